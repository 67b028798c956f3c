import { type Box, boxAround, boxesMeet, type Point } from "./box.ts";
import type { PlacedText, TextStyle } from "./placed-texts.ts";
import { textWidth } from "./text-width.ts";

const SIZE = { size: 11 };
const HEIGHT = 12;

/** Of the box that a point takes. */
const POINT = 10;

/** The longest id that stands for a label. */
const SHORT_ID = 5;

/** Where a label may stand beside its point, in pixels to the side and down. */
interface Offset {
  readonly align: TextStyle["align"];
  readonly dx: number;
  readonly dy: number;
}

/** In the order in which they are tried: beside the point, above and below, aslant, then further off. */
const PLACES: readonly Offset[] = [
  { align: "left", dx: 8, dy: 0 },
  { align: "right", dx: -8, dy: 0 },
  { align: "center", dx: 0, dy: -12 },
  { align: "center", dx: 0, dy: 12 },
  { align: "left", dx: 4, dy: -12 },
  { align: "left", dx: 4, dy: 12 },
  { align: "right", dx: -4, dy: -12 },
  { align: "right", dx: -4, dy: 12 },
  { align: "left", dx: 8, dy: -6 },
  { align: "left", dx: 8, dy: 6 },
  { align: "right", dx: -8, dy: -6 },
  { align: "right", dx: -8, dy: 6 },
  { align: "center", dx: 0, dy: -24 },
  { align: "center", dx: 0, dy: 24 },
];

/** A point in pixels, with its names. */
export interface NamedPoint extends Point {
  /** Of its row. */
  readonly i: number;
  readonly id: string;
  readonly label: string;
  /** Whether it bears its label. */
  readonly isNamed: boolean;
}

/** A label at its place. */
export interface PlacedLabel extends PlacedText {
  readonly align: TextStyle["align"];
}

/** The labels that found a place. */
export interface PlacedLabels {
  readonly texts: readonly PlacedLabel[];
  /** What stands at points in place of their labels. */
  readonly tags: readonly { readonly tag: string; readonly label: string }[];
  /** Rows whose labels found none. */
  readonly leftOut: readonly number[];
}

/**
 * Names points in their order: each label takes the first of 14 places around its point where it covers no point, no
 * label and nothing that is `taken`. A point whose label finds none bears its id, or its number where ids are long.
 */
export function placedLabels(
  points: readonly NamedPoint[],
  taken: readonly Box[],
  { width, height, isRtl }: { readonly width: number; readonly height: number; readonly isRtl: boolean },
): PlacedLabels {
  const boxes = [...taken, ...points.map((point) => boxAround(point, POINT, POINT))];
  const hasShortIds = points.every(({ id }) => id.length > 0 && id.length <= SHORT_ID);
  const texts: PlacedLabel[] = [];
  const tags: { tag: string; label: string }[] = [];
  const leftOut: number[] = [];
  for (const point of points.filter(({ isNamed }) => isNamed)) {
    if (place(point, point.label)) continue;
    leftOut.push(point.i);
    const tag = hasShortIds ? point.id : String(point.i + 1);
    if (place(point, tag)) tags.push({ tag, label: point.label });
  }
  return { texts, tags, leftOut };

  function place(point: NamedPoint, text: string): boolean {
    for (const spot of PLACES) {
      const label = labelAt(point, text, isRtl ? mirrored(spot) : spot);
      const box = boxOfLabel(label);
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || boxes.some((other) => boxesMeet(box, other))) continue;
      boxes.push(box);
      texts.push(label);
      return true;
    }
    return false;
  }
}

function labelAt({ x, y }: NamedPoint, text: string, { align, dx, dy }: Offset): PlacedLabel {
  return { x: x + dx, y: y + dy, text, align };
}

function mirrored({ align, dx, dy }: Offset): Offset {
  const other = { left: "right", center: "center", right: "left" } as const;
  return { align: other[align], dx: -dx, dy };
}

function boxOfLabel({ x, y, text, align }: PlacedLabel): Box {
  const width = textWidth(text, SIZE);
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
}
