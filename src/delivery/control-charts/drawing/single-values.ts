import { refuse } from "../../../errors/refuse.ts";
import { estimateMean } from "../../../numeric/inference/mean.ts";
import { picked } from "../../../numeric/picked.ts";
import { type ChartFrame, limitSetters, type PhaseRange } from "./chart-frame.ts";
import type { PhaseLimits } from "./drawn-chart.ts";
import { type MovingRangeSpread, settingRanges, spreadOfRanges } from "./moving-ranges.ts";

/** What is given in advance of a chart of single values, and how the rest is estimated. */
export interface SingleValueSettings {
  readonly center: number | null;
  readonly standardDeviation: number | null;
  readonly spread: MovingRangeSpread;
}

/** The limits of a phase of single values whose standard deviation is known. */
export interface SingleValueLimits extends PhaseLimits {
  standardDeviation: number;
}

/** Center and standard deviation of a phase, as given, or the mean and what the moving ranges show. */
export function singleValueLimits(
  values: Float64Array,
  frame: ChartFrame,
  phase: PhaseRange,
  given: SingleValueSettings,
): SingleValueLimits {
  const setters = limitSetters(frame, phase, values);
  const isGiven = given.center !== null && given.standardDeviation !== null;
  return {
    center: given.center ?? meanOfSetters(values, setters),
    standardDeviation: given.standardDeviation ?? deviationOf(values, frame, phase, given.spread),
    sigmaZ: null,
    n: isGiven ? 0 : setters.length,
  };
}

function meanOfSetters(values: Float64Array, setters: readonly number[]): number {
  if (setters.length === 0) {
    refuse("insufficient_data", ["values"], "a point in every phase that sets its limits", 0);
  }
  return estimateMean(picked(values, setters), null)!.mean;
}

function deviationOf(
  values: Float64Array,
  frame: ChartFrame,
  phase: PhaseRange,
  method: MovingRangeSpread,
): number {
  const ranges = settingRanges((i) => values[i]!, frame, phase);
  if (ranges.length === 0) {
    refuse("insufficient_data", ["values"], "two neighbors in every phase that set its limits", 0);
  }
  return spreadOfRanges(ranges, method);
}
