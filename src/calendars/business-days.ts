import { refuse } from "../errors/refuse.ts";
import { dateText } from "../numeric/civil-date.ts";
import type { CalendarSpec } from "./calendar.ts";
import { localDateAt } from "./local-date.ts";
import { businessDayAfter, businessDaysFrom, openTimeOf } from "./open-time.ts";

/**
 * The date that many business days after a date (before it, when negative). A business day is a local date on
 * which open time starts, after breaks. 0 leaves the date as it is. `date` is `YYYY-MM-DD`, or an
 * instant, which stands for its local date in the calendar's zone.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, a date that does not exist, a number that is
 * not whole or leads out of the years 1 to 9999.
 *
 * @example
 * ```ts
 * import { addBusinessDays, defineCalendar } from "service-quality/calendars";
 *
 * const hours = { mon: [["09:00", "17:00"]], thu: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] } as const;
 * const office = defineCalendar({ timeZone: "Europe/London", hours, holidays: ["2026-04-03", "2026-04-06"] });
 * addBusinessDays(office, "2026-04-02", 1); // => "2026-04-09"
 * addBusinessDays(office, "2026-04-09T08:00:00Z", -1); // => "2026-04-02"
 * ```
 */
export function addBusinessDays(calendar: CalendarSpec, date: string, days: number): string {
  const openTime = openTimeOf(calendar);
  const day = localDateAt(openTime.zone, date, ["date"]);
  if (!Number.isSafeInteger(days)) refuse("invalid_input", ["days"], "a whole number of days", days);
  const result = businessDayAfter(openTime, day, days);
  if (result === null)
    return refuse("invalid_input", ["days"], "days that stay in the years 1 to 9999", days);
  return dateText(result);
}

/**
 * How many business days there are after one date and not after another, so that `addBusinessDays` of the first and
 * this number is the second, where that is a business day. From a later date to an earlier one it is below 0: less the
 * business days before the later and not before the earlier. `from` and `to` are `YYYY-MM-DD`, or instants, which
 * stand for their local dates in the calendar's zone.
 *
 * from ≤ to: #{d : from < d ≤ to}; from > to: −#{d : to ≤ d < from}. So from Saturday to Monday it is 1, from Monday to
 * Saturday 0.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, or a date that does not exist.
 *
 * @example
 * ```ts
 * import { businessDaysBetween, defineCalendar } from "service-quality/calendars";
 *
 * const hours = { mon: [["09:00", "17:00"]], thu: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] } as const;
 * const office = defineCalendar({ timeZone: "Europe/London", hours, holidays: ["2026-04-03", "2026-04-06"] });
 * businessDaysBetween(office, "2026-04-02", "2026-04-10"); // => 2
 * businessDaysBetween(office, "2026-04-09T08:00:00Z", "2026-04-02"); // => -1
 * ```
 */
export function businessDaysBetween(calendar: CalendarSpec, from: string, to: string): number {
  const openTime = openTimeOf(calendar);
  const first = localDateAt(openTime.zone, from, ["from"]);
  return businessDaysFrom(openTime, first, localDateAt(openTime.zone, to, ["to"]));
}
