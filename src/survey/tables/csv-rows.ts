/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";
import { type ErrorPath, shortened } from "../../errors/error.ts";
import { optional, type Readers } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";

const DELIMITERS = [",", ";", "\t"];
const HEADER_REACH = 65_536;

/** How a CSV text is laid out. */
export interface CsvLayout {
  /**
   * The character between cells; by default the one of comma, semicolon and tab that parts the header into most cells.
   */
  delimiter?: string | undefined;
}

/** Readers of the layout. */
export const LAYOUT_OPTIONS = { delimiter: optional(delimiterAt) } satisfies Readers<CsvLayout>;

/** Takes a row of cells; `row` counts from 0 below the header, `line` from 1 in the text. */
export type VisitCsvRow = (cells: readonly string[], row: number, line: number) => void;

/**
 * Walks over a CSV text (RFC 4180, any line ends; the delimiter is found where it is not given): hands the trimmed
 * header to `open` and then each row to the function that it returns. Blank lines are passed over,
 * but in a file of one column, where they are empty cells.
 */
export function walkCsv(
  text: string,
  given: string | null,
  open: (header: readonly string[]) => VisitCsvRow,
): void {
  if (typeof text !== "string") refuse("invalid_input", [], "the text of a CSV file", text);
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const delimiter = given ?? delimiterOf(lines);
  const quoted = lines.includes('"');
  let header: readonly string[] | null = null;
  let visit: VisitCsvRow = ignoreRow;
  let row = 0;
  let line = 1;
  Papa.parse(lines, {
    delimiter,
    newline: "\n",
    quoteChar: '"',
    step({ data: cells, errors }) {
      if (errors.length > 0) {
        refuse(
          "invalid_input",
          header === null ? [] : [row],
          `every quotation closed in line ${line}`,
          cells.at(-1),
        );
      }
      if (header === null) {
        if (!isBlank(cells)) {
          header = headerOf(cells);
          visit = open(header);
        }
      } else if (header.length === 1 || !isBlank(cells)) {
        if (cells.length !== header.length) {
          const expected = `${header.length} cells in line ${line}, as many as the header has`;
          refuse("invalid_input", [row], expected, cells.length);
        }
        visit(cells, row++, line);
      }
      line += quoted ? linesIn(cells) : 1;
    },
  });
  if (row === 0) refuse("insufficient_data", [], "a header and at least one row below it", text);
}

/** Positions of the wanted columns in the header. */
export function positionsOf(header: readonly string[], columns: readonly string[]): number[] {
  const positions = new Map(header.map((name, position) => [name, position]));
  return columns.map(
    (column) =>
      positions.get(column) ??
      refuse("unknown_item", [column], `a column ${shortened(column)} in the header`, undefined),
  );
}

/** Refuses names of columns that stand twice. */
export function checkHeader(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name !== "" && seen.has(name))
      refuse("invalid_input", [name], "each column of the header once", name);
    seen.add(name);
  }
}

function delimiterAt(value: unknown, path: ErrorPath): string {
  if (typeof value === "string" && /^[^"\n\r\uFEFF]$/.test(value)) return value;
  return refuse("invalid_input", path, "one character that is no quotation mark and no line end", value);
}

function delimiterOf(lines: string): string {
  const start = lines.lastIndexOf("\n", lines.search(/\S/)) + 1;
  const unquoted = lines.slice(start, start + HEADER_REACH).replace(/"[^"]*"/g, "");
  const header = unquoted.split("\n", 1)[0]!;
  const cells = DELIMITERS.map((candidate) => header.split(candidate).length);
  return DELIMITERS[cells.indexOf(Math.max(...cells))]!;
}

function headerOf(cells: readonly string[]): readonly string[] {
  const header = cells.map((cell) => cell.trim());
  checkHeader(header);
  return header;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]!.trim() === "";
}

function ignoreRow(): void {}

/** How many lines of the text a row takes. */
function linesIn(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) lines++;
  }
  return lines;
}
