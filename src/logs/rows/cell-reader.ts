import type { LogCells } from "../reading/log-cells.ts";

/** Reads any cell of a log; each column is looked up once. */
export function cellReader(cells: LogCells): (row: number, column: string) => unknown {
  const readers = new Map<string, (row: number) => unknown>();
  return (row, column) => {
    const read = readers.get(column) ?? cells.cellsOf(column);
    readers.set(column, read);
    return read(row);
  };
}
