import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { DAY, dayNumber, LAST_YEAR } from "../../numeric/civil-date.ts";
import { instantOfMoment, type Moment } from "./moment.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

const DURATION = /^([+-])?P(?=[\dT])(?:(\d+)W|(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/i;

/** Where the last date ends. */
const LAST_END = dayNumber(LAST_YEAR + 1, 1, 1);

/** How long an event lasts, in milliseconds: so far by the clock of its zone, and from there so long. */
export interface EventLength {
  readonly wall: number;
  readonly exact: number;
}

/** Of an event that says nothing of it: a date lasts a day, a time nothing. */
export function givenLength({ time }: Moment): EventLength {
  return { wall: time === null ? DAY : 0, exact: 0 };
}

/** From the start to the end: by the clock in one zone, so that every year has the same hours; else exactly. */
export function lengthUpTo(end: Moment, start: Moment, text: string, path: ErrorPath): EventLength {
  const length =
    start.zone === end.zone
      ? { wall: (end.day - start.day) * DAY + (end.time ?? 0) - (start.time ?? 0), exact: 0 }
      : { wall: 0, exact: instantOfMoment(end) - instantOfMoment(start) };
  if (length.wall + length.exact < 0) {
    refuse("invalid_input", path, "an end that is not before the start", text);
  }
  return length;
}

/** A duration such as `P1D`, `PT90M` or `P2W`; its weeks and days are local ones. Source: RFC 5545, 3.3.6. */
export function durationAt(text: string, start: Moment, path: ErrorPath): EventLength {
  const [matched, sign, weeks = "0", days = "0", hours = "0", minutes = "0", seconds = "0"] =
    DURATION.exec(text) ?? [];
  if (matched === undefined) refuse("invalid_input", path, "a duration, such as P1D or PT90M", text);
  const length = {
    wall: (7 * Number(weeks) + Number(days)) * DAY,
    exact: Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND,
  };
  const lasted = length.wall + length.exact;
  if (sign === "-" && lasted > 0) refuse("invalid_input", path, "a duration of at least 0", text);
  if (start.day + lasted / DAY > LAST_END) {
    refuse("invalid_input", path, "a duration that ends by the year 9999", text);
  }
  return length;
}
