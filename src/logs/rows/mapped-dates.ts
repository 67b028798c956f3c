import { isInstant } from "../../calendars/instant.ts";
import { instantNaiveAt } from "../../calendars/naive-instant.ts";
import { instantOfLocal, startOfDay, type TimeZone } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { DAY, dayNumber, isDate } from "../../numeric/civil-date.ts";
import type { FineInstant } from "./fine-instant.ts";

/** How a table writes its dates: ISO 8601, which is read beside each of the others. */
export type LogDates = "iso" | "month-first" | "day-first" | "jira";

/** A form of dates, and how a message shows it. */
interface DateForm {
  readonly pattern: RegExp;
  readonly shown: string;
}

const TIME = "(?: (?<hours>\\d{1,2}):(?<minutes>\\d\\d)(?::(?<seconds>\\d\\d))?)?";

const FORMS: Readonly<Record<Exclude<LogDates, "iso">, DateForm>> = {
  "month-first": {
    pattern: new RegExp(`^(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})${TIME}$`),
    shown: "05/25/2013 or 05/25/2013 17:30",
  },
  "day-first": {
    pattern: new RegExp(`^(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})${TIME}$`),
    shown: "25/05/2013 or 25/05/2013 17:30",
  },
  jira: {
    pattern:
      /^(?<day>\d{1,2})\/(?<month>[A-Za-z]{3})\/(?<year>\d\d)(?: (?<hours>\d{1,2}):(?<minutes>\d\d) (?<half>[AaPp][Mm]))?$/,
    shown: "25/May/13 or 25/May/13 5:30 PM",
  },
};

const ISO_DATE = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;

/** What is meant as ISO 8601. */
const ISO = /^\d{4}-/;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The last year of two digits that is of the century that began in 2000. */
const LAST_OF_CENTURY = 68;

const MINUTE = 60_000;

/** The parts of a date, as they are written. */
type DateParts = Readonly<Record<string, string | undefined>>;

/** An instant of a table; one without an offset is local time of `naive`, and a date the beginning of its day. */
export function mappedInstantAt(
  value: unknown,
  path: ErrorPath,
  dates: LogDates,
  naive: TimeZone | null,
): FineInstant {
  const text = typeof value === "string" ? value : "";
  const form = dates === "iso" ? null : FORMS[dates];
  const parts = (ISO_DATE.exec(text) ?? form?.pattern.exec(text))?.groups;
  if (parts !== undefined) return { at: localInstant(parts, text, path, naive), text };
  if (form === null || ISO.test(text)) return { at: instantNaiveAt(value, path, naive), text };
  return refuse("invalid_input", path, `a date as ${form.shown}, or as ISO 8601`, value);
}

function localInstant(parts: DateParts, text: string, path: ErrorPath, naive: TimeZone | null): number {
  const day = dayOf(parts);
  const time = timeOf(parts);
  if (day === null || !(time < DAY)) refuse("invalid_input", path, "a date and a time that exist", text);
  if (naive === null)
    refuse("invalid_input", path, "the option naive, the zone of dates without an offset", text);
  const instant =
    parts.hours === undefined ? startOfDay(naive, day) : instantOfLocal(naive, day * DAY + time);
  return isInstant(instant)
    ? instant
    : refuse("invalid_input", path, "an instant of the years 1 to 9999", text);
}

/** The number of a date; `null` where there is none. */
function dayOf({ year = "", month = "", day = "" }: DateParts): number | null {
  const [y, m, d] = [yearOf(year), monthOf(month), Number(day)];
  return isDate(y, m, d) ? dayNumber(y, m, d) : null;
}

function yearOf(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) <= LAST_OF_CENTURY ? 2000 : 1900);
}

function monthOf(month: string): number {
  return /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
}

/** Milliseconds from midnight; NaN for a time that does not exist. */
function timeOf({ hours = "0", minutes = "0", seconds = "0", half }: DateParts): number {
  const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return Number.NaN;
  return (hour * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000;
}

/** The hour of a day of 1 to 12 AM or PM; NaN for another. */
function hourOf(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/p/i.test(half) ? 12 : 0);
}
