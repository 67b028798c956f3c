import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { namesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { byName } from "../drawing/named-looks.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { rowsPlot } from "../rows/rows-plot.ts";
import { type AnswerDistribution, answerSharesAt, answersOf, middleOf } from "./answer-shares.ts";
import { asideMarks, asideRoom } from "./aside-marks.ts";
import { divergingColors } from "./diverging-colors.ts";
import { type AnswerStack, type LikertChartRow, type NeutralPlace, stackOf } from "./likert-stack.ts";
import { stackMarks, stretchColumns } from "./stack-marks.ts";

/** Options of `likertChart`. */
export interface LikertChartOptions extends ChartOptions {
  /**
   * Where the middle answer stands: half on either side of 0, aside with a bar of its own, or not in the picture, which
   * leaves the other shares what they are; `"split"` by default.
   */
  neutral?: NeutralPlace | undefined;
  /** What the answers are called, from the least on; their numbers by default. */
  answers?: readonly string[] | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  neutral: otherwise(oneOf("split", "aside", "exclude"), "split"),
  answers: optional(namesAt),
} satisfies Readers<LikertChartOptions>;

const WORDS = {
  title: ["How people answered", "Как отвечали", "Как са отговаряли"],
  sides: [
    "Left: below the middle, right: above it",
    "Слева ниже середины, справа выше",
    "Вляво под средата, вдясно над нея",
  ],
  mirrored: [
    "Right: below the middle, left: above it",
    "Справа ниже середины, слева выше",
    "Вдясно под средата, вляво над нея",
  ],
  split: ["the middle answer is halved", "средний ответ пополам", "средният отговор наполовина"],
  aside: ["the middle answer stands aside", "средний ответ отдельно", "средният отговор отделно"],
  exclude: ["the middle answer is left out", "средний ответ не показан", "средният отговор не е показан"],
  noAnswers: NO_ANSWERS,
  alt: [
    "Shares of answers above and below the middle. Highest: {best}, {bestHigh} against {bestLow}; lowest: {worst}, {worstHigh} against {worstLow}.",
    "Доли ответов выше и ниже середины. Лучше всех: {best}, {bestHigh} против {bestLow}; хуже всех: {worst}, {worstHigh} против {worstLow}.",
    "Дял на отговорите над и под средата. Най-високо: {best}, {bestHigh} срещу {bestLow}; най-ниско: {worst}, {worstHigh} срещу {worstLow}.",
  ],
  altOne: [
    "{best}: {bestHigh} of answers above the middle, {bestLow} below it.",
    "{best}: выше середины {bestHigh} ответов, ниже {bestLow}.",
    "{best}: над средата са {bestHigh} от отговорите, под нея {bestLow}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** The most that labels take of the width. */
const LABEL_SHARE = { split: 0.32, aside: 0.26, exclude: 0.32 } as const;

/**
 * The answers to several items, stacked around the middle of their scale: what lies below it to one side of 0, what
 * lies above to the other, each side's share at its end. The item with the most above less below comes first.
 *
 * The middle is that of the instrument's scale if there is an instrument, else of the answers in `data`; a scale with
 * an even number of answers has no answer there.
 *
 * @param data - For each item how many answered, and every answer of the scale with its share.
 *
 * @throws `invalid_input` for an item or an answer that stands twice, shares that do not add up to 1 (give or take
 * 0.01), another number of names than of `answers`, and options that cannot be; `insufficient_data` without an item
 * that was answered.
 *
 * Source: Heiberger & Robbins (2014), Design of diverging stacked bar charts for Likert scales, Journal of Statistical
 * Software 57(5), 1–32.
 *
 * @example
 * ```ts
 * import { likertChart } from "service-quality/charts";
 *
 * const data = [
 *   { item: "clean", n: 20, distribution: [{ value: 1, share: 0.1 }, { value: 2, share: 0.3 }, { value: 3, share: 0.6 }] },
 *   { item: "quiet", n: 20, distribution: [{ value: 1, share: 0.5 }, { value: 2, share: 0.3 }, { value: 3, share: 0.2 }] },
 * ];
 * likertChart(data, { answers: ["no", "so-so", "yes"] }).alt;
 * // => "Shares of answers above and below the middle. Highest: clean, 60% against 10%; lowest: quiet, 20% against 50%."
 * ```
 */
export function likertChart(
  data: readonly AnswerDistribution[],
  options: LikertChartOptions = {},
): Chart<LikertChartRow> {
  const given = answerSharesAt(data, ["data"]);
  const { neutral, answers, ...chosen } = readOptions(options, OPTIONS);
  const values = answersOf(given);
  if (values.length === 0) refuse("insufficient_data", ["data"], "at least one item with answers", 0);
  if (answers !== null && answers.length !== values.length) {
    refuse("invalid_input", ["answers"], `names of ${values.length} answers`, answers.length);
  }
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf, share, number } = printer;
  const { theme, direction, width } = chosen;
  const middle = middleOf(values, chosen.instrument?.scale);
  const names = answers ?? values.map((value) => number(value));
  const nameOf = (value: number) => names[values.indexOf(value)]!;
  const stacks = given.map((item) => stackOf(item, { middle, neutral, nameOf, label: labelOf(item.item) }));
  const { rows, notes } = chosenRows(stacks, ({ net }) => (net === null ? null : -net), "value", chosen);
  const stretches = rows.flatMap(({ stretches: own }) => own);
  const columns = columnsOf(values);
  const sums = (side: "low" | "high") => rows.map((row) => (row.net === null ? "" : share(row[side])));
  const aside = asideRoom(rows, neutral, width, share);
  const plot = rowsPlot(
    rows.map(({ stretches: [first] }) => first!),
    {
      title: null,
      extent: extentOf([0, ...stretches.flatMap(({ from, to }) => [from, to])]),
      type: "share",
      isTwoSided: true,
    },
    { starts: sums("low"), ends: sums("high"), beyond: aside.room, labelShare: LABEL_SHARE[neutral] },
    printer,
  );
  const colors = divergingColors(values, middle, theme);
  const tooltip = tooltipOf(columns, ["label", "answer", "share", "n"], printer);
  return framed(
    "likert",
    { data: stretches, columns, alt: [altOf(rows, printer)], notes },
    plot.drawn([
      stackMarks(
        plot,
        byName(
          "answer",
          names.map((name, i) => [name, colors[i]!]),
        ),
        tooltip,
        theme,
      ),
      plot.lineAt(0),
      ...asideMarks(rows, plot, aside, tooltip, printer),
      ...plot.instead(say("noAnswers"), (i) => rows[i]!.net === null),
    ]),
    {
      title: say("title"),
      subtitle: [
        say(direction === "rtl" ? "mirrored" : "sides"),
        ...(values.includes(middle) ? [say(neutral)] : []),
      ].join("; "),
      legend: names.map((label, i) => ({ label, color: colors[i]!, shape: "square" })),
    },
    printer,
  );
}

function columnsOf(values: readonly number[]) {
  const isWhole = values.every(Number.isInteger);
  return {
    ...NAMED_COLUMNS,
    value: { title: ["value", "значение", "стойност"], type: "number", digits: isWhole ? 0 : 2 },
    answer: { title: ["answer", "ответ", "отговор"], type: "text" },
    share: { title: ["share", "доля", "дял"], type: "share" },
    ...stretchColumns("share"),
  } as const satisfies Readonly<Record<keyof LikertChartRow, ColumnSpec>>;
}

/** The items with the most and the least above less below. */
function altOf(rows: readonly AnswerStack[], { say, share }: ChartPrinter<typeof WORDS>): string {
  const answered = rows.flatMap((row) => (row.net === null ? [] : [{ ...row, net: row.net }]));
  const best = answered.reduce((a, b) => (b.net > a.net ? b : a));
  const worst = answered.reduce((a, b) => (b.net < a.net ? b : a));
  return say(answered.length === 1 ? "altOne" : "alt", {
    best: best.label,
    bestHigh: share(best.high),
    bestLow: share(best.low),
    worst: worst.label,
    worstHigh: share(worst.high),
    worstLow: share(worst.low),
  });
}
