import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** A row that a database gave, its columns found whatever the case of their names. */
export interface RowCells {
  readonly path: ErrorPath;
  readonly cells: ReadonlyMap<string, unknown>;
}

/** The rows of all statements of a plan. */
export function rowsAt(value: unknown, path: ErrorPath): RowCells[] {
  return entriesAt(value, path, "the rows of the plan's statements", (row, here) => {
    if (typeof row !== "object" || row === null)
      return refuse("invalid_input", here, "a row as an object", row);
    const cells = new Map(Object.entries(row).map(([name, cell]) => [name.toLowerCase(), cell]));
    return { path: here, cells };
  });
}

/** A text in a row. */
export function textIn({ cells, path }: RowCells, name: string): string {
  const cell = cells.get(name);
  return typeof cell === "string" ? cell : refuse("invalid_input", [...path, name], "text", cell);
}

/**
 * An integer in a row: a number, a big integer, decimal text, or an object that prints as such. A sum of no rows is
 * null, which is 0.
 */
export function integerIn({ cells, path }: RowCells, name: string): bigint {
  const here = [...path, name];
  const cell = cells.get(name);
  if (cell === undefined)
    return refuse("invalid_input", here, "a cell that the plan's statements have", cell);
  if (cell === null) return 0n;
  if (typeof cell === "bigint") return cell;
  if (typeof cell === "number") {
    if (Number.isSafeInteger(cell)) return BigInt(cell);
    return refuse(
      "invalid_input",
      here,
      "a whole number below 2^53, or as text or a big integer beyond",
      cell,
    );
  }
  const [, digits] = /^(-?\d{1,100})(?:\.0{0,100})?$/.exec(textOf(cell)) ?? [];
  return digits === undefined ? refuse("invalid_input", here, "a whole number", cell) : BigInt(digits);
}

/** How many there are of something, in a row. */
export function countIn(row: RowCells, name: string): number {
  const count = integerIn(row, name);
  if (count >= 0n && count <= Number.MAX_SAFE_INTEGER) return Number(count);
  return refuse("invalid_input", [...row.path, name], "a count, from 0 to 2^53 − 1", count);
}

/** What a cell prints as, where it is text or knows how to print itself. */
function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  const isDecimal = typeof cell === "object" && cell !== null && cell.toString !== Object.prototype.toString;
  return isDecimal ? String(cell) : "";
}
