import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { DAY, dayNumber, isDate } from "../../numeric/civil-date.ts";
import { instantOfLocal, startOfDay, type TimeZone, timeZoneAt } from "../time-zone.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

const MOMENT = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z)?)?$/i;

/** A date, or a local time of a date. */
export interface Moment {
  readonly zone: TimeZone;
  /** The number of the date. */
  readonly day: number;
  /** Milliseconds from midnight; `null` of a whole date. */
  readonly time: number | null;
}

/** A date or a time as iCalendar writes it: `20260101`, `20260101T090000` in the zone, `20260101T080000Z`. */
export function momentAt(text: string, zone: TimeZone, path: ErrorPath): Moment {
  const [, year, month, day, hours, minutes, seconds, utc] = MOMENT.exec(text) ?? [];
  if (!isDate(Number(year), Number(month), Number(day))) {
    refuse("invalid_input", path, "a date that exists, as YYYYMMDD or YYYYMMDDTHHMMSS", text);
  }
  return {
    zone: utc === undefined ? zone : timeZoneAt("UTC", path),
    day: dayNumber(Number(year), Number(month), Number(day)),
    time:
      hours === undefined ? null : Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND,
  };
}

/** The instant of a time, or that at which a date begins. */
export function instantOfMoment({ zone, day, time }: Moment): number {
  return time === null ? startOfDay(zone, day) : instantOfLocal(zone, day * DAY + time);
}

/** The local time so many milliseconds later, a date as long as it is whole days. */
export function shiftedMoment({ zone, day, time }: Moment, ms: number): Moment {
  const passed = (time ?? 0) + ms;
  const days = Math.floor(passed / DAY);
  const rest = passed - days * DAY;
  return { zone, day: day + days, time: time === null && rest === 0 ? null : rest };
}

/** Below 0 where the first is earlier. Where one is a date, dates are compared as they are written. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.time === null || b.time === null ? a.day - b.day : instantOfMoment(a) - instantOfMoment(b);
}
