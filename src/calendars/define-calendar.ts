import type { ErrorPath } from "../errors/error.ts";
import { deepFrozen, objectAt, oneAt, recordAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Calendar, type CalendarSpec, type LocalInterval, WEEKDAYS } from "./calendar.ts";
import { DAY, dateAt } from "./civil-date.ts";
import { intervalsAt, localStretch } from "./local-time.ts";
import { timeZoneAt } from "./time-zone.ts";

const KEYS = ["kind", "version", "timeZone", "hours", "holidays", "breaks", "shifts"];

const defined = new WeakSet<object>();

/**
 * Checks when a business is open and returns it with every key present, frozen in depth. A calendar
 * defined before is returned as it is, at no cost: define it once, since what is computed from it
 * is kept with it.
 *
 * Open time is a set of instants. A local date has no hours if it is a holiday, else those of `shifts`, else those
 * of its weekday; `breaks` cut them. Intervals are local times of the zone: `["22:00", "06:00"]` ends on the next
 * date and belongs to the one it starts on, `["00:00", "24:00"]` is a whole day. Where the clock is put forward, a
 * time that does not exist is later by the gap; where it is put back, the first of two equal times is meant. Lists
 * of holidays are the caller's.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown key, weekday or zone (a fixed offset is
 * none), a date or time that does not exist, an interval without a length, intervals of one list that overlap, a
 * night that overlaps the next weekday's hours, no weekly hours at all.
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
 * });
 * office.hours.tue; // => []
 * office.breaks; // => {}
 * defineCalendar({ timeZone: "+02:00", hours: office.hours }); // => throws invalid_input at timeZone
 * ```
 */
export function defineCalendar(spec: CalendarSpec): Calendar {
  if (defined.has(spec)) return spec as Calendar;
  const given = recordAt(spec, [], "a calendar", KEYS);
  const { kind = "calendar", version = 1, holidays = [], breaks = {}, shifts = {} } = given;
  timeZoneAt(given.timeZone, ["timeZone"]);
  const calendar: Calendar = deepFrozen({
    kind: oneAt(kind, ["kind"], ["calendar"]),
    version: oneAt(version, ["version"], [1]),
    timeZone: given.timeZone as string,
    hours: hoursAt(given.hours),
    holidays: holidaysAt(holidays),
    breaks: intervalsByDate(breaks, ["breaks"]),
    shifts: intervalsByDate(shifts, ["shifts"]),
  });
  defined.add(calendar);
  return calendar;
}

function hoursAt(value: unknown): Calendar["hours"] {
  const given = recordAt(value, ["hours"], "hours by weekday", WEEKDAYS);
  const week = WEEKDAYS.map((day) => {
    const { [day]: intervals = [] } = given;
    return intervalsAt(intervals, ["hours", day]);
  });
  if (week.every((intervals) => intervals.length === 0)) {
    refuse("invalid_input", ["hours"], "hours on at least one weekday", value);
  }
  week.forEach((intervals, i) => {
    checkNight(intervals, week[(i + 1) % 7]!, ["hours", WEEKDAYS[(i + 1) % 7]!]);
  });
  return Object.fromEntries(WEEKDAYS.map((day, i) => [day, week[i]!])) as Calendar["hours"];
}

/** Refuses hours that begin before the night before them has ended. */
function checkNight(night: readonly LocalInterval[], next: readonly LocalInterval[], path: ErrorPath): void {
  const end = Math.max(0, ...night.map((interval) => localStretch(interval).to - DAY));
  next.forEach((interval, i) => {
    if (localStretch(interval).from < end) {
      refuse("invalid_input", [...path, i], "an interval after the night before it", interval.join("–"));
    }
  });
}

function holidaysAt(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return refuse("invalid_input", ["holidays"], "a list of dates", value);
  return Array.from(value, (date: unknown, i) => {
    dateAt(date, ["holidays", i]);
    return date as string;
  });
}

function intervalsByDate(value: unknown, path: ErrorPath): Calendar["shifts"] {
  const given = objectAt(value, path, "lists of intervals by date");
  return Object.fromEntries(
    Object.entries(given).map(([date, intervals]) => {
      dateAt(date, [...path, date]);
      return [date, intervalsAt(intervals, [...path, date])];
    }),
  );
}
