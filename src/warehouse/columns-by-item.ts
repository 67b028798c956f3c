import type { ErrorPath } from "../errors/error.ts";
import { nameAt, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** The columns of a table that hold the answers to items. */
export type ColumnsByItem = ReadonlyMap<string, string>;

/** Where every item has the column of its own name. */
export const NO_COLUMNS: ColumnsByItem = new Map();

/** Reads columns by item. */
export function columnsByItemAt(value: unknown, path: ErrorPath): ColumnsByItem {
  const columns = Object.entries(objectAt(value, path, "columns by item"));
  return new Map(columns.map(([item, column]) => [item, nameAt(column, [...path, item])]));
}

/** Refuses a column of an item that is none of those known. */
export function refuseOtherItems(
  columns: ColumnsByItem,
  known: readonly string[],
  path: ErrorPath,
  expected: string,
): void {
  for (const item of columns.keys()) {
    if (!known.includes(item)) refuse("unknown_item", [...path, item], expected, item);
  }
}
