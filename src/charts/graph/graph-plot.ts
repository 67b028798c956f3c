import type { Note } from "../../errors/note.ts";
import type { ChartChannel } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { boxAround, type Point } from "../drawing/box.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { type PlacedText, placedTexts } from "../drawing/placed-texts.ts";
import { widestText } from "../drawing/text-width.ts";
import { labelPlaces } from "./arrow-labels.ts";
import { type GraphNode, LINE, type NodeBox } from "./graph-grid.ts";
import { graphLayout } from "./graph-layout.ts";
import {
  arrowHeads,
  arrowLines,
  type DrawnArrow,
  labelGrounds,
  linesAround,
  nodeBoxes,
} from "./graph-marks.ts";
import type { Arrow } from "./layered-graph.ts";

const WORDS = 11;
const FIGURES = 10.5;
const BELOW = 14;

/** An arrow, how it looks, and what it tells when its head or its label is pointed at. */
export interface GraphArrow extends Arrow, Omit<DrawnArrow, "bends"> {
  /** Of its row in the table. */
  readonly row: number;
  readonly label: readonly string[];
}

/** Boxes, and arrows from one to another. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly arrows: readonly GraphArrow[];
  /** Of `figures` of the arrows. */
  readonly tooltip: ChartChannel[];
}

/** The plot of a graph, in layers, with notes on labels of arrows that found no place. */
export function graphPlot(
  { nodes, arrows, tooltip }: Graph,
  { options: { width: whole, theme, direction } }: ChartPrinter,
): { readonly plot: Plot; readonly notes: Note[] } {
  const isRtl = direction === "rtl";
  const width = whole - 2 * EDGE;
  const sizes = arrows.map(({ label }) => ({
    width: widestText(label, { size: FIGURES }) + 4,
    height: LINE * label.length,
  }));
  const largest = (measure: "width" | "height") => Math.max(0, ...sizes.map((size) => size[measure]));
  const room = { width, label: { width: largest("width"), height: largest("height") }, isRtl };
  const { grid, routes } = graphLayout(nodes, arrows, room);
  const { boxes, height } = grid;
  const bends = routes.map((route) => route.bends);
  const spots = labelPlaces(bends, sizes, boxes, { width, height });
  const drawn = arrows.map((arrow, i) => ({ ...arrow, bends: bends[i]! }));
  const labels = arrows.flatMap(({ label, figures }, i) => {
    const spot = spots[i]!;
    if (spot === null) return [];
    return [
      { figures, box: boxAround(spot, sizes[i]!.width, sizes[i]!.height), texts: linesAround(label, spot) },
    ];
  });
  const texts = (placed: readonly PlacedText[], size: number, color: string) =>
    placedTexts(placed, { size, color, align: "center" });
  return {
    plot: {
      width,
      height,
      left: EDGE,
      right: EDGE,
      bottom: BELOW,
      layers: [
        ...arrowLines(drawn),
        arrowHeads(drawn, tooltip),
        nodeBoxes(
          boxes,
          nodes.map(({ label }) => label),
          theme,
        ),
        texts(boxes.flatMap(labelTexts), WORDS, theme.text),
        texts(boxes.flatMap(detailTexts), WORDS, theme.muted),
        labelGrounds(labels, tooltip, theme.background),
        texts(
          labels.flatMap((label) => label.texts),
          FIGURES,
          theme.text,
        ),
      ],
    },
    notes: arrows.flatMap(({ row }, i): Note[] =>
      spots[i] === null ? [{ path: ["data", row], reason: "label-left-out" }] : [],
    ),
  };
}

function labelTexts({ label, details, ...box }: NodeBox): PlacedText[] {
  return linesAround([...label, ...details], middleOf(box)).slice(0, label.length);
}

function detailTexts({ label, details, ...box }: NodeBox): PlacedText[] {
  return linesAround([...label, ...details], middleOf(box)).slice(label.length);
}

function middleOf({ left, right, top, bottom }: Omit<NodeBox, "label" | "details">): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
