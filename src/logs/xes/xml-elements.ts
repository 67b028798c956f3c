import { SaxesParser } from "saxes";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";

/** Where a fault was found, with which the parser's messages begin. */
const PLACE = /^\d+:\d+: /;

const XMLNS = "xmlns:";

/** Prefixes that need no declaration. */
const ALWAYS_DECLARED = ["xml", "xmlns"];

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
  const declared = declaredPrefixes();
  let prefixed: string[] = [];
  parser.on("error", ({ message }) =>
    refuse("invalid_input", path(), "well-formed XML", message.replace(PLACE, "")),
  );
  parser.on("doctype", () => refuse("invalid_input", path(), "XML without a document type", "<!DOCTYPE"));
  parser.on("attribute", ({ name }) => {
    if (name.includes(":")) prefixed.push(name);
  });
  parser.on("opentag", ({ name, attributes }) => {
    declared.open(prefixed);
    for (const one of [name, ...prefixed]) {
      if (!declared.has(one)) refuse("invalid_input", path(), "a prefix that is declared", one);
    }
    prefixed = [];
    visitor.open({ name: name.slice(name.indexOf(":") + 1), attributes, line: parser.line });
  });
  parser.on("closetag", () => {
    declared.close();
    visitor.close();
  });
  parser.write(text).close();
}

/** The place of a fault in a text. */
export function lineOf({ line }: { readonly line: number }): ErrorPath {
  return [`line ${line}`];
}

/** The prefixes that the open elements declare. */
function declaredPrefixes() {
  const counts = new Map<string, number>(ALWAYS_DECLARED.map((prefix) => [prefix, 1]));
  const opened: (readonly string[])[] = [];
  const add = (prefix: string, n: number) => counts.set(prefix, (counts.get(prefix) ?? 0) + n);
  return {
    /** Whether the prefix of a name is declared, if it has one. */
    has(name: string): boolean {
      const end = name.indexOf(":");
      return end < 0 || (counts.get(name.slice(0, end)) ?? 0) > 0;
    },
    /** An element is opened that has these attributes with a prefix. */
    open(names: readonly string[]): void {
      const prefixes = names.filter((name) => name.startsWith(XMLNS)).map((name) => name.slice(XMLNS.length));
      for (const prefix of prefixes) add(prefix, 1);
      opened.push(prefixes);
    },
    close(): void {
      for (const prefix of opened.pop()!) add(prefix, -1);
    },
  };
}
