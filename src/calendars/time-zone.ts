import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { civilDate, DAY, DAYS_PER_CYCLE, dayNumber } from "../numeric/civil-date.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/** Before this year every zone kept the mean time of its place. */
export const CHANGES_FROM = 1800;

/**
 * From this year on every zone has the same rules each year; the last changes that are listed one by one are of 2087.
 */
export const RULES_FROM = 2200;

const FIRST_CHANGES = dayNumber(CHANGES_FROM, 1, 1) * DAY;
const LAST_RULES = dayNumber(RULES_FROM, 1, 1) * DAY;

/** Weekdays, leap years and with them the rules repeat every 400 years. */
const CYCLE = DAYS_PER_CYCLE * DAY;

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
  readonly name: string;
  /** Prints an instant with its offset, as `1/1/1970, GMT-00:44:30`. */
  readonly format: Intl.DateTimeFormat;
  /** Offsets by year of UTC, as far as they were asked for. */
  readonly years: Map<number, OffsetYear>;
}

/** The offsets of a year: `offsets[i]`, in milliseconds east of UTC, holds from `starts[i]` to `starts[i + 1]`. */
interface OffsetYear {
  starts: number[];
  offsets: number[];
}

const zones = new Map<string, TimeZone>();

/** The zone of an IANA name. */
export function timeZoneAt(value: unknown, path: ErrorPath): TimeZone {
  const zone = typeof value === "string" ? timeZoneNamed(value) : null;
  return zone ?? refuse("invalid_input", path, "the name of an IANA time zone", value);
}

/** The same, `null` where no zone has the name. */
export function timeZoneNamed(name: string): TimeZone | null {
  const zone = zones.get(name) ?? zoneOf(name);
  if (zone !== null) zones.set(name, zone);
  return zone;
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: TimeZone, instant: number): number {
  const at = likeInstant(instant);
  const { starts, offsets } = offsetYear(zone, at);
  return offsets[lastStart(starts, at)]!;
}

/** The same of an instant that stands alone: without a look at the year around it. */
export function offsetShownAt({ format }: TimeZone, instant: number): number {
  return offsetOf(shownOffset(format, instant));
}

/** The offset from one instant to another; `null` where it changes, or a year of UTC begins between them. */
export function steadyOffset(zone: TimeZone, from: number, to: number): number | null {
  const at = likeInstant(from);
  const { starts, offsets } = offsetYear(zone, at);
  const i = lastStart(starts, at);
  return at + (to - from) < starts[i + 1]! ? offsets[i]! : null;
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

/** The first instant of a local date; of one that the zone skipped, that of the next. */
export function startOfDay(zone: TimeZone, day: number): number {
  const midnight = day * DAY;
  const found = instantOfLocal(zone, midnight);
  const isLater = (instant: number) => instant + offsetAt(zone, instant) >= midnight;
  if (!isLater(found - 1)) return found;
  // Midnight lies in a gap that began before it, as in Toronto on 1919-03-31: the date begins where the gap does.
  let [before, after] = [found - 2 * DAY, found];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (isLater(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** Whether the zone left out a whole date, as Apia did on 2011-12-30. */
export function isSkipped(zone: TimeZone, day: number): boolean {
  return startOfDay(zone, day) === startOfDay(zone, day + 1);
}

function isLocal(zone: TimeZone, instant: number, local: number): boolean {
  return instant + offsetAt(zone, instant) === local;
}

function zoneOf(name: string): TimeZone | null {
  const isAbbreviation = /^([a-z]{3}|systemv\/.*)$/i.test(name) && !SHORT_NAMES.includes(name.toUpperCase());
  if (!/^[a-z]/i.test(name) || isAbbreviation) return null;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
    return { name, format, years: new Map() };
  } catch {
    return null;
  }
}

/** An instant of the years 1800 to 2600 that has the same offset. */
function likeInstant(instant: number): number {
  const cycles = Math.max(0, Math.floor((instant - LAST_RULES) / CYCLE));
  return Math.max(FIRST_CHANGES, instant - cycles * CYCLE);
}

function lastStart(starts: readonly number[], at: number): number {
  let i = starts.length - 2;
  while (starts[i]! > at) i--;
  return i;
}

function offsetYear({ format, years }: TimeZone, at: number): OffsetYear {
  const { year } = civilDate(Math.floor(at / DAY));
  const known = years.get(year);
  if (known !== undefined) return known;
  const found = scanned(format, dayNumber(year, 1, 1) * DAY, dayNumber(year + 1, 1, 1) * DAY);
  years.set(year, found);
  return found;
}

/** The offsets from one instant to another: looked at every few days, each change found by bisection. */
function scanned(format: Intl.DateTimeFormat, from: number, to: number): OffsetYear {
  let shown = shownOffset(format, from);
  const starts = [from];
  const offsets = [offsetOf(shown)];
  for (let at = from; at < to; ) {
    const next = Math.min(at + STEP, to);
    if (shownOffset(format, next) === shown) {
      at = next;
    } else {
      at = firstChange(format, at, next, shown);
      shown = shownOffset(format, at);
      starts.push(at);
      offsets.push(offsetOf(shown));
    }
  }
  return { starts: [...starts, to], offsets };
}

/** The first second after `from`, up to `to`, at which another offset is shown. */
function firstChange(format: Intl.DateTimeFormat, from: number, to: number, shown: string): number {
  let [same, changed] = [from, to];
  while (changed - same > SECOND) {
    const middle = same + Math.floor((changed - same) / 2 / SECOND) * SECOND;
    if (shownOffset(format, middle) === shown) same = middle;
    else changed = middle;
  }
  return changed;
}

/** `+05:30`, `-00:44:30`; nothing where it is 0. */
function shownOffset(format: Intl.DateTimeFormat, instant: number): string {
  return format.format(instant).split("GMT")[1]!;
}

/** The same in milliseconds. */
function offsetOf(shown: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = shown.slice(1).split(":").map(Number);
  const size = hours * HOUR + minutes * MINUTE + seconds * SECOND;
  return shown.startsWith("-") ? -size : size;
}
