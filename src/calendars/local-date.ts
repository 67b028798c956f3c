import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { dateAt, isDay } from "../numeric/civil-date.ts";
import { instantAt } from "./instant.ts";
import { localDay, type TimeZone } from "./time-zone.ts";

/** Characters of `YYYY-MM-DD`; an instant has more. */
const DATE_LENGTH = 10;

/** The number of a date, or of the local date of an instant. */
export function localDateAt(zone: TimeZone, value: unknown, path: ErrorPath): number {
  const isDate = typeof value !== "string" || value.length <= DATE_LENGTH;
  if (isDate) return dateAt(value, path);
  const day = localDay(zone, instantAt(value, path));
  if (isDay(day)) return day;
  return refuse("invalid_input", path, "an instant of a date in the years 1 to 9999", value);
}
