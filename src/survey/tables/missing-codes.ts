import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type DecimalMark, numberOf } from "./numeral.ts";

/** What means a missing answer: a number in every way that it can be written, a text but for the spaces around it. */
export interface MissingCodes {
  readonly numbers: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
}

/** Reads a list of codes, each text or a number. */
export function missingCodesAt(value: unknown, path: ErrorPath): MissingCodes {
  const codes = entriesAt(value, path, "a list of codes", (code, here) => {
    if (typeof code === "string") return code.trim();
    if (typeof code === "number") return numberAt(code, here);
    return refuse("invalid_input", here, "text or a number", code);
  });
  return {
    numbers: new Set(codes.filter((code) => typeof code === "number")),
    texts: new Set(codes.filter((code) => typeof code === "string")),
  };
}

/**
 * Whether a cell, without the spaces around it, is one of the codes, its numbers written with one of the decimal marks.
 */
export function isCode(
  cell: string,
  { numbers, texts }: MissingCodes,
  marks: readonly DecimalMark[],
): boolean {
  if (texts.has(cell)) return true;
  return numbers.size > 0 && marks.some((mark) => numbers.has(numberOf(cell, mark)));
}
