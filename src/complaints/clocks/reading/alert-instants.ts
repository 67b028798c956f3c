import { isInstant } from "../../../calendars/instant.ts";
import { roundedUp } from "../../../numeric/ties.ts";
import type { Calendars } from "../calendars.ts";
import { type ClockRecord, startOf } from "../clock-record.ts";
import type { AlertRule, ClockRule } from "../clock-rule.ts";
import type { ClockFigures } from "./clock-figures.ts";
import { reachedAt } from "./own-time.ts";

/**
 * When a clock reaches an alert, its condition apart: by a target in the clock's own time, by a term or an agreed
 * instant in real time and not before the start. `null` where it is not known, as `due` is.
 */
export function alertInstant(
  { length }: AlertRule,
  rule: ClockRule,
  record: ClockRecord<number>,
  { goal, due }: ClockFigures,
  calendars: Calendars,
): number | null {
  if (goal !== null && "targetMs" in goal) {
    return reachedAt(lengthIn(length, goal.targetMs), rule, record, calendars);
  }
  if (due === null) return null;
  const start = startOf(record)!;
  const instant = start + lengthIn(length, due - start);
  return isInstant(instant) ? instant : null;
}

/** How much of a span of time has passed at an alert, from 0 on. */
function lengthIn(length: AlertRule["length"], whole: number): number {
  if ("share" in length) return Math.max(0, roundedUp(length.share * whole));
  return Math.max(0, "beforeMs" in length ? whole - length.beforeMs : whole + length.afterMs);
}
