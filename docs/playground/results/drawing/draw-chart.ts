import type { Chart } from "service-quality/charts";
import { renderChart } from "service-quality/report";
import { inTurn, moment } from "./in-turn.ts";
import { vegaModules } from "./vega-modules.ts";
import { vegaView } from "./vega-view.ts";

/** A picture that stands in the page until it is removed. */
export interface Drawn {
  remove(): void;
}

/** Draws a chart into an element, or nothing where it is no longer wanted when its turn comes. */
export function drawChart(
  chart: Chart,
  element: HTMLElement,
  isWanted: () => boolean,
): Promise<Drawn | null> {
  return inTurn(async () => {
    if (!isWanted()) return null;
    const view = await vegaView(chart.spec, element);
    await moment();
    await view.runAsync();
    return { remove: () => view.finalize() };
  });
}

/** The picture as SVG, whole in itself, as the report has it. */
export function chartSvg(chart: Chart): Promise<string> {
  return inTurn(async () => renderChart(chart, await vegaModules()));
}

/** The picture as PNG, `scale` pixels for each of its own. */
export function chartPng(chart: Chart, scale = 2): Promise<Blob> {
  return inTurn(async () => {
    const view = await vegaView(chart.spec);
    const canvas = (await view.toCanvas(scale)) as unknown as HTMLCanvasElement;
    view.finalize();
    return new Promise((resolve, reject) =>
      canvas.toBlob((png) => (png === null ? reject(new Error("The picture is too large.")) : resolve(png))),
    );
  });
}
