import {
  entriesOf,
  fields,
  optional,
  type Readers,
  readOptions,
  readRecord,
  record,
} from "../../errors/options.ts";
import { amountAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { curveDots, curveMark } from "./line-marks.ts";
import { linesPlot } from "./lines-plot.ts";
import { markLabels } from "./mark-labels.ts";
import { type CurveChartRow, colorsOf, SERIES_COLUMNS } from "./series-rows.ts";

/** Costs at a level of conformance. */
export interface ConformancePoint {
  /** 0..1. */
  readonly conformance: number;
  /** At least 0; `null` where it has no end. */
  readonly failure: number | null;
  /** Of prevention and appraisal. */
  readonly prevention: number | null;
}

/** What `optimalConformanceChart` takes. */
export interface OptimalConformanceChartInput {
  readonly points: readonly ConformancePoint[];
  /** The result of `optimalConformance` or `optimalConformanceLevel`. */
  readonly optimum: { readonly conformance: number | null; readonly cost: number };
}

const POINT = {
  conformance: rateAt,
  failure: optional(amountAt),
  prevention: optional(amountAt),
} satisfies Readers<ConformancePoint>;

const OPTIMUM = { conformance: optional(rateAt), cost: amountAt };

const INPUT = {
  points: entriesOf(record(POINT, "a level of conformance with its costs"), "points of the curves"),
  optimum: fields(OPTIMUM, "the result of optimalConformance"),
} satisfies Readers<OptimalConformanceChartInput>;

const WORDS = {
  title: ["Optimum of quality costs", "Оптимум затрат на качество", "Оптимум на разходите за качество"],
  subtitle: [
    "Cost against the share done right",
    "Затраты в зависимости от доли годного",
    "Разходи според дела на годното",
  ],
  conformance: ["Conformance", "Соответствие", "Съответствие"],
  cost: ["Cost", "Затраты", "Разходи"],
  failure: ["failure", "отказы", "откази"],
  prevention: ["prevention", "предупреждение", "превенция"],
  total: ["total", "всего", "общо"],
  optimum: ["optimum", "оптимум", "оптимум"],
  mark: ["optimum {conformance}: {cost}", "оптимум {conformance}: {cost}", "оптимум {conformance}: {cost}"],
  alt: [
    "Total quality cost is least, {cost}, at conformance {conformance}.",
    "Общие затраты наименьшие, {cost}, при соответствии {conformance}.",
    "Общите разходи са най-малки, {cost}, при съответствие {conformance}.",
  ],
  altNone: [
    "No optimum: neither failure nor prevention costs anything.",
    "Оптимума нет: ни отказы, ни предупреждение ничего не стоят.",
    "Няма оптимум: нито отказите, нито превенцията струват нещо.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const CURVES = ["total", "failure", "prevention"] as const;

/**
 * The costs of failure and of prevention, with their total, over conformance: curves named at their ends, and the
 * optimum, dropped to the axis.
 *
 * @throws `invalid_input` for conformance outside 0..1, costs below 0, what is no optimum, and options that cannot be;
 * `insufficient_data` without a point.
 *
 * @example
 * ```ts
 * import { optimalConformance } from "service-quality/cost";
 * import { optimalConformanceChart } from "service-quality/charts";
 *
 * const points = [0.5, 0.6, 0.7, 0.8, 0.9].map((conformance) => ({
 *   conformance,
 *   failure: (81 * (1 - conformance)) / conformance,
 *   prevention: (9 * conformance) / (1 - conformance),
 * }));
 * const optimum = optimalConformance({ failureCost: 81, preventionCost: 9 });
 * optimalConformanceChart({ points, optimum }).alt; // => "Total quality cost is least, 54.00, at conformance 75%."
 * ```
 */
export function optimalConformanceChart(
  input: OptimalConformanceChartInput,
  options: ChartOptions = {},
): Chart<CurveChartRow> {
  const { points, optimum } = readRecord(input, INPUT, [], "points of the curves and their optimum");
  const chosen = readOptions(options, CHART_OPTIONS);
  if (points.length === 0) refuse("insufficient_data", ["data"], "at least one point to draw", 0);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, figure, share } = printer;
  const { theme } = chosen;
  const shareDigits = chosen.digits ?? 0;
  const levels = points
    .map(({ failure, prevention, ...level }) => {
      const total = failure === null || prevention === null ? null : failure + prevention;
      return { ...level, failure, prevention, total };
    })
    .sort((a, b) => a.conformance - b.conformance);
  const curves = CURVES.flatMap((series) =>
    levels.map((level): CurveChartRow => {
      return { series, label: say(series), x: level.conformance, y: level[series] };
    }),
  );
  const best = optimum.conformance === null ? [] : [{ x: optimum.conformance, y: optimum.cost }];
  const data = [...curves, ...best.map((at) => ({ series: "optimum", label: say("optimum"), ...at }))];
  const colors = colorsOf(CURVES, theme);
  const costs = extentOf([0, ...data.map(({ y }) => y)]);
  const plot = linesPlot(
    {
      x: {
        title: say("conformance"),
        extent: extentOf(data.map(({ x }) => x)),
        type: "share",
        fixed: { least: true, most: true },
      },
      y: { extent: costs, type: "money" },
    },
    CURVES.flatMap((series) => {
      const at = curves.filter((row) => row.series === series && row.y !== null).at(-1)?.y;
      return typeof at === "number" ? [{ at, text: say(series), color: colors.get(series)! }] : [];
    }),
    printer,
  );
  const parts = {
    conformance: share(optimum.conformance, shareDigits),
    cost: figure(optimum.cost),
  };
  const written = markLabels(
    plot,
    best.map(({ x }) => ({ x, text: say("mark", parts), isLow: false })),
    [],
    [],
    printer,
  );
  const columns = columnsOf(shareDigits);
  return framed(
    "quality-optimum",
    {
      data,
      columns,
      alt: [best.length === 0 ? say("altNone") : say("alt", parts)],
      notes: [],
    },
    plot.drawn([
      ...best.map(({ x }) => plot.upright(x, { color: theme.muted, isDashed: true })),
      curveMark(plot, colors, "optimum"),
      ...written.halos,
      curveDots(
        plot,
        columns,
        { filter: 'datum.series !== "optimum" && isValid(datum.y)', color: colors, size: 40, opacity: 0 },
        printer,
      ),
      curveDots(
        plot,
        columns,
        { filter: 'datum.series === "optimum"', color: theme.text, size: 85 },
        printer,
      ),
      ...written.texts,
    ]),
    { title: say("title"), subtitle: say("subtitle"), axisTitle: say("cost") },
    printer,
  );
}

function columnsOf(shareDigits: number) {
  return {
    ...SERIES_COLUMNS,
    x: { title: WORDS.conformance, type: "share", digits: shareDigits },
    y: { title: WORDS.cost, type: "money" },
  } as const satisfies Readonly<Record<keyof CurveChartRow, ColumnSpec>>;
}
