import {
  fields,
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, textAt } from "../../errors/read-argument.ts";
import { INTERVAL_WORDS } from "../../text/interval-words.ts";
import { type Words, wordIn } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { intervalMarks } from "./interval-marks.ts";
import { rankedRows } from "./ranked-rows.ts";
import { rowsPlot } from "./rows-plot.ts";

/** An estimate to draw. */
export interface ChartEstimate {
  readonly id: string;
  /** The label of the options, or the id, without one. */
  readonly label?: string | null | undefined;
  /** How many answers it rests on. */
  readonly n?: number | null | undefined;
  readonly value: number | null;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

/** A row of the chart of intervals. */
export type IntervalChartRow = {
  id: string;
  label: string;
  n: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
};

/** Options of `intervalChart`. */
export interface IntervalChartOptions extends ChartOptions {
  /** Whether the axis holds 0, with a line there; `false` by default. */
  zero?: boolean | undefined;
  /** A value to compare with, drawn as a dashed line. */
  reference?: number | undefined;
  /** `"share"` prints shares of 1 in percent; `"number"` by default. */
  format?: "number" | "share" | undefined;
}

const ESTIMATE = {
  id: textAt,
  label: optional(textAt),
  n: optional(whole(0)),
  value: optional(finiteAt),
  lower: optional(finiteAt),
  upper: optional(finiteAt),
} satisfies Readers<ChartEstimate>;

const ESTIMATES = namedListOf("id", fields(ESTIMATE, "an estimate"), "estimate");

const OPTIONS = {
  ...CHART_OPTIONS,
  zero: otherwise(booleanAt, false),
  reference: optional(finiteAt),
  format: otherwise(oneOf("number", "share"), "number"),
} satisfies Readers<IntervalChartOptions>;

const WORDS = {
  title: ["Estimates and intervals", "Оценки и интервалы", "Оценки и интервали"],
  axis: ["Estimate", "Оценка", "Оценка"],
  noEstimate: ["no estimate", "оценки нет", "няма оценка"],
  alt: [
    "Highest: {best}, {bestValue} ({bestInterval}); lowest: {worst}, {worstValue} ({worstInterval}).",
    "Выше всех: {best}, {bestValue} ({bestInterval}); ниже всех: {worst}, {worstValue} ({worstInterval}).",
    "Най-високо: {best}, {bestValue} ({bestInterval}); най-ниско: {worst}, {worstValue} ({worstInterval}).",
  ],
  limits: ["{lower} to {upper}", "от {lower} до {upper}", "от {lower} до {upper}"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Any estimates with their intervals: a dot and a line for each, the figure at the end of its row. Which level the
 * intervals have is for the `subtitle` to say.
 *
 * @throws `invalid_input` for an estimate that is none, an id that stands twice, and options that cannot be;
 * `insufficient_data` without a row to draw.
 *
 * @example
 * ```ts
 * import { intervalChart } from "service-quality/charts";
 *
 * const chart = intervalChart(
 *   [
 *     { id: "north", value: 0.82, lower: 0.76, upper: 0.87 },
 *     { id: "south", value: 0.64, lower: 0.57, upper: 0.71 },
 *   ],
 *   { title: "Satisfied guests", subtitle: "95 % intervals", format: "share" },
 * );
 * chart.alt; // => "Satisfied guests. Highest: north, 82% (76% to 87%); lowest: south, 64% (57% to 71%)."
 * ```
 */
export function intervalChart(
  estimates: readonly ChartEstimate[],
  options: IntervalChartOptions = {},
): Chart<IntervalChartRow> {
  const given = ESTIMATES(estimates, ["data"]);
  const { zero, reference, format, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, format === "share" ? 0 : 2);
  const { say, labelOf, figure, share } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(given, ({ value }) => value, "given", chosen);
  const data = rows.map(({ id, label, n, value, lower, upper }): IntervalChartRow => {
    return { id, label: label ?? labelOf(id), n, value, lower, upper };
  });
  const text = (value: number | null) => (format === "share" ? share(value) : figure(value));
  const columns = columnsOf(format);
  const marked = [...(zero ? [0] : []), ...(reference === null ? [] : [reference])];
  const plot = rowsPlot(
    data,
    {
      title: say("axis"),
      extent: extentOf([...marked, ...data.flatMap(({ value, lower, upper }) => [value, lower, upper])]),
      type: format,
    },
    { ends: data.map(({ value }) => (value === null ? "" : text(value))), isDotted: true },
    printer,
  );
  return framed(
    "interval",
    { data, columns, alt: [...subjectOf(chosen.title), ...altOf(data, text, printer)], notes },
    plot.drawn([
      ...(reference === null ? [] : [plot.lineAt(reference, { color: theme.muted, isDashed: true })]),
      ...intervalMarks(plot, theme.ink),
      ...(zero ? [plot.lineAt(0)] : []),
      {
        mark: { type: "point", filled: true, size: 75, color: theme.good },
        encoding: {
          y: plot.y,
          x: plot.x("value"),
          tooltip: tooltipOf(columns, ["label", "value", "lower", "upper", "n"], printer),
        },
      },
      ...plot.instead(say("noEstimate"), (i) => data[i]!.value === null),
    ]),
    { title: say("title"), subtitle: null },
    printer,
  );
}

function columnsOf(type: "number" | "share") {
  return {
    ...NAMED_COLUMNS,
    value: { title: ["value", "значение", "стойност"], type },
    ...intervalColumns(type),
  } as const satisfies Readonly<Record<keyof IntervalChartRow, ColumnSpec>>;
}

/** What the estimates are of, where a title says it. */
function subjectOf(title: string | null | undefined): string[] {
  return title === null || title === undefined ? [] : [`${title.replace(/[.:]?\s*$/, "")}.`];
}

/** The highest and the lowest. */
function altOf(
  data: readonly IntervalChartRow[],
  text: (value: number | null) => string,
  { say, language }: ChartPrinter<typeof WORDS>,
): string[] {
  const known = rankedRows(data, ({ value }) => value);
  const [best, worst] = [known[0], known.at(-1)!];
  const limits = ({ lower, upper }: IntervalChartRow) =>
    lower === null || upper === null
      ? wordIn(INTERVAL_WORDS.noInterval, language)
      : say("limits", { lower: text(lower), upper: text(upper) });
  return [
    say("alt", {
      best: best.label,
      bestValue: text(best.value),
      bestInterval: limits(best),
      worst: worst.label,
      worstValue: text(worst.value),
      worstInterval: limits(worst),
    }),
  ];
}
