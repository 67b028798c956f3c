import { instantOf, isInstant } from "../../../calendars/instant.ts";
import { type OpenTime, openAfter, openBetween } from "../../../calendars/open-time.ts";
import { onlyGrows } from "../append.ts";
import { type Calendars, calendarNamed } from "../calendars.ts";
import type { ClockGoal, ClockRecord, ClockSpan } from "../clock-record.ts";
import type { ClockRule } from "../clock-rule.ts";

/**
 * The calendar that is in force for a clock: what facts chose, else its own, else the caller's; `null` is real time.
 */
export function calendarInForce(
  rule: ClockRule,
  goal: ClockGoal<unknown> | undefined,
  calendars: Calendars,
): OpenTime | null {
  return calendarChosen(goal?.calendar, rule, calendars);
}

/** How long a clock has run at an instant, each time by the calendar that was in force. */
export function elapsedAt(
  rule: ClockRule,
  { spans, since, goal }: Pick<ClockRecord<number>, "spans" | "since" | "goal">,
  asOf: number,
  calendars: Calendars,
): number {
  const ended = spans.reduce((sum, span) => sum + lengthOf(rule, span, calendars), 0);
  return since === null ? ended : ended + between(since, asOf, calendarNow(rule, goal, calendars));
}

/** The first instant at which a clock has run for `ms`; `null` where it has not and does not run. */
export function reachedAt(
  ms: number,
  rule: ClockRule,
  { spans, since, goal }: ClockRecord<number>,
  calendars: Calendars,
): number | null {
  let left = ms;
  for (const span of spans) {
    const passed = lengthOf(rule, span, calendars);
    if (left <= passed) {
      const reached = after(span[0], left, calendarChosen(span[2], rule, calendars));
      if (reached !== null && reached <= span[1]) return reached;
    }
    left -= passed;
  }
  return since === null ? null : after(since, left, calendarInForce(rule, goal, calendars));
}

/** The instant at which `ms` more have passed since `at`, if the clock runs on from there. */
export function runningOn(
  ms: number,
  at: number,
  rule: ClockRule,
  goal: ClockGoal<number> | undefined,
  calendars: Calendars,
): number | null {
  return after(at, ms, calendarInForce(rule, goal, calendars));
}

/** How long a clock of a state has run at an instant. */
export function elapsedOf(
  rule: ClockRule,
  { spans, since, goal }: ClockRecord,
  asOf: number,
  calendars: Calendars,
): number {
  const ended = endedMs(rule, spans, calendars);
  return since === null ? ended : ended + between(instantOf(since), asOf, calendarNow(rule, goal, calendars));
}

/** What spans add up to that only grow, by their calendars, as far as they were added up. */
const sums = new WeakMap<object, { calendars: Calendars; n: number; ms: number }>();

/** Of many spans that grow as events come, only the new ones are looked at. */
function endedMs(rule: ClockRule, spans: ClockRecord["spans"], calendars: Calendars): number {
  const known = sums.get(spans);
  const sum = known?.calendars === calendars ? known : { calendars, n: 0, ms: 0 };
  for (; sum.n < spans.length; sum.n++) {
    const [from, to, calendar] = spans[sum.n]!;
    sum.ms += lengthOf(rule, [instantOf(from), instantOf(to), calendar], calendars);
  }
  if (onlyGrows(spans)) sums.set(spans, sum);
  return sum.ms;
}

type NumericSpan = ClockSpan<number> | readonly [number, number, string | null | undefined];

function lengthOf(rule: ClockRule, [from, to, calendar]: NumericSpan, calendars: Calendars): number {
  return between(from, to, rule.inDates ? null : calendarChosen(calendar, rule, calendars));
}

/** By what the time of a running clock counts: a term's is real time. */
function calendarNow(
  rule: ClockRule,
  goal: ClockGoal<unknown> | undefined,
  calendars: Calendars,
): OpenTime | null {
  return rule.inDates ? null : calendarInForce(rule, goal, calendars);
}

function calendarChosen(
  name: string | null | undefined,
  { calendar }: ClockRule,
  calendars: Calendars,
): OpenTime | null {
  const goesBy = name === undefined ? calendar : name;
  if (goesBy === undefined) return calendars.fallback;
  return typeof goesBy === "string" ? calendarNamed(calendars, goesBy) : goesBy;
}

function between(from: number, to: number, calendar: OpenTime | null): number {
  return calendar === null ? to - from : openBetween(calendar, from, to);
}

function after(at: number, ms: number, calendar: OpenTime | null): number | null {
  const reached = calendar === null ? at + ms : openAfter(calendar, at, ms);
  return reached !== null && isInstant(reached) ? reached : null;
}
