import type { ChartChannel, ChartLayer, ChartValue } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { PIXELS, placedTexts } from "../drawing/placed-texts.ts";
import { widestText } from "../drawing/text-width.ts";
import type { RowsPlot } from "../rows/rows-plot.ts";
import type { AnswerStack, NeutralPlace } from "./likert-stack.ts";

const SIZE = 11;
/** Between the plot's ends and the bars, and between a bar and its figure. */
const APART = { bars: 16, figure: 5 };
/** What the longest bar takes of the width of the picture, which has the room from a width on. */
const BAR = { share: 0.09, from: 400 };
/** Bars are as long as this share at most, so that small shares look small. */
const LEAST_FULL = 0.25;

/** The room beside the plot for middle answers. */
export interface AsideRoom {
  /** In pixels; 0 without any. */
  readonly room: number;
  /** Pixels for a share of 1; 0 where there is room for figures only. */
  readonly scale: number;
  /** The figure of each row; empty where it has none. */
  readonly figures: readonly string[];
}

/** How much room middle answers need that stand aside. */
export function asideRoom(
  rows: readonly AnswerStack[],
  place: NeutralPlace,
  width: number,
  textOf: (share: number) => string,
): AsideRoom {
  const largest = rows.reduce((most, { neutral }) => Math.max(most, neutral), 0);
  if (place !== "aside" || largest === 0) return { room: 0, scale: 0, figures: [] };
  const figures = rows.map(({ net, neutral }) => (net === null ? "" : textOf(neutral)));
  const bar = width < BAR.from ? 0 : BAR.share * width;
  const widest = widestText(figures, { size: SIZE });
  return {
    room: APART.bars + Math.ceil(bar + widest) + APART.figure,
    scale: bar / Math.max(largest, LEAST_FULL),
    figures,
  };
}

/** Bars of the middle answers beside the plot, each with its figure. */
export function asideMarks(
  rows: readonly AnswerStack[],
  { beyondAt, middleOf, rowHeight }: RowsPlot,
  { scale, figures }: AsideRoom,
  tooltip: ChartChannel[],
  { options: { theme, direction } }: ChartPrinter,
): ChartLayer[] {
  if (figures.length === 0) return [];
  const isRtl = direction === "rtl";
  const half = 0.35 * rowHeight;
  const bars = rows.flatMap(({ stretches }, i) =>
    stretches
      .filter(({ share, from }) => share !== null && share > 0 && from === null)
      .map((row): Record<string, ChartValue> => {
        const [x, x2] = [beyondAt(APART.bars), beyondAt(APART.bars + row.share! * scale)];
        return { ...row, x, x2, y: middleOf(i) - half, y2: middleOf(i) + half };
      }),
  );
  const texts = rows.map(({ neutral }, i) => ({
    x: beyondAt(APART.bars + neutral * scale + APART.figure),
    y: middleOf(i),
    text: figures[i]!,
  }));
  return [
    {
      data: { values: bars },
      mark: { type: "rect", color: theme.diverging[3] },
      encoding: {
        x: { field: "x", ...PIXELS },
        x2: { field: "x2" },
        y: { field: "y", ...PIXELS },
        y2: { field: "y2" },
        tooltip,
      },
    },
    placedTexts(
      texts.filter(({ text }) => text !== ""),
      { size: SIZE, color: theme.text, align: isRtl ? "right" : "left" },
    ),
  ];
}
