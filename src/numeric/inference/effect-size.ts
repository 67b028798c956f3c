import { noncentralityOfT } from "../distributions/noncentral-t.ts";
import type { Mean } from "./mean.ts";
import type { Interval } from "./t-test.ts";

/** A mean or a difference in units of a standard deviation. */
export interface EffectSize {
  effectSize: number;
  interval: Interval;
}

/**
 * A mean in units of the standard deviation, d_z where the values are differences; `null` where nothing
 * varies.
 *
 * t = mean / standardError is noncentral t on n − 1 degrees of freedom. The interval's limits are the
 * noncentralities that leave (1 − confidence) / 2 beyond the t observed, times standardError /
 * standardDeviation, which is 1 / √n without weights.
 *
 * Source: Steiger & Fouladi (1997), Noncentrality interval estimation and the evaluation of statistical
 * models, in Harlow, Mulaik & Steiger (eds), What if there were no significance tests?, 221–257;
 * Cumming & Finch (2001), Educational and Psychological Measurement 61, 532–574.
 */
export function standardizedMean(
  { n, mean, standardDeviation, standardError }: Mean,
  confidence: number,
): EffectSize | null {
  if (!standardDeviation || !standardError) return null;
  return {
    effectSize: mean / standardDeviation,
    interval: noncentralInterval(mean / standardError, n - 1, standardError / standardDeviation, confidence),
  };
}

/**
 * The difference a − b of two independent means in units of their pooled standard deviation; `null`
 * where a group has one respondent or neither varies.
 *
 * `effectSize` is Hedges' g: Cohen's d = (a − b) / pooled deviation, freed of its bias by the exact
 * factor Γ(df/2) / (√(df/2) Γ((df − 1)/2)), df = n_a + n_b − 2. The interval is that of the population's
 * standardized difference, from the noncentral t of d / √(1/n_a + 1/n_b); weighted groups enter the root
 * with their effective numbers.
 *
 * Source: Hedges (1981), Journal of Educational Statistics 6, 107–128, eq. 6e; Steiger & Fouladi (1997)
 * and Cumming & Finch (2001) as for `standardizedMean`.
 */
export function standardizedDifference(a: Mean, b: Mean, confidence: number): EffectSize | null {
  if (a.standardDeviation === null || b.standardDeviation === null) return null;
  const df = a.n + b.n - 2;
  const squares = (a.n - 1) * a.standardDeviation ** 2 + (b.n - 1) * b.standardDeviation ** 2;
  const deviation = Math.sqrt(squares / df);
  if (deviation === 0) return null;
  const d = (a.mean - b.mean) / deviation;
  const scale = Math.sqrt(1 / a.effectiveN + 1 / b.effectiveN);
  return {
    effectSize: biasFactor(df) * d,
    interval: noncentralInterval(d / scale, df, scale, confidence),
  };
}

function noncentralInterval(t: number, df: number, scale: number, confidence: number): Interval {
  return {
    lower: noncentralityOfT(t, df, (1 + confidence) / 2) * scale,
    upper: noncentralityOfT(t, df, (1 - confidence) / 2) * scale,
  };
}

/**
 * Γ(x) / (√x Γ(x − 1/2)) of x = df/2. From x = 20 on by Stirling's series of the quotient about
 * w = x − 3/4, where only even powers are left; below by Γ(x)/Γ(x − 1/2) = (x − 1/2)/x · Γ(x + 1)/Γ(x + 1/2).
 */
function biasFactor(df: number): number {
  let x = df / 2;
  let factor = 1 / Math.sqrt(x);
  for (; x < 20; x++) factor *= (x - 0.5) / x;
  const w = x - 0.75;
  const v = 1 / w ** 2;
  return (
    factor * Math.sqrt(w) * Math.exp(v * (1 / 64 + v * (-5 / 2048 + v * (61 / 49152 - v * (1385 / 1048576)))))
  );
}
