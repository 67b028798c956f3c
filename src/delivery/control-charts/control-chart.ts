import { readFields } from "../../errors/options.ts";
import { chartKindAt } from "./chart-kinds.ts";
import type { ControlChartSpec } from "./chart-spec.ts";
import type {
  ControlChart,
  ControlChartKind,
  ControlChartOf,
  ControlChartPoint,
  CusumPoint,
  EwmaPoint,
  SpreadChart,
} from "./control-chart-result.ts";
import type { ChartLine } from "./drawing/chart-line.ts";
import { drawCountChart } from "./drawing/count-chart.ts";
import { drawCusumChart } from "./drawing/cusum-chart.ts";
import type { DrawnChart, DrawnSpread } from "./drawing/drawn-chart.ts";
import { drawEwmaChart } from "./drawing/ewma-chart.ts";
import { drawIndividualsChart } from "./drawing/individuals-chart.ts";
import { drawRunChart } from "./drawing/run-chart.ts";
import { drawDeviationChart, drawRangeChart } from "./drawing/subgroup-chart.ts";
import { type LineSignals, lineSignals } from "./signals/rule-signals.ts";
import { SHEWHART } from "./signals/run-rules.ts";

const KIND = { kind: chartKindAt };

/**
 * A control chart: values over time with a center and limits, which tell what varies by chance from what does not, and
 * signals by run rules that are data.
 *
 * Shares `"p"`, numbers `"np"`, counts `"c"` and rates `"u"` of samples, and Laney's p′ and u′ for large ones; single
 * values `"individuals"` with their moving ranges, about their median `"run"`; subgroups `"xbar-range"` and
 * `"xbar-deviation"`; and for small shifts `"ewma"` and `"cusum"`. Constants are exact, not those of printed tables,
 * and `sigmas` is how far the limits lie from the center.
 *
 * `phases` have limits of their own, `baseline` lets the first points of each set them, and `exclude` keeps points from
 * setting limits, not from the chart. A rule's signal stands at the point that completes the pattern, and in `signals`
 * with the whole stretch; on a line is not beyond it, and no rule reaches across phases. A missing point neither makes
 * nor breaks a run.
 *
 * @throws `insufficient_data` without points, and for a phase in which too few set limits; `missing_answers` for a
 * missing point unless `missing` says otherwise; `invalid_input` for counts that are not whole or above their sample,
 * subgroups of one or of unequal sizes in a chart of ranges, indices out of order, other rules with averages and sums,
 * a key that the kind does not have.
 *
 * Source: Shewhart (1931), Economic Control of Quality of Manufactured Product, Van Nostrand; Montgomery (2013),
 * Introduction to Statistical Quality Control, 7th ed., Wiley, ch. 6, 7, 9; Laney (2002), Quality Engineering 14,
 * 531–537; Nelson (1984), Journal of Quality Technology 16, 237–239; Anhøj & Olesen (2014), PLoS ONE 9(11), e113825.
 *
 * @example
 * ```ts
 * import { controlChart } from "service-quality/delivery";
 *
 * const chart = controlChart({ kind: "individuals", values: [10, 12, 11, 13, 12, 20, 22], baseline: 5 });
 * chart.center; // => 11.6
 * chart.points[5]?.signals; // => ["beyond-limits"]
 * chart.signals; // => [{ rule: "beyond-limits", from: 5, to: 6 }]
 * chart.movingRange.points[1]?.value; // => 2
 * ```
 */
export function controlChart<Spec extends ControlChartSpec>(spec: Spec): ControlChartOf<Spec["kind"]> {
  const { kind } = readFields(spec, KIND, [], "the specification of a control chart");
  return chartOf(kind, spec) as ControlChartOf<Spec["kind"]>;
}

function chartOf(kind: ControlChartKind, spec: unknown): ControlChartOf<ControlChartKind> {
  if (kind === "ewma") return ewmaChart(spec);
  if (kind === "cusum") return cusumChart(spec);
  const drawn = drawChart(kind, spec);
  const signals = lineSignals(drawn.line, drawn.frame.phases, drawn.rules);
  const chart = assembled(kind, drawn, signals, pointsOf(drawn, signals));
  return drawn.spread === null ? chart : { ...chart, [drawn.spread.key]: spreadChart(drawn, drawn.spread) };
}

