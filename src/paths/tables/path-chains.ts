import type { InnerStructure } from "../model/path-structure.ts";

/** Chains grow exponentially where everything leads to everything; of more than these none is given. */
const MOST_CHAINS = 10_000;

/**
 * Constructs on the chains of at least two paths, by the first, the last, their number, then in the order of
 * constructs; `null` where there are too many.
 */
export function chainsOf(structure: InnerStructure): number[][] | null {
  const { constructs, paths, effects } = structure;
  const successors = constructs.map((_, k) => paths.filter(({ from }) => from === k).map(({ to }) => to));
  const sources = [...new Set(effects.map(({ from }) => from))];
  if (countChains(structure, successors, sources) > MOST_CHAINS) return null;
  const chains: number[][] = [];
  const follow = (chain: readonly number[]) => {
    for (const next of successors[chain.at(-1)!]!) {
      const longer = [...chain, next];
      if (longer.length > 2) chains.push(longer);
      follow(longer);
    }
  };
  for (const source of sources) follow([source]);
  return chains.sort(inOrder);
}

/** The product of the coefficients along a chain. */
export function chainEffect(chain: readonly number[], coefficients: Float64Array, size: number): number {
  let product = 1;
  for (let i = 1; i < chain.length; i++) product *= coefficients[chain[i - 1]! * size + chain[i]!]!;
  return product + 0;
}

/** Chains of any length from the sources, counted backwards from where nothing follows. */
function countChains(
  { order }: InnerStructure,
  successors: readonly (readonly number[])[],
  sources: readonly number[],
): number {
  const counts = new Float64Array(successors.length);
  for (const k of [...order].reverse())
    counts[k] = successors[k]!.reduce((sum, next) => sum + 1 + counts[next]!, 0);
  return sources.reduce((sum, source) => sum + counts[source]!, 0);
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const apart = a[0]! - b[0]! || a.at(-1)! - b.at(-1)! || a.length - b.length;
  if (apart !== 0) return apart;
  const at = a.findIndex((construct, i) => construct !== b[i]);
  return a[at]! - b[at]!;
}
