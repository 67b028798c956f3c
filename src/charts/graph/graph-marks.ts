import type { ChartChannel, ChartLayer, ChartValue } from "../chart.ts";
import type { Box, Point } from "../drawing/box.ts";
import { PIXELS, type PlacedText } from "../drawing/placed-texts.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { LINE, type NodeBox } from "./graph-grid.ts";

const OPACITY = 0.85;

/** The area of a head, which grows with its line. */
const [LEAST_HEAD, HEAD_GROWTH] = [40, 14];

/** The look of an arrow and where it runs. */
export interface DrawnArrow {
  readonly width: number;
  readonly color: string;
  readonly isDashed: boolean;
  readonly bends: readonly Point[];
  readonly figures: Record<string, ChartValue>;
}

/** Lines from beginnings into the heads. */
export function arrowLines(arrows: readonly DrawnArrow[]): ChartLayer[] {
  return [false, true].flatMap((dashed): ChartLayer[] => {
    const values = arrows.flatMap((drawn, arrow) => {
      const { isDashed, width, color, bends } = drawn;
      if (isDashed !== dashed) return [];
      return [...bends.slice(0, -1), headOf(drawn)].map(({ x, y }, order) => ({
        arrow,
        order,
        x,
        y,
        width,
        color,
      }));
    });
    if (values.length === 0) return [];
    return [
      {
        data: { values },
        mark: {
          type: "line",
          opacity: OPACITY,
          strokeJoin: "round",
          ...(dashed ? { strokeDash: [5, 3] } : {}),
        },
        encoding: {
          x: { field: "x", ...PIXELS },
          y: { field: "y", ...PIXELS },
          order: { field: "order", type: "quantitative" },
          detail: { field: "arrow", type: "nominal" },
          strokeWidth: { field: "width", type: "quantitative", scale: null },
          color: { field: "color", type: "nominal", scale: null },
        },
      },
    ];
  });
}

/** Triangles whose tips touch the boxes. */
export function arrowHeads(arrows: readonly DrawnArrow[], tooltip: ChartChannel[]): ChartLayer {
  return {
    data: {
      values: arrows.map((arrow) => ({ ...arrow.figures, ...headOf(arrow), color: arrow.color })),
    },
    mark: { type: "point", shape: "triangle-up", filled: true },
    encoding: {
      x: { field: "x", ...PIXELS },
      y: { field: "y", ...PIXELS },
      angle: { field: "angle", type: "quantitative", scale: null },
      size: { field: "size", type: "quantitative", scale: null },
      color: { field: "color", type: "nominal", scale: null },
      tooltip,
    },
  };
}

/** The middle of a triangle, as large as its line is wide, turned to where the line runs. */
function headOf({ bends, width }: DrawnArrow) {
  const [before, tip] = [bends.at(-2)!, bends.at(-1)!];
  const size = LEAST_HEAD + HEAD_GROWTH * width;
  const angle = Math.atan2(tip.x - before.x, before.y - tip.y);
  const back = (Math.sqrt(3) / 4) * Math.sqrt(size);
  return {
    x: tip.x - back * Math.sin(angle),
    y: tip.y + back * Math.cos(angle),
    angle: (180 * angle) / Math.PI,
    size,
  };
}

/** Rounded boxes that tell the whole of their labels. */
export function nodeBoxes(
  boxes: readonly NodeBox[],
  labels: readonly string[],
  { soft, line }: ChartTheme,
): ChartLayer {
  return {
    data: { values: boxes.map((box, i) => ({ ...sidesOf(box), label: labels[i]! })) },
    mark: { type: "rect", fill: soft, stroke: line, strokeWidth: 1.2, cornerRadius: 4 },
    encoding: { ...SIDES, tooltip: { field: "label", type: "nominal" } },
  };
}

/** What labels of arrows stand on. */
export function labelGrounds(
  grounds: readonly { readonly box: Box; readonly figures: Record<string, ChartValue> }[],
  tooltip: ChartChannel[],
  color: string,
): ChartLayer {
  return {
    data: { values: grounds.map(({ box, figures }) => ({ ...figures, ...sidesOf(box) })) },
    mark: { type: "rect", color, opacity: 0.9 },
    encoding: { ...SIDES, tooltip },
  };
}

/** Lines of text around a point, one below the other. */
export function linesAround(lines: readonly string[], { x, y }: Point): PlacedText[] {
  return lines.map((text, i) => ({ x, y: y + (i - (lines.length - 1) / 2) * LINE, text }));
}

const SIDES = {
  x: { field: "left", ...PIXELS },
  x2: { field: "right" },
  y: { field: "top", ...PIXELS },
  y2: { field: "bottom" },
} as const;

function sidesOf({ left, right, top, bottom }: Box): Box & Record<string, number> {
  return { left, right, top, bottom };
}
