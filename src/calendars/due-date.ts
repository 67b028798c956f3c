import type { ErrorPath } from "../errors/error.ts";
import { oneOf, otherwise, type Readers, readRecord } from "../errors/options.ts";
import { wholeAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { civilDate, dateText, dayNumber, daysInMonth, isDay, LAST_YEAR } from "../numeric/civil-date.ts";
import type { CalendarSpec } from "./calendar.ts";
import { localDateAt } from "./local-date.ts";
import { businessDayAfter, businessDayFrom, type OpenTime, openTimeOf } from "./open-time.ts";

/** What a term is counted in. */
export type TermUnit = "day" | "week" | "month" | "year" | "business-day";

/** A term in dates, as laws set them: fifteen business days, eight weeks, six months. */
export interface Term {
  /** How many units, at least 0. */
  readonly amount: number;
  readonly unit: TermUnit;
  /** Whether a due date that is no business day moves on to the next one. Default: `"none"`. */
  readonly roll?: "none" | "next-business-day" | null | undefined;
}

/** A term that was checked, with every key. */
export interface CheckedTerm extends Term {
  readonly roll: "none" | "next-business-day";
}

const TERM = {
  amount: (value, path) => wholeAt(value, path, 0),
  unit: oneOf("day", "week", "month", "year", "business-day"),
  roll: otherwise(oneOf("none", "next-business-day"), "none"),
} satisfies Readers<Term>;

/**
 * The date on which a term ends that begins with a date: the day itself is day 0; months and years end
 * on the same day of the month, or on the last if there is none. With `roll: "next-business-day"` a due
 * date that is no business day moves on to the next one. `date` is `YYYY-MM-DD`, or an instant,
 * which stands for its local date in the calendar's zone.
 *
 * @throws `invalid_input` for a calendar that `defineCalendar` refuses, a date that does not exist, an amount that is
 * not whole, below 0, or leads out of the years 1 to 9999, an unknown unit or roll.
 *
 * @example
 * ```ts
 * import { defineCalendar, dueDate } from "service-quality/calendars";
 *
 * const office = defineCalendar({ timeZone: "Europe/London", hours: { mon: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] } });
 * dueDate(office, "2026-08-31", { amount: 6, unit: "month" }); // => "2027-02-28"
 * dueDate(office, "2026-08-31", { amount: 6, unit: "month", roll: "next-business-day" }); // => "2027-03-01"
 * dueDate(office, "2026-03-31", { amount: 3, unit: "business-day" }); // => "2026-04-10"
 * ```
 */
export function dueDate(calendar: CalendarSpec, date: string, term: Term): string {
  const openTime = openTimeOf(calendar);
  const day = localDateAt(openTime.zone, date, ["date"]);
  const due = dueDay(openTime, day, termAt(term, ["term"]));
  if (due === null) {
    return refuse("invalid_input", ["term", "amount"], "a term that ends by the year 9999", term.amount);
  }
  return dateText(due);
}

/** Checks a term. */
export function termAt(value: unknown, path: ErrorPath): CheckedTerm {
  return readRecord(value, TERM, path, "a term");
}

/** The number of the due date of a term that begins with a date; `null` beyond the year 9999. */
export function dueDay(openTime: OpenTime, day: number, { amount, unit, roll }: CheckedTerm): number | null {
  const end = unit === "business-day" ? businessDayAfter(openTime, day, amount) : termEnd(day, amount, unit);
  if (end === null || !isDay(end)) return null;
  return roll === "none" ? end : businessDayFrom(openTime, end);
}

function termEnd(from: number, amount: number, unit: Exclude<TermUnit, "business-day">): number | null {
  if (unit === "day") return from + amount;
  if (unit === "week") return from + 7 * amount;
  const { year, month, day } = civilDate(from);
  const months = year * 12 + (month - 1) + amount * (unit === "year" ? 12 : 1);
  const endYear = Math.floor(months / 12);
  const endMonth = (months % 12) + 1;
  if (endYear > LAST_YEAR) return null;
  return dayNumber(endYear, endMonth, Math.min(day, daysInMonth(endYear, endMonth)));
}
