import { readOptions } from "../errors/options.ts";
import { wholeAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { SurveyTable } from "../survey/keyed/survey-table.ts";
import { fileRules } from "../survey/reading/column-rules.ts";
import { fileColumns } from "../survey/reading/file-columns.ts";
import { isDateObject } from "../survey/reading/instant.ts";
import { tableOfColumns } from "../survey/reading/table-of-columns.ts";
import { typedCells } from "../survey/reading/typed-cells.ts";
import { VALUE_OPTIONS, type ValueOptions } from "../survey/reading/value-options.ts";

/** A column of an Arrow table, as apache-arrow (`get`) and flechette (`at`) have it. */
export interface ArrowColumn {
  /** The value of a row, in apache-arrow. */
  readonly get?: ((index: number) => unknown) | undefined;
  /** The value of a row, in flechette. */
  readonly at?: ((index: number) => unknown) | undefined;
  /** Whether there is a value at all. */
  readonly isValid?: ((index: number) => boolean) | undefined;
}

/** An Arrow table, as apache-arrow and flechette have it. */
export interface ArrowTable {
  readonly numRows: number;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] } | undefined;
  /** The names of the columns, where there is no schema. */
  readonly names?: readonly string[] | undefined;
  /** A column by its name. */
  getChild(name: string): ArrowColumn | null | undefined;
}

/**
 * The survey table of an Arrow table, such as DuckDB or a Parquet reader gives it, in memory of apache-arrow or
 * flechette.
 *
 * Numbers, text, booleans and dates are taken, big integers become numbers where these hold them and text otherwise
 * (with a note); `null`, NaN and infinity are no value. Text that spells numbers is read as in CSV.
 *
 * @throws `insufficient_data` for a table without rows; `unknown_item` for a column that is not there; `invalid_input`
 * for what is no Arrow table and for structs and lists, at the column and the row; and as by `readCsv`, whose paths are
 * the row and the column.
 *
 * @example
 * ```ts
 * import { readArrow } from "service-quality/readers";
 *
 * const columns: Record<string, unknown[]> = { who: ["ann", "ben"], q1: [5n, null] };
 * const table = {
 *   numRows: 2,
 *   names: Object.keys(columns),
 *   getChild: (name: string) => ({ get: (index: number) => columns[name]?.[index] }),
 * };
 * readArrow(table, { respondent: "who" }).variables[0]?.values; // => [5, null]
 * ```
 */
export function readArrow(table: ArrowTable, options: ValueOptions = {}): SurveyTable {
  const given = readOptions(options, VALUE_OPTIONS);
  const { rows, names } = shapeOf(table);
  const columns = fileColumns(names, given.rename ?? {});
  return tableOfColumns(
    {
      source: "arrow",
      columns,
      rows,
      lineOf: null,
      columnAt: (position) => {
        const name = names[position]!;
        const values = valuesOf(table, name, rows);
        return { column: name, label: null, ...typedCells(values, (row) => [row, name], "missing") };
      },
    },
    fileRules(columns, given, [], []),
  );
}

function shapeOf(table: unknown): { rows: number; names: string[] } {
  if (typeof table !== "object" || table === null || !("getChild" in table)) {
    return refuse("invalid_input", [], "an Arrow table, with numRows and getChild", table);
  }
  const { numRows, schema, names, getChild } = table as Partial<ArrowTable>;
  const fields: unknown = schema?.fields;
  const listed: unknown = Array.isArray(fields) ? fields.map((field) => field?.name) : names;
  if (
    typeof getChild !== "function" ||
    !Array.isArray(listed) ||
    !listed.every((one) => typeof one === "string")
  ) {
    return refuse("invalid_input", [], "an Arrow table, with the names of its columns", table);
  }
  const rows = wholeAt(numRows, ["numRows"], 0);
  if (rows === 0) refuse("insufficient_data", [], "at least one row", rows);
  return { rows, names: listed };
}

function valuesOf(table: ArrowTable, name: string, rows: number): unknown[] {
  const column = table.getChild(name);
  if (column === null || column === undefined) {
    return refuse("unknown_item", [name], "a column of the table", undefined);
  }
  const read = column.get ?? column.at;
  if (typeof read !== "function") refuse("invalid_input", [name], "a column with get or at", column);
  return Array.from({ length: rows }, (_, row) => {
    if (column.isValid?.(row) === false) return null;
    const value = read.call(column, row);
    if (typeof value === "object" && value !== null && !isDateObject(value)) {
      refuse("invalid_input", [name, row], "a single value, not a struct or a list", value);
    }
    return value;
  });
}
