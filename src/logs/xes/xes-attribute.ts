import { instantText } from "../../calendars/instant.ts";
import { instantNaiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { booleanTextAt, floatTextAt, wholeTextAt } from "../rows/typed-text.ts";
import { lineOf, type XmlElement } from "./xml-elements.ts";

/** What the attributes of a trace, of an event or of a scope tell, by key. */
export type XesAttributes = Map<string, Scalar>;

type ValueReader = (value: string, path: ErrorPath, naive: TimeZone | null) => Scalar;

const SCALARS: ReadonlyMap<string, ValueReader> = new Map<string, ValueReader>([
  ["string", (value) => value],
  ["id", (value) => value],
  ["int", wholeTextAt],
  ["float", floatTextAt],
  ["boolean", booleanTextAt],
  ["date", (value, path, naive) => instantText(instantNaiveAt(value, path, naive))],
]);

/** Attributes that hold others, and no value of their own. */
const COLLECTIONS: ReadonlySet<string> = new Set(["list", "container"]);

export function isAttribute({ name }: XmlElement): boolean {
  return SCALARS.has(name) || COLLECTIONS.has(name);
}

/** Whether an attribute holds others, and no value of its own. */
export function isCollection({ name }: XmlElement): boolean {
  return COLLECTIONS.has(name);
}

/** Takes an attribute that has a value; refuses a key that is taken. */
export function takeAttribute(
  element: XmlElement,
  attributes: XesAttributes,
  pathOf: (key: string) => ErrorPath,
  naive: TimeZone | null,
): void {
  const key = givenIn(element, "key");
  const path = pathOf(key);
  const { value } = element.attributes;
  if (value === undefined) refuse("invalid_input", path, "a value", undefined);
  if (attributes.has(key)) refuse("invalid_input", path, "a key that no attribute before it has", key);
  attributes.set(key, SCALARS.get(element.name)!(value, path, naive));
}

/** An attribute of the XML that an element must have. */
export function givenIn(element: XmlElement, name: string): string {
  return (
    element.attributes[name] ?? refuse("invalid_input", lineOf(element), `an attribute "${name}"`, undefined)
  );
}
