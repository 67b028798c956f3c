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
} from "../../errors/options.ts";
import { finiteAt, positiveAt, textAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { chartKindAt } from "./chart-kinds.ts";
import type { ChartPhase, ControlChart, CusumPoint } from "./control-chart-result.ts";
import type { ChartSignal } from "./signals/rule-signals.ts";
import type { ChartRuns } from "./signals/runs.ts";

const RUNS = {
  useful: whole(0),
  longestRun: whole(0),
  longestRunLimit: optional(whole(0)),
  crossings: whole(0),
  crossingsLimit: optional(whole(0)),
} satisfies Readers<ChartRuns>;

const PHASE = {
  from: whole(0),
  to: whole(0),
  center: finiteAt,
  standardDeviation: optional(finiteAt),
  sigmaZ: optional(finiteAt),
  n: whole(0),
  runs: fields(RUNS, "the runs of a phase"),
} satisfies Readers<ChartPhase>;

const POINT = {
  value: optional(finiteAt),
  center: optional(finiteAt),
  lower: optional(finiteAt),
  upper: optional(finiteAt),
  high: optional(finiteAt),
  low: optional(finiteAt),
  signals: entriesOf(textAt, "signals"),
} satisfies Partial<Readers<CusumPoint>>;

const SIGNAL = { rule: textAt, from: whole(0), to: whole(0) } satisfies Readers<ChartSignal>;

const CHART = {
  model: oneOf("control-chart"),
  kind: chartKindAt,
  sigmas: positiveAt,
  n: whole(0),
  center: finiteAt,
  phases: listOf(fields(PHASE, "a phase"), "phase"),
  points: listOf(fields(POINT, "a point"), "point"),
  signals: entriesOf(fields(SIGNAL, "a signal"), "signals"),
  notes: notesAt,
} satisfies Readers<ControlChart>;

/** A chart that is given back, as much of it as people read. */
export type StoredChart = Read<typeof CHART>;

/** Reads a chart that is given back. */
export function storedChart(chart: unknown): StoredChart {
  return readFields(chart, CHART, [], "the result of controlChart");
}
