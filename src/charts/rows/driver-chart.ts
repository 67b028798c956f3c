import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, nameAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { Driver, DriverEstimate } from "../../priorities/drivers/driver-estimate.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { intervalMarks } from "./interval-marks.ts";
import { rankedRows } from "./ranked-rows.ts";
import { limitsOf, rowLimits } from "./row-limits.ts";
import { rowsPlot } from "./rows-plot.ts";

/** A row of the chart of drivers. */
export type DriverChartRow = {
  id: string;
  label: string;
  importance: number | null;
  /** Share of what is explained. */
  value: number | null;
  lower: number | null;
  upper: number | null;
};

const DRIVER = {
  item: nameAt,
  importance: optional(finiteAt),
  share: optional(finiteAt),
  shareInterval: optional(limitsAt),
} satisfies Partial<Readers<Driver>>;

/** What the chart needs of the estimate. */
const ESTIMATE = {
  model: oneOf("key-drivers"),
  method: oneOf("lmg", "johnson", "pratt", "semipartial", "beta", "correlation"),
  confidence: rateAt,
  n: whole(0),
  r2: optional(finiteAt),
  drivers: entriesOf(fields(DRIVER, "a driver"), "drivers"),
} satisfies Partial<Readers<DriverEstimate>>;

const WORDS = {
  title: ["What drives satisfaction", "Что определяет удовлетворённость", "Какво движи удовлетвореността"],
  lmg: ["Shares of R² (LMG)", "Доли R² (LMG)", "Дялове от R² (LMG)"],
  johnson: ["Shares of R² (Johnson)", "Доли R² (Джонсон)", "Дялове от R² (Джонсън)"],
  pratt: ["Shares of R² (Pratt)", "Доли R² (Пратт)", "Дялове от R² (Прат)"],
  semipartial: [
    "Squared semipartial correlations, as shares",
    "Квадраты получастных корреляций, в долях",
    "Квадрати на получастичните корелации, в дялове",
  ],
  beta: [
    "Sizes of standardized coefficients, as shares",
    "Величины стандартизованных коэффициентов, в долях",
    "Големини на стандартизираните коефициенти, в дялове",
  ],
  correlation: [
    "Sizes of correlations, as shares",
    "Величины корреляций, в долях",
    "Големини на корелациите, в дялове",
  ],
  subtitle: [
    "{method}, R²\u00A0=\u00A0{r2}, n\u00A0=\u00A0{n}",
    "{method}, R²\u00A0=\u00A0{r2}, n\u00A0=\u00A0{n}",
    "{method}, R²\u00A0=\u00A0{r2}, n\u00A0=\u00A0{n}",
  ],
  bootstrap: [
    "{level}\u00A0% bootstrap intervals",
    "бутстреп-интервалы {level}\u00A0%",
    "бутстрап интервали {level}\u00A0%",
  ],
  axis: ["Share of what is explained", "Доля объяснённого", "Дял от обясненото"],
  noAnswers: NO_ANSWERS,
  alt: [
    "Drivers, n = {n}, R² {r2}. First: {name} with {share} of what is explained ({interval}).",
    "Факторы, n = {n}, R² {r2}. Первый: {name}, {share} объяснённого ({interval}).",
    "Фактори, n = {n}, R² {r2}. Първи: {name} с {share} от обясненото ({interval}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  id: NAMED_COLUMNS.id,
  label: NAMED_COLUMNS.label,
  importance: { title: ["importance", "важность", "важност"], type: "number", digits: 3 },
  value: { title: ["share", "доля", "дял"], type: "share" },
  ...intervalColumns("share"),
} as const satisfies Readonly<Record<keyof DriverChartRow, ColumnSpec>>;

const R2_DIGITS = 2;

/**
 * Key drivers, the strongest first: a bar for the share of what is explained, with the interval of the bootstrap where
 * there is one.
 *
 * @throws `invalid_input` for what is no result of `estimateDrivers` or `bootstrapDrivers`, and for options that cannot
 * be; `insufficient_data` without a driver that explains anything.
 *
 * @example
 * ```ts
 * import { estimateDrivers } from "service-quality/priorities";
 * import { driverChart } from "service-quality/charts";
 *
 * const drivers = estimateDrivers([5, 3, 4, 2, 4, 1, 3, 5], {
 *   speed: [5, 3, 3, 2, 5, 1, 2, 4],
 *   staff: [4, 4, 5, 2, 3, 2, 3, 5],
 * });
 * driverChart(drivers).alt;
 * // => "Drivers, n = 8, R² 0.93. First: speed with 57% of what is explained (no interval)."
 * ```
 */
export function driverChart(drivers: DriverEstimate, options: ChartOptions = {}): Chart<DriverChartRow> {
  const given = readFields(drivers, ESTIMATE, [], "the result of estimateDrivers");
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf, share, figure } = printer;
  const { theme } = chosen;
  const { rows, notes } = chosenRows(
    given.drivers,
    (driver) => (driver.share === null ? null : -driver.share),
    "value",
    chosen,
  );
  const data = rows.map(({ item, importance, share: value, shareInterval }): DriverChartRow => {
    return { id: item, label: labelOf(item), importance, value, ...rowLimits(shareInterval) };
  });
  const plot = rowsPlot(
    data,
    {
      title: say("axis"),
      extent: extentOf([0, ...data.flatMap(({ value, lower, upper }) => [value, lower, upper])]),
      type: "share",
    },
    { ends: data.map(({ value }) => (value === null ? "" : share(value))) },
    printer,
  );
  const hasIntervals = data.some((row) => limitsOf(row) !== null);
  return framed(
    "drivers",
    { data, columns: COLUMNS, alt: [altOf(data, given, printer)], notes },
    plot.drawn([
      {
        mark: { type: "bar", height: plot.rowHeight / 2, opacity: 0.88, color: theme.good },
        encoding: {
          y: plot.y,
          x: plot.x("value"),
          tooltip: tooltipOf(COLUMNS, ["label", "value", "lower", "upper", "importance"], printer),
        },
      },
      ...intervalMarks(plot, theme.ink),
      plot.lineAt(0),
      ...plot.instead(say("noAnswers"), (i) => data[i]!.value === null),
    ]),
    {
      title: say("title"),
      subtitle: [
        say("subtitle", {
          method: say(given.method),
          r2: figure(given.r2, R2_DIGITS),
          n: given.n,
        }),
        ...(hasIntervals ? [say("bootstrap", { level: printer.level(given.confidence) })] : []),
      ].join(", "),
    },
    printer,
  );
}

/** The first driver. */
function altOf(
  data: readonly DriverChartRow[],
  { n, r2, confidence }: Read<typeof ESTIMATE>,
  { say, figure, share, limits }: ChartPrinter<typeof WORDS>,
): string {
  const [first] = rankedRows(data, ({ value }) => value);
  return say("alt", {
    n,
    r2: figure(r2, R2_DIGITS),
    name: first.label,
    share: share(first.value),
    interval: limits(limitsOf(first), confidence, share),
  });
}
