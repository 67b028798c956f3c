import type { Scalar } from "../../complaints/conditions/expression.ts";

/**
 * An event of a log that was read from a file or a table: `{ case, activity, at, resource?, … }` with text, numbers,
 * true and false. A row has the keys that it has something for.
 */
export type LogRow = Record<string, Scalar>;

/** What the columns of a log are called. */
export const LOG_NAMES: readonly string[] = ["case", "activity", "at", "resource", "customer"];

/** Stands before the names of what belongs to the case and not to the event. */
export const OF_CASE = "case:";

/** Stands before the name of what an event tells, where the row has something else under that name. */
const OF_EVENT = "event:";

/** The cells of a row that is being made. */
export type RowCells = Map<string, Scalar>;

/** Puts a cell in a row; `null` and nothing are not there. */
export function putCell(row: RowCells, name: string, value: Scalar | undefined): void {
  if (value !== undefined && value !== null) row.set(name, value);
}

/** Puts what the event tells besides. A name that is taken gets `event:` before it, so that nothing is lost. */
export function putOfEvent(row: RowCells, name: string, value: Scalar): void {
  putCell(row, free(row, name, OF_EVENT), value);
}

/** Puts what the case tells, `case:` before its name; once more where that is taken. */
export function putOfCase(row: RowCells, name: string, value: Scalar): void {
  putCell(row, free(row, `${OF_CASE}${name}`, OF_CASE), value);
}

/** The row that its cells make. */
export function rowOf(row: RowCells): LogRow {
  return Object.fromEntries(row);
}

function free(row: RowCells, wanted: string, prefix: string): string {
  let name = wanted;
  while (row.has(name)) name = `${prefix}${name}`;
  return name;
}
