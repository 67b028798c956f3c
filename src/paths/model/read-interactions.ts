import { oneOf, otherwise, pairOf, type Reader, type Readers, readRecord } from "../../errors/options.ts";
import { entriesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isHigherOrder, type PathInteraction, type PathInteractionSpec } from "./path-model.ts";
import type { NamedBlocks } from "./read-blocks.ts";

/** Reads products of the constructs; none where nothing is given. */
export function interactionsAt(value: unknown, blocks: NamedBlocks): PathInteraction[] {
  if (value === undefined) return [];
  const taken = new Set(blocks.map(([name]) => name));
  const readers = {
    construct: textAt,
    of: factorsOf(blocks),
    method: otherwise(oneOf("two-stage", "orthogonalizing", "product-indicator"), "two-stage"),
  } satisfies Readers<PathInteractionSpec>;
  return entriesAt(value, ["interactions"], "a list of interactions", (entry, path) => {
    const interaction = readRecord(entry, readers, path, "an interaction");
    const { construct, of, method } = interaction;
    if (taken.has(construct)) {
      refuse("invalid_input", [...path, "construct"], "a name that no other construct has", construct);
    }
    taken.add(construct);
    if (method !== "two-stage" && (of[0] === of[1] || isOfHigherOrder(of, blocks))) {
      const expected = "two-stage, for a square and for constructs of constructs";
      refuse("invalid_input", [...path, "method"], expected, method);
    }
    return interaction;
  });
}

/** Reads the two constructs that are multiplied: none that is part of another. */
function factorsOf(blocks: NamedBlocks): Reader<readonly [string, string]> {
  const parts = new Set(blocks.flatMap(([, block]) => (isHigherOrder(block) ? block.of : [])));
  const nameAt = oneOf(...blocks.map(([name]) => name).filter((name) => !parts.has(name)));
  return pairOf(nameAt, nameAt, "two constructs, or one twice");
}

function isOfHigherOrder(of: PathInteraction["of"], blocks: NamedBlocks): boolean {
  return blocks.some(([name, block]) => isHigherOrder(block) && of.includes(name));
}
