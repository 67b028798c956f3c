import type { ChartChannel, ChartColumn, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import type { AxisScale } from "../drawing/axis-scale.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { type FigureAxis, numberChannel, roomyScale } from "../drawing/number-axis.ts";
import { haloOf, placedTexts } from "../drawing/placed-texts.ts";
import { rowLabels } from "../drawing/row-labels.ts";
import { type LineLook, straightLine } from "../drawing/straight-line.ts";
import { widestText } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

const SIZE = 11;
/** Between a label or a figure and the plot. */
const APART = 8;
const AXIS_ROOM = 30;
const TITLE = { size: 12, line: 14, apart: 4 };

/** A named row. */
export interface NamedRow {
  readonly id: string;
  readonly label: string;
}

/** What the rows are drawn on. */
export interface RowsAxis {
  /** `null` where the figures speak for themselves. */
  readonly title: string | null;
  /** The least and the largest figure that must find a place. */
  readonly extent: readonly [number, number];
  readonly type: ChartColumn["type"];
  readonly isSigned?: boolean;
  /** Whether figures on either side of 0 are told alike, without a sign. */
  readonly isTwoSided?: boolean;
  /** Ends that stay where they are, as 0 and 1 of shares. */
  readonly fixed?: { readonly least?: boolean; readonly most?: boolean };
}

/** How rows are laid out. */
export interface RowsLayout {
  /** Figures at the end of each row. */
  readonly ends?: readonly string[];
  /** In the color of the text unless another is given. */
  readonly endColor?: string;
  /** Figures between each label and the plot. */
  readonly starts?: readonly string[];
  /** Pixels beyond the ends of the rows for marks that have a place of their own; none by default. */
  readonly beyond?: number;
  /** The most that labels take of the width; 0.38 by default. */
  readonly labelShare?: number;
  /** Whether a dotted line leads from each label to marks that stand far from it; `false` by default. */
  readonly isDotted?: boolean;
  /** The height of a row; by default as its label and the number of rows ask. */
  readonly rowHeight?: number;
}

/** The plot of a chart with named rows, one below the other. */
export interface RowsPlot {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Pixels from the upper edge of the plot to the middle of a row. */
  readonly middleOf: (i: number) => number;
  /** Pixels from the left edge of the plot to a place beyond the ends of the rows, outwards from there. */
  readonly beyondAt: (pixels: number) => number;
  /** The row of a mark. */
  readonly y: ChartChannel;
  /** Where a mark stands along its row. */
  readonly x: (field: string) => ChartChannel;
  /** Pixels from the left edge of the plot to a figure. */
  readonly xAt: (figure: number) => number;
  /** The line at a value; in the color of the text unless another is given. */
  readonly lineAt: (value: number, look?: Partial<LineLook>) => ChartLayer;
  /** Words in place of the marks of rows that have none. */
  readonly instead: (text: string, isWanting: (i: number) => boolean) => ChartLayer[];
  /** What is drawn within the plot, with labels, ends of rows and axes. */
  readonly drawn: (layers: readonly ChartLayer[]) => Plot;
}

/** Lays out rows on an axis in the width that was asked for. */
export function rowsPlot(
  rows: readonly NamedRow[],
  { title, extent, type, isSigned = false, isTwoSided = false, fixed }: RowsAxis,
  {
    ends = [],
    endColor,
    starts = [],
    beyond = 0,
    labelShare = 0.38,
    isDotted = false,
    rowHeight: given,
  }: RowsLayout,
  printer: ChartPrinter,
): RowsPlot {
  const { width: whole, theme, direction } = printer.options;
  const isRtl = direction === "rtl";
  const labels = rows.map(({ label }) => wrappedText(label, labelShare * whole, 2, { size: SIZE }));
  const rowHeight = given ?? heightOf(labels);
  const widest = (texts: readonly string[]) => widestText(texts, { size: SIZE });
  const startRoom = starts.length === 0 ? 0 : Math.ceil(widest(starts)) + APART;
  const endRoom = ends.length === 0 ? APART : Math.ceil(widest(ends)) + APART;
  const before = EDGE + Math.ceil(widest(labels.flat())) + APART + startRoom;
  const after = EDGE + endRoom + beyond;
  const width = whole - before - after;
  const height = rows.length * rowHeight;
  const scale = scaleOf(extent, width, { type, isSigned, fixed }, printer);
  const lines =
    title === null ? null : wrappedText(title, width + 2 * Math.min(before, after) - EDGE, 2, TITLE);
  const y: ChartChannel = {
    field: "id",
    type: "nominal",
    sort: null,
    scale: { domain: rows.map(({ id }) => id), paddingInner: 0, paddingOuter: 0 },
    axis: {
      title: null,
      labels: false,
      ticks: false,
      domain: false,
      orient: isRtl ? "right" : "left",
      ...(isDotted ? { grid: true, gridDash: [1, 3] } : {}),
    },
  };
  const x = (field: string) =>
    numberChannel(field, scale, { title: lines, type, isSigned, isTwoSided }, isRtl);
  const along = (pixels: number) => (isRtl ? width - pixels : pixels);
  const [least, most] = scale.domain;
  const middleOf = (i: number) => (i + 0.5) * rowHeight;
  const aside = (
    texts: readonly (readonly string[])[],
    outwards: number,
    isEnd: boolean,
    color = theme.text,
  ): ChartLayer => {
    const isRight = isEnd !== isRtl;
    return rowLabels(
      texts,
      { x: isRight ? width + outwards : -outwards, middleOf },
      { size: SIZE, color, align: isRight ? "left" : "right" },
    );
  };
  const single = (texts: readonly string[]) => texts.map((text) => [text]);
  return {
    width,
    height,
    rowHeight,
    middleOf,
    beyondAt: (pixels) => along(width + endRoom + pixels),
    y,
    x,
    xAt: (figure) => along(((figure - least) / (most - least)) * width),
    lineAt: (value, look) => straightLine("x", x, value, { color: theme.text, ...look }),
    instead: (text, isWanting) => {
      const texts = rows.flatMap((_, i) => (isWanting(i) ? [{ x: along(APART), y: middleOf(i), text }] : []));
      const style = {
        size: SIZE,
        color: theme.muted,
        align: isRtl ? "right" : "left",
        isItalic: true,
      } as const;
      if (texts.length === 0) return [];
      const layer = placedTexts(texts, style);
      return [haloOf(layer, theme.background), layer];
    },
    drawn: (layers) => ({
      width,
      height,
      left: isRtl ? after : before,
      right: isRtl ? before : after,
      bottom: AXIS_ROOM + (lines === null ? 0 : TITLE.apart + lines.length * TITLE.line),
      layers: [
        ...layers,
        aside(labels, APART + startRoom, false),
        ...(starts.length === 0 ? [] : [aside(single(starts), APART, false)]),
        ...(ends.length === 0 ? [] : [aside(single(ends), APART, true, endColor)]),
      ],
    }),
  };
}

/** An axis on which figures do not touch, and counts have whole ticks. */
function scaleOf(
  extent: readonly [number, number],
  width: number,
  axis: FigureAxis,
  printer: ChartPrinter,
): AxisScale {
  const scale = roomyScale(extent, width, axis, printer);
  return axis.type === "count" ? { ...scale, ticks: scale.ticks.filter(Number.isInteger), digits: 0 } : scale;
}

/** Many rows stand closer, and two lines of a label ask for more. */
function heightOf(labels: readonly (readonly string[])[]): number {
  const hasTwoLines = labels.some((lines) => lines.length > 1);
  if (labels.length > 20) return hasTwoLines ? 28 : 20;
  return hasTwoLines ? 34 : 28;
}
