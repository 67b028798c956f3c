import { logGammaPower, logUpperGamma, lowerGamma, upperGamma } from "./incomplete-gamma.ts";
import { invertTail } from "./invert-tail.ts";

/** P(X ≤ x) with df > 0 degrees of freedom, P(df/2, x/2). Source: DLMF 8.2; Abramowitz & Stegun 26.4.19. */
export function chiSquaredCumulative(x: number, df: number): number {
  return lowerGamma(df / 2, x / 2);
}

/** P(X > x). */
export function chiSquaredUpperTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** log P(X > x), also where the probability is too small for a number. */
export function chiSquaredLogUpperTail(x: number, df: number): number {
  return logUpperGamma(df / 2, x / 2);
}

/** The x with P(X ≤ x) = p, solved for log x, in which the density is log-concave. */
export function chiSquaredQuantile(p: number, df: number): number {
  const a = df / 2;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const density = (u: number) => Math.exp(logGammaPower(a, Math.exp(u)));
  if (p <= 0.5) {
    const lower = (u: number) => lowerGamma(a, Math.exp(u));
    return 2 * Math.exp(invertTail(p, lower, density, Math.log(a)));
  }
  const upper = (u: number) => upperGamma(a, Math.exp(-u));
  return 2 * Math.exp(-invertTail(1 - p, upper, (u) => density(-u), -Math.log(a)));
}
