import { instantOf, instantText } from "../../calendars/instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { EventData } from "../../complaints/process/event.ts";
import { scalarAt } from "../../complaints/process/event.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { objectAt } from "../../errors/read-argument.ts";
import { DATA, isEmptyCell, type LogCells } from "./log-cells.ts";

/** The column of the role in which somebody acted. */
export const ROLE = "role";

/**
 * Reads what a row tells as data: its cell `data`, else its cells in all columns but some. An instant without an offset
 * becomes that of the zone `naive`.
 */
export function dataReader(
  cells: LogCells,
  besides: Iterable<string>,
  naive: TimeZone | null,
): (row: number) => EventData {
  const others = new Set(besides).add(DATA);
  const toldOf = cells.cellsOf(DATA);
  const readers = new Map<string, (row: number) => unknown>();
  const cellOf = (row: number, column: string): Scalar => {
    const read = readers.get(column) ?? cells.cellsOf(column);
    readers.set(column, read);
    return scalarOf(read(row), cells.pathOf(row, column), naive);
  };
  return (row) => {
    const told = toldOf(row);
    if (isEmptyCell(told)) {
      const columns = cells.columnsOf(row).filter((column) => !others.has(column));
      return Object.fromEntries(columns.map((column) => [column, cellOf(row, column)]));
    }
    const path = cells.pathOf(row, DATA);
    const data = Object.entries(objectAt(told, path, "data by key"));
    return Object.fromEntries(data.map(([key, value]) => [key, scalarOf(value, [...path, key], naive)]));
  };
}

/** A cell as data; NaN is a missing number. */
function scalarOf(cell: unknown, path: ErrorPath, naive: TimeZone | null): Scalar {
  if (cell === undefined || Number.isNaN(cell)) return null;
  if (naive === null || !Number.isNaN(instantOf(cell))) return scalarAt(cell, path);
  const instant = instantOf(cell, naive);
  return Number.isNaN(instant) ? scalarAt(cell, path) : instantText(instant);
}
