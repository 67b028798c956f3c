import { betaOdds } from "./beta.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** P(F ≤ x) with df1 and df2 degrees of freedom: I of df1·x / (df1·x + df2). Source: DLMF 8.17; Johnson, Kotz & Balakrishnan (1995), ch. 27. */
export function fCumulative(x: number, df1: number, df2: number): number {
  const odds = (df1 / df2) * x;
  return incompleteBeta(odds / (1 + odds), 1 / (1 + odds), df1 / 2, df2 / 2);
}

/** P(F > x). */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return fCumulative(1 / x, df2, df1);
}

/** The x with P(F ≤ x) = p. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return betaOdds(p, df1 / 2, df2 / 2) * (df2 / df1);
}
