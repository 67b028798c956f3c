import type { Limits } from "./interval-text.ts";

/** What the interval of a difference comes to, as the key of its word. */
export function verdictOf(interval: Limits | null): "cannotSay" | "lower" | "higher" | "noClearDifference" {
  if (interval === null) return "cannotSay";
  if (interval.upper < 0) return "lower";
  return interval.lower > 0 ? "higher" : "noClearDifference";
}

/**
 * What the interval of a gap comes to, as the key of its word: as expected is a gap that is known to be no further from
 * 0 than `margin`, where that is given.
 */
export function gapVerdictOf(
  interval: Limits | null,
  margin: number | null,
): "cannotSay" | "fallsShort" | "exceeds" | "asExpected" | "notSure" {
  if (interval === null) return "cannotSay";
  const { lower, upper } = interval;
  if (upper < 0) return "fallsShort";
  if (lower > 0) return "exceeds";
  return margin !== null && lower >= -margin && upper <= margin ? "asExpected" : "notSure";
}
