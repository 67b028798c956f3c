import { shortened } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { isCode } from "../tables/missing-codes.ts";
import type { ColumnRules } from "./column-rules.ts";

/** A cell before it is read: text, a number, or nothing. */
export type Cell = string | number | null;

/** Where the cells of a column lie. */
export interface ColumnPlace {
  /** The name that the column has in the file. */
  readonly column: string;
  /** The line of the file that a row is on; `null` where it has no lines. */
  readonly lineOf: ((row: number) => number) | null;
}

/** A cell without the spaces around it; `null` where it means a missing answer. */
export function presentCell(cell: Cell, { missing, decimal }: ColumnRules): Cell {
  if (cell === null) return null;
  if (typeof cell === "number") return missing.numbers.has(cell) ? null : cell;
  const text = cell.trim();
  return text === "" || isCode(text, missing, [decimal]) ? null : text;
}

/** Refuses a cell that is no answer, at its row and column. */
export function refuseCell(
  cell: Cell,
  row: number,
  { column, lineOf }: ColumnPlace,
  expected: string,
): never {
  const line = lineOf === null ? "" : `line ${lineOf(row)}, `;
  return refuse(
    "invalid_input",
    [row, column],
    `${expected} in ${line}column ${shortened(column)}, or an empty cell for a missing answer`,
    typeof cell === "string" ? cell.trim() : cell,
  );
}
