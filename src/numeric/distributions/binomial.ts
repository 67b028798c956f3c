import { incompleteBeta } from "./incomplete-beta.ts";
import { halfDeviance, stirlingError } from "./saddle-point.ts";

/**
 * log of the binomial probability of x in n at the rate part / whole.
 *
 * Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function logBinomial(x: number, n: number, part: number, whole: number): number {
  if (n === 0) return 0;
  const rest = whole - part;
  if (x === 0) return n * Math.log1p(-part / whole);
  if (x === n) return n * Math.log(part / whole);
  const difference = (x * whole - n * part) / whole;
  return (
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    halfDeviance(x, (n * part) / whole, difference) -
    halfDeviance(n - x, (n * rest) / whole, -difference) +
    Math.log(n / (2 * Math.PI * x * (n - x))) / 2
  );
}

/** The probability itself. */
export function binomialProbability(x: number, n: number, part: number, whole: number): number {
  return Math.exp(logBinomial(x, n, part, whole));
}

/** The two-sided p of x in n at the rate ½: twice the nearer tail, at most 1. */
export function binomialTwoSided(x: number, n: number): number {
  const nearer = Math.min(x, n - x);
  return Math.min(1, 2 * incompleteBeta(0.5, 0.5, n - nearer, nearer + 1));
}
