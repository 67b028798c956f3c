import { instantText, isInstant } from "../../calendars/instant.ts";
import type { Note } from "../../errors/note.ts";
import { calendarOf, reachedAt } from "../clocks/clock-reading.ts";
import { type ClockReading, clockNotes, readingOf } from "../clocks/measure-clock.ts";
import type { ClockOf, ComplaintStateOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { type AsOfOptions, type CaseClock, type CaseClocks, readCaseClocks } from "./case-clocks.ts";
import { penaltyOf, startedPeriods } from "./penalty.ts";

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
 * @throws `invalid_input` for a malformed process or state, `asOf` left out or before the last event, and a clock with
 * a term where neither it nor the caller has a calendar.
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
  return [...clocks].map(([clock, { rule, figures }]) => {
    const penalty = penaltyOf(rule, figures, state.facts);
    const notes = clockNotes(figures);
    if (rule.penalty !== null && penalty === null) notes.push({ path: ["penalty"], reason: "base-unknown" });
    return { clock: clock as ClockOf<Process>, ...readingOf(figures), penalty, notes };
  });
}

/**
 * The next instant after `asOf` at which a clock of the case says something else without an event: when it is due,
 * the millisecond after, from which it is breached, or the next period of its penalty. A scheduler waits for it,
 * and asks again after every event; `null` where it need not wait.
 *
 * @throws `invalid_input` as `complaintDeadlines`.
 *
 * @example
 * ```ts
 * import { defineComplaintProcess, nextInstant, openComplaint } from "service-quality/complaints";
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
 *   clocks: { answer: { targetMs: 3 * day, start: ["Received"], stop: ["Answered"] } },
 * });
 * const { state } = openComplaint(process, { type: "Received", at: "2026-01-12T09:00:00Z" });
 * nextInstant(process, state, { asOf: "2026-01-12T09:00:00Z" }); // => "2026-01-15T09:00:00.000Z"
 * nextInstant(process, state, { asOf: "2026-01-15T09:00:00Z" }); // => "2026-01-15T09:00:00.001Z"
 * nextInstant(process, state, { asOf: "2026-01-16T09:00:00Z" }); // => null
 * ```
 */
export function nextInstant<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): string | null {
  const read = readCaseClocks(process, state as ComplaintState, options);
  const instants = [...read.clocks.values()].flatMap((clock) => turningPoints(clock, read));
  const next = Math.min(...instants.filter((instant) => instant > read.asOf));
  return next === Number.POSITIVE_INFINITY ? null : instantText(next);
}

/** When a running clock is due, over its target, and in the next period of its penalty. */
function turningPoints({ rule, record, figures }: CaseClock, { calendar }: CaseClocks): number[] {
  if (figures.state !== "running") return [];
  const overdueBy = (ms: number): number | null => {
    if (rule.targetMs !== null) return reachedAt(rule.targetMs + ms, record, calendarOf(rule, calendar));
    return figures.due === null ? null : figures.due + ms;
  };
  const points = [overdueBy(0), overdueBy(1)];
  if (figures.breached && rule.penalty?.perMs !== undefined) {
    const { share, perMs, cap = Number.POSITIVE_INFINITY } = rule.penalty;
    const periods = startedPeriods(rule.penalty, -figures.remaining!);
    if (periods * share < cap) points.push(overdueBy(periods * perMs + 1));
  }
  return points.filter((point) => point !== null && isInstant(point)) as number[];
}
