import { marked } from "./names.ts";
import type { Source } from "./source.ts";
import { type Named, rowsOf, select } from "./statement.ts";

/** Whole numbers that say what the rows of a statement are of. */
export type Labels = Readonly<Record<string, number>>;

/** A statement that counts rows by values: `part`, its labels, `g0` …, the values, and the count as `c0`. */
export function counted(
  { dialect, table }: Source,
  part: string,
  labels: Labels,
  values: readonly Named[],
  where: readonly string[],
): string {
  const keys = values.map(({ name }) => marked(name, dialect));
  return select(
    dialect,
    [
      { name: "part", of: `'${part}'` },
      ...Object.entries(labels).map(([name, label]) => ({ name, of: String(label) })),
      ...values.map(({ name }, k) => ({ name, of: keys[k]! })),
      { name: "c0", of: "COUNT(*)" },
    ],
    rowsOf(select(dialect, values, table, { where }), dialect),
    { groupBy: keys },
  );
}

/** Several statements of the same columns as one. */
export function united(statements: readonly string[]): string {
  return statements.join(" UNION ALL ");
}
