import { refuse } from "../errors/refuse.ts";
import type { CalendarSpec } from "./calendar.ts";
import { instantAt, instantText, isInstant } from "./instant.ts";
import { openAfter, openBetween, openTimeOf } from "./open-time.ts";

/**
 * The instant at which `ms` milliseconds of open time have passed since `at`.
 *
 * Above 0 it is the earliest such instant: a full day from the opening gives the closing instant, not the next
 * opening. Below 0, mirrored, it is the latest instant from which that much open time lies before `at`. For 0 it is
 * the next opening, `at` itself when open. `at` is ISO 8601 with any offset, the result UTC as
 * `Date.prototype.toISOString` prints it; digits beyond milliseconds are cut off.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, an instant without an offset or outside the
 * years 1 to 9999, an amount that is not whole or leads out of those years.
 *
 * @example
 * ```ts
 * import { addBusinessTime, defineCalendar } from "service-quality/calendars";
 *
 * const office = defineCalendar({ timeZone: "Europe/London", hours: { fri: [["09:00", "17:00"]], mon: [["09:00", "17:00"]] } });
 * const hour = 3_600_000;
 * addBusinessTime(office, "2026-03-27T16:30:00Z", hour); // => "2026-03-30T08:30:00.000Z"
 * addBusinessTime(office, "2026-03-30T09:00:00+01:00", 8 * hour); // => "2026-03-30T16:00:00.000Z"
 * addBusinessTime(office, "2026-03-30T09:30:00+01:00", -hour); // => "2026-03-27T16:30:00.000Z"
 * ```
 */
export function addBusinessTime(calendar: CalendarSpec, at: string, ms: number): string {
  const openTime = openTimeOf(calendar);
  const from = instantAt(at, ["at"]);
  if (!Number.isSafeInteger(ms)) refuse("invalid_input", ["ms"], "a whole number of milliseconds", ms);
  const result = openAfter(openTime, from, ms);
  if (result === null || !isInstant(result)) {
    return refuse("invalid_input", ["ms"], "an amount that stays in the years 1 to 9999", ms);
  }
  return instantText(result);
}

/**
 * Milliseconds of open time from one instant to another, negative when they are reversed.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, or an instant without an offset.
 *
 * @example
 * ```ts
 * import { businessTimeBetween } from "service-quality/calendars";
 *
 * const nights = { timeZone: "Europe/Berlin", hours: { sat: [["22:00", "06:00"]] } } as const;
 * // The night of the change to summer time, seven hours long.
 * businessTimeBetween(nights, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"); // => 25200000
 * businessTimeBetween(nights, "2026-03-29T12:00:00Z", "2026-03-28T12:00:00Z"); // => -25200000
 * ```
 */
export function businessTimeBetween(calendar: CalendarSpec, from: string, to: string): number {
  return openBetween(openTimeOf(calendar), instantAt(from, ["from"]), instantAt(to, ["to"]));
}

/**
 * Whether an instant is open. The opening instant is, the closing one is not.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, or an instant without an offset.
 *
 * @example
 * ```ts
 * import { isBusinessTime } from "service-quality/calendars";
 *
 * const office = { timeZone: "Asia/Kathmandu", hours: { sun: [["10:00", "17:00"]] } } as const;
 * isBusinessTime(office, "2026-01-11T10:00:00+05:45"); // => true
 * isBusinessTime(office, "2026-01-11T17:00:00+05:45"); // => false
 * ```
 */
export function isBusinessTime(calendar: CalendarSpec, at: string): boolean {
  const openTime = openTimeOf(calendar);
  const instant = instantAt(at, ["at"]);
  return openAfter(openTime, instant, 0) === instant;
}

/**
 * The next instant that is open: `at` itself when it is.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, an instant without an offset, or when
 * there is no opening up to the year 9999.
 *
 * @example
 * ```ts
 * import { nextOpening } from "service-quality/calendars";
 *
 * const office = { timeZone: "America/New_York", hours: { mon: [["09:00", "17:00"]] }, holidays: ["2026-05-25"] } as const;
 * nextOpening(office, "2026-05-20T12:00:00Z"); // => "2026-06-01T13:00:00.000Z"
 * nextOpening(office, "2026-06-01T13:30:00Z"); // => "2026-06-01T13:30:00.000Z"
 * ```
 */
export function nextOpening(calendar: CalendarSpec, at: string): string {
  const opening = openAfter(openTimeOf(calendar), instantAt(at, ["at"]), 0);
  if (opening === null) return refuse("invalid_input", ["at"], "an instant with an opening after it", at);
  return instantText(opening);
}
