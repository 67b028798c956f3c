import { readOptions } from "../../errors/options.ts";
import type { EventLog } from "../reading/log-cells.ts";
import { readLogFigures } from "../reading/log-figures.ts";
import { COMPLAINT_LOG_OPTIONS, type ComplaintLogOptions } from "../reading/log-settings.ts";
import type { CollectedComplaints } from "./collected-complaints.ts";
import { collectedOf } from "./store-collected.ts";

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
