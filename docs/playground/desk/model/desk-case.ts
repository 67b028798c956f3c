import type { ComplaintEvent } from "service-quality/complaints";
import { type CalendarChoice, calendarOf, instantOf } from "./calendar-choice.ts";
import type { ProcessChoice } from "./process-choice.ts";

/** Everything that the desk is: what was chosen, what was sent, and what time it is. All else follows from it. */
export interface DeskCase {
  readonly process: ProcessChoice;
  readonly calendar: CalendarChoice;
  /** Of whoever acts now; `null`: of none. */
  readonly role: string | null;
  /** Empty where nobody is named. */
  readonly actor: string;
  readonly now: string;
  /** Also those that were refused. */
  readonly events: readonly ComplaintEvent[];
}

/** The name of the case at the desk. */
export const CASE = "C-1";

/** A Monday morning. */
const START = "2026-03-02T09:00";

/** A desk of the standard process before anything has happened. */
export const NEW_CASE: DeskCase = {
  process: { kind: "standard" },
  calendar: { kind: "known", id: "sofia" },
  role: "agent",
  actor: "Iva",
  now: startIn({ kind: "known", id: "sofia" }),
  events: [],
};

/** When a case starts at a desk of a calendar. */
export function startIn(calendar: CalendarChoice): string {
  return instantOf(START, calendarOf(calendar));
}
