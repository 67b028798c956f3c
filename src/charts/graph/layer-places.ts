import type { Links } from "./layered-graph.ts";

const RELAXATIONS = 30;

/** Between two nodes, and beside a way-point. */
const [APART, APART_FROM_WAY] = [1, 0.75];

/**
 * A place across its layer for each vertex, in units of the least distance of two nodes: from a centered start each
 * moves to the mean of those that it is joined to, as near as the order and the distances of its layer allow.
 */
export function vertexPlaces(
  layers: readonly (readonly number[])[],
  { above, below }: Links,
  nodes: number,
): readonly number[] {
  const places: number[] = [];
  const offsets = layers.map((layer) => offsetsIn(layer, nodes));
  layers.forEach((layer, l) => {
    const middle = offsets[l]!.at(-1)! / 2;
    layer.forEach((vertex, i) => {
      places[vertex] = offsets[l]![i]! - middle;
    });
  });
  for (let relaxation = 0; relaxation < RELAXATIONS; relaxation++) {
    const isUpward = relaxation % 2 === 1;
    for (let step = 0; step < layers.length; step++) {
      const l = isUpward ? layers.length - 1 - step : step;
      const aims = layers[l]!.map((vertex) => {
        const joined = [...above[vertex]!, ...below[vertex]!];
        return joined.length === 0
          ? places[vertex]!
          : joined.reduce((sum, other) => sum + places[other]!, 0) / joined.length;
      });
      nearest(aims, offsets[l]!).forEach((place, i) => {
        places[layers[l]![i]!] = place;
      });
    }
  }
  return places;
}

/** How far each vertex of a layer is from the first one, at least. */
function offsetsIn(layer: readonly number[], nodes: number): number[] {
  let offset = 0;
  return layer.map((vertex, i) => {
    if (i > 0) offset += vertex < nodes && layer[i - 1]! < nodes ? APART : APART_FROM_WAY;
    return offset;
  });
}

/** A run of vertices that stand as close as they may. */
interface Block {
  sum: number;
  n: number;
}

/**
 * The places nearest to aims (in squares) that keep order and distances: without the offsets they must not fall, so
 * that neighbors that would are pooled to their mean.
 */
function nearest(aims: readonly number[], offsets: readonly number[]): number[] {
  const blocks: Block[] = [];
  aims.forEach((aim, i) => {
    let block: Block = { sum: aim - offsets[i]!, n: 1 };
    for (let last = blocks.at(-1); last !== undefined && meanOf(last) > meanOf(block); last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, n: block.n + last.n };
      blocks.pop();
    }
    blocks.push(block);
  });
  const pooled = blocks.flatMap((block) => new Array<number>(block.n).fill(meanOf(block)));
  return pooled.map((place, i) => place + offsets[i]!);
}

function meanOf({ sum, n }: Block): number {
  return sum / n;
}
