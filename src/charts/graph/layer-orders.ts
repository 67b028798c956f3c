import type { LayeredGraph, Links } from "./layered-graph.ts";

const SWEEPS = 24;

/**
 * Layers in the order of vertices with the fewest crossings that sweeps find: down and up in turn, each vertex moves to
 * the mean place of those that it is joined to; ties keep their order.
 *
 * Source: Sugiyama, Tagawa & Toda (1981), IEEE Transactions on Systems, Man, and Cybernetics 11, 109–125.
 */
export function untangledLayers({ layers }: LayeredGraph, links: Links): readonly (readonly number[])[] {
  let order = layers;
  let best = order;
  let fewest = crossingsOf(best, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = sweep % 2 === 0 ? swept(order, links.above) : swept([...order].reverse(), links.below).reverse();
    const crossings = crossingsOf(order, links);
    if (crossings < fewest) [best, fewest] = [order, crossings];
  }
  return best;
}

/** Every layer after the first, sorted by the places in the one before it. */
function swept(layers: readonly (readonly number[])[], joined: Links["above"]): number[][] {
  const order: number[][] = [];
  for (const layer of layers) {
    const places = placesIn(order.at(-1) ?? []);
    const aims = new Map(layer.map((vertex, i) => [vertex, meanOf(joined[vertex]!, places) ?? i]));
    order.push([...layer].sort((a, b) => aims.get(a)! - aims.get(b)!));
  }
  return order;
}

function meanOf(vertices: readonly number[], places: ReadonlyMap<number, number>): number | null {
  if (vertices.length === 0) return null;
  return vertices.reduce((sum, vertex) => sum + places.get(vertex)!, 0) / vertices.length;
}

function placesIn(layer: readonly number[]): ReadonlyMap<number, number> {
  return new Map(layer.map((vertex, i) => [vertex, i]));
}

/** Pairs of joints between two layers that run from left to right and from right to left. */
function crossingsOf(layers: readonly (readonly number[])[], { below }: Links): number {
  let crossings = 0;
  for (const [i, layer] of layers.slice(0, -1).entries()) {
    const places = placesIn(layers[i + 1]!);
    const ends: number[] = [];
    for (const vertex of layer) {
      const own = below[vertex]!.map((lower) => places.get(lower)!);
      for (const end of own) crossings += ends.filter((earlier) => earlier > end).length;
      ends.push(...own);
    }
  }
  return crossings;
}
