import { picked } from "../../../numeric/picked.ts";
import { compareFigures } from "../../../numeric/ties.ts";
import type { PhaseRange } from "../drawing/chart-frame.ts";
import type { ChartLine } from "../drawing/chart-line.ts";

/** On which side of a line a point lies: 1 above it, −1 below, 0 on it or on neither side. */
export type Side = 1 | 0 | -1;

/** The points of a phase that have a value, as if there were no others. */
export interface PresentPoints extends ChartLine {
  /** Where they stand on the chart. */
  readonly places: Int32Array;
}

/** Leaves out the points of a phase that have no value. */
export function presentPoints(line: ChartLine, { from, to }: PhaseRange): PresentPoints {
  const places = new Int32Array(to - from + 1);
  let n = 0;
  for (let i = from; i <= to; i++) if (!Number.isNaN(line.values[i]!)) places[n++] = i;
  const present = places.subarray(0, n);
  return {
    places: present,
    values: picked(line.values, present),
    centers: picked(line.centers, present),
    spreads: picked(line.spreads, present),
    lowers: picked(line.lowers, present),
    uppers: picked(line.uppers, present),
  };
}

/** The sides of center ± sigmas · spread; a point without a spread is beyond no such line but the center itself. */
export function sidesBeyond(points: PresentPoints, sigmas: number): Int8Array {
  const { values, centers, spreads } = points;
  const sides = new Int8Array(values.length);
  for (let k = 0; k < sides.length; k++) {
    const reach = sigmas === 0 ? 0 : sigmas * spreads[k]!;
    sides[k] = sideOf(points, k, centers[k]! - reach, centers[k]! + reach);
  }
  return sides;
}

/** The sides of the limits. */
export function sidesOfLimits(points: PresentPoints): Int8Array {
  const { lowers, uppers } = points;
  const sides = new Int8Array(lowers.length);
  for (let k = 0; k < sides.length; k++) sides[k] = sideOf(points, k, lowers[k]!, uppers[k]!);
  return sides;
}

/** On a line is not beyond it. */
function sideOf({ values, centers, spreads }: PresentPoints, k: number, lower: number, upper: number): Side {
  const value = values[k]!;
  const magnitude = Math.max(Math.abs(value), Math.abs(centers[k]!), spreads[k]! || 0);
  if (compareFigures(value, upper, magnitude) > 0) return 1;
  return compareFigures(value, lower, magnitude) < 0 ? -1 : 0;
}
