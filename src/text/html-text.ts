import { printable } from "./printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Lines do not break between a number and its percent sign, or within `n = 240`. */
export function withBoundFigures(text: string): string {
  return text.replace(/(\d) %/g, "$1\u00A0%").replace(/\bn = (?=\d)/g, "n\u00A0=\u00A0");
}

/** Text from elsewhere on one line of HTML, within an element or the quotes of an attribute. */
export function inHtml(plain: string): string {
  return printable(plain).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
