import { refuse } from "../../errors/refuse.ts";
import { type Covariances, covariancesOf } from "../../moments/covariances.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import type { Column, Columns } from "../../survey/column.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { Estimation } from "../../survey/estimation.ts";
import { checkSomeNames } from "../../survey/item-selection.ts";
import { readOutcomeAnswers } from "../outcome-answers.ts";

/** What the drivers of an outcome are estimated from. */
export interface DriverData {
  /** The predictors. */
  readonly items: readonly string[];
  /** Of the predictors, then the outcome. */
  readonly covariances: Covariances;
  /** `null` from moments. */
  readonly answers: CountedAnswers | null;
}

/** Which columns or items of moments count, and how respondents do. */
export interface DriverSelection extends Estimation {
  readonly items?: readonly string[] | undefined;
}

/** Finds the predictors and the outcome in columns or moments. */
export function driverDataOf(
  outcome: Column | string,
  predictors: Columns | Moments,
  selection: DriverSelection,
): DriverData {
  return isMoments(predictors)
    ? dataOfMoments(outcome, predictors, selection)
    : dataOfColumns(outcome, predictors, selection);
}

function dataOfMoments(outcome: Column | string, moments: Moments, selection: DriverSelection): DriverData {
  if (typeof outcome !== "string") {
    refuse("invalid_input", ["outcome"], "the name of an item of the moments", outcome);
  }
  const items = predictorsAmong(moments.items, outcome, selection.items);
  const { missing, weights } = selection;
  return {
    items,
    covariances: covariancesOf(moments, { items: [...items, outcome], missing, weights }),
    answers: null,
  };
}

function dataOfColumns(
  outcome: Column | string,
  predictors: Columns,
  selection: DriverSelection,
): DriverData {
  const items = predictorsAmong(Object.keys(Object(predictors)), outcome, selection.items);
  const answers = readOutcomeAnswers(
    outcome,
    { argument: "predictors", columns: predictors, items },
    selection,
  );
  const keys = [...items.map((item) => `predictors.${item}`), "outcome"];
  const columns = Object.fromEntries(answers.columns.map((column, j) => [keys[j]!, column]));
  const { missing, weights } = answers;
  return {
    items,
    covariances: covariancesOf(columns, { items: keys, missing, weights: weights ?? undefined }),
    answers,
  };
}

/** The predictors that are named, or all items but the outcome. */
function predictorsAmong(
  available: readonly string[],
  outcome: Column | string,
  items: readonly string[] | undefined,
): readonly string[] {
  if (items !== undefined) {
    checkSomeNames(items, "items");
    const index = typeof outcome === "string" ? items.indexOf(outcome) : -1;
    if (index >= 0) refuse("invalid_input", ["items", index], "predictors other than the outcome", outcome);
    return items;
  }
  const predictors = available.filter((item) => item !== outcome);
  if (predictors.length === 0)
    refuse("insufficient_data", ["predictors"], "at least one predictor", predictors);
  return predictors;
}
