import type { Note } from "../../../errors/note.ts";
import type { RunRule } from "../signals/run-rule.ts";
import type { ChartFrame } from "./chart-frame.ts";
import type { ChartLine } from "./chart-line.ts";

/** What a phase's limits rest on. */
export interface PhaseLimits {
  center: number;
  /** Of a single value; `null` where the spread follows from the center. */
  standardDeviation: number | null;
  /** How much more samples vary than their sizes explain (Laney); `null` for other charts, and where nothing varies. */
  sigmaZ: number | null;
  /** Points that set the limits; 0 where all are given. */
  n: number;
}

/** The chart of a spread that goes with one of values or means. */
export interface DrawnSpread {
  readonly key: "range" | "deviation" | "movingRange";
  readonly center: number;
  readonly line: ChartLine;
}

/** A chart without its signals. */
export interface DrawnChart {
  readonly frame: ChartFrame;
  readonly rules: readonly RunRule[];
  readonly line: ChartLine;
  readonly phases: readonly PhaseLimits[];
  readonly spread: DrawnSpread | null;
  readonly notes: readonly Note[];
}
