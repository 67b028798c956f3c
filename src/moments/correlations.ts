import { refuse } from "../errors/refuse.ts";
import type { Columns } from "../survey/column.ts";
import type { Missing } from "../survey/estimation.ts";
import { type CovarianceOptions, covariancesOf } from "./covariances.ts";
import type { Moments } from "./moments.ts";

/** Correlations of items that all vary, with what they rest on. */
export interface ItemCorrelations {
  readonly items: readonly string[];
  readonly missing: Missing;
  /** Respondents, at least 2; under `"available"` the fewest that any pair of items shares. */
  readonly n: number;
  /** (Σw)² / Σw², n without weights. */
  readonly effectiveN: number;
  readonly means: Float64Array;
  /** Standard deviations, by n − 1; all above 0. */
  readonly deviations: Float64Array;
  /** Row by row, exactly 1 on the diagonal. */
  readonly matrix: Float64Array;
}

/**
 * Reads the correlations of columns, or of moments in their place.
 *
 * Refuses what `covariancesOf` does, fewer than two respondents (`insufficient_data`), and an item that does not
 * vary (`singular_data`, at the item).
 */
export function correlationsOf(data: Columns | Moments, options: CovarianceOptions): ItemCorrelations {
  const { items, missing, n, effectiveN, means, matrix } = covariancesOf(data, options);
  if (matrix === null) refuse("insufficient_data", ["n"], "at least two respondents who answered", n);
  const p = items.length;
  const deviations = Float64Array.from(items, (_, i) => Math.sqrt(matrix[i * p + i]!));
  const constant = deviations.findIndex((deviation) => !(deviation > 0));
  if (constant >= 0) refuse("singular_data", [items[constant]!], "an item whose answers vary", 0);
  return { items, missing, n, effectiveN, means, deviations, matrix: standardized(matrix, deviations) };
}

/** Covariances over both deviations; those of one item are 1, others within −1..1. */
function standardized(covariances: Float64Array, deviations: Float64Array): Float64Array {
  const p = deviations.length;
  return covariances.map((covariance, at) => {
    const i = Math.floor(at / p);
    const j = at % p;
    return i === j ? 1 : Math.max(-1, Math.min(1, covariance / deviations[i]! / deviations[j]!));
  });
}
