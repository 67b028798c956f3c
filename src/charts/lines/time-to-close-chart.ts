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
  whole,
} from "../../errors/options.ts";
import { amountAt, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ComplaintSummary } from "../../logs/summary/summarize-complaints.ts";
import type { ClosingStep } from "../../logs/summary/time-to-close.ts";
import { DAY_MS, dayMsAt, durationText } from "../../text/duration-text.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { framed } from "../drawing/frame.ts";
import { linesPlot } from "./lines-plot.ts";
import { markLabels } from "./mark-labels.ts";
import { colorsOf, type StepChartRow, seriesChannel } from "./series-rows.ts";
import { type Step, stepAt, stepColumns, stepMarks, stepRows } from "./steps.ts";

/** What `timeToCloseChart` takes: the result of `summarizeComplaints`, or what it needs of it. */
export interface ClosingSummary
  extends Pick<ComplaintSummary, "model" | "confidence" | "timeToClose" | "backlog"> {}

/** Options of `timeToCloseChart`. */
export interface TimeToCloseChartOptions extends ChartOptions {
  /** The time that cases should take at most, in milliseconds; above 0. */
  targetMs?: number | undefined;
  /** Milliseconds of a day, as of a business day; 24 hours by default. */
  dayMs?: number | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  targetMs: optional(positiveAt),
  dayMs: otherwise(dayMsAt, DAY_MS),
} satisfies Readers<TimeToCloseChartOptions>;

const CURVE_STEP = {
  timeMs: amountAt,
  survival: rateAt,
  lower: optional(rateAt),
  upper: optional(rateAt),
} satisfies Readers<ClosingStep>;

const TIME_TO_CLOSE = {
  n: whole(0),
  closed: whole(0),
  censored: whole(0),
  medianMs: optional(amountAt),
  curve: entriesOf(fields(CURVE_STEP, "a step of the curve"), "steps of the curve"),
} satisfies Partial<Readers<ClosingSummary["timeToClose"]>>;

const BACKLOG = { ageMs: optional(fields({ max: amountAt }, "the ages of open cases")) };

/** What the chart needs of the summary. */
const SUMMARY = {
  model: oneOf("event-log"),
  confidence: rateAt,
  timeToClose: fields(TIME_TO_CLOSE, "the time to close"),
  backlog: fields(BACKLOG, "the backlog"),
} satisfies Partial<Readers<ClosingSummary>>;

