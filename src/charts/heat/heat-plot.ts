import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { EDGE, type Plot } from "../drawing/frame.ts";
import { type PlacedText, placedTexts } from "../drawing/placed-texts.ts";
import { rowLabels } from "../drawing/row-labels.ts";
import { widestText } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

const SIZE = 11;
const LINE = 13;
/** Between a label and the cells. */
const APART = 8;
const WIDEST_CELL = 120;
/** Of a slanted head, which rises by 45°. */
const LONGEST_HEAD = 130;
const SLANT = Math.SQRT1_2;
/** Slanted heads touch where they begin closer than this. */
const HEAD_SPACING = 17;
/** For what slanted heads reach beyond the last column. */
const OVERHANG = 40;
/** Below the cells. */
const BELOW = 14;

/** A row or a column with its name. */
export interface HeatName {
  readonly id: string;
  readonly label: string;
}

/** The rows and columns of a heat map. */
export interface HeatLayout {
  readonly rows: readonly HeatName[];
  readonly columns: readonly HeatName[];
  /** By default as the labels and the number of rows ask. */
  readonly cellHeight?: number;
}

/** The plot of a chart of colored cells. */
export interface HeatPlot {
  readonly cell: { readonly width: number; readonly height: number };
  readonly x: (field: string) => ChartChannel;
  readonly y: (field: string) => ChartChannel;
  /** The middle of a cell in pixels. */
  readonly middleOf: (row: number, column: number) => Pick<PlacedText, "x" | "y">;
  /** What is drawn within the plot, with the labels of rows and columns. */
  readonly drawn: (layers: readonly ChartLayer[]) => Plot;
}

/** Lays out cells in the width that was asked for; heads are slanted only where they do not fit above their columns. */
export function heatPlot(
  { rows, columns, cellHeight }: HeatLayout,
  { options: { width: whole, theme, direction } }: ChartPrinter,
): HeatPlot {
  const isRtl = direction === "rtl";
  const labels = rows.map(({ label }) =>
    wrappedText(label, (whole < 400 ? 0.3 : 0.38) * whole, 2, { size: SIZE }),
  );
  const before = EDGE + Math.ceil(widestText(labels.flat(), { size: SIZE })) + APART;
  const cellsIn = (room: number) => Math.min(WIDEST_CELL, room / columns.length);
  const upright = columns.map(({ label }) => uprightHead(label, cellsIn(whole - before - EDGE)));
  const isSlanted = upright.includes(null);
  const cell = {
    width: cellsIn(whole - before - EDGE - (isSlanted ? OVERHANG : 0)),
    height: cellHeight ?? heightOf(labels),
  };
  const width = columns.length * cell.width;
  const after = whole - before - width;
  const centerOf = (column: number) => {
    const along = (column + 0.5) * cell.width;
    return isRtl ? width - along : along;
  };
  const heads = isSlanted ? slantedHeads() : uprightHeads();
  const height = heads.height + rows.length * cell.height;
  const middleOf = (row: number, column: number) => ({
    x: centerOf(column),
    y: heads.height + (row + 0.5) * cell.height,
  });
  const band = { type: "nominal", sort: null, axis: null } as const;
  const flush = { type: "band", paddingInner: 0, paddingOuter: 0 };
  return {
    cell,
    x: (field) => ({
      field,
      ...band,
      scale: { domain: columns.map(({ id }) => id), range: isRtl ? [width, 0] : [0, width], ...flush },
    }),
    y: (field) => ({
      field,
      ...band,
      scale: { domain: rows.map(({ id }) => id), range: [heads.height, height], ...flush },
    }),
    middleOf,
    drawn: (layers) => ({
      width,
      height,
      left: isRtl ? after : before,
      right: isRtl ? before : after,
      bottom: BELOW,
      layers: [
        ...layers,
        heads.layer,
        rowLabels(
          labels,
          { x: isRtl ? width + APART : -APART, middleOf: (i) => middleOf(i, 0).y },
          { size: SIZE, color: theme.text, align: isRtl ? "left" : "right" },
        ),
      ],
    }),
  };

  function uprightHeads(): { height: number; layer: ChartLayer } {
    const most = Math.max(...upright.map((lines) => lines!.length));
    const texts = upright.flatMap((lines, column) =>
      lines!.map((text, i) => ({
        x: centerOf(column),
        y: 2 + (most - lines!.length + i + 0.5) * LINE,
        text,
      })),
    );
    return {
      height: most * LINE + 6,
      layer: placedTexts(texts, { size: SIZE, color: theme.text, align: "center" }),
    };
  }

  function slantedHeads(): { height: number; layer: ChartLayer } {
    const every = Math.ceil(HEAD_SPACING / cell.width);
    const shown = columns.flatMap(({ label }, column) => {
      if (column % every > 0) return [];
      const x = centerOf(column);
      const room = (isRtl ? after + x : width + after - x) - 8;
      const length = Math.min(LONGEST_HEAD, room / SLANT);
      return [{ x, text: wrappedText(label, length, 1, { size: SIZE })[0]! }];
    });
    const heads = shown.map(({ text }) => text);
    const rise = SLANT * widestText(heads, { size: SIZE });
    const height = Math.ceil(rise) + 16;
    const texts = placedTexts(
      shown.map((head) => ({ ...head, y: height - 8 })),
      { size: SIZE, color: theme.text, align: isRtl ? "right" : "left" },
    );
    return { height, layer: { ...texts, mark: { ...texts.mark, angle: isRtl ? 45 : -45 } } };
  }
}

/** A head in at most two lines above its column; `null` where it does not fit. */
function uprightHead(label: string, width: number): string[] | null {
  const size = { size: SIZE };
  const lines = wrappedText(label, width - 6, 2, size);
  return lines.join(" ") === label ? lines : null;
}

/** Many rows stand closer, and two lines of a label ask for more. */
function heightOf(labels: readonly (readonly string[])[]): number {
  if (labels.some((lines) => lines.length > 1)) return 28;
  return labels.length > 24 ? 20 : 24;
}
