import type { Dialect } from "../../src/warehouse/sql/dialect.ts";

/** A table to be loaded into an engine. */
export interface LiveTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, LiveColumn>>;
}

/** A column of whole numbers, of numbers, or of texts. */
export interface LiveColumn {
  readonly type: "integer" | "double" | "text";
  readonly cells: readonly (number | string | null)[];
}

/** A database that runs here. */
export interface Engine {
  readonly dialect: Dialect;
  /** Makes a table anew. */
  readonly load: (table: LiveTable) => Promise<void>;
  /** Runs a statement that gives rows. */
  readonly rows: (statement: string) => Promise<object[]>;
  readonly close: () => Promise<void>;
}

/** The statements that make a table, in standard SQL, a thousand rows at a time. */
export function loading(
  { name, columns }: LiveTable,
  types: Readonly<Record<LiveColumn["type"], string>>,
): string[] {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const table = quoted(name);
  const lists = Object.values(columns);
  const definitions = Object.entries(columns).map(([column, { type }]) => `${quoted(column)} ${types[type]}`);
  const rows = (lists[0]?.cells ?? []).map(
    (_, r) => `(${lists.map(({ cells }) => literal(cells[r]!)).join(", ")})`,
  );
  const inserts: string[] = [];
  for (let from = 0; from < rows.length; from += 1000) {
    inserts.push(`INSERT INTO ${table} VALUES ${rows.slice(from, from + 1000).join(", ")}`);
  }
  return [`DROP TABLE IF EXISTS ${table}`, `CREATE TABLE ${table} (${definitions.join(", ")})`, ...inserts];
}

function literal(cell: number | string | null): string {
  if (cell === null) return "NULL";
  if (typeof cell === "string") return `'${cell.replaceAll("'", "''")}'`;
  return Number.isFinite(cell)
    ? String(cell)
    : `CAST('${Number.isNaN(cell) ? "NaN" : "Infinity"}' AS DOUBLE)`;
}
