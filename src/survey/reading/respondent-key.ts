import { refuse } from "../../errors/refuse.ts";
import type { Cell } from "./cell.ts";
import type { FileRules } from "./column-rules.ts";

/** The column that names the respondents, given or by a platform's name and fit for it; `null` where there is none. */
export function keyPosition(
  { key, keys }: FileRules,
  cellsAt: (position: number) => readonly Cell[],
): number | null {
  return key ?? keys.find((position) => isKey(cellsAt(position))) ?? null;
}

/** The names of respondents as a column has them; an empty one and one that stands twice are refused. */
export function keyOf(cells: readonly Cell[], column: string): string[] {
  const seen = new Set<string>();
  return cells.map((cell, row) => {
    const name = nameOf(cell);
    if (name === "") refuse("invalid_input", [row, column], "text that names the respondent", cell);
    if (seen.has(name)) refuse("invalid_input", [row, column], "each respondent once", cell);
    seen.add(name);
    return name;
  });
}

/** The numbers of the rows, which name respondents that have no other names. */
export function rowNumbers(rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => String(row + 1));
}

function isKey(cells: readonly Cell[]): boolean {
  const names = new Set(cells.map(nameOf));
  return names.size === cells.length && !names.has("");
}

function nameOf(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}
