import type { Note } from "../../errors/note.ts";
import type { ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import type { Box } from "../drawing/box.ts";
import { haloOf, type PlacedText, placedTexts, type TextStyle } from "../drawing/placed-texts.ts";
import { placedLabels } from "../drawing/point-labels.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";
import type { LinesPlot } from "./lines-plot.ts";
import type { CurveChartRow } from "./series-rows.ts";

const SIZE = 11;
const APART = 6;
/** The most that a label takes of the plot's width. */
const MOST = 0.6;
/** Curves are kept clear of labels at so many pixels. */
const STEP = 6;

/** A mark on a curve with what is written beside it. */
export interface NamedMark {
  /** Index of its row. */
  readonly i: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** At most five letters, written where there is no room for the text. */
  readonly short: string;
}

/** A line from the lower to the upper edge of the plot with what is written beside it. */
export interface NamedLine {
  readonly x: number;
  readonly text: string;
  /** Whether it is written at the lower edge; at the upper one otherwise. */
  readonly isLow: boolean;
}

/** Texts in the plot, and what is said of those that found no room. */
export interface MarkLabels {
  /** Go below what is marked. */
  readonly halos: ChartLayer[];
  readonly texts: ChartLayer[];
  readonly notes: Note[];
}

/** Writes beside lines and marks, where no curve goes if there is such a place. */
export function markLabels(
  plot: LinesPlot,
  lines: readonly NamedLine[],
  marks: readonly NamedMark[],
  curves: readonly CurveChartRow[],
  { options: { theme, direction } }: ChartPrinter,
): MarkLabels {
  const isRtl = direction === "rtl";
  const beside = lines.map((line) => besideLine(plot, line));
  const points = marks.map(({ i, x, y, text, short: id }) => {
    return {
      i,
      id,
      label: wrappedText(text, MOST * plot.width, 1, { size: SIZE })[0]!,
      x: plot.xAt(x),
      y: plot.yAt(y),
      isNamed: true,
    };
  });
  const taken = beside.map(({ box }) => box);
  const size = { width: plot.width, height: plot.height, isRtl };
  const clear = placedLabels(points, [...taken, ...boxesOf(plot, curves)], size);
  const { texts, leftOut } = clear.leftOut.length === 0 ? clear : placedLabels(points, taken, size);
  const all = [...beside, ...texts];
  const layers = (["left", "center", "right"] as const).flatMap((align) => {
    const some = all.filter((text) => text.align === align);
    return some.length === 0 ? [] : [placedTexts(some, { size: SIZE, color: theme.text, align })];
  });
  return {
    halos: layers.map((layer) => haloOf(layer, theme.background)),
    texts: layers,
    notes: leftOut.map((i): Note => ({ path: ["data", i], reason: "label-left-out" })),
  };
}

interface BesideText extends PlacedText {
  readonly align: TextStyle["align"];
  readonly box: Box;
}

/** On the side where there is more room. */
function besideLine({ xAt, width, height }: LinesPlot, { x, text: whole, isLow }: NamedLine): BesideText {
  const at = xAt(x);
  const y = isLow ? height - 14 : 10;
  const isRight = at <= width / 2;
  const room = (isRight ? width - at : at) - APART;
  const text = wrappedText(whole, room, 1, { size: SIZE })[0]!;
  const wide = textWidth(text, { size: SIZE });
  const left = isRight ? at + APART : at - APART - wide;
  const box = { left, right: left + wide, top: y - 7, bottom: y + 7 };
  return { x: isRight ? left : left + wide, y, text, align: isRight ? "left" : "right", box };
}

/** Small boxes along curves. */
function boxesOf({ xAt, yAt }: LinesPlot, curves: readonly CurveChartRow[]): Box[] {
  return curves.flatMap(({ series, x, y }, i) => {
    const next = curves[i + 1];
    if (next?.series !== series || y === null || next.y === null) return [];
    const [fromX, fromY, toX, toY] = [xAt(x), yAt(y), xAt(next.x), yAt(next.y)];
    const n = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / STEP);
    return Array.from({ length: n }, (_, k) => {
      const [left, top] = [fromX + (k / n) * (toX - fromX), fromY + (k / n) * (toY - fromY)];
      return { left: left - 1, right: left + 1, top: top - 1, bottom: top + 1 };
    });
  });
}
