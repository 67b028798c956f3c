import { dateText, isDay } from "../../numeric/civil-date.ts";
import type { VariableType } from "../../survey/keyed/survey-table.ts";

/** The numbers of formats: DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE and SDATE; DATETIME and YMDHMS. */
const DATES = [20, 23, 24, 28, 29, 30, 38, 39];
const DATETIMES = [22, 41];

const DAY = 86_400;

/** The day from whose midnight seconds are counted, 14 October 1582, as a number of days from 1970-01-01. */
const EPOCH = -141_428;

/** The type of a number that is printed in a format. */
export function typeOfFormat(format: number): VariableType {
  if (DATES.includes(format)) return "date";
  return DATETIMES.includes(format) ? "datetime" : "number";
}

/** The day of so many seconds, as `"2026-03-29"`; `null` beyond the years 1 to 9999. */
export function dayOf(seconds: number): string | null {
  const day = Math.floor(seconds / DAY) + EPOCH;
  return isDay(day) ? dateText(day) : null;
}

/** The moment of so many seconds, to the millisecond, as `"2026-03-29T01:30:15"`, in no time zone. */
export function momentOf(seconds: number): string | null {
  const rounded = Math.round(seconds * 1000) / 1000;
  const day = dayOf(rounded);
  if (day === null) return null;
  const ms = Math.round((rounded - Math.floor(rounded / DAY) * DAY) * 1000);
  const parts = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  const fraction = ms % 1000 === 0 ? "" : `.${padded(ms % 1000, 3)}`;
  return `${day}T${parts.map((part) => padded(part, 2)).join(":")}${fraction}`;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, "0");
}
