import { type ArrowRoute, arrowRoutes } from "./arrow-routes.ts";
import { type GraphGrid, type GraphNode, type GraphRoom, graphGrid } from "./graph-grid.ts";
import { untangledLayers } from "./layer-orders.ts";
import { vertexPlaces } from "./layer-places.ts";
import { type Arrow, layeredGraph, linksOf } from "./layered-graph.ts";

/** Between two ends on the side of a box, unless labels of arrows are wider. */
const APART = 30;

/** Where boxes and arrows stand. */
export interface GraphLayout {
  readonly grid: GraphGrid;
  readonly routes: readonly ArrowRoute[];
}

/**
 * Lays out a graph, the same for the same arguments: layers, orders with few crossings, places, boxes, and arrows that
 * go straight where they can. The room is divided between the boxes and the way-points by which arrows do go.
 */
export function graphLayout(
  nodes: readonly GraphNode[],
  arrows: readonly Arrow[],
  room: GraphRoom,
): GraphLayout {
  const graph = layeredGraph(nodes.length, arrows);
  const links = linksOf(graph);
  const layers = untangledLayers(graph, links);
  const places = vertexPlaces(layers, links, nodes.length);
  const apart = Math.max(APART, room.label.width);
  const shown = new Set(nodes.keys());
  for (;;) {
    const grid = graphGrid(layers, places, nodes, shown, room);
    const routes = arrowRoutes(graph, grid, apart);
    const hidden = routes.flatMap(({ ways }) => ways.filter((way) => !shown.has(way)));
    if (hidden.length === 0) return { grid, routes };
    for (const way of hidden) shown.add(way);
  }
}
