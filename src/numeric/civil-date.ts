import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Days of 400 years, after which leap years and weekdays repeat. */
export const DAYS_PER_CYCLE = 146_097;

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A date of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/**
 * The number of a date of the years 1 to 10000: days since 1970-01-01.
 *
 * Source: C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar algorithms"
 * (2023), proposition 6.2: years that begin in March, so that the leap day is the last.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const isFromMarch = month > 2;
  const shiftedYear = isFromMarch ? year : year - 1;
  const shiftedMonth = isFromMarch ? month : month + 12;
  const century = quotient(shiftedYear, 100);
  const leapDays = quotient(shiftedYear, 4) - century + quotient(century, 4);
  return shiftedYear * 365 + leapDays + quotient(979 * shiftedMonth - 2919, 32) + day - 1 - EPOCH;
}

/** Whether a number is that of a date in the years 1 to 9999. */
export function isDay(number: number): boolean {
  return number >= dayNumber(FIRST_YEAR, 1, 1) && number < dayNumber(LAST_YEAR + 1, 1, 1);
}

/** The date of a number, from 0000-03-01 to the year 10000. Source: as `dayNumber`, proposition 6.3. */
export function civilDate(number: number): CivilDate {
  const quarterDays = 4 * (number + EPOCH) + 3;
  const century = quotient(quarterDays, DAYS_PER_CYCLE);
  const quarterDaysOfCentury = (quarterDays % DAYS_PER_CYCLE) | 3;
  const yearOfCentury = quotient(quarterDaysOfCentury, 1461);
  const dayOfYear = quotient(quarterDaysOfCentury % 1461, 4);
  const months = 2141 * dayOfYear + 197_913;
  const isFromMarch = dayOfYear < 306;
  return {
    year: century * 100 + yearOfCentury + (isFromMarch ? 0 : 1),
    month: (months >>> 16) - (isFromMarch ? 0 : 12),
    day: quotient(months & 0xffff, 2141) + 1,
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
  return dayOf(value) ?? refuse("invalid_input", path, "a date that exists, as YYYY-MM-DD", value);
}

/** The same; `null` where a value is no date that exists. */
export function dayOf(value: unknown): number | null {
  const [, year, month, day] = (typeof value === "string" && DATE.exec(value)) || [];
  if (year === undefined || !isDate(Number(year), Number(month), Number(day))) return null;
  return dayNumber(Number(year), Number(month), Number(day));
}

export function isDate(year: number, month: number, day: number): boolean {
  const isOfMonth = day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && isOfMonth;
}

/** `YYYY-MM-DD` */
export function dateText(number: number): string {
  const { year, month, day } = civilDate(number);
  return `${String(year).padStart(4, "0")}-${padded(month)}-${padded(day)}`;
}

/** How many times a divisor goes into a dividend that is below 2³¹ and not negative. */
export function quotient(dividend: number, divisor: number): number {
  return (dividend / divisor) | 0;
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}
