import { growing } from "../../complaints/clocks/append.ts";
import { type Calendars, calendarAt, NO_CALENDARS } from "../../complaints/clocks/calendars.ts";
import { type ClockRecord, IDLE } from "../../complaints/clocks/clock-record.ts";
import type { ClockRule } from "../../complaints/clocks/clock-rule.ts";
import { ANYWHERE, clockAt } from "../../complaints/clocks/definition/clock-at.ts";
import { followed, noFacts } from "../../complaints/clocks/logged-clock.ts";
import { readClock } from "../../complaints/clocks/reading/clock-figures.ts";
import { quotient } from "../../numeric/quotient.ts";
import type { LogSettings } from "./log-settings.ts";

/** How cases did against a clock. */
export interface ClockAttainment {
  clock: string;
  /** Stopped in time. */
  met: number;
  /** Over the target, whether stopped or not. */
  breached: number;
  /** Started, not stopped, and not over the target. */
  pending: number;
  /** Never started. */
  idle: number;
  /** met / (met + breached); `null` where there is neither. */
  share: number | null;
}

/** The same, where those that are not stopped are left undecided: they breach as time goes on. */
export interface ClockCounts {
  clock: string;
  idle: number;
  met: number;
  breached: number;
  /** With instants in milliseconds since 1970 UTC. */
  undecided: ClockRecord<number>[];
}

/** Runs a clock over every case, event by event. */
export interface ClockCount {
  meet(c: number, at: number, activity: number): void;
  total(): ClockCounts;
}

/** `activities` are names by number; they may grow. */
export function countClocks({ clocks, calendar }: LogSettings, activities: readonly string[]): ClockCount[] {
  const fallback: Calendars = { ...NO_CALENDARS, fallback: calendarAt(calendar, ["calendar"]) };
  return Object.entries(clocks).map(([clock, spec]) => {
    return countClock(clock, clockAt(spec, ["clocks", clock], ANYWHERE), activities, fallback);
  });
}

/** How the cases stand at an instant. */
export function clockAttainment(
  { clock, idle, met, breached, undecided }: ClockCounts,
  { clocks, calendar }: LogSettings,
  asOf: number,
): ClockAttainment {
  const rule = clockAt(clocks[clock], ["clocks", clock], ANYWHERE);
  const fallback: Calendars = { ...NO_CALENDARS, fallback: calendarAt(calendar, ["calendar"]) };
  const late = undecided.filter((record) => readClock(rule, record, asOf, fallback).breached).length;
  return {
    clock,
    met,
    breached: breached + late,
    pending: undecided.length - late,
    idle,
    share: quotient(met, met + breached + late),
  };
}

function countClock(
  clock: string,
  rule: ClockRule,
  activities: readonly string[],
  fallback: Calendars,
): ClockCount {
  const records: ClockRecord<number>[] = [];
  const append = growing();
  return {
    meet(c, at, activity) {
      const record = records[c] ?? IDLE;
      const event = { type: activities[activity]!, at, actor: null, role: null, data: {} };
      records[c] = followed(rule, record, event, noFacts(), fallback, append);
    },
    total() {
      const undecided = records.filter(({ state }) => state === "running" || state === "paused");
      const stopped = records.filter(({ state }) => state === "stopped");
      const late = stopped.filter((record) => readClock(rule, record, record.stoppedAt!, fallback).breached);
      return {
        clock,
        idle: records.length - undecided.length - stopped.length,
        met: stopped.length - late.length,
        breached: late.length,
        undecided,
      };
    },
  };
}
