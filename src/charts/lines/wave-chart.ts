import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  record,
  whole,
} from "../../errors/options.ts";
import { finiteAt, numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { refuse } from "../../errors/refuse.ts";
import type {
  MeasureComparison,
  MeasureDifference,
  SampleMeasure,
} from "../../satisfaction/comparison/compare-measures.ts";
import type { MeasureName } from "../../satisfaction/comparison/measure.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, intervalColumns, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { latestRows } from "./latest-rows.ts";
import { zoneAcross } from "./line-marks.ts";
import { linesPlot } from "./lines-plot.ts";

/** A row of the chart of waves. */
export type WaveChartRow = {
  id: string;
  label: string;
  n: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
};

/** Limits that a measure is held against, in its unit. */
export interface WaveLimits {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

/** Options of `waveChart`. */
export interface WaveChartOptions extends ChartOptions {
  /** The most waves that are drawn, the latest ones; all by default. */
  most?: number | undefined;
  /** Control limits of the measure, drawn as a band with its center dashed. */
  limits?: WaveLimits | undefined;
}

const LIMITS = { center: numberAt, lower: numberAt, upper: numberAt } satisfies Readers<WaveLimits>;

const OPTIONS = {
  ...CHART_OPTIONS,
  most: otherwise(whole(1), Number.MAX_SAFE_INTEGER),
  limits: optional(record(LIMITS, "limits with their center")),
} satisfies Readers<WaveChartOptions>;

const SAMPLE = {
  sample: textAt,
  n: whole(0),
  value: optional(finiteAt),
  interval: optional(limitsAt),
} satisfies Partial<Readers<SampleMeasure<Missing>>>;

const DIFFERENCE = {
  a: textAt,
  b: textAt,
  difference: optional(finiteAt),
  interval: optional(limitsAt),
} satisfies Partial<Readers<MeasureDifference>>;

/** What the chart needs of the comparison. */
const COMPARISON = {
  model: oneOf("measure-comparison"),
  measure: oneOf<MeasureName>("nps", "csat", "ces", "disconfirmation", "mean-rating", "composite-index"),
  confidence: rateAt,
  samples: entriesOf(fields(SAMPLE, "a wave with its measure"), "waves"),
  differences: entriesOf(fields(DIFFERENCE, "a difference of two waves"), "differences"),
} satisfies Partial<Readers<MeasureComparison<Missing>>>;

const MEASURES = {
  nps: ["NPS", "NPS", "NPS"],
  csat: ["Satisfied (CSAT)", "Довольны (CSAT)", "Доволни (CSAT)"],
  ces: ["Effort (CES)", "Усилия (CES)", "Усилия (CES)"],
  disconfirmation: ["Disconfirmation", "Расхождение с ожиданием", "Разминаване с очакването"],
  "mean-rating": ["Mean rating", "Средняя оценка", "Средна оценка"],
  "composite-index": ["Index", "Индекс", "Индекс"],
} as const satisfies Readonly<Record<MeasureName, Words>>;

const WORDS = {
  ...MEASURES,
  title: ["{measure} by wave", "{measure} по волнам", "{measure} по вълни"],
  subtitle: ["{level}\u00A0% intervals", "{level}\u00A0% интервалы", "{level}\u00A0% интервали"],
  band: ["band: control limits", "полоса — контрольные границы", "лента — контролни граници"],
  noAnswers: NO_ANSWERS,
  alt: [
    "{measure}, waves: {waves}. First {first} ({firstWave}), last {last} ({lastWave}, {interval}).",
    "{measure}, волн: {waves}. Сначала {first} ({firstWave}), в конце {last} ({lastWave}, {interval}).",
    "{measure}, вълни: {waves}. Първа {first} ({firstWave}), последна {last} ({lastWave}, {interval}).",
  ],
  altCertain: [
    "The last change, {change}, is more than chance.",
    "Последнее изменение, {change}, больше случайного.",
    "Последната промяна, {change}, е повече от случайна.",
  ],
  altChance: [
    "The last change, {change}, may be chance.",
    "Последнее изменение, {change}, может быть случайным.",
    "Последната промяна, {change}, може да е случайна.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A measure over the waves of a survey: dots with their intervals, joined by a thin line that breaks where nobody
 * answered, and the last figure.
 *
 * @throws `invalid_input` for what is no result of `compareMeasureWaves` and for options that cannot be;
 * `insufficient_data` without a wave that has a figure.
 *
 * @example
 * ```ts
 * import { compareMeasureWaves } from "service-quality/satisfaction";
 * import { waveChart } from "service-quality/charts";
 *
 * const comparison = compareMeasureWaves(
 *   [
 *     { wave: "spring", answers: { promoters: 400, passives: 300, detractors: 300 } },
 *     { wave: "summer", answers: { promoters: 500, passives: 300, detractors: 200 } },
 *   ],
 *   { measure: "nps" },
 * );
 * waveChart(comparison).alt.split(". ").at(-1); // => "The last change, +20, is more than chance."
 * ```
 */
export function waveChart(
  comparison: MeasureComparison<Missing>,
  options: WaveChartOptions = {},
): Chart<WaveChartRow> {
  const given = readFields(comparison, COMPARISON, [], "the result of compareMeasureWaves");
  const { limits, ...chosen } = readOptions(options, OPTIONS);
  const { measure, confidence } = given;
  const type = measure === "csat" ? "share" : "number";
  const printer = chartPrinter(WORDS, chosen, measure === "csat" || measure === "nps" ? 0 : 2);
  const { say, labelOf, digits, level } = printer;
  const { theme } = chosen;
  const { rows, notes } = latestRows(given.samples, chosen.most);
  const data = rows.map(({ sample, n, value, interval }): WaveChartRow => {
    const { lower = null, upper = null } = interval ?? {};
    return { id: sample, label: labelOf(sample), n, value, lower, upper };
  });
  const known = data.filter(isKnown);
  const last = known.at(-1);
  if (last === undefined) return refuse("insufficient_data", ["data"], "a wave with answers", data.length);
  const text = (value: number) => (type === "share" ? printer.share : printer.figure)(value, digits);
  const changeText = (change: number) =>
    type === "share" ? `${change > 0 ? "+" : ""}${text(change)}` : printer.signed(change);
  const columns = columnsOf(type);
  const figures = data.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  const extent = extentOf([...figures, ...(limits === null ? [] : Object.values(limits))]);
  const plot = linesPlot(
    { x: { ids: data.map(({ id }) => id), names: data.map(({ label }) => label) }, y: { extent, type } },
    last === data.at(-1)
      ? [{ at: last.value, x: data.length, text: text(last.value), color: theme.good }]
      : [],
    printer,
  );
  const marks = { x: plot.x("id"), y: plot.y("value") };
  return framed(
    "wave",
    { data, columns, alt: altOf(known, given, { text, changeText }, printer), notes },
    plot.drawn([
      ...(limits === null
        ? []
        : [
            zoneAcross(plot, limits.lower, limits.upper, theme.soft),
            plot.across(limits.center, { color: theme.muted, isDashed: true }),
          ]),
      ...(extent[0] < 0 && extent[1] > 0 ? [plot.across(0)] : []),
      {
        transform: [{ filter: "isValid(datum.lower)" }],
        mark: { type: "rule", color: theme.good, strokeWidth: 1.6 },
        encoding: { x: plot.x("id"), y: plot.y("lower"), y2: { field: "upper" } },
      },
      {
        mark: { type: "line", color: theme.good, strokeWidth: 1.4, opacity: 0.7 },
        encoding: { ...marks, order: { value: null } },
      },
      {
        mark: { type: "point", filled: true, size: 60, color: theme.good },
        encoding: {
          ...marks,
          tooltip: tooltipOf(columns, ["label", "value", "lower", "upper", "n"], printer),
        },
      },
    ]),
    {
      title: say("title", { measure: say(measure) }),
      subtitle: [
        say("subtitle", { level: level(confidence) }),
        ...(limits === null ? [] : [say("band")]),
      ].join("; "),
    },
    printer,
  );
}

type KnownWave = WaveChartRow & { readonly value: number };

function isKnown(row: WaveChartRow): row is KnownWave {
  return row.value !== null;
}

function columnsOf(type: "number" | "share") {
  return {
    ...NAMED_COLUMNS,
    value: { title: ["value", "значение", "стойност"], type },
    ...intervalColumns(type),
  } as const satisfies Readonly<Record<keyof WaveChartRow, ColumnSpec>>;
}

/** The first and the last wave, and whether the last change is more than chance. */
function altOf(
  known: readonly KnownWave[],
  { measure, confidence, differences }: Read<typeof COMPARISON>,
  { text, changeText }: Record<"text" | "changeText", (value: number) => string>,
  { say, limits }: ChartPrinter<typeof WORDS>,
): string[] {
  const [first, last] = [known[0]!, known.at(-1)!];
  const { lower, upper } = last;
  const waves = say("alt", {
    measure: say(measure),
    waves: known.length,
    first: text(first.value),
    firstWave: brief(first.label),
    last: text(last.value),
    lastWave: brief(last.label),
    interval: limits(lower === null || upper === null ? null : { lower, upper }, confidence, text),
  });
  const change = differences.find(({ a, b }) => a === last.id && b === known.at(-2)?.id);
  if (change === undefined || change.difference === null || change.interval === null) return [waves];
  const isCertain = change.interval.lower > 0 || change.interval.upper < 0;
  return [waves, say(isCertain ? "altCertain" : "altChance", { change: changeText(change.difference) })];
}
