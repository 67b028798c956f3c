import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { amountAt, booleanAt, rateAt, textAt } from "../../errors/read-argument.ts";
import type { VariantSummary } from "../../logs/summarize-variants.ts";
import { durationText } from "../../text/duration-text.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { graphPlot } from "./graph-plot.ts";
import { joinedNodes, lineWidths, MOST_ARROWS } from "./graph-rows.ts";

/** A row of the chart of how cases flow. */
export type ComplaintFlowChartRow = {
  /** An activity. */
  from: string;
  /** The one that directly follows it; the same where it is repeated. */
  to: string;
  /** How often. */
  n: number;
  /** Median time between the two. */
  medianMs: number | null;
};

/** Options of `complaintFlowChart`. */
export interface ComplaintFlowChartOptions extends ChartOptions {
  /** The most steps that are drawn, from 1 to 200, the commonest ones; 14 by default. */
  most?: number | undefined;
  /** Whether the median time is printed below how often a step is taken; `false` by default. */
  durations?: boolean | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  most: otherwise(whole(1, MOST_ARROWS), 14),
  durations: otherwise(booleanAt, false),
} satisfies Readers<ComplaintFlowChartOptions>;

const SUCCESSION = { from: textAt, to: textAt, n: whole(0), medianMs: optional(amountAt) };

const countsAt = entriesOf(
  fields({ activity: textAt, n: whole(0) }, "an activity with its count"),
  "activities",
);

/** What the chart needs of the variants. */
const VARIANTS = {
  model: oneOf("event-log-variants"),
  cases: whole(0),
  variants: entriesOf(
    fields({ activities: listOf(textAt, "an activity"), share: rateAt }, "a variant"),
    "variants",
  ),
  startActivities: countsAt,
  endActivities: countsAt,
  follows: entriesOf(fields(SUCCESSION, "an activity that follows another"), "successions"),
} satisfies Partial<Readers<VariantSummary>>;

