import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { axisScale } from "../drawing/axis-scale.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { type FigureAxis, numberChannel, roomyScale, tickTexts } from "../drawing/number-axis.ts";
import { haloOf, placedTexts } from "../drawing/placed-texts.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";
import { type Corners, cornerLines } from "./corner-words.ts";
import { linesBelow } from "./lines-below.ts";
import { type PlacedLabel, placedLabels } from "./point-labels.ts";

/** Of figures at axes, labels and words in corners. */
const SIZE = 11;
/** From an axis to its figures. */
const TICK = 11;
/** At the end of the horizontal axis, for half of its last figure. */
const AFTER = 12;
const AXIS_TITLE = { size: 12, line: 14 };
/** Below the plot, but for the title of its axis. */
const AXIS_ROOM = 34;

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

/** An axis of the plane. */
export interface PlaneAxis extends FigureAxis {
  /** The least and the largest figure that must find a place. */
  readonly extent: readonly [number, number];
}

/** What a plane is like. */
export interface PlaneLayout {
  readonly x: PlaneAxis & { readonly title: string };
  /** Its title stands above the plot, in the head. */
  readonly y: PlaneAxis;
  /** In pixels, unless the options say otherwise. */
  readonly height: number;
  readonly corners?: Corners;
  readonly hasGrid?: boolean;
  /** Said of points without a place, before their labels. */
  readonly wanting: string;
}

/** How a line through the plane looks. */
interface LineLook {
  readonly color: string;
  readonly isDashed?: boolean;
}

/** The plot of a chart with an axis of figures in each direction. */
export interface PlanePlot {
  /** The first and the last figure of each axis. */
  readonly domains: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly x: (field: string) => ChartChannel;
  readonly y: (field: string) => ChartChannel;
  /** The line at a figure of the vertical axis. */
  readonly across: (figure: number, look: LineLook) => ChartLayer;
  /** The line at a figure of the horizontal axis. */
  readonly upright: (figure: number, look: LineLook) => ChartLayer;
  /** What is drawn within the plot, with words in the corners, labels, axes and the lines below them. */
  readonly drawn: (layers: readonly ChartLayer[]) => Plot;
  /** On labels that found no place. */
  readonly notes: readonly Note[];
}

/** Lays out points between two axes in the width that was asked for. */
export function planePlot(
  points: readonly PlanePoint[],
  { hasGrid = false, corners: words = {}, wanting, ...layout }: PlaneLayout,
  printer: ChartPrinter,
): PlanePlot {
  const { width: whole, theme, direction } = printer.options;
  const isRtl = direction === "rtl";
  const height = printer.options.height ?? layout.height;
  const yScale = axisScale(...layout.y.extent, height, layout.y.fixed);
  const figures = tickTexts(yScale, layout.y, printer).map((text) => textWidth(text, { size: SIZE }));
  const before = EDGE + Math.ceil(Math.max(...figures)) + TICK;
  const after = EDGE + AFTER;
  const width = whole - before - after;
  const xScale = roomyScale(layout.x.extent, width, layout.x, printer);
  const size = { width, height, isRtl };
  const title = wrappedText(layout.x.title, width, 2, AXIS_TITLE);
  const x = (field: string) => numberChannel(field, xScale, { ...layout.x, title, hasGrid }, isRtl);
  const y = (field: string) =>
    numberChannel(
      field,
      yScale,
      { ...layout.y, title: null, hasGrid, orient: isRtl ? "right" : "left" },
      false,
    );
  const along = (figure: number, [from, to]: readonly [number, number]) => (figure - from) / (to - from);
  const placed = points.flatMap(({ x: across, y: up, isNamed = true, ...names }, i) => {
    if (across === null || up === null) return [];
    const share = along(across, xScale.domain);
    return [
      {
        ...names,
        i,
        isNamed,
        x: width * (isRtl ? 1 - share : share),
        y: height * (1 - along(up, yScale.domain)),
      },
    ];
  });
  if (placed.length === 0) refuse("insufficient_data", ["data"], "at least one point to draw", 0);
  const corners = cornerLines(words, size);
  const labels = placedLabels(
    placed,
    corners.map(({ box }) => box),
    size,
  );
  const left = isRtl ? after : before;
  const axisRoom = AXIS_ROOM + title.length * AXIS_TITLE.line;
  const below = linesBelow(
    labels.tags.map(({ tag, label }) => `${tag} ${label}`),
    {
      said: wanting,
      names: points.filter((point) => point.x === null || point.y === null).map(({ label }) => label),
    },
    { x: isRtl ? whole - EDGE - left : EDGE - left, y: height + axisRoom, width: whole - 2 * EDGE },
    printer,
  );
  return {
    domains: { x: xScale.domain, y: yScale.domain },
    x,
    y,
    across: (figure, look) => line({ y: y("figure") }, figure, look),
    upright: (figure, look) => line({ x: x("figure") }, figure, look),
    drawn: (layers) => {
      const texts = aligned(labels.texts).map(({ align, texts: some }) =>
        placedTexts(some, { size: SIZE, color: theme.text, align, isRtl }),
      );
      return {
        width,
        height,
        left,
        right: isRtl ? before : after,
        bottom: axisRoom + below.height,
        layers: [
          ...aligned(corners).map(({ align, texts: some }) =>
            placedTexts(some, { size: SIZE, color: theme.muted, align, isItalic: true, isRtl }),
          ),
          ...layers,
          ...texts.map((layer) => haloOf(layer, theme.background)),
          ...texts,
          ...below.layers,
        ],
      };
    },
    notes: labels.leftOut.map((i): Note => ({ path: ["data", i], reason: "label-left-out" })),
  };
}

/** Texts by where they are aligned. */
function aligned(texts: readonly PlacedLabel[]) {
  return (["left", "center", "right"] as const).flatMap((align) => {
    const some = texts.filter((text) => text.align === align);
    return some.length === 0 ? [] : [{ align, texts: some }];
  });
}

function line(
  encoding: ChartLayer["encoding"],
  figure: number,
  { color, isDashed = false }: LineLook,
): ChartLayer {
  return {
    data: { values: [{ figure }] },
    mark: {
      type: "rule",
      color,
      strokeWidth: 1.2,
      ...(isDashed ? { strokeDash: [4, 4] } : {}),
      aria: false,
      tooltip: null,
    },
    encoding,
  };
}
