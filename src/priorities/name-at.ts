import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";

/** A name, which may be empty: text of the caller's own. */
export function nameAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string") return value;
  return refuse("invalid_input", path, "a name as text", value);
}
