import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { DAY, dateText, dayNumber, FIRST_YEAR, isDate, LAST_YEAR, padded } from "./civil-date.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

/** Codes of the characters between the digits. */
const [POINT, DASH, COLON, T, Z, ZERO] = [46, 45, 58, 84, 90, 48];

/** Instants lie in the years 1 to 9999 of UTC. */
const FIRST_INSTANT = dayNumber(FIRST_YEAR, 1, 1) * DAY;
const LAST_INSTANT = dayNumber(LAST_YEAR + 1, 1, 1) * DAY - 1;

/** Date and time in the extended or the basic format of ISO 8601, and an offset. */
const INSTANT =
  /^(\d{4})(-?)(\d{2})\2(\d{2})T(\d{2})(:?)(\d{2})(?:\6(\d{2})(?:[.,](\d+))?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)$/;

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

export function isInstant(instant: number): boolean {
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT;
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ` */
export function instantText(instant: number): string {
  const day = Math.floor(instant / DAY);
  const time = instant - day * DAY;
  const hours = padded(Math.floor(time / HOUR));
  const minutes = padded(Math.floor((time % HOUR) / MINUTE));
  const seconds = padded(Math.floor((time % MINUTE) / SECOND));
  const thousandths = time % SECOND;
  const milliseconds = `${Math.floor(thousandths / 100)}${padded(thousandths % 100)}`;
  return `${dateText(day)}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
}

/** NaN where the text is no instant. */
function parsed(text: string): number {
  const plain = parsedPlain(text);
  return Number.isNaN(plain) ? parsedIso(text) : plain;
}

/** The two forms that programs print, `YYYY-MM-DDTHH:MM:SSZ` and `….mmmZ`, without a regular expression. */
function parsedPlain(text: string): number {
  const hasMilliseconds = text.length === 24;
  const shaped =
    (hasMilliseconds ? text.charCodeAt(19) === POINT : text.length === 20) &&
    text.charCodeAt(text.length - 1) === Z &&
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    text.charCodeAt(10) === T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON;
  if (!shaped) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!isDate(year, month, day)) return Number.NaN;
  const milliseconds = hasMilliseconds ? digit(text, 20) * 100 + twoDigits(text, 21) : 0;
  const time = timeOf(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17), milliseconds);
  return dayNumber(year, month, day) * DAY + time;
}

function parsedIso(text: string): number {
  const match = INSTANT.exec(text);
  if (match === null) return Number.NaN;
  const [, year, dash, month, day, hours, colon, minutes, seconds = "0", fraction = "", ...offset] = match;
  const [sign, offsetHours = "0", offsetMinutes = "0"] = offset;
  const date = [Number(year), Number(month), Number(day)] as const;
  const oneFormat = (dash === "") === (colon === "");
  const offsetInRange = Number(offsetHours) < 24 && Number(offsetMinutes) < 60;
  if (!oneFormat || !offsetInRange || !isDate(...date)) return Number.NaN;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, "0"));
  const time = timeOf(Number(hours), Number(minutes), Number(seconds), milliseconds);
  const ahead = Number(offsetHours) * HOUR + Number(offsetMinutes) * MINUTE;
  return dayNumber(...date) * DAY + time - (sign === "-" ? -ahead : ahead);
}

function timeOf(hours: number, minutes: number, seconds: number, milliseconds: number): number {
  const time = hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds;
  return time <= DAY && minutes < 60 && seconds < 60 ? time : Number.NaN;
}

function twoDigits(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** NaN where the character is no digit. */
function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}
