import { describe, expect, it } from "vitest";
import { type Box, boxesMeet, lineMeetsBox } from "../../../src/charts/drawing/box.ts";
import { labelPlaces } from "../../../src/charts/graph/arrow-labels.ts";
import { graphLayout } from "../../../src/charts/graph/graph-layout.ts";
import { untangledLayers } from "../../../src/charts/graph/layer-orders.ts";
import { vertexPlaces } from "../../../src/charts/graph/layer-places.ts";
import { type Arrow, layeredGraph, linksOf } from "../../../src/charts/graph/layered-graph.ts";

/** Numbers from 0 to 1, the same for the same seed. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Arrows between so many nodes, some of them in circles and some twice, none from a node to itself. */
function arrowsOf(nodes: number, n: number, seed: number): Arrow[] {
  const next = stream(seed + 1);
  return Array.from({ length: n }, () => {
    const from = Math.floor(next() * nodes);
    return { from, to: (from + 1 + Math.floor(next() * (nodes - 1))) % nodes };
  });
}

const GRAPHS = Array.from({ length: 40 }, (_, seed) => {
  const nodes = 2 + (seed % 14);
  return { nodes, arrows: arrowsOf(nodes, 1 + ((seed * 7) % 24), seed) };
});

const room = (isRtl = false, width = 576) => ({ width, label: { width: 34, height: 14 }, isRtl });

function nodesOf(n: number) {
  return Array.from({ length: n }, (_, i) => ({ label: `node number ${i}`, details: [`${i} cases`] }));
}

function crossings(layers: readonly (readonly number[])[], chains: readonly (readonly number[])[]): number {
  const placeOf = new Map(layers.flatMap((layer) => layer.map((vertex, i) => [vertex, i] as const)));
  const layerOf = new Map(layers.flatMap((layer, l) => layer.map((vertex) => [vertex, l] as const)));
  const joints = chains.flatMap((chain) => chain.slice(1).map((lower, i) => [chain[i]!, lower] as const));
  let n = 0;
  for (const [a, b] of joints) {
    for (const [c, d] of joints) {
      if (layerOf.get(a) !== layerOf.get(c)) continue;
      if (placeOf.get(a)! < placeOf.get(c)! && placeOf.get(b)! > placeOf.get(d)!) n++;
    }
  }
  return n;
}

describe("layers", () => {
  it("put a node below the longest way to it", () => {
    const arrows = [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 0, to: 3 },
    ];
    expect(layeredGraph(4, arrows)).toEqual({
      nodes: 4,
      layers: [[0], [1, 4, 5], [2, 6], [3]],
      chains: [
        [0, 1],
        [0, 4, 2],
        [1, 2],
        [2, 3],
        [0, 5, 6, 3],
      ],
      isTurned: [false, false, false, false, false],
    });
  });

  it("turn an arrow that leads back to where the search came from, in the order given", () => {
    const circle = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 0 },
    ];
    expect(layeredGraph(3, circle).isTurned).toEqual([false, false, true]);
    expect(layeredGraph(3, circle).layers).toEqual([[0], [1, 3], [2]]);
    const both = [
      { from: 1, to: 0 },
      { from: 0, to: 1 },
    ];
    expect(layeredGraph(2, both)).toMatchObject({ layers: [[0], [1]], isTurned: [true, false] });
  });

  it("have a vertex of every chain, one after the other", () => {
    for (const { nodes, arrows } of GRAPHS) {
      const { layers, chains, isTurned } = layeredGraph(nodes, arrows);
      const layerOf = (vertex: number) => layers.findIndex((layer) => layer.includes(vertex));
      chains.forEach((chain, i) => {
        const first = layerOf(chain[0]!);
        expect(chain.map(layerOf)).toEqual(chain.map((_, step) => first + step));
        const ends = [chain[0], chain.at(-1)];
        expect(isTurned[i] ? ends.reverse() : ends).toEqual([arrows[i]!.from, arrows[i]!.to]);
      });
      expect(layers.flat().sort((a, b) => a - b)).toEqual(layers.flat().map((_, vertex) => vertex));
    }
  });

  it("are sorted so that arrows cross no more often than before", () => {
    let [before, after] = [0, 0];
    for (const { nodes, arrows } of GRAPHS) {
      const graph = layeredGraph(nodes, arrows);
      const layers = untangledLayers(graph, linksOf(graph));
      expect(layers.map((layer) => [...layer].sort((a, b) => a - b))).toEqual(graph.layers);
      expect(crossings(layers, graph.chains)).toBeLessThanOrEqual(crossings(graph.layers, graph.chains));
      before += crossings(graph.layers, graph.chains);
      after += crossings(layers, graph.chains);
    }
    expect(after).toBeLessThan(before / 2);
  });

  it("untangle two crossed arrows", () => {
    const graph = layeredGraph(4, [
      { from: 0, to: 3 },
      { from: 1, to: 2 },
    ]);
    expect(untangledLayers(graph, linksOf(graph))).toEqual([
      [0, 1],
      [3, 2],
    ]);
  });
});

