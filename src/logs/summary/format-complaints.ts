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
import { DAY_MS, dayMsAt, durationText } from "../../text/duration-text.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import type { MonthlyFlow } from "./monthly-flow.ts";
import type { ComplaintSummary } from "./summarize-complaints.ts";
import type { TimeToClose } from "./time-to-close.ts";

/** Options of `formatComplaints`. */
export interface FormatComplaintsOptions extends FormatOptions {
  /** How long a day is, in milliseconds: 24 hours by default, eight for business time; above an hour. */
  dayMs?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  dayMs: otherwise(dayMsAt, DAY_MS),
} satisfies Readers<FormatComplaintsOptions>;

const FLOW = { month: textAt, opened: whole(0), closed: whole(0) } satisfies Partial<Readers<MonthlyFlow>>;

const TO_CLOSE = { medianMs: optional(amountAt) } satisfies Partial<Readers<TimeToClose>>;

/** What the report needs of the summary. */
const SUMMARY = {
  model: oneOf("event-log"),
  cases: whole(0),
  closed: whole(0),
  open: whole(0),
  timeToClose: fields(TO_CLOSE, "the time to close"),
  flow: entriesOf(fields(FLOW, "a month with what was opened and closed"), "months"),
} satisfies Partial<Readers<ComplaintSummary>>;

/**
 * A log of complaints for people: how many there are, closed and open, the median time to close, and month by month
 * what was opened, closed and then open.
 *
 * The median counts open cases at their age. `labels` may name the months.
 *
 * @throws `invalid_input` for what is no result of `summarizeComplaints`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatComplaints, summarizeComplaints } from "service-quality/logs";
 *
 * const summary = summarizeComplaints(
 *   [
 *     { case: "A", activity: "received", at: "2026-01-05T09:00:00Z" },
 *     { case: "A", activity: "closed", at: "2026-01-06T12:00:00Z" },
 *     { case: "B", activity: "received", at: "2026-02-05T09:00:00Z" },
 *   ],
 *   { closing: ["closed"] },
 * );
 * console.log(formatComplaints(summary));
 * ```
 * ```text output
 * Complaints: 2
 * closed 1, open 1, median time to close 1 d 3 h
 *
 * month    opened  closed  open
 * ───────  ──────  ──────  ────
 * 2026-01       1       1     0
 * 2026-02       1       0     1
 * ```
 */
export function formatComplaints(summary: ComplaintSummary, options?: FormatComplaintsOptions): string {
  const read = readFields(summary, SUMMARY, [], "the result of summarizeComplaints");
  const { as, language, labels, dayMs } = readOptions(options, OPTIONS);
  const { word } = wordingIn(language);
  const labelOf = labelIn(labels);
  const median = durationText(read.timeToClose.medianMs, { language, dayMs });
  let open = 0;
  const rows = read.flow.map(({ month, opened, closed }) => {
    open += opened - closed;
    return [labelOf(month), String(opened), String(closed), String(open)];
  });
  return render(
    {
      title: `${word("complaints")}: ${read.cases}`,
      lines: [
        `${word("closed")} ${read.closed}, ${word("open")} ${read.open}, ${word("medianTime")} ${median}`,
      ],
      parts: [{ table: { head: [word("month"), word("opened"), word("closed"), word("open")], rows } }],
    },
    as,
  );
}
