import { upperGamma } from "./incomplete-gamma.ts";
import { invertTail } from "./invert-tail.ts";

/** P(Z ≤ z) of a standard normal variable; P(|Z| > z) = Q(½, z²/2). */
export function normalCumulative(z: number): number {
  return normalUpperTail(-z);
}

/** P(Z > z), to full relative precision in its tail. */
export function normalUpperTail(z: number): number {
  const beyond = upperGamma(0.5, (z * z) / 2) / 2;
  return z >= 0 ? beyond : 1 - beyond;
}

/** The z with P(Z ≤ z) = p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return 0 - normalQuantile(1 - p);
  return invertTail(p, normalCumulative, normalDensity, 0);
}

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
