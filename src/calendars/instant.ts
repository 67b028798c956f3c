import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { DAY, dateText, dayNumber, FIRST_YEAR, isDate, LAST_YEAR, twoDigits } from "./civil-date.ts";

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

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
  const hours = twoDigits(Math.floor(time / HOUR));
  const minutes = twoDigits(Math.floor((time % HOUR) / MINUTE));
  const seconds = twoDigits(Math.floor((time % MINUTE) / SECOND));
  const thousandths = time % SECOND;
  const milliseconds = `${Math.floor(thousandths / 100)}${twoDigits(thousandths % 100)}`;
  return `${dateText(day)}T${hours}:${minutes}:${seconds}.${milliseconds}Z`;
}

/** NaN where the text is no instant. */
function parsed(text: string): number {
  const plain = parsedPlain(text);
  return Number.isNaN(plain) ? parsedIso(text) : plain;
}

/** The two forms that programs print, `YYYY-MM-DDTHH:MM:SSZ` and `….mmmZ`, without a regular expression. */
function parsedPlain(text: string): number {
  const { length } = text;
  const shaped =
    (length === 20 || (length === 24 && text[19] === ".")) &&
    text[length - 1] === "Z" &&
    text[4] === "-" &&
    text[7] === "-" &&
    text[10] === "T" &&
    text[13] === ":" &&
    text[16] === ":";
  if (!shaped) return Number.NaN;
  const milliseconds = length === 24 ? digits(text, 20, 23) : 0;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const time = timeOf(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19), milliseconds);
  return isDate(year, month, day) ? dayNumber(year, month, day) * DAY + time : Number.NaN;
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

/** NaN where a character is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
