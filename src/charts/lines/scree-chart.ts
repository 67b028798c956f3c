import {
  entriesOf,
  fields,
  oneOf,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ParallelAnalysis, ParallelEigenvalue } from "../../factors/exploratory/parallel-analysis.ts";
import { listText } from "../../text/number-text.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { curveDots, curveMark } from "./line-marks.ts";
import { linesPlot } from "./lines-plot.ts";
import { type CurveChartRow, colorsOf, SERIES_COLUMNS } from "./series-rows.ts";

const EIGENVALUE = { eigenvalue: finiteAt, quantile: finiteAt } satisfies Partial<
  Readers<ParallelEigenvalue>
>;

/** What the chart needs of the analysis. */
const ANALYSIS = {
  method: oneOf("principal", "common-factor"),
  n: whole(0),
  replicates: whole(1),
  quantile: rateAt,
  factors: whole(0),
  eigenvalues: entriesOf(fields(EIGENVALUE, "an eigenvalue"), "eigenvalues"),
} satisfies Partial<Readers<ParallelAnalysis>>;

const WORDS = {
  title: ["How many factors?", "Сколько факторов?", "Колко фактора?"],
  subtitle: [
    "Parallel analysis, n = {n} · random sets: {replicates}, {quantile}\u00A0% quantile",
    "Параллельный анализ, n = {n} · случайных наборов: {replicates}, квантиль {quantile}\u00A0%",
    "Паралелен анализ, n = {n} · случайни набори: {replicates}, квантил {quantile}\u00A0%",
  ],
  factor: ["Factor", "Фактор", "Фактор"],
  eigenvalue: ["Eigenvalue", "Собственное число", "Собствена стойност"],
  kept: ["kept", "оставлены", "запазени"],
  dropped: ["not kept", "не оставлены", "незапазени"],
  data: ["data", "данные", "данни"],
  random: ["random", "случайные", "случайни"],
  alt: [
    "Parallel analysis keeps {factors}: eigenvalues {data} against random {random}.",
    "Параллельный анализ оставляет {factors}: собственные числа {data} против случайных {random}.",
    "Паралелният анализ запазва {factors}: собствени стойности {data} срещу случайни {random}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...SERIES_COLUMNS,
  x: { title: WORDS.factor, type: "count" },
  y: { title: WORDS.eigenvalue, type: "number" },
} as const satisfies Readonly<Record<keyof CurveChartRow, ColumnSpec>>;

/**
 * Eigenvalues beside those of noise: the ones that are kept are filled, the others rings. The alternative text tells
 * the last that is kept and the first that is not.
 *
 * @throws `invalid_input` for what is no result of `parallelAnalysis` and for options that cannot be;
 * `insufficient_data` without eigenvalues.
 *
 * @example
 * ```ts
 * import { parallelAnalysis } from "service-quality/factors";
 * import { screeChart } from "service-quality/charts";
 *
 * const analysis = parallelAnalysis(
 *   {
 *     q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *     q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *     q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 *   },
 *   { seed: 1, replicates: 200 },
 * );
 * screeChart(analysis, { digits: 1 }).alt;
 * // => "Parallel analysis keeps 1: eigenvalues 2.5, 0.3 against random 1.8, 1.2."
 * ```
 */
export function screeChart(analysis: ParallelAnalysis, options: ChartOptions = {}): Chart<CurveChartRow> {
  const given = readFields(analysis, ANALYSIS, [], "the result of parallelAnalysis");
  const { n, replicates, quantile, factors, eigenvalues } = given;
  const chosen = readOptions(options, CHART_OPTIONS);
  if (eigenvalues.length === 0) refuse("insufficient_data", ["data"], "at least one eigenvalue", 0);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, figure, level, language } = printer;
  const { theme } = chosen;
  const curve = (series: "data" | "random", of: "eigenvalue" | "quantile") =>
    eigenvalues.map((row, i): CurveChartRow => ({ series, label: say(series), x: i + 1, y: row[of] }));
  const data = [...curve("data", "eigenvalue"), ...curve("random", "quantile")];
  const colors = colorsOf(["data", "random"], theme);
  const last = eigenvalues.at(-1)!;
  const plot = linesPlot(
    {
      x: {
        title: say("factor"),
        extent: [0.5, eigenvalues.length + 0.5],
        type: "count",
        isWhole: true,
        fixed: { least: true, most: true },
      },
      y: { extent: extentOf([0, ...data.map(({ y }) => y)]), type: "number" },
    },
    [
      { at: last.eigenvalue, text: say("data"), color: colors.get("data")! },
      { at: last.quantile, text: say("random"), color: colors.get("random")! },
    ],
    printer,
  );
  const color = colors.get("data")!;
  const deciding = eigenvalues.slice(Math.max(0, factors - 1), factors + 1);
  const listOf = (of: "eigenvalue" | "quantile") =>
    listText(
      deciding.map((row) => figure(row[of])),
      language,
    );
  const isKept = `datum.x <= ${factors}`;
  const ring = { color: theme.background, stroke: color, strokeWidth: 1.6 };
  return framed(
    "scree",
    {
      data,
      columns: COLUMNS,
      alt: [
        say("alt", {
          factors,
          data: listOf("eigenvalue"),
          random: listOf("quantile"),
        }),
      ],
      notes: [],
    },
    plot.drawn([
      curveMark(plot, colors),
      curveDots(
        plot,
        COLUMNS,
        { filter: 'datum.series === "random"', color: colors, size: 40, opacity: 0 },
        printer,
      ),
      curveDots(plot, COLUMNS, { filter: `datum.series === "data" && ${isKept}`, color, size: 65 }, printer),
      curveDots(
        plot,
        COLUMNS,
        { filter: `datum.series === "data" && !(${isKept})`, size: 55, ...ring },
        printer,
      ),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", {
        n,
        replicates,
        quantile: level(quantile),
      }),
      legend: [
        { label: say("kept"), color, shape: "circle" },
        { label: say("dropped"), color, shape: "circle", isFilled: false },
      ],
      axisTitle: say("eigenvalue"),
    },
    printer,
  );
}
