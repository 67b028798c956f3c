import type { Calendars } from "../calendars.ts";
import type { ClockActivation, ClockRecord } from "../clock-record.ts";
import type { ClockRule } from "../clock-rule.ts";
import { type ClockFigures, readClock } from "./clock-figures.ts";

/** How often a clock ran in a case: once for each start, and for each reopening that starts it anew. */
export interface ClockActivations {
  n: number;
  /** Those over the target that was in force at their stop; now, of the present one. */
  breached: number;
  /** The longest; `null` where there is none. */
  worstMs: number | null;
}

/** Adds up the activations of a clock, the present one among them. */
export function activationsOf(
  rule: ClockRule,
  { past = [] }: ClockRecord<number>,
  present: ClockFigures,
  calendars: Calendars,
): ClockActivations {
  const over = past.map((activation) => readActivation(rule, activation, calendars));
  const all = present.state === "idle" ? over : [...over, present];
  return {
    n: all.length,
    breached: all.filter(({ breached }) => breached).length,
    worstMs: all.reduce<number | null>((worst, { elapsed }) => Math.max(worst ?? 0, elapsed), null),
  };
}

/** Reads an activation that is over as it was at its stop. */
export function readActivation(
  rule: ClockRule,
  { spans, stoppedAt, goal }: ClockActivation<number>,
  calendars: Calendars,
): ClockFigures {
  const record: ClockRecord<number> = {
    state: "stopped",
    spans,
    since: null,
    stoppedAt,
    ...(goal === undefined ? {} : { goal }),
  };
  return readClock(rule, record, stoppedAt, calendars);
}
