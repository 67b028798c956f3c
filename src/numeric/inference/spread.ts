import { quantilesOf } from "../quantile.ts";
import { estimateMean } from "./mean.ts";

/** How a figure is spread over cases. */
export interface Spread {
  n: number;
  mean: number;
  /** With n − 1; `null` for one case. */
  standardDeviation: number | null;
  min: number;
  max: number;
  median: number;
  /** Type 7 of Hyndman & Fan, as R's and pandas' default. */
  quantiles: { p: number; value: number }[];
}

/** The spread of values, the same to the last bit in whatever order they come; `null` of none. */
export function spreadOf(values: Float64Array, quantiles: readonly number[]): Spread | null {
  const sorted = values.slice().sort();
  const estimate = estimateMean(sorted, null);
  const points = quantilesOf(sorted, [0.5, ...quantiles]);
  if (estimate === null || points === null) return null;
  const [median, ...rest] = points as [number, ...number[]];
  return {
    n: estimate.n,
    mean: estimate.mean,
    standardDeviation: estimate.standardDeviation,
    min: sorted[0]!,
    max: sorted[sorted.length - 1]!,
    median,
    quantiles: rest.map((value, i) => ({ p: quantiles[i]!, value })),
  };
}
