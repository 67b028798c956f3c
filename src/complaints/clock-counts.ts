import type { OpenTime } from "../calendars/open-time.ts";
import { quotient } from "../numeric/quotient.ts";
import { type ClockRule, calendarAt, clockAt } from "./clock.ts";
import { readClock } from "./clock-reading.ts";
import { advanced, type ClockRecord, IDLE } from "./clock-record.ts";
import type { EventTable } from "./event-table.ts";
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

/** Runs every clock over every case. */
export function countClocks(table: EventTable, { clocks, calendar }: LogSettings): ClockCounts[] {
  const fallback = calendarAt(calendar, ["calendar"]);
  return Object.entries(clocks).map(([clock, spec]) => {
    return { clock, ...countsOf(table, clockAt(spec, ["clocks", clock], null), fallback) };
  });
}

/** How the cases stand at an instant. */
export function clockAttainment(
  { clock, idle, met, breached, undecided }: ClockCounts,
  { clocks, calendar }: LogSettings,
  asOf: number,
): ClockAttainment {
  const rule = clockAt(clocks[clock], ["clocks", clock], null);
  const fallback = calendarAt(calendar, ["calendar"]);
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

function countsOf(
  { cases, starts, at, activity }: EventTable,
  rule: ClockRule,
  fallback: OpenTime | null,
): Omit<ClockCounts, "clock"> {
  const actionsOf = activity.names.map((name) => rule.actions.get(name));
  const undecided: ClockRecord<number>[] = [];
  let [idle, met, breached] = [0, 0, 0];
  for (let c = 0; c < cases.length; c++) {
    let record: ClockRecord<number> = IDLE;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const actions = actionsOf[activity.ids[i]!];
      if (actions !== undefined) record = advanced(record, actions, rule.reopening, at[i]!);
    }
    if (record.state === "idle") idle++;
    else if (record.state !== "stopped") undecided.push(record);
    else if (readClock(rule, record, record.stoppedAt!, fallback).breached) breached++;
    else met++;
  }
  return { idle, met, breached, undecided };
}
