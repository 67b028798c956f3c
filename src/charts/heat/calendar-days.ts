import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MS_OF_DAY = 86_400_000;
/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_EPOCH = 3;

/** Reads a date; leaves it as it is written. */
export function dateAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && DATE.test(value)) {
    const ms = Date.parse(`${value}T00:00:00Z`);
    if (Number.isFinite(ms) && new Date(ms).toISOString().startsWith(value)) return value;
  }
  return refuse("invalid_input", path, "a date such as 2026-03-31", value);
}

/** Days since 1970-01-01. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MS_OF_DAY;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + WEEKDAY_OF_EPOCH) % 7) + 7) % 7;
}

/** A day's year, its month from 0 on, and its place in the month. */
export function partsOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const at = new Date(day * MS_OF_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}
