import {
  entriesOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readOptions,
  readRecord,
  record,
} from "../../errors/options.ts";
import { amountAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { curveDots, curveMark, zoneUpright } from "./line-marks.ts";
import { linesPlot } from "./lines-plot.ts";
import { markLabels } from "./mark-labels.ts";
import { type CurveChartRow, colorsOf, SERIES_COLUMNS } from "./series-rows.ts";

/** The loss at a value. */
export interface LossPoint {
  readonly value: number;
  /** At least 0. */
  readonly loss: number;
}

/** A value that is marked on the curve. */
export interface LossMark extends LossPoint {
  /** Such as "now". */
  readonly label?: string | null | undefined;
}

/** The values that are tolerated. */
export interface ToleranceLimits {
  /** The lowest. */
  readonly lower: number;
  /** The highest. */
  readonly upper: number;
}

/** What `taguchiChart` takes. */
export interface TaguchiChartInput {
  /** Of the curve, from `taguchiLoss`. */
  readonly points: readonly LossPoint[];
  readonly target: number;
  readonly limits?: ToleranceLimits | null | undefined;
  readonly marks?: readonly LossMark[] | null | undefined;
}

const POINT = { value: numberAt, loss: amountAt } satisfies Readers<LossPoint>;

const MARK = { ...POINT, label: optional(textAt) } satisfies Readers<LossMark>;

const INPUT = {
  points: entriesOf(record(POINT, "a value with its loss"), "points of the curve"),
  target: numberAt,
  limits: optional(record({ lower: numberAt, upper: numberAt }, "the limits of the tolerance")),
  marks: otherwise(entriesOf(record(MARK, "a value with its loss"), "marks"), []),
} satisfies Readers<TaguchiChartInput>;

const WORDS = {
  title: ["Taguchi loss", "Потери по Тагути", "Загуба по Тагучи"],
  subtitle: ["Loss per case", "Потеря на случай", "Загуба на случай"],
  band: [
    "band: tolerance {lower} to {upper}",
    "полоса — допуск от {lower} до {upper}",
    "лента — допуск от {lower} до {upper}",
  ],
  value: ["Value", "Значение", "Стойност"],
  loss: ["Loss", "Потеря", "Загуба"],
  target: ["target {value}", "цель {value}", "цел {value}"],
  mark: ["{value}: loss {loss}", "{value}: потеря {loss}", "{value}: загуба {loss}"],
  alt: [
    "Loss per case at {value}: {loss}; target {target}, constant {constant}.",
    "Потеря на случай при {value}: {loss}; цель {target}, коэффициент {constant}.",
    "Загуба на случай при {value}: {loss}; цел {target}, константа {constant}.",
  ],
  altNoConstant: [
    "Loss per case at {value}: {loss}; target {target}.",
    "Потеря на случай при {value}: {loss}; цель {target}.",
    "Загуба на случай при {value}: {loss}; цел {target}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...SERIES_COLUMNS,
  x: { title: WORDS.value, type: "number" },
  y: { title: WORDS.loss, type: "money" },
} as const satisfies Readonly<Record<keyof CurveChartRow, ColumnSpec>>;

/** Losses that lie so near to a square law, as a share of the highest, have a constant. */
const NEAR = 0.01;

/**
 * The loss of a case over its value: the curve, its target, the tolerance as a band, and values that are marked. The
 * alternative text tells the first mark, or without one the highest loss, and the constant where one fits the whole
 * curve.
 *
 * @throws `invalid_input` for losses below 0, figures that are not finite, and options that cannot be;
 * `insufficient_data` without a point.
 *
 * @example
 * ```ts
 * import { taguchiLoss } from "service-quality/cost";
 * import { taguchiChart } from "service-quality/charts";
 *
 * const lossAt = (value: number) => taguchiLoss({ kind: "nominal", constant: 12.5, target: 20, value });
 * const points = [16, 18, 20, 22, 24].map((value) => ({ value, loss: lossAt(value) }));
 * const marks = [{ value: 21.4, loss: lossAt(21.4), label: "now" }];
 * taguchiChart({ points, target: 20, limits: { lower: 18, upper: 22 }, marks }).alt;
 * // => "Loss per case at 21.4: 24.50; target 20, constant 12.5."
 * ```
 */
export function taguchiChart(input: TaguchiChartInput, options: ChartOptions = {}): Chart<CurveChartRow> {
  const { points, target, limits, marks } = readRecord(input, INPUT, [], "points of a loss function");
  const chosen = readOptions(options, CHART_OPTIONS);
  if (points.length === 0) refuse("insufficient_data", ["data"], "at least one point to draw", 0);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say } = printer;
  const { theme } = chosen;
  const lossText = (loss: number) => printer.figure(loss);
  const valueText = (value: number) => printer.number(value, printer.digits);
  const curve = [...points]
    .sort((a, b) => a.value - b.value)
    .map(({ value, loss }): CurveChartRow => ({ series: "loss", label: say("loss"), x: value, y: loss }));
  const data = [
    ...curve,
    ...marks.map(({ value, loss, label }): CurveChartRow => {
      return { series: "mark", label: label ?? valueText(value), x: value, y: loss };
    }),
  ];
  const colors = colorsOf(["loss"], theme);
  const ends = limits === null ? [] : [limits.lower, limits.upper];
  const plot = linesPlot(
    {
      x: {
        title: say("value"),
        extent: extentOf([...data.map(({ x }) => x), target, ...ends]),
        type: "number",
      },
      y: { extent: extentOf([0, ...data.map(({ y }) => y)]), type: "money" },
    },
    [],
    printer,
  );
  const labels = markLabels(
    plot,
    [{ x: target, text: say("target", { value: valueText(target) }), isLow: false }],
    marks.map(({ value, loss, label }, k) => {
      const said = say("mark", { value: valueText(value), loss: lossText(loss) });
      return {
        i: curve.length + k,
        x: value,
        y: loss,
        text: label === null ? said : `${label} ${said}`,
        short: String(k + 1),
      };
    }),
    curve,
    printer,
  );
  const told = marks[0] ?? points.reduce((a, b) => (b.loss > a.loss ? b : a));
  const constant = constantOf(points, target);
  const parts = { value: valueText(told.value), loss: lossText(told.loss), target: valueText(target) };
  return framed(
    "taguchi",
    {
      data,
      columns: COLUMNS,
      alt: [
        constant === null
          ? say("altNoConstant", parts)
          : say("alt", { ...parts, constant: valueText(constant) }),
      ],
      notes: labels.notes,
    },
    plot.drawn([
      ...(limits === null ? [] : [zoneUpright(plot, limits.lower, limits.upper, theme.soft)]),
      plot.upright(target, { color: theme.muted, isDashed: true }),
      curveMark(plot, colors, "mark"),
      ...labels.halos,
      curveDots(
        plot,
        COLUMNS,
        { filter: 'datum.series === "loss"', color: colors, size: 40, opacity: 0 },
        printer,
      ),
      curveDots(plot, COLUMNS, { filter: 'datum.series === "mark"', color: theme.bad, size: 85 }, printer),
      ...labels.texts,
    ]),
    {
      title: say("title"),
      subtitle: [
        say("subtitle"),
        ...(limits === null
          ? []
          : [say("band", { lower: valueText(limits.lower), upper: valueText(limits.upper) })]),
      ].join("; "),
      axisTitle: say("loss"),
    },
    printer,
  );
}

/** k of loss = k · (value − target)², where all losses are near to it. */
function constantOf(points: readonly Read<typeof POINT>[], target: number): number | null {
  const square = (value: number) => (value - target) ** 2;
  const furthest = points.reduce((a, b) => (square(b.value) > square(a.value) ? b : a));
  if (square(furthest.value) === 0) return null;
  const constant = furthest.loss / square(furthest.value);
  const isNear = ({ value, loss }: LossPoint) =>
    Math.abs(loss - constant * square(value)) <= NEAR * furthest.loss;
  return points.every(isNear) ? constant : null;
}
