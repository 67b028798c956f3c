import { stirlingError } from "./saddle-point.ts";

/**
 * E(s) of n ≥ 2 independent standard normal variables, c4 of the control charts: √(2/(n − 1)) Γ(n/2) / Γ((n − 1)/2),
 * with what Stirling's formulas of the two share taken out, so that n may be large.
 *
 * Source: Holtzman (1950), The unbiased estimate of the population variance and standard deviation, American Journal
 * of Psychology 63, 615–617; DLMF 5.11.1.
 */
export function meanDeviation(n: number): number {
  const half = (n - 1) / 2;
  return Math.exp(half * Math.log1p(0.5 / half) - 0.5 + stirlingError(half + 0.5) - stirlingError(half));
}
