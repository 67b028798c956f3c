import { DAY, dayNumber, isDate } from "../numeric/civil-date.ts";
import { instantOfLocal, type TimeZone } from "./time-zone.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/** Codes of characters. */
const ZERO = 48;
const [SPACE, PLUS, DASH, POINT, COLON, T, Z] = [32, 43, 45, 46, 58, 84, 90];

/** Added to the code of a capital it gives the small letter. */
const SMALL = 32;

/** In place of digits that are none: so far below 0 that a sum with it is below 0 too. */
const NO_DIGITS = -10_000;

/** Where the seconds end, and the milliseconds. */
const SECONDS_END = 19;
const MILLISECONDS_END = 23;

/**
 * An instant as programs print it, `YYYY-MM-DDTHH:MM:SS` with or without `.mmm` and digits beyond, then `Z` or
 * `±HH:MM`, in milliseconds since 1970; NaN for any other text. The letters may be small, and the `T` a space. Without
 * an offset it is local time of `naive`, if that is given.
 */
export function plainInstant(text: string, naive: TimeZone | null): number {
  const isFine = text.length > SECONDS_END && text.charCodeAt(SECONDS_END) === POINT;
  const end = isFine ? MILLISECONDS_END : SECONDS_END;
  const shaped =
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    isDivider(text.charCodeAt(10)) &&
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
  const local = dayNumber(year, month, day) * DAY + time;
  return text.length === end + 1 && text.charCodeAt(end) === Z
    ? local
    : instantAfter(text, end, local, naive);
}

/** The instant of a local time, with what stands after it in the text. */
function instantAfter(text: string, timeEnd: number, local: number, naive: TimeZone | null): number {
  let end = timeEnd;
  while (end >= MILLISECONDS_END && digit(text, end) >= 0) end++;
  if (end < text.length) return local - offsetAfter(text, end);
  return naive === null ? Number.NaN : instantOfLocal(naive, local);
}

/** The offset `Z` or `±HH:MM` with which a text ends, in milliseconds; NaN where it ends otherwise. */
function offsetAfter(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (text.length === at + 1) return sign === Z || sign === Z + SMALL ? 0 : Number.NaN;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  const shaped =
    text.length === at + 6 && (sign === PLUS || sign === DASH) && text.charCodeAt(at + 3) === COLON;
  if (!shaped || !isBelow(hours, 24) || !isBelow(minutes, 60)) return Number.NaN;
  const offset = hours * HOUR + minutes * MINUTE;
  return sign === PLUS ? offset : -offset;
}

function isDivider(code: number): boolean {
  return code === T || code === SPACE || code === T + SMALL;
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
