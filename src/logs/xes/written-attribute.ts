import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ToldCell } from "../rows/told-cells.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What has a meaning in XML, or would be read as a space. */
const ESCAPED = /[&<>"\t\n\r]/g;

/** Outside of the characters of XML 1.0, as half of a surrogate pair is. */
const NO_CHARACTER = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The attributes of a trace or an event by key: the column of each, and what is written. */
export type WrittenAttributes = Map<string, { readonly column: string; readonly text: string }>;

/** Writes a cell as an attribute, the first of its column only; refuses a key that another column has. */
export function writeAttribute(
  attributes: WrittenAttributes,
  key: string,
  type: string,
  { column, value, path }: ToldCell,
): void {
  const before = attributes.get(key);
  if (before === undefined) {
    const text = `<${type} key="${escaped(key, path)}" value="${escaped(String(value), path)}"/>`;
    attributes.set(key, { column, text });
  } else if (before.column !== column) {
    refuse("invalid_input", path, `no second column that is written as ${key}`, column);
  }
}

/** The type of a value. A whole number that is not safe is no `int`, which would be read as text. */
export function typeOf(value: NonNullable<Scalar>): string {
  if (typeof value !== "number") return typeof value;
  return Number.isSafeInteger(value) ? "int" : "float";
}

function escaped(text: string, path: ErrorPath): string {
  if (NO_CHARACTER.test(text)) refuse("invalid_input", path, "characters that XML can hold", text);
  return text.replace(ESCAPED, (character) => ESCAPES[character]!);
}
