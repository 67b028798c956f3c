import { dueDay } from "../../calendars/due-date.ts";
import { instantOf, isInstant } from "../../calendars/instant.ts";
import { type OpenTime, openAfter, openBetween } from "../../calendars/open-time.ts";
import { localDay, startOfDay } from "../../calendars/time-zone.ts";
import { refuse } from "../../errors/refuse.ts";
import { onlyGrows } from "./append.ts";
import type { ClockRule } from "./clock.ts";
import type { ClockPhase, ClockRecord } from "./clock-record.ts";

/** How a clock stands at an instant, in milliseconds. */
export interface ClockFigures {
  readonly state: ClockPhase;
  readonly elapsed: number;
  /** `null` where it is not known yet whether the clock will be due, and beyond the year 9999. */
  readonly due: number | null;
  readonly breached: boolean;
  readonly remaining: number | null;
}

/** The calendar that a clock goes by: its own, else the caller's; `null` is real time. */
export function calendarOf({ calendar, term }: ClockRule, callers: OpenTime | null): OpenTime | null {
  const goesBy = calendar === undefined ? callers : calendar;
  if (term !== null && goesBy === null) {
    refuse("invalid_input", ["calendar"], "a calendar, which a clock with a term needs", undefined);
  }
  return goesBy;
}

/** Reads a clock at an instant that is not before its last event. */
export function readClock(
  rule: ClockRule,
  record: ClockRecord<number>,
  asOf: number,
  callers: OpenTime | null,
): ClockFigures {
  const calendar = calendarOf(rule, callers);
  const { state } = record;
  if (rule.targetMs !== null) {
    const elapsed = elapsedAt(record, asOf, calendar);
    const remaining = rule.targetMs - elapsed;
    return {
      state,
      elapsed,
      due: reachedAt(rule.targetMs, record, calendar),
      breached: remaining < 0,
      remaining,
    };
  }
  const elapsed = elapsedAt(record, asOf, null);
  const due = termEnd(rule.term!, record.spans[0]?.[0] ?? record.since, calendar!);
  if (due === null) return { state, elapsed, due, breached: false, remaining: null };
  const remaining = due - (record.stoppedAt ?? asOf);
  return { state, elapsed, due, breached: remaining < 0, remaining };
}

/** Whether a clock of a state is over its target at an instant. */
export function isBreached(
  rule: ClockRule,
  { spans, since, stoppedAt }: ClockRecord,
  asOf: number,
  callers: OpenTime | null,
): boolean {
  const calendar = calendarOf(rule, callers);
  if (rule.targetMs === null) {
    const due = termEnd(rule.term!, milliseconds(spans[0]?.[0] ?? since), calendar!);
    return due !== null && due < (milliseconds(stoppedAt) ?? asOf);
  }
  const running = since === null ? 0 : between(instantOf(since), asOf, calendar);
  return endedMs(spans, calendar) + running > rule.targetMs;
}

/** The record of a state with its instants in milliseconds. */
export function inMilliseconds({ state, spans, since, stoppedAt }: ClockRecord): ClockRecord<number> {
  return {
    state,
    spans: spans.map(([from, to]) => [instantOf(from), instantOf(to)]),
    since: milliseconds(since),
    stoppedAt: milliseconds(stoppedAt),
  };
}

/** The first instant at which a clock has run for `ms`; `null` where it has not and does not run. */
export function reachedAt(
  ms: number,
  { spans, since }: ClockRecord<number>,
  calendar: OpenTime | null,
): number | null {
  let left = ms;
  for (const [from, to] of spans) {
    const passed = between(from, to, calendar);
    if (left <= passed) {
      const reached = after(from, left, calendar);
      if (reached !== null && reached <= to) return reached;
    }
    left -= passed;
  }
  return since === null ? null : after(since, left, calendar);
}

function elapsedAt({ spans, since }: ClockRecord<number>, asOf: number, calendar: OpenTime | null): number {
  const ended = spans.reduce((sum, [from, to]) => sum + between(from, to, calendar), 0);
  return since === null ? ended : ended + between(since, asOf, calendar);
}

/** What spans add up to that only grow, by their calendar, as far as they were added up. */
const sums = new WeakMap<object, { calendar: OpenTime | null; n: number; ms: number }>();

/**
 * How long a clock of a state ran in spans that are over. Of many that grow as events come, only the new ones are
 * looked at.
 */
function endedMs(spans: ClockRecord["spans"], calendar: OpenTime | null): number {
  const known = sums.get(spans);
  const sum = known?.calendar === calendar ? known : { calendar, n: 0, ms: 0 };
  for (; sum.n < spans.length; sum.n++) {
    const [from, to] = spans[sum.n]!;
    sum.ms += between(instantOf(from), instantOf(to), calendar);
  }
  if (onlyGrows(spans)) sums.set(spans, sum);
  return sum.ms;
}

/** The end of the due date, the first instant of the next local date; `null` where nothing has started. */
function termEnd(
  term: NonNullable<ClockRule["term"]>,
  start: number | null,
  calendar: OpenTime,
): number | null {
  if (start === null) return null;
  const day = dueDay(calendar, localDay(calendar.zone, start), term);
  if (day === null) return null;
  const end = startOfDay(calendar.zone, day + 1);
  return isInstant(end) ? end : null;
}

function milliseconds(instant: string | null): number | null {
  return instant === null ? null : instantOf(instant);
}

function between(from: number, to: number, calendar: OpenTime | null): number {
  return calendar === null ? to - from : openBetween(calendar, from, to);
}

function after(at: number, ms: number, calendar: OpenTime | null): number | null {
  const reached = calendar === null ? at + ms : openAfter(calendar, at, ms);
  return reached !== null && isInstant(reached) ? reached : null;
}
