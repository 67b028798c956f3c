import { isInstant } from "../../calendars/instant.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { entriesOf, type Reader } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";

/** Reads every entry of a list, which may have none. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return entriesOf(read, "a list");
}

/** An instant in whole milliseconds since 1970 UTC. */
export function millisecondAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && Number.isInteger(value) && isInstant(value)) return value + 0;
  return refuse("invalid_input", path, "milliseconds since 1970 UTC, years 1 to 9999", value);
}

/** Reads an instant with a value. */
export function datedAt<T>(read: Reader<T>): Reader<[at: number, value: T]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) {
      refuse("invalid_input", path, "a pair of an instant and a value", value);
    }
    return [millisecondAt(value[0], [...path, 0]), read(value[1], [...path, 1])];
  };
}
