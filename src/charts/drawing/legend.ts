import type { ChartLayer } from "../chart.ts";
import { PIXELS, placedTexts } from "./placed-texts.ts";
import { textWidth } from "./text-width.ts";
import { wrappedText } from "./wrapped-text.ts";

const SIZE = 11;
const SYMBOL = 10;
const BETWEEN = 18;

/** A mark with what it stands for. */
export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly shape: "square" | "circle" | "diamond" | "triangle-up" | "triangle-down" | "cross";
  /** `false`: a ring. */
  readonly isFilled?: boolean;
}

/** An entry with the place where it begins. */
interface PlacedEntry extends LegendEntry {
  readonly from: number;
}

/** The entries in rows that fit a width; one that is longer than a row is cut short. */
export function legendRows(entries: readonly LegendEntry[], width: number): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [];
  let from = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const label = wrappedText(entry.label, width - SYMBOL - 6, 1, { size: SIZE })[0]!;
    const wide = SYMBOL + 6 + textWidth(label, { size: SIZE });
    if (from + wide > width) {
      rows.push([]);
      from = 0;
    }
    rows.at(-1)!.push({ ...entry, label, from });
    from += wide + BETWEEN;
  }
  return rows;
}

/** Symbols and words of a row of the legend that begins at a place. */
export function legendLayers(
  row: readonly PlacedEntry[],
  { x, y, size, color, isRtl }: LegendPlace,
): ChartLayer[] {
  const along = (offset: number) => (isRtl ? x - offset : x + offset);
  const labels = row.map(({ from, label }) => ({ x: along(from + SYMBOL + 6), y, text: label }));
  return [
    ...row.map((entry) => symbol(entry, along(entry.from + SYMBOL / 2), y)),
    placedTexts(labels, { size, color, align: isRtl ? "right" : "left" }),
  ];
}

interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly isRtl: boolean;
}

function symbol({ shape, color, isFilled = true }: LegendEntry, x: number, y: number): ChartLayer {
  return {
    data: { values: [{ x, y }] },
    mark: {
      type: "point",
      shape,
      size: 85,
      filled: isFilled,
      color,
      ...(isFilled ? {} : { strokeWidth: 1.8 }),
    },
    encoding: { x: { field: "x", ...PIXELS }, y: { field: "y", ...PIXELS } },
  };
}
