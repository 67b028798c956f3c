import {
  fields,
  namedListOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, rateAt, textAt } from "../../errors/read-argument.ts";
import type { KanoFeature } from "../../priorities/kano/format-kano.ts";
import type { KanoCategory } from "../../priorities/kano/kano-category.ts";
import type { KanoCounts } from "../../priorities/kano/kano-rule.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { KANO_CATEGORIES, KANO_WORDS, kanoColors } from "../drawing/kano-looks.ts";
import { byName } from "../drawing/named-looks.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { spanText } from "../drawing/span-text.ts";
import { textWidth } from "../drawing/text-width.ts";
import { type RowsPlot, rowsPlot } from "../rows/rows-plot.ts";
import { stackMarks, stretchColumns } from "./stack-marks.ts";
import { type BarText, textsOnBars } from "./texts-on-bars.ts";

/** A category of a feature; a feature without answers has one row and no category. */
export type KanoCategoryChartRow = {
  id: string;
  label: string;
  n: number;
  category: KanoCategory | null;
  /** Answers, without weights. */
  count: number | null;
  share: number | null;
  from: number | null;
  to: number | null;
};

const COUNTS = {
  A: amountAt,
  O: amountAt,
  M: amountAt,
  I: amountAt,
  R: amountAt,
  Q: amountAt,
} satisfies Readers<KanoCounts>;

const SHARES = {
  A: rateAt,
  O: rateAt,
  M: rateAt,
  I: rateAt,
  R: rateAt,
  Q: rateAt,
} satisfies Readers<KanoCounts>;

const FEATURE = {
  feature: textAt,
  model: oneOf("kano"),
  n: amountAt,
  counts: fields(COUNTS, "counts by category"),
  shares: optional(fields(SHARES, "shares by category")),
} satisfies Partial<Readers<KanoFeature>>;

const featuresAt = namedListOf("feature", fields(FEATURE, "a feature with its summary"));

type ReadFeature = Read<typeof FEATURE>;

const WORDS = {
  ...KANO_WORDS,
  title: [
    "How each feature was classified",
    "Как классифицировано каждое свойство",
    "Как е класифицирано всяко свойство",
  ],
  subtitle: ["n = {n}", "n = {n}", "n = {n}"],
  noAnswers: NO_ANSWERS,
  alt: [
    "Kano answers, n = {n}. Most demanded: {name}, {must} must-be and {one} one-dimensional.",
    "Ответы Кано, n = {n}. Нужнее всего: {name}, {must} обязательное и {one} одномерное.",
    "Отговори по Кано, n = {n}. Най-търсено: {name}, {must} задължително и {one} едномерно.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...NAMED_COLUMNS,
  category: { title: ["category", "категория", "категория"], type: "text" },
  count: { title: ["answers", "ответов", "отговори"], type: "count" },
  share: { title: ["share", "доля", "дял"], type: "share" },
  ...stretchColumns("share"),
} as const satisfies Readonly<Record<keyof KanoCategoryChartRow, ColumnSpec>>;

/** Shares from here on are printed on their bars. */
const LEAST_PRINTED = 0.09;

const FIGURE = { size: 10 };

/**
 * How the answers about each feature of a Kano survey fall into categories: a bar of six shares, the most demanded
 * feature (must-be and one-dimensional together) first.
 *
 * @throws `invalid_input` for what is no list of results of `classifyKano` by feature, and for options that cannot be;
 * `insufficient_data` without a feature that was answered.
 *
 * @example
 * ```ts
 * import { summarizeKano } from "service-quality/priorities";
 * import { kanoCategoryChart } from "service-quality/charts";
 *
 * const features = [
 *   { feature: "grip", ...summarizeKano({ A: 10, O: 30, M: 50, I: 10, R: 0, Q: 0 }) },
 *   { feature: "light", ...summarizeKano({ A: 60, O: 20, M: 5, I: 15, R: 0, Q: 0 }) },
 * ];
 * kanoCategoryChart(features).alt;
 * // => "Kano answers, n = 100. Most demanded: grip, 50% must-be and 30% one-dimensional."
 * ```
 */
export function kanoCategoryChart(
  features: readonly KanoFeature[],
  options: ChartOptions = {},
): Chart<KanoCategoryChartRow> {
  const given = featuresAt(features, ["data"]);
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(given, lackOfDemand, "value", chosen);
  const stacks = rows.map((feature) => stackOf(feature, labelOf(feature.feature)));
  const data = stacks.flat();
  const plot = rowsPlot(
    stacks.map(([first]) => first!),
    { title: null, extent: [0, 1], type: "share" },
    {},
    printer,
  );
  const colors = kanoColors(theme);
  const n = spanText(
    rows.map((row) => row.n),
    printer.count,
  )!;
  return framed(
    "kano-categories",
    { data, columns: COLUMNS, alt: [altOf(rows, n, printer)], notes },
    plot.drawn([
      stackMarks(
        plot,
        byName("category", Object.entries(colors)),
        tooltipOf(COLUMNS, ["label", "category", "share", "count", "n"], printer),
        theme,
      ),
      ...textsOnBars(
        stacks.flatMap((stack, i) => figuresOn(stack, i, colors, plot, printer)),
        { ...FIGURE, align: "center" },
        theme,
      ),
      ...plot.instead(say("noAnswers"), (i) => rows[i]!.shares === null),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { n }),
      legend: KANO_CATEGORIES.map((category) => ({
        label: say(category),
        color: colors[category],
        shape: "square",
      })),
    },
    printer,
  );
}

/** Demanded are must-be and one-dimensional features; the least lack comes first. */
function lackOfDemand({ shares }: ReadFeature): number | null {
  return shares === null ? null : 1 - shares.M - shares.O;
}

/** The categories of a feature, one after the other. */
function stackOf({ feature, n, counts, shares }: ReadFeature, label: string): KanoCategoryChartRow[] {
  const head = { id: feature, label, n };
  if (shares === null) return [{ ...head, category: null, count: null, share: null, from: null, to: null }];
  let to = 0;
  return KANO_CATEGORIES.map((category) => {
    const from = to;
    to += shares[category];
    return { ...head, category, count: counts[category], share: shares[category], from, to };
  });
}

/** The shares that are large enough to be printed and have the room. */
function figuresOn(
  stack: readonly KanoCategoryChartRow[],
  row: number,
  colors: Readonly<Record<KanoCategory, string>>,
  { xAt, middleOf }: RowsPlot,
  { share: textOf, digits }: ChartPrinter,
): BarText[] {
  return stack.flatMap(({ category, share, from, to }) => {
    if (category === null || share! < LEAST_PRINTED) return [];
    const text = textOf(share, digits);
    const [start, end] = [xAt(from!), xAt(to!)];
    if (textWidth(text, FIGURE) + 2 > Math.abs(end - start)) return [];
    return [{ x: (start + end) / 2, y: middleOf(row), text, on: colors[category] }];
  });
}

/** The most demanded feature. */
function altOf(
  rows: readonly ReadFeature[],
  n: string,
  { say, share, labelOf }: ChartPrinter<typeof WORDS>,
): string {
  const most = rows.reduce((best, row) =>
    (lackOfDemand(row) ?? Number.MAX_VALUE) < (lackOfDemand(best) ?? Number.MAX_VALUE) ? row : best,
  );
  return say("alt", {
    n,
    name: labelOf(most.feature),
    must: share(most.shares!.M),
    one: share(most.shares!.O),
  });
}
