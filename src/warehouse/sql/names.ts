import type { ErrorPath } from "../../errors/error.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { DialectTraits } from "./dialect.ts";

/** A name as the statement quotes it, whatever characters are in it. */
export function quotedName(name: unknown, dialect: DialectTraits, path: ErrorPath): string {
  const { longestName } = dialect;
  const given = textWithoutNulls(textAt(name, path), path);
  if (longestName !== null && bytesOf(given) > longestName) {
    refuse("invalid_input", path, `a name of at most ${longestName} bytes`, given);
  }
  return marked(given, dialect);
}

/** A name that is known to be in order, between its marks. */
export function marked(name: string, { quote, backslash }: DialectTraits): string {
  const escaped =
    backslash === "in-both"
      ? name.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)
      : name.replaceAll(quote, quote + quote);
  return quote + escaped + quote;
}

/** The name of a table by its parts, such as catalog, schema and table. */
export function quotedTable(table: unknown, dialect: DialectTraits, path: ErrorPath): string {
  if (!Array.isArray(table)) return quotedName(table, dialect, path);
  if (table.length === 0)
    refuse("invalid_input", path, "the name of a table, or the list of its parts", table);
  return table.map((part, i) => quotedName(part, dialect, [...path, i])).join(".");
}

/** A text as a literal. */
export function quotedText(text: string, { backslash, apostrophe }: DialectTraits, path: ErrorPath): string {
  const given = textWithoutNulls(text, path);
  const escaped = backslash === "plain" ? given : given.replaceAll("\\", "\\\\");
  const inLine = backslash === "in-both" ? escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r") : escaped;
  return `'${inLine.replaceAll("'", apostrophe)}'`;
}

function textWithoutNulls(text: string, path: ErrorPath): string {
  return text.includes("\u0000") ? refuse("invalid_input", path, "text without U+0000", text) : text;
}

/** The length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
