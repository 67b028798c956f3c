import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { picked } from "../../numeric/picked.ts";

/** The mean over some of the respondents, as `estimateMean` gives it; `null` where none of them has a value. */
export function meanOfRows(
  values: Float64Array,
  rows: Int32Array,
  weights: Float64Array | null,
  magnitude?: number,
): Mean | null {
  return estimateMean(picked(values, rows), weights && picked(weights, rows), magnitude);
}
