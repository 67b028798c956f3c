import type { ErrorPath } from "../../../errors/error.ts";
import { refuse } from "../../../errors/refuse.ts";

/** Refuses a column of an item that is none of those scored. */
export function refuseOtherColumns(
  columns: Readonly<Record<string, string>>,
  known: readonly string[],
  path: ErrorPath,
  expected: string,
): void {
  for (const item of Object.keys(columns)) {
    if (!known.includes(item)) refuse("unknown_item", [...path, item], expected, item);
  }
}
