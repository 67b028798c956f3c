import type { QualityCostTrend } from "../../cost/report/quality-cost-trend.ts";
import { oneOf, optional, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, tooltipOf } from "../drawing/chart-columns.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { byName } from "../drawing/named-looks.ts";
import { haloOf, type PlacedText, placedTexts } from "../drawing/placed-texts.ts";
import { widestText } from "../drawing/text-width.ts";
import { latestRows } from "../lines/latest-rows.ts";
import { type LinesPlot, linesPlot } from "../lines/lines-plot.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { contrast } from "../theme/contrast.ts";
import {
  type CostColumn,
  type CostMeasure,
  costColumn,
  drawnCosts,
  periodsAt,
  type QualityCostChartRow,
  type StackedCost,
} from "./cost-columns.ts";
import { stretchColumns } from "./stack-marks.ts";

/** Options of `qualityCostChart`. */
export interface QualityCostChartOptions extends ChartOptions {
  /** Shares of sales, which is the default where every period has its sales, or amounts of money. */
  measure?: CostMeasure | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  measure: optional(oneOf("share", "amount")),
} satisfies Readers<QualityCostChartOptions>;

const WORDS = {
  title: ["Cost of quality", "Затраты на качество", "Разходи за качество"],
  share: ["Share of sales", "Доля продаж", "Дял от продажбите"],
  amount: ["Amount", "Сумма", "Сума"],
  prevention: ["prevention", "предупреждение", "превенция"],
  appraisal: ["appraisal", "оценка", "оценяване"],
  "internal-failure": ["internal failure", "внутренние отказы", "вътрешни откази"],
  "external-failure": ["external failure", "внешние отказы", "външни откази"],
  unclassified: ["unclassified", "без категории", "без категория"],
  alt: [
    "Quality costs: {first} ({firstPeriod}), {last} ({lastPeriod}); share of failures {firstFailure} and {lastFailure}.",
    "Затраты на качество: {first} ({firstPeriod}), {last} ({lastPeriod}); доля отказов {firstFailure} и {lastFailure}.",
    "Разходи за качество: {first} ({firstPeriod}), {last} ({lastPeriod}); дял на отказите {firstFailure} и {lastFailure}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const TOTAL = { size: 11, isBold: true };
/** From a column to the middle of its total, and how far totals may leave the plot. */
const ABOVE = 9;
const ASIDE = 4;
/** How much higher than the highest column the axis is, so that totals have room. */
const HEADROOM = 1.08;
/** Of a column in the place of its period. */
const COLUMN_SHARE = 0.75;
/** Letters in a color stand out at least so far from the background. */
const LEGIBLE = 4.5;

/**
 * Quality costs by period: a column of prevention, appraisal, internal and external failure, its total on top, the
 * names of the categories at the right. What belongs to no category yet stands on top, and credits go below 0.
 *
 * Of more periods than `most` the last are drawn.
 *
 * @throws `invalid_input` for what is no result of `qualityCostTrend` and for options that cannot be;
 * `insufficient_data` without a period, and for shares where no period has sales.
 *
 * @example
 * ```ts
 * import { qualityCostTrend } from "service-quality/cost";
 * import { qualityCostChart } from "service-quality/charts";
 *
 * const trend = qualityCostTrend([
 *   { period: "2025", sales: 9000, entries: [{ element: "tests", category: "appraisal", amount: 90 }, { element: "refunds", category: "external-failure", amount: 360 }] },
 *   { period: "2026", sales: 9000, entries: [{ element: "tests", category: "appraisal", amount: 90 }, { element: "refunds", category: "external-failure", amount: 90 }] },
 * ]);
 * qualityCostChart(trend).alt;
 * // => "Quality costs: 5.0% (2025), 2.0% (2026); share of failures 80% and 50%."
 * ```
 */
export function qualityCostChart(
  trend: QualityCostTrend,
  options: QualityCostChartOptions = {},
): Chart<QualityCostChartRow> {
  const periods = periodsAt(trend);
  const { measure: asked, ...chosen } = readOptions(options, OPTIONS);
  const hasSales = periods.every(({ ratios }) => ratios.salesShare !== null);
  const measure = asked ?? (hasSales ? "share" : "amount");
  const printer = chartPrinter(WORDS, chosen, measure === "share" ? 1 : 0);
  const { say, labelOf, share, figure, digits } = printer;
  const { theme } = chosen;
  const { rows, notes } = latestRows(periods, chosen.most);
  const categories = drawnCosts(rows);
  const stacks = rows.map((period) => costColumn(period, categories, measure));
  const known = stacks.filter(({ total }) => total !== null);
  if (known.length === 0) refuse("insufficient_data", ["data"], "a period with its sales", 0);
  const text = (total: number | null) => (measure === "share" ? share : figure)(total, digits);
  const nameOf = (category: StackedCost) => chosen.labels.get(category) ?? say(category);
  const data = stacks.flatMap(({ rows: own }) => own);
  const columns = columnsOf(measure);
  const [least, most] = extentOf([0, ...data.flatMap(({ from, to }) => [from, to])]);
  const colors = colorsOf(theme);
  const plot = linesPlot(
    {
      x: { ids: stacks.map(({ period }) => period), names: stacks.map(({ period }) => labelOf(period)) },
      y: { extent: [least, HEADROOM * most], type: measure === "share" ? "share" : "money" },
    },
    known.at(-1)!.rows.map(({ category, from, to }) => ({
      at: (from! + to!) / 2,
      text: nameOf(category),
      color: contrast(colors[category], theme.background) < LEGIBLE ? theme.muted : colors[category],
    })),
    printer,
  );
  return framed(
    "quality-cost",
    { data, columns, alt: [altOf(known, text, printer)], notes },
    plot.drawn([
      {
        transform: [{ filter: "isValid(datum.from) && datum.from !== datum.to" }],
        mark: {
          type: "bar",
          width: (COLUMN_SHARE * plot.width) / stacks.length,
          stroke: theme.background,
          strokeWidth: 1,
        },
        encoding: {
          x: plot.x("period"),
          y: plot.y("from"),
          y2: { field: "to" },
          color: byName("category", Object.entries(colors)),
          tooltip: tooltipOf(columns, ["period", "category", "amount", "salesShare", "share"], printer),
        },
      },
      ...(data.some(({ to }) => to !== null && to < 0) ? [plot.across(0)] : []),
      ...totalTexts(stacks, plot, text, printer),
    ]),
    { title: say("title"), subtitle: say(measure) },
    printer,
  );
}

/** Failures have the colors of bad answers, what prevents them those of good ones. */
function colorsOf({ diverging, unsure }: ChartTheme): Readonly<Record<StackedCost, string>> {
  return {
    prevention: diverging[5],
    appraisal: diverging[6],
    "internal-failure": diverging[1],
    "external-failure": diverging[0],
    unclassified: unsure,
  };
}

function columnsOf(measure: CostMeasure) {
  const [ofShares, ofMoney] = measure === "share" ? [{}, { digits: 0 }] : [{ digits: 1 }, {}];
  return {
    period: { title: ["period", "период", "период"], type: "name" },
    category: { title: ["category", "категория", "категория"], type: "text" },
    amount: { title: ["amount", "сумма", "сума"], type: "money", ...ofMoney },
    salesShare: {
      title: ["share of sales", "доля продаж", "дял от продажбите"],
      type: "share",
      ...ofShares,
    },
    share: {
      title: ["share of costs", "доля затрат", "дял от разходите"],
      type: "share",
      ...ofShares,
    },
    ...stretchColumns(measure === "share" ? "share" : "money"),
  } as const satisfies Readonly<Record<keyof QualityCostChartRow, ColumnSpec>>;
}

/** The totals on top of their columns: all, or every second, third, … one where there is no room. */
function totalTexts(
  stacks: readonly CostColumn[],
  { width, xAt, yAt }: LinesPlot,
  textOf: (total: number | null) => string,
  { options: { theme } }: ChartPrinter,
): ChartLayer[] {
  const texts = stacks.map(({ total, rows }, i) => ({
    x: xAt(i + 1),
    y: yAt(rows.reduce((top, { to }) => Math.max(top, to ?? 0), 0)) - ABOVE,
    text: textOf(total),
  }));
  const widest = widestText(
    texts.map(({ text }) => text),
    TOTAL,
  );
  const step = Math.ceil((widest + 6) / (width / stacks.length));
  const isPrinted = ({ x }: PlacedText, i: number) =>
    i % step === Math.floor(step / 2) && Math.min(x, width - x) >= widest / 2 - ASIDE;
  const layer = placedTexts(texts.filter(isPrinted), { ...TOTAL, color: theme.text, align: "center" });
  return [haloOf(layer, theme.background), layer];
}

/** The first total and the last, and what part of them failures are. */
function altOf(
  known: readonly CostColumn[],
  textOf: (total: number | null) => string,
  { say, share, labelOf }: ChartPrinter<typeof WORDS>,
): string {
  const [first, last] = [known[0]!, known.at(-1)!];
  return say("alt", {
    first: textOf(first.total),
    firstPeriod: labelOf(first.period),
    firstFailure: share(first.failure, 0),
    last: textOf(last.total),
    lastPeriod: labelOf(last.period),
    lastFailure: share(last.failure, 0),
  });
}
