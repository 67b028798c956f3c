import type { Calendars } from "../calendars.ts";
import { type ClockPhase, type ClockRecord, startOf } from "../clock-record.ts";
import type { ClockRule } from "../clock-rule.ts";
import { type Goal, goalInForce } from "./goal-in-force.ts";
import { goalInMilliseconds, milliseconds } from "./in-milliseconds.ts";
import { elapsedAt, elapsedOf, reachedAt } from "./own-time.ts";

/** How a clock stands at an instant, in milliseconds. */
export interface ClockFigures {
  readonly state: ClockPhase;
  readonly elapsed: number;
  /** What it is held to; `null` where facts choose and chose nothing. */
  readonly goal: Goal | null;
  /** `null` where it is not known yet whether the clock will be due, and beyond the year 9999. */
  readonly due: number | null;
  readonly breached: boolean;
  /** Whether it ran on after it was due, in whatever time. */
  readonly overdue: boolean;
  readonly remaining: number | null;
}

/** Reads a clock at an instant that is not before its last event. */
export function readClock(
  rule: ClockRule,
  record: ClockRecord<number>,
  asOf: number,
  calendars: Calendars,
): ClockFigures {
  const { state, spans, since, stoppedAt } = record;
  const goal = goalInForce(rule, record.goal, startOf(record), calendars);
  const elapsed = elapsedAt(rule, record, asOf, calendars);
  if (goal !== null && "targetMs" in goal) {
    const due = reachedAt(goal.targetMs, rule, record, calendars);
    const last = since === null ? spans.at(-1)?.[1] : asOf;
    const overdue = due !== null && last! > due;
    const remaining = goal.targetMs - elapsed;
    return { state, elapsed, goal, due, breached: remaining < 0, overdue, remaining };
  }
  const due = goal?.dueAt ?? null;
  const remaining = due === null ? null : due - (stoppedAt ?? asOf);
  const breached = remaining !== null && remaining < 0;
  return { state, elapsed, goal, due, breached, overdue: breached, remaining };
}

/** Whether a clock of a state is over its target at an instant. */
export function isBreached(
  rule: ClockRule,
  record: ClockRecord,
  asOf: number,
  calendars: Calendars,
): boolean {
  const chosen = goalInMilliseconds(rule, record.goal, calendars);
  const goal = goalInForce(rule, chosen, milliseconds(startOf(record)), calendars);
  if (goal === null) return false;
  if ("targetMs" in goal) return elapsedOf(rule, record, asOf, calendars) > goal.targetMs;
  return goal.dueAt !== null && goal.dueAt < (milliseconds(record.stoppedAt) ?? asOf);
}
