import type { TimeZone } from "../../calendars/time-zone.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { givenIn, isAttribute, isCollection, takeAttribute, type XesAttributes } from "./xes-attribute.ts";
import { eachElement, lineOf, type XmlElement } from "./xml-elements.ts";

/** What tells the instances of an event class apart: the keys of attributes that all of them share. */
export interface XesClassifier {
  name: string;
  keys: string[];
}

/** A case, and what happened in it, as a file tells it. */
export interface XesTrace {
  readonly attributes: XesAttributes;
  readonly events: XesAttributes[];
}

/** An XES file. */
export interface XesFile {
  readonly traces: XesTrace[];
  readonly classifiers: XesClassifier[];
  /** What stands in for attributes that are missing. */
  readonly globals: { readonly trace: XesAttributes; readonly event: XesAttributes };
  /** Attributes of traces and events, and inside such attributes, that were left out. */
  nested: number;
}

/** What an element is, by where it stands; gives the place of the elements inside it. */
type Place = (element: XmlElement) => Place;

/** Words of a classifier: keys that hold spaces are in quotation marks. */
const KEYS = /'([^']*)'|(\S+)/g;

/** Reads the elements of an XES file. */
export function readXes(text: string, naive: TimeZone | null): XesFile {
  const file: XesFile = {
    traces: [],
    classifiers: [],
    globals: { trace: new Map(), event: new Map() },
    nested: 0,
  };
  const places: Place[] = [documentOf(file, naive)];
  eachElement(text, {
    open: (element) => places.push(places.at(-1)!(element)),
    close: () => places.pop(),
  });
  return file;
}

function documentOf(file: XesFile, naive: TimeZone | null): Place {
  return (root) => {
    if (root.name !== "log") refuse("invalid_input", lineOf(root), "<log>", `<${root.name}>`);
    return logOf(file, naive);
  };
}

function logOf(file: XesFile, naive: TimeZone | null): Place {
  return (element) => {
    if (element.name === "trace") return traceOf(file, naive);
    if (element.name === "classifier") {
      file.classifiers.push(classifierOf(element));
    } else if (element.name === "global") {
      return globalOf(file, element, naive);
    }
    return other(element);
  };
}

function classifierOf(element: XmlElement): XesClassifier {
  const keys = givenIn(element, "keys").matchAll(KEYS);
  return {
    name: givenIn(element, "name"),
    keys: Array.from(keys, ([, quoted, plain]) => (quoted ?? plain)!),
  };
}

function globalOf({ globals }: XesFile, element: XmlElement, naive: TimeZone | null): Place {
  const { scope } = element.attributes;
  if (scope !== "trace" && scope !== "event") {
    refuse("invalid_input", lineOf(element), '"trace" or "event" as the scope', scope);
  }
  return (inner) => {
    if (isAttribute(inner) && !isCollection(inner)) {
      takeAttribute(inner, globals[scope], () => lineOf(inner), naive);
    }
    return anywhere;
  };
}

function traceOf(file: XesFile, naive: TimeZone | null): Place {
  const trace: XesTrace = { attributes: new Map(), events: [] };
  const path: ErrorPath = ["traces", file.traces.push(trace) - 1];
  const ownAttributes = attributesOf(file, trace.attributes, path, naive);
  return (element) => {
    if (element.name !== "event") return ownAttributes(element);
    const attributes: XesAttributes = new Map();
    return attributesOf(file, attributes, [...path, "events", trace.events.push(attributes) - 1], naive);
  };
}

/** Where attributes of a trace or an event stand. */
function attributesOf(
  file: XesFile,
  attributes: XesAttributes,
  path: ErrorPath,
  naive: TimeZone | null,
): Place {
  const inside: Place = (element) => {
    if (isAttribute(element)) file.nested++;
    else if (element.name !== "values") return other(element);
    return inside;
  };
  return (element) => {
    if (!isAttribute(element)) return other(element);
    if (isCollection(element)) file.nested++;
    else takeAttribute(element, attributes, (key) => [...path, key], naive);
    return inside;
  };
}

/** What the format does not know may stand anywhere; a trace or an event may not, since it would be lost. */
function other(element: XmlElement): Place {
  if (element.name === "trace" || element.name === "event") {
    refuse(
      "invalid_input",
      lineOf(element),
      "a <trace> in <log>, an <event> in <trace>",
      `<${element.name}>`,
    );
  }
  return anywhere;
}

/** Where nothing is looked at. */
function anywhere(): Place {
  return anywhere;
}
