import type { Scalar } from "../../complaints/conditions/expression.ts";
import { scalarAt } from "../../complaints/process/event.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { isEmptyCell, type LogCells } from "../reading/log-cells.ts";
import { cellReader } from "./cell-reader.ts";

/** A cell of a log that is not empty. */
export interface ToldCell {
  readonly column: string;
  readonly value: NonNullable<Scalar>;
  readonly path: ErrorPath;
}

/** What the rows of a log tell, cell by cell. */
export interface ToldCells {
  /** A cell of a column in which none is empty. */
  cellOf(row: number, column: string): ToldCell;
  /** The cells of a row in all columns but those apart, in their order. */
  othersOf(row: number): ToldCell[];
}

export function toldCells(cells: LogCells, apart: readonly string[]): ToldCells {
  const read = cellReader(cells);
  const cellOf = (row: number, column: string): ToldCell => {
    const path = cells.pathOf(row, column);
    return { column, value: scalarAt(read(row, column), path) as NonNullable<Scalar>, path };
  };
  const isTold = (row: number, column: string) => !(apart.includes(column) || isEmptyCell(read(row, column)));
  return {
    cellOf,
    othersOf: (row) =>
      cells
        .columnsOf(row)
        .filter((column) => isTold(row, column))
        .map((column) => cellOf(row, column)),
  };
}
