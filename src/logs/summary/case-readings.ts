import { openBetween } from "../../calendars/open-time.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import type { LogSettings } from "../reading/log-settings.ts";
import { type ClockReadings, readClocks } from "./clock-readings.ts";
import { type CustomerOpenings, firstContacts } from "./customer-openings.ts";

/** Cases read at an instant: what the figures of any set of them are computed from. */
export interface CaseReadings {
  readonly figures: CaseFigures;
  readonly settings: LogSettings;
  /** From opening to the closing that stands, in business time where there is a calendar; NaN for an open one. */
  readonly throughput: Float64Array;
  /** From opening to the instant, of open cases; NaN for a closed one. */
  readonly ages: Float64Array;
  /** 1 where one contact resolved it, 0 where not, −1 where it cannot be told; `null` without `firstContact`. */
  readonly resolved: Int8Array | null;
  readonly clocks: readonly ClockReadings[];
}

export function readCases(log: LogFigures, openings: CustomerOpenings, asOf: number): CaseReadings {
  const { cases, settings } = log;
  const { opened, closed } = cases;
  const { fallback: calendar } = log.rules.calendars;
  const between =
    calendar === null
      ? (from: number, to: number) => to - from
      : (from: number, to: number) => openBetween(calendar, from, to);
  return {
    figures: cases,
    settings,
    throughput: opened.map((at, c) => (Number.isNaN(closed[c]!) ? Number.NaN : between(at, closed[c]!))),
    ages: opened.map((at, c) => (Number.isNaN(closed[c]!) ? between(at, asOf) : Number.NaN)),
    resolved:
      settings.firstContact === null ? null : firstContacts(cases, openings, settings.firstContact, asOf),
    clocks: readClocks(log, asOf),
  };
}
