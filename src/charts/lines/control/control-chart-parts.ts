import type {
  ControlChart,
  ControlChartKind,
  CusumPoint,
  SpreadChart,
} from "../../../delivery/control-charts/control-chart-result.ts";
import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../../errors/options.ts";
import { finiteAt, positiveAt, textAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";

/** The chart of a spread that goes with one of values or means. */
export type SpreadPart = "range" | "deviation" | "movingRange";

/** The result of `controlChart`, with the chart of spreads of its kind. */
export type AnyControlChart = ControlChart & { readonly [Part in SpreadPart]?: SpreadChart | undefined };

const POINT = {
  value: optional(finiteAt),
  center: optional(finiteAt),
  lower: optional(finiteAt),
  upper: optional(finiteAt),
  high: optional(finiteAt),
  low: optional(finiteAt),
  signals: entriesOf(textAt, "signals"),
} satisfies Partial<Readers<CusumPoint>>;

const POINTS = listOf(fields(POINT, "a point"), "point");

const SPREAD = { center: finiteAt, points: POINTS } satisfies Partial<Readers<SpreadChart>>;

const SPREADS = optional(fields(SPREAD, "the chart of spreads"));

/** What the figures of each kind are. */
export const KIND_FIGURES = {
  p: "share",
  "laney-p": "share",
  np: "count",
  c: "count",
  u: "rate",
  "laney-u": "rate",
  individuals: "value",
  run: "value",
  "xbar-range": "mean",
  "xbar-deviation": "mean",
  ewma: "average",
  cusum: "sums",
} as const satisfies Readonly<Record<ControlChartKind, string>>;

const KINDS = Object.keys(KIND_FIGURES) as ControlChartKind[];

/** What a picture needs of a control chart. */
const CHART = {
  model: oneOf("control-chart"),
  kind: oneOf(...KINDS),
  sigmas: positiveAt,
  center: finiteAt,
  phases: listOf(fields({ from: whole(0), to: whole(0) }, "a phase"), "phase"),
  points: POINTS,
  range: SPREADS,
  deviation: SPREADS,
  movingRange: SPREADS,
} satisfies Partial<Readers<AnyControlChart>>;

/** A point of the chart that is drawn. */
export type DrawnPoint = Read<typeof POINT> & { readonly phase: number };

/** The chart that is drawn. */
export interface DrawnControlChart {
  readonly kind: ControlChartKind;
  readonly sigmas: number;
  /** Of the last phase. */
  readonly center: number;
  readonly points: readonly DrawnPoint[];
}

/** Reads a control chart, or the chart of spreads that goes with it. */
export function controlChartPart(chart: unknown, part: SpreadPart | null): DrawnControlChart {
  const read = readFields(chart, CHART, [], "the result of controlChart");
  const { kind, sigmas, phases } = read;
  const drawn = part === null ? read : read[part];
  if (drawn === null) {
    return refuse("invalid_input", ["part"], `a chart of spreads that a chart of kind ${kind} has`, part);
  }
  const points = drawn.points.map((point, i) => {
    return { ...point, phase: phases.filter(({ from }) => from <= i).length - 1 };
  });
  return { kind, sigmas, center: drawn.center, points };
}
