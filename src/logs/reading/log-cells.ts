import type { ErrorPath } from "../../errors/error.ts";
import { type Given, isPlainObject, objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isColumn } from "../../survey/column.ts";

/** The column of what a row tells besides its other cells. */
export const DATA = "data";

/**
 * What happened in cases: a row for each event, `{ case, activity, at, resource?, customer?, … }`, or a column for
 * each of these keys, all of one length: arrays, typed arrays, or what has a length and its last index. Rows may
 * come in any order.
 *
 * `case`, `activity`, `resource` and `customer` are text or numbers (1 and "1" are one case); `at` is ISO 8601 with
 * an offset. Other columns that an option names may also be keys of a plain object `data` in the row.
 */
export type EventLog = readonly object[] | Readonly<Record<string, ArrayLike<unknown>>>;

/** Rows or columns as they are read cell by cell. */
export interface LogCells {
  readonly length: number;
  /** Reads the cells of a column by row; `undefined` where there is none. */
  cellsOf(column: string): (row: number) => unknown;
  /** The columns that a row has. */
  columnsOf(row: number): readonly string[];
  pathOf(row: number, column: string): ErrorPath;
}

/** Reads the values of a column by row. */
export interface LogValues {
  of(row: number): unknown;
  pathOf(row: number): ErrorPath;
}

/** The cells of rows, or of columns among which `key` is one. */
export function readCells(log: EventLog, key: string): LogCells {
  return Array.isArray(log) ? cellsOfRows(log) : cellsOfColumns(log, key);
}

/** Whether nothing is written in a cell: no value, `null`, `""` or NaN. */
export function isEmptyCell(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === "" || Number.isNaN(cell);
}

/** What stands in the cells of a column. */
export function cellValues(cells: LogCells, column: string): LogValues {
  return { of: cells.cellsOf(column), pathOf: (row) => cells.pathOf(row, column) };
}

/** What stands in the cells of a column, and where they are empty, in the row's `data` under the column's name. */
export function filledValues(cells: LogCells, column: string): LogValues {
  const [own, dataOf] = [cells.cellsOf(column), cells.cellsOf(DATA)];
  const toldIn = (row: number): Given | null => {
    const data = dataOf(row);
    return isPlainObject(data) && Object.hasOwn(data, column) ? data : null;
  };
  return {
    of(row) {
      const cell = own(row);
      const told = isEmptyCell(cell) ? toldIn(row) : null;
      return told === null ? cell : told[column];
    },
    pathOf(row) {
      const isTold = isEmptyCell(own(row)) && toldIn(row) !== null;
      return isTold ? [...cells.pathOf(row, DATA), column] : cells.pathOf(row, column);
    },
  };
}

/** The text or number of a cell as text, `null` for an empty one. */
export function cellName(cell: unknown, row: number, pathOf: LogValues["pathOf"]): string | null {
  if (isEmptyCell(cell)) return null;
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
  return refuse("invalid_input", pathOf(row), "text or a number", cell);
}

function cellsOfRows(log: readonly object[]): LogCells {
  const wrong = log.findIndex((row) => typeof row !== "object" || row === null);
  if (wrong >= 0) refuse("invalid_input", [wrong], "a row of the log", log[wrong]);
  return {
    length: log.length,
    cellsOf(column) {
      return (row) => {
        const event = log[row] as Readonly<Record<string, unknown>>;
        return Object.hasOwn(event, column) ? event[column] : undefined;
      };
    },
    columnsOf: (row) => Object.keys(log[row]!),
    pathOf: (row, column) => [row, column],
  };
}

function cellsOfColumns(log: unknown, key: string): LogCells {
  const given = objectAt(log, [], "rows or columns");
  const columns = Object.keys(given);
  const { length } = columnOf(given, key) ?? refuse("invalid_input", [key], "a column", undefined);
  return {
    length,
    cellsOf(column) {
      const cells = columnOf(given, column);
      if (cells === null) return () => undefined;
      if (cells.length !== length) {
        refuse("invalid_input", [column], `${length} cells, as many as ${key} has`, cells.length);
      }
      return (row) => cells[row];
    },
    columnsOf: () => columns,
    pathOf: (row, column) => [column, row],
  };
}

function columnOf(log: Given, column: string): ArrayLike<unknown> | null {
  if (!Object.hasOwn(log, column)) return null;
  const cells = log[column];
  return isColumn(cells) ? cells : refuse("invalid_input", [column], "a column", cells);
}
