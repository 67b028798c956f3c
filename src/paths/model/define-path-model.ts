import { type ErrorPath, shortened } from "../../errors/error.ts";
import { asGiven, oneOf, optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { deepFrozen, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { PathArrow, PathConstruct, PathConstructSpec, PathModel, PathModelSpec } from "./path-model.ts";

const MODEL = {
  kind: otherwise(oneOf("path-model"), "path-model"),
  version: otherwise(oneOf(1), 1),
  title: optional(textAt),
  citation: optional(textAt),
  constructs: asGiven,
  paths: asGiven,
} satisfies Readers<PathModelSpec>;

const CONSTRUCT = {
  items: itemsAt,
  mode: otherwise(oneOf("A", "B"), "A"),
} satisfies Readers<PathConstructSpec>;

/** What a model of the library's own says. */
interface PathModelText<Name extends string> {
  readonly title: string;
  readonly citation: string;
  /** The items of each construct. */
  readonly constructs: Readonly<Record<Name, readonly string[]>>;
  readonly paths: readonly PathArrow<Name>[];
}

const defined = new WeakSet<object>();

/**
 * Checks the specification of a path model and returns it with every key present, frozen in depth. A model defined
 * before is returned as it is, at no cost.
 *
 * Every construct has an item of its own and a path to or from another construct; an item belongs to one construct; a
 * path is given once, and no chain of paths leads back to where it began.
 *
 * @throws `invalid_input` with the path of the first fault, unknown keys among them; a cycle is named at the path that
 * closes it.
 *
 * Source: Wold (1982), Soft modeling: the basic design and some extensions, in Jöreskog & Wold (eds.), Systems under
 * Indirect Observation II, 1–54.
 *
 * @example
 * ```ts
 * import { definePathModel } from "service-quality/paths";
 *
 * const model = definePathModel({
 *   constructs: { Quality: { items: ["q1", "q2"] }, Loyalty: { items: ["l1"] } },
 *   paths: [["Quality", "Loyalty"]],
 * });
 * model.constructs.Quality; // => { items: ["q1", "q2"], mode: "A" }
 * definePathModel({ ...model, paths: [["Quality", "Loyalty"], ["Loyalty", "Quality"]] }); // => throws invalid_input at paths[1]
 * ```
 */
export function definePathModel<Name extends string>(spec: PathModelSpec<Name>): PathModel<Name> {
  if (defined.has(spec)) return spec as PathModel<Name>;
  const { constructs: given, paths, ...head } = readRecord(spec, MODEL, [], "a path model");
  const constructs = constructsAt(given);
  const names = constructs.map(([name]) => name);
  return frozenModel({ ...head, constructs: Object.fromEntries(constructs), paths: pathsAt(paths, names) });
}

/** A model of the library's own with items that mirror their constructs, which a test has checked. */
export function builtInPathModel<Name extends string>(text: PathModelText<Name>): PathModel<Name> {
  const { title, citation, constructs, paths } = text;
  const mirrored = Object.entries<readonly string[]>(constructs).map(([name, items]) => {
    return [name, { items, mode: "A" }] as const;
  });
  return frozenModel({
    kind: "path-model",
    version: 1,
    title,
    citation,
    constructs: Object.fromEntries(mirrored),
    paths,
  });
}

/** The same model, known as one that is defined. */
function frozenModel<Name extends string>(model: PathModel): PathModel<Name> {
  defined.add(deepFrozen(model));
  return model as PathModel<Name>;
}

function constructsAt(value: unknown): (readonly [string, PathConstruct])[] {
  const path = ["constructs"];
  const entries = Object.entries(objectAt(value, path, "constructs by name"));
  if (entries.length < 2) refuse("invalid_input", path, "at least two constructs", value);
  const owners = new Map<string, string>();
  return entries.map(([name, entry]) => {
    if (name === "") refuse("invalid_input", [...path, name], "a name that is not empty", name);
    const construct = readRecord(entry, CONSTRUCT, [...path, name], "a construct");
    construct.items.forEach((item, i) => {
      const owner = owners.get(item);
      if (owner !== undefined) {
        const expected = `an item of one construct only, not of ${shortened(owner)} too`;
        refuse("invalid_input", [...path, name, "items", i], expected, item);
      }
      owners.set(item, name);
    });
    return [name, construct];
  });
}

function itemsAt(value: unknown, path: ErrorPath): string[] {
  if (!Array.isArray(value) || value.length === 0)
    refuse("invalid_input", path, "a list of at least one item", value);
  return Array.from(value, (item: unknown, i) => textAt(item, [...path, i]));
}

function pathsAt(value: unknown, names: readonly string[]): PathArrow[] {
  if (!Array.isArray(value) || value.length === 0) {
    refuse("invalid_input", ["paths"], "a list of at least one path", value);
  }
  const successors = new Map<string, string[]>(names.map((name) => [name, []]));
  const nameAt = oneOf(...names);
  const paths = Array.from(value, (entry: unknown, i): PathArrow => {
    if (!Array.isArray(entry) || entry.length !== 2)
      refuse("invalid_input", ["paths", i], "a path as [from, to]", entry);
    const from = nameAt(entry[0], ["paths", i, 0]);
    const to = nameAt(entry[1], ["paths", i, 1]);
    if (successors.get(from)!.includes(to)) refuse("invalid_input", ["paths", i], "each path once", entry);
    if (leads(successors, to, from)) {
      refuse("invalid_input", ["paths", i], "a path that closes no cycle", `${from} → ${to}`);
    }
    successors.get(from)!.push(to);
    return [from, to];
  });
  const linked = new Set(paths.flat());
  const alone = names.find((name) => !linked.has(name));
  if (alone !== undefined) refuse("invalid_input", ["constructs", alone], "a path to or from it", undefined);
  return paths;
}

/** Whether a chain of paths, of none to begin with, leads from one construct to another. */
function leads(successors: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const name of reached) for (const next of successors.get(name)!) reached.add(next);
  return reached.has(to);
}
