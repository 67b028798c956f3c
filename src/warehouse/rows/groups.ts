import { refuse } from "../../errors/refuse.ts";
import type { RowCells } from "./cells.ts";

/** The value of a group's column. */
export type GroupValue = string | number | boolean | null;

/** The rows of a group. */
export interface RowGroup {
  /** Its values by column. */
  readonly group: Record<string, GroupValue>;
  readonly rows: RowCells[];
}

/** Rows by the values of their groups, in the order of the JSON text of these values. */
export function groupsOf(rows: readonly RowCells[], groupBy: readonly string[]): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (const row of rows) {
    const values = groupBy.map((_, g) => groupValueIn(row, `g${g}`));
    const key = JSON.stringify(values);
    const known = groups.get(key);
    if (known !== undefined) known.rows.push(row);
    else
      groups.set(key, {
        group: Object.fromEntries(groupBy.map((column, g) => [column, values[g]!])),
        rows: [row],
      });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function groupValueIn({ cells, path }: RowCells, name: string): GroupValue {
  const cell = cells.get(name);
  if (cell === null || typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell)) {
    return cell as GroupValue;
  }
  if (typeof cell === "bigint" && Number.isSafeInteger(Number(cell))) return Number(cell);
  return refuse("invalid_input", [...path, name], "text, a number, true, false or null", cell);
}
