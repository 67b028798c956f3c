import { instantOf } from "../../../calendars/instant.ts";
import { heldInstant } from "../../conditions/held-instant.ts";
import type { Calendars } from "../calendars.ts";
import type { ClockActivation, ClockGoal, ClockRecord, ClockSpan } from "../clock-record.ts";
import type { ClockRule } from "../clock-rule.ts";
import { calendarInForce } from "./own-time.ts";

/** The record of a state with its instants in milliseconds. */
export function inMilliseconds(
  rule: ClockRule,
  record: ClockRecord,
  calendars: Calendars,
): ClockRecord<number> {
  const { state, spans, since, stoppedAt, holds, past } = record;
  const goal = goalInMilliseconds(rule, record.goal, calendars);
  return {
    state,
    spans: spans.map(spanInMilliseconds),
    since: milliseconds(since),
    stoppedAt: milliseconds(stoppedAt),
    ...(holds === undefined ? {} : { holds }),
    ...(goal === undefined ? {} : { goal }),
    ...(past === undefined ? {} : { past: past.map(activationInMilliseconds) }),
  };

  function activationInMilliseconds(activation: ClockActivation): ClockActivation<number> {
    const held = goalInMilliseconds(rule, activation.goal, calendars);
    return {
      spans: activation.spans.map(spanInMilliseconds),
      stoppedAt: instantOf(activation.stoppedAt),
      ...(held === undefined ? {} : { goal: held }),
    };
  }
}

/** What facts chose, with a date that was agreed on as its end by the calendar in force. */
export function goalInMilliseconds(
  rule: ClockRule,
  goal: ClockGoal | undefined,
  calendars: Calendars,
): ClockGoal<number> | undefined {
  if (goal === undefined) return undefined;
  const { until, ...others } = goal;
  if (until === undefined) return others;
  const zone = calendarInForce(rule, goal, calendars)?.zone ?? null;
  return { ...others, until: heldInstant(until, zone) };
}

export function milliseconds(instant: string | null): number | null {
  return instant === null ? null : instantOf(instant);
}

function spanInMilliseconds([from, to, calendar]: ClockSpan): ClockSpan<number> {
  return calendar === undefined
    ? [instantOf(from), instantOf(to)]
    : [instantOf(from), instantOf(to), calendar];
}
