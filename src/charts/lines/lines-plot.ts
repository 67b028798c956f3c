import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type AxisScale, axisScale } from "../drawing/axis-scale.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { type FigureAxis, numberChannel, roomyScale, tickTexts } from "../drawing/number-axis.ts";
import { placedTexts } from "../drawing/placed-texts.ts";
import { type LineLook, straightLine } from "../drawing/straight-line.ts";
import { textWidth, widestText } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";
import { namedTicks } from "./named-ticks.ts";
import { pushedApart } from "./pushed-apart.ts";

const SIZE = 11;
/** Between the plot and a text beside it. */
const APART = 8;
/** Between a tick's text and the plot: the tick and what keeps them apart. */
const TICK = 11;
const HEIGHT = 260;
/** From one label at a line's end to the next. */
const END_GAP = 14;
/** The most that labels at line ends take of the width. */
const END_SHARE = 0.32;
const AXIS_ROOM = 30;
const TITLE = { size: 12, line: 15 };

/** An axis of figures. */
export interface LinesAxis extends FigureAxis {
  /** Below a horizontal axis; a vertical one has its title above the plot. */
  readonly title?: string;
  /** The least and the largest figure that must find a place. */
  readonly extent: readonly [number, number];
  /** What 1 on the axis is in the figures, such as the milliseconds of a day; 1 by default. */
  readonly unit?: number;
  /** Whether there is nothing between whole numbers. */
  readonly isWhole?: boolean;
}

/** Places 1, 2, … of rows, with a name each. */
export interface NamedAxis {
  /** What tells the rows apart. */
  readonly ids: readonly (string | number)[];
  readonly names: readonly string[];
}

/** What stands where a line ends. */
export interface LineEnd {
  /** The figure at the end. */
  readonly at: number;
  /** Where on the horizontal axis the line ends; at the edge of the plot by default. */
  readonly x?: number;
  readonly text: string;
  readonly color: string;
  readonly isBold?: boolean;
}

/** The plot of a chart of lines. */
export interface LinesPlot {
  readonly width: number;
  readonly height: number;
  readonly x: (field: string) => ChartChannel;
  readonly y: (field: string) => ChartChannel;
  /** Pixels from the left edge of the plot. */
  readonly xAt: (x: number) => number;
  /** Pixels from the upper edge of the plot. */
  readonly yAt: (y: number) => number;
  /** The line at a height, in the color of the text unless another is given. */
  readonly across: (y: number, look?: Partial<LineLook>) => ChartLayer;
  /** The line at a place of the horizontal axis. */
  readonly upright: (x: number, look?: Partial<LineLook>) => ChartLayer;
  /** What is drawn within the plot, with its axes and what stands at line ends. */
  readonly drawn: (layers: readonly ChartLayer[]) => Plot;
}

