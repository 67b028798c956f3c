import { type Box, lineMeetsBox, type Point } from "../drawing/box.ts";
import type { GraphGrid } from "./graph-grid.ts";
import type { LayeredGraph } from "./layered-graph.ts";

/** From the first and the last end on the side of a box to its corners. */
const FROM_CORNER = 10;

/** So far from other boxes an arrow passes. */
const PAD = 9;

/** An arrow's way from its beginning to its head, both on the sides of boxes. */
export interface ArrowRoute {
  readonly bends: readonly Point[];
  /** The way-points by which it goes. */
  readonly ways: readonly number[];
}

/** A place in layers, of a way-point or of an end of an arrow. */
interface Stop {
  readonly side: number;
  readonly depth: number;
  /** `null` at an end. */
  readonly way: number | null;
}

/** Where arrows run whose ends on one side of a box are `apart` pixels from each other, if it is long enough. */
export function arrowRoutes(graph: LayeredGraph, grid: GraphGrid, apart: number): ArrowRoute[] {
  const { chains, isTurned } = graph;
  const uppers = chains.map((chain) => chain[0]!);
  const lowers = chains.map((chain) => chain.at(-1)!);
  const runs = (upperSides: readonly number[], lowerSides: readonly number[]) =>
    chains.map((chain, arrow) => {
      const stops = stopsOf(chain, [upperSides[arrow]!, lowerSides[arrow]!], graph, grid);
      const others = grid.boxes.filter((_, node) => node !== uppers[arrow] && node !== lowers[arrow]);
      return straightened(stops, others, grid);
    });
  const middles = runs(uppers.map(grid.sideOf), lowers.map(grid.sideOf));
  const fromUpper = middles.map((stops) => slopeOf(stops[0]!, stops[1]!));
  const fromLower = middles.map((stops) => slopeOf(stops.at(-1)!, stops.at(-2)!));
  const spread = runs(endsAlong(uppers, fromUpper, grid, apart), endsAlong(lowers, fromLower, grid, apart));
  return spread.map((stops, arrow) => {
    const bends = stops.map(({ side, depth }) => grid.pointAt(side, depth));
    return {
      bends: isTurned[arrow] ? bends.reverse() : bends,
      ways: stops.flatMap(({ way }) => way ?? []),
    };
  });
}

/** The ends of a chain on the sides of its boxes, and between them where it enters and leaves each layer. */
function stopsOf(
  chain: readonly number[],
  [upperSide, lowerSide]: readonly [number, number],
  { layers }: LayeredGraph,
  { bands, sideOf }: GraphGrid,
): Stop[] {
  const first = layers.findIndex((layer) => layer.includes(chain[0]!));
  const passed = bands.slice(first, first + chain.length);
  const ways = chain.slice(1, -1).flatMap((way, i) => {
    const { from, to } = passed[i + 1]!;
    return [from, to].map((depth): Stop => ({ side: sideOf(way), depth, way }));
  });
  return [
    { side: upperSide, depth: passed[0]!.to, way: null },
    ...ways,
    { side: lowerSide, depth: passed.at(-1)!.from, way: null },
  ];
}

/** How far aside it goes from one stop to another. */
function slopeOf(from: Stop, to: Stop): number {
  return (to.side - from.side) / Math.abs(to.depth - from.depth);
}

/** Where arrows meet the sides of their boxes: spread along them, in the order of their slopes. */
function endsAlong(
  nodes: readonly number[],
  slopes: readonly number[],
  { sideOf, lengthOf }: GraphGrid,
  apart: number,
): number[] {
  const sides: number[] = [];
  for (const node of new Set(nodes)) {
    const own = nodes.flatMap((other, arrow) => (other === node ? [arrow] : []));
    const step = Math.min(apart, (lengthOf(node) - 2 * FROM_CORNER) / Math.max(1, own.length - 1));
    own
      .sort((a, b) => slopes[a]! - slopes[b]!)
      .forEach((arrow, i) => {
        sides[arrow] = sideOf(node) + (i - (own.length - 1) / 2) * Math.max(0, step);
      });
  }
  return sides;
}

/** From each stop straight on to the furthest one that can be reached without touching a box. */
function straightened(stops: readonly Stop[], boxes: readonly Box[], { pointAt }: GraphGrid): Stop[] {
  const points = stops.map(({ side, depth }) => pointAt(side, depth));
  const kept = [stops[0]!];
  for (let at = 0; at < stops.length - 1; ) {
    let next = stops.length - 1;
    while (next > at + 1 && boxes.some((box) => lineMeetsBox(points[at]!, points[next]!, box, PAD))) next--;
    kept.push(stops[next]!);
    at = next;
  }
  return kept;
}
