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
  return escaped(printable(plain));
}

/** The marks of HTML and XML as entities; everything else stays. */
export function escaped(plain: string): string {
  return plain.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}
