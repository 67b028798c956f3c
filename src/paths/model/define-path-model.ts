import { asGiven, oneOf, optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { deepFrozen, textAt } from "../../errors/read-argument.ts";
import type {
  HigherOrderSpec,
  PathArrow,
  PathBlock,
  PathConstruct,
  PathConstructSpec,
  PathModel,
  PathModelSpec,
} from "./path-model.ts";
import { arrowsAt } from "./read-arrows.ts";
import { blocksAt } from "./read-blocks.ts";
import { interactionsAt } from "./read-interactions.ts";

const MODEL = {
  kind: otherwise(oneOf("path-model"), "path-model"),
  version: otherwise(oneOf(1), 1),
  title: optional(textAt),
  citation: optional(textAt),
  constructs: asGiven,
  paths: asGiven,
  interactions: asGiven,
} satisfies Readers<PathModelSpec>;

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
 * path is given once, and no chain of paths leads back to where it began. A construct may be `of` two or more others
 * instead of items, which then are in no path; `interactions` name products of two constructs, or squares of one, and
 * each has a path to what it acts on.
 *
 * @throws `invalid_input` with the path of the first fault, unknown keys among them; a cycle is named at the path that
 * closes it.
 *
 * Source: Wold (1982), Soft modeling: the basic design and some extensions, in Jöreskog & Wold (eds.), Systems under
 * Indirect Observation II, 1–54; Sarstedt, Hair, Cheah, Becker & Ringle (2019), How to specify, estimate, and validate
 * higher-order constructs in PLS-SEM, Australasian Marketing Journal 27, 197–211; Henseler & Chin (2010), A comparison
 * of approaches for the analysis of interaction effects between latent variables using partial least squares path
 * modeling, Structural Equation Modeling 17, 82–109.
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
export function definePathModel<Name extends string, Product extends string = never>(
  spec: PathModelSpec<Name, PathConstructSpec, Product>,
): PathModel<Name>;
export function definePathModel<Name extends string, Product extends string = never>(
  spec: PathModelSpec<Name, PathConstructSpec | HigherOrderSpec, Product>,
): PathModel<Name, PathBlock>;
export function definePathModel(spec: PathModelSpec): PathModel<string, PathBlock> {
  if (defined.has(spec)) return spec as PathModel<string, PathBlock>;
  const {
    constructs: blocks,
    paths,
    interactions: products,
    ...head
  } = readRecord(spec, MODEL, [], "a path model");
  const constructs = blocksAt(blocks);
  const interactions = interactionsAt(products, constructs);
  return frozenModel({
    ...head,
    constructs: Object.fromEntries(constructs),
    paths: arrowsAt(paths, constructs, interactions),
    interactions,
  });
}

/** A model of the library's own with items that mirror their constructs, which a test has checked. */
export function builtInPathModel<Name extends string>(text: PathModelText<Name>): PathModel<Name> {
  const { title, citation, constructs, paths } = text;
  const mirrored = Object.entries<readonly string[]>(constructs).map(
    ([name, items]): [string, PathConstruct] => {
      return [name, { items, mode: "A" }];
    },
  );
  return frozenModel<Name, PathConstruct>({
    kind: "path-model",
    version: 1,
    title,
    citation,
    constructs: Object.fromEntries(mirrored),
    paths,
    interactions: [],
  });
}

/** The same model, known as one that is defined. */
function frozenModel<Name extends string, Block extends PathBlock>(
  model: PathModel<string, Block>,
): PathModel<Name, Block> {
  defined.add(deepFrozen(model));
  return model as PathModel<Name, Block>;
}
