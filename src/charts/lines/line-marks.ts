import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, tooltipOf } from "../drawing/chart-columns.ts";
import type { LinesPlot } from "./lines-plot.ts";
import { type CurveChartRow, seriesChannel } from "./series-rows.ts";

/** The zone between two heights, across the plot, clear of the vertical axis. */
export function zoneAcross({ y, width }: LinesPlot, from: number, to: number, color: string): ChartLayer {
  return {
    data: { values: [{ from, to }] },
    mark: { type: "rect", color },
    encoding: { x: { value: 1 }, x2: { value: width - 1 }, y: y("from"), y2: { field: "to" } },
  };
}

/** The zone between two places of the horizontal axis, from the lower to the upper edge of the plot. */
export function zoneUpright({ x }: LinesPlot, from: number, to: number, color: string): ChartLayer {
  return {
    data: { values: [{ from, to }] },
    mark: { type: "rect", color },
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

/** Where stretches begin and end; a stretch that another adjoins goes on in it. */
export function cornersOf(stretches: readonly Stretch[]): Corner[] {
  let part = 0;
  const corners: Corner[] = [];
  for (const { series, from, to, lower, upper } of stretches) {
    const last = corners.at(-1);
    const goesOn = last !== undefined && last.series === series && last.at === from;
    if (goesOn && last.lower === lower && last.upper === upper) corners.pop();
    else {
      if (!goesOn) part++;
      corners.push({ series, part, at: from, lower, upper });
    }
    corners.push({ series, part, at: to, lower, upper });
  }
  return corners;
}

/** Where a stretch begins or ends. */
interface Corner {
  readonly series: string;
  /** The same where one goes on in another. */
  readonly part: number;
  readonly at: number;
  readonly lower: number;
  readonly upper: number;
}

/** Where corners stand. */
type Places = Pick<LinesPlot, "x" | "y">;

/** The band of step functions. */
export function steppedBand({ x, y }: Places, corners: readonly Corner[], look: BandLook): ChartLayer {
  const { color, opacity } = look;
  const isFixed = typeof color === "string";
  return {
    data: { values: corners.map((corner) => ({ ...corner })) },
    mark: { type: "area", opacity, ...(isFixed ? { color } : {}) },
    encoding: {
      x: x("at"),
      y: y("lower"),
      y2: { field: "upper" },
      detail: { field: "part", type: "nominal" },
      order: { value: null },
      ...(isFixed ? {} : { color }),
    },
  };
}

interface BandLook {
  readonly color: string | ChartChannel;
  readonly opacity: number;
}

/** The upper ends of step functions as a line. */
export function steppedLine(
  { x, y }: Places,
  corners: readonly Corner[],
  look: { readonly color: string; readonly strokeWidth: number; readonly strokeDash?: number[] },
): ChartLayer {
  return {
    data: { values: corners.map((corner) => ({ ...corner })) },
    mark: { type: "line", ...look },
    encoding: {
      x: x("at"),
      y: y("upper"),
      detail: { field: "part", type: "nominal" },
      order: { value: null },
    },
  };
}

/** Curves in the colors of their series; `but` one series, which has marks of its own. */
export function curveMark(
  { x, y }: LinesPlot,
  colors: ReadonlyMap<string, string>,
  but?: string,
): ChartLayer {
  return {
    ...(but === undefined ? {} : { transform: [{ filter: `datum.series !== ${JSON.stringify(but)}` }] }),
    mark: { type: "line", strokeWidth: 2 },
    encoding: { x: x("x"), y: y("y"), color: seriesChannel(colors), order: { value: null } },
  };
}

/** Dots on the rows of a filter, which tell their figures. */
export function curveDots(
  { x, y }: LinesPlot,
  columns: Readonly<Record<keyof CurveChartRow, ColumnSpec>>,
  look: { readonly filter: string; readonly color: string | ReadonlyMap<string, string> } & {
    readonly [key: string]: unknown;
  },
  printer: ChartPrinter,
): ChartLayer {
  const { filter, color, ...mark } = look;
  const isFixed = typeof color === "string";
  return {
    transform: [{ filter }],
    mark: { type: "point", filled: true, ...mark, ...(isFixed ? { color } : {}) },
    encoding: {
      x: x("x"),
      y: y("y"),
      ...(isFixed ? {} : { color: seriesChannel(color) }),
      tooltip: tooltipOf(columns, ["label", "x", "y"], printer),
    },
  };
}
