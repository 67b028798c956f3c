import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { civilDate, DAY, DAYS_PER_CYCLE, dayNumber } from "./civil-date.ts";
import { foldedYear } from "./cycle.ts";

const SECOND = 1000;

/** Before it every zone kept the mean time of its place. */
const FIRST_CHANGES = dayNumber(1800, 1, 1) * DAY;

/** From here on every zone's rules are the same each year; the last that are listed one by one end in 2087. */
const LAST_RULES = 2200;

/** Shorter than any two changes that undo each other: four days in Freetown in 1939, seven in Gaza in 2040. */
const STEP = 3 * DAY;

/** Zones' names without a slash that are three letters long. Others of three letters are ambiguous abbreviations. */
const SHORT_NAMES = [
  "UTC",
  "GMT",
  "UCT",
  "CET",
  "EET",
  "MET",
  "WET",
  "EST",
  "MST",
  "HST",
  "PRC",
  "ROC",
  "ROK",
];

/** A zone of the IANA database as the host knows it. */
export interface TimeZone {
  /** Local date and time as text. */
  readonly format: (instant: number) => string;
  /** Offsets by year of UTC, as far as they were asked for. */
  readonly years: Map<number, OffsetYear>;
}

/** The offsets of a year: `offsets[i]`, in milliseconds east of UTC, holds from `starts[i]` on. */
interface OffsetYear {
  starts: number[];
  offsets: number[];
}

const zones = new Map<string, TimeZone>();

/** The zone of an IANA name. */
export function timeZoneAt(value: unknown, path: ErrorPath): TimeZone {
  const name = typeof value === "string" ? value : "";
  const zone = zones.get(name) ?? zoneOf(name);
  if (zone === null) return refuse("invalid_input", path, "the name of an IANA time zone", value);
  zones.set(name, zone);
  return zone;
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: TimeZone, instant: number): number {
  const year = civilDate(Math.floor(Math.max(instant, FIRST_CHANGES) / DAY)).year;
  const folded = foldedYear(year, 1800, LAST_RULES);
  const at = instant - ((year - folded) / 400) * DAYS_PER_CYCLE * DAY;
  const { starts, offsets } = offsetYear(zone, folded);
  let i = starts.length - 1;
  while (i > 0 && starts[i]! > at) i--;
  return offsets[i]!;
}

/** The local date of an instant. */
export function localDay(zone: TimeZone, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant)) / DAY);
}

/**
 * The instant of a local time, given as the milliseconds that UTC would have: in a gap later by the gap's
 * length, in an overlap the first of the two.
 *
 * Source: ECMAScript Temporal, `disambiguation: "compatible"`.
 */
export function instantOfLocal(zone: TimeZone, local: number): number {
  const before = local - offsetAt(zone, local - DAY);
  const after = local - offsetAt(zone, local + DAY);
  const isAfter = before !== after && !isLocal(zone, before, local) && isLocal(zone, after, local);
  return isAfter ? after : before;
}

/** Whether the zone left out a whole date, as Apia did on 2011-12-30. */
export function isSkipped(zone: TimeZone, day: number): boolean {
  return instantOfLocal(zone, day * DAY) === instantOfLocal(zone, (day + 1) * DAY);
}

function isLocal(zone: TimeZone, instant: number, local: number): boolean {
  return instant + offsetAt(zone, instant) === local;
}

function zoneOf(name: string): TimeZone | null {
  const isAbbreviation = /^([a-z]{3}|systemv\/.*)$/i.test(name) && !SHORT_NAMES.includes(name.toUpperCase());
  if (!/^[a-z]/i.test(name) || isAbbreviation) return null;
  try {
    const { format } = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    return { format, years: new Map() };
  } catch {
    return null;
  }
}

function offsetYear(zone: TimeZone, year: number): OffsetYear {
  const known = zone.years.get(year);
  if (known !== undefined) return known;
  const found = scanned(zone, dayNumber(year, 1, 1) * DAY, dayNumber(year + 1, 1, 1) * DAY);
  zone.years.set(year, found);
  return found;
}

/** The offsets from an instant to another: looked at every few days, each change found by bisection. */
function scanned(zone: TimeZone, from: number, to: number): OffsetYear {
  const last = to - SECOND;
  let offset = shownOffset(zone, from);
  const found: OffsetYear = { starts: [from], offsets: [offset] };
  for (let at = from; at < last; ) {
    const next = Math.min(at + STEP, last);
    if (shownOffset(zone, next) === offset) {
      at = next;
    } else {
      at = firstChange(zone, at, next, offset);
      offset = shownOffset(zone, at);
      found.starts.push(at);
      found.offsets.push(offset);
    }
  }
  return found;
}

/** The first second after `from`, up to `to`, at which the offset is no longer this one. */
function firstChange(zone: TimeZone, from: number, to: number, offset: number): number {
  let [same, changed] = [from, to];
  while (changed - same > SECOND) {
    const middle = same + Math.floor((changed - same) / 2 / SECOND) * SECOND;
    if (shownOffset(zone, middle) === offset) same = middle;
    else changed = middle;
  }
  return changed;
}

/** Local time as it is shown, less UTC, at a whole second. */
function shownOffset(zone: TimeZone, instant: number): number {
  const [month, day, year, hours, minutes, seconds] = zone.format(instant).match(/\d+/g)!.map(Number);
  const time = (hours! * 60 + minutes!) * 60 + seconds!;
  return dayNumber(year!, month!, day!) * DAY + time * SECOND - instant;
}
