import { refuse } from "../../errors/refuse.ts";

const DELIMITERS = [",", ";", "\t"];

/** What may stand before a quotation mark that opens or goes on with a quotation. */
const BEFORE_QUOTE = [...DELIMITERS, '"'];

/** How far a text is looked into. */
const REACH = 65_536;

/** A first line by which spreadsheets are told the delimiter. */
const DELIMITER_LINE = /^"?sep=([^"\n])"?(?:\n|$)/i;

/** The lines of a CSV text, without what comes before its rows. */
export interface CsvLines {
  /** With line feeds between them, and none at the end. */
  readonly lines: string;
  readonly delimiter: string;
  /** The number of the first line in the text, from 1. */
  readonly line: number;
}

/** The lines of a text and the delimiter between cells, as given or as found. */
export function linesOf(text: string, given: string | null, skipRows: number): CsvLines {
  if (typeof text !== "string") refuse("invalid_input", [], "the text of a CSV file", text);
  if (text.slice(0, REACH).includes("\0")) {
    refuse("invalid_input", [], "text, but bytes of UTF-16 were read as another encoding", text);
  }
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "");
  const said = DELIMITER_LINE.exec(lines);
  const rest = said === null ? lines : lines.slice(said[0].length);
  return {
    lines: rest,
    delimiter: given ?? said?.[1] ?? delimiterOf(rest, skipRows),
    line: said === null ? 1 : 2,
  };
}

/** The delimiter that parts the first line of the header into most cells. */
function delimiterOf(lines: string, skipRows: number): string {
  let from = 0;
  for (let i = 0; i < skipRows; i++) from = rowAfter(lines, from);
  const start = from + (lines.slice(from).match(/^\s*\n/)?.[0].length ?? 0);
  const unquoted = lines.slice(start, start + REACH).replace(/"[^"]*"/g, "");
  const header = unquoted.split("\n", 1)[0]!;
  const cells = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[cells.indexOf(Math.max(...cells))]!;
}

/**
 * Where the row after the one at a place begins, whatever the delimiter; one whose quotation is not closed is a line.
 */
function rowAfter(lines: string, from: number): number {
  let isQuoted = false;
  for (let i = from; i < lines.length; i++) {
    if (lines[i] === '"' && (isQuoted || i === from || BEFORE_QUOTE.includes(lines[i - 1]!)))
      isQuoted = !isQuoted;
    else if (lines[i] === "\n" && !isQuoted) return i + 1;
  }
  const lineEnd = lines.indexOf("\n", from);
  return lineEnd < 0 ? lines.length : lineEnd + 1;
}
