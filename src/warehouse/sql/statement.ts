import type { DialectTraits } from "./dialect.ts";
import { marked } from "./names.ts";

/** An expression and the name that it gets. */
export interface Named {
  readonly name: string;
  readonly of: string;
}

/** `SELECT … FROM … WHERE … GROUP BY …`, its aliases quoted. */
export function select(
  dialect: DialectTraits,
  columns: readonly Named[],
  from: string,
  {
    where = [],
    groupBy = [],
  }: { readonly where?: readonly string[]; readonly groupBy?: readonly string[] } = {},
): string {
  const list = columns.map(({ name, of }) => `${of} AS ${marked(name, dialect)}`).join(", ");
  const filter = where.length === 0 ? "" : ` WHERE ${where.join(" AND ")}`;
  const groups = groupBy.length === 0 ? "" : ` GROUP BY ${groupBy.join(", ")}`;
  return `SELECT ${list} FROM ${from}${filter}${groups}`;
}

/** A statement as the rows that another one takes from; the planner does not look through it. */
export function rowsOf(statement: string, dialect: DialectTraits): string {
  return `(${statement}${dialect.barrier}) AS ${marked("t", dialect)}`;
}

/** A list cut into lists of so many, the last with the rest: what is asked for in a statement at a time. */
export function inGroups<T>(list: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let from = 0; from < list.length; from += size) groups.push(list.slice(from, from + size));
  return groups;
}
