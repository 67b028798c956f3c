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

/** An item and the column that holds its answers. */
export interface ItemColumn {
  readonly item: string;
  readonly column: string;
}

/** Checks the selection; `null` where the table's own columns decide. */
export function selectedColumns({ items, prefix }: ItemSelection): ItemColumn[] | null {
  if (prefix !== undefined && (typeof prefix !== "string" || prefix === "")) {
    refuse("invalid_input", ["prefix"], "text that the names of the columns begin with", prefix);
  }
  if (items === undefined) return null;
  checkSomeNames(items, "items");
  return items.map((item, n) => ({ item, column: prefix === undefined ? item : `${prefix}${n + 1}` }));
}

/** The items among all columns of a table: those of the prefix in the order of their numbers, or every column. */
export function foundColumns(names: readonly string[], { prefix }: ItemSelection): ItemColumn[] {
  if (prefix === undefined) return names.map((name) => ({ item: name, column: name }));
  const numbers = names
    .filter((name) => name.startsWith(prefix) && /^[1-9]\d*$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
    .sort((a, b) => a - b);
  if (numbers.length === 0) {
    refuse("unknown_item", [`${prefix}1`], `columns ${prefix}1, ${prefix}2, …`, undefined);
  }
  return numbers.map((n) => ({ item: `q${n}`, column: `${prefix}${n}` }));
}

/** Refuses a list of names that repeats one or holds anything but text. */
export function checkNames(names: readonly string[], option: string): void {
  if (!Array.isArray(names)) refuse("invalid_input", [option], "a list of names", names);
  const seen = new Set<string>();
  names.forEach((name: unknown, i) => {
    if (typeof name !== "string") refuse("invalid_input", [option, i], "a name as text", name);
    if (seen.has(name)) refuse("invalid_input", [option, i], "each name once", name);
    seen.add(name);
  });
}

/** Refuses what `checkNames` does, and a list of none. */
export function checkSomeNames(names: readonly string[], option: string): void {
  checkNames(names, option);
  if (names.length === 0) refuse("insufficient_data", [option], "at least one name", names);
}
