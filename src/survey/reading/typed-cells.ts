import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ValueLabel } from "../keyed/survey-table.ts";
import type { Cell } from "./cell.ts";
import { instantOf, isDateObject } from "./instant.ts";
import type { RawColumn } from "./raw-table.ts";

/** What is said of booleans, which are numbers in a table. */
const BOOLEANS: readonly ValueLabel[] = [
  { value: 0, label: "false" },
  { value: 1, label: "true" },
];

/** An instant of the years 1 to 9999. */
const INSTANT = /^(?!0000)\d{4}-/;

/** Cells that were values of JavaScript, with what their types say of the column. */
export type TypedCells = Pick<RawColumn, "cells" | "isDatetime" | "valueLabels" | "isNominal" | "isRounded">;

/**
 * Makes cells of values: numbers and text as they are, booleans 1 and 0, dates instants, big integers text where no
 * number holds them. `null`, `undefined` and NaN are no value; what no cell can hold is refused at the path of its row.
 */
export function typedCells(
  values: readonly unknown[],
  pathOf: (row: number) => ErrorPath,
  infinite: "refused" | "missing" = "refused",
): TypedCells {
  const kinds = new Set<string>();
  let isRounded = false;
  const cells = Array.from(values, (value, row): Cell | boolean => {
    if (value === null || value === undefined || Number.isNaN(value)) return null;
    if (isDateObject(value)) {
      const instant = instantOf(value);
      if (instant === null) return null;
      if (!INSTANT.test(instant))
        refuse("invalid_input", pathOf(row), "a date of the years 1 to 9999", instant);
      kinds.add("date");
      return instant;
    }
    kinds.add(typeof value);
    if (typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") {
      if (Number.isFinite(value)) return value + 0;
      if (infinite === "missing") return null;
    }
    if (typeof value === "bigint") {
      if (Number.isSafeInteger(Number(value))) return Number(value);
      isRounded = true;
      return String(value);
    }
    return refuse("invalid_input", pathOf(row), "text, a finite number, true, false, a date or null", value);
  });
  const isOnly = (kind: string) => kinds.size === 1 && kinds.has(kind);
  const isTextual = kinds.has("string") || kinds.has("date");
  return {
    cells: cells.map((cell) => (typeof cell !== "boolean" ? cell : isTextual ? String(cell) : Number(cell))),
    isDatetime: isOnly("date"),
    valueLabels: isOnly("boolean") ? BOOLEANS : undefined,
    isNominal: isOnly("boolean"),
    isRounded,
  };
}