describe("places", () => {
  it("keep order and distances, and stand above what they lead to", () => {
    for (const { nodes, arrows } of GRAPHS) {
      const graph = layeredGraph(nodes, arrows);
      const places = vertexPlaces(graph.layers, linksOf(graph), nodes);
      for (const layer of graph.layers) {
        layer.slice(1).forEach((vertex, i) => {
          const least = vertex < nodes && layer[i]! < nodes ? 1 : 0.75;
          expect(places[vertex]! - places[layer[i]!]!).toBeGreaterThanOrEqual(least - 1e-9);
        });
      }
    }
    const fork = layeredGraph(4, [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
      { from: 0, to: 3 },
    ]);
    const [root, ...leaves] = vertexPlaces(fork.layers, linksOf(fork), 4);
    expect(leaves.map((place) => place - root!)).toEqual([-1, 0, 1].map((place) => expect.closeTo(place, 9)));
  });
});

describe("a layout", () => {
  const inside = ({ left, right, top, bottom }: Box, width: number, height: number) =>
    left >= -1e-9 && right <= width + 1e-9 && top >= -1e-9 && bottom <= height + 1e-9;

  it.each([576, 296])("keeps boxes apart and arrows off them, on %d pixels", (width) => {
    for (const { nodes, arrows } of GRAPHS) {
      const { grid, routes } = graphLayout(nodesOf(nodes), arrows, room(false, width));
      for (const [i, box] of grid.boxes.entries()) {
        expect(inside(box, width, grid.height)).toBe(true);
        expect(grid.boxes.slice(i + 1).some((other) => boxesMeet(box, other))).toBe(false);
      }
      routes.forEach(({ bends }, arrow) => {
        const { from, to } = arrows[arrow]!;
        const others = grid.boxes.filter((_, node) => node !== from && node !== to);
        bends.slice(1).forEach((bend, i) => {
          expect(bend.x).toBeGreaterThanOrEqual(-1e-9);
          expect(bend.x).toBeLessThanOrEqual(width + 1e-9);
          expect(others.some((box) => lineMeetsBox(bends[i]!, bend, box))).toBe(false);
        });
        for (const [end, node] of [
          [bends[0]!, from],
          [bends.at(-1)!, to],
        ] as const) {
          const { left, right, top, bottom } = grid.boxes[node]!;
          const gaps = [end.x - left, right - end.x, end.y - top, bottom - end.y];
          expect(Math.min(...gaps)).toBeCloseTo(0, 9);
        }
      });
    }
  });

  it("runs from left to right up to four layers, else downwards", () => {
    const chain = (n: number) => Array.from({ length: n - 1 }, (_, i) => ({ from: i, to: i + 1 }));
    const middles = (n: number, isRtl = false) =>
      graphLayout(nodesOf(n), chain(n), room(isRtl)).grid.boxes.map(({ left, right, top, bottom }) => ({
        x: (left + right) / 2,
        y: (top + bottom) / 2,
      }));
    const across = middles(4);
    expect(new Set(across.map(({ y }) => y)).size).toBe(1);
    expect(across.map(({ x }) => x)).toEqual(across.map(({ x }) => x).sort((a, b) => a - b));
    expect(middles(4, true).map(({ x }) => 576 - x)).toEqual(across.map(({ x }) => expect.closeTo(x, 9)));
    const down = middles(5);
    expect(down.map(({ x }) => x)).toEqual(down.map(() => expect.closeTo(288, 9)));
    expect(down.map(({ y }) => y)).toEqual(down.map(({ y }) => y).sort((a, b) => a - b));
  });

  it("spreads arrows along the sides of a box in the order of where they go", () => {
    const fan = [3, 1, 2].map((to) => ({ from: 0, to }));
    const chain = [4, 5, 6].map((to) => ({ from: to === 4 ? 1 : to - 1, to }));
    const { grid, routes } = graphLayout(nodesOf(7), [...fan, ...chain], room());
    const { left, right } = grid.boxes[0]!;
    const leaving = routes.slice(0, 3).sort((a, b) => a.bends[0]!.x - b.bends[0]!.x);
    const [starts, ends] = [0, 1].map((bend) => leaving.map(({ bends }) => bends[bend]!.x));
    expect(ends).toEqual([...ends!].sort((a, b) => a - b));
    expect(starts).toEqual([-34, 0, 34].map((offset) => expect.closeTo((left + right) / 2 + offset, 9)));
  });

  it("says as much in a box as there is room for", () => {
    const fan = (n: number) => [
      ...[0, 1, 2, 3].map((i) => ({ from: i, to: i + 1 })),
      ...Array.from({ length: n }, (_, i) => ({ from: 0, to: 5 + i })),
    ];
    const boxesOf = (n: number) => graphLayout(nodesOf(5 + n), fan(n), room()).grid.boxes;
    expect(boxesOf(2)[0]).toMatchObject({ label: ["node number 0"], details: ["0 cases"] });
    expect(boxesOf(12)[0]!.details).toEqual([]);
    expect(boxesOf(12)[0]!.label.at(-1)).toMatch(/…$/);
    expect(boxesOf(60)[0]).toMatchObject({ label: [], details: [] });
  });
});

