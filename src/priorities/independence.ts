import { chiSquaredUpperTail } from "../numeric/distributions/chi-squared.ts";
import type { Test } from "../numeric/inference/t-test.ts";

/** Below this an expected count makes the chi-square distribution doubtful. */
const SMALL_EXPECTATION = 5;

/** Pearson's test that rows and columns of a table of counts are independent. */
export interface Independence {
  readonly test: Test;
  /** Cramér's V, 0..1. */
  readonly cramersV: number;
  /** The smallest expected count is below 5. */
  readonly sparse: boolean;
}

/**
 * χ² = Σ (observed − expected)² / expected over a table of counts, on the rows and columns that are not
 * empty; `null` where there are fewer than two of either.
 *
 * Source: Pearson (1900), Philosophical Magazine 50, 157–175; Cramér (1946), Mathematical Methods of
 * Statistics, 282 (V); Cochran (1954), Biometrics 10, 417–451 (expected counts).
 */
export function testIndependence(counts: readonly (readonly number[])[]): Independence | null {
  const rowSums = counts.map(sumOf);
  const columnSums = counts[0]!.map((_, j) => sumOf(counts.map((row) => row[j]!)));
  const n = sumOf(rowSums);
  const rows = rowSums.filter((sum) => sum > 0).length;
  const columns = columnSums.filter((sum) => sum > 0).length;
  if (rows < 2 || columns < 2) return null;
  let statistic = 0;
  let smallest = Infinity;
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = (rowSums[i]! * columnSums[j]!) / n;
      if (expected === 0) return;
      statistic += (count - expected) ** 2 / expected;
      smallest = Math.min(smallest, expected);
    });
  });
  const df = (rows - 1) * (columns - 1);
  return {
    test: { statistic, df, p: chiSquaredUpperTail(statistic, df) },
    cramersV: Math.min(1, Math.sqrt(statistic / n / Math.min(rows - 1, columns - 1))),
    sparse: smallest < SMALL_EXPECTATION,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
