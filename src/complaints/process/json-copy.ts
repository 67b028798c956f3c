import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

/** Deeper than any document that means something; deeper ones could exhaust the stack. */
const DEEPEST = 64;

/** A deep copy of strict JSON: -0 becomes 0, and keys without a value are left out. */
export function jsonCopy(value: unknown, path: ErrorPath): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value + 0;
  if (typeof value !== "object") refuse("invalid_input", path, "a value of JSON", value);
  if (path.length === DEEPEST) refuse("invalid_input", path, `no more than ${DEEPEST} levels`, value);
  if (Array.isArray(value)) return Array.from(value, (entry: unknown, i) => jsonCopy(entry, [...path, i]));
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, jsonCopy(entry, [...path, key])]));
}
