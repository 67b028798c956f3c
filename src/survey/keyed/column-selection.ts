import { type ErrorPath, shortened } from "../../errors/error.ts";
import { optional, type Read, type Readers } from "../../errors/options.ts";
import { listAt, nameAt, numberAt, someNamesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/**
 * Which columns of a table are meant, and the ids of their items: at most one of `columns`, `prefix` and `from` with
 * `to`. With none of them `items` are the columns' names, and without `items` every column is meant.
 */
export interface ColumnSelection {
  /** Names of the columns, or their positions from 0. */
  readonly columns?: readonly (string | number)[] | null | undefined;
  /**
   * The columns named by this prefix, digits and the suffix, by ascending number: `"E"` takes `E1`, `E02`, `E10`. With
   * `items` the n-th item is number n. Several prefixes come in their order.
   */
  readonly prefix?: string | readonly string[] | null | undefined;
  /** What follows the digits: `"]"` with the prefix `"G1[SQ"` takes `G1[SQ001]`; nothing by default. */
  readonly suffix?: string | null | undefined;
  /** The first column of a stretch; that of the table by default. */
  readonly from?: string | null | undefined;
  /** The last column of a stretch; that of the table by default. */
  readonly to?: string | null | undefined;
  /**
   * Ids for the columns, in their order; by default the columns' names, and `q1`, `q2`, … by number with one prefix.
   */
  readonly items?: readonly string[] | null | undefined;
}

/** Readers of a selection of columns that get no other ids. */
export const NAMED_COLUMN_OPTIONS = {
  columns: optional(columnsAt),
  prefix: optional(prefixAt),
  suffix: optional(textAt),
  from: optional(nameAt),
  to: optional(nameAt),
} satisfies Readers<Omit<ColumnSelection, "items">>;

/** Readers of the selection. */
export const COLUMN_OPTIONS = {
  ...NAMED_COLUMN_OPTIONS,
  items: optional(someNamesAt),
} satisfies Readers<ColumnSelection>;

/** A selection of columns that get no other ids, as read; `null` for what is not said. */
export type NamedColumns = Read<typeof NAMED_COLUMN_OPTIONS>;

/** Every column. */
export const ALL_COLUMNS: NamedColumns = { columns: null, prefix: null, suffix: null, from: null, to: null };

/** The selection as read. */
export type SelectedColumns = Read<typeof COLUMN_OPTIONS>;

/** The columns of a table that a selection chooses among. */
export interface ColumnNames {
  /** In the table's order, each once. */
  readonly names: readonly string[];
  /** Positions of the columns that a file gives one name, which cannot be asked for by it; by that name. */
  readonly repeated?: ReadonlyMap<string, readonly number[]> | undefined;
}

/** A column that is chosen. */
export interface ChosenColumn {
  readonly item: string;
  readonly name: string;
  readonly position: number;
}

/**
 * The columns that a selection means. What is wrong with a column is refused at `path` and its name, what is wrong with
 * the selection at `option` and its key.
 */
export function chosenColumns(
  table: ColumnNames,
  selection: NamedColumns & Partial<Pick<SelectedColumns, "items">>,
  path: ErrorPath,
  option: ErrorPath,
): ChosenColumn[] {
  const { items = null } = selection;
  checkForm(selection, option);
  const chosen = columnsOf(table, selection, items, path, option);
  if (items !== null && items.length !== chosen.length) {
    refuse("invalid_input", [...option, "items"], `${chosen.length} items, one per column`, items);
  }
  return chosen.map(({ id, position }, j) => {
    const name = table.names[position]!;
    return { item: items?.[j] ?? id ?? name, name, position };
  });
}

interface FoundColumn {
  readonly position: number;
  /** The item's where `items` does not say; the name by default. */
  readonly id?: string;
}

function checkForm({ columns, prefix, suffix, from, to }: NamedColumns, option: ErrorPath): void {
  const forms = [columns !== null, prefix !== null, from !== null || to !== null].filter(Boolean);
  if (forms.length > 1) {
    refuse("invalid_input", option, "one of columns, prefix, and from with to", "several of them");
  }
  if (suffix !== null && prefix === null) {
    refuse("invalid_input", [...option, "suffix"], "a prefix that it goes with", suffix);
  }
}

function columnsOf(
  table: ColumnNames,
  { columns, prefix, suffix, from, to }: NamedColumns,
  items: readonly string[] | null,
  path: ErrorPath,
  option: ErrorPath,
): readonly FoundColumn[] {
  const { names } = table;
  const find = finder(table, path);
  if (columns !== null) {
    const found = columns.map((column) => ({ position: find(column) }));
    return eachOnce(found, [...option, "columns"]);
  }
  if (prefix !== null) {
    const end = suffix ?? "";
    if (prefix.length > 1) {
      const found = prefix.flatMap((start) => numbered(names, start, end, path, find));
      return eachOnce(
        found.map(({ position }) => ({ position })),
        [...option, "prefix"],
      );
    }
    const found = numbered(names, prefix[0]!, end, path, find, items?.length);
    return found.map(({ number, position }) => ({ position, id: `q${number}` }));
  }
  if (from !== null || to !== null) {
    const first = from === null ? 0 : find(from);
    const last = to === null ? names.length - 1 : find(to);
    if (last < first) {
      refuse("invalid_input", [...option, "to"], `a column from ${shortened(names[first]!)} on`, to);
    }
    return Array.from({ length: last - first + 1 }, (_, j) => ({ position: first + j }));
  }
  if (items !== null) return items.map((item) => ({ position: find(item) }));
  return names.map((_, position) => ({ position }));
}

/** Finds the position of a column by its name or position. */
function finder({ names, repeated }: ColumnNames, path: ErrorPath): (column: string | number) => number {
  const positions = new Map(names.map((name, position) => [name, position]));
  return (column) => {
    if (typeof column === "number") {
      if (Number.isInteger(column) && column >= 0 && column < names.length) return column;
      return refuse("unknown_item", [...path, column], `a position from 0 to ${names.length - 1}`, column);
    }
    const twice = repeated?.get(column);
    if (twice !== undefined) {
      refuse(
        "invalid_input",
        [...path, column],
        `a name of one column, not of those at ${twice.join(", ")}`,
        column,
      );
    }
    const position = positions.get(column);
    if (position !== undefined) return position;
    return refuse("unknown_item", [...path, column], `a column ${shortened(column)}`, undefined);
  };
}

interface NumberedColumn {
  readonly number: number;
  readonly position: number;
}

/** The columns of a prefix by number: all of them, or those numbered from 1 to `count`. */
function numbered(
  names: readonly string[],
  start: string,
  end: string,
  path: ErrorPath,
  find: (column: string) => number,
  count?: number,
): NumberedColumn[] {
  const places = new Map<number, string>();
  for (const name of names) {
    const number = numberIn(name, start, end);
    if (number === null) continue;
    const same = places.get(number);
    if (same !== undefined) {
      refuse("invalid_input", [...path, name], `each number once, as ${shortened(same)} has it`, name);
    }
    places.set(number, name);
  }
  const wanted =
    count === undefined
      ? [...places.keys()].sort((a, b) => a - b)
      : Array.from({ length: count }, (_, n) => n + 1);
  if (wanted.length === 0) {
    const [first, second] = [1, 2].map((n) => shortened(`${start}${n}${end}`));
    refuse("unknown_item", [...path, `${start}1${end}`], `columns ${first}, ${second}, …`, undefined);
  }
  return wanted.map((number) => ({
    number,
    position: find(places.get(number) ?? `${start}${number}${end}`),
  }));
}

/** The number between prefix and suffix, `null` where a name is not of that form. */
function numberIn(name: string, start: string, end: string): number | null {
  if (!name.startsWith(start) || !name.endsWith(end)) return null;
  const digits = name.slice(start.length, name.length - end.length);
  const number = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

function eachOnce(found: readonly FoundColumn[], option: ErrorPath): readonly FoundColumn[] {
  const seen = new Set<number>();
  for (const { position } of found) {
    if (seen.has(position)) refuse("invalid_input", option, "each column once", position);
    seen.add(position);
  }
  return found;
}

function columnsAt(value: unknown, path: ErrorPath): (string | number)[] {
  return listAt(value, path, "column", (column, here) =>
    typeof column === "number" ? numberAt(column, here) : nameAt(column, here),
  );
}

function prefixAt(value: unknown, path: ErrorPath): string[] {
  if (typeof value === "string" && value !== "") return [value];
  if (typeof value === "string" || !Array.isArray(value)) {
    return refuse("invalid_input", path, "text that the names of the columns begin with", value);
  }
  return listAt(value, path, "prefix", textAt);
}
