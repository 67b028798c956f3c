import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";

/** A score from 0 to 100. */
export function percentAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value >= 0 && value <= 100) return value + 0;
  return refuse("invalid_input", path, "a number from 0 to 100", value);
}

/** An interval of scores, cut at 0 and 100. */
export function percentInterval(interval: Interval | null): Interval | null {
  if (interval === null) return null;
  return { lower: Math.max(0, interval.lower), upper: Math.min(100, interval.upper) };
}
