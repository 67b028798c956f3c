import { instantText } from "../../calendars/instant.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import { scalarAt } from "../../complaints/process/event.ts";
import { refuse } from "../../errors/refuse.ts";
import { cellName, type EventLog, isEmptyCell, readCells } from "../reading/log-cells.ts";
import { cellReader } from "./cell-reader.ts";
import type { FineInstant } from "./fine-instant.ts";
import type { ReadMapping } from "./log-mapping.ts";
import { putCell, type RowCells } from "./log-row.ts";
import { mappedInstantAt } from "./mapped-dates.ts";

/** A table as a mapping reads it. */
export interface MappedRows {
  readonly length: number;
  columnsOf(row: number): readonly string[];
  /** The case that a row is of. */
  caseOf(row: number): string;
  /** Text or a number; refuses an empty cell. */
  nameOf(row: number, column: string): string | number;
  /** `null` for an empty cell. */
  scalarOf(row: number, column: string): Scalar;
  /** Refuses an empty cell. */
  instantOf(row: number, column: string): FineInstant;
  /** A row of the log, with what the mapping takes from the table's besides. */
  eventOf(row: number, activity: string | number, at: FineInstant): RowCells;
}

export function mappedRows(rows: EventLog, mapping: Omit<ReadMapping, "shape">): MappedRows {
  const cells = readCells(rows, mapping.case);
  const read = cellReader(cells);
  const scalarOf = (row: number, column: string) => {
    const cell = read(row, column);
    return isEmptyCell(cell) ? null : scalarAt(cell, cells.pathOf(row, column));
  };
  const nameOf = (row: number, column: string) => {
    const cell = read(row, column);
    const isNamed = cellName(cell, row, () => cells.pathOf(row, column)) !== null;
    return isNamed
      ? (cell as string | number)
      : refuse("invalid_input", cells.pathOf(row, column), "text or a number", cell);
  };
  const caseOf = (row: number) => String(nameOf(row, mapping.case));
  return {
    length: cells.length,
    columnsOf: cells.columnsOf,
    caseOf,
    nameOf,
    scalarOf,
    instantOf: (row, column) =>
      mappedInstantAt(read(row, column), cells.pathOf(row, column), mapping.dates, mapping.naive),
    eventOf(row, activity, at) {
      const event: RowCells = new Map();
      putCell(event, "case", caseOf(row));
      putCell(event, "activity", activity);
      putCell(event, "at", instantText(at.at));
      for (const [name, column] of mapping.columns) putCell(event, name, scalarOf(row, column));
      return event;
    },
  };
}
