import { type ErrorPath, shortened } from "../errors/error.ts";
import { optional, type Readers } from "../errors/options.ts";
import { someNamesAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** Which columns of a table hold the answers, and to which items. With neither option every column is an item's. */
export interface ItemSelection {
  /** Ids of the items; without a prefix they are the columns' names. */
  items?: readonly string[] | undefined;
  /**
   * The column of the n-th item is this prefix and n: with `"E"` the columns `E1`, `E2`, … Without
   * `items`, every column of that form is taken, as the item `q1`, `q2`, …
   */
  prefix?: string | undefined;
}

/** The same as read; `null` for what is not said. */
export interface SelectedItems {
  readonly items: readonly string[] | null;
  readonly prefix: string | null;
}

/** Readers of the selection. */
export const SELECTION_OPTIONS = {
  items: optional(someNamesAt),
  prefix: optional(prefixAt),
} satisfies Readers<ItemSelection>;

/** An item and the column that holds its answers. */
export interface ItemColumn {
  readonly item: string;
  readonly column: string;
}

/**
 * The columns of the items that are named, or those found among all of a table: of the prefix by number, or every one.
 */
export function columnsOfItems(
  names: () => readonly string[],
  { items, prefix }: SelectedItems,
): ItemColumn[] {
  if (items !== null) {
    return items.map((item, n) => ({ item, column: prefix === null ? item : `${prefix}${n + 1}` }));
  }
  if (prefix === null) return names().map((name) => ({ item: name, column: name }));
  const numbers = names()
    .filter((name) => name.startsWith(prefix) && /^[1-9]\d{0,14}$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
    .sort((a, b) => a - b);
  if (numbers.length === 0) {
    const name = shortened(prefix);
    refuse("unknown_item", [`${prefix}1`], `columns ${name}1, ${name}2, …`, undefined);
  }
  return numbers.map((n) => ({ item: `q${n}`, column: `${prefix}${n}` }));
}

function prefixAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && value !== "") return value;
  return refuse("invalid_input", path, "text that the names of the columns begin with", value);
}
