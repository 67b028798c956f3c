import type { Columns } from "../../survey/column.ts";
import { sourcesOf } from "../../survey/column.ts";
import { type Estimation, type Missing, respondentsOf, settingsOf } from "../../survey/estimation.ts";

/** Respondents' own answers, to draw samples from. */
export interface PathAnswers {
  /** By item of the model, of the respondents who count; NaN for missing answers under `"available"`. */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array | null;
  readonly missing: Missing;
  /** The rows they had among all respondents. */
  readonly rows: Int32Array;
  /** Respondents before any were left out. */
  readonly length: number;
}

/** Reads the columns under the policy for missing answers; respondents who do not count are left out. */
export function readPathAnswers(
  columns: Columns,
  items: readonly string[],
  estimation: Estimation,
): PathAnswers {
  const { missing } = settingsOf(estimation);
  const sources = sourcesOf(
    columns,
    items.map((id) => ({ id })),
    null,
  );
  const respondents = respondentsOf(sources, { missing, weights: estimation.weights });
  const { length, weights } = respondents;
  const read = sources.map((source) => {
    const column = new Float64Array(length);
    respondents.read(source, column);
    return column;
  });
  const all = Int32Array.from({ length }, (_, i) => i);
  if (respondents.n === length) return { columns: read, weights, missing, rows: all, length };
  const rows = all.filter((i) => !Number.isNaN(read[0]![i]!));
  const taken = (column: Float64Array) => Float64Array.from(rows, (i) => column[i]!);
  return { columns: read.map(taken), weights: weights && taken(weights), missing, rows, length };
}
