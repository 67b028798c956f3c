import type { ChartChannel, ChartColumn, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type AxisScale, axisScale } from "../drawing/axis-scale.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { numberChannel } from "../drawing/number-axis.ts";
import { placedTexts } from "../drawing/placed-texts.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

const SIZE = 11;
const LINE = 13;
/** Between a label or a figure and the plot. */
const APART = 8;
const AXIS_ROOM = 48;

/** A named row. */
export interface NamedRow {
  readonly id: string;
  readonly label: string;
}

/** What the rows are drawn on. */
export interface RowsAxis {
  readonly title: string;
  /** The least and the largest figure that must find a place. */
  readonly extent: readonly [number, number];
  readonly type: ChartColumn["type"];
  readonly isSigned?: boolean;
  /** Ends that stay where they are, as 0 and 1 of shares. */
  readonly fixed?: { readonly least?: boolean; readonly most?: boolean };
}

/** How rows are laid out. */
export interface RowsLayout {
  /** Figures at the end of each row. */
  readonly ends?: readonly string[];
  /** The most that labels take of the width; 0.38 by default. */
  readonly labelShare?: number;
  /** The height of a row; by default as its label and the number of rows ask. */
  readonly rowHeight?: number;
}

/** How a line across the rows looks. */
interface LineLook {
  readonly color?: string;
  readonly isDashed?: boolean;
}

/** The plot of a chart with named rows, one below the other. */
export interface RowsPlot {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly scale: AxisScale;
  /** The row of a mark. */
  readonly y: ChartChannel;
  /** Where a mark stands along its row. */
  readonly x: (field: string) => ChartChannel;
  /** The line at a value; in the color of the text unless another is given. */
  readonly lineAt: (value: number, look?: LineLook) => ChartLayer;
  /** Words in place of the marks of rows that have none. */
  readonly instead: (text: string, isWanting: (i: number) => boolean) => ChartLayer[];
  /** What is drawn within the plot, with labels, ends of rows and axes. */
  readonly drawn: (layers: readonly ChartLayer[]) => Plot;
}

/** Lays out rows on an axis in the width that was asked for. */
export function rowsPlot(
  rows: readonly NamedRow[],
  { title, extent, type, isSigned = false, fixed }: RowsAxis,
  { ends = [], labelShare = 0.38, rowHeight: given }: RowsLayout,
  { options: { width: whole, theme, direction } }: ChartPrinter,
): RowsPlot {
  const isRtl = direction === "rtl";
  const labels = rows.map(({ label }) => wrappedText(label, labelShare * whole, 2, { size: SIZE }));
  const rowHeight = given ?? heightOf(labels);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, { size: SIZE })));
  const before = EDGE + Math.ceil(widest(labels.flat())) + APART;
  const after = EDGE + (ends.length === 0 ? APART : Math.ceil(widest(ends)) + APART);
  const width = whole - before - after;
  const height = rows.length * rowHeight;
  const scale = axisScale(extent[0], extent[1], width, fixed);
  const y: ChartChannel = {
    field: "id",
    type: "nominal",
    sort: null,
    scale: { domain: rows.map(({ id }) => id), paddingInner: 0, paddingOuter: 0 },
    axis: { title: null, labels: false, ticks: false, domain: false, orient: isRtl ? "right" : "left" },
  };
  const x = (field: string) => numberChannel(field, scale, { title, type, isSigned }, isRtl);
  const middleOf = (i: number) => (i + 0.5) * rowHeight;
  const aside = (texts: readonly (readonly string[])[], isEnd: boolean): ChartLayer => {
    const isRight = isEnd !== isRtl;
    const at = isRight ? width + APART : -APART;
    return placedTexts(
      texts.flatMap((lines, i) =>
        lines.map((text, line) => ({ x: at, y: middleOf(i) + (line - (lines.length - 1) / 2) * LINE, text })),
      ),
      { size: SIZE, color: theme.text, align: isRight ? "left" : "right", isRtl },
    );
  };
  return {
    width,
    height,
    rowHeight,
    scale,
    y,
    x,
    lineAt: (value, { color = theme.text, isDashed = false } = {}) => ({
      data: { values: [{ value }] },
      mark: {
        type: "rule",
        color,
        strokeWidth: 1.2,
        ...(isDashed ? { strokeDash: [4, 3] } : {}),
        aria: false,
        tooltip: null,
      },
      encoding: { x: x("value") },
    }),
    instead: (text, isWanting) => {
      const texts = rows.flatMap((_, i) =>
        isWanting(i) ? [{ x: isRtl ? width - APART : APART, y: middleOf(i), text }] : [],
      );
      const style = {
        size: SIZE,
        color: theme.muted,
        align: isRtl ? "right" : "left",
        isItalic: true,
        isRtl,
      } as const;
      return texts.length === 0 ? [] : [placedTexts(texts, style)];
    },
    drawn: (layers) => ({
      width,
      height,
      left: isRtl ? after : before,
      right: isRtl ? before : after,
      bottom: AXIS_ROOM,
      layers: [
        ...layers,
        aside(labels, false),
        ...(ends.length === 0
          ? []
          : [
              aside(
                ends.map((text) => [text]),
                true,
              ),
            ]),
      ],
    }),
  };
}

/** Many rows stand closer, and two lines of a label ask for more. */
function heightOf(labels: readonly (readonly string[])[]): number {
  const hasTwoLines = labels.some((lines) => lines.length > 1);
  if (labels.length > 20) return hasTwoLines ? 28 : 20;
  return hasTwoLines ? 34 : 28;
}
