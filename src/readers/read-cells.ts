import type { ErrorPath } from "../errors/error.ts";
import { optional, type Readers, readOptions } from "../errors/options.ts";
import { entriesAt, isPlainObject, wholeAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { SurveyTable } from "../survey/keyed/survey-table.ts";
import { fileRules } from "../survey/reading/column-rules.ts";
import { fileColumns } from "../survey/reading/file-columns.ts";
import {
  HEADER_ROWS_OPTIONS,
  type HeaderRowsOptions,
  hasImportIds,
  headerColumns,
} from "../survey/reading/header-rows.ts";
import { tableOfColumns } from "../survey/reading/table-of-columns.ts";
import { typedCells } from "../survey/reading/typed-cells.ts";
import { VALUE_OPTIONS, type ValueOptions } from "../survey/reading/value-options.ts";

/** A cell of a spreadsheet. */
export type SheetCell = string | number | boolean | object | null | undefined;

/** A sheet of a spreadsheet. */
export interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly SheetCell[])[];
}

/** How the cells of a spreadsheet are laid out and read. */
export interface CellsOptions extends ValueOptions, HeaderRowsOptions {
  /** The name of the sheet, or its position from 0; the first by default. */
  readonly sheet?: number | string | null | undefined;
}

const OPTIONS = {
  ...VALUE_OPTIONS,
  ...HEADER_ROWS_OPTIONS,
  sheet: optional(sheetAt),
} satisfies Readers<CellsOptions>;

/**
 * The survey table of a spreadsheet's cells, as the packages that read .xlsx files give them: rows of text, numbers,
 * booleans, dates and `null`, or a list of sheets `{ sheet, data }`.
 *
 * It is read as a CSV text is by `readCsv`; numbers and dates are there already. Empty text is `null`, a row with
 * nothing in it is passed over, a short row is filled up.
 *
 * @throws `insufficient_data` for a sheet without rows; `unknown_item` for a sheet or column that is not there;
 * `invalid_input` as by `readCsv`, and for a cell that is none. The path is the row (from 0 below the header) and the
 * column.
 *
 * @example
 * ```ts
 * import { readCells } from "service-quality/readers";
 *
 * const cells = [["id", "q1", "branch"], [1, 5, "north"], [2, "", null]];
 * const table = readCells(cells, { respondent: "id" });
 * table.respondents; // => ["1", "2"]
 * table.variables.map(({ name, type, values }) => [name, type, values]); // => [["q1", "number", [5, null]], ["branch", "text", ["north", null]]]
 * ```
 */
export function readCells(
  cells: readonly (readonly SheetCell[])[] | readonly Sheet[],
  options: CellsOptions = {},
): SurveyTable {
  const { sheet, ...given } = readOptions(options, OPTIONS);
  const filled = sheetRows(cells, sheet)
    .slice(given.skipRows)
    .filter((row) => !row.every(isEmpty));
  const headerRows = given.headerRows ?? 1;
  if (filled.length <= headerRows) {
    refuse("insufficient_data", [], "a header and at least one row below it", cells);
  }
  const layout = headerColumns(
    filled.slice(0, headerRows).map((row) => Array.from(row, headerText)),
    given,
  );
  const columns = fileColumns(
    layout.map(({ name }) => name),
    given.rename ?? {},
  );
  const rows = filled.slice(headerRows);
  rows.forEach((row, i) => {
    checkRow(row, i, layout.length);
  });
  return tableOfColumns(
    {
      source: "cells",
      columns,
      rows: rows.length,
      lineOf: null,
      columnAt: (position) => {
        const { column, label } = layout[position]!;
        const values = rows.map((row) => row[position]);
        return { column, label, ...typedCells(values, (row) => [row, columns.fileNames[position]!]) };
      },
    },
    fileRules(columns, given, [], ["NA"]),
  );
}

function sheetAt(value: unknown, path: ErrorPath): string | number {
  return typeof value === "string" ? value : wholeAt(value, path, 0);
}

/** The rows that are given, or those of the sheet that is meant. */
function sheetRows(cells: unknown, sheet: string | number | null): (readonly unknown[])[] {
  if (!Array.isArray(cells)) refuse("invalid_input", [], "rows of cells, or sheets of them", cells);
  if (!isPlainObject(cells[0])) {
    if (sheet !== null) refuse("unknown_item", ["sheet"], "one of several sheets, { sheet, data }", sheet);
    return listOfRows(cells, []);
  }
  const names = Array.from(cells, (one: unknown) => (isPlainObject(one) ? one.sheet : undefined));
  const position = typeof sheet === "string" ? names.indexOf(sheet) : (sheet ?? 0);
  const found: unknown = cells[position];
  if (!isPlainObject(found)) refuse("unknown_item", ["sheet"], "the name of a sheet, or its position", sheet);
  return listOfRows(found.data, [position, "data"]);
}

function listOfRows(rows: unknown, path: ErrorPath): (readonly unknown[])[] {
  return entriesAt(rows, path, "rows of cells", (row, here) =>
    Array.isArray(row) ? (row as unknown[]) : refuse("invalid_input", here, "a row of cells", row),
  );
}

function isEmpty(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function headerText(cell: unknown): string {
  return typeof cell === "boolean" ? String(cell) : String(typedCells([cell], () => []).cells[0] ?? "");
}

/** Refuses a row that goes on beside the header, or belongs to it. */
function checkRow(row: readonly unknown[], i: number, width: number): void {
  if (!row.slice(width).every(isEmpty)) {
    refuse("invalid_input", [i], `at most ${width} cells, as many as the header has`, row.length);
  }
  if (hasImportIds(row)) {
    refuse("invalid_input", [i], "answers, not import ids, which are the third row of a header", row[0]);
  }
}
