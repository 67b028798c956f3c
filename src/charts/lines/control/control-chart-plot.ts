import {
  entriesOf,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readOptions,
  whole,
} from "../../../errors/options.ts";
import { textAt } from "../../../errors/read-argument.ts";
import type { Words } from "../../../text/words.ts";
import type { Chart } from "../../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../../chart-printer.ts";
import { brief } from "../../drawing/brief.ts";
import { extentOf } from "../../drawing/extent.ts";
import { framed } from "../../drawing/frame.ts";
import { listed } from "../../drawing/listed.ts";
import { latestRows } from "../latest-rows.ts";
import { type LineEnd, linesPlot } from "../lines-plot.ts";
import { limitMarks, pointMarks } from "./control-chart-marks.ts";
import {
  type AnyControlChart,
  controlChartPart,
  type DrawnControlChart,
  KIND_FIGURES,
  type SpreadPart,
} from "./control-chart-parts.ts";
import {
  type ControlChartPlotRow,
  type CusumPlotRow,
  controlColumns,
  controlRows,
} from "./control-chart-rows.ts";

/** Options of `controlChartPlot`. */
export interface ControlChartPlotOptions extends ChartOptions {
  /** The most points that are drawn, the latest ones; all by default. */
  most?: number | undefined;
  /** What points are called, such as dates, one for each; their numbers from 1 on by default. */
  times?: readonly string[] | undefined;
  /** What is measured: the title. */
  measure?: string | undefined;
  /** Draws the chart of the spreads that goes with one of values or means. */
  part?: SpreadPart | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  most: otherwise(whole(1), Number.MAX_SAFE_INTEGER),
  times: optional(entriesOf(textAt, "a list of names")),
  measure: optional(textAt),
  part: optional(oneOf<SpreadPart>("range", "deviation", "movingRange")),
} satisfies Readers<ControlChartPlotOptions>;

