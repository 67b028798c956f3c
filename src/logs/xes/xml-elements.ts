import { SaxesParser } from "saxes";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

/** Where a fault was found, with which the parser's messages begin. */
const PLACE = /^\d+:\d+: /;

const XMLNS = "xmlns:";

/** Prefixes that need no declaration; none is the empty one. */
const ALWAYS_DECLARED = ["", "xml", "xmlns"];

/** An element as it is opened. */
export interface XmlElement {
  /** Without its namespace's prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The line of the text on which its tag ends, from 1. */
  readonly line: number;
}

/** What is done with the elements of a text as they come. */
export interface XmlVisitor {
  open(element: XmlElement): void;
  close(): void;
}

/**
 * Goes through the elements of an XML text. Refuses, at its line, what is not well formed, a prefix that is not
 * declared, and a document type: so no entity but XML's own five and numbers can be expanded.
 */
export function eachElement(text: string, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  const path = () => lineOf(parser);
  const namespaces = declaredPrefixes();
  parser.on("error", ({ message }) =>
    refuse("invalid_input", path(), "well-formed XML", message.replace(PLACE, "")),
  );
  parser.on("doctype", () => refuse("invalid_input", path(), "XML without a document type", "<!DOCTYPE"));
  parser.on("opentag", ({ name, attributes }) => {
    namespaces.open(attributes);
    for (const prefixed of [name, ...Object.keys(attributes)]) {
      const prefix = prefixOf(prefixed);
      if (!namespaces.has(prefix)) refuse("invalid_input", path(), "a prefix that is declared", prefix);
    }
    visitor.open({ name: name.slice(name.indexOf(":") + 1), attributes, line: parser.line });
  });
  parser.on("closetag", () => {
    namespaces.close();
    visitor.close();
  });
  parser.write(text).close();
}

/** The place of a fault in a text. */
export function lineOf({ line }: { readonly line: number }): ErrorPath {
  return [`line ${line}`];
}

/** `""` for none. */
function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

/** The prefixes that the open elements declare. */
function declaredPrefixes() {
  const counts = new Map<string, number>(ALWAYS_DECLARED.map((prefix) => [prefix, 1]));
  const opened: (readonly string[])[] = [];
  const add = (prefix: string, n: number) => counts.set(prefix, (counts.get(prefix) ?? 0) + n);
  return {
    has: (prefix: string) => (counts.get(prefix) ?? 0) > 0,
    open(attributes: Readonly<Record<string, string>>) {
      const declarations = Object.keys(attributes).filter((name) => name.startsWith(XMLNS));
      const prefixes = declarations.map((name) => name.slice(XMLNS.length));
      for (const prefix of prefixes) add(prefix, 1);
      opened.push(prefixes);
    },
    close() {
      for (const prefix of opened.pop()!) add(prefix, -1);
    },
  };
}
