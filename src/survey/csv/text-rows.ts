const QUOTE = '"';
const LINE_FEED = "\n";

/** A row of a CSV text. */
export interface TextRow {
  readonly cells: readonly string[];
  /** The line that it begins on, from 0. */
  readonly line: number;
  /** Whether every quotation in it is closed, and ends its cell. */
  readonly isClosed: boolean;
}

/**
 * Hands over the rows of a text whose lines end in line feeds (RFC 4180). A cell that begins with a quotation mark goes
 * on to the one that closes it, whatever lies between; two of them stand for one, and spaces may follow the last.
 */
export function eachTextRow(text: string, delimiter: string, take: (row: TextRow) => void): void {
  let line = 0;
  let at = 0;
  while (at <= text.length) {
    const lineEnd = endOfLine(text, at);
    const whole = text.slice(at, lineEnd);
    if (!whole.includes(QUOTE)) {
      take({ cells: whole.split(delimiter), line, isClosed: true });
      line++;
      at = lineEnd + 1;
    } else {
      const { cells, end, isClosed } = quotedRow(text, delimiter, at);
      take({ cells, line, isClosed });
      line += linesWithin(text, at, end);
      at = end + 1;
    }
  }
}

/** The cells of a row with quotations; `end` is where the row does, at a line feed or the end of the text. */
function quotedRow(text: string, delimiter: string, from: number): Omit<TextRow, "line"> & { end: number } {
  const cells: string[] = [];
  for (let at = from; ; ) {
    const { value, end, isClosed } =
      text[at] === QUOTE ? quotedCell(text, delimiter, at) : plainCell(text, delimiter, at);
    cells.push(value);
    if (!isClosed || text[end] !== delimiter) return { cells, end, isClosed };
    at = end + 1;
  }
}

/** A cell; `end` is where what follows it stands. */
interface TextCell {
  readonly value: string;
  readonly end: number;
  readonly isClosed: boolean;
}

function plainCell(text: string, delimiter: string, from: number): TextCell {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== LINE_FEED) end++;
  return { value: text.slice(from, end), end, isClosed: true };
}

/** A quoted cell; one whose quotation is at fault is the rest of its line. */
function quotedCell(text: string, delimiter: string, from: number): TextCell {
  let close = text.indexOf(QUOTE, from + 1);
  while (close >= 0 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  let end = close + 1;
  while (text[end] === " " && delimiter !== " ") end++;
  if (close < 0 || !(end >= text.length || text[end] === delimiter || text[end] === LINE_FEED)) {
    const lineEnd = endOfLine(text, from);
    return { value: text.slice(from, lineEnd), end: lineEnd, isClosed: false };
  }
  return { value: text.slice(from + 1, close).replaceAll('""', QUOTE), end, isClosed: true };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf(LINE_FEED, from);
  return end < 0 ? text.length : end;
}

/** How many lines a stretch of a text takes. */
function linesWithin(text: string, from: number, to: number): number {
  let lines = 1;
  for (let at = endOfLine(text, from); at < to; at = endOfLine(text, at + 1)) lines++;
  return lines;
}
