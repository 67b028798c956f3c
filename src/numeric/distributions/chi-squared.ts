import { cubeRootQuantile } from "./cube-root-quantile.ts";
import { logLowerGamma, logUpperGamma, lowerGamma, upperGamma } from "./incomplete-gamma.ts";
import { invertTail, VANISHING } from "./invert-tail.ts";
import { stirlingError } from "./saddle-point.ts";

/**
 * P(X ≤ x) of the chi-squared distribution with real df > 0 degrees of freedom, x ≥ 0, infinity included. Source:
 * Abramowitz & Stegun 26.4.19.
 */
export function chiSquaredCumulative(x: number, df: number): number {
  return lowerGamma(df / 2, x / 2);
}

/** P(X > x), to full relative precision in its tail. */
export function chiSquaredUpperTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** log P(X > x), also where the probability is too small for a number; x finite. */
export function chiSquaredLogUpperTail(x: number, df: number): number {
  return x === 0 ? 0 : logUpperGamma(df / 2, x / 2).log;
}

/** The x with P(X ≤ x) = p, 0 ≤ p ≤ 1. Solved for log(x/df), of which both tails are log-concave. */
export function chiSquaredQuantile(p: number, df: number): number {
  if (p === 1) return Number.POSITIVE_INFINITY;
  const a = df / 2;
  if (p > 0.5) {
    const q = 1 - p;
    const tail = (u: number) => logUpperGamma(a, a * Math.exp(-u));
    return df * Math.exp(-invertTail(Math.log(q), tail, cubeRootQuantile(q, Number.POSITIVE_INFINITY, a)));
  }
  // The series' first term is above P(a, x), and all of it where x is all but 0.
  const low = (Math.log(p) + Math.log(2 * Math.PI * a) / 2 + stirlingError(a)) / a - 1;
  if (low + Math.log(a) < VANISHING) return df * Math.exp(low);
  const tail = (u: number) => logLowerGamma(a, a * Math.exp(u));
  return df * Math.exp(invertTail(Math.log(p), tail, cubeRootQuantile(p, a, Number.POSITIVE_INFINITY), low));
}
