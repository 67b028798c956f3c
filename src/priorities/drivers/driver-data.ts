import { objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { covarianceRemainders } from "../../moments/covariance-remainders.ts";
import { type Covariances, covariancesOf } from "../../moments/covariances.ts";
import { checkMoments } from "../../moments/define-moments.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import type { Column, Columns } from "../../survey/column.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { Missing } from "../../survey/estimation.ts";
import { isAnswered, readOutcomeAnswers } from "../outcome-answers.ts";

/** What the drivers of an outcome are estimated from. */
export interface DriverData {
  /** The predictors. */
  readonly items: readonly string[];
  /** These, and the predictors that nobody answered together with the outcome, in the order of the columns. */
  readonly asked: readonly string[];
  /** Of the predictors, then the outcome. */
  readonly covariances: Covariances;
  /** What doubles leave of the covariances; `null` for none. */
  readonly remainders: () => Float64Array | null;
  /** `null` from moments. */
  readonly answers: CountedAnswers | null;
}

/** Which columns or items of moments count, and how respondents do. */
export interface DriverSelection {
  readonly items: readonly string[] | null;
  readonly missing: Missing | undefined;
  readonly weights: Column | undefined;
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

function dataOfMoments(outcome: Column | string, given: Moments, selection: DriverSelection): DriverData {
  if (typeof outcome !== "string") {
    refuse("invalid_input", ["outcome"], "the name of an item of the moments", outcome);
  }
  const moments = checkMoments(given, ["predictors"]);
  const items = predictorsAmong(moments.items, outcome, selection.items);
  const { missing, weights } = selection;
  const covariances = covariancesOf(moments, { items: [...items, outcome], missing, weights });
  return {
    items,
    asked: items,
    covariances,
    remainders: () => covarianceRemainders(moments, {}, covariances),
    answers: null,
  };
}

function dataOfColumns(
  outcome: Column | string,
  predictors: Columns,
  selection: DriverSelection,
): DriverData {
  const given = objectAt(predictors, ["predictors"], "columns of answers by item, or moments");
  const asked = predictorsAmong(Object.keys(given), outcome, selection.items);
  const place = { argument: "predictors", columns: predictors, items: asked } as const;
  const read = readOutcomeAnswers(outcome, place, selection);
  if (read.columns.at(-1)!.every(Number.isNaN))
    refuse("insufficient_data", ["outcome"], "at least one answer", 0);
  const items = asked.filter((_, j) => isAnswered(read, j));
  if (items.length === 0) refuse("insufficient_data", [], "at least one predictor that was answered", 0);
  const answers = {
    ...read,
    columns: read.columns.filter((_, j) => j === asked.length || isAnswered(read, j)),
  };
  return { items, asked, ...covariancesOfAnswers(answers, answers.weights), answers };
}

/** Covariances of answers side by side, with their remainders. */
export function covariancesOfAnswers(
  { columns, missing }: CountedAnswers,
  weights: Float64Array | null,
): Pick<DriverData, "covariances" | "remainders"> {
  const data = Object.fromEntries(columns.entries());
  const options = { missing, weights: weights ?? undefined };
  const covariances = covariancesOf(data, options);
  return { covariances, remainders: () => covarianceRemainders(data, options, covariances) };
}

/** The predictors that are named, or all items but the outcome. */
function predictorsAmong(
  available: readonly string[],
  outcome: Column | string,
  items: readonly string[] | null,
): readonly string[] {
  if (items !== null) {
    const index = typeof outcome === "string" ? items.indexOf(outcome) : -1;
    if (index >= 0) refuse("invalid_input", ["items", index], "predictors other than the outcome", outcome);
    return items;
  }
  const predictors = available.filter((item) => item !== outcome);
  if (predictors.length === 0)
    refuse("insufficient_data", ["predictors"], "at least one predictor", predictors);
  return predictors;
}
