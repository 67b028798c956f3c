import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { civilDate, dayNumber, daysInMonth } from "../../numeric/civil-date.ts";
import { type Moment, momentAt } from "./moment.ts";

const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY"];

const EXPECTED = `FREQ=YEARLY with no part but ${PARTS.slice(1).join(", ")}`;

const POSITIVE = /^0*[1-9]\d*$/;
const MONTH = /^0?[1-9]$|^1[0-2]$/;
const MONTH_DAY = /^[+-]?(?:0?[1-9]|[12]\d|3[01])$/;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Years whose dates stand for those of all that are as long. */
const [COMMON_YEAR, LEAP_YEAR] = [2001, 2000];

/** A rule that comes back every year, or every few years. */
export interface YearlyRule {
  /** Years from one to the next. */
  readonly interval: number;
  /** How often it happens, its first date included; infinite where it is not said. */
  readonly count: number;
  readonly until: Moment | null;
  readonly months: readonly number[] | null;
  /** Days of the month, from its end where they are below 0. */
  readonly monthDays: readonly number[] | null;
}

/** A rule of `RRULE`, for an event that starts with this moment. Source: RFC 5545, 3.3.10. */
export function yearlyRuleAt(text: string, start: Moment, path: ErrorPath): YearlyRule {
  const parts = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value = ""] = part.split(/=(.*)/s);
    const key = name.toUpperCase();
    if (!PARTS.includes(key) || parts.has(key)) refuse("invalid_input", path, EXPECTED, part);
    parts.set(key, value);
  }
  const frequency = parts.get("FREQ");
  if (frequency?.toUpperCase() !== "YEARLY") refuse("invalid_input", path, EXPECTED, text);
  if (parts.has("COUNT") && parts.has("UNTIL"))
    refuse("invalid_input", path, "COUNT or UNTIL, not both", text);
  const positive = (name: string) => {
    const value = parts.get(name);
    if (value !== undefined && !POSITIVE.test(value))
      refuse("invalid_input", path, `${name} of at least 1`, value);
    return value === undefined ? null : Number(value);
  };
  const numbers = (name: string, form: RegExp) => {
    const values = parts.get(name)?.split(",") ?? null;
    const wrong = values?.find((value) => !form.test(value));
    if (wrong !== undefined) refuse("invalid_input", path, `numbers of a ${name} that exists`, wrong);
    return values === null ? null : [...new Set(values.map(Number))];
  };
  const until = parts.get("UNTIL");
  return {
    interval: positive("INTERVAL") ?? 1,
    count: positive("COUNT") ?? Number.POSITIVE_INFINITY,
    until: until === undefined ? null : momentAt(until, start.zone, path),
    months: numbers("BYMONTH", MONTH),
    monthDays: numbers("BYMONTHDAY", MONTH_DAY),
  };
}

/** The dates from one to another on which a rule falls, whose first date is the first of its `count`. */
export function yearlyDates(rule: YearlyRule, first: number, from: number, until: number): number[] {
  const firstYear = civilDate(first).year;
  const [earliest, latest] = [civilDate(Math.max(first, from)).year, civilDate(until).year];
  const common = daysOfYear(rule, first, COMMON_YEAR);
  const leap = daysOfYear(rule, first, LEAP_YEAR);
  const dates = [first];
  let left = rule.count - 1;
  for (let year = firstYear; year <= latest && left > 0; year += rule.interval) {
    const newYear = dayNumber(year, 1, 1);
    const days = daysInMonth(year, 2) === 29 ? leap : common;
    const following = year === firstYear ? days.filter((day) => newYear + day > first) : days;
    if (year >= earliest) for (const day of following.slice(0, left)) dates.push(newYear + day);
    left -= following.length;
  }
  return dates.filter((date) => date >= from && date <= until);
}

/** The days of a year that a rule names, from 0 for 1 January; what it leaves open is as its first date has it. */
function daysOfYear({ months, monthDays }: YearlyRule, first: number, year: number): number[] {
  const start = civilDate(first);
  const days = (months ?? (monthDays === null ? [start.month] : MONTHS)).flatMap((month) => {
    const length = daysInMonth(year, month);
    return (monthDays ?? [start.day])
      .map((day) => (day < 0 ? length + 1 + day : day))
      .filter((day) => day >= 1 && day <= length)
      .map((day) => dayNumber(year, month, day) - dayNumber(year, 1, 1));
  });
  return [...new Set(days)].sort((a, b) => a - b);
}
