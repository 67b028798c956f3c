/** A piece of SVG: a tag with its attributes, the end of an element, or the text between. */
export type SvgPiece =
  | SvgTag
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** The begin of an element. */
export interface SvgTag {
  readonly kind: "open";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** How deep elements may lie in each other. */
const DEEPEST = 64;

const PROLOG = /^\uFEFF?\s*(?:<\?xml\s[^<>]*\?>\s*)?/;

/** Words, a comment, the end of an element, or its begin. */
const PIECE =
  /([^<]+)|<!--[\s\S]*?-->|<\/([^\s<>/"'=]+)\s*>|<([^\s<>/"'=!?]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gy;

const ATTRIBUTE = /([^\s<>/"'=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The pieces of one SVG document, comments left out; `null` where it is not well formed, holds a document type, a CDATA
 * section, a processing instruction or an entity of its own, or more than the one root.
 */
export function svgPieces(text: string): SvgPiece[] | null {
  const document = text.replace(PROLOG, "");
  const pieces: SvgPiece[] = [];
  const open: string[] = [];
  let read = 0;
  for (const [piece, words, ended, name, given = "", slash] of document.matchAll(PIECE)) {
    read += piece.length;
    if (words !== undefined) {
      const plain = decoded(words);
      if (plain === null || (open.length === 0 && plain.trim() !== "")) return null;
      if (open.length > 0) pieces.push({ kind: "text", text: plain });
    } else if (ended !== undefined) {
      if (open.pop() !== ended) return null;
      pieces.push({ kind: "close", name: ended });
    } else if (name !== undefined) {
      const attributes = attributesOf(given);
      const isSecondRoot = open.length === 0 && pieces.length > 0;
      if (attributes === null || isSecondRoot || open.length === DEEPEST) return null;
      pieces.push({ kind: "open", name, attributes });
      if (slash === "") open.push(name);
      else pieces.push({ kind: "close", name });
    }
  }
  return read === document.length && open.length === 0 && pieces.length > 0 ? pieces : null;
}

/** Attributes by name; `null` where one stands twice or holds an unknown entity. */
function attributesOf(text: string): Map<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single = ""] of text.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single);
    if (value === null || attributes.has(name)) return null;
    attributes.set(name, value);
  }
  return attributes;
}

/** Text with its entities as characters; `null` where one is not XML's own. */
function decoded(text: string): string | null {
  let isSound = true;
  const plain = text.replace(/&([^;&\s]*;?)/g, (_, name: string) => {
    const character = characterOf(name);
    if (character === null) isSound = false;
    return character ?? "";
  });
  return isSound ? plain : null;
}

function characterOf(name: string): string | null {
  const [, entity = "", hex, decimal] = /^(?:([a-z]+)|#x([\da-f]{1,6})|#(\d{1,7}));$/i.exec(name) ?? [];
  if (Object.hasOwn(ENTITIES, entity)) return ENTITIES[entity]!;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
