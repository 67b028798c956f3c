import type { ChartChannel, ChartLayer } from "../chart.ts";

/** How a straight line looks. */
export interface LineLook {
  readonly color: string;
  readonly isDashed?: boolean;
}

/** The line from one edge of the plot to the other at a value of one of its axes. */
export function straightLine(
  axis: "x" | "y",
  channelOf: (field: string) => ChartChannel,
  value: number,
  { color, isDashed = false }: LineLook,
): ChartLayer {
  return {
    data: { values: [{ value }] },
    mark: { type: "rule", color, strokeWidth: 1.2, ...(isDashed ? { strokeDash: [4, 3] } : {}) },
    encoding: { [axis]: channelOf("value") },
  };
}
