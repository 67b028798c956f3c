import type { ErrorPath } from "../../errors/error.ts";
import { type Readers, record } from "../../errors/options.ts";
import { checkNames, listAt, nameAt, objectAt, someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** An item and the column of the table that holds its answers. */
export interface PlannedItem {
  item: string;
  column: string;
}

const ITEM = { item: nameAt, column: nameAt } satisfies Readers<PlannedItem>;

/** Items with their columns, which are named as they are where nothing else is said. */
export function plannedItems(items: unknown, columns: Readonly<Record<string, string>>): PlannedItem[] {
  const names = someNamesAt(items, []);
  for (const item of Object.keys(columns)) {
    if (!names.includes(item))
      refuse("unknown_item", ["columns", item], "a column of an item in the plan", item);
  }
  return names.map((item) => ({ item, column: Object.hasOwn(columns, item) ? columns[item]! : item }));
}

/** Reads items of a plan, which may have been stored. */
export function plannedItemsAt(value: unknown, path: ErrorPath): PlannedItem[] {
  const items = listAt(value, path, "item", record(ITEM, "an item and its column"));
  checkNames(
    items.map(({ item }) => item),
    path,
    "item",
  );
  return items;
}

/** Reads columns by item. */
export function columnsByItemAt(value: unknown, path: ErrorPath): Readonly<Record<string, string>> {
  const columns = Object.entries(objectAt(value, path, "columns by item"));
  return Object.fromEntries(columns.map(([item, column]) => [item, nameAt(column, [...path, item])]));
}
