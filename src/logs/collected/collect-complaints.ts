import { instantText } from "../../calendars/instant.ts";
import { readOptions } from "../../errors/options.ts";
import { byCodeUnits } from "../../numeric/ranking.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { EventLog } from "../reading/log-cells.ts";
import { type LogFigures, readLogFigures } from "../reading/log-figures.ts";
import { COMPLAINT_LOG_OPTIONS, type ComplaintLogOptions } from "../reading/log-settings.ts";
import type { CollectedCases, CollectedComplaints } from "./collected-complaints.ts";

/**
 * Reduces a log to its cases, so that parts of a large log can be read apart, in workers or over time, and merged
 * with `mergeComplaints`. A part must hold whole cases. What `summarizeComplaints` says of the merged parts is what
 * it says of the whole log, to the same text, exact quantiles and Kaplan–Meier included: a few numbers of every
 * case are kept. Variants and conformance need the events themselves and cannot be told of it.
 *
 * Options are those of `summarizeComplaints` that say how the log is understood; they are kept in `settings`. With
 * `asOf` later rows are left out; without it the summary may be made as of any instant from the last row on.
 *
 * @throws `invalid_input` as `summarizeComplaints`.
 *
 * @example
 * ```ts
 * import { collectComplaints, summarizeComplaints } from "service-quality/logs";
 *
 * const collected = collectComplaints(
 *   [
 *     { case: "A", activity: "received", at: "2026-03-02T09:00:00Z" },
 *     { case: "A", activity: "closed", at: "2026-03-02T10:00:00Z" },
 *   ],
 *   { closing: ["closed"] },
 * );
 * collected.cases.closedMs; // => [1772445600000]
 * summarizeComplaints(collected).throughputMs?.mean; // => 3600000
 * ```
 */
export function collectComplaints(log: EventLog, options?: ComplaintLogOptions): CollectedComplaints {
  return collectedOf(readLogFigures(log, readOptions(options, COMPLAINT_LOG_OPTIONS)));
}

/** The figures of a log in the form in which they are stored, the same whatever the order of the cases. */
export function collectedOf(figures: LogFigures): CollectedComplaints {
  return {
    kind: "collected-complaints",
    version: 1,
    settings: figures.settings,
    events: figures.events,
    firstAt: figures.first === null ? null : instantText(figures.first),
    lastAt: figures.last === null ? null : instantText(figures.last),
    activities: [...figures.activities],
    rework: figures.rework,
    handovers: {
      n: figures.handovers,
      singleResourceCases: figures.singleResourceCases,
      resources: [...figures.resources].sort(byCodeUnits),
    },
    clocks: figures.clocks.map(inOrder),
    cases: columnsOf(figures.cases),
  };
}

/**
 * A log without a row, understood in the same way as the parts: merging it with any of them gives that part. The
 * start of a fold over parts.
 *
 * @throws `invalid_input` as `collectComplaints`.
 *
 * @example
 * ```ts
 * import { collectComplaints, emptyComplaints, mergeComplaints } from "service-quality/logs";
 *
 * const options = { closing: ["closed"] };
 * const shops = ["N1", "S1"].map((name) => [{ case: name, activity: "received", at: "2026-03-02T09:00:00Z" }]);
 * const all = shops
 *   .map((log) => collectComplaints(log, options))
 *   .reduce((a, b) => mergeComplaints(a, b), emptyComplaints(options));
 * all.cases.case; // => ["N1", "S1"]
 * ```
 */
export function emptyComplaints(options?: ComplaintLogOptions): CollectedComplaints {
  return collectComplaints([], options);
}

function columnsOf({ cases, customer, ...figures }: CaseFigures): CollectedCases {
  const order = Array.from(cases.keys()).sort((a, b) => byCodeUnits(cases[a]!, cases[b]!));
  const column = (values: ArrayLike<number>) => order.map((c) => values[c]!);
  return {
    case: order.map((c) => cases[c]!),
    openedMs: column(figures.opened),
    closedMs: column(figures.closed).map((at) => (Number.isNaN(at) ? null : at)),
    events: column(figures.events),
    everClosed: column(figures.everClosed),
    reopenings: column(figures.reopenings),
    contacts: column(figures.contacts),
    followedUp: column(figures.followedUp),
    upheld: column(figures.upheld).map((outcome) => (outcome < 0 ? null : outcome)),
    cost: column(figures.cost),
    customer: order.map((c) => customer.names[customer.ids[c]!] ?? null),
  };
}

function inOrder({ clock, idle, met, breached, undecided }: ClockCounts): ClockCounts {
  const texts = new Map(undecided.map((record) => [record, JSON.stringify(record)]));
  const ordered = [...undecided].sort((a, b) => byCodeUnits(texts.get(a)!, texts.get(b)!));
  return { clock, idle, met, breached, undecided: ordered };
}
