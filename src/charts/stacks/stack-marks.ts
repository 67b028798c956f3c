import type { ChartChannel, ChartColumn, ChartLayer } from "../chart.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import type { RowsPlot } from "../rows/rows-plot.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";

/** The columns that say where a stretch of a stack begins and ends. */
export function stretchColumns(type: ChartColumn["type"]) {
  return {
    from: { title: ["from", "от", "от"], type },
    to: { title: ["to", "до", "до"], type },
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** Lying stacks: stretches of rows from one figure to another, in the color of what they are. */
export function stackMarks(
  { y, x, rowHeight }: RowsPlot,
  color: ChartChannel,
  tooltip: ChartChannel[],
  { background }: ChartTheme,
): ChartLayer {
  return {
    transform: [{ filter: "isValid(datum.from) && datum.from < datum.to" }],
    mark: { type: "bar", height: rowHeight * 0.7, stroke: background, strokeWidth: 1 },
    encoding: { y, x: x("from"), x2: { field: "to" }, color, tooltip },
  };
}
