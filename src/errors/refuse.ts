import { type ErrorCode, type ErrorPath, ServiceQualityError, shortened } from "./error.ts";

/** Throws the library's error: "expected X, received Y (at path)". */
export function refuse(code: ErrorCode, path: ErrorPath, expected: string, received: unknown): never {
  throw new ServiceQualityError(code, path, expectationText(expected, received));
}

/** What a message says before the path. */
export function expectationText(expected: string, received: unknown): string {
  return `expected ${expected}, received ${describe(received)}`;
}

/** A value as a message names it: numbers and short text as they are, everything else by its kind. */
function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
