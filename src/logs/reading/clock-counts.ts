import type { ClockRecord } from "../../complaints/clocks/clock-record.ts";
import { readClock } from "../../complaints/clocks/reading/clock-figures.ts";
import type { ClockRecords } from "./case-run.ts";
import type { LogRules } from "./log-settings.ts";

/**
 * How cases did against a clock, as parts of version 1 keep it: which case is which is not known. Those that are not
 * stopped are left undecided, as they breach when time goes on.
 */
export interface ClockCounts {
  clock: string;
  idle: number;
  met: number;
  breached: number;
  /** With instants in milliseconds since 1970 UTC. */
  undecided: ClockRecord<number>[];
}

export function clockCounts({ clock, records }: ClockRecords, { clocks, calendars }: LogRules): ClockCounts {
  const rule = clocks.get(clock)!;
  const stopped = records.filter(({ state }) => state === "stopped");
  const late = stopped.filter((record) => readClock(rule, record, record.stoppedAt!, calendars).breached);
  return {
    clock,
    idle: records.filter(({ state }) => state === "idle").length,
    met: stopped.length - late.length,
    breached: late.length,
    undecided: records.filter(({ state }) => state === "running" || state === "paused"),
  };
}
