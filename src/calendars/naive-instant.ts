import type { ErrorPath } from "../errors/error.ts";
import { optional } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { instantAt, instantOf } from "./instant.ts";
import { type TimeZone, timeZoneAt } from "./time-zone.ts";

/** Reads the option `naive` of functions over logs: the zone of instants without an offset; `null` for none. */
export const naiveAt = optional(timeZoneAt);

/** An instant, as `instantAt` reads it, of a function that has the option `naive`. */
export function instantNaiveAt(value: unknown, path: ErrorPath, naive: TimeZone | null): number {
  const instant = instantOf(value, naive);
  if (!Number.isNaN(instant)) return instant;
  if (Number.isNaN(instantOf(value, timeZoneAt("UTC", path)))) return instantAt(value, path);
  const expected = "an instant with an offset, or the option naive, the zone of those that have none";
  return refuse("invalid_input", path, expected, value);
}
