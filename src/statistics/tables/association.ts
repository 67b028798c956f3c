import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { halfDeviance } from "../../numeric/distributions/saddle-point.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";

/** A table of counts with its sums. */
export interface Margins {
  readonly n: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The sums of a table. */
export function marginsOf(table: readonly (readonly number[])[]): Margins {
  const rows = table.map(sumOf);
  const columns = table[0]!.map((_, j) => sumOf(table.map((row) => row[j]!)));
  return { n: sumOf(rows), rows, columns };
}

/** What each cell would count were the two questions independent. */
export function expectedCounts({ n, rows, columns }: Margins): number[][] {
  return rows.map((row) => columns.map((column) => (row / n) * column));
}

/**
 * (o − e) / √(e (1 − r/n)(1 − c/n)): standard normal under independence.
 *
 * Source: Haberman (1973), The analysis of residuals in cross-classified tables, Biometrics 29, 205–220.
 */
export function adjustedResiduals(
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  { n, rows, columns }: Margins,
): number[][] {
  return counts.map((row, i) =>
    row.map((count, j) => {
      const e = expected[i]![j]!;
      return (count - e) / Math.sqrt(e * (1 - rows[i]! / n) * (1 - columns[j]! / n));
    }),
  );
}

/** Pearson's Σ(o − e)²/e, without correction for continuity. */
export function chiSquaredTest(
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): Test {
  return tested(counts, expected, (o, e) => (o - e) ** 2 / e);
}

/** 2Σ o log(o/e), each term with e − o, which adds up to nothing, so that none is below 0. */
export function likelihoodRatioTest(
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
): Test {
  return tested(counts, expected, (o, e) => 2 * (o === 0 ? e : halfDeviance(o, e, o - e)));
}

/** √(χ² / (n (k − 1))), k the fewer of rows and columns. */
export function cramersV(statistic: number, { n, rows, columns }: Margins): number {
  return Math.sqrt(Math.min(1, statistic / n / (Math.min(rows.length, columns.length) - 1)));
}

/**
 * V freed of most of its bias; `null` where two respondents leave nothing to correct.
 *
 * Source: Bergsma (2013), A bias-correction for Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society
 * 42, 323–328.
 */
export function correctedV(statistic: number, { n, rows, columns }: Margins): number | null {
  const r = rows.length;
  const c = columns.length;
  const phi2 = Math.max(0, statistic / n - ((r - 1) * (c - 1)) / (n - 1));
  const fewer = Math.min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1;
  return fewer > 0 ? Math.sqrt(phi2 / fewer) : null;
}

/** ad/bc with Wald's interval on the logarithm. */
export function oddsRatio(
  [[a, b], [c, d]]: [[number, number], [number, number]],
  confidence: number,
): { ratio: number; interval: Interval } {
  const ratio = (a / b) * (d / c);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { ratio, interval: { lower: ratio * Math.exp(-reach), upper: ratio * Math.exp(reach) } };
}

function tested(
  counts: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  term: (o: number, e: number) => number,
): Test {
  const statistic = sumOf(
    counts.map((row, i) => sumOf(row.map((count, j) => term(count, expected[i]![j]!)))),
  );
  const df = (counts.length - 1) * (counts[0]!.length - 1);
  return { statistic, df, p: chiSquaredUpperTail(statistic, df) };
}

function sumOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}
