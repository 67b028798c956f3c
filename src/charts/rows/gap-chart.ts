import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import type { Limits } from "../../errors/read-limits.ts";
import type { ServqualScores } from "../../gaps/servqual.ts";
import type { Missing } from "../../survey/estimation.ts";
import { INTERVAL_WORDS } from "../../text/interval-words.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { byName } from "../drawing/named-looks.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { intervalMarks } from "./interval-marks.ts";
import { rowsPlot } from "./rows-plot.ts";
import { GAP_COLUMNS, type ServqualLevel, servqualRowsAt } from "./servqual-rows.ts";

/** A row of the chart of gaps. */
export type GapChartRow = {
  id: string;
  label: string;
  n: number;
  expectation: number | null;
  perception: number | null;
  gap: number | null;
  lower: number | null;
  upper: number | null;
  /** What the interval comes to. */
  side: "below" | "undecided" | "above" | "unknown";
  holmP: number | null;
};

/** Options of `gapChart`. */
export interface GapChartOptions extends ChartOptions {
  /** `"dimensions"` by default. */
  level?: ServqualLevel | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  level: otherwise(oneOf("dimensions", "items"), "dimensions"),
} satisfies Readers<GapChartOptions>;

const WORDS = {
  title: ["Perception less expectation", "Восприятие минус ожидание", "Възприятие минус очакване"],
  subtitle: ["n = {n} · {level} % interval", "n = {n} · {level} % интервал", "n = {n} · {level} % интервал"],
  axis: ["Gap (points on the scale)", "Разрыв (баллы шкалы)", "Разлика (точки от скалата)"],
  below: ["falls short", "хуже ожиданий", "под очакванията"],
  above: ["exceeds", "лучше ожиданий", "над очакванията"],
  undecided: ["interval holds 0", "интервал включает 0", "интервалът включва 0"],
  unknown: INTERVAL_WORDS.noInterval,
  noAnswers: NO_ANSWERS,
  altCounts: [
    "Gaps, n = {n}; certainly below expectations: {below} of {rows}, above: {above}.",
    "Разрывы, n = {n}; уверенно ниже ожиданий: {below} из {rows}, выше: {above}.",
    "Разлики, n = {n}; сигурно под очакванията: {below} от {rows}, над тях: {above}.",
  ],
  altLowest: [
    "Lowest: {name}, {gap} ({interval}).",
    "Ниже всех: {name}, {gap} ({interval}).",
    "Най-ниско: {name}, {gap} ({interval}).",
  ],
  altMissing: ["Without answers: {missing}.", "Без ответов: {missing}.", "Без отговори: {missing}."],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...NAMED_COLUMNS,
  ...GAP_COLUMNS,
  ...intervalColumns("number"),
  side: { title: ["side", "сторона", "страна"], type: "text" },
  holmP: { title: ["p (Holm)", "p (Холм)", "p (Холм)"], type: "number", digits: 3 },
} as const satisfies Readonly<Record<keyof GapChartRow, ColumnSpec>>;

/** The sides in the order of the legend. */
const SIDES = ["below", "above", "undecided", "unknown"] as const;

/**
 * The gaps of a SERVQUAL survey, lowest first: a bar from 0 by side with its interval, the figure at the end of its
 * row.
 *
 * @throws `invalid_input` for what is no result of `scoreServqual` and for options that cannot be; `insufficient_data`
 * without a row to draw.
 *
 * @example
 * ```ts
 * import { scoreServqual } from "service-quality/gaps";
 * import { gapChart } from "service-quality/charts";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "Polite" }] }],
 * };
 * const scores = scoreServqual(
 *   { expectations: { polite: [6, 7, 5, 6] }, perceptions: { polite: [5, 7, 4, 4] } },
 *   { instrument },
 * );
 * gapChart(scores, { instrument }).alt;
 * // => "Gaps, n = 4; certainly below expectations: 0 of 1, above: 0. Lowest: Staff, −1.00 (95 % interval −2.30 to +0.30)."
 * ```
 */
export function gapChart(scores: ServqualScores<Missing>, options: GapChartOptions = {}): Chart<GapChartRow> {
  const { level, ...chosen } = readOptions(options, OPTIONS);
  const { rows: all, ...given } = servqualRowsAt(scores, [], level);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, signed } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(all, ({ gap }) => gap, "value", chosen);
  const data = rows.map(({ id, interval, n, expectation, perception, gap, holmP }): GapChartRow => {
    const { lower = null, upper = null } = interval ?? {};
    return {
      id,
      label: labelOf(id),
      n,
      expectation,
      perception,
      gap,
      lower,
      upper,
      side: sideOf(interval),
      holmP,
    };
  });
  const plot = rowsPlot(
    data,
    {
      title: say("axis"),
      extent: extentOf([0, ...data.flatMap(({ gap, lower, upper }) => [gap, lower, upper])]),
      type: "number",
      isSigned: true,
    },
    { ends: data.map(({ gap }) => (gap === null ? "" : signed(gap))) },
    printer,
  );
  const colors = { below: theme.bad, above: theme.good, undecided: theme.unsure, unknown: theme.unsure };
  const sides = SIDES.filter((side) => data.some((row) => row.side === side && row.gap !== null));
  return framed(
    "gap",
    { data, columns: COLUMNS, alt: altOf(data, given, printer), notes },
    plot.drawn([
      {
        mark: { type: "bar", height: plot.rowHeight / 2, opacity: 0.88 },
        encoding: {
          y: plot.y,
          x: plot.x("gap"),
          color: byName("side", Object.entries(colors)),
          tooltip: tooltipOf(COLUMNS, ["label", "gap", "lower", "upper", "n"], printer),
        },
      },
      ...intervalMarks(plot, theme.ink),
      plot.lineAt(0),
      ...plot.instead(say("noAnswers"), (i) => data[i]!.gap === null),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { n: given.n, level: printer.level(given.confidence) }),
      legend: sides.map((side) => ({ label: say(side), color: colors[side], shape: "square" })),
    },
    printer,
  );
}

function sideOf(interval: Limits | null): GapChartRow["side"] {
  if (interval === null) return "unknown";
  if (interval.upper < 0) return "below";
  return interval.lower > 0 ? "above" : "undecided";
}

/** How many lie below and above for certain, the lowest, and the rows that nobody answered. */
function altOf(
  data: readonly GapChartRow[],
  { n, confidence }: { readonly n: number; readonly confidence: number },
  { say, signed, limits }: ChartPrinter<typeof WORDS>,
): string[] {
  const countOf = (side: GapChartRow["side"]) => data.filter((row) => row.side === side).length;
  const counts = {
    n,
    rows: data.length,
    below: countOf("below"),
    above: countOf("above"),
  };
  const answered = data.filter(({ gap }) => gap !== null).sort((a, b) => a.gap! - b.gap!);
  const lowest = answered.slice(0, 1).map(({ label, gap, lower, upper }) => {
    const interval = lower === null || upper === null ? null : { lower, upper };
    return say("altLowest", {
      name: label,
      gap: signed(gap!),
      interval: limits(interval, confidence, signed),
    });
  });
  const missing = data.filter(({ gap }) => gap === null).map(({ label }) => label);
  return [
    say("altCounts", counts),
    ...lowest,
    ...(missing.length === 0 ? [] : [say("altMissing", { missing: listed(missing) })]),
  ];
}
