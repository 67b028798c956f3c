import { placeIn, type Tally, tallyOf, valueAt } from "../../numeric/ranks/tally.ts";
import { compareFigures } from "../../numeric/ties.ts";

/**
 * The different values of respondents, ascending, with how many gave each and Σw of these, which is 1 each without
 * weights.
 */
export interface WeightedTally extends Tally {
  readonly weights: Float64Array;
}

/** Counts values, none of them missing. */
export function weightedTally(values: Float64Array, weights: Float64Array | null): WeightedTally {
  const tally = tallyOf(values);
  if (weights === null) return { ...tally, weights: tally.counts };
  const sums = new Float64Array(tally.values.length);
  for (let i = 0; i < values.length; i++) sums[placeIn(tally.values, values[i]!)]! += weights[i]!;
  return { ...tally, weights: sums };
}

/**
 * Type 7 of Hyndman & Fan (1996), American Statistician 50, 361–365: the value at place (n − 1) · share, counted from
 * 0, linear between its neighbors.
 */
export function quantileOf(tally: Tally, share: number): number {
  const place = (tally.n - 1) * share;
  const below = Math.floor(place);
  const lower = valueAt(tally, below);
  return place === below ? lower : lower + (place - below) * (valueAt(tally, below + 1) - lower);
}

/** The least value with Σw up to it of at least share · Σw; the mean of it and the next where the two are equal. */
export function weightedQuantileOf({ values, weights }: WeightedTally, share: number): number {
  const border = share * weights.reduce((sum, w) => sum + w, 0);
  let at = 0;
  let upTo = weights[0]!;
  while (compareFigures(upTo, border) < 0) upTo += weights[++at]!;
  return compareFigures(upTo, border) === 0 ? (values[at]! + values[at + 1]!) / 2 : values[at]!;
}
