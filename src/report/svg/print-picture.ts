import { escaped } from "../../text/html-text.ts";
import { OF_ROOT } from "./picture-parts.ts";
import type { ReadPicture } from "./read-picture.ts";

/**
 * A picture as SVG whose root says what it shows, and whose parts are silent. `root` are attributes of the root
 * besides; the ids within begin with `prefix`.
 */
export function pictureText(
  { viewBox, pieces }: ReadPicture,
  alt: string,
  root: Readonly<Record<string, string>>,
  prefix = "",
): string {
  const [first, ...rest] = pieces;
  const own = first?.kind === "open" ? [...first.attributes].filter(([name]) => OF_ROOT.test(name)) : [];
  // Texts begin where they were placed, also in a page from right to left.
  const outer = {
    ...Object.fromEntries(own),
    viewBox,
    direction: "ltr",
    ...root,
    role: "img",
    "aria-label": alt,
  };
  const inner = rest.slice(0, -1).map((piece, i) => {
    if (piece.kind === "text") return escaped(piece.text);
    if (piece.kind === "close") return rest[i - 1]?.kind === "open" ? "" : `</${piece.name}>`;
    const attributes = [...piece.attributes].map(
      ([name, text]) => [name, ownReference(name, text, prefix)] as const,
    );
    return `<${piece.name}${attributesText(attributes)}${rest[i + 1]?.kind === "close" ? "/" : ""}>`;
  });
  return `<svg${attributesText(Object.entries(outer))}><g aria-hidden="true">${inner.join("")}</g></svg>`;
}

/** An id, or a value that refers to one, under the prefix. */
function ownReference(name: string, text: string, prefix: string): string {
  if (name === "id") return `${prefix}${text}`;
  if (name === "href") return `#${prefix}${text.slice(1)}`;
  return text.replace(/\burl\(\s*(["']?)#/g, `url($1#${prefix}`);
}

function attributesText(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([name, text]) => ` ${name}="${escaped(text)}"`).join("");
}
