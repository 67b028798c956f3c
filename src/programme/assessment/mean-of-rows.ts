import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";

/** The mean over some of the respondents, as `estimateMean` gives it; `null` where none of them has a value. */
export function meanOfRows(
  values: Float64Array,
  rows: Int32Array,
  weights: Float64Array | null,
  magnitude?: number,
): Mean | null {
  return estimateMean(pick(values, rows), weights && pick(weights, rows), magnitude);
}

function pick(values: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return picked;
}
