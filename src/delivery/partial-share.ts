import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";

/** A share above 0 and at most 1. */
export function positiveShareAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value > 0 && value <= 1) return value;
  return refuse("invalid_input", path, "a number above 0 and at most 1", value);
}

/** A share of at least 0 and below 1. */
export function partialShareAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value >= 0 && value < 1) return value + 0;
  return refuse("invalid_input", path, "a number from 0 to below 1", value);
}
