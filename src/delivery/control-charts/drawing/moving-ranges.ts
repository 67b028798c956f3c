import { normalQuantile } from "../../../numeric/distributions/normal.ts";
import { meanRange } from "../../../numeric/distributions/normal-range.ts";
import { quantilesOf } from "../../../numeric/quantile.ts";
import { compensatedSum } from "../../../numeric/sums.ts";
import type { ChartFrame, PhaseRange } from "./chart-frame.ts";

/**
 * How a standard deviation comes from the moving ranges of two neighbors: from their mean, their median, or the mean of
 * those that are not above 3.267 times the mean of all.
 */
export type MovingRangeSpread = "moving-range" | "median-moving-range" | "screened-moving-range";

/** A range further above the mean is left out where ranges are screened: D4 for two, as it is printed. */
const SCREEN = 3.267;

/** E of the range of two standard normal variables. */
export const MEAN_RANGE_OF_TWO = meanRange(2);

/** The median of that range. */
const MEDIAN_RANGE_OF_TWO = Math.SQRT2 * normalQuantile(0.75);

/** Distances of values from the ones just before them in the same phase; NaN at its first, and beside a missing one. */
export function movingRanges(values: Float64Array, phases: readonly PhaseRange[]): Float64Array {
  const ranges = new Float64Array(values.length).fill(Number.NaN);
  for (const { from, to } of phases) {
    for (let i = from + 1; i <= to; i++) ranges[i] = Math.abs(values[i]! - values[i - 1]!);
  }
  return ranges;
}

/** The moving ranges of a phase both ends of which may set limits, of the figure of each point. */
export function settingRanges(
  figureOf: (i: number) => number,
  { isOut }: ChartFrame,
  { from, to }: PhaseRange,
): Float64Array {
  const ranges: number[] = [];
  for (let i = from + 1; i <= to; i++) {
    const range = Math.abs(figureOf(i) - figureOf(i - 1));
    if (!Number.isNaN(range) && isOut[i] === 0 && isOut[i - 1] === 0) ranges.push(range);
  }
  return Float64Array.from(ranges);
}

/**
 * The standard deviation that moving ranges, at least one, show.
 *
 * Source: Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., section 6.4; Wheeler (2000),
 * Understanding Variation, 2nd ed., SPC Press (median); Nelson (1982), Control charts for individual measurements,
 * Journal of Quality Technology 14, 172–173 (screened).
 */
export function spreadOfRanges(ranges: Float64Array, method: MovingRangeSpread): number {
  if (method === "median-moving-range") return quantilesOf(ranges, [0.5])![0]! / MEDIAN_RANGE_OF_TWO;
  const mean = meanOf(ranges);
  const screened = method === "moving-range" ? ranges : ranges.filter((range) => range <= SCREEN * mean);
  return meanOf(screened) / MEAN_RANGE_OF_TWO;
}

/** The mean of values, of which there is at least one. */
export function meanOf(values: Float64Array): number {
  return compensatedSum(values) / values.length;
}
