import { asGiven, oneOf, otherwise, type Read, type Readers } from "../../errors/options.ts";
import { conditionsAt, type WarehouseCondition } from "./conditions.ts";
import { DIALECTS, type Dialect, type DialectTraits } from "./dialect.ts";
import { marked, quotedName, quotedTable } from "./names.ts";
import type { Named } from "./statement.ts";

/** A table whose rows are asked for. */
export interface Source {
  readonly dialect: DialectTraits;
  /** The table with the name by which its columns are called, so that no alias is taken for one of them. */
  readonly table: string;
  /** Conditions on its rows. */
  readonly where: readonly string[];
  /** A column of it. */
  readonly column: (name: string, path: readonly (string | number)[]) => string;
}

/** Options that say which rows are asked for, and of which database. */
export interface TableOptions {
  dialect: Dialect;
  /** The table's name, or its parts such as catalog, schema and table. */
  table: string | readonly string[];
  /** Conditions that rows must meet; all rows by default. */
  where?: readonly WarehouseCondition[] | undefined;
}

/** Readers of these options; names and conditions are looked at with the dialect that they are written in. */
export const TABLE_OPTIONS = {
  dialect: oneOf(...(Object.keys(DIALECTS) as Dialect[])),
  table: asGiven,
  where: otherwise(asGiven, []),
} satisfies Readers<TableOptions>;

/** The table of a call, its names quoted and its conditions checked. */
export function sourceAt({ dialect: name, table, where }: Read<typeof TABLE_OPTIONS>): Source {
  const dialect = DIALECTS[name];
  const own = marked("s", dialect);
  const qualified = (name: string) => `${own}.${name}`;
  return {
    dialect,
    table: `${quotedTable(table, dialect, ["table"])} AS ${own}`,
    where: conditionsAt(where, dialect, qualified, ["where"]),
    column: (name, path) => qualified(quotedName(name, dialect, path)),
  };
}

/** The columns that make groups, under the names that they come back by. */
export function groupColumns(groupBy: readonly string[], { column }: Source): Named[] {
  return groupBy.map((name, g) => ({ name: `g${g}`, of: column(name, ["groupBy", g]) }));
}
