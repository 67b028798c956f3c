import { civilDate, DAY, dateAt, dayNumber, weekdayOf } from "../numeric/civil-date.ts";
import { clipped, counted, difference, type Stretch, type Stretches, union } from "../numeric/stretches.ts";
import { datedBreaks, weeklyBreaks } from "./breaks.ts";
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
  /** Breaks that every week has, from Monday on. */
  readonly weekBreaks: readonly (readonly Stretch[])[];
  /** Breaks of a single date. */
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
    weekBreaks: weeklyBreaks(calendar.breaks),
    breaks: new Map(byDay(datedBreaks(calendar.breaks))),
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
  const { zone, week, exceptions } = timetable;
  const first = dayNumber(year, 1, 1);
  const end = dayNumber(year + 1, 1, 1);
  const cuts = cutsBetween(timetable, first - 6, end + 4);
  const open: Stretch[][] = [];
  const businessDays: Stretch[] = [];
  for (let day = first - 4; day < end + 2; day++) {
    const hours = exceptions.get(day) ?? week[weekdayOf(day)]!;
    const uncut = instantsOf(zone, day, hours);
    const stretches = cuts.length === 0 ? uncut : difference(uncut, cuts);
    open.push(stretches);
    const starts = stretches.some(({ from }) => localDay(zone, from) === day);
    if (starts && day >= first && day < end) businessDays.push({ from: day, to: day + 1 });
  }
  return {
    open: counted(clipped(union(open.flat()), first * DAY, end * DAY)),
    businessDays: counted(union(businessDays)),
  };
}

/** The breaks that begin on the local dates from one up to another, as instants in order and apart. */
function cutsBetween({ zone, weekBreaks, breaks }: Timetable, first: number, end: number): Stretch[] {
  const cuts: Stretch[] = [];
  for (let day = first; day < end; day++) {
    const local = [...weekBreaks[weekdayOf(day)]!, ...(breaks.get(day) ?? [])];
    for (const cut of instantsOf(zone, day, local)) cuts.push(cut);
  }
  return union(cuts);
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
