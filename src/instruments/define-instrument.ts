import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { underPath } from "../errors/under-path.ts";
import type { Dimension, Form, Instrument, InstrumentSpec, Item, Scale } from "./instrument.ts";

const KEYS = ["kind", "version", "id", "title", "citation", "scale", "forms", "dimensions", "labels"];
const FORMS: readonly Form[] = ["expectation", "perception", "minimum", "desired", "importance"];

const defined = new WeakSet<object>();

type Given = Readonly<Record<string, unknown>>;

/**
 * Checks the specification of a questionnaire and returns it with every key present, frozen in depth.
 * An instrument defined before is returned as it is, at no cost.
 *
 * Ids are text that is not empty; no two items share one, nor do two dimensions, and a group's is unlike
 * the dimensions'. Every dimension has an item; the scale is finite with `min` below `max`. Absent keys become
 * `reverse: false`, `group: null`, `forms: ["perception"]` and `labels: {}`.
 *
 * Throws `invalid_input` with the path of the first fault, unknown keys among them.
 *
 * @example
 * ```ts
 * import { defineInstrument } from "service-quality/instruments";
 *
 * const cafe = defineInstrument({
 *   id: "cafe",
 *   title: "Our café",
 *   citation: "our own, 2026",
 *   scale: { min: 1, max: 5 },
 *   dimensions: [
 *     { id: "staff", label: "Staff", items: [{ id: "smile", label: "Smile" }, { id: "rush", label: "Feels rushed", reverse: true }] },
 *     { id: "coffee", label: "Coffee", items: [{ id: "taste", label: "Taste" }] },
 *   ],
 * });
 * cafe.forms; // => ["perception"]
 * cafe.dimensions[1].items; // => [{ id: "taste", label: "Taste", reverse: false }]
 * ```
 */
export function defineInstrument(spec: InstrumentSpec): Instrument {
  if (defined.has(spec)) return spec as Instrument;
  const given = recordOf(spec, [], "an instrument", KEYS);
  const { kind = "instrument", version = 1, forms = ["perception"], labels = {} } = given;
  const dimensions = listOf(given.dimensions, ["dimensions"], "dimension", dimensionOf);
  const ids = idsOf(dimensions);
  const instrument: Instrument = Object.freeze({
    kind: kind === "instrument" ? kind : refuse("invalid_input", ["kind"], '"instrument"', kind),
    version: version === 1 ? version : refuse("invalid_input", ["version"], "version 1", version),
    id: textOf(given.id, ["id"]),
    title: textOf(given.title, ["title"]),
    citation: textOf(given.citation, ["citation"]),
    scale: scaleOf(given.scale),
    forms: formsOf(forms),
    dimensions,
    labels: labelsOf(labels, ids),
  });
  defined.add(instrument);
  return instrument;
}

/** A specification that stands deeper in the arguments, checked. */
export function instrumentAt(value: unknown, path: ErrorPath): Instrument {
  return underPath(path, () => defineInstrument(value as InstrumentSpec));
}

/** All items in the instrument's order. */
export function itemsOf({ dimensions }: Instrument): Item[] {
  return dimensions.flatMap(({ items }) => items);
}

function dimensionOf(value: unknown, path: ErrorPath): Dimension {
  const given = recordOf(value, path, "a dimension", ["id", "label", "group", "items"]);
  const { group = null } = given;
  return Object.freeze({
    id: textOf(given.id, [...path, "id"]),
    label: textOf(given.label, [...path, "label"]),
    group: group === null ? null : textOf(group, [...path, "group"]),
    items: listOf(given.items, [...path, "items"], "item", itemOf),
  });
}

function itemOf(value: unknown, path: ErrorPath): Item {
  const given = recordOf(value, path, "an item", ["id", "label", "reverse"]);
  const { reverse = false } = given;
  if (typeof reverse !== "boolean") refuse("invalid_input", [...path, "reverse"], "true or false", reverse);
  return Object.freeze({
    id: textOf(given.id, [...path, "id"]),
    label: textOf(given.label, [...path, "label"]),
    reverse,
  });
}

