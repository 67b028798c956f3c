/**
 * How a construct and its items go together: in mode `"A"` the items mirror the construct, and each is weighted by its
 * covariance with what surrounds the construct; in mode `"B"` they form it, and are weighted by a multiple regression.
 */
export type PathMode = "A" | "B";

/** A construct: what its items stand for together. */
export interface PathConstruct {
  /** Ids of its items, the keys of their columns of answers. */
  readonly items: readonly string[];
  readonly mode: PathMode;
}

/** From a construct to one that it acts on. */
export type PathArrow<Name extends string = string> = readonly [from: Name, to: Name];

/** A path model as `definePathModel` returns it: checked, every key present, frozen in depth. */
export interface PathModel<Name extends string = string> {
  readonly kind: "path-model";
  readonly version: 1;
  readonly title: string | null;
  /** Where the model was published. */
  readonly citation: string | null;
  readonly constructs: Readonly<Record<Name, PathConstruct>>;
  readonly paths: readonly PathArrow<Name>[];
}

/** A construct as it is specified. */
export interface PathConstructSpec {
  /** At least one; an item belongs to one construct. */
  readonly items: readonly string[];
  /** `"A"` by default. */
  readonly mode?: PathMode | undefined;
}

/** A path model as it is specified; one that is already defined is a specification of itself. */
export interface PathModelSpec<Name extends string = string> {
  readonly kind?: "path-model" | undefined;
  readonly version?: 1 | undefined;
  readonly title?: string | null | undefined;
  readonly citation?: string | null | undefined;
  /**
   * At least two, by name, each with a path to or from another; names that are whole numbers come first, as in any
   * object.
   */
  readonly constructs: Readonly<Record<Name, PathConstructSpec>>;
  /** At least one; together they lead nowhere back. */
  readonly paths: readonly PathArrow<NoInfer<Name>>[];
}
