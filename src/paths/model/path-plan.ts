import {
  type HigherOrderConstruct,
  isHigherOrder,
  type PathArrow,
  type PathBlock,
  type PathConstruct,
  type PathInteraction,
  type PathModel,
} from "./path-model.ts";
import {
  type InnerStructure,
  innerStructureOf,
  type PathStructure,
  runStructureOf,
} from "./path-structure.ts";

/** Where an indicator of a run comes from: a column of the answers, or a construct's score in the run before. */
export type IndicatorSource = { readonly item: number } | { readonly score: number };

/** Constructs with their indicators, fitted at once. */
export interface PathRun {
  readonly structure: PathStructure;
  /** By indicator. */
  readonly sources: readonly IndicatorSource[];
  /** By construct, whether its indicators are those of its parts once more. */
  readonly isRepeated: readonly boolean[];
}

/** A product of two items that is an indicator itself. */
export interface ItemProduct {
  readonly a: number;
  readonly b: number;
  /** The items that it is freed of: all of both constructs, or none. */
  readonly freedOf: readonly number[];
  /** The interaction's place in the model. */
  readonly interaction: number;
}

/** A part of a construct of constructs. */
export interface HigherOrderPart {
  readonly construct: string;
  readonly of: string;
  readonly mode: PathBlock["mode"];
  /** The construct in the last run, and what stands for the part there: its indicator, or itself. */
  readonly whole: number;
  readonly part: { readonly indicator: number } | { readonly construct: number };
}

/** A product of two constructs' scores. */
export interface ScoreProduct {
  /** Constructs of the last run. */
  readonly a: number;
  readonly b: number;
}

/** In which runs a model is fitted, and to what. */
export interface PathPlan {
  readonly model: PathModel<string, PathBlock>;
  /** Columns of answers, each once. */
  readonly items: readonly string[];
  /** Columns that come after those. */
  readonly products: readonly ItemProduct[];
  /** One, or the second fitted to scores of the first. */
  readonly runs: readonly PathRun[];
  /** By column, its indicator in the first run. */
  readonly indicators: readonly number[];
  /** Products of scores; they come after the constructs of the last run. */
  readonly scoreProducts: readonly ScoreProduct[];
  readonly higherOrder: readonly HigherOrderPart[];
  /** The paths of the specification between the constructs of the last run and products of scores. */
  readonly inner: InnerStructure;
}

type Whole = readonly [name: string, block: HigherOrderConstruct];

/** A construct in a run. */
interface RunBlock extends PathConstruct {
  readonly name: string;
  readonly sources: readonly IndicatorSource[];
  readonly isRepeated: boolean;
}

/** Plans the runs in which a model is fitted. */
export function planOf(model: PathModel<string, PathBlock>): PathPlan {
  const blocks = Object.entries<PathBlock>(model.constructs);
  const items = blocks.flatMap(([, block]) => (isHigherOrder(block) ? [] : block.items));
  const wholes = wholesOf(model);
  const products = model.interactions.flatMap((interaction, place) =>
    itemProductsOf(interaction, place, new Map(blocks), items),
  );
  const moderators = model.interactions.filter(({ method }) => method === "two-stage");
  const arrows = arrowsOfRuns(model);
  const first = firstBlocks(model, items, products);
  const runs = [runOf(first, [...placed(arrows, wholes), ...measurement(wholes)])];
  if (wholes.some(([, { method }]) => method !== "repeated-indicators")) {
    const repeated = wholes.filter(([, { method }]) => method === "repeated-indicators");
    runs.push(runOf(secondBlocks(model, first), [...arrows, ...measurement(repeated)]));
  }
  const last = runs.at(-1)!.structure;
  const names = last.constructs;
  const isPlain = wholes.length === 0 && model.interactions.length === 0;
  return {
    model,
    items,
    products,
    runs,
    indicators: Array.from({ length: items.length + products.length }, (_, column) =>
      runs[0]!.sources.findIndex((source) => "item" in source && source.item === column),
    ),
    scoreProducts: moderators.map(({ of: [a, b] }) => ({ a: names.indexOf(a), b: names.indexOf(b) })),
    higherOrder: wholes.flatMap((whole) => partsOf(whole, last)),
    inner: isPlain
      ? last
      : innerStructureOf(
          [...names, ...moderators.map(({ construct }) => construct)],
          model.paths,
          names.length - multipliedIn(model),
        ),
  };
}

/** The stages before the last: the first of two runs, and the model without products of scores. */
export function stagesBefore(plan: PathPlan): PathPlan[] {
  const { model, runs, scoreProducts } = plan;
  const stages: PathPlan[] = [];
  const wholes = wholesOf(model);
  const arrows = arrowsOfRuns(model);
  if (runs.length > 1) {
    const first = runs[0]!.structure;
    const inner = innerStructureOf(
      first.constructs,
      placed(arrows, wholes),
      first.constructs.length - multipliedIn(model),
    );
    const measured = wholes.filter(([, { method }]) => method !== "disjoint-two-stage");
    const higherOrder = measured.flatMap(([name, block]) =>
      partsOf([name, { ...block, method: "repeated-indicators" }], first),
    );
    stages.push({ ...plan, runs: runs.slice(0, 1), scoreProducts: [], higherOrder, inner });
  }
  if (scoreProducts.length > 0) {
    const { constructs } = runs.at(-1)!.structure;
    const inner = innerStructureOf(constructs, arrows, constructs.length - multipliedIn(model));
    stages.push({ ...plan, scoreProducts: [], inner });
  }
  return stages;
}

function wholesOf(model: PathPlan["model"]): [string, HigherOrderConstruct][] {
  return Object.entries<PathBlock>(model.constructs).filter(
    (entry): entry is [string, HigherOrderConstruct] => isHigherOrder(entry[1]),
  );
}

