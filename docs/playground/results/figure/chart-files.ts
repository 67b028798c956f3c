import type { Chart } from "service-quality/charts";
import { toCsv } from "service-quality/survey";
import { chartPng, chartSvg } from "../drawing/draw-chart.ts";

/** A chart as a file, by the ending of its name. */
export const CHART_FILES = {
  svg: async (chart: Chart) => new Blob([await chartSvg(chart)], { type: "image/svg+xml" }),
  png: (chart: Chart) => chartPng(chart),
  csv: async ({ data }: Chart) => new Blob([toCsv(data)], { type: "text/csv;charset=utf-8" }),
  json: async (chart: Chart) => new Blob([JSON.stringify(chart, null, 2)], { type: "application/json" }),
} as const;

/** How a chart can be kept. */
export type ChartFile = keyof typeof CHART_FILES;
