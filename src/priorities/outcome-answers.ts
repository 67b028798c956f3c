import { refuse } from "../errors/refuse.ts";
import { type Column, type Columns, isColumn, type Source, sourcesOf } from "../survey/column.ts";
import { type Estimation, type Missing, respondentsOf, settingsOf } from "../survey/estimation.ts";
import { ANY_NUMBER } from "./any-number.ts";

/** Answers to some items and to an outcome, of the same respondents. */
export interface OutcomeAnswers {
  /** The items' columns, then the outcome's: NaN for missing answers under `"available"`, else complete. */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array | null;
  readonly missing: Missing;
}

/** Where the items' columns stand in the arguments. */
export interface OutcomeItems {
  readonly argument: "predictors" | "attributes";
  readonly columns: Columns;
  readonly items: readonly string[];
}

/** Reads all columns under the policy for missing answers; respondents who do not count are left out. An outcome may be named among the items' columns. */
export function readOutcomeAnswers(
  outcome: Column | string,
  { argument, columns, items }: OutcomeItems,
  estimation: Estimation,
): OutcomeAnswers {
  const { missing } = settingsOf(estimation);
  const path = [argument];
  const wanted = items.map((id) => ({ id }));
  const itemSources = sourcesOf(columns, wanted, ANY_NUMBER, path);
  const last =
    typeof outcome === "string"
      ? sourcesOf(columns, [{ id: outcome }], ANY_NUMBER, path)[0]!
      : sourceOf(outcome);
  const sources = [...itemSources, last];
  const respondents = respondentsOf(sources, { missing, weights: estimation.weights });
  const { weights } = respondents;
  const read = sources.map((source) => {
    const column = new Float64Array(respondents.length);
    respondents.read(source, column);
    return column;
  });
  if (respondents.n === respondents.length) return { columns: read, weights, missing };
  const counted = (column: Float64Array) => column.filter((_, i) => !Number.isNaN(read[0]![i]!));
  return { columns: read.map(counted), weights: weights && counted(weights), missing };
}

function sourceOf(outcome: Column): Source {
  if (isColumn(outcome)) return { column: outcome, path: ["outcome"], scale: ANY_NUMBER, reverse: false };
  return refuse("invalid_input", ["outcome"], "a column of answers, or an item's name", outcome);
}