const WORDS = {
  title: ["Time to close", "Время до закрытия", "Време до приключване"],
  subtitle: [
    "n = {n} · open cases as censored: {censored} · {level}\u00A0% band",
    "n = {n} · открытых (цензурировано): {censored} · полоса {level}\u00A0%",
    "n = {n} · отворени (цензурирани): {censored} · лента {level}\u00A0%",
  ],
  share: ["Share closed", "Доля закрытых", "Дял приключени"],
  days: ["Days since opening", "Дней с открытия", "Дни от откриването"],
  hours: ["Hours since opening", "Часов с открытия", "Часове от откриването"],
  minutes: ["Minutes since opening", "Минут с открытия", "Минути от откриването"],
  all: ["all cases", "все дела", "всички случаи"],
  half: ["half by {time}", "половина к {time}", "половината до {time}"],
  target: ["target {time}", "цель {time}", "цел {time}"],
  altMedian: [
    "Half of the cases close by {median}; open cases count as censored: {censored} of {cases}.",
    "Половина дел закрыта к {median}; открытые учтены как цензурированные: {censored} из {cases}.",
    "Половината случаи са закрити до {median}; отворените са цензурирани: {censored} от {cases}.",
  ],
  altNoMedian: [
    "Fewer than half of the cases have closed: {closed} of {cases}.",
    "Закрыто меньше половины дел: {closed} из {cases}.",
    "Закрити са под половината случаи: {closed} от {cases}.",
  ],
  altTarget: [
    "Within {target}: {share} ({interval}).",
    "В пределах {target}: {share} ({interval}).",
    "До {target}: {share} ({interval}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000];

/** From so many of a unit on, times are told in it. */
const FEWEST = 3;

/**
 * The share of complaints that were closed, over the time since they were opened: steps with their band, open cases
 * counted as censored, with the median and a target. Times in `data` are milliseconds; the axis has days, hours or
 * minutes.
 *
 * @throws `invalid_input` for what is no result of `summarizeComplaints` and for options that cannot be;
 * `insufficient_data` without cases.
 *
 * @example
 * ```ts
 * import { summarizeComplaints } from "service-quality/logs";
 * import { timeToCloseChart } from "service-quality/charts";
 *
 * const answeredOn = ["05", "10", "21", null];
 * const log = answeredOn.flatMap((day, i) => [
 *   { case: i, activity: "received", at: "2026-03-01T09:00:00Z" },
 *   ...(day === null ? [] : [{ case: i, activity: "answered", at: `2026-03-${day}T09:00:00Z` }]),
 * ]);
 * const summary = summarizeComplaints(log, { closing: ["answered"] });
 * const { alt } = timeToCloseChart(summary, { targetMs: 14 * 86_400_000 });
 * alt.split(". ").at(-1); // => "Within 14 d: 50% (95 % interval 16% to 94%)."
 * ```
 */
export function timeToCloseChart(
  summary: ClosingSummary,
  options: TimeToCloseChartOptions = {},
): Chart<StepChartRow> {
  const given = readFields(summary, SUMMARY, [], "the result of summarizeComplaints");
  const { targetMs, dayMs, ...chosen } = readOptions(options, OPTIONS);
  const { timeToClose, confidence, backlog } = given;
  const { n, medianMs, censored, curve } = timeToClose;
  if (n === 0) refuse("insufficient_data", ["data"], "at least one case", n);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, level, language } = printer;
  const { theme } = chosen;
  const timeText = (ms: number) => durationText(ms, { language, dayMs });
  const steps = curve.map(({ timeMs, survival, lower, upper }): Step => {
    const interval = lower === null || upper === null ? null : { lower: 1 - upper, upper: 1 - lower };
    return { time: timeMs, share: 1 - survival, interval };
  });
  const seen = Math.max(steps.at(-1)?.time ?? 0, backlog.ageMs?.max ?? 0);
  const median = stepAt(steps, medianMs ?? Number.NaN);
  const target = stepAt(steps, targetMs ?? Number.NaN);
  const marked = [median, target].flatMap((step) => step?.time ?? []);
  const { rows, notes } = stepRows({ series: "all", label: say("all") }, 0, steps, seen, marked);
  const end = Math.max(seen, targetMs ?? 0) || dayMs;
  const [unit, unitWord] = unitOf(end, dayMs);
  const fixed = { least: true, most: true };
  const plot = linesPlot(
    {
      x: { title: say(unitWord), extent: [0, end], type: "number", unit, fixed },
      y: { extent: [0, 1], type: "share", fixed },
    },
    [],
    printer,
  );
  const colors = colorsOf(["all"], theme);
  const columns = stepColumns(
    { title: WORDS[unitWord], type: "time", digits: 1 },
    { title: WORDS.share, type: "share" },
  );
  const half = median === undefined ? [] : [{ x: median.time, y: median.share }];
  const labels = markLabels(
    plot,
    targetMs === null
      ? []
      : [{ x: targetMs, text: say("target", { time: timeText(targetMs) }), isLow: true }],
    half.map(({ x, y }) => {
      const text = say("half", { time: timeText(x) });
      return { i: rows.findIndex((row) => row.x === x), x, y, text, short: "50%" };
    }),
    rows,
    printer,
  );
  const isUnknown = targetMs !== null && targetMs > seen && steps.at(-1)?.share !== 1;
  const within = targetMs === null ? null : { targetMs, step: isUnknown ? null : (target ?? NOTHING_YET) };
  const dashed = { color: theme.muted, isDashed: true };
  return framed(
    "time-to-close",
    {
      data: [...rows],
      columns,
      alt: altOf(timeToClose, within, { confidence, timeText }, printer),
      notes: [...notes, ...labels.notes],
    },
    plot.drawn([
      plot.across(0.5, dashed),
      ...(targetMs === null ? [] : [plot.upright(targetMs, dashed)]),
      ...stepMarks(plot, rows, columns, seriesChannel(colors), unit, printer),
      ...labels.halos,
      {
        data: { values: half },
        mark: { type: "point", filled: true, size: 85, color: theme.text },
        encoding: { x: plot.x("x"), y: plot.y("y") },
      },
      ...labels.texts,
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", {
        n,
        censored,
        level: level(confidence),
      }),
      axisTitle: say("share"),
    },
    printer,
  );
}

/** Before the first case closes. */
const NOTHING_YET: Step = { time: 0, share: 0, interval: { lower: 0, upper: 0 } };

/** The largest unit of which the axis has a few, and what the axis says. */
function unitOf(ms: number, dayMs: number): [unit: number, word: "days" | "hours" | "minutes"] {
  if (ms >= FEWEST * dayMs) return [dayMs, "days"];
  return ms >= FEWEST * HOUR_MS ? [HOUR_MS, "hours"] : [MINUTE_MS, "minutes"];
}

/** The median, or that there is none, and the share within the target; `null` where it was not seen for so long. */
function altOf(
  { medianMs, n, closed, censored }: Read<typeof TIME_TO_CLOSE>,
  within: { readonly targetMs: number; readonly step: Step | null } | null,
  { confidence, timeText }: { readonly confidence: number; readonly timeText: (ms: number) => string },
  { say, share, limits }: ChartPrinter<typeof WORDS>,
): string[] {
  return [
    medianMs === null
      ? say("altNoMedian", { closed, cases: n })
      : say("altMedian", { median: timeText(medianMs), censored, cases: n }),
    ...(within === null
      ? []
      : [
          say("altTarget", {
            target: timeText(within.targetMs),
            share: share(within.step?.share ?? null),
            interval: limits(within.step?.interval ?? null, confidence, share),
          }),
        ]),
  ];
}
