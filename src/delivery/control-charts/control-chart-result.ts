import type { Note } from "../../errors/note.ts";
import type { ControlChartSpec } from "./chart-spec.ts";
import type { PhaseLimits } from "./drawing/drawn-chart.ts";
import type { ChartSignal } from "./signals/rule-signals.ts";
import type { ChartRuns } from "./signals/runs.ts";

/** The kind of a control chart. */
export type ControlChartKind = ControlChartSpec["kind"];

/** A point of a chart. */
export interface ControlChartPoint {
  /** `null` where it is missing. */
  value: number | null;
  /** `null` for a number of defective items in a sample of unknown size. */
  center: number | null;
  /** `null`, as the upper limit is, where there is none. */
  lower: number | null;
  upper: number | null;
  /** Index of its phase. */
  phase: number;
  /** The rules that it completes, in their order. */
  signals: string[];
}

/** A point of a chart of weighted averages: `value` is the average. */
export interface EwmaPoint extends ControlChartPoint {
  observed: number | null;
}

/** A point of a chart of cumulative sums; its limits are those of the sums. */
export interface CusumPoint extends ControlChartPoint {
  /** At least 0; signals above `upper`. */
  high: number | null;
  /** At most 0; signals below `lower`. */
  low: number | null;
}

/** A point of a chart of spreads. */
export interface SpreadPoint {
  value: number | null;
  center: number | null;
  lower: number | null;
  upper: number | null;
  signals: string[];
}

/** The chart of a spread: of ranges, standard deviations or moving ranges. It knows the limits only. */
export interface SpreadChart {
  /** Of the last phase. */
  center: number;
  points: SpreadPoint[];
}

/** A phase with its limits and runs; both ends belong to it. */
export interface ChartPhase extends PhaseLimits {
  from: number;
  to: number;
  runs: ChartRuns;
}

/** The result of `controlChart`. */
export interface ControlChart<Point extends ControlChartPoint = ControlChartPoint> {
  model: "control-chart";
  kind: ControlChartKind;
  sigmas: number;
  /** Points that have a value. */
  n: number;
  /** Of the last phase. */
  center: number;
  phases: ChartPhase[];
  points: Point[];
  /** By rule, then by place. */
  signals: ChartSignal[];
  notes: Note[];
}

/** What `controlChart` gives for a kind of chart. */
export type ControlChartOf<Kind extends ControlChartKind> = Kind extends "ewma"
  ? ControlChart<EwmaPoint>
  : Kind extends "cusum"
    ? ControlChart<CusumPoint>
    : Kind extends "individuals"
      ? ControlChart & { movingRange: SpreadChart }
      : Kind extends "xbar-range"
        ? ControlChart & { range: SpreadChart }
        : Kind extends "xbar-deviation"
          ? ControlChart & { deviation: SpreadChart }
          : ControlChart;
