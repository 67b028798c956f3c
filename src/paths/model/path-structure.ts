import type { PathArrow, PathConstruct, PathModel } from "./path-model.ts";

/** Constructs by numbers, in the order of the specification, and the paths between them. */
export interface InnerStructure {
  readonly constructs: readonly string[];
  /** By construct those with a path to it, in the order of the paths. */
  readonly predecessors: readonly (readonly number[])[];
  /** Constructs such that every path leads to a later one. */
  readonly order: readonly number[];
  readonly paths: readonly { readonly from: number; readonly to: number }[];
  /** Pairs between which a chain of paths leads, by the first and then by the second. */
  readonly effects: readonly { readonly from: number; readonly to: number }[];
}

/** A path model that is fitted in one run, by numbers: items are counted in the order of the specification. */
export interface PathStructure extends InnerStructure {
  /** Of all constructs, one after the other. */
  readonly items: readonly string[];
  /** Construct k has the items `starts[k]` to `starts[k + 1] − 1`; the last entry is the number of items. */
  readonly starts: readonly number[];
  readonly isFormative: readonly boolean[];
  /** By construct those that it has a path to. */
  readonly successors: readonly (readonly number[])[];
}

/** Counts a model's constructs and items, and follows its paths. */
export function structureOf({ constructs, paths }: Pick<PathModel, "constructs" | "paths">): PathStructure {
  return runStructureOf(
    Object.entries(constructs).map(([name, block]) => ({ name, ...block })),
    paths,
  );
}

/** The same of constructs in a list. */
export function runStructureOf(
  blocks: readonly (PathConstruct & { readonly name: string })[],
  arrows: readonly PathArrow[],
): PathStructure {
  const starts = [0];
  for (const { items } of blocks) starts.push(starts.at(-1)! + items.length);
  const inner = innerStructureOf(
    blocks.map(({ name }) => name),
    arrows,
  );
  return {
    ...inner,
    items: blocks.flatMap(({ items }) => items),
    starts,
    isFormative: blocks.map(({ mode }) => mode === "B"),
    successors: blocks.map((_, k) => inner.paths.filter(({ from }) => from === k).map(({ to }) => to)),
  };
}

/** Every item with its construct, in the order of the items. */
export function indicatorsOf({
  constructs,
  items,
  starts,
}: PathStructure): { construct: string; item: string }[] {
  return constructs.flatMap((construct, b) =>
    items.slice(starts[b], starts[b + 1]).map((item) => ({ construct, item })),
  );
}

/** Counts constructs and follows their paths; effects come from the first `sources` of them, all by default. */
export function innerStructureOf(
  names: readonly string[],
  arrows: readonly PathArrow[],
  sources: number = names.length,
): InnerStructure {
  const paths = arrows.map(([from, to]) => ({ from: names.indexOf(from), to: names.indexOf(to) }));
  const predecessors = names.map((_, k) => paths.filter(({ to }) => to === k).map(({ from }) => from));
  const successors = names.map((_, k) => paths.filter(({ from }) => from === k).map(({ to }) => to));
  return {
    constructs: names,
    predecessors,
    order: causalOrder(predecessors),
    paths,
    effects: names
      .slice(0, sources)
      .flatMap((_, from) => reachedFrom(from, successors).map((to) => ({ from, to }))),
  };
}

/** Places the constructs whose predecessors are all placed, until all are. */
function causalOrder(predecessors: InnerStructure["predecessors"]): number[] {
  const placed = new Set<number>();
  while (placed.size < predecessors.length) {
    predecessors.forEach((before, k) => {
      if (before.every((other) => placed.has(other))) placed.add(k);
    });
  }
  return [...placed];
}

function reachedFrom(from: number, successors: PathStructure["successors"]): number[] {
  const reached = new Set(successors[from]);
  for (const k of reached) for (const next of successors[k]!) reached.add(next);
  return [...reached].sort((a, b) => a - b);
}
