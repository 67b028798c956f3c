import { betaQuantile } from "../distributions/beta.ts";
import { normalQuantile } from "../distributions/normal.ts";
import type { Interval } from "./t-test.ts";

/** A share 0..1 of n; n may be an effective number. */
export interface Proportion {
  readonly share: number;
  readonly n: number;
}

/** Pairs of yes and no: both, the first alone, the second alone, neither. */
export interface PairedCounts {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/**
 * Wilson's score interval of a share; n need not be whole.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 */
export function wilsonInterval(share: number, n: number, confidence: number): Interval {
  return scoreInterval(share, n, normalQuantile((1 + confidence) / 2));
}

/** The same with another quantile in place of the normal one. */
export function scoreInterval(share: number, n: number, z: number): Interval {
  const upper = share < 0.5 ? wilsonUpper(share, n, z) : 1 - wilsonLower(1 - share, n, z);
  return { lower: wilsonLower(share, n, z), upper };
}

/**
 * The exact interval of a share, count of n: coverage is never below the level.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26, 404–413.
 */
export function clopperPearsonInterval(count: number, n: number, confidence: number): Interval {
  return {
    lower: count === 0 ? 0 : betaQuantile((1 - confidence) / 2, count, n - count + 1),
    upper: count === n ? 1 : betaQuantile((1 + confidence) / 2, count + 1, n - count),
  };
}

/**
 * Newcombe's hybrid score interval of the difference a − b of independent shares.
 *
 * Source: Newcombe (1998), Interval estimation for the difference between independent proportions,
 * Statistics in Medicine 17, 873–890, method 10.
 */
export function newcombeInterval(a: Proportion, b: Proportion, confidence: number): Interval {
  return squareAndAdd(a, b, 0, confidence);
}

/**
 * Newcombe's hybrid score interval of the difference first − second of shares of the same pairs.
 *
 * Source: Newcombe (1998), Improved confidence intervals for the difference between binomial proportions
 * based on paired data, Statistics in Medicine 17, 2635–2650, method 10.
 */
export function newcombePairedInterval(counts: PairedCounts, confidence: number): Interval {
  const { both, first, second, neither } = counts;
  const n = both + first + second + neither;
  const a = { share: (both + first) / n, n };
  const b = { share: (both + second) / n, n };
  return squareAndAdd(a, b, pairCorrelation(counts), confidence);
}

/** The smaller root of (share − p)² = z² p(1 − p)/n, in a form that neither cancels nor leaves 0..1. */
function wilsonLower(share: number, n: number, z: number): number {
  const expected = 2 * n * share;
  return (expected * share) / (expected + z ** 2 + z * Math.sqrt(z ** 2 + 2 * expected * (1 - share)));
}

/** The larger root, to full relative precision for a small share. */
function wilsonUpper(share: number, n: number, z: number): number {
  const expected = 2 * n * share;
  return (expected + z ** 2 + z * Math.sqrt(z ** 2 + 2 * expected * (1 - share))) / (2 * (n + z ** 2));
}

/** The distances from two shares to their Wilson limits, squared and added. */
function squareAndAdd(a: Proportion, b: Proportion, correlation: number, confidence: number): Interval {
  const difference = a.share - b.share;
  const wilsonA = wilsonInterval(a.share, a.n, confidence);
  const wilsonB = wilsonInterval(b.share, b.n, confidence);
  // x² − 2rxy + y², in a form that no rounding takes below 0.
  const reach = (x: number, y: number) => Math.sqrt((x - y) ** 2 + 2 * (1 - correlation) * x * y);
  return {
    lower: difference - reach(a.share - wilsonA.lower, wilsonB.upper - b.share),
    upper: difference + reach(wilsonA.upper - a.share, b.share - wilsonB.lower),
  };
}

/** phi of the pairs, 0 where a margin is empty; drawn towards 0 by n/2 where it is positive. */
function pairCorrelation({ both, first, second, neither }: PairedCounts): number {
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither);
  if (margins === 0) return 0;
  const product = both * neither - first * second;
  const n = both + first + second + neither;
  return (product > 0 ? Math.max(0, product - n / 2) : product) / Math.sqrt(margins);
}
