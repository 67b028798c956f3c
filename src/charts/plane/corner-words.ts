import { type Box, boxAround, boxesMeet, type Point } from "../drawing/box.ts";
import type { PlacedLabel } from "../drawing/point-labels.ts";
import { textWidth } from "../drawing/text-width.ts";
import { wrappedText } from "../drawing/wrapped-text.ts";

const SIZE = { size: 11 };
const LINE = 13;
const APART = 5;

/** Around a corner: words leave a point there as much room for its label. */
const CORNER = 24;

/** What the corners of a plane stand for, as seen from left to right; mirrored from right to left. */
export interface Corners {
  readonly upperLeft?: string;
  readonly upperRight?: string;
  readonly lowerLeft?: string;
  readonly lowerRight?: string;
}

/** A line of a corner's words with the room that it takes. */
export interface CornerLine extends PlacedLabel {
  readonly box: Box;
}

/** The words in the corners of a part of the plot, each in at most two lines of less than half its width. */
export function cornerLines(
  { upperLeft, upperRight, lowerLeft, lowerRight }: Corners,
  area: Box,
  points: readonly Point[],
  isRtl: boolean,
): CornerLine[] {
  const corners = [
    { words: upperLeft, isLeft: true, isUpper: true },
    { words: upperRight, isLeft: false, isUpper: true },
    { words: lowerLeft, isLeft: true, isUpper: false },
    { words: lowerRight, isLeft: false, isUpper: false },
  ];
  return corners.flatMap(({ words, isLeft, isUpper }) => {
    if (words === undefined) return [];
    const align = isLeft !== isRtl ? "left" : "right";
    const x = align === "left" ? area.left + APART : area.right - APART;
    const edge = isUpper ? area.top : area.bottom;
    const corner = boxAround({ x: align === "left" ? area.left : area.right, y: edge }, CORNER, CORNER);
    const room = points.some((point) => boxesMeet(corner, boxAround(point, 0, 0))) ? CORNER : 2;
    const lines = wrappedText(words, (area.right - area.left) / 2 - 2 * APART, 2, SIZE);
    return lines.map((text, i) => {
      const y = isUpper ? edge + room + (i + 0.5) * LINE : edge - room - (lines.length - i - 0.5) * LINE;
      const wide = textWidth(text, SIZE);
      const left = align === "left" ? x : x - wide;
      const box = { left, right: left + wide, top: y - LINE / 2, bottom: y + LINE / 2 };
      return { x, y, text, align, box };
    });
  });
}
