import type { Scalar } from "../../complaints/conditions/expression.ts";
import { scalarAt } from "../../complaints/process/event.ts";
import { filledValues, isEmptyCell, type LogCells } from "./log-cells.ts";

/** By name: a value for each case, `null` where no row has one. A name that no row has at all is not there. */
export type CaseAttributes = ReadonlyMap<string, readonly Scalar[]>;

/** Keeps of each case the first value in some columns, row by row. */
export interface AttributesKept {
  meet(c: number, row: number): void;
  total(): CaseAttributes;
}

export function keepAttributes(cells: LogCells, names: readonly string[]): AttributesKept {
  const columns = names.map((name) => ({
    name,
    values: filledValues(cells, name),
    kept: [] as Scalar[],
    isThere: false,
  }));
  return {
    meet(c, row) {
      for (const column of columns) {
        const { values, kept } = column;
        const before = kept[c] ?? null;
        kept[c] = before;
        if (before !== null) continue;
        const value = values.of(row);
        column.isThere ||= value !== undefined;
        if (!isEmptyCell(value)) kept[c] = scalarAt(value, values.pathOf(row));
      }
    },
    total: () => new Map(columns.flatMap(({ name, kept, isThere }) => (isThere ? [[name, kept]] : []))),
  };
}
