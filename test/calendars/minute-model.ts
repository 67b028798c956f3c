import {
  type CalendarSpec,
  type LocalInterval,
  WEEKDAYS,
  type Weekday,
} from "../../src/calendars/calendar.ts";
import { dateOf, type Spot } from "./calendar-arbitraries.ts";

const MINUTE = 60_000;
const DAY = 1440;

/** At the spots the clock is changed on a quarter of an hour. */
const QUARTER = 15;

/** Days on either side of the spot. */
const REACH = 20;

/** A zone around a spot, minute by minute: what its wall clock shows, by the host's own zones. */
interface Walls {
  /** Minutes since 1970 at which the range begins. */
  readonly first: number;
  /** Local time in minutes since 1970, by minute of the range. */
  readonly local: Float64Array;
}

/** Business time counted minute by minute: slow, and written straight from the definition. */
export interface MinuteModel {
  readonly first: number;
  readonly end: number;
  /** Whether each minute of the range is open. */
  readonly open: Uint8Array;
  /** Numbers of the dates on which open time starts. */
  readonly businessDays: ReadonlySet<number>;
  readonly localDay: (minute: number) => number;
}

const known = new Map<string, Walls>();

export function minuteModel(spec: CalendarSpec, spot: Spot): MinuteModel {
  const { first, local } = wallsOf(spot);
  const open = new Uint8Array(local.length);
  const cut = new Uint8Array(local.length);
  const businessDays = new Set<number>();
  const own: [day: number, minutes: Uint8Array][] = [];
  const minuteOf = (wall: number) => Math.min(Math.max(instantOf({ first, local }, wall), 0), local.length);
  const isSkipped = (day: number) => minuteOf(day * DAY) === minuteOf((day + 1) * DAY);
  const mark = (minutes: Uint8Array, day: number, intervals: readonly LocalInterval[]) => {
    for (const [from, to] of isSkipped(day) ? [] : intervals) {
      const [start, end] = [minutesOf(from), minutesOf(to)];
      const last = minuteOf(day * DAY + (end < start ? end + DAY : end));
      for (let m = minuteOf(day * DAY + start); m < last; m++) minutes[m] = 1;
    }
  };
  for (let day = spot.day - REACH + 3; day < spot.day + REACH - 3; day++) {
    const date = dateOf(day);
    const minutes = new Uint8Array(local.length);
    for (const key of [date, "daily", weekdayOf(day)]) mark(cut, day, spec.breaks?.[key] ?? []);
    mark(minutes, day, hoursOn(spec, date, day));
    own.push([day, minutes]);
  }
  for (const [day, minutes] of own) {
    const near = (away: number) => Math.min(Math.max((day + away) * DAY - first, 0), minutes.length);
    for (let m = near(-2); m < near(4); m++) {
      if (minutes[m] === 0 || cut[m] === 1) continue;
      open[m] = 1;
      const starts = m === 0 || minutes[m - 1] === 0 || cut[m - 1] === 1;
      if (starts && Math.floor(local[m]! / DAY) === day) businessDays.add(day);
    }
  }
  return {
    first,
    end: first + local.length,
    open,
    businessDays,
    localDay: (minute) => Math.floor(local[minute - first]! / DAY),
  };
}

function hoursOn(spec: CalendarSpec, date: string, day: number): readonly LocalInterval[] {
  if (spec.holidays?.includes(date)) return [];
  return spec.shifts?.[date] ?? spec.hours[weekdayOf(day)] ?? [];
}

function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7]!;
}

/** The first minute that shows a wall time; where none does, as much after the gap as the time is into it. */
function instantOf({ first, local }: Walls, wall: number): number {
  const at = local.indexOf(wall, Math.max(wall - first - 2 * DAY, 0));
  if (at >= 0) return at;
  const after = local.findIndex((shown) => shown > wall);
  if (after <= 0) return after === 0 ? 0 : local.length;
  const offsetBefore = local[after - 1]! - (first + after - 1);
  return wall - offsetBefore - first;
}

function wallsOf({ timeZone, day }: Spot): Walls {
  const key = `${timeZone} ${day}`;
  const walls = known.get(key) ?? scan(timeZone, (day - REACH) * DAY);
  known.set(key, walls);
  return walls;
}

function scan(timeZone: string, first: number): Walls {
  const { format } = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const shown = (minute: number) => {
    const [month, day, year, hours, minutes, seconds] = format(minute * MINUTE)
      .match(/\d+/g)!
      .map(Number);
    return Date.UTC(year!, month! - 1, day, hours, minutes, seconds) / MINUTE;
  };
  const quarters = Float64Array.from({ length: (2 * REACH * DAY) / QUARTER }, (_, i) =>
    shown(first + i * QUARTER),
  );
  const local = Float64Array.from(
    { length: 2 * REACH * DAY },
    (_, i) => quarters[Math.floor(i / QUARTER)]! + (i % QUARTER),
  );
  return { first, local };
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return hours! * 60 + minutes!;
}
