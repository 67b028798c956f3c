import { gammaln } from "simple-statistics";
import { betaOdds } from "./beta.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** Where t² / df is beyond this (its inverse below), the tail is its leading power. */
const FAR = 1e280;

/** P(T ≤ t) with df > 0 degrees of freedom. */
export function studentCumulative(t: number, df: number): number {
  const beyond = studentTwoSided(t, df) / 2;
  return t > 0 ? 1 - beyond : beyond;
}

/** P(|T| ≥ |t|) = I of df / (df + t²) with parameters df/2 and ½. Source: Abramowitz & Stegun 26.5.27, 26.7.1. */
export function studentTwoSided(t: number, df: number): number {
  const odds = (t / Math.sqrt(df)) ** 2;
  if (odds > FAR) return Math.exp(df * Math.log(Math.sqrt(df) / Math.abs(t)) - logFarTail(df));
  return incompleteBeta(1 / (1 + odds), odds / (1 + odds), df / 2, 0.5);
}

/** The t with P(T ≤ t) = p, 0 < p < 1. */
export function studentQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -studentQuantile(1 - p, df);
  const logRatio = (Math.log(2 * p) + logFarTail(df)) / df;
  if (-2 * logRatio > Math.log(FAR)) return -Math.sqrt(df) * Math.exp(-logRatio);
  return -Math.sqrt(df / betaOdds(2 * p, df / 2, 0.5));
}

/** log of (df/2) B(df/2, ½): far out, P(|T| ≥ t) is (√df / t)^df over it. */
function logFarTail(df: number): number {
  return Math.log(Math.PI) / 2 + gammaln(df / 2 + 1) - gammaln((df + 1) / 2);
}
