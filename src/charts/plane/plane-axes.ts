import type { ChartChannel } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type AxisScale, axisScale } from "../drawing/axis-scale.ts";
import type { Point } from "../drawing/box.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { type FigureAxis, numberChannel, roomyScale, tickTexts } from "../drawing/number-axis.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

const FIGURE = { size: 11 };
/** From an axis to its figures. */
const TICK = 11;
/** At the end of the horizontal axis, unless half of its last figure is wider. */
const AFTER = 12;
const TITLE = { size: 12, line: 14 };
/** Below the plot, but for the title of its axis. */
const BELOW = 34;

/** An axis of the plane. */
export interface PlaneAxis extends FigureAxis {
  /** The least and the largest figure that must find a place. */
  readonly extent: readonly [number, number];
}

/** What the axes of a plane are like. */
export interface PlaneAxesLayout {
  readonly x: PlaneAxis & { readonly title: string };
  /** Its title stands above the plot, in the head. */
  readonly y: PlaneAxis;
  /** In pixels, unless the options say otherwise. */
  readonly height: number;
  readonly hasGrid?: boolean;
  /** Whether the axes are drawn above the marks, as over a band that reaches them. */
  readonly isOnTop?: boolean;
}

/** The axes of a plane with the room that they take. */
export interface PlaneAxes extends Omit<Plot, "layers"> {
  /** The first and the last figure of each axis. */
  readonly domains: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly x: (field: string) => ChartChannel;
  readonly y: (field: string) => ChartChannel;
  /** In pixels from the upper left corner of the plot. */
  readonly placeOf: (figures: Point) => Point;
}

/** The axes of a plane in the width that was asked for. */
export function planeAxes(
  { hasGrid = false, isOnTop = false, ...layout }: PlaneAxesLayout,
  printer: ChartPrinter,
): PlaneAxes {
  const { width: whole, direction, height: asked } = printer.options;
  const isRtl = direction === "rtl";
  const height = asked ?? layout.height;
  const yScale = axisScale(...layout.y.extent, height, layout.y.fixed);
  const before = EDGE + Math.ceil(Math.max(...widthsOf(yScale, layout.y, printer))) + TICK;
  const xScaleOn = (pixels: number) => roomyScale(layout.x.extent, pixels, layout.x, printer);
  const widths = widthsOf(xScaleOn(whole - before - EDGE - AFTER), layout.x, printer);
  const after = EDGE + Math.ceil(Math.max(AFTER, widths.at(-1)! / 2));
  const width = whole - before - after;
  const xScale = xScaleOn(width);
  const title = wrappedText(layout.x.title, width, 2, TITLE);
  const look = { grid: hasGrid, zindex: isOnTop ? 1 : 0 };
  const across = { ...layout.x, title, look };
  const up = {
    ...layout.y,
    title: null,
    look: { ...look, orient: isRtl ? "right" : "left" },
  } as const;
  return {
    width,
    height,
    left: isRtl ? after : before,
    right: isRtl ? before : after,
    bottom: BELOW + title.length * TITLE.line,
    domains: { x: xScale.domain, y: yScale.domain },
    x: (field) => numberChannel(field, xScale, across, isRtl),
    y: (field) => numberChannel(field, yScale, up, false),
    placeOf: ({ x, y }) => {
      const share = along(x, xScale.domain);
      return { x: width * (isRtl ? 1 - share : share), y: height * (1 - along(y, yScale.domain)) };
    },
  };
}

/** Of the figures at the ticks. */
function widthsOf(scale: AxisScale, axis: PlaneAxis, printer: ChartPrinter): number[] {
  return tickTexts(scale, axis, printer).map((text) => textWidth(text, FIGURE));
}

/** How far along an axis a figure stands, from 0 to 1. */
function along(figure: number, [from, to]: readonly [number, number]): number {
  return (figure - from) / (to - from);
}
