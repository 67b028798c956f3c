import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

const WHOLE = /^[+-]?\d+$/;

const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

const NAN = /^nan$/i;

/** A whole number of a file; one beyond 2^53 − 1 stays text, since as a number it would be another. */
export function wholeTextAt(value: string, path: ErrorPath): number | string {
  const text = value.trim();
  if (!WHOLE.test(text)) refuse("invalid_input", path, "a whole number", value);
  const number = Number(text) + 0;
  return Number.isSafeInteger(number) ? number : text;
}

/** A number of a file; `null` for NaN, as which programs write that there is none. */
export function floatTextAt(value: string, path: ErrorPath): number | null {
  const text = value.trim();
  if (NAN.test(text)) return null;
  const number = FLOAT.test(text) ? Number(text) + 0 : Number.NaN;
  return Number.isFinite(number) ? number : refuse("invalid_input", path, "a finite number", value);
}

/** `true` or `false` of a file, or `1` or `0`. */
export function booleanTextAt(value: string, path: ErrorPath): boolean {
  const text = value.trim();
  if (text === "true" || text === "1") return true;
  if (text === "false" || text === "0") return false;
  return refuse("invalid_input", path, "true or false", value);
}
