import { type ErrorPath, shortened } from "../../errors/error.ts";
import {
  type AnyReaders,
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readOptions,
  readRecord,
} from "../../errors/options.ts";
import { deepFrozen, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { pathsAt, residualCovariancesAt, secondOrderAt } from "./construct-arrows.ts";

/** A measurement model as it is specified; one that is already defined is a specification of itself. */
export interface CfaModelSpec {
  readonly kind?: "cfa-model" | null | undefined;
  readonly version?: 1 | null | undefined;
  readonly title?: string | null | undefined;
  readonly citation?: string | null | undefined;
  /** Items by construct: at least one construct, each with at least one item of its own. */
  readonly constructs: Readonly<Record<string, readonly string[]>>;
  /** Pairs of items that share more than their constructs say. */
  readonly residualCovariances?: readonly (readonly [string, string])[] | null | undefined;
  /** Constructs that others measure, at least two: parts by name; a construct is part of one. */
  readonly secondOrder?: Readonly<Record<string, readonly string[]>> | null | undefined;
  /** Arrows among constructs, those of the second order among them, as `[from, to]`, in no circle. */
  readonly paths?: readonly (readonly [string, string])[] | null | undefined;
}

/** A measurement model as `defineCfaModel` returns it: checked, every key present, frozen in depth. */
export interface CfaModel {
  readonly kind: "cfa-model";
  readonly version: 1;
  readonly title: string | null;
  /** Where the model was published. */
  readonly citation: string | null;
  /** Items by construct; an item belongs to one construct. */
  readonly constructs: Readonly<Record<string, readonly string[]>>;
  readonly residualCovariances: readonly (readonly [string, string])[];
  /** Constructs by the name of one that they measure. */
  readonly secondOrder: Readonly<Record<string, readonly string[]>>;
  readonly paths: readonly (readonly [from: string, to: string])[];
}

const MODEL = {
  kind: otherwise(oneOf("cfa-model"), "cfa-model"),
  version: otherwise(oneOf(1), 1),
  title: optional(textAt),
  citation: optional(textAt),
  constructs: constructsAt,
  residualCovariances: asGiven,
  secondOrder: asGiven,
  paths: asGiven,
} satisfies Readers<CfaModelSpec>;

const defined = new WeakSet<object>();

/**
 * Checks the specification of a measurement model and returns it with every key present, frozen in depth. A model
 * defined before is returned as it is, at no cost.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown key, no construct, a construct without items, an
 * item in two; a pair of unknown or equal items; a construct of the second order with fewer than two parts or another's
 * name, a part of two; a path of unknown constructs or that closes a circle.
 *
 * Source: Jöreskog (1969), A general approach to confirmatory maximum likelihood factor analysis, Psychometrika 34,
 * 183–202.
 *
 * @example
 * ```ts
 * import { defineCfaModel } from "service-quality/factors";
 *
 * defineCfaModel({ constructs: { Reliability: ["q5", "q6", "q7"] } }).version; // => 1
 * defineCfaModel({ constructs: { Reliability: ["q5"], Empathy: ["q5"] } }); // => throws invalid_input at constructs.Empathy[0]
 * ```
 */
export function defineCfaModel(spec: CfaModelSpec): CfaModel {
  if (defined.has(spec)) return spec as CfaModel;
  const model = modelOf(readRecord(spec, MODEL, [], "a measurement model"));
  defined.add(model);
  return model;
}

function modelOf({ kind, version, title, citation, constructs, ...given }: Read<typeof MODEL>): CfaModel {
  const items = Object.values(constructs).flat();
  const secondOrder = secondOrderAt(given.secondOrder ?? {}, Object.keys(constructs));
  return deepFrozen({
    ...{ kind, version, title, citation, constructs },
    residualCovariances: residualCovariancesAt(given.residualCovariances ?? [], items),
    secondOrder,
    paths: pathsAt(given.paths ?? [], Object.keys(constructs), secondOrder),
  });
}

/**
 * Reads a measurement model and the options beside it; without options, both from one record, as a call has it that
 * names its constructs on the way.
 */
export function readModelAndOptions<const R extends AnyReaders>(
  model: unknown,
  options: unknown,
  readers: R,
): { readonly model: CfaModel; readonly options: Read<R> } {
  if (isDefined(model) || (options !== undefined && options !== null)) {
    const read = readOptions(options, readers);
    return { model: defineCfaModel(model as CfaModelSpec), options: read };
  }
  const read: unknown = readRecord(model, { ...MODEL, ...readers }, [], "a measurement model");
  return { model: modelOf(read as Read<typeof MODEL>), options: read as Read<R> };
}

function isDefined(model: unknown): boolean {
  return typeof model === "object" && model !== null && defined.has(model);
}

/** Reads items by construct, each item in one. */
function constructsAt(value: unknown, path: ErrorPath): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(objectAt(value, path, "items by construct"));
  if (entries.length === 0) refuse("invalid_input", path, "at least one construct", value);
  const owners = new Map<string, string>();
  return Object.fromEntries(
    entries.map(([name, items]) => {
      const here = [...path, name];
      if (name === "") refuse("invalid_input", here, "a name that is not empty", name);
      if (!Array.isArray(items) || items.length === 0) {
        refuse("invalid_input", here, "a list of at least one item", items);
      }
      return [
        name,
        Array.from(items, (entry: unknown, i) => {
          const item = textAt(entry, [...here, i]);
          const owner = owners.get(item);
          if (owner !== undefined)
            refuse("invalid_input", [...here, i], `an item that ${shortened(owner)} does not have`, item);
          owners.set(item, name);
          return item;
        }),
      ];
    }),
  );
}
