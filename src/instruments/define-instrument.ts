import type { ErrorPath } from "../errors/error.ts";
import { oneOf, type Reader } from "../errors/options.ts";
import {
  booleanAt,
  deepFrozen,
  entriesAt,
  type Given,
  objectAt,
  optionalAt,
  recordAt,
  textAt,
} from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { underPath } from "../errors/under-path.ts";
import type { DimensionSpec, Form, Instrument, InstrumentSpec, Item, ItemSpec } from "./instrument.ts";
import { scaleAt } from "./scale.ts";

const KEYS: readonly (keyof InstrumentSpec)[] = [
  "kind",
  "version",
  "id",
  "title",
  "citation",
  "scale",
  "forms",
  "dimensions",
  "labels",
];
const DIMENSION_KEYS: readonly (keyof DimensionSpec)[] = ["id", "label", "group", "items"];
const ITEM_KEYS: readonly (keyof ItemSpec)[] = ["id", "label", "reverse"];

const formAt = oneOf<Form>("expectation", "perception", "minimum", "desired", "importance");

const defined = new WeakSet<object>();

/**
 * Checks the specification of a questionnaire and returns it with every key present, frozen in depth.
 * An instrument defined before is returned as it is, at no cost.
 *
 * Ids are text that is not empty; no two items share one, nor do two dimensions, and a group's is unlike
 * the dimensions'. Every dimension has an item; the scale is finite with `min` below `max`. Absent keys become
 * `reverse: false`, `group: null`, `forms: ["perception"]` and `labels: {}`.
 *
 * @throws `invalid_input` with the path of the first fault, unknown keys among them.
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
  return defined.has(spec) ? (spec as Instrument) : completed(checkedSpec(spec));
}

/** The instrument that is given as an argument or an option: a fault lies at its path. */
export function instrumentAt(value: unknown, path: ErrorPath): Instrument {
  return underPath(path, () => defineInstrument(value as InstrumentSpec));
}

/** An instrument of the library's own, which a test has checked. */
export function builtInInstrument(spec: InstrumentSpec): Instrument {
  return completed(spec);
}

/** All items in the instrument's order. */
export function itemsOf({ dimensions }: Instrument): Item[] {
  return dimensions.flatMap(({ items }) => items);
}

/** The instrument of a specification without a fault. */
function completed(spec: InstrumentSpec): Instrument {
  const { id, title, citation, scale, forms = ["perception"], labels = {} } = spec;
  const dimensions = spec.dimensions.map(({ id, label, group = null, items }) => ({
    id,
    label,
    group,
    items: items.map(({ id, label, reverse = false }) => ({ id, label, reverse })),
  }));
  const instrument: Instrument = deepFrozen({
    kind: "instrument",
    version: 1,
    id,
    title,
    citation,
    scale,
    forms,
    dimensions,
    labels,
  });
  defined.add(instrument);
  return instrument;
}

function checkedSpec(value: unknown): InstrumentSpec {
  const given = recordAt(value, [], "an instrument", KEYS);
  const read = <T>(key: keyof InstrumentSpec, reader: Reader<T>) => reader(given[key], [key]);
  read("kind", absentOr(oneOf("instrument")));
  read("version", absentOr(oneOf(1)));
  const dimensions = read("dimensions", filledListOf("dimension", dimensionAt));
  const ids = idsOf(dimensions);
  return {
    id: read("id", textAt),
    title: read("title", textAt),
    citation: read("citation", textAt),
    scale: read("scale", scaleAt),
    forms: read("forms", absentOr(formsAt)),
    dimensions,
    labels: read(
      "labels",
      absentOr((labels, path) => labelsOf(labels, path, ids)),
    ),
  };
}

function dimensionAt(value: unknown, path: ErrorPath): DimensionSpec {
  const { id, label, group, items } = recordAt(value, path, "a dimension", DIMENSION_KEYS);
  return {
    id: textAt(id, [...path, "id"]),
    label: textAt(label, [...path, "label"]),
    group: optionalAt(group, [...path, "group"], textAt),
    items: filledListOf("item", itemAt)(items, [...path, "items"]),
  };
}

function itemAt(value: unknown, path: ErrorPath): ItemSpec {
  const { id, label, reverse } = recordAt(value, path, "an item", ITEM_KEYS);
  return {
    id: textAt(id, [...path, "id"]),
    label: textAt(label, [...path, "label"]),
    reverse: absentOr(booleanAt)(reverse, [...path, "reverse"]),
  };
}

/** The ids of all items, dimensions and groups; refuses one that two items or two dimensions share. */
function idsOf(dimensions: readonly DimensionSpec[]): Set<string> {
  const itemIds = new Set<string>();
  const dimensionIds = new Set<string>();
  dimensions.forEach(({ id, items }, i) => {
    claim(dimensionIds, id, ["dimensions", i, "id"]);
    items.forEach((item, j) => {
      claim(itemIds, item.id, ["dimensions", i, "items", j, "id"]);
    });
  });
  const groupIds = new Set<string>();
  dimensions.forEach(({ group = null }, i) => {
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

function formsAt(value: unknown, path: ErrorPath): Form[] {
  const forms = filledListOf("form", formAt)(value, path);
  const seen = new Set<Form>();
  forms.forEach((form, i) => {
    if (seen.has(form)) refuse("invalid_input", [...path, i], "every form once", form);
    seen.add(form);
  });
  return forms;
}

function labelsOf(value: unknown, path: ErrorPath, ids: ReadonlySet<string>): InstrumentSpec["labels"] {
  return mapped(objectAt(value, path, "labels by language"), (labels, tag) => {
    const here = [...path, tag];
    if (!isLanguageTag(tag)) refuse("invalid_input", here, "a well-formed BCP 47 language tag", tag);
    return mapped(objectAt(labels, here, "labels by id"), (label, id) => {
      if (!ids.has(id)) refuse("invalid_input", [...here, id], "the id of an item, dimension or group", id);
      return textAt(label, [...here, id]);
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

function mapped<T>(entries: Given, read: (entry: unknown, key: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, read(entry, key)]));
}

/** Reads a list of at least one entry. */
function filledListOf<T>(name: string, read: Reader<T>): Reader<T[]> {
  return (value, path) => {
    const expected = `a list of at least one ${name}`;
    const entries = entriesAt(value, path, expected, read);
    return entries.length > 0 ? entries : refuse("invalid_input", path, expected, value);
  };
}

/** Reads a value that is not `undefined`; a key of a document may be absent, but not `null` for that. */
function absentOr<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}
