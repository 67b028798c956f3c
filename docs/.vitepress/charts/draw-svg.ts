import type { Chart } from "service-quality/charts";
import * as vega from "vega";
import * as vegaLite from "vega-lite";

/** A chart as an SVG document. */
export function drawSvg(chart: Chart): Promise<string> {
  const { spec } = vegaLite.compile(chart.spec);
  return new vega.View(vega.parse(spec), { renderer: "none" }).toSVG();
}
