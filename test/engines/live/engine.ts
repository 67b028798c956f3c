import type { Dialect } from "../../../src/warehouse/sql/dialect.ts";

/** A table to be loaded into an engine. */
export interface LiveTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, LiveColumn>>;
}

/** A column of whole numbers of 32 or 64 bits, of numbers, of numbers with two decimals, or of texts. */
export interface LiveColumn {
  readonly type: "integer" | "long" | "double" | "decimal" | "text";
  readonly cells: readonly Cell[];
}

type Cell = number | bigint | string | null;

/** A database that runs here. */
export interface Engine {
  readonly dialect: Dialect;
  /** Whether a column of numbers can hold what is no number. */
  readonly hasNaN: boolean;
  /** Processes that work for it, with all that they started; none where it works in this one. */
  readonly processes: () => readonly number[];
  /** Makes a table anew. */
  readonly load: (table: LiveTable) => Promise<void>;
  /** Makes a table of survey answers from a file: `i`, small integers, and `w`. */
  readonly loadFile: (name: string, file: TableFile) => Promise<void>;
  /** Runs a statement that gives rows. */
  readonly rows: (statement: string) => Promise<object[]>;
  readonly close: () => Promise<void>;
}

/** A table as a file of either kind. */
export interface TableFile {
  readonly columns: readonly string[];
  readonly parquet: string;
  readonly csv: string;
}

/** How a database writes what is loaded. */
export interface Loading {
  readonly types: Readonly<Record<LiveColumn["type"], string>>;
  /** What a table is kept by. */
  readonly kept?: string;
  /** Escapes what else must be inside quotation marks. */
  readonly escaped?: (text: string) => string;
  /** Writes what is no finite number. */
  readonly beyond?: (cell: number, type: string) => string;
}

const plain = (text: string) => text;
const castText = (cell: number, type: string) => `CAST('${cell}' AS ${type})`;

/** The statements that make a table, a thousand rows at a time. */
export function loading(
  { name, columns }: LiveTable,
  { types, kept = "", escaped = plain, beyond = castText }: Loading,
): string[] {
  const quoted = (text: string) => `"${escaped(text).replaceAll('"', '""')}"`;
  const table = quoted(name);
  const lists = Object.values(columns);
  const literal = (cell: Cell, type: string) => {
    if (cell === null) return "NULL";
    if (typeof cell === "string") return `'${escaped(cell).replaceAll("'", "''")}'`;
    return typeof cell === "bigint" || Number.isFinite(cell) ? String(cell) : beyond(cell, type);
  };
  const definitions = Object.entries(columns).map(([column, { type }]) => `${quoted(column)} ${types[type]}`);
  const rows = (lists[0]?.cells ?? []).map(
    (_, r) => `(${lists.map(({ cells, type }) => literal(cells[r]!, types[type])).join(", ")})`,
  );
  const inserts: string[] = [];
  for (let from = 0; from < rows.length; from += 1000) {
    inserts.push(`INSERT INTO ${table} VALUES ${rows.slice(from, from + 1000).join(", ")}`);
  }
  return [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} (${definitions.join(", ")})${kept}`,
    ...inserts,
  ];
}
