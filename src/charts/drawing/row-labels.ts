import type { ChartLayer } from "../chart.ts";
import { placedTexts, type TextStyle } from "./placed-texts.ts";

const LINE = 13;

/** Where texts of rows stand, in pixels. */
export interface RowLabelsPlace {
  readonly x: number;
  readonly middleOf: (i: number) => number;
}

/** The lines of a text of each row, around the middle of the row. */
export function rowLabels(
  rows: readonly (readonly string[])[],
  { x, middleOf }: RowLabelsPlace,
  style: TextStyle,
): ChartLayer {
  return placedTexts(
    rows.flatMap((lines, i) =>
      lines.map((text, line) => ({ x, y: middleOf(i) + (line - (lines.length - 1) / 2) * LINE, text })),
    ),
    style,
  );
}
