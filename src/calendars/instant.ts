import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { civilDate, DAY, dayNumber, FIRST_YEAR, LAST_YEAR, quotient } from "../numeric/civil-date.ts";
import { byCodeUnits } from "../numeric/ranking.ts";
import { isoInstant } from "./iso-instant.ts";
import { plainInstant } from "./plain-instant.ts";
import type { TimeZone } from "./time-zone.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/** Codes of characters. */
const ZERO = 48;
const [DASH, POINT, COLON, T, Z] = [45, 46, 58, 84, 90];

/** Instants lie in the years 1 to 9999 of UTC. */
const FIRST_INSTANT = dayNumber(FIRST_YEAR, 1, 1) * DAY;
const LAST_INSTANT = dayNumber(LAST_YEAR + 1, 1, 1) * DAY - 1;

/** Of the time, not of an annotation. */
const BELOW_MILLISECOND = /^[^.,[]*[.,]\d{3}(\d*[1-9])/;

/**
 * An instant in milliseconds since 1970-01-01T00:00Z, of ISO 8601 text with any offset, or with a zone in brackets.
 * Digits beyond milliseconds are cut off; 24:00 is the end of the day.
 */
export function instantAt(value: unknown, path: ErrorPath): number {
  const instant = instantOf(value);
  if (!Number.isNaN(instant)) return instant;
  return refuse("invalid_input", path, "an instant as ISO 8601 with an offset, years 1 to 9999", value);
}

/** The same, NaN where a value is no such text. What has neither offset nor zone is local time of `naive`. */
export function instantOf(value: unknown, naive: TimeZone | null = null): number {
  const instant = typeof value === "string" ? parsed(value, naive) : Number.NaN;
  return isInstant(instant) ? instant : Number.NaN;
}

/**
 * What orders instants of one millisecond: the digits beyond it that their text has, without zeros at the end. As texts
 * they stand in the order of the instants.
 */
export function digitsBelowMillisecond(instant: string): string {
  return BELOW_MILLISECOND.exec(instant)?.[1] ?? "";
}

/** The order of two instants of one millisecond. */
export function compareBelowMillisecond(a: string, b: string): number {
  return a === b ? 0 : byCodeUnits(digitsBelowMillisecond(a), digitsBelowMillisecond(b));
}

export function isInstant(instant: number): boolean {
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT;
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ` */
export function instantText(instant: number): string {
  const number = Math.floor(instant / DAY);
  const { year, month, day } = civilDate(number);
  const time = (instant - number * DAY) | 0;
  const hours = quotient(time, HOUR);
  const minutes = quotient(time, MINUTE) % 60;
  const seconds = quotient(time, SECOND) % 60;
  // biome-ignore format: as it reads
  return String.fromCharCode(
    ones(quotient(year, 1000)), ones(quotient(year, 100)), ones(quotient(year, 10)), ones(year),
    DASH, ones(quotient(month, 10)), ones(month), DASH, ones(quotient(day, 10)), ones(day),
    T, ones(quotient(hours, 10)), ones(hours), COLON, ones(quotient(minutes, 10)), ones(minutes),
    COLON, ones(quotient(seconds, 10)), ones(seconds),
    POINT, ones(quotient(time, 100)), ones(quotient(time, 10)), ones(time), Z,
  );
}

/** The code of the last digit of a number. */
function ones(number: number): number {
  return ZERO + (number % 10);
}

/** NaN where the text is no instant. */
function parsed(text: string, naive: TimeZone | null): number {
  const plain = plainInstant(text, naive);
  return Number.isNaN(plain) ? isoInstant(text, naive) : plain;
}