function drawChart(kind: Exclude<ControlChartKind, "ewma" | "cusum">, spec: unknown): DrawnChart {
  if (kind === "individuals") return drawIndividualsChart(spec);
  if (kind === "run") return drawRunChart(spec);
  if (kind === "xbar-range") return drawRangeChart(spec);
  if (kind === "xbar-deviation") return drawDeviationChart(spec);
  return drawCountChart(spec, kind);
}

function ewmaChart(spec: unknown): ControlChart<EwmaPoint> {
  const drawn = drawEwmaChart(spec);
  const signals = lineSignals(drawn.line, drawn.frame.phases, drawn.rules);
  const points = pointsOf(drawn, signals).map((point, i) => ({
    ...point,
    observed: told(drawn.observed[i]!),
  }));
  return assembled("ewma", drawn, signals, points);
}

/** The points' own sides of the center make its runs, the two sums its signals. */
function cusumChart(spec: unknown): ControlChart<CusumPoint> {
  const drawn = drawCusumChart(spec);
  const { phases } = drawn.frame;
  const high = lineSignals(drawn.highs, phases, [{ id: "cusum-high", kind: "limits" }]);
  const low = lineSignals(drawn.lows, phases, [{ id: "cusum-low", kind: "limits" }]);
  const { runs } = lineSignals(drawn.line, phases, []);
  const byPoint = high.byPoint.map((ids, i) => [...ids, ...low.byPoint[i]!]);
  const signals = { byPoint, stretches: [...high.stretches, ...low.stretches], runs };
  const points = pointsOf(drawn, signals).map((point, i) => ({
    ...point,
    high: told(drawn.highs.values[i]!),
    low: told(drawn.lows.values[i]!),
  }));
  return assembled("cusum", drawn, signals, points);
}

function assembled<Point extends ControlChartPoint>(
  kind: ControlChartKind,
  { frame, phases, notes }: DrawnChart,
  { stretches, runs }: LineSignals,
  points: Point[],
): ControlChart<Point> {
  const drawn = phases.map((limits, k) => ({
    ...frame.phases[k]!,
    ...limits,
    center: limits.center + 0,
    runs: runs[k]!,
  }));
  return {
    model: "control-chart",
    kind,
    sigmas: frame.sigmas,
    n: points.reduce((n, { value }) => (value === null ? n : n + 1), 0),
    center: drawn.at(-1)!.center,
    phases: drawn,
    points,
    signals: stretches,
    notes: [...notes],
  };
}

function pointsOf({ frame, line }: DrawnChart, { byPoint }: LineSignals): ControlChartPoint[] {
  const points: ControlChartPoint[] = [];
  frame.phases.forEach(({ from, to }, phase) => {
    for (let i = from; i <= to; i++) points.push(pointOf(line, i, phase, byPoint[i]!));
  });
  return points;
}

/** One literal, and below another: a point made of parts takes four times as long. */
function pointOf(
  { values, centers, lowers, uppers }: ChartLine,
  i: number,
  phase: number,
  signals: string[],
): ControlChartPoint {
  return {
    value: told(values[i]!),
    center: told(centers[i]!),
    lower: told(lowers[i]!),
    upper: told(uppers[i]!),
    phase,
    signals,
  };
}

function spreadChart({ frame }: DrawnChart, { center, line }: DrawnSpread): SpreadChart {
  const { byPoint } = lineSignals(line, frame.phases, SHEWHART);
  return { center, points: byPoint.map((signals, i) => spreadPointOf(line, i, signals)) };
}

function spreadPointOf({ values, centers, lowers, uppers }: ChartLine, i: number, signals: string[]) {
  return {
    value: told(values[i]!),
    center: told(centers[i]!),
    lower: told(lowers[i]!),
    upper: told(uppers[i]!),
    signals,
  };
}

/** A figure, never −0; `null` where there is none. */
function told(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure + 0;
}
