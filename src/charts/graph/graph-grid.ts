import { type Box, boxAround, type Point } from "../drawing/box.ts";
import { type TextSize, textWidth, widestText } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

/** Up to so many layers stand side by side, more one below the other. */
const MOST_ACROSS = 4;

/** What a box takes of its column, at most. */
const [ACROSS, DOWN] = [0.62, 0.92];

const SIZE: TextSize = { size: 11 };
export const LINE = 14;

/** Around the words of a box, both sides together. */
const [BESIDE, ABOVE] = [18, 12];

/** The longest line of a box, and the most lines of a label. */
const [LONGEST, LINES] = [180, 3];

/**
 * Between boxes: of one layer, and of layers side by side, at most; between layers, and boxes of one, below another.
 */
const [WIDE, FAR, DEEP, HIGH] = [80, 170, 30, 24];

/** Half of what a node and a way-point take of a layer, in units of it. */
const [NODE, WAY] = [0.5, 0.25];

/** What stands in a box. */
export interface GraphNode {
  readonly label: string;
  /** Muted, below the label; left out of boxes that are too narrow for it. */
  readonly details: readonly string[];
}

/** A node with its words. */
export interface NodeBox extends Box {
  readonly label: readonly string[];
  readonly details: readonly string[];
}

/** Where layers and nodes stand: along the arrows ("depth") and across them ("side"). */
export interface GraphGrid {
  readonly height: number;
  readonly boxes: readonly NodeBox[];
  /** From where to where each layer reaches in depth, with all its boxes. */
  readonly bands: readonly Span[];
  /** Where a vertex stands in its layer. */
  readonly sideOf: (vertex: number) => number;
  /** How long the side of a box is that arrows meet. */
  readonly lengthOf: (node: number) => number;
  readonly pointAt: (side: number, depth: number) => Point;
}

/** A part of a direction, in pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How much room there is. */
export interface GraphRoom {
  readonly width: number;
  /** The largest label of an arrow, for which there is room between layers one below the other. */
  readonly label: { readonly width: number; readonly height: number };
  readonly isRtl: boolean;
}

/** Columns, bands and boxes for vertices at their places, of which all that are shown stand in the room. */
export function graphGrid(
  layers: readonly (readonly number[])[],
  places: readonly number[],
  nodes: readonly GraphNode[],
  shown: ReadonlySet<number>,
  room: GraphRoom,
): GraphGrid {
  const isAcross = layers.length <= MOST_ACROSS;
  const reach = (vertex: number) => (vertex < nodes.length ? NODE : WAY);
  const least = Math.min(...Array.from(shown, (vertex) => places[vertex]! - reach(vertex)));
  const units = Math.max(...Array.from(shown, (vertex) => places[vertex]! + reach(vertex))) - least;
  const columns = isAcross ? layers.length : units;
  const widest = ((isAcross ? ACROSS : DOWN) * room.width) / columns;
  const words = nodes.map((node) => wordsOf(node, Math.min(LONGEST, widest - BESIDE)));
  const lines = words.flatMap(({ label, details }) => [...label, ...details]);
  const width = Math.min(widest, BESIDE + widestText(lines, SIZE));
  const heights = words.map(({ label, details }) => ABOVE + LINE * (label.length + details.length));
  const tallest = (layer: readonly number[]) => Math.max(...layer.map((vertex) => heights[vertex] ?? 0));
  const unit = isAcross ? tallest(layers.flat()) + HIGH : Math.min(room.width / units, width + WIDE);
  const bands = isAcross
    ? bandsAcross(layers.length, width, room.width)
    : bandsBelow(layers.map(tallest), DEEP + room.label.height);
  const margin = isAcross ? 0 : (room.width - units * unit) / 2;
  const sideOf = (vertex: number) => margin + (places[vertex]! - least) * unit;
  const pointAt = (side: number, depth: number): Point => {
    const { x, y } = isAcross ? { x: depth, y: side } : { x: side, y: depth };
    return { x: room.isRtl ? room.width - x : x, y };
  };
  const boxes = words.map((texts, node): NodeBox => {
    const { from, to } = bands[layers.findIndex((layer) => layer.includes(node))]!;
    const middle = pointAt(sideOf(node), (from + to) / 2);
    return { ...texts, ...boxAround(middle, width, isAcross ? heights[node]! : to - from) };
  });
  return {
    height: isAcross ? units * unit : bands.at(-1)!.to,
    bands,
    sideOf,
    pointAt,
    lengthOf: (node) => (isAcross ? heights[node]! : width),
    boxes,
  };
}

/** The lines of a box; details that would be cut are left out, and a label of which there would be nothing. */
function wordsOf({ label, details }: GraphNode, width: number): Pick<NodeBox, "label" | "details"> {
  const fits = (word: string) => textWidth(word, SIZE) <= width;
  return {
    label: fits("…") ? wrappedText(label, width, LINES, SIZE) : [],
    details: details.flatMap((detail) =>
      detail.split(" ").every(fits) ? wrappedText(detail, width, LINES, SIZE) : [],
    ),
  };
}

/** Layers side by side, in the middle of the width. */
function bandsAcross(layers: number, boxWidth: number, width: number): Span[] {
  const pitch = layers === 1 ? 0 : Math.min((width - boxWidth) / (layers - 1), boxWidth + FAR);
  const start = (width - boxWidth - (layers - 1) * pitch) / 2;
  return Array.from({ length: layers }, (_, l) => {
    const from = start + l * pitch;
    return { from, to: from + boxWidth };
  });
}

/** Layers one below the other, each as high as its tallest box. */
function bandsBelow(heights: readonly number[], apart: number): Span[] {
  let from = 0;
  return heights.map((height) => {
    const band = { from, to: from + height };
    from = band.to + apart;
    return band;
  });
}
