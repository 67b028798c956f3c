import { type CheckedTerm, dueDay } from "../../../calendars/due-date.ts";
import { isInstant } from "../../../calendars/instant.ts";
import type { OpenTime } from "../../../calendars/open-time.ts";
import { localDay, startOfDay } from "../../../calendars/time-zone.ts";
import { refuse } from "../../../errors/refuse.ts";
import type { Calendars } from "../calendars.ts";
import type { ClockGoal } from "../clock-record.ts";
import type { ClockRule } from "../clock-rule.ts";
import { calendarInForce } from "./own-time.ts";

/** What a clock is held to: an amount of its own time, or an instant. */
export type Goal =
  | { readonly targetMs: number }
  /** That of an idle clock is not known yet, one beyond the year 9999 never; `null` then. */
  | { readonly dueAt: number | null };

/** What is in force for a clock that started at an instant, or has not; `null` where facts choose and chose nothing. */
export function goalInForce(
  rule: ClockRule,
  goal: ClockGoal<number> | undefined,
  start: number | null,
  calendars: Calendars,
): Goal | null {
  if (goal?.until !== undefined) return { dueAt: isInstant(goal.until) ? goal.until : null };
  if (rule.inDates) return termInForce(rule, goal, start, calendars);
  const targetMs = goal?.targetMs ?? rule.targetMs;
  return targetMs === null ? null : { targetMs };
}

function termInForce(
  rule: ClockRule,
  goal: ClockGoal<number> | undefined,
  start: number | null,
  calendars: Calendars,
): Goal | null {
  const term = goal?.term ?? rule.term;
  const calendar = calendarInForce(rule, goal, calendars);
  const isNeeded = start === null ? !rule.calendarByFacts : term !== null;
  if (calendar === null && isNeeded) {
    refuse("invalid_input", ["calendar"], "a calendar, which a clock with a term needs", undefined);
  }
  if (term === null) return null;
  return { dueAt: start === null ? null : endOfTerm(term, start, calendar!) };
}

/** The end of the due date, the first instant of the next local date; `null` beyond the year 9999. */
function endOfTerm(term: CheckedTerm, start: number, calendar: OpenTime): number | null {
  const day = dueDay(calendar, localDay(calendar.zone, start), term);
  if (day === null) return null;
  const end = startOfDay(calendar.zone, day + 1);
  return isInstant(end) ? end : null;
}
