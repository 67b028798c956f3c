import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import type { ServqualScores } from "../../gaps/servqual.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { rankedRows } from "./ranked-rows.ts";
import { rowsPlot } from "./rows-plot.ts";
import { GAP_COLUMNS, type ServqualLevel, servqualRowsAt } from "./servqual-rows.ts";

/** A row of the chart of profiles. */
export type ProfileChartRow = {
  id: string;
  label: string;
  n: number;
  expectation: number | null;
  perception: number | null;
  gap: number | null;
};

/** Options of `profileChart`. */
export interface ProfileChartOptions extends ChartOptions {
  /** `"dimensions"` by default. */
  level?: ServqualLevel | undefined;
  /** The ends of the axis; by default those of the means. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  level: otherwise(oneOf("dimensions", "items"), "dimensions"),
  scale: optional(scaleAt),
} satisfies Readers<ProfileChartOptions>;

const WORDS = {
  title: [
    "What was expected and what was perceived",
    "Что ожидали и что получили",
    "Какво е очаквано и какво е получено",
  ],
  subtitle: ["n = {n}", "n = {n}", "n = {n}"],
  axis: ["Mean answer", "Средний ответ", "Среден отговор"],
  perceived: ["perceived", "восприятие", "възприятие"],
  expected: ["expected", "ожидание", "очакване"],
  noAnswers: NO_ANSWERS,
  alt: [
    "Expected and perceived means, n = {n}. Furthest apart: {far} ({farExpectation} and {farPerception}); nearest: {near} ({nearExpectation} and {nearPerception}).",
    "Ожидание и восприятие, n = {n}. Дальше всего: {far} ({farExpectation} и {farPerception}); ближе всего: {near} ({nearExpectation} и {nearPerception}).",
    "Очакване и възприятие, n = {n}. Най-далеч: {far} ({farExpectation} и {farPerception}); най-близо: {near} ({nearExpectation} и {nearPerception}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...NAMED_COLUMNS,
  ...GAP_COLUMNS,
} as const satisfies Readonly<Record<keyof ProfileChartRow, ColumnSpec>>;

/**
 * What customers expected and what they perceived, row by row: a ring and a dot, joined by the gap, whose figure stands
 * at the end.
 *
 * @throws `invalid_input` for what is no result of `scoreServqual` and for options that cannot be; `insufficient_data`
 * without a row to draw.
 *
 * @example
 * ```ts
 * import { scoreServqual } from "service-quality/gaps";
 * import { profileChart } from "service-quality/charts";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [
 *     { id: "staff", label: "Staff", items: [{ id: "polite", label: "Polite" }] },
 *     { id: "rooms", label: "Rooms", items: [{ id: "clean", label: "Clean" }] },
 *   ],
 * };
 * const scores = scoreServqual(
 *   {
 *     expectations: { polite: [6, 7, 5, 6], clean: [5, 6, 6, 5] },
 *     perceptions: { polite: [5, 7, 4, 4], clean: [5, 6, 7, 5] },
 *   },
 *   { instrument },
 * );
 * profileChart(scores, { instrument, scale: { min: 1, max: 7 } }).alt;
 * // => "Expected and perceived means, n = 4. Furthest apart: Staff (6.00 and 5.00); nearest: Rooms (5.50 and 5.75)."
 * ```
 */
export function profileChart(
  scores: ServqualScores<Missing>,
  options: ProfileChartOptions = {},
): Chart<ProfileChartRow> {
  const { level, scale, ...chosen } = readOptions(options, OPTIONS);
  const { n, rows: all } = servqualRowsAt(scores, [], level);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, signed } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(all, ({ gap }) => gap, "given", chosen);
  const data = rows.map(({ id, n: count, expectation, perception, gap }): ProfileChartRow => {
    return { id, label: labelOf(id), n: count, expectation, perception, gap };
  });
  const means = data.flatMap(({ expectation, perception }) => [expectation, perception]);
  const plot = rowsPlot(
    data,
    {
      title: say("axis"),
      extent: scale === null ? extentOf(means) : extentOf([scale.min, scale.max, ...means]),
      type: "number",
    },
    { ends: data.map(({ gap }) => (gap === null ? "" : signed(gap))), isDotted: true },
    printer,
  );
  const tooltip = tooltipOf(COLUMNS, ["label", "expectation", "perception", "gap", "n"], printer);
  const dot = (field: "expectation" | "perception", look: object) => ({
    mark: { type: "point" as const, size: 80, ...look },
    encoding: { y: plot.y, x: plot.x(field), tooltip },
  });
  return framed(
    "profile",
    { data, columns: COLUMNS, alt: altOf(data, n, printer), notes },
    plot.drawn([
      {
        mark: { type: "rule", strokeWidth: 4, opacity: 0.55 },
        encoding: {
          y: plot.y,
          x: plot.x("expectation"),
          x2: { field: "perception" },
          color: { condition: { test: "datum.gap < 0", value: theme.bad }, value: theme.good },
        },
      },
      dot("expectation", { filled: true, color: theme.background, stroke: theme.ink, strokeWidth: 1.8 }),
      dot("perception", { filled: true, color: theme.good }),
      ...plot.instead(say("noAnswers"), (i) => data[i]!.gap === null),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { n }),
      legend: [
        { label: say("perceived"), color: theme.good, shape: "circle" },
        { label: say("expected"), color: theme.ink, shape: "circle", isFilled: false },
      ],
    },
    printer,
  );
}

/** The rows that lie furthest apart and nearest. */
function altOf(
  data: readonly ProfileChartRow[],
  n: number,
  { say, figure }: ChartPrinter<typeof WORDS>,
): string[] {
  const answered = rankedRows(data, ({ gap }) => (gap === null ? null : Math.abs(gap)));
  const [far, near] = [answered[0], answered.at(-1)!];
  return [
    say("alt", {
      n,
      far: far.label,
      farExpectation: figure(far.expectation),
      farPerception: figure(far.perception),
      near: near.label,
      nearExpectation: figure(near.expectation),
      nearPerception: figure(near.perception),
    }),
  ];
}
