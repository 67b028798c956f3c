import { refuse } from "../../errors/refuse.ts";
import { cellName, type LogValues } from "./log-cells.ts";

/** Numbers the names in a column as they are met. */
export interface CellNames {
  /** By number, in order of first appearance; they grow as rows are read. */
  readonly names: readonly string[];
  /** The number of a row's name; −1 for an empty cell. */
  idOf(row: number): number;
  /** The same; refuses an empty cell. */
  requiredIdOf(row: number): number;
}

export function cellNames({ of, pathOf }: LogValues): CellNames {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  let before: unknown;
  let id = -1;
  const idOf = (row: number) => {
    const cell = of(row);
    if (cell !== before) {
      const name = cellName(cell, row, pathOf);
      id = name === null ? -1 : (numbers.get(name) ?? numbered(name));
      before = cell;
    }
    return id;
  };
  const numbered = (name: string) => {
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const requiredIdOf = (row: number) => {
    const required = idOf(row);
    if (required >= 0) return required;
    return refuse("invalid_input", pathOf(row), "text or a number", of(row));
  };
  return { names, idOf, requiredIdOf };
}
