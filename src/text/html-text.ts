import { printable } from "./printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A number with a percent sign or a unit of time, and `n = 240`, where lines would break. */
const WITHIN_FIGURES =
  /(?<=\d) (?=%|(?:d|h|min|s|ms|д|ч|мин|с|мс)(?!\p{L}))|(?<=\bn) (?==)|(?<=\bn =) (?=\d)/gu;

/** Lines do not break between a number and its unit, or within `n = 240`. */
export function withBoundFigures(text: string): string {
  return text.replace(WITHIN_FIGURES, "\u00A0");
}

/** Text from elsewhere on one line of HTML, within an element or the quotes of an attribute. */
export function inHtml(plain: string): string {
  return printable(plain).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
