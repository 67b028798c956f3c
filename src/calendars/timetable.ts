import { civilDate, DAY, dateAt, dayNumber, weekdayOf } from "../numeric/civil-date.ts";
import { clipped, counted, difference, type Stretch, type Stretches, union } from "../numeric/stretches.ts";
import { type Calendar, type LocalInterval, WEEKDAYS } from "./calendar.ts";
import { localStretch } from "./local-time.ts";
import { instantOfLocal, isSkipped, localDay, steadyOffset, type TimeZone, timeZoneAt } from "./time-zone.ts";

/** A calendar with its texts read: stretches in milliseconds of local time, dates as numbers. */
export interface Timetable {
  readonly zone: TimeZone;
  /** From Monday on. */
  readonly week: readonly (readonly Stretch[])[];
  /** Holidays and shifts, by date. */
  readonly exceptions: ReadonlyMap<number, readonly Stretch[]>;
  readonly breaks: ReadonlyMap<number, readonly Stretch[]>;
}

/** What a year holds. */
export interface TimetableYear {
  /** Open milliseconds from the first instant of the year in UTC to its last. */
  readonly open: Stretches;
  /** Numbers of the local dates on which open time starts. */
  readonly businessDays: Stretches;
}

export function timetableOf(calendar: Calendar): Timetable {
  const holidays = calendar.holidays.map((date) => [dateAt(date, []), []] as const);
  return {
    zone: timeZoneAt(calendar.timeZone, []),
    week: WEEKDAYS.map((day) => stretchesOf(calendar.hours[day])),
    exceptions: new Map([...byDay(calendar.shifts), ...holidays]),
    breaks: new Map(byDay(calendar.breaks)),
  };
}

/** The first and the last year in which a date is unlike others of its weekday. */
export function exceptionalYears({ exceptions, breaks }: Timetable): { first: number; last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (const day of [...exceptions.keys(), ...breaks.keys()]) {
    const { year } = civilDate(day);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { first, last };
}

/** Lays out a year: the hours of its dates as instants, less breaks. */
export function layOut(timetable: Timetable, year: number): TimetableYear {
  const first = dayNumber(year, 1, 1);
  const end = dayNumber(year + 1, 1, 1);
  const open: Stretch[][] = [];
  const businessDays: Stretch[] = [];
  for (let day = first - 4; day < end + 2; day++) {
    const stretches = openStretches(timetable, day);
    open.push(stretches);
    const starts = stretches.some(({ from }) => localDay(timetable.zone, from) === day);
    if (starts && day >= first && day < end) businessDays.push({ from: day, to: day + 1 });
  }
  return {
    open: counted(clipped(union(open.flat()), first * DAY, end * DAY)),
    businessDays: counted(union(businessDays)),
  };
}

/** The open time that belongs to a local date, as instants. */
function openStretches({ zone, week, exceptions, breaks }: Timetable, day: number): Stretch[] {
  const open = instantsOf(zone, day, exceptions.get(day) ?? week[weekdayOf(day)]!);
  if (open.length === 0 || breaks.size === 0) return open;
  const cuts = [-2, -1, 0, 1, 2].flatMap((away) => {
    return instantsOf(zone, day + away, breaks.get(day + away) ?? []);
  });
  return difference(open, union(cuts));
}

/** Local stretches of a date as instants, in order and apart; a date that the zone skipped has none. */
function instantsOf(zone: TimeZone, day: number, local: readonly Stretch[]): Stretch[] {
  if (local.length === 0) return [];
  const midnight = day * DAY;
  const offset = steadyOffset(zone, midnight - 2 * DAY, midnight + 4 * DAY);
  if (offset !== null) {
    return local.map(({ from, to }) => ({ from: midnight + from - offset, to: midnight + to - offset }));
  }
  if (isSkipped(zone, day)) return [];
  return union(
    local.map(({ from, to }) => ({
      from: instantOfLocal(zone, midnight + from),
      to: instantOfLocal(zone, midnight + to),
    })),
  );
}

/** Intervals in order. */
function stretchesOf(intervals: readonly LocalInterval[]): Stretch[] {
  return intervals.map(localStretch).sort((a, b) => a.from - b.from);
}

function byDay(
  lists: Readonly<Record<string, readonly LocalInterval[]>>,
): [day: number, stretches: readonly Stretch[]][] {
  return Object.entries(lists).map(([date, intervals]) => [dateAt(date, []), stretchesOf(intervals)]);
}
