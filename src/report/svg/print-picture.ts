import { inHtml } from "../../text/html-text.ts";
import type { ReadPicture } from "./read-picture.ts";

/**
 * A picture as SVG whose root says what it shows, and whose parts are silent. `attributes` are those of the root
 * besides; the ids within begin with `prefix`.
 */
export function pictureText(
  { viewBox, root, pieces }: ReadPicture,
  alt: string,
  attributes: Readonly<Record<string, string>>,
  prefix = "",
): string {
  // Texts begin where they were placed, also in a page from right to left.
  const own = { viewBox, direction: "ltr", ...attributes, role: "img", "aria-label": alt };
  const inner = pieces.map((piece, i) => {
    if (piece.kind === "text") return inHtml(piece.text);
    if (piece.kind === "close") return pieces[i - 1]?.kind === "open" ? "" : `</${piece.name}>`;
    const isEmpty = pieces[i + 1]?.kind === "close";
    return `<${piece.name}${attributesText(piece.attributes, prefix)}${isEmpty ? "/" : ""}>`;
  });
  const outer = attributesText(root, prefix) + attributesText(new Map(Object.entries(own)), "");
  return `<svg${outer}><g aria-hidden="true">${inner.join("")}</g></svg>`;
}

function attributesText(attributes: ReadonlyMap<string, string>, prefix: string): string {
  return [...attributes]
    .map(([name, text]) => ` ${name}="${inHtml(ownReference(name, text, prefix))}"`)
    .join("");
}

/** An id, or a value that refers to one, under the prefix. */
function ownReference(name: string, text: string, prefix: string): string {
  if (name === "id") return `${prefix}${text}`;
  if (name === "href") return `#${prefix}${text.slice(1)}`;
  return text.replace(/\burl\(\s*(["']?)#/g, `url($1#${prefix}`);
}
