import type { Note } from "../../errors/note.ts";
import { type ClockReading, clockNotes, readingOf } from "../clocks/reading/clock-reading.ts";
import { penaltyOf } from "../clocks/reading/penalty.ts";
import type { ClockOf, ComplaintStateOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { type AsOfOptions, readCaseClocks } from "./case-clocks.ts";

/** How a clock of a case stands. */
export interface ComplaintDeadline<Process extends ComplaintProcess = ComplaintProcess> extends ClockReading {
  clock: ClockOf<Process>;
  /**
   * What the delay costs: 0 without one; `null` without a clause, or where the fact that is its base holds no
   * amount.
   */
  penalty: number | null;
  notes: Note[];
}

/**
 * Reads every clock of a case at an instant, in the order of the process: as `measureClock`, with what the delay
 * costs. The penalty of a breached clock is base × share for each started period of the delay, at most cap × base.
 *
 * @throws `invalid_input` for a malformed process or state, `asOf` left out or before the last event, a clock with a
 * term where neither it nor the caller has a calendar, and a calendar by a name that neither the process nor
 * `calendars` has, at `["calendars", name]`.
 *
 * @example
 * ```ts
 * import { complaintDeadlines, defineComplaintProcess, openComplaint } from "service-quality/complaints";
 *
 * const day = 86_400_000;
 * const process = defineComplaintProcess({
 *   id: "desk",
 *   version: 1,
 *   initial: "new",
 *   states: { new: {}, open: {}, closed: { final: true } },
 *   facts: { answered: false },
 *   events: { Received: {}, Answered: {} },
 *   transitions: [
 *     { from: "new", event: "Received", to: "open" },
 *     { from: "open", event: "Answered", to: "closed", set: { answered: true } },
 *   ],
 *   clocks: {
 *     answer: {
 *       targetMs: 3 * day,
 *       start: ["Received"],
 *       stop: ["Answered"],
 *       penalty: { base: 200, share: 0.01, perMs: day },
 *     },
 *   },
 * });
 * const { state } = openComplaint(process, { type: "Received", at: "2026-01-12T09:00:00Z" });
 * const [answer] = complaintDeadlines(process, state, { asOf: "2026-01-16T10:00:00Z" });
 * [answer?.dueAt, answer?.breached, answer?.penalty]; // => ["2026-01-15T09:00:00.000Z", true, 4]
 * ```
 */
export function complaintDeadlines<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): ComplaintDeadline<Process>[] {
  const { clocks } = readCaseClocks(process, state as ComplaintState, options);
  return [...clocks].map(([name, clock]) => {
    const { rule, figures } = clock;
    const penalty = penaltyOf(rule, figures, state.facts);
    const notes = clockNotes(figures);
    if (rule.penalty !== null && penalty === null) notes.push({ path: ["penalty"], reason: "base-unknown" });
    return { clock: name as ClockOf<Process>, ...readingOf(clock), penalty, notes };
  });
}
