import { printable } from "./printable.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text from elsewhere on one line of HTML, within an element or the quotes of an attribute. */
export function inHtml(plain: string): string {
  return printable(plain).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
