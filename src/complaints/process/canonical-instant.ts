import { instantAt, instantText } from "../../calendars/instant.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

/** Without arithmetic, and so without leap days. */
const CANONICAL = new RegExp(
  [
    /^(?!0000)\d{4}-/,
    /(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)/,
    /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
  ]
    .map(({ source }) => source)
    .join(""),
);

/** Whether a value is an instant in canonical form; of a leap day it may be one all the same. */
export function isCanonical(value: unknown): value is string {
  return typeof value === "string" && CANONICAL.test(value);
}

/**
 * An instant in canonical form, `YYYY-MM-DDTHH:MM:SS.mmmZ`, of ISO 8601 text with any offset. So instants compare
 * as text.
 */
export function canonicalAt(value: unknown, path: ErrorPath): string {
  return isCanonical(value) ? value : instantText(instantAt(value, path));
}

/** An instant in the form in which states keep them. */
export function writtenAt(value: unknown, path: ErrorPath): string {
  const written = canonicalAt(value, path);
  return written === value
    ? written
    : refuse("invalid_input", path, "an instant as YYYY-MM-DDTHH:MM:SS.mmmZ", value);
}
