import { oneOf, pairOf } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { addArrow } from "../../numeric/latent/add-arrow.ts";
import { isHigherOrder, type PathArrow, type PathInteraction } from "./path-model.ts";
import type { NamedBlocks } from "./read-blocks.ts";

/** Reads the paths between constructs: none of a part of another, none to a product. */
export function arrowsAt(
  value: unknown,
  blocks: NamedBlocks,
  interactions: readonly PathInteraction[],
): PathArrow[] {
  if (!Array.isArray(value) || value.length === 0) {
    refuse("invalid_input", ["paths"], "a list of at least one path", value);
  }
  const parts = new Set(blocks.flatMap(([, block]) => (isHigherOrder(block) ? block.of : [])));
  const targets = blocks.map(([name]) => name).filter((name) => !parts.has(name));
  const sources = [...targets, ...interactions.map(({ construct }) => construct)];
  const successors = new Map<string, string[]>(sources.map((name) => [name, []]));
  // a product depends on what it is of, so that it may lead to nothing before them
  for (const { construct, of } of interactions) for (const name of of) successors.get(name)!.push(construct);
  const arrowAt = pairOf(oneOf(...sources), oneOf(...targets), "a path as [from, to]");
  const paths = Array.from(value, (entry: unknown, i): PathArrow => {
    const [from, to] = arrowAt(entry, ["paths", i]);
    addArrow(successors, from, to, ["paths", i]);
    return [from, to];
  });
  const linked = new Set(paths.flat());
  const alone = targets.find((name) => !linked.has(name));
  if (alone !== undefined) refuse("invalid_input", ["constructs", alone], "a path to or from it", undefined);
  interactions.forEach(({ construct }, i) => {
    if (linked.has(construct)) return;
    refuse("invalid_input", ["interactions", i, "construct"], "a path from it", construct);
  });
  return paths;
}
