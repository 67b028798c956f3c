import type { ErrorPath } from "../../../errors/error.ts";
import { refuse } from "../../../errors/refuse.ts";

/** A phase of a chart, which has limits of its own; both ends belong to it. */
export interface PhaseRange {
  readonly from: number;
  readonly to: number;
}

/** Which points of a chart belong together, and which may set limits. */
export interface ChartFrame {
  readonly phases: readonly PhaseRange[];
  /** Whether a point is left out, or lies beyond the baseline of its phase. */
  readonly isOut: Uint8Array;
  readonly sigmas: number;
}

/** What a frame is made from. */
export interface FrameSettings {
  readonly phases: readonly number[];
  readonly baseline: number | null;
  readonly exclude: readonly number[];
  readonly sigmas: number;
}

/** Divides n points. */
export function frameOf(n: number, { phases, baseline, exclude, sigmas }: FrameSettings): ChartFrame {
  phases.forEach((start, k) => {
    const least = k === 0 ? 1 : phases[k - 1]! + 1;
    checkIndex(start, least, n, ["phases", k]);
  });
  exclude.forEach((i, k) => {
    checkIndex(i, 0, n, ["exclude", k]);
  });
  const starts = [0, ...phases];
  const ranges = starts.map((from, k) => ({ from, to: (starts[k + 1] ?? n) - 1 }));
  const isOut = new Uint8Array(n);
  if (baseline !== null)
    for (const { from, to } of ranges) isOut.fill(1, Math.min(from + baseline, to + 1), to + 1);
  for (const i of exclude) isOut[i] = 1;
  return { phases: ranges, isOut, sigmas };
}

/** The points of a phase that may set limits and have a value. */
export function limitSetters(frame: ChartFrame, { from, to }: PhaseRange, values: Float64Array): number[] {
  const setters: number[] = [];
  for (let i = from; i <= to; i++) if (frame.isOut[i] === 0 && !Number.isNaN(values[i]!)) setters.push(i);
  return setters;
}

function checkIndex(i: number, least: number, n: number, path: ErrorPath): void {
  if (i < least || i >= n) refuse("invalid_input", path, `a point's index from ${least} to ${n - 1}`, i);
}