const WORDS = {
  title: ["How cases flow", "Ход дел", "Ход на случаите"],
  subtitle: [
    "Cases: {cases} · commonest steps: {drawn} of {steps} ({share} of all)",
    "Дел: {cases} · частых шагов: {drawn} из {steps} ({share} всех)",
    "Случаи: {cases} · чести стъпки: {drawn} от {steps} ({share} от всички)",
  ],
  durations: ["times: medians", "время — медианы", "времена: медиани"],
  repeated: ["repeated {n}", "повторов: {n}", "повторения: {n}"],
  step: ["{from} to {to} ({n})", "{from} → {to} ({n})", "{from} → {to} ({n})"],
  altSteps: [
    "Flow of cases, n = {cases}. Commonest steps: {steps}.",
    "Ход дел, n = {cases}. Частые шаги: {steps}.",
    "Ход на случаите, n = {cases}. Чести стъпки: {steps}.",
  ],
  altWay: [
    "Commonest way: {way} ({share}).",
    "Частый путь: {way} ({share}).",
    "Най-чест път: {way} ({share}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** Ways that are written out have no more letters. */
const LETTERS = 120;

/**
 * The commonest steps from one activity of a log to the next, as arrows with how often they are taken; activities with
 * how often they occur and, where that is one of the steps, how often they are repeated at once.
 *
 * @throws `invalid_input` for what is no result of `summarizeVariants` and for options that cannot be;
 * `insufficient_data` where no activity follows another.
 *
 * @example
 * ```ts
 * import { summarizeVariants } from "service-quality/logs";
 * import { complaintFlowChart } from "service-quality/charts";
 *
 * const variants = summarizeVariants([
 *   { case: "A", activity: "received", at: "2026-03-02T09:00:00Z" },
 *   { case: "A", activity: "answered", at: "2026-03-02T10:00:00Z" },
 *   { case: "B", activity: "received", at: "2026-03-02T09:30:00Z" },
 *   { case: "B", activity: "answered", at: "2026-03-02T12:30:00Z" },
 * ]);
 * complaintFlowChart(variants).alt;
 * // => "Flow of cases, n = 2. Commonest steps: received to answered (2). Commonest way: received, answered (100%)."
 * ```
 */
export function complaintFlowChart(
  variants: VariantSummary,
  options: ComplaintFlowChartOptions = {},
): Chart<ComplaintFlowChartRow> {
  const given = readFields(variants, VARIANTS, [], "the result of summarizeVariants");
  const { durations, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, labelOf, count, language } = printer;
  const duration = (ms: number | null) => durationText(ms, { language });
  const { rows, notes } = chosenRows(given.follows, ({ n }) => -n, "value", chosen);
  const data = rows.map((row): ComplaintFlowChartRow => ({ ...row }));
  const ids = joinedNodes(
    data,
    given.startActivities.map(({ activity }) => activity),
  );
  const occurrences = occurrencesOf(given);
  const widths = lineWidths(
    data.map(({ n }) => n),
    5,
  );
  const graph = graphPlot(
    {
      nodes: ids.map((id) => ({
        label: labelOf(id),
        details: [
          count(occurrences.get(id) ?? 0),
          ...data.filter(({ from, to }) => from === id && to === id).map(({ n }) => say("repeated", { n })),
        ],
      })),
      arrows: data.flatMap((row, i) => {
        const { from, to, n, medianMs } = row;
        if (from === to) return [];
        return [
          {
            row: i,
            from: ids.indexOf(from),
            to: ids.indexOf(to),
            label: [count(n), ...(durations && medianMs !== null ? [duration(medianMs)] : [])],
            width: widths[i]!,
            color: chosen.theme.good,
            isDashed: false,
            figures: { from: labelOf(from), to: labelOf(to), n, medianMs: duration(medianMs) },
          },
        ];
      }),
      tooltip: tooltipOf(TIP, ["from", "to", "n", "medianMs"], printer),
    },
    printer,
  );
  const stepsOf = (some: readonly { readonly n: number }[]) => some.reduce((sum, { n }) => sum + n, 0);
  return framed(
    "complaint-flow",
    { data, columns: COLUMNS, alt: altOf(data, given, printer), notes: [...notes, ...graph.notes] },
    graph.plot,
    {
      title: say("title"),
      subtitle: [
        say("subtitle", {
          cases: given.cases,
          drawn: data.length,
          steps: given.follows.length,
          share: printer.share(stepsOf(data) / stepsOf(given.follows), 0),
        }),
        ...(durations ? [say("durations")] : []),
      ].join(" · "),
    },
    printer,
  );
}

/** How often each activity occurs: something follows it, or its case ends with it. */
function occurrencesOf({ follows, endActivities }: Read<typeof VARIANTS>): ReadonlyMap<string, number> {
  const counts = new Map(endActivities.map(({ activity, n }) => [activity, n]));
  for (const { from, n } of follows) counts.set(from, (counts.get(from) ?? 0) + n);
  return counts;
}

const COLUMNS = {
  from: { title: ["from", "откуда", "от"], type: "name" },
  to: { title: ["to", "куда", "до"], type: "name" },
  n: { title: ["n", "n", "n"], type: "count" },
  medianMs: {
    title: ["median time", "медиана времени", "медиана на времето"],
    type: "time",
    digits: 0,
  },
} as const satisfies Readonly<Record<keyof ComplaintFlowChartRow, ColumnSpec>>;

/** As it is told when an arrow is pointed at: times in words. */
const TIP = {
  ...COLUMNS,
  medianMs: { title: COLUMNS.medianMs.title, type: "text" },
} as const satisfies Readonly<Record<keyof ComplaintFlowChartRow, ColumnSpec>>;

/** The commonest steps, and the way that most cases take. */
function altOf(
  data: readonly ComplaintFlowChartRow[],
  { cases, variants }: Read<typeof VARIANTS>,
  { say, labelOf, share }: ChartPrinter<typeof WORDS>,
): string[] {
  const steps = data
    .slice(0, 3)
    .map(({ from, to, n }) => say("step", { from: brief(labelOf(from)), to: brief(labelOf(to)), n }));
  return [
    say("altSteps", { cases, steps: listed(steps) }),
    ...variants.slice(0, 1).map((commonest) => {
      const way = commonest.activities.map(labelOf);
      const whole = way.join(", ");
      return say("altWay", {
        way: whole.length <= LETTERS ? whole : listed(way.map(brief)),
        share: share(commonest.share, 0),
      });
    }),
  ];
}
