import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { instantOf, isDateObject } from "../reading/instant.ts";

/** Text that a spreadsheet would compute, which no number is; full-width signs count where they are typed. */
const FORMULA = /^(?:[=@\t\r\n＝＋－＠]|[+-](?!\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$))/;

/** Text that a reader would take apart, or whose spaces it would drop. */
const UNSAFE = /["\r\n\uFEFF]|^ | $/;

/** How deep a value may lie in a row. */
const DEEPEST = 100;

/** Options of `toCsv`. */
export interface ToCsvOptions {
  /** Between cells, `","` by default; `";"` for spreadsheets that use a decimal comma. */
  delimiter?: "," | ";" | "\t" | undefined;
  /** Decimal mark of numbers, `"."` by default. */
  decimal?: "." | "," | undefined;
}

const OPTIONS = {
  delimiter: otherwise(oneOf(",", ";", "\t"), ","),
  decimal: otherwise(oneOf(".", ","), "."),
} satisfies Readers<ToCsvOptions>;

/**
 * The rows of a result as CSV text (RFC 4180, lines end in CRLF, full precision), for a spreadsheet, R or SPSS.
 *
 * A nested value becomes columns of its own, named by its path: `interval.lower`, `interval.upper`. The
 * columns are those of all rows in order of first appearance. `null`, NaN and an empty list are empty cells, a date is
 * its instant in ISO 8601, an object without keys is `{}`. A cell that a spreadsheet would take for a formula, also
 * after a line end or a tab, is preceded by an apostrophe.
 *
 * @throws `invalid_input` where `rows` is no list of plain objects, where two values would share a column
 * (`{ "a.b": 1, a: { b: 2 } }`), for an infinite number and whatever is no data (a map, a function), and where a
 * decimal comma meets the delimiter comma.
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
  const { delimiter, decimal } = readOptions(options, OPTIONS);
  if (decimal === delimiter) refuse("invalid_input", ["decimal"], "a mark other than the delimiter", decimal);
  if (!Array.isArray(rows)) refuse("invalid_input", [], "a list of rows", rows);
  const columns = new Map<string, CsvColumn>();
  const lines = Array.from(rows, (row: unknown, i) => {
    if (!isPlainObject(row)) refuse("invalid_input", [i], "a row with named values", row);
    const cells = new Map<string, string>();
    for (const { id, name, cell } of cellsOf(row, { id: "", name: "", path: [i] }, decimal)) {
      const column = columns.get(id) ?? { name, row: i, isBranch: false, isFilled: false };
      columns.set(id, column);
      if (cell === null) column.isBranch = true;
      else if (cell !== "") column.isFilled = true;
      cells.set(id, cell ?? "");
    }
    return cells;
  });
  const written = [...columns].filter(([, { isBranch, isFilled }]) => isFilled || !isBranch);
  checkNames(written.map(([, column]) => column));
  const header = written.map(([, { name }]) => name);
  const table = [
    ...(header.length > 0 ? [header] : []),
    ...lines.map((cells) => written.map(([id]) => cells.get(id) ?? "")),
  ];
  return table.map((row) => row.map((cell) => quoted(cell, delimiter)).join(delimiter)).join("\r\n");
}

/** What is known of a column after the rows read so far. */
interface CsvColumn {
  readonly name: string;
  /** The first row that has it. */
  readonly row: number;
  /** Whether some row holds more values below it, and whether some row has text in it. */
  isBranch: boolean;
  isFilled: boolean;
}

/** Where a value lies: `id` is like no other path's, as `name` may be. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly path: ErrorPath;
}

/** The cells of a row by their places; `null` for a value that is made of others. */
function* cellsOf(
  value: object,
  { id, name, path }: Place,
  decimal: string,
): Generator<Place & { readonly cell: string | null }> {
  if (path.length > DEEPEST)
    refuse("invalid_input", path.slice(0, 2), `values at most ${DEEPEST} deep`, value);
  for (const [key, inner] of Object.entries(value)) {
    const place = {
      id: `${id}${key.length}:${key}`,
      name: id === "" ? key : `${name}.${key}`,
      path: [...path, key],
    };
    const cell = textOf(inner, place.path, decimal);
    yield { ...place, cell };
    if (cell === null) yield* cellsOf(inner as object, place, decimal);
  }
}

/** The text of a value, `null` where it is made of others. */
function textOf(value: unknown, path: ErrorPath, decimal: string): string | null {
  if (value === null || value === undefined || Number.isNaN(value)) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (Number.isFinite(value)) return String(value).replace(".", decimal);
  if (Array.isArray(value)) return value.length === 0 ? "" : null;
  if (isPlainObject(value)) return Object.keys(value).length === 0 ? "{}" : null;
  return (
    (isDateObject(value) ? instantOf(value) : null) ??
    refuse("invalid_input", path, "text, a finite number, true, false, or more of them", value)
  );
}

/** A cell as it is written: in quotation marks where it needs them, after an apostrophe where it could be a formula. */
function quoted(cell: string, delimiter: string): string {
  const isFormula = FORMULA.test(cell);
  const text = isFormula ? `'${cell}` : cell;
  const isPlain = !isFormula && !text.includes(delimiter) && !UNSAFE.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** Refuses a name that two columns have. */
function checkNames(columns: readonly CsvColumn[]): void {
  const seen = new Set<string>();
  for (const { name, row } of columns) {
    if (seen.has(name)) refuse("invalid_input", [row, name], "a column for every value", name);
    seen.add(name);
  }
}
