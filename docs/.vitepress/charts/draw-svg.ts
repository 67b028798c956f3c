import type { Chart } from "service-quality/charts";
import { renderChart } from "service-quality/report";
import * as vega from "vega";
import * as vegaLite from "vega-lite";

/** A chart as an SVG document. */
export function drawSvg(chart: Chart): Promise<string> {
  return renderChart(chart, { vega, vegaLite });
}