/** The paths of the specification but for those of products of scores. */
function arrowsOfRuns({ paths, interactions }: PathPlan["model"]): PathArrow[] {
  const moderators = interactions.filter(({ method }) => method === "two-stage");
  return paths.filter(([from]) => moderators.every(({ construct }) => construct !== from));
}

/** How many constructs are products of items. */
function multipliedIn({ interactions }: PathPlan["model"]): number {
  return interactions.filter(({ method }) => method !== "two-stage").length;
}

/** The products of two constructs' items, each with each; none of an interaction of scores. */
function itemProductsOf(
  { of: [a, b], method }: PathInteraction,
  interaction: number,
  blocks: ReadonlyMap<string, PathBlock>,
  items: readonly string[],
): ItemProduct[] {
  if (method === "two-stage") return [];
  const [itemsOfA, itemsOfB] = [a, b].map((name) =>
    (blocks.get(name) as PathConstruct).items.map((item) => items.indexOf(item)),
  ) as [number[], number[]];
  const freedOf = method === "orthogonalizing" ? [...itemsOfA, ...itemsOfB] : [];
  return itemsOfA.flatMap((i) => itemsOfB.map((j) => ({ a: i, b: j, freedOf, interaction })));
}

/** The constructs of the first run: all but those that their parts stand for, then products of items. */
function firstBlocks(
  { constructs, interactions }: PathPlan["model"],
  items: readonly string[],
  products: readonly ItemProduct[],
): RunBlock[] {
  const blocks = new Map(Object.entries<PathBlock>(constructs));
  const simple = [...blocks].flatMap(([name, block]): RunBlock[] => {
    if (isHigherOrder(block) && block.method === "disjoint-two-stage") return [];
    const own = isHigherOrder(block)
      ? block.of.flatMap((part) => (blocks.get(part) as PathConstruct).items)
      : block.items;
    const sources = own.map((item) => ({ item: items.indexOf(item) }));
    return [{ name, items: own, mode: block.mode, sources, isRepeated: isHigherOrder(block) }];
  });
  const multiplied = interactions.flatMap(({ construct }, place): RunBlock[] => {
    const own = products.flatMap((product, i) => (product.interaction === place ? [i] : []));
    if (own.length === 0) return [];
    return [
      {
        name: construct,
        items: own.map((i) => `${items[products[i]!.a]}*${items[products[i]!.b]}`),
        mode: "A",
        sources: own.map((i) => ({ item: items.length + i })),
        isRepeated: false,
      },
    ];
  });
  return [...simple, ...multiplied];
}

/**
 * The constructs of the second run: those of constructs by the scores of their parts, the others by their own items; or
 * by their own scores, where one of constructs was in the first run already.
 */
function secondBlocks(model: PathPlan["model"], first: readonly RunBlock[]): RunBlock[] {
  const blocks = Object.entries<PathBlock>(model.constructs);
  const staged = wholesOf(model).filter(([, { method }]) => method !== "repeated-indicators");
  const isEmbedded = staged.some(([, { method }]) => method === "two-stage");
  const parts = new Set(staged.flatMap(([, { of }]) => of));
  const scoreOf = (name: string) => ({ score: first.findIndex((block) => block.name === name) });
  const firstOf = (name: string): RunBlock[] =>
    first
      .filter((block) => block.name === name && !parts.has(name))
      .map((block) =>
        isEmbedded ? { ...block, items: [name], sources: [scoreOf(name)], isRepeated: false } : block,
      );
  const simple = blocks.flatMap(([name, block]): RunBlock[] =>
    isHigherOrder(block) && block.method !== "repeated-indicators"
      ? [{ name, items: block.of, mode: block.mode, sources: block.of.map(scoreOf), isRepeated: false }]
      : firstOf(name),
  );
  const names = new Set(blocks.map(([name]) => name));
  return [...simple, ...first.filter(({ name }) => !names.has(name)).flatMap(({ name }) => firstOf(name))];
}

function runOf(blocks: readonly RunBlock[], arrows: readonly PathArrow[]): PathRun {
  return {
    structure: runStructureOf(blocks, arrows),
    sources: blocks.flatMap(({ sources }) => sources),
    isRepeated: blocks.map(({ isRepeated }) => isRepeated),
  };
}

/** The paths of the first run: parts in the place of what is measured by their scores alone. */
function placed(arrows: readonly PathArrow[], wholes: readonly Whole[]): PathArrow[] {
  const partsFor = new Map(
    wholes.filter(([, { method }]) => method === "disjoint-two-stage").map(([name, { of }]) => [name, of]),
  );
  const standing = (name: string) => partsFor.get(name) ?? [name];
  return arrows.flatMap(([from, to]) =>
    standing(from).flatMap((a) => standing(to).map((b) => [a, b] as const)),
  );
}

/** Paths between constructs of constructs in a run and their parts: to what mirrors them, from what forms them. */
function measurement(wholes: readonly Whole[]): PathArrow[] {
  return wholes
    .filter(([, { method }]) => method !== "disjoint-two-stage")
    .flatMap(([name, { of, mode }]) =>
      of.map((part): PathArrow => (mode === "A" ? [name, part] : [part, name])),
    );
}

function partsOf([name, { of, mode, method }]: Whole, last: PathStructure): HigherOrderPart[] {
  const whole = last.constructs.indexOf(name);
  return of.map((part, i) => ({
    construct: name,
    of: part,
    mode,
    whole,
    part:
      method === "repeated-indicators" && last.constructs.includes(part)
        ? { construct: last.constructs.indexOf(part) }
        : { indicator: last.starts[whole]! + i },
  }));
}
