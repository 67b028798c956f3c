import type { ChartLayer } from "../chart.ts";
import type { LinesPlot } from "./lines-plot.ts";

/** The zone between two heights, across the plot. */
export function zoneAcross({ y }: LinesPlot, from: number, to: number, color: string): ChartLayer {
  return {
    data: { values: [{ from, to }] },
    mark: { type: "rect", color, aria: false, tooltip: null },
    encoding: { y: y("from"), y2: { field: "to" } },
  };
}

/** The zone between two places of the horizontal axis, from the lower to the upper edge of the plot. */
export function zoneUpright({ x }: LinesPlot, from: number, to: number, color: string): ChartLayer {
  return {
    data: { values: [{ from, to }] },
    mark: { type: "rect", color, aria: false, tooltip: null },
    encoding: { x: x("from"), x2: { field: "to" } },
  };
}
