import type { TrainingPlan } from "../../delivery/training/plan-training.ts";
import type { Note } from "../../errors/note.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readOptions,
  readRecord,
  record,
  whole,
} from "../../errors/options.ts";
import { amountAt, positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { SentenceParts, Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import { framed } from "../drawing/frame.ts";
import { curveDots, curveMark } from "./line-marks.ts";
import { linesPlot } from "./lines-plot.ts";
import { type CurveChartRow, colorsOf, SERIES_COLUMNS } from "./series-rows.ts";

/** What is left of a training after some time. */
export interface TrainingPoint {
  /** Since the training, at least 0. */
  readonly elapsed: number;
  /** Share of it that is remembered, 0..1. */
  readonly share: number;
}

/** What `trainingChart` takes. */
export interface TrainingChartInput {
  /** Of the curve, from `trainingRetention`: from 0 on. */
  readonly points: readonly TrainingPoint[];
  /** The result of `planTraining`: the curve with its refreshers is drawn too. */
  readonly plan?: TrainingPlan | null | undefined;
}

const POINT = { elapsed: amountAt, share: rateAt } satisfies Readers<TrainingPoint>;

/** What the chart needs of the plan. */
const PLAN = {
  model: oneOf("training-plan"),
  halfLife: positiveAt,
  floor: rateAt,
  sessionsPerYear: whole(1),
  spacing: positiveAt,
  lowestRetention: rateAt,
} satisfies Partial<Readers<TrainingPlan>>;

const INPUT = {
  points: entriesOf(record(POINT, "a time and the share remembered"), "points of the curve"),
  plan: optional(fields(PLAN, "the result of planTraining")),
} satisfies Readers<TrainingChartInput>;

const WORDS = {
  title: ["What is remembered after training", "Что помнят после обучения", "Какво се помни след обучение"],
  subtitle: [
    "Half-life {halfLife}, floor {floor}; sessions per year: {sessions}",
    "Период полузабывания {halfLife}, остаток {floor}; занятий в год: {sessions}",
    "Период на полузабравяне {halfLife}, остатък {floor}; обучения годишно: {sessions}",
  ],
  elapsed: ["Time since training", "Время с обучения", "Време от обучението"],
  share: ["Share remembered", "Доля запомненного", "Дял на запомненото"],
  once: ["once", "один раз", "веднъж"],
  refreshed: ["refreshed", "с повторениями", "с опресняване"],
  alt: [
    "Half-life {halfLife}, floor {floor}: {share} remembered after {time}.",
    "Период полузабывания {halfLife}, остаток {floor}: через {time} помнят {share}.",
    "Период на полузабравяне {halfLife}, остатък {floor}: след {time} се помни {share}.",
  ],
  altPlan: [
    "Sessions per year: {sessions}; never below {lowest}.",
    "Занятий в год: {sessions}; не ниже {lowest}.",
    "Обучения годишно: {sessions}; никога под {lowest}.",
  ],
  altNoPlan: [
    "Remembered after {time}: {share}.",
    "Через {time} помнят: {share}.",
    "След {time} се помни: {share}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  ...SERIES_COLUMNS,
  x: { title: WORDS.elapsed, type: "number", digits: 2 },
  y: { title: WORDS.share, type: "share" },
} as const satisfies Readonly<Record<keyof CurveChartRow, ColumnSpec>>;

/** Nobody tells more sessions apart in a picture. */
const MOST_SESSIONS = 500;

/**
 * The share of a training that is remembered, over the time since: the curve of one training and, with a plan, that of
 * one which is refreshed, each session beginning the curve anew.
 *
 * @throws `invalid_input` for times below 0, shares outside 0..1, what is no result of `planTraining`, and options that
 * cannot be; `insufficient_data` without a point.
 *
 * @example
 * ```ts
 * import { planTraining, trainingRetention } from "service-quality/delivery";
 * import { trainingChart } from "service-quality/charts";
 *
 * const points = [0, 30, 60, 90, 120, 240, 365].map((elapsed) => ({
 *   elapsed,
 *   share: trainingRetention({ elapsed, halfLife: 60, floor: 0.35 }),
 * }));
 * trainingChart({ points, plan: planTraining({ halfLife: 60, floor: 0.35, minimum: 0.63 }) }).alt;
 * // => "Half-life 60, floor 35%: 36% remembered after 365. Sessions per year: 6; never below 67%."
 * ```
 */
export function trainingChart(input: TrainingChartInput, options: ChartOptions = {}): Chart<CurveChartRow> {
  const { points, plan } = readRecord(input, INPUT, [], "points of a forgetting curve");
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, share, number } = printer;
  const { theme } = chosen;
  const sorted = [...points].sort((a, b) => a.elapsed - b.elapsed);
  const last = sorted.at(-1);
  if (last === undefined) return refuse("insufficient_data", ["data"], "at least one point to draw", 0);
  const sessions = plan === null ? [] : sessionsUntil(last.elapsed, plan.spacing);
  const refreshed = plan === null ? [] : refreshedCurve(sorted, plan, sessions);
  const rowsOf = (series: "once" | "refreshed", curve: readonly TrainingPoint[]) =>
    curve.map((point): CurveChartRow => ({ series, label: say(series), x: point.elapsed, y: point.share }));
  const data = [...rowsOf("refreshed", refreshed), ...rowsOf("once", sorted)];
  const colors = colorsOf(["refreshed", "once"], theme);
  const plot = linesPlot(
    {
      x: {
        title: say("elapsed"),
        extent: [0, last.elapsed > 0 ? last.elapsed : 1],
        type: "number",
        fixed: { least: true, most: true },
      },
      y: { extent: [0, 1], type: "share", fixed: { least: true, most: true } },
    },
    (["refreshed", "once"] as const).flatMap((series) => {
      const end = data.filter((row) => row.series === series).at(-1);
      return end === undefined ? [] : [{ at: end.y!, text: say(series), color: colors.get(series)! }];
    }),
    printer,
  );
  const parts = planParts(plan, printer);
  const fact = { share: share(last.share), time: number(last.elapsed, 2) };
  const notes: Note[] = sessions.length < MOST_SESSIONS ? [] : [{ path: ["data"], reason: "rows-left-out" }];
  return framed(
    "training-retention",
    {
      data,
      columns: COLUMNS,
      alt:
        parts === null
          ? [say("altNoPlan", fact)]
          : [say("alt", { ...parts, ...fact }), say("altPlan", parts)],
      notes,
    },
    plot.drawn([
      ...(plan === null ? [] : [plot.across(plan.lowestRetention, { color: theme.muted, isDashed: true })]),
      curveMark(plot, colors),
      curveDots(plot, COLUMNS, { filter: "true", color: colors, size: 40, opacity: 0 }, printer),
    ]),
    {
      title: say("title"),
      subtitle: parts === null ? null : say("subtitle", parts),
      axisTitle: say("share"),
    },
    printer,
  );
}

/** When sessions begin, as many as are drawn. */
function sessionsUntil(end: number, spacing: number): number[] {
  const n = Math.min(Math.floor(end / spacing) + 1, MOST_SESSIONS);
  return Array.from({ length: n }, (_, k) => k * spacing);
}

/** The beginning of the curve, over and over, down to what the plan leaves just before the next session. */
function refreshedCurve(
  curve: readonly TrainingPoint[],
  { spacing, lowestRetention }: Read<typeof PLAN>,
  sessions: readonly number[],
): TrainingPoint[] {
  const end = curve.at(-1)!.elapsed;
  const lap = [
    ...curve.filter(({ elapsed }) => elapsed < spacing),
    { elapsed: spacing, share: lowestRetention },
  ];
  return sessions.flatMap((start) =>
    lap
      .map(({ elapsed, share }) => ({ elapsed: start + elapsed, share }))
      .filter(({ elapsed }) => elapsed <= end),
  );
}

/** The words of a plan. */
function planParts(
  plan: Read<typeof PLAN> | null,
  { number, share }: ChartPrinter<typeof WORDS>,
): SentenceParts | null {
  if (plan === null) return null;
  return {
    halfLife: number(plan.halfLife, 2),
    floor: share(plan.floor),
    sessions: plan.sessionsPerYear,
    lowest: share(plan.lowestRetention),
  };
}
