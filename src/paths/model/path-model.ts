/**
 * How a construct and its items go together: in mode `"A"` the items mirror the construct, and each is weighted by its
 * covariance with what surrounds the construct; in mode `"B"` they form it, and are weighted by a multiple regression.
 */
export type PathMode = "A" | "B";

/**
 * How a construct of constructs is estimated: `"disjoint-two-stage"` puts its parts in its place first, and then takes
 * their scores for its items; `"two-stage"` has its parts and all their items in the model first, and then takes the
 * scores of all constructs; `"repeated-indicators"` stops there, in one run.
 */
export type HigherOrderMethod = "disjoint-two-stage" | "two-stage" | "repeated-indicators";

/**
 * How the product of two constructs is made: `"two-stage"` of their scores, `"product-indicator"` of their standardized
 * items, each with each, `"orthogonalizing"` of what those products do not share with the items themselves.
 */
export type InteractionMethod = "two-stage" | "orthogonalizing" | "product-indicator";

/** A construct: what its items stand for together. */
export interface PathConstruct {
  /** Ids of its items, the keys of their columns of answers. */
  readonly items: readonly string[];
  readonly mode: PathMode;
}

/** A construct of constructs. */
export interface HigherOrderConstruct {
  /** Names of its parts, which have items of their own. */
  readonly of: readonly string[];
  /** How it and its parts go together. */
  readonly mode: PathMode;
  readonly method: HigherOrderMethod;
}

/** A construct with items, or of other constructs. */
export type PathBlock = PathConstruct | HigherOrderConstruct;

/** The product of two constructs, which has a path to what it acts on; of one with itself, its square. */
export interface PathInteraction<Product extends string = string> {
  /** Its own name. */
  readonly construct: Product;
  readonly of: readonly [a: string, b: string];
  readonly method: InteractionMethod;
}

/** From a construct to one that it acts on. */
export type PathArrow<Name extends string = string> = readonly [from: Name, to: Name];

/**
 * A path model as `definePathModel` returns it: checked, every key present, frozen in depth. `Block` is
 * `PathConstruct`, or `PathBlock` where there may be constructs of constructs.
 */
export interface PathModel<Name extends string = string, Block extends PathBlock = PathConstruct> {
  readonly kind: "path-model";
  readonly version: 1;
  readonly title: string | null;
  /** Where the model was published. */
  readonly citation: string | null;
  readonly constructs: Readonly<Record<Name, Block>>;
  readonly paths: readonly PathArrow<Name>[];
  readonly interactions: readonly PathInteraction[];
}

/** A construct as it is specified. */
export interface PathConstructSpec {
  /** At least one; an item belongs to one construct. */
  readonly items: readonly string[];
  /** `"A"` by default. */
  readonly mode?: PathMode | undefined;
}

/** A construct of constructs as it is specified. */
export interface HigherOrderSpec {
  /** At least two constructs with items, in no path and in no other construct of constructs. */
  readonly of: readonly string[];
  /** `"A"` by default. */
  readonly mode?: PathMode | undefined;
  /** `"disjoint-two-stage"` by default. */
  readonly method?: HigherOrderMethod | undefined;
}

/** The product of two constructs as it is specified. */
export interface PathInteractionSpec<Product extends string = string> {
  /** A name of its own, from which a path leads to what it acts on. */
  readonly construct: Product;
  /** Two constructs, or one twice; those of constructs, and one twice, only by `"two-stage"`. */
  readonly of: readonly [a: string, b: string];
  /** `"two-stage"` by default. */
  readonly method?: InteractionMethod | undefined;
}

/** A path model as it is specified; one that is already defined is a specification of itself. */
export interface PathModelSpec<
  Name extends string = string,
  Block extends PathConstructSpec | HigherOrderSpec = PathConstructSpec | HigherOrderSpec,
  Product extends string = string extends Name ? string : never,
> {
  readonly kind?: "path-model" | undefined;
  readonly version?: 1 | undefined;
  readonly title?: string | null | undefined;
  readonly citation?: string | null | undefined;
  /**
   * At least two, by name, each with a path to or from another, or part of one that has; names that are whole numbers
   * come first, as in any object.
   */
  readonly constructs: Readonly<Record<Name, Block>>;
  /** At least one; together they lead nowhere back. */
  readonly paths: readonly PathArrow<NoInfer<Name | Product>>[];
  /** Products of constructs; none by default. */
  readonly interactions?: readonly PathInteractionSpec<Product>[] | undefined;
}

/** Whether a construct is one of constructs. */
export function isHigherOrder(block: PathBlock): block is HigherOrderConstruct {
  return "of" in block;
}

/** The items of a construct; none of one of constructs, whose parts have them. */
export function blockItems(block: PathBlock): readonly string[] {
  return isHigherOrder(block) ? [] : block.items;
}
