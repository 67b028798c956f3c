import type { ChartLayer, ChartValue } from "../chart.ts";

/** A text at a place in pixels, from the upper left corner of the plot. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** How texts look. */
export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly align: "left" | "center" | "right";
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

/** Pixels are no values of the axes. */
export const PIXELS = { type: "quantitative", scale: null, axis: null } as const;

/** Texts of one look, centered on their heights. */
export function placedTexts(
  texts: readonly PlacedText[],
  { size, color, align, isBold = false, isItalic = false }: TextStyle,
): ChartLayer {
  return {
    data: { values: texts.map(({ x, y, text }): Record<string, ChartValue> => ({ x, y, text })) },
    mark: {
      type: "text",
      fontSize: size,
      color,
      align,
      ...(isBold ? { fontWeight: 600 } : {}),
      ...(isItalic ? { fontStyle: "italic" } : {}),
    },
    encoding: {
      x: { field: "x", ...PIXELS },
      y: { field: "y", ...PIXELS },
      text: { field: "text", type: "nominal" },
    },
  };
}

/** What is drawn below texts that stand over marks: a halo of the background, 3 pixels wide on every side. */
export function haloOf(texts: ChartLayer, background: string): ChartLayer {
  return {
    ...texts,
    mark: { ...texts.mark, color: background, stroke: background, strokeWidth: 6, strokeJoin: "round" },
  };
}