/** The ids of all items, dimensions and groups; refuses one that two items or two dimensions share. */
function idsOf(dimensions: readonly Dimension[]): Set<string> {
  const itemIds = new Set<string>();
  const dimensionIds = new Set<string>();
  dimensions.forEach(({ id, items }, i) => {
    claim(dimensionIds, id, ["dimensions", i, "id"]);
    items.forEach((item, j) => {
      claim(itemIds, item.id, ["dimensions", i, "items", j, "id"]);
    });
  });
  const groupIds = new Set<string>();
  dimensions.forEach(({ group }, i) => {
    if (group === null) return;
    if (dimensionIds.has(group)) {
      refuse("invalid_input", ["dimensions", i, "group"], "a group that is no dimension", group);
    }
    groupIds.add(group);
  });
  return new Set([...itemIds, ...dimensionIds, ...groupIds]);
}

function claim(ids: Set<string>, id: string, path: ErrorPath): void {
  if (ids.has(id)) refuse("invalid_input", path, "an id of its own", id);
  ids.add(id);
}

function scaleOf(value: unknown): Scale {
  const given = recordOf(value, ["scale"], "a scale", ["min", "max"]);
  const min = finiteOf(given.min, ["scale", "min"]);
  const max = finiteOf(given.max, ["scale", "max"]);
  if (min >= max) refuse("invalid_input", ["scale", "max"], `a number above the minimum, ${min}`, max);
  return Object.freeze({ min, max });
}

function formsOf(value: unknown): readonly Form[] {
  const forms = listOf(value, ["forms"], "form", (form, path) => {
    return (
      FORMS.find((known) => known === form) ??
      refuse("invalid_input", path, `one of ${FORMS.join(", ")}`, form)
    );
  });
  forms.forEach((form, i) => {
    if (forms.indexOf(form) < i) refuse("invalid_input", ["forms", i], "every form once", form);
  });
  return forms;
}

function labelsOf(value: unknown, ids: ReadonlySet<string>): Instrument["labels"] {
  return mapOf(value, ["labels"], "labels by language", (labels, tag) => {
    const path = ["labels", tag];
    if (!isLanguageTag(tag)) refuse("invalid_input", path, "a well-formed BCP 47 language tag", tag);
    return mapOf(labels, path, "labels by id", (label, id) => {
      if (!ids.has(id)) refuse("invalid_input", [...path, id], "the id of an item, dimension or group", id);
      return textOf(label, [...path, id]);
    });
  });
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function textOf(value: unknown, path: ErrorPath): string {
  if (typeof value !== "string" || value === "")
    refuse("invalid_input", path, "text that is not empty", value);
  return value;
}

function finiteOf(value: unknown, path: ErrorPath): number {
  if (!Number.isFinite(value)) refuse("invalid_input", path, "a finite number", value);
  return (value as number) + 0;
}

/** The object's own keys, all of which must be known. */
function recordOf(value: unknown, path: ErrorPath, expected: string, known: readonly string[]): Given {
  if (!isObject(value)) refuse("invalid_input", path, expected, value);
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) refuse("invalid_input", [...path, key], `no key but ${known.join(", ")}`, key);
  }
  return { ...value };
}

function mapOf<T>(
  value: unknown,
  path: ErrorPath,
  expected: string,
  read: (entry: unknown, key: string) => T,
): Readonly<Record<string, T>> {
  if (!isObject(value)) refuse("invalid_input", path, expected, value);
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, read(entry, key)])),
  );
}

function listOf<T>(
  value: unknown,
  path: ErrorPath,
  name: string,
  read: (entry: unknown, path: ErrorPath) => T,
): readonly T[] {
  if (!Array.isArray(value) || value.length === 0) {
    refuse("invalid_input", path, `a list of at least one ${name}`, value);
  }
  return Object.freeze(Array.from(value, (entry, i) => read(entry, [...path, i])));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
