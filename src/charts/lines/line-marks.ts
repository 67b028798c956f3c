import type { ChartChannel, ChartLayer } from "../chart.ts";
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

/** A stretch of a step function, with what lies between its limits. */
export interface Stretch {
  readonly series: string;
  readonly from: number;
  readonly to: number;
  readonly lower: number;
  readonly upper: number;
}

/** The band of step functions; a stretch that another adjoins goes on in it. */
export function steppedBand(
  { x, y }: LinesPlot,
  stretches: readonly Stretch[],
  color: ChartChannel,
): ChartLayer {
  let part = 0;
  const values = stretches.flatMap(({ series, from, to, lower, upper }, i) => {
    const before = stretches[i - 1];
    if (before?.series !== series || before.to !== from) part++;
    return [from, to].map((at) => ({ series, part, at, lower, upper }));
  });
  return {
    data: { values },
    mark: { type: "area", opacity: 0.16, aria: false, tooltip: null },
    encoding: {
      x: x("at"),
      y: y("lower"),
      y2: { field: "upper" },
      color,
      detail: { field: "part", type: "nominal" },
      order: { value: null },
    },
  };
}
