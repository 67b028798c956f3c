import type { ErrorPath } from "../../errors/error.ts";
import { type Readers, record } from "../../errors/options.ts";
import { checkNames, listAt, nameAt, someNamesAt } from "../../errors/read-argument.ts";
import { type ColumnsByItem, refuseOtherItems } from "../columns-by-item.ts";

/** An item and the column of the table that holds its answers. */
export interface PlannedItem {
  item: string;
  column: string;
}

const ITEM = { item: nameAt, column: nameAt } satisfies Readers<PlannedItem>;

/** Items with their columns, which are named as they are where nothing else is said. */
export function plannedItems(items: unknown, columns: ColumnsByItem): PlannedItem[] {
  const names = someNamesAt(items, []);
  refuseOtherItems(columns, names, ["columns"], "a column of an item in the plan");
  return names.map((item) => ({ item, column: columns.get(item) ?? item }));
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
