import type { ChartChannel } from "../chart.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";
import { byName } from "../drawing/named-looks.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";

/** A point of a curve. */
export type CurveChartRow = {
  series: string;
  label: string;
  x: number;
  y: number | null;
};

/** A step of a curve with its band. */
export type StepChartRow = CurveChartRow & {
  lower: number | null;
  upper: number | null;
};

/** The columns that begin every table of series. */
export const SERIES_COLUMNS = {
  series: { title: ["series", "ряд", "серия"], type: "name" },
  label: { title: ["label", "название", "название"], type: "text" },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** The colors of series in their order: those of the theme, and grey for those after them. */
export function colorsOf(series: readonly string[], theme: ChartTheme): ReadonlyMap<string, string> {
  return new Map(series.map((id, i) => [id, theme.series[i] ?? theme.unsure]));
}

/** The color of a mark by its series. */
export function seriesChannel(colors: ReadonlyMap<string, string>): ChartChannel {
  return byName("series", colors);
}
