import type { Scale } from "../../instruments/instrument.ts";
import { answerOf } from "../answer.ts";
import { isCode, type MissingCodes } from "./missing-codes.ts";

const MARKS = [".", ","] as const;

/** Reads the answer of a cell that holds a number, or a code; it is refused at its row and column. */
export type CellReader = (cell: unknown, row: number, column: string) => number | null;

/** The reader of the cells of a table of numbers, among which text may be a code but is no answer. */
export function cellReader(scale: Scale | null, missing: MissingCodes): CellReader {
  const isMissing = (cell: unknown) =>
    typeof cell === "string" ? isCode(cell.trim(), missing, MARKS) : missing.numbers.has(cell as number);
  return (cell, row, column) => (isMissing(cell) ? null : answerOf(cell, scale, row, column));
}
