import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Days of 400 years, after which leap years and weekdays repeat. */
export const DAYS_PER_CYCLE = 146_097;

export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "00" … "99" */
const TWO_DIGITS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));

/** A date of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/**
 * The number of a date: days since 1970-01-01.
 *
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil: years that begin
 * in March, so that the leap day is the last.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * DAYS_PER_CYCLE + yearOfCycle * 365 + leapDays + dayOfYear - 719_468;
}

/** Whether a number is that of a date in the years 1 to 9999. */
export function isDay(number: number): boolean {
  return number >= dayNumber(FIRST_YEAR, 1, 1) && number < dayNumber(LAST_YEAR + 1, 1, 1);
}

/** The date of a number. Source: as `dayNumber`, civil_from_days. */
export function civilDate(number: number): CivilDate {
  const sinceMarch = number + 719_468;
  const cycle = Math.floor(sinceMarch / DAYS_PER_CYCLE);
  const dayOfCycle = sinceMarch - cycle * DAYS_PER_CYCLE;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = dayOfCycle - yearOfCycle * 365 - leapDays;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The number of a date written `YYYY-MM-DD`, from year 1 on. */
export function dateAt(value: unknown, path: ErrorPath): number {
  const [, year, month, day] = (typeof value === "string" && DATE.exec(value)) || [];
  if (year === undefined || !isDate(Number(year), Number(month), Number(day))) {
    return refuse("invalid_input", path, "a date that exists, as YYYY-MM-DD", value);
  }
  return dayNumber(Number(year), Number(month), Number(day));
}

export function isDate(year: number, month: number, day: number): boolean {
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` */
export function dateText(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${padded(Math.floor(year / 100))}${padded(year % 100)}-${padded(month)}-${padded(day)}`;
}

export function padded(n: number): string {
  return TWO_DIGITS[n]!;
}
