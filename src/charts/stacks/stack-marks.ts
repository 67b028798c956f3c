import type { ChartChannel, ChartColumn, ChartLayer } from "../chart.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import type { RowsPlot } from "../rows/rows-plot.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";

/** What tells the stretches of a stack apart, from the first to the last, and their colors. */
export interface StackColors {
  readonly field: string;
  readonly domain: readonly string[];
  readonly range: readonly string[];
}

/** The columns that say where a stretch of a stack begins and ends. */
export function stretchColumns(type: ChartColumn["type"]) {
  return {
    from: { title: ["from", "от", "от"], type },
    to: { title: ["to", "до", "до"], type },
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** The color of a stretch. */
export function stackColor({ field, domain, range }: StackColors): ChartChannel {
  return { field, type: "nominal", legend: null, scale: { domain: [...domain], range: [...range] } };
}

/** Lying stacks: stretches of rows from one figure to another. */
export function stackMarks(
  { y, x, rowHeight }: RowsPlot,
  colors: StackColors,
  tooltip: ChartChannel[],
  { background }: ChartTheme,
): ChartLayer {
  return {
    transform: [{ filter: "isValid(datum.from) && datum.from < datum.to" }],
    mark: { type: "bar", height: rowHeight * 0.7, stroke: background, strokeWidth: 1 },
    encoding: { y, x: x("from"), x2: { field: "to" }, color: stackColor(colors), tooltip },
  };
}
