import { parseISO } from "date-fns/parseISO";
import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { civilDate, DAY, dayNumber, FIRST_YEAR, isDate, LAST_YEAR, quotient } from "../numeric/civil-date.ts";
import { byCodeUnits } from "../numeric/ranking.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/** Codes of characters. */
const ZERO = 48;
const [PLUS, DASH, POINT, COLON, T, Z] = [43, 45, 46, 58, 84, 90];

/** In place of digits that are none: so far below 0 that a sum with it is below 0 too. */
const NO_DIGITS = -10_000;

/** Instants lie in the years 1 to 9999 of UTC. */
const FIRST_INSTANT = dayNumber(FIRST_YEAR, 1, 1) * DAY;
const LAST_INSTANT = dayNumber(LAST_YEAR + 1, 1, 1) * DAY - 1;

/** Date and time in the two formats of ISO 8601. */
const EXTENDED = /(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,3})?)?/;
const BASIC = /(?!0000)\d{8}T\d{4}(?:\d\d(?:[.,]\d{1,3})?)?/;
const OFFSET = /Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?/;

/** Digits beyond milliseconds stand apart. */
const INSTANT = new RegExp(
  `^(${EXTENDED.source}|${BASIC.source})(?:(?<=[.,]\\d{3})\\d+)?(${OFFSET.source})$`,
);

const BELOW_MILLISECOND = /[.,]\d{3}(\d*[1-9])/;

/**
 * An instant in milliseconds since 1970-01-01T00:00Z, of ISO 8601 text with any offset. Digits beyond
 * milliseconds are cut off; 24:00 is the end of the day.
 */
export function instantAt(value: unknown, path: ErrorPath): number {
  const instant = instantOf(value);
  if (!Number.isNaN(instant)) return instant;
  return refuse("invalid_input", path, "an instant as ISO 8601 with an offset, years 1 to 9999", value);
}

/** The same, NaN where a value is no such text. */
export function instantOf(value: unknown): number {
  const instant = typeof value === "string" ? parsed(value) : Number.NaN;
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
  return byCodeUnits(digitsBelowMillisecond(a), digitsBelowMillisecond(b));
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
function parsed(text: string): number {
  const plain = parsedPlain(text);
  return Number.isNaN(plain) ? parsedIso(text) : plain;
}

/** The forms that programs print, `YYYY-MM-DDTHH:MM:SS` with or without `.mmm`, then `Z` or `±HH:MM`. */
function parsedPlain(text: string): number {
  const isFine = text.length > 20 && text.charCodeAt(19) === POINT;
  const end = isFine ? 23 : 19;
  const shaped =
    (text.length === end + 1 || text.length === end + 6) &&
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    text.charCodeAt(10) === T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON;
  if (!shaped) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  const milliseconds = isFine ? digit(text, 20) * 100 + twoDigits(text, 21) : 0;
  const isTime = isBelow(hours, 24) && isBelow(minutes, 60) && isBelow(seconds, 60) && milliseconds >= 0;
  if (!isTime || !isDate(year, month, day)) return Number.NaN;
  const time = hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds;
  const offset = text.charCodeAt(end) === Z && text.length === end + 1 ? 0 : offsetAfter(text, end);
  return dayNumber(year, month, day) * DAY + time - offset;
}

/** The offset `±HH:MM` with which a text ends, in milliseconds; NaN where it ends otherwise. */
function offsetAfter(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  const shaped = (sign === PLUS || sign === DASH) && text.charCodeAt(at + 3) === COLON;
  if (!shaped || !isBelow(hours, 24) || !isBelow(minutes, 60)) return Number.NaN;
  const offset = hours * HOUR + minutes * MINUTE;
  return sign === PLUS ? offset : -offset;
}

/**
 * What ISO 8601 allows beside. Of all that `parseISO` reads, only an instant with its offset and a whole date passes.
 */
function parsedIso(text: string): number {
  const [, dateAndTime, offset] = INSTANT.exec(text) ?? [];
  return dateAndTime === undefined ? Number.NaN : parseISO(`${dateAndTime}${offset}`).getTime();
}

function isBelow(number: number, limit: number): boolean {
  return number >= 0 && number < limit;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : NO_DIGITS;
}
