import { betaPower, incompleteBeta } from "./incomplete-beta.ts";
import { invertTail } from "./invert-tail.ts";

/** P(X ≤ x) of a beta variable, 0 ≤ x ≤ 1. */
export function betaCumulative(x: number, a: number, b: number): number {
  return incompleteBeta(x, 1 - x, a, b);
}

/** P(X > x). */
export function betaUpperTail(x: number, a: number, b: number): number {
  return incompleteBeta(1 - x, x, b, a);
}

/** The x with P(X ≤ x) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  const odds = betaOdds(p, a, b);
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

/** The odds x / (1 − x) with P(X ≤ x) = p, which lose no digits where x is close to 1. */
export function betaOdds(p: number, a: number, b: number): number {
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return p <= 0.5 ? lowerOdds(p, a, b) : 1 / lowerOdds(1 - p, b, a);
}

/** The odds x / (1 − x) with P(X ≤ x) = p ≤ ½, solved for their logarithm, in which the density is log-concave. */
export function lowerOdds(p: number, a: number, b: number): number {
  const tail = (u: number) => incompleteBeta(1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u)), a, b);
  const density = (u: number) => betaPower(1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u)), a, b);
  return Math.exp(invertTail(p, tail, density, Math.log(a / b)));
}
