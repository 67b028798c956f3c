import { otherwise, type Readers, readFields, readOptions } from "../../../errors/options.ts";
import { DAY_MS, dayMsAt } from "../../../text/duration-text.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../../text/format-options.ts";
import { render } from "../../../text/report.ts";
import { filled } from "../../../text/words.ts";
import type { ComplaintSummary } from "../summarize-complaints.ts";
import { complaintWording } from "./complaint-words.ts";
import { groupTables } from "./group-tables.ts";
import { figuresTable, flowTable } from "./month-tables.ts";
import { PRINTED_SUMMARY } from "./printed-summary.ts";

/** Options of `formatComplaints`. */
export interface FormatComplaintsOptions extends FormatOptions {
  /** How long a day is, in milliseconds: 24 hours by default, eight for business time; above an hour. */
  dayMs?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  dayMs: otherwise(dayMsAt, DAY_MS),
} satisfies Readers<FormatComplaintsOptions>;

/**
 * A log of complaints for people: how many there are, closed and open, the median time to close, and month by month
 * what was opened, closed, opened again and then open; where they were asked for, also the median time of what a month
 * closed, the share of clocks stopped in time, cost and redress; and a table for each list of names that groups are by.
 *
 * The median time to close counts open cases at their age. `labels` may name months, clocks, columns and their values.
 * Sums of money have two decimals, or `digits`.
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
  const read = readFields(summary, PRINTED_SUMMARY, [], "the result of summarizeComplaints");
  const { as, language, labels, dayMs, digits } = readOptions(options, OPTIONS);
  const wording = complaintWording(language, labels, dayMs, digits);
  const { word, say, time } = wording;
  const figures = figuresTable(read.flow, wording);
  return render(
    {
      title: `${word("complaints")}: ${read.cases}`,
      lines: [
        `${word("closed")} ${read.closed}, ${word("open")} ${read.open}, ${word("medianTime")} ${time(read.timeToClose.medianMs)}`,
        ...(read.refused === null || read.refused.events === 0
          ? []
          : [
              filled(say("refused"), {
                events: String(read.refused.events),
                cases: String(read.refused.cases),
              }),
            ]),
      ],
      parts: [
        { table: flowTable(read.flow, wording) },
        ...(figures === null ? [] : [{ table: figures }]),
        ...groupTables(read.groups, wording),
      ],
    },
    as,
  );
}
