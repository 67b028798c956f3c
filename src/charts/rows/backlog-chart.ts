import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { amountAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ComplaintBacklog } from "../../logs/summary/backlog.ts";
import type { ComplaintSummary } from "../../logs/summary/summarize-complaints.ts";
import { DAY_MS, dayMsAt, durationText } from "../../text/duration-text.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { rowsPlot } from "./rows-plot.ts";

/** A row of the chart of the backlog: the open cases of an age. */
export type BacklogChartRow = {
  /** Which bucket, from 0 on. */
  id: string;
  label: string;
  /** Open cases. */
  value: number;
  /** Milliseconds. */
  from: number;
  /** `null`: without end. */
  to: number | null;
};

/** Options of `backlogChart`. */
export interface BacklogChartOptions extends ChartOptions {
  /** Milliseconds of a day, as of a business day; 24 hours by default. */
  dayMs?: number | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  dayMs: otherwise(dayMsAt, DAY_MS),
} satisfies Readers<BacklogChartOptions>;

const BUCKET = { fromMs: amountAt, toMs: optional(amountAt), n: whole(0) } satisfies Readers<
  ComplaintBacklog["buckets"][number]
>;

const BACKLOG = {
  n: whole(0),
  ageMs: optional(fields({ median: amountAt }, "the ages of open cases")),
  buckets: entriesOf(fields(BUCKET, "a bucket of ages"), "buckets of ages"),
} satisfies Readers<ComplaintBacklog>;

/** What the chart needs of the summary. */
const SUMMARY = {
  model: oneOf("event-log"),
  asOf: optional(textAt),
  backlog: fields(BACKLOG, "the backlog"),
} satisfies Partial<Readers<ComplaintSummary>>;

const WORDS = {
  title: ["Age of open cases", "Возраст открытых дел", "Възраст на отворените случаи"],
  subtitle: [
    "{open} open on {date}; median {median}",
    "Открытых на {date}: {open}; медиана {median}",
    "Отворени на {date}: {open}; медиана {median}",
  ],
  undated: [
    "{open} open; median {median}",
    "открытых: {open}; медиана {median}",
    "отворени: {open}; медиана {median}",
  ],
  axis: ["Open cases", "Открытые дела", "Отворени случаи"],
  any: ["of any age", "любого возраста", "на всяка възраст"],
  under: ["under {to}", "до {to}", "под {to}"],
  between: ["{from}–{to}", "{from}–{to}", "{from}–{to}"],
  over: ["over {from}", "от {from}", "над {from}"],
  alt: [
    "Open cases: {open}, median age {median}; older than {edge}: {old}.",
    "Открытых дел: {open}, медиана возраста {median}; старше {edge}: {old}.",
    "Отворени случаи: {open}, медианна възраст {median}; по-стари от {edge}: {old}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * How old the open complaints are: a bar for each bucket of ages, with the number of cases at the end of its row.
 *
 * @throws `invalid_input` for what is no result of `summarizeComplaints` and for options that cannot be;
 * `insufficient_data` where no case is open.
 *
 * @example
 * ```ts
 * import { summarizeComplaints } from "service-quality/logs";
 * import { backlogChart } from "service-quality/charts";
 *
 * const summary = summarizeComplaints(
 *   [
 *     { case: "1", activity: "opened", at: "2026-03-02T09:00:00Z" },
 *     { case: "2", activity: "opened", at: "2026-04-20T09:00:00Z" },
 *     { case: "3", activity: "opened", at: "2026-04-27T09:00:00Z" },
 *   ],
 *   { closing: ["closed"], asOf: "2026-05-01T09:00:00Z" },
 * );
 * backlogChart(summary).alt; // => "Open cases: 3, median age 11 d; older than 90 d: 0."
 * ```
 */
export function backlogChart(
  summary: Pick<ComplaintSummary, "model" | "asOf" | "backlog">,
  options: BacklogChartOptions = {},
): Chart<BacklogChartRow> {
  const { asOf, backlog } = readFields(summary, SUMMARY, [], "the result of summarizeComplaints");
  const { dayMs, ...chosen } = readOptions(options, OPTIONS);
  const { n, ageMs, buckets } = backlog;
  if (n === 0 || ageMs === null) refuse("insufficient_data", ["data"], "at least one open case", n);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, count, language } = printer;
  const { theme, labels } = chosen;
  const timeText = (ms: number) => durationText(ms, { language, dayMs });
  const named = buckets.map((bucket, i) => ({ ...bucket, id: String(i) }));
  const { rows, notes } = chosenRows(named, (bucket) => bucket.n, "given", chosen);
  const data = rows.map(({ id, n: value, fromMs: from, toMs: to }): BacklogChartRow => {
    return { id, label: labels.get(id) ?? ageText(from, to, timeText, printer), value, from, to };
  });
  const totals = { open: n, median: timeText(ageMs.median) };
  const plot = rowsPlot(
    data,
    { title: say("axis"), extent: extentOf([0, ...data.map(({ value }) => value)]), type: "count" },
    { ends: data.map(({ value }) => count(value)) },
    printer,
  );
  const last = named.at(-1)!;
  return framed(
    "backlog-age",
    {
      data,
      columns: COLUMNS,
      alt: [say("alt", { ...totals, edge: timeText(last.fromMs), old: last.n })],
      notes,
    },
    plot.drawn([
      {
        mark: { type: "bar", height: plot.rowHeight / 2, opacity: 0.88, color: theme.good },
        encoding: {
          y: plot.y,
          x: plot.x("value"),
          tooltip: tooltipOf(COLUMNS, ["label", "value"], printer),
        },
      },
      plot.lineAt(0),
    ]),
    {
      title: say("title"),
      subtitle:
        asOf === null ? say("undated", totals) : say("subtitle", { ...totals, date: asOf.slice(0, 10) }),
    },
    printer,
  );
}

const COLUMNS = {
  id: NAMED_COLUMNS.id,
  label: { title: ["age", "возраст", "възраст"], type: "text" },
  value: { title: ["open cases", "открытых дел", "отворени случаи"], type: "count" },
  from: { title: ["from", "от", "от"], type: "time" },
  to: { title: ["to", "до", "до"], type: "time" },
} as const satisfies Readonly<Record<keyof BacklogChartRow, ColumnSpec>>;

/** "1–7 d", "under 1 d", "over 90 d"; a unit that both ends have stands once. */
function ageText(
  from: number,
  to: number | null,
  timeText: (ms: number) => string,
  { say }: ChartPrinter<typeof WORDS>,
): string {
  const [fromText, toText] = [timeText(from), to === null ? null : timeText(to)];
  if (toText === null) return from === 0 ? say("any") : say("over", { from: fromText });
  if (from === 0) return say("under", { to: toText });
  const [amount, ...unit] = fromText.split(" ");
  const isAlike = toText.split(" ").slice(1).join(" ") === unit.join(" ");
  return say("between", { from: isAlike ? amount! : fromText, to: toText });
}
