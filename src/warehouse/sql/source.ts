import { conditionsAt } from "./conditions.ts";
import type { DialectTraits } from "./dialect.ts";
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

/** The table of a call, its names quoted and its conditions checked. */
export function sourceAt(table: unknown, where: unknown, dialect: DialectTraits): Source {
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
