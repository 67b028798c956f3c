import { civilDate, DAY, DAYS_PER_CYCLE } from "../numeric/civil-date.ts";
import type { Calendar, CalendarSpec } from "./calendar.ts";
import { defineCalendar } from "./define-calendar.ts";
import { CHANGES_FROM, RULES_FROM, type TimeZone } from "./time-zone.ts";
import { countBefore, type Timeline, unitAt } from "./timeline.ts";
import { exceptionalYears, layOut, type TimetableYear, timetableOf } from "./timetable.ts";

/** A calendar made ready to compute with. */
export interface OpenTime {
  readonly zone: TimeZone;
  /** Open milliseconds. */
  readonly milliseconds: Timeline;
  /** Business days, by the number of their date. */
  readonly businessDays: Timeline;
}

const known = new WeakMap<CalendarSpec, OpenTime>();

/** What can be computed of a calendar, kept with the one that `defineCalendar` returned. */
export function openTimeOf(spec: CalendarSpec): OpenTime {
  const kept = known.get(spec);
  if (kept !== undefined) return kept;
  const calendar = defineCalendar(spec);
  const openTime = prepared(calendar);
  known.set(calendar, openTime);
  return openTime;
}

/** Open milliseconds from one instant to another, negative when reversed. */
export function openBetween({ milliseconds }: OpenTime, from: number, to: number): number {
  const before = countBefore(milliseconds, from);
  return countBefore(milliseconds, to) - before;
}

/**
 * For `ms` above 0 the earliest instant by which that much open time has passed since `at`; below 0 the latest
 * from which that much lies before `at`; for 0 the next open instant. `null` beyond the years 1 to 9999.
 */
export function openAfter({ milliseconds }: OpenTime, at: number, ms: number): number | null {
  const before = countBefore(milliseconds, at);
  if (ms <= 0) return unitAt(milliseconds, before + ms);
  const last = unitAt(milliseconds, before + ms - 1);
  return last === null ? null : last + 1;
}

/** The same for business days: the date itself for 0. */
export function businessDayAfter({ businessDays }: OpenTime, day: number, days: number): number | null {
  if (days === 0) return day;
  if (days < 0) return unitAt(businessDays, countBefore(businessDays, day) + days);
  return unitAt(businessDays, countBefore(businessDays, day + 1) + days - 1);
}

/** Business days after a date and not after another; below 0 those before it and not before an earlier one. */
export function businessDaysFrom({ businessDays }: OpenTime, from: number, to: number): number {
  const after = from <= to ? 1 : 0;
  const before = countBefore(businessDays, from + after);
  return countBefore(businessDays, to + after) - before;
}

/** The date itself if it is a business day, else the next. */
export function businessDayFrom({ businessDays }: OpenTime, day: number): number | null {
  return unitAt(businessDays, countBefore(businessDays, day));
}

function prepared(calendar: Calendar): OpenTime {
  const timetable = timetableOf(calendar);
  const exceptional = exceptionalYears(timetable);
  const first = Math.min(CHANGES_FROM, exceptional.first - 1);
  const last = Math.max(RULES_FROM, exceptional.last + 2);
  const years = new Map<number, TimetableYear>();
  const yearOf = (year: number): TimetableYear => {
    const laidOut = years.get(year) ?? layOut(timetable, year);
    years.set(year, laidOut);
    return laidOut;
  };
  return {
    zone: timetable.zone,
    milliseconds: {
      yearOf: (instant) => civilDate(Math.floor(instant / DAY)).year,
      layOut: (year) => yearOf(year).open,
      unitsPerCycle: DAYS_PER_CYCLE * DAY,
      first,
      last,
      years: [],
    },
    businessDays: {
      yearOf: (day) => civilDate(day).year,
      layOut: (year) => yearOf(year).businessDays,
      unitsPerCycle: DAYS_PER_CYCLE,
      first,
      last,
      years: [],
    },
  };
}