/** Lays out lines on their axes in the width that was asked for. */
export function linesPlot(
  { x: across, y: upright }: { readonly x: LinesAxis | NamedAxis; readonly y: LinesAxis },
  ends: readonly LineEnd[],
  printer: ChartPrinter,
): LinesPlot {
  const { width: whole, height: asked, theme, direction } = printer.options;
  const isRtl = direction === "rtl";
  const labels = ends.map((end) => {
    const size = { size: SIZE, isBold: end.isBold ?? true };
    return { ...end, ...size, text: wrappedText(end.text, END_SHARE * whole, 1, size)[0]! };
  });
  const height = Math.max(asked ?? HEIGHT, labels.length * END_GAP);
  const yScale = axisScale(upright.extent[0], upright.extent[1], height, upright.fixed);
  const endRoom = Math.max(0, ...labels.map((label) => textWidth(label.text, label)));
  const least = EDGE + Math.ceil(widestText(tickTexts(yScale, upright, printer), { size: SIZE })) + TICK;
  const most = EDGE + Math.ceil(endRoom) + APART;
  const overhang = "names" in across ? 0 : overhangOf(across, whole - least - most, printer);
  const before = Math.max(least, overhang);
  const after = Math.max(most, overhang);
  const width = whole - before - after;
  const xScale = "names" in across ? placesOf(across.names.length) : scaleAcross(across, width, printer);
  const along = (share: number) => (isRtl ? 1 - share : share) * width;
  const xAt = (x: number) => along(shareOf(x / ("names" in across ? 1 : unitOf(across)), xScale));
  const yAt = (y: number) => (1 - shareOf(y, yScale)) * height;
  const title =
    "names" in across || across.title === undefined ? null : wrappedText(across.title, width, 2, TITLE);
  const [left, right] = isRtl ? [after, before] : [before, after];
  const names = namedTicks(
    "names" in across ? across.names : [],
    (i) => xAt(i + 1),
    { from: 4 - left, to: width + right - 4, y: height + TICK + SIZE / 2 },
    { size: SIZE },
  );
  const x = (field: string): ChartChannel => {
    if (!("names" in across)) {
      return numberChannel(
        field,
        xScale,
        { title, type: across.type, look: { grid: false }, unit: unitOf(across) },
        isRtl,
      );
    }
    return {
      field,
      type: "nominal",
      sort: null,
      scale: { type: "point", domain: [...across.ids], padding: 0.5, reverse: isRtl },
      axis: { title, labels: false, values: names.marked.map((i) => across.ids[i]!), grid: false },
    };
  };
  const yAxis = {
    title: null,
    type: upright.type,
    isSigned: upright.isSigned ?? false,
    look: { orient: isRtl ? "right" : "left" },
  } as const;
  const y = (field: string) => numberChannel(field, yScale, yAxis, false);
  return {
    width,
    height,
    x,
    y,
    xAt,
    yAt,
    across: (value, look) => straightLine("y", y, value, { color: theme.text, ...look }),
    upright: (value, look) => straightLine("x", x, value, { color: theme.text, ...look }),
    drawn: (layers) => ({
      width,
      height,
      left,
      right,
      bottom: AXIS_ROOM + (title === null ? 0 : title.length * TITLE.line + 5),
      layers: [
        ...layers,
        ...endTexts(),
        ...("names" in across
          ? [placedTexts(names.texts, { size: SIZE, color: theme.text, align: "center" })]
          : []),
      ],
    }),
  };

  function endTexts(): ChartLayer[] {
    const heights = pushedApart(
      labels.map(({ at }) => yAt(at)),
      END_GAP,
      height,
    );
    const [edge, beyond] = isRtl ? [0, -APART] : [width, APART];
    return labels.map(({ x: end, text, color, isBold }, i) =>
      placedTexts([{ x: (end === undefined ? edge : xAt(end)) + beyond, y: heights[i]!, text }], {
        size: SIZE,
        color,
        align: isRtl ? "right" : "left",
        isBold,
      }),
    );
  }
}

function scaleAcross(axis: LinesAxis, pixels: number, printer: ChartPrinter): AxisScale {
  const { extent, isWhole = false } = axis;
  const [least, most] = extent.map((end) => end / unitOf(axis)) as [number, number];
  const scale = roomyScale([least, most], pixels, axis, printer);
  return isWhole ? { ...scale, ticks: scale.ticks.filter(Number.isInteger), digits: 0 } : scale;
}

function unitOf({ unit = 1 }: LinesAxis): number {
  return unit;
}

/** Places 1, 2, …, n, each with half a place on either side. */
function placesOf(n: number): AxisScale {
  return { domain: [0.5, n + 0.5], ticks: [], digits: 0 };
}

/** Half of the widest text at the ticks of a horizontal axis, which may stand at its ends. */
function overhangOf(axis: LinesAxis, width: number, printer: ChartPrinter): number {
  return (
    Math.ceil(widestText(tickTexts(scaleAcross(axis, width, printer), axis, printer), { size: SIZE }) / 2) + 4
  );
}

/** How far along an axis a figure lies, from 0 to 1. */
function shareOf(figure: number, { domain: [from, to] }: AxisScale): number {
  return (figure - from) / (to - from);
}
