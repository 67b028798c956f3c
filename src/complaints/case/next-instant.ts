import { instantText } from "../../calendars/instant.ts";
import type { ComplaintEffect } from "../conditions/effect.ts";
import type { ClockOf, ComplaintStateOf } from "../process/inferred.ts";
import type { ComplaintProcess } from "../process/process.ts";
import type { ComplaintState } from "../process/state.ts";
import { type AsOfOptions, readCaseClocks } from "./case-clocks.ts";
import { type Turn, turnsOf } from "./turns.ts";

/** The next instant at which clocks of a case say something else without an event. */
export interface NextInstant<Process extends ComplaintProcess = ComplaintProcess> {
  at: string;
  /** All that turns at it: clocks in the order of the process, within one alerts in theirs, due, breached, penalty. */
  turns: ClockTurn<Process>[];
}

/** What a clock says from an instant on. */
export interface ClockTurn<Process extends ComplaintProcess = ComplaintProcess> {
  clock: ClockOf<Process>;
  /** An alert is reached, the clock is due, it is over its target, or its delay costs more. */
  what: Turn["what"];
  /** The name of the alert; `null` of everything else. */
  alert: string | null;
  /** What the alert leaves to the application. */
  effects: ComplaintEffect[];
}

/**
 * The next instant after `asOf` at which a running clock of the case says something else without an event, and all that
 * turns at it: an alert, with its effects; that the clock is due; the millisecond after, from which it is breached; the
 * next period of its penalty. A scheduler waits for it, and asks again after every event; `null` where it need not
 * wait. One that slept loses nothing: it asks again with the last `at` as `asOf`, until `at` lies after now.
 *
 * Conditions of alerts, and effects, see the facts of the state and `{ event: "at" }`, which is `at`; of an event there
 * is nothing else. A clock on hold turns only by an instant that was agreed on, which a hold does not put off.
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
 *   clocks: {
 *     answer: {
 *       targetMs: 4 * day,
 *       start: ["Received"],
 *       stop: ["Answered"],
 *       alerts: [{ alert: "warn", share: 0.75, effects: [{ type: "notify", who: "team-lead" }] }],
 *     },
 *   },
 * });
 * const { state } = openComplaint(process, { type: "Received", at: "2026-01-12T09:00:00Z" });
 * const warning = nextInstant(process, state, { asOf: "2026-01-12T09:00:00Z" });
 * warning?.at; // => "2026-01-15T09:00:00.000Z"
 * warning?.turns; // => [{ clock: "answer", what: "alert", alert: "warn", effects: [{ type: "notify", who: "team-lead" }] }]
 * const due = nextInstant(process, state, { asOf: "2026-01-15T09:00:00Z" });
 * [due?.at, due?.turns[0]?.what]; // => ["2026-01-16T09:00:00.000Z", "due"]
 * nextInstant(process, state, { asOf: "2026-01-17T09:00:00Z" }); // => null
 * ```
 */
export function nextInstant<const Process extends ComplaintProcess>(
  process: Process,
  state: ComplaintStateOf<Process>,
  options: AsOfOptions,
): NextInstant<Process> | null {
  const { clocks } = readCaseClocks(process, state as ComplaintState, options);
  const turns = [...clocks].flatMap(([name, clock]) =>
    turnsOf(clock).map((turn) => ({ clock: name as ClockOf<Process>, ...turn })),
  );
  if (turns.length === 0) return null;
  const next = Math.min(...turns.map(({ at }) => at));
  return {
    at: instantText(next),
    turns: turns
      .filter(({ at }) => at === next)
      .map(({ clock, what, alert, effects }) => ({ clock, what, alert, effects: [...effects] })),
  };
}
