import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { ATTRIBUTES, ELEMENTS, FUNCTIONS, NEEDLESS, OF_ROOT } from "./picture-parts.ts";
import { type SvgPiece, type SvgTag, svgPieces } from "./svg-pieces.ts";

/** A picture that was read: nothing in it runs, loads, links out of it or looks different from what it was. */
export interface ReadPicture {
  /** Of the coordinates in it: `"0 0 600 352"`. */
  readonly viewBox: string;
  /** How everything in it looks. */
  readonly root: ReadonlyMap<string, string>;
  /** What is within the root. */
  readonly pieces: readonly SvgPiece[];
}

/**
 * Reads a picture in SVG. What is not a shape, a text or a paint that these refer to is refused by name, so that
 * nothing gets into a page that nobody has thought of; names of classes and roles are dropped.
 */
export function pictureAt(value: unknown, path: ErrorPath): ReadPicture {
  const pieces = typeof value === "string" ? svgPieces(value) : null;
  const [root] = pieces ?? [];
  if (pieces === null || root?.kind !== "open" || root.name !== "svg") {
    return refuse("invalid_input", path, "one well-formed <svg>, without document type and entities", value);
  }
  const { attributes } = root;
  const looks = [...checkedTag(root, path).attributes].filter(([name]) => OF_ROOT.test(name));
  const within = pieces
    .slice(1, -1)
    .map((piece) => (piece.kind === "open" ? checkedTag(piece, path) : piece));
  const [width, height] = ["width", "height"].map((side) => Number.parseFloat(attributes.get(side) ?? ""));
  const viewBox = attributes.get("viewBox") ?? `0 0 ${width} ${height}`;
  if (!/^\s*-?[\d.]+(?:[\s,]+-?[\d.]+){3}\s*$/.test(viewBox)) {
    refuse("invalid_input", path, "an <svg> with a viewBox, or with width and height", viewBox);
  }
  return { viewBox, root: new Map(looks), pieces: within };
}

function checkedTag({ kind, name, attributes }: SvgTag, path: ErrorPath): SvgTag {
  if (!ELEMENTS.has(name)) refuse("invalid_input", path, "shapes and texts alone", `<${name}>`);
  const kept = [...attributes].filter(([attribute]) => !NEEDLESS.test(attribute));
  for (const [attribute, text] of kept) {
    if (!isSound(attribute, text)) {
      refuse("invalid_input", path, "attributes of shapes and texts alone", `${attribute}="${text}"`);
    }
  }
  return { kind, name, attributes: new Map(kept.map(([key, text]) => [key.replace("xlink:", ""), text])) };
}

function isSound(attribute: string, text: string): boolean {
  if (attribute === "href" || attribute === "xlink:href") return /^#[^\s]+$/.test(text);
  if (!ATTRIBUTES.has(attribute) || /\\|javascript:/i.test(text)) return false;
  if (attribute === "style")
    return declarationsOf(text).every(([name, value]) => name !== "style" && isSound(name, value));
  return functionsOf(text).every((name) => FUNCTIONS.has(name));
}

/** The declarations of a `style`, each a name and a value. */
function declarationsOf(style: string): [string, string][] {
  return style
    .split(";")
    .filter((one) => one.trim() !== "")
    .map((one) => {
      const [, name = "", value = ""] = /^\s*([\w-]*)\s*:(.*)$/s.exec(one) ?? [];
      return [name, value];
    });
}

/** The functions of a value, without the references to what is in the picture itself. */
function functionsOf(text: string): string[] {
  const calls = text.replace(/\burl\(\s*(["']?)#[^"'()\s]+\1\s*\)/g, "").matchAll(/([\w-]*)\s*\(/g);
  return [...calls].map(([, name = ""]) => name);
}
