import { refuse } from "../../errors/refuse.ts";
import { type HeaderColumn, hasImportIds } from "../reading/header-rows.ts";
import type { ReadHeaderOptions } from "./csv-options.ts";
import { linesOf } from "./csv-text.ts";
import { formatOf } from "./platforms.ts";
import { eachTextRow } from "./text-rows.ts";

/** How a CSV text is laid out, as it was given or found. */
export interface CsvLayout {
  readonly delimiter: string;
  readonly headerRows: number;
  readonly columns: readonly HeaderColumn[];
}

/** Takes a row of as many cells as the header has; `row` counts from 0 below the header, `line` from 1 in the text. */
export type VisitCsvRow = (cells: readonly string[], row: number, line: number) => void;

interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Walks over a CSV text (RFC 4180, any line ends): hands its layout to `open`, and then each row to the function that
 * it returns. Blank lines are passed over, but in a file of one column, where they are empty cells. Returns the layout
 * and the number of rows.
 */
export function walkCsv(
  text: string,
  options: ReadHeaderOptions,
  open: (layout: CsvLayout) => VisitCsvRow,
): { layout: CsvLayout; rows: number } {
  const { lines, delimiter, line: first } = linesOf(text, options.delimiter, options.skipRows);
  const mayHoldImportIds = lines.includes("ImportId");
  const format = formatOf(options.platform);
  const header: CsvRow[] = [];
  let toSkip = options.skipRows;
  let body = null as { layout: CsvLayout; visit: VisitCsvRow } | null;
  let row = 0;

  const takeRow = ({ cells, line }: CsvRow, { layout, visit }: NonNullable<typeof body>): void => {
    const width = layout.columns.length;
    if (width > 1 && isBlank(cells)) return;
    if (mayHoldImportIds && hasImportIds(cells)) {
      const expected = `answers in line ${line}, not import ids, which are the third row of a header`;
      refuse("invalid_input", [row], expected, cells[0]);
    }
    visit(fitted(cells, width, row, line), row, line);
    row++;
  };

  const takeHeaderRow = (next: CsvRow): void => {
    if (isBlank(next.cells) && header[0]?.cells.length !== 1) return;
    header.push(next);
    const rows = header.map(({ cells }) => cells);
    const headerRows = options.headerRows ?? format.headerRows(rows);
    if (headerRows === null || header.length < headerRows) return;
    const columns = format.columns(checkedHeader(rows.slice(0, headerRows)), options);
    const layout = { delimiter, headerRows, columns };
    body = { layout, visit: open(layout) };
    for (const rest of header.slice(headerRows)) takeRow(rest, body);
  };

  eachTextRow(lines, delimiter, ({ cells, line, isClosed }) => {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    const next = { cells, line: line + first };
    if (!isClosed) {
      const expected = `every quotation closed in line ${next.line}`;
      refuse("invalid_input", body === null ? [] : [row], expected, cells.at(-1));
    }
    if (body === null) takeHeaderRow(next);
    else takeRow(next, body);
  });
  if (body === null) return refuse("insufficient_data", [], "a header and at least one row below it", text);
  return { layout: body.layout, rows: row };
}

function checkedHeader(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const strange = rows.flat().find((cell) => cell.includes("\uFFFD"));
  if (strange !== undefined) {
    refuse("invalid_input", [], "text in the encoding of the file, which decodeText finds or takes", strange);
  }
  return rows;
}

/** As many cells as the header has; empty ones may follow. */
function fitted(cells: readonly string[], width: number, row: number, line: number): readonly string[] {
  if (cells.length === width) return cells;
  const isLonger = cells.length > width && cells.slice(width).every((cell) => cell.trim() === "");
  if (isLonger) return cells.slice(0, width);
  const expected = `${width} cells in line ${line}, as many as the header has`;
  return refuse("invalid_input", [row], expected, cells.length);
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]!.trim() === "";
}
