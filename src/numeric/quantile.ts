import { quantileSorted } from "simple-statistics";

/**
 * Quantiles of the values that are not NaN, for shares 0..1 in any order; `null` where there is no value.
 * Quantile p lies at place (n − 1)p of the sorted values, counted from 0, linear between its neighbors.
 *
 * Source: Hyndman & Fan (1996), Sample quantiles in statistical packages, American Statistician 50, 361–365,
 * definition 7 (R's default); the interpolation is simple-statistics'.
 */
export function quantilesOf(values: Float64Array, shares: readonly number[]): number[] | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  // It takes elements by index and nothing else of an array.
  return shares.map((share) => quantileSorted(sorted as unknown as readonly number[], share));
}