/** What kinds and parts are called, and what their figures are. */
const WORDS = {
  p: ["p", "p", "p"],
  np: ["np", "np", "np"],
  c: ["c", "c", "c"],
  u: ["u", "u", "u"],
  "laney-p": ["p′", "p′", "p′"],
  "laney-u": ["u′", "u′", "u′"],
  individuals: ["individuals", "индивидуальные значения", "индивидуални стойности"],
  run: ["run", "карта хода", "ход"],
  "xbar-range": ["x̄, R", "x̄, R", "x̄, R"],
  "xbar-deviation": ["x̄, s", "x̄, s", "x̄, s"],
  ewma: ["EWMA", "EWMA", "EWMA"],
  cusum: ["CUSUM", "CUSUM", "CUSUM"],
  range: ["R", "R", "R"],
  deviation: ["s", "s", "s"],
  movingRange: ["moving range", "скользящий размах", "плъзгащ се размах"],
  share: ["Share", "Доля", "Дял"],
  count: ["Count", "Число", "Брой"],
  rate: ["Rate", "Частота", "Честота"],
  value: ["Value", "Значение", "Стойност"],
  mean: ["Mean", "Среднее", "Средно"],
  average: ["Weighted average", "Взвешенное среднее", "Претеглена средна"],
  sums: ["Cumulative sums", "Накопленные суммы", "Натрупани суми"],
  spread: ["Spread", "Разброс", "Разсейване"],
  title: ["Control chart", "Контрольная карта", "Контролна карта"],
  runTitle: ["Run chart", "Карта хода", "Диаграма на хода"],
  subtitle: [
    "{kind} chart · limits at {sigmas} sigma",
    "карта: {kind} · границы: {sigmas} сигма",
    "карта: {kind} · граници: {sigmas} сигма",
  ],
  sumSubtitle: ["{kind} chart", "карта: {kind}", "карта: {kind}"],
  runSubtitle: ["run chart about the median", "карта хода относительно медианы", "ход спрямо медианата"],
  signal: ["signal", "сигнал", "сигнал"],
  upper: ["UCL {figure}", "ВКГ {figure}", "ГКГ {figure}"],
  center: ["CL {figure}", "ЦЛ {figure}", "ЦЛ {figure}"],
  lower: ["LCL {figure}", "НКГ {figure}", "ДКГ {figure}"],
  median: ["median {figure}", "медиана {figure}", "медиана {figure}"],
  observation: ["Observation", "Наблюдение", "Наблюдение"],
  none: ["none", "нет", "няма"],
  alt: [
    "Control chart ({kind}), points: {points}, center {center}, last limits {lower} and {upper}; signals: {signals}.",
    "Контрольная карта ({kind}), точек: {points}, центр {center}, последние границы {lower} и {upper}; сигналы: {signals}.",
    "Контролна карта ({kind}), точки: {points}, център {center}, последни граници {lower} и {upper}; сигнали: {signals}.",
  ],
  altRun: [
    "Run chart, points: {points}, median {center}; signals: {signals}.",
    "Карта хода, точек: {points}, медиана {center}; сигналы: {signals}.",
    "Диаграма на хода, точки: {points}, медиана {center}; сигнали: {signals}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** The most signals that are named. */
const NAMED = 4;

/**
 * A control chart as a picture: the line of its points with center and limits, in steps where samples differ in size,
 * cut between phases, signals as diamonds. A run chart has its median alone; a chart of cumulative sums has both sums,
 * their limits about 0.
 *
 * @throws `invalid_input` for what is no result of `controlChart`, a `part` that its kind does not have, `times` that
 * are not one for each point, and options that cannot be; `insufficient_data` without points.
 *
 * @example
 * ```ts
 * import { controlChart } from "service-quality/delivery";
 * import { controlChartPlot } from "service-quality/charts";
 *
 * const chart = controlChart({ kind: "individuals", values: [10, 12, 11, 13, 12, 20, 12], baseline: 5 });
 * controlChartPlot(chart, { measure: "Days to answer" }).alt;
 * // => "Control chart (individuals), points: 7, center 11.60, last limits 7.61 and 15.59; signals: 6 (20.00)."
 * ```
 */
export function controlChartPlot(
  chart: AnyControlChart,
  options: ControlChartPlotOptions = {},
): Chart<ControlChartPlotRow> {
  const { times, measure, part, ...chosen } = readOptions(options, OPTIONS);
  const drawn = controlChartPart(chart, part);
  const { kind, sigmas } = drawn;
  const isShare = part === null && KIND_FIGURES[kind] === "share";
  const isSums = part === null && kind === "cusum";
  const isRun = kind === "run";
  const printer = chartPrinter(WORDS, chosen, isShare || KIND_FIGURES[kind] === "count" ? 1 : 2);
  const { say, digits, number } = printer;
  const { theme } = chosen;
  const text = (figure: number | null) => (isShare ? printer.share : printer.figure)(figure, digits);
  const type = isShare ? "share" : "number";
  const { rows: data, notes } = latestRows(controlRows(drawn, times, isSums), chosen.most);
  const columns = controlColumns(type, isSums);
  const last = data.at(-1)!;
  const ends = endsOf(last, isRun, isSums ? 0 : drawn.center, text, printer);
  const indices = data.map(({ index }) => index);
  const fixed = { least: true, most: true };
  const plot = linesPlot(
    {
      x:
        times === null
          ? {
              title: say("observation"),
              extent: [indices[0]! - 0.5, last.index + 0.5],
              type: "number",
              isWhole: true,
              fixed,
            }
          : { ids: indices, names: data.map(({ label }) => label) },
      y: { extent: extentOf(figuresOf(data, isSums)), type },
    },
    ends,
    printer,
  );
  const name = say(part ?? kind);
  return framed(
    "control",
    { data: [...data], columns, alt: altOf(data, name, drawn, text, printer), notes },
    plot.drawn([
      ...limitMarks(plot, data, isSums, printer),
      ...(isSums ? (["high", "low"] as const) : (["value"] as const)).flatMap((field) =>
        pointMarks(plot, data, field, columns, printer),
      ),
    ]),
    {
      title: measure ?? say(isRun ? "runTitle" : "title"),
      subtitle: say(isRun ? "runSubtitle" : isSums ? "sumSubtitle" : "subtitle", {
        kind: name,
        sigmas: number(sigmas),
      }),
      legend: data.some(({ state }) => state === "signal")
        ? [{ label: say("signal"), color: theme.bad, shape: "diamond" }]
        : [],
      axisTitle: say(part === null ? KIND_FIGURES[kind] : "spread"),
    },
    printer,
  );
}

/** What must find a place on the vertical axis. */
function figuresOf(
  data: readonly (ControlChartPlotRow & Partial<CusumPlotRow>)[],
  isSums: boolean,
): (number | null)[] {
  return data.flatMap(({ value, center, lower, upper, high = null, low = null }) =>
    isSums ? [high, low, lower, upper, 0] : [value, center, lower, upper],
  );
}

/** The last limits and the center, at the end of their lines. */
function endsOf(
  { lower, upper }: ControlChartPlotRow,
  isRun: boolean,
  center: number,
  text: (figure: number) => string,
  { say, options: { theme } }: ChartPrinter<typeof WORDS>,
): LineEnd[] {
  const end = (word: "upper" | "center" | "lower" | "median", at: number | null): LineEnd[] =>
    at === null ? [] : [{ at, text: say(word, { figure: text(at) }), color: theme.muted, isBold: false }];
  return isRun
    ? end("median", center)
    : [...end("upper", upper), ...end("center", center), ...end("lower", lower)];
}

/** Kind, center, the last limits, and the points that signal. */
function altOf(
  data: readonly ControlChartPlotRow[],
  kind: string,
  chart: DrawnControlChart,
  text: (figure: number | null) => string,
  { say }: ChartPrinter<typeof WORDS>,
): string[] {
  const signals = data.filter(({ state }) => state === "signal");
  const named = signals.map(({ label, value }) => `${brief(label)} (${text(value)})`);
  const { lower, upper } = data.at(-1)!;
  const parts = {
    kind,
    points: data.length,
    center: text(chart.center),
    signals: named.length === 0 ? say("none") : listed(named, NAMED),
  };
  if (chart.kind === "run") return [say("altRun", parts)];
  return [say("alt", { ...parts, lower: text(lower), upper: text(upper) })];
}
