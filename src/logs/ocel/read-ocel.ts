import type { TimeZone } from "../../calendars/time-zone.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  entriesOf,
  fields,
  otherwise,
  type Read,
  type Reader,
  readFields,
} from "../../errors/options.ts";
import { checkNames, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { ALWAYS, type FineInstant, fineInstantAt } from "../rows/fine-instant.ts";
import { typedValueAt } from "./typed-value.ts";

/** What an object is said to be from an instant on. */
export interface ObjectChange {
  readonly from: FineInstant;
  readonly name: string;
  readonly value: Scalar;
}

/** An object that was checked, with what is said of it in the order of the document. */
export interface ReadObject {
  readonly id: string;
  readonly type: string;
  readonly changes: readonly ObjectChange[];
}

/** An event that was checked. */
export interface ReadEvent {
  readonly id: string;
  readonly type: string;
  readonly time: FineInstant;
  readonly attributes: readonly { readonly name: string; readonly value: Scalar }[];
  /** What it has to do with, each object once. */
  readonly objects: readonly ReadObject[];
}

/** A document that was checked. */
export interface ReadOcel {
  readonly objectTypes: ReadonlySet<string>;
  readonly objects: readonly ReadObject[];
  readonly events: readonly ReadEvent[];
}

/** The types of attributes by name, of each type of events or objects by its name. */
type DeclaredTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

const TYPE = {
  name: textAt,
  attributes: listed(fields({ name: textAt, type: textAt }, "an attribute with its type"), "attributes"),
};

const RELATIONSHIPS = listed(fields({ objectId: textAt }, "a relation to an object"), "relations to objects");

const OBJECT = {
  id: textAt,
  type: textAt,
  attributes: listed(fields({ name: textAt, time: asGiven, value: asGiven }, "an attribute"), "attributes"),
  relationships: RELATIONSHIPS,
};

const EVENT = {
  id: textAt,
  type: textAt,
  time: asGiven,
  attributes: listed(fields({ name: textAt, value: asGiven }, "an attribute"), "attributes"),
  relationships: RELATIONSHIPS,
};

const DOCUMENT = {
  eventTypes: entriesOf(fields(TYPE, "a type of events"), "a list of types of events"),
  objectTypes: entriesOf(fields(TYPE, "a type of objects"), "a list of types of objects"),
  events: entriesOf(fields(EVENT, "an event of the log"), "a list of events"),
  objects: entriesOf(fields(OBJECT, "an object of the log"), "a list of objects"),
};

/**
 * Checks a document and all in it that refers to something else. Keys other than those needed are let be, and values of
 * attributes that are not declared stay as they are.
 */
export function readOcel(document: unknown, naive: TimeZone | null): ReadOcel {
  const given = readFields(document, DOCUMENT, [], "an OCEL 2.0 document");
  const objectTypes = typesByName(given.objectTypes, "objectTypes");
  const eventTypes = typesByName(given.eventTypes, "eventTypes");
  checkIds(given.objects, "objects");
  checkIds(given.events, "events");
  const objects = new Map(
    given.objects.map((object, i) => [object.id, readObject(object, objectTypes, ["objects", i], naive)]),
  );
  given.objects.forEach(({ relationships }, i) => {
    relatedObjects(relationships, objects, ["objects", i]);
  });
  const events = given.events.map(({ relationships, ...event }, i) => ({
    ...readEvent(event, eventTypes, ["events", i], naive),
    objects: relatedObjects(relationships, objects, ["events", i]),
  }));
  return { objectTypes: new Set(objectTypes.keys()), objects: [...objects.values()], events };
}

function typesByName(types: readonly Read<typeof TYPE>[], key: string): DeclaredTypes {
  checkNames(
    types.map(({ name }) => name),
    [key],
    "name",
  );
  return new Map(
    types.map(({ name, attributes }) => [name, new Map(attributes.map((one) => [one.name, one.type]))]),
  );
}

function checkIds(entries: readonly { readonly id: string }[], key: string): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, i) => {
    if (seen.has(id)) refuse("invalid_input", [key, i, "id"], "an id that none before it has", id);
    seen.add(id);
  });
}

function readObject(
  { id, type, attributes }: Read<typeof OBJECT>,
  declared: DeclaredTypes,
  path: ErrorPath,
  naive: TimeZone | null,
): ReadObject {
  const types = named(declared, type, [...path, "type"], "a type that objectTypes declares");
  const changes = attributes.map(({ name, time, value }, k) => {
    const here = [...path, "attributes", k];
    return {
      from: time === undefined ? ALWAYS : fineInstantAt(time, [...here, "time"], naive),
      name,
      value: typedValueAt(value, types.get(name), [...here, "value"], naive),
    };
  });
  return { id, type, changes };
}

function readEvent(
  { id, type, time, attributes }: Omit<Read<typeof EVENT>, "relationships">,
  declared: DeclaredTypes,
  path: ErrorPath,
  naive: TimeZone | null,
): Omit<ReadEvent, "objects"> {
  const types = named(declared, type, [...path, "type"], "a type that eventTypes declares");
  const names = attributes.map(({ name }) => name);
  checkNames(names, [...path, "attributes"], "name");
  const values = attributes.map(({ name, value }, k) => ({
    name,
    value: typedValueAt(value, types.get(name), [...path, "attributes", k, "value"], naive),
  }));
  return { id, type, time: fineInstantAt(time, [...path, "time"], naive), attributes: values };
}

/** The objects of some relations, each once. */
function relatedObjects(
  relationships: readonly { readonly objectId: string }[],
  objects: ReadonlyMap<string, ReadObject>,
  path: ErrorPath,
): ReadObject[] {
  const related = relationships.map(({ objectId }, k) =>
    named(objects, objectId, [...path, "relationships", k, "objectId"], "the id of an object"),
  );
  return [...new Set(related)];
}

/** What has a name; refuses one that nothing has. */
function named<T>(known: ReadonlyMap<string, T>, name: string, path: ErrorPath, expected: string): T {
  return known.get(name) ?? refuse("invalid_input", path, expected, name);
}

/** Reads a list that may be left out. */
function listed<T>(read: Reader<T>, name: string): Reader<readonly T[]> {
  return otherwise(entriesOf(read, `a list of ${name}`), []);
}
