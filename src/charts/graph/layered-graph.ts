/** From a node to another, by their places in the list of nodes. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/**
 * Nodes in layers, with a way-point in every layer that an arrow passes. Way-points are numbered on from the nodes; all
 * chains run from their upper layer to their lower one.
 */
export interface LayeredGraph {
  readonly nodes: number;
  readonly layers: readonly (readonly number[])[];
  /** For each arrow its upper node, its way-points and its lower node. */
  readonly chains: readonly (readonly number[])[];
  /** Whether an arrow leads back, from its lower node to its upper one. */
  readonly isTurned: readonly boolean[];
}

/**
 * Puts each node as many layers down as the longest way to it has arrows. Arrows that lead back to where a search in
 * depth, in the order given, came from are turned for that.
 */
export function layeredGraph(nodes: number, arrows: readonly Arrow[]): LayeredGraph {
  const order = searchOrder(nodes, arrows);
  const isTurned = arrows.map(({ from, to }) => order.indexOf(to) < order.indexOf(from));
  const downward = arrows.map(({ from, to }, i) => (isTurned[i] ? { from: to, to: from } : { from, to }));
  const layerOf = new Array<number>(nodes).fill(0);
  for (const node of order) {
    for (const { from, to } of downward) {
      if (from === node) layerOf[to] = Math.max(layerOf[to]!, layerOf[node]! + 1);
    }
  }
  const layers = Array.from({ length: Math.max(...layerOf) + 1 }, (): number[] => []);
  layerOf.forEach((layer, node) => {
    layers[layer]!.push(node);
  });
  let vertices = nodes;
  const chains = downward.map(({ from, to }) => {
    const chain = [from];
    for (let layer = layerOf[from]! + 1; layer < layerOf[to]!; layer++) {
      layers[layer]!.push(vertices);
      chain.push(vertices++);
    }
    return [...chain, to];
  });
  return { nodes, layers, chains, isTurned };
}

/**
 * Nodes in the reverse of the order in which a search in depth leaves them: the only arrows against it are those to
 * nodes through which the search came.
 */
function searchOrder(nodes: number, arrows: readonly Arrow[]): number[] {
  const left: number[] = [];
  const seen = new Set<number>();
  for (let node = 0; node < nodes; node++) visit(node);
  return left.reverse();

  function visit(node: number): void {
    if (seen.has(node)) return;
    seen.add(node);
    for (const { from, to } of arrows) if (from === node) visit(to);
    left.push(node);
  }
}

/** The vertices that chains join to each vertex, in the layer above and in the one below. */
export interface Links {
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
}

/** Who is joined to whom. */
export function linksOf({ layers, chains }: LayeredGraph): Links {
  const vertices = layers.reduce((sum, layer) => sum + layer.length, 0);
  const above = Array.from({ length: vertices }, (): number[] => []);
  const below = Array.from({ length: vertices }, (): number[] => []);
  for (const chain of chains) {
    chain.slice(1).forEach((lower, i) => {
      above[lower]!.push(chain[i]!);
      below[chain[i]!]!.push(lower);
    });
  }
  return { above, below };
}
