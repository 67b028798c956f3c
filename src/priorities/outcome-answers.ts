import { refuse } from "../errors/refuse.ts";
import { type Column, type Columns, isColumn, type Source, sourcesOf } from "../survey/column.ts";
import { type CountedAnswers, countedAnswers } from "../survey/counted-answers.ts";
import type { Estimation } from "../survey/estimation.ts";
import { ANY_NUMBER } from "./any-number.ts";

/** Where the items' columns stand in the arguments. */
export interface OutcomeItems {
  readonly argument: "predictors" | "attributes";
  readonly columns: Columns;
  readonly items: readonly string[];
}

/**
 * The answers to some items and then to an outcome of the respondents who count. An outcome may be named among the
 * items' columns.
 */
export function readOutcomeAnswers(
  outcome: Column | string,
  { argument, columns, items }: OutcomeItems,
  estimation: Pick<Estimation, "missing" | "weights">,
): CountedAnswers {
  const named = typeof outcome === "string" ? [{ id: outcome }] : [];
  const wanted = [...items.map((id) => ({ id })), ...named];
  const sources = sourcesOf(columns, wanted, ANY_NUMBER, [argument]);
  if (typeof outcome !== "string") sources.push(sourceOf(outcome));
  return countedAnswers(sources, estimation);
}

/** Whether somebody answered both an item and the outcome, which stands last. */
export function isAnswered({ columns }: CountedAnswers, item: number): boolean {
  const outcome = columns.at(-1)!;
  return columns[item]!.some((answer, i) => !Number.isNaN(answer + outcome[i]!));
}

function sourceOf(outcome: Column): Source {
  if (isColumn(outcome)) return { column: outcome, path: ["outcome"], scale: ANY_NUMBER, reverse: false };
  return refuse("invalid_input", ["outcome"], "a column of answers, or an item's name", outcome);
}
