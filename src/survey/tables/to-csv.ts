/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";
import { refuse } from "../../errors/refuse.ts";

/** Text that a spreadsheet would compute, which no number is. */
const FORMULA = /^(?:[=@\t\r]|[+-](?!\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$))/;

/** Options of `toCsv`. */
export interface ToCsvOptions {
  /** Between cells, `","` by default; `";"` for spreadsheets that use a decimal comma. */
  delimiter?: "," | ";" | "\t" | undefined;
  /** Decimal mark of numbers, `"."` by default. */
  decimal?: "." | "," | undefined;
}

/**
 * The rows of a result as CSV text (RFC 4180, lines end in CRLF, full precision), for a spreadsheet, R or SPSS.
 *
 * A nested value becomes columns of its own, named by its path: `interval.lower`, `interval.upper`. The
 * columns are those of all rows in order of first appearance; `null` is an empty cell. A cell that a
 * spreadsheet would take for a formula is preceded by an apostrophe.
 *
 * Throws `invalid_input` where `rows` is no list of objects, or a decimal comma meets the delimiter comma.
 *
 * @example
 * ```ts
 * import { toCsv } from "service-quality/survey";
 *
 * toCsv([{ item: "q1", gap: -0.5, interval: { lower: -1, upper: 0 } }, { item: "q2", gap: 0.25, interval: null }]);
 * // => "item,gap,interval.lower,interval.upper\r\nq1,-0.5,-1,0\r\nq2,0.25,,"
 * ```
 */
export function toCsv(rows: readonly object[], options: ToCsvOptions = {}): string {
  const { delimiter = ",", decimal = "." } = options;
  if (![",", ";", "\t"].includes(delimiter))
    refuse("invalid_input", ["delimiter"], "a comma, semicolon or tab", delimiter);
  if (decimal !== "." && decimal !== ",") refuse("invalid_input", ["decimal"], "a point or a comma", decimal);
  if (decimal === delimiter) refuse("invalid_input", ["decimal"], "a mark other than the delimiter", decimal);
  if (!Array.isArray(rows)) refuse("invalid_input", [], "a list of rows", rows);
  const flat = rows.map((row: unknown, i) => {
    if (typeof row !== "object" || row === null || Array.isArray(row))
      refuse("invalid_input", [i], "a row with named values", row);
    return new Map(cellsOf(row, ""));
  });
  const text = (value: unknown) =>
    typeof value === "number" ? `${value}`.replace(".", decimal) : (value ?? "");
  const fields = fieldsOf(flat);
  return Papa.unparse(
    { fields, data: flat.map((row) => fields.map((field) => text(row.get(field)))) },
    { delimiter, escapeFormulae: FORMULA },
  );
}

/** The values of a row by their paths. */
function cellsOf(value: object, prefix: string): [string, unknown][] {
  return Object.entries(value).flatMap(([key, cell]): [string, unknown][] =>
    typeof cell === "object" && cell !== null
      ? cellsOf(cell, `${prefix}${key}.`)
      : [[`${prefix}${key}`, cell]],
  );
}

/** All paths in order of first appearance, but not one that is only ever `null` where other rows hold an object. */
function fieldsOf(rows: readonly ReadonlyMap<string, unknown>[]): string[] {
  const fields = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const nested = new Set(
    fields.flatMap((field) => [...field.matchAll(/\./g)].map(({ index }) => field.slice(0, index))),
  );
  return fields.filter(
    (field) => !nested.has(field) || rows.some((row) => (row.get(field) ?? null) !== null),
  );
}
