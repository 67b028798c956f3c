import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ReadChartOptions } from "../chart-options.ts";

/** The rows that are drawn, in their order, and what is said of those that are not. */
export interface ChosenRows<Row> {
  readonly rows: readonly Row[];
  readonly notes: Note[];
}

/**
 * The first rows, as many as are asked for, as they were given or by their figure from the least on; rows without one
 * come last. Where none has one there is nothing to draw.
 */
export function chosenRows<Row>(
  all: readonly Row[],
  figureOf: (row: Row) => number | null,
  usual: "given" | "value",
  { order, most }: ReadChartOptions,
): ChosenRows<Row> {
  const rows = (order ?? usual) === "value" ? [...all].sort((a, b) => rankOf(a) - rankOf(b)) : all;
  const chosen = firstRows(rows, most);
  if (chosen.rows.every((row) => figureOf(row) === null)) nothingToDraw(chosen.rows.length);
  return chosen;

  function rankOf(row: Row): number {
    return figureOf(row) ?? Number.MAX_VALUE;
  }
}

/** As many rows as are asked for, in an order of their own. */
export function firstRows<Row>(rows: readonly Row[], most: number): ChosenRows<Row> {
  if (rows.length === 0) nothingToDraw(0);
  return {
    rows: rows.slice(0, most),
    notes: rows.length > most ? [{ path: ["data"], reason: "rows-left-out" }] : [],
  };
}

/** Refuses rows among which there is none with a figure. */
function nothingToDraw(rows: number): never {
  return refuse("insufficient_data", ["data"], "at least one row with a figure", rows);
}
