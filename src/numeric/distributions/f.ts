import { cubeRootQuantile } from "./cube-root-quantile.ts";
import { incompleteBeta, logIncompleteBeta } from "./incomplete-beta.ts";
import { invertTail, VANISHING } from "./invert-tail.ts";
import { stirlingError } from "./saddle-point.ts";

/**
 * P(F ≤ x) of the F distribution with real df1, df2 > 0 degrees of freedom, x ≥ 0, infinity included.
 *
 * Source: Abramowitz & Stegun 26.6.2: I of df1·x / (df1·x + df2) with parameters df1/2 and df2/2.
 */
export function fCumulative(x: number, df1: number, df2: number): number {
  const odds = (df1 / df2) * x;
  return incompleteBeta(1 / (1 + 1 / odds), 1 / (1 + odds), df1 / 2, df2 / 2);
}

/** P(F > x), to full relative precision in its tail. */
export function fUpperTail(x: number, df1: number, df2: number): number {
  const odds = (df1 / df2) * x;
  return incompleteBeta(1 / (1 + odds), 1 / (1 + 1 / odds), df2 / 2, df1 / 2);
}

/** The x with P(F ≤ x) = p, 0 ≤ p ≤ 1. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return Math.exp(logFQuantile(p, df1, df2));
}

/** log of `fQuantile`, also where that is beyond the numbers. 1/F has the degrees of freedom exchanged. */
export function logFQuantile(p: number, df1: number, df2: number): number {
  if (p > 0.5) return -logFQuantile(1 - p, df2, df1);
  const [a, b] = [df1 / 2, df2 / 2];
  const low = (Math.log(p) - logLeadingFactor(a, b)) / a;
  if (low + Math.log1p(a / b) < VANISHING) return low;
  const tail = (logX: number) => {
    const x = Math.exp(logX);
    const whole = a * x + b;
    return logIncompleteBeta((a * x) / whole, b / whole, a, b);
  };
  return invertTail(Math.log(p), tail, cubeRootQuantile(p, a, b), low);
}

/**
 * log of P(F ≤ x) where x is all but 0 and the rest of that logarithm is (df1/2) log x. For greater x it is above the
 * probability.
 *
 * Source: DLMF 8.17.7, with Stirling's formula for the beta function.
 */
export function logFNearZero(logX: number, df1: number, df2: number): number {
  return (df1 / 2) * logX + logLeadingFactor(df1 / 2, df2 / 2);
}

function logLeadingFactor(a: number, b: number): number {
  const n = a + b;
  return (
    n * Math.log1p(a / b) +
    Math.log(b / (2 * Math.PI * a * n)) / 2 +
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b)
  );
}
