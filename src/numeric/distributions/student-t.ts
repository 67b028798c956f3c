import { logFNearZero, logFQuantile } from "./f.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** Where t²/df is beyond this, the tail is its leading power. */
const FAR = 1e290;

/** P(T ≤ t) of Student's distribution with real df > 0 degrees of freedom. */
export function studentCumulative(t: number, df: number): number {
  const beyond = studentTwoSided(t, df) / 2;
  return t > 0 ? 1 - beyond : beyond;
}

/**
 * P(|T| ≥ |t|), the two-sided p, to full relative precision.
 *
 * Source: Abramowitz & Stegun 26.7.1, 26.5.27: I of df / (df + t²) with parameters df/2 and ½. Far out 1/T², an F
 * variable with df and 1 degrees of freedom, is all but 0.
 */
export function studentTwoSided(t: number, df: number): number {
  const odds = (t / Math.sqrt(df)) ** 2;
  if (odds > FAR) return Math.exp(logFNearZero(-2 * Math.log(Math.abs(t)), df, 1));
  return incompleteBeta(1 / (1 + odds), 1 / (1 + 1 / odds), df / 2, 0.5);
}

/** The t with P(T ≤ t) = p, 0 ≤ p ≤ 1; infinite at both ends. */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const t = Math.exp(-logFQuantile(2 * Math.min(p, 1 - p), df, 1) / 2);
  return p < 0.5 ? -t : t;
}
