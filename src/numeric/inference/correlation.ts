import { normalQuantile } from "../distributions/normal.ts";
import { studentTwoSided } from "../distributions/student-t.ts";
import type { Interval, Test } from "./t-test.ts";

/** A product-moment correlation with its inference. */
export interface Correlation {
  /** Pairs it rests on. */
  n: number;
  r: number;
  /** Fisher's z interval; `null` for fewer than four pairs, the point where |r| = 1. */
  interval: Interval | null;
  /** Student's test against 0; `null` for two pairs and where |r| = 1. */
  test: Test | null;
}

/**
 * Pearson's correlation of the pairs in which neither value is NaN; `null` where there are fewer than two
 * or one of the sides does not vary.
 */
export function estimateCorrelation(
  x: Float64Array,
  y: Float64Array,
  confidence: number,
): Correlation | null {
  const { n, xx, xy, yy } = crossProducts(x, y);
  if (!(xx > 0 && yy > 0)) return null;
  const r = pearson(xy, xx, yy);
  return { n, r, interval: correlationInterval(r, n, confidence), test: correlationTest(r, n) };
}

/**
 * Pearson's correlation, within −1..1, from Σ(x − x̄)(y − ȳ), Σ(x − x̄)² and Σ(y − ȳ)², or any common multiple of them;
 * not a number where one of the sides does not vary.
 */
export function pearson(xy: number, xx: number, yy: number): number {
  // r² is the product of the two slopes, which loses nothing to the scales and little on a line.
  return Math.sign(xy) * Math.sqrt(Math.min(1, (xy / xx) * (xy / yy)));
}

/** Fisher's interval tanh(artanh r ± z / √(n − 3)) of a correlation of n pairs (Fisher 1921, Metron 1, 3–32). */
export function correlationInterval(r: number, n: number, confidence: number): Interval | null {
  if (n < 4) return null;
  if (Math.abs(r) === 1) return { lower: r, upper: r };
  const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  return { lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach) };
}

/** Student's test t = r √((n − 2) / (1 − r²)) of a correlation of n pairs against 0. */
export function correlationTest(r: number, n: number): Test | null {
  const df = n - 2;
  if (df === 0 || Math.abs(r) === 1) return null;
  const statistic = r * Math.sqrt(df / ((1 - r) * (1 + r)));
  return { statistic, df, p: studentTwoSided(statistic, df) };
}

interface CrossProducts {
  n: number;
  /** Sums of squares and products of deviations from the means of the pairs. */
  xx: number;
  xy: number;
  yy: number;
}

/**
 * Deviations are counted from the first pair before they are moved to the means, so that equal values have squares of
 * exactly 0.
 */
function crossProducts(x: Float64Array, y: Float64Array): CrossProducts {
  const isPair = (i: number) => !Number.isNaN(x[i]!) && !Number.isNaN(y[i]!);
  let first = 0;
  while (first < x.length && !isPair(first)) first++;
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = first; i < x.length; i++) {
    if (isPair(i)) {
      n++;
      sumX += x[i]! - x[first]!;
      sumY += y[i]! - y[first]!;
    }
  }
  const meanX = x[first]! + sumX / n;
  const meanY = y[first]! + sumY / n;
  const sums = { n, xx: 0, xy: 0, yy: 0 };
  for (let i = first; i < x.length; i++) {
    if (isPair(i)) {
      const dx = x[i]! - meanX;
      const dy = y[i]! - meanY;
      sums.xx += dx * dx;
      sums.xy += dx * dy;
      sums.yy += dy * dy;
    }
  }
  return sums;
}
