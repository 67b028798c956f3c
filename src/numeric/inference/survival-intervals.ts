import { normalQuantile } from "../distributions/normal.ts";
import type { SurvivalCurve } from "./kaplan-meier.ts";
import type { Interval } from "./t-test.ts";

/** The scale on which the interval of a survival curve is symmetric. */
export type SurvivalIntervalMethod = "log-log" | "log" | "plain";

/** The error of a step of a survival curve. */
export interface SurvivalError {
  /** Of S; `null` where nobody is left, and S is 0. */
  readonly standardError: number | null;
  /** `null` where nobody is left. */
  readonly interval: Interval | null;
}

/**
 * Standard errors and pointwise intervals of a survival curve, in 0..1.
 *
 * Source: Greenwood (1926), The natural duration of cancer, Reports on Public Health and Medical Subjects 33
 * (variance); Kalbfleisch & Prentice (1980), The Statistical Analysis of Failure Time Data, ch. 1 (log-log). The
 * methods are those of R's `survfit`.
 */
export function survivalErrors(
  curve: SurvivalCurve,
  confidence: number,
  method: SurvivalIntervalMethod,
): SurvivalError[] {
  const z = normalQuantile((1 + confidence) / 2);
  const sums = greenwoodSums(curve);
  return Array.from(curve.survival, (share, i) => {
    const error = Math.sqrt(sums[i]!);
    return {
      standardError: share === 0 ? null : share * error,
      interval: survivalInterval(share, z * error, method),
    };
  });
}

/** The variance of log S at each step, infinite where nobody is left. */
export function greenwoodSums({ atRisk, events }: SurvivalCurve): Float64Array {
  let sum = 0;
  return events.map((count, i) => {
    sum += count / (atRisk[i]! * (atRisk[i]! - count));
    return sum;
  });
}

/** S ± reach on the method's scale, `null` where nobody is left; `reach` is z times the error of log S. */
export function survivalInterval(
  share: number,
  reach: number,
  method: SurvivalIntervalMethod,
): Interval | null {
  if (share === 0) return null;
  if (method === "plain")
    return { lower: Math.max(0, share - share * reach), upper: Math.min(1, share + share * reach) };
  if (method === "log")
    return { lower: share * Math.exp(-reach), upper: Math.min(1, share * Math.exp(reach)) };
  const spread = reach / Math.log(share);
  return { lower: share ** Math.exp(-spread), upper: share ** Math.exp(spread) };
}
