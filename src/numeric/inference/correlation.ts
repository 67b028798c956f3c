import { normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "./t-test.ts";

/**
 * Pearson's correlation, within −1..1, from Σ(x − x̄)(y − ȳ), Σ(x − x̄)² and Σ(y − ȳ)², or any common multiple of them;
 * not a number where one of the sides does not vary.
 */
export function pearson(xy: number, xx: number, yy: number): number {
  // r² is the product of the two slopes, which loses nothing to the scales and little on a line.
  return Math.sign(xy) * Math.sqrt(Math.min(1, (xy / xx) * (xy / yy)));
}

/**
 * Fisher's interval tanh(artanh r ± z / √(n − 3)) of a correlation of n pairs; the point where |r| is 1 or, as a
 * correlation of pairwise covariances may be, above it. `null` for fewer than four pairs.
 *
 * Source: Fisher (1921), On the "probable error" of a coefficient of correlation, Metron 1, 3–32.
 */
export function correlationInterval(r: number, n: number, confidence: number): Interval | null {
  if (n < 4) return null;
  if (Math.abs(r) >= 1) return { lower: r, upper: r };
  const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  return { lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach) };
}
