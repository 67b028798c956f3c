import { oneOf, otherwise } from "../../errors/options.ts";
import { type SurvivalCurve, survivalQuantile } from "../../numeric/inference/kaplan-meier.ts";
import { wilsonInterval } from "../../numeric/inference/proportion.ts";
import { type SurvivalIntervalMethod, survivalErrors } from "../../numeric/inference/survival-intervals.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";

/** A reader of the scale of the intervals; `"log-log"` by default. */
export const methodAt = otherwise(oneOf("log-log", "log", "plain"), "log-log");

/** A time at which customers left. */
export interface RetentionStep {
  /** Tenure, in the caller's periods. */
  time: number;
  /** Customers still there and watched just before. */
  atRisk: number;
  /** Customers who left then. */
  left: number;
  /** Share of those at risk who stayed: 1 − left / at risk. */
  retention: number;
  /** Of retention: Wilson's. */
  retentionInterval: Interval;
  /** Share of those at risk who left. */
  churn: number;
  /** Share of all customers who stay beyond this time. */
  survival: number;
  /** Greenwood's, of survival; `null` where nobody is left. */
  standardError: number | null;
  /** Of survival, point by point; `null` where nobody is left. */
  survivalInterval: Interval | null;
}

/** A curve of retention and what it comes to. */
export interface RetentionCurve {
  steps: RetentionStep[];
  /** The tenure by which half of the customers have left; `null` where the curve stays above it. */
  median: number | null;
  /** Mean tenure up to the horizon, the area under the curve. */
  restrictedMean: number;
  /** The longest tenure seen. */
  horizon: number;
}

/** The steps of a survival curve with their errors, median and mean. */
export function retentionCurve(
  curve: SurvivalCurve,
  horizon: number,
  confidence: number,
  method: SurvivalIntervalMethod,
): RetentionCurve {
  const errors = survivalErrors(curve, confidence, method);
  const steps = errors.map(({ standardError, interval }, i): RetentionStep => {
    const [atRisk, left] = [curve.atRisk[i]!, curve.events[i]!];
    const retention = (atRisk - left) / atRisk;
    return {
      time: curve.times[i]!,
      atRisk,
      left,
      retention,
      retentionInterval: wilsonInterval(retention, atRisk, confidence),
      churn: left / atRisk,
      survival: curve.survival[i]!,
      standardError,
      survivalInterval: interval,
    };
  });
  return { steps, median: survivalQuantile(curve, 0.5), restrictedMean: areaUnder(curve, horizon), horizon };
}

/** Survival beyond a time: that of the last step not after it, 1 before the first. */
export function survivalAt({ steps }: RetentionCurve, time: number): RetentionStep | null {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (steps[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : steps[low - 1]!;
}

function areaUnder({ times, survival }: SurvivalCurve, horizon: number): number {
  let area = 0;
  let [from, share] = [0, 1];
  for (let i = 0; i < times.length; i++) {
    area += share * (times[i]! - from);
    from = times[i]!;
    share = survival[i]!;
  }
  return area + share * (horizon - from);
}
