import * as vega from "vega";
import * as vegaLite from "vega-lite";
import type { Chart } from "../../src/charts/index.ts";
import * as charts from "../../src/charts/index.ts";
import * as gaps from "../../src/gaps/index.ts";
import { renderChart } from "../../src/report/render-chart.ts";
import { blocksOf } from "../../test/docs/blocks.ts";
import { runExample } from "../../test/docs/run-example.ts";
import { read } from "../../test/files.ts";

/** The pictures of the README by file, drawn from its own example. */
export async function readmePictures(): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  for (const theme of ["light", "dark"] as const) {
    pictures[`docs/pictures/gaps-${theme}.svg`] = await renderChart(readmeChart(theme), { vega, vegaLite });
  }
  return pictures;
}

/** The chart of the README's example. */
export function readmeChart(theme: "light" | "dark"): Chart {
  const modules = new Map<string, unknown>([
    ["service-quality/gaps", gaps],
    ["service-quality/charts", { ...charts, gapChart: themed(theme) }],
  ]);
  const [block] = blocksOf("README.md", read("README.md"));
  const [chart] = runExample(
    block!,
    (name) => modules.get(name),
    () => {},
  ).charts;
  return chart!;
}

function themed(theme: "light" | "dark"): typeof charts.gapChart {
  return (scores, options) => charts.gapChart(scores, { ...options, theme });
}
