import type { ErrorPath } from "../errors/error.ts";
import { oneOf, otherwise, type Readers, readRecord } from "../errors/options.ts";
import { deepFrozen, entriesAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { DAY, dateAt } from "../numeric/civil-date.ts";
import { breaksAt, checkOpen } from "./breaks.ts";
import {
  type Calendar,
  type CalendarSpec,
  type IntervalsByDate,
  type LocalInterval,
  WEEKDAYS,
  type WeeklyHours,
} from "./calendar.ts";
import { intervalsAt, intervalsByKey, localStretch } from "./local-time.ts";
import { timeZoneAt } from "./time-zone.ts";

const DAY_HOURS = otherwise(intervalsAt, []);

const WEEK = {
  mon: DAY_HOURS,
  tue: DAY_HOURS,
  wed: DAY_HOURS,
  thu: DAY_HOURS,
  fri: DAY_HOURS,
  sat: DAY_HOURS,
  sun: DAY_HOURS,
} satisfies Readers<WeeklyHours>;

const CALENDAR = {
  kind: otherwise(oneOf("calendar"), "calendar"),
  version: otherwise(oneOf(1), 1),
  timeZone: (value, path) => timeZoneAt(value, path).name,
  hours: hoursAt,
  holidays: otherwise(holidaysAt, []),
  breaks: otherwise(breaksAt, {}),
  shifts: otherwise(shiftsAt, {}),
} satisfies Readers<CalendarSpec>;

const defined = new WeakSet<object>();

/**
 * Checks when a business is open and returns it with every key present, frozen in depth. A calendar
 * defined before is returned as it is, at no cost: define it once, since what is computed from it
 * is kept with it.
 *
 * Open time is a set of instants. A local date has no hours if it is a holiday, else those of `shifts`, else those
 * of its weekday; `breaks` cut them: those of the date, of its weekday and `daily` ones together. Intervals are local
 * times of the zone: `["22:00", "06:00"]` ends on the next date and belongs to the one it starts on,
 * `["00:00", "24:00"]` is a whole day. Where the clock is put forward, a time that does not exist is later by the gap;
 * where it is put back, the first of two equal times is meant. Lists of holidays are the caller's.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown key, weekday or zone (a fixed offset is
 * none), a date or time that does not exist, an interval without a length, intervals of one list that overlap, a
 * night that overlaps the next weekday's hours, no weekly hours at all, breaks that leave none.
 *
 * Source: ECMAScript Temporal, `disambiguation: "compatible"`, for the changes of the clock.
 *
 * @example
 * ```ts
 * import { defineCalendar } from "service-quality/calendars";
 *
 * const office = defineCalendar({
 *   timeZone: "Europe/Sofia",
 *   hours: { mon: [["09:00", "12:30"], ["13:30", "18:00"]], sat: [["22:00", "02:00"]] },
 *   holidays: ["2026-03-03"],
 *   shifts: { "2026-12-24": [["09:00", "12:00"]] },
 *   breaks: { daily: [["10:30", "10:45"]], mon: [["16:00", "16:30"]], "2026-03-02": [["11:00", "12:00"]] },
 * });
 * office.hours.tue; // => []
 * office.breaks.daily; // => [["10:30", "10:45"]]
 * defineCalendar({ timeZone: "+02:00", hours: office.hours }); // => throws invalid_input at timeZone
 * ```
 */
export function defineCalendar(spec: CalendarSpec): Calendar {
  if (defined.has(spec)) return spec as Calendar;
  const calendar: Calendar = readRecord(spec, CALENDAR, [], "a calendar");
  checkOpen(calendar.hours, calendar.breaks);
  deepFrozen(calendar);
  defined.add(calendar);
  return calendar;
}

function hoursAt(value: unknown, path: ErrorPath): WeeklyHours {
  const hours = readRecord(value, WEEK, path, "hours by weekday");
  if (WEEKDAYS.every((day) => hours[day].length === 0)) {
    refuse("invalid_input", path, "hours on at least one weekday", value);
  }
  WEEKDAYS.forEach((day, i) => {
    const next = WEEKDAYS[(i + 1) % 7]!;
    checkNight(hours[day], hours[next], [...path, next]);
  });
  return hours;
}

/** Refuses hours that begin before the night before them has ended. */
function checkNight(night: readonly LocalInterval[], next: readonly LocalInterval[], path: ErrorPath): void {
  const end = night.reduce((latest, interval) => Math.max(latest, localStretch(interval).to - DAY), 0);
  next.forEach((interval, i) => {
    if (localStretch(interval).from < end) {
      refuse("invalid_input", [...path, i], "an interval after the night before it", interval.join("–"));
    }
  });
}

function holidaysAt(value: unknown, path: ErrorPath): string[] {
  return entriesAt(value, path, "a list of dates", (date, at) => {
    dateAt(date, at);
    return date as string;
  });
}

function shiftsAt(value: unknown, path: ErrorPath): IntervalsByDate {
  return intervalsByKey(value, path, "lists of intervals by date", dateAt);
}