describe("labels of arrows", () => {
  const line = [
    { x: 0, y: 50 },
    { x: 100, y: 50 },
  ];
  const size = { width: 10, height: 10 };
  const all = { width: 200, height: 200 };

  it("take the middle of an arrow, or the next place that is free", () => {
    expect(labelPlaces([line], [size], [], all)).toEqual([{ x: 50, y: 50 }]);
    const box = { left: 45, right: 55, top: 40, bottom: 60 };
    expect(labelPlaces([line], [size], [box], all)).toEqual([{ x: 35, y: 50 }]);
  });

  it("keep off other arrows where they can", () => {
    const across = [
      { x: 50, y: 0 },
      { x: 50, y: 180 },
    ];
    expect(labelPlaces([line, across], [size, size], [], all)).toEqual([
      { x: 35, y: 50 },
      { x: 50, y: 90 },
    ]);
    const alongside = line.map(({ x, y }) => ({ x, y: y + 3 }));
    expect(labelPlaces([line, alongside], [size, size], [], all)).toEqual([
      { x: 50, y: 50 },
      { x: 35, y: 53 },
    ]);
  });

  it("are left out where there is no place", () => {
    expect(labelPlaces([line], [size], [{ left: 0, right: 100, top: 0, bottom: 100 }], all)).toEqual([null]);
    expect(labelPlaces([line], [{ width: 300, height: 10 }], [], all)).toEqual([null]);
  });
});

describe("lines and boxes", () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 };

  it("meet inside and not along an edge", () => {
    expect(lineMeetsBox({ x: 0, y: 0 }, { x: 30, y: 30 }, box)).toBe(true);
    expect(lineMeetsBox({ x: 15, y: 0 }, { x: 15, y: 30 }, box)).toBe(true);
    expect(lineMeetsBox({ x: 0, y: 15 }, { x: 9, y: 15 }, box)).toBe(false);
    expect(lineMeetsBox({ x: 10, y: 0 }, { x: 10, y: 30 }, box)).toBe(false);
    expect(lineMeetsBox({ x: 10, y: 0 }, { x: 10, y: 30 }, box, 1)).toBe(true);
    expect(lineMeetsBox({ x: 0, y: 25 }, { x: 30, y: 25 }, box)).toBe(false);
    expect(lineMeetsBox({ x: 0, y: 15 }, { x: 15, y: 0 }, box)).toBe(false);
  });
});
