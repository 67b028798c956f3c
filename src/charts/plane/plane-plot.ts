import type { Note } from "../../errors/note.ts";
import type { ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import type { Box, Point } from "../drawing/box.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { haloOf, placedTexts, type TextStyle } from "../drawing/placed-texts.ts";
import { type PlacedLabel, placedLabels } from "../drawing/point-labels.ts";
import { type LineLook, straightLine } from "../drawing/straight-line.ts";
import { type Corners, cornerLines } from "./corner-words.ts";
import { linesBelow } from "./lines-below.ts";
import { type PlaneAxes, type PlaneAxesLayout, planeAxes } from "./plane-axes.ts";

/** Of labels and words in corners. */
const SIZE = 11;

/** A point of the plane. */
export interface PlanePoint {
  readonly id: string;
  readonly label: string;
  /** `null`: it has no place. */
  readonly x: number | null;
  readonly y: number | null;
  /** `false`: it bears no label. */
  readonly isNamed?: boolean;
}

/** What a plane is like. */
export interface PlaneLayout extends PlaneAxesLayout {
  readonly corners?: Corners;
  /** The figures from which on the part of the plane runs in whose corners the words stand; its own by default. */
  readonly cornersFrom?: Point;
  /** Said of points without a place, before their labels. */
  readonly wanting: string;
}

/** The plot of a chart with an axis of figures in each direction. */
export interface PlanePlot extends Pick<PlaneAxes, "domains" | "x" | "y"> {
  /** The line at a figure of the vertical axis. */
  readonly across: (figure: number, look: LineLook) => ChartLayer;
  /** The line at a figure of the horizontal axis. */
  readonly upright: (figure: number, look: LineLook) => ChartLayer;
  /** What is drawn within the plot, lines before points, with words in the corners, labels, axes and what is below. */
  readonly drawn: (lines: readonly ChartLayer[], marks: readonly ChartLayer[]) => Plot;
  /** On labels that found no place. */
  readonly notes: readonly Note[];
}

/** Lays out points between two axes in the width that was asked for. */
export function planePlot(
  points: readonly PlanePoint[],
  layout: PlaneLayout,
  printer: ChartPrinter,
): PlanePlot {
  const { width: whole, theme, direction } = printer.options;
  const isRtl = direction === "rtl";
  const { x, y, domains, placeOf, ...room } = planeAxes(layout, printer);
  const placed = points.flatMap(({ x: across, y: up, isNamed = true, ...names }, i) =>
    across === null || up === null ? [] : [{ ...names, ...placeOf({ x: across, y: up }), i, isNamed }],
  );
  const from = placeOf(layout.cornersFrom ?? { x: domains.x[0], y: domains.y[0] });
  const corners = cornerLines(layout.corners ?? {}, cornersArea(from, room.width, isRtl), placed, isRtl);
  const labels = placedLabels(
    placed,
    corners.map(({ box }) => box),
    { width: room.width, height: room.height, isRtl },
  );
  const below = linesBelow(
    labels.tags.map(({ tag, label }) => `${tag} ${label}`),
    {
      said: layout.wanting,
      names: points.filter((point) => point.x === null || point.y === null).map(({ label }) => label),
    },
    {
      x: (isRtl ? whole - EDGE : EDGE) - room.left,
      y: room.height + room.bottom,
      width: whole - 2 * EDGE,
    },
    printer,
  );
  const words = aligned(corners, { size: SIZE, color: theme.muted, isItalic: true });
  const names = aligned(labels.texts, { size: SIZE, color: theme.text });
  return {
    domains,
    x,
    y,
    across: (figure, look) => straightLine("y", y, figure, look),
    upright: (figure, look) => straightLine("x", x, figure, look),
    drawn: (lines, marks) => ({
      ...room,
      bottom: room.bottom + below.height,
      layers: [
        ...words,
        ...lines,
        ...names.map((layer) => haloOf(layer, theme.background)),
        ...marks,
        ...names,
        ...below.layers,
      ],
    }),
    notes: labels.leftOut.map((i): Note => ({ path: ["data", i], reason: "label-left-out" })),
  };
}

/** From the top to a place, and from there to the end of the horizontal axis. */
function cornersArea({ x, y }: Point, width: number, isRtl: boolean): Box {
  return { left: isRtl ? 0 : x, right: isRtl ? x : width, top: 0, bottom: y };
}

/** Texts of one look, a layer for each side on which they are aligned. */
function aligned(texts: readonly PlacedLabel[], style: Omit<TextStyle, "align">): ChartLayer[] {
  return (["left", "center", "right"] as const).flatMap((align) => {
    const some = texts.filter((text) => text.align === align);
    return some.length === 0 ? [] : [placedTexts(some, { ...style, align })];
  });
}
