import type { Source } from "./column.ts";
import { columnOf, type Estimation, type Missing, respondentsOf } from "./estimation.ts";

/** The answers of the respondents who count, side by side: to fit, or to draw samples from. */
export interface CountedAnswers {
  /** By source; NaN for missing answers under `"available"`, else complete. */
  readonly columns: readonly Float64Array[];
  /** All above 0. */
  readonly weights: Float64Array | null;
  readonly missing: Missing;
  /** The rows that they had among all respondents. */
  readonly rows: Int32Array;
  /** Respondents before any were left out. */
  readonly length: number;
}

/** Reads columns under the policy for missing answers and leaves out the respondents who do not count. */
export function countedAnswers(
  sources: readonly Source[],
  { missing = "reject", weights: given }: Pick<Estimation, "missing" | "weights">,
): CountedAnswers {
  const respondents = respondentsOf(sources, { missing, weights: given });
  const { length, counted, weights } = respondents;
  const columns = sources.map((source) => columnOf(source, respondents));
  const all = Int32Array.from({ length }, (_, i) => i);
  if (counted === null) return { columns, weights, missing, rows: all, length };
  const rows = all.filter((i) => counted[i] === 1);
  return answersOfRows({ columns, weights, missing, length }, rows);
}

/** Those of the given respondents, by their places in the columns. */
export function answersOfRows(
  { columns, weights, missing, length }: Omit<CountedAnswers, "rows">,
  rows: Int32Array,
): CountedAnswers {
  const taken = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  return { columns: columns.map(taken), weights: weights && taken(weights), missing, rows, length };
}
