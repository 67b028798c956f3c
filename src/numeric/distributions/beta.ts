import { fQuantile } from "./f.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** P(X ≤ x) of the beta distribution with a, b > 0, 0 ≤ x ≤ 1. */
export function betaCumulative(x: number, a: number, b: number): number {
  return incompleteBeta(x, 1 - x, a, b);
}

/** P(X > x), to full relative precision in its tail. */
export function betaUpperTail(x: number, a: number, b: number): number {
  return incompleteBeta(1 - x, x, b, a);
}

/**
 * The x with P(X ≤ x) = p, 0 ≤ p ≤ 1: its odds x/(1 − x) are a/b of an F variable with 2a and 2b degrees of freedom.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const odds = (a / b) * fQuantile(p, 2 * a, 2 * b);
  return odds <= 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
}
