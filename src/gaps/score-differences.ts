import type { Scale } from "../instruments/instrument.ts";
import { compareFigures } from "../numeric/ties.ts";
import type { Scores } from "../survey/batteries.ts";

/** The largest answer that a scale has, either way: what the rounding of its answers is measured by. */
export function largestAnswer({ min, max }: Scale): number {
  return Math.max(Math.abs(min), Math.abs(max));
}

/**
 * Every respondent's score on the battery `a` less that on `b`: 0 where the two are equal, NaN where there is none.
 * Sums are subtracted before they are divided, so that those of whole numbers are exact.
 */
export function scoreDifferences(
  { totals, divisors }: Scores,
  a: number,
  b: number,
  largest: number,
): Float64Array {
  const [left, right] = [totals[a]!, totals[b]!];
  const differences = new Float64Array(left.length);
  for (let i = 0; i < differences.length; i++) {
    differences[i] = compareFigures(left[i]!, right[i]!, largest * divisors[i]!) / divisors[i]!;
  }
  return differences;
}
