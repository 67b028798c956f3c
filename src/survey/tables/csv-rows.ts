/// <reference path="./papaparse.d.ts" />
import Papa from "papaparse";
import { refuse } from "../../errors/refuse.ts";

const DELIMITERS = [",", ";", "\t"];
const HEADER_REACH = 65_536;

/** How a CSV text is laid out. */
export interface CsvLayout {
  /** The character between cells; by default the one of comma, semicolon and tab that parts the header into most cells. */
  delimiter?: string | undefined;
}

/** Takes a row of cells; `row` counts from 0 below the header, `line` from 1 in the text. */
export type VisitCsvRow = (cells: readonly string[], row: number, line: number) => void;

/**
 * Walks over a CSV text (RFC 4180, with any of the usual delimiters and line ends): hands the trimmed
 * header to `open` and then each row to the function that it returns. Blank lines are passed over,
 * but in a file of one column, where they are empty cells.
 */
export function walkCsv(
  text: string,
  layout: CsvLayout,
  open: (header: readonly string[]) => VisitCsvRow,
): void {
  if (typeof text !== "string") refuse("invalid_input", [], "the text of a CSV file", text);
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const delimiter = delimiterOf(lines, layout);
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
  return columns.map((column) => {
    const position = header.indexOf(column);
    if (position < 0) refuse("unknown_item", [column], `a column ${column} in the header`, undefined);
    return position;
  });
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

/** The texts that mean a missing answer; the empty cell always does. */
export function missingCodes(codes: readonly (string | number)[]): ReadonlySet<string> {
  if (!Array.isArray(codes)) refuse("invalid_input", ["missing"], "a list of codes", codes);
  codes.forEach((code: unknown, i) => {
    if (typeof code !== "string" && typeof code !== "number") {
      refuse("invalid_input", ["missing", i], "text or a number", code);
    }
  });
  return new Set(["", ...codes.map(String)]);
}

function delimiterOf(lines: string, { delimiter }: CsvLayout): string {
  if (delimiter !== undefined) {
    if (typeof delimiter !== "string" || !/^[^"\n\r\uFEFF]$/.test(delimiter)) {
      refuse(
        "invalid_input",
        ["delimiter"],
        "one character that is no quotation mark and no line end",
        delimiter,
      );
    }
    return delimiter;
  }
  const unquoted = lines.slice(0, HEADER_REACH).replace(/"[^"]*"/g, "");
  const header = unquoted.trimStart().split("\n", 1)[0]!;
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
