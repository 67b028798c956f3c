import * as vega from "vega";
import * as vegaInterpreter from "vega-interpreter";
import * as vegaLite from "vega-lite";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { gapChart } from "../../src/charts/rows/gap-chart.ts";
import { type ChartRenderer, renderChart } from "../../src/report/render-chart.ts";
import { pictureAt } from "../../src/report/svg/read-picture.ts";
import { servqualOf } from "../charts/results.ts";

const renderer = { vega, vegaLite };

const chart: Chart = gapChart(servqualOf(3, { label: '"A" & <b>' }), { language: "bg-BG" });

/** A frozen chart, which nobody can write into. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const withSpec = (spec: object) => ({ ...chart, spec: { ...chart.spec, ...spec } }) as Chart;

const refusal = (path: readonly (string | number)[]) =>
  expect.objectContaining({ code: "invalid_input", path, name: "ServiceQualityError" });

describe("renderChart", () => {
  it("draws a chart as a picture that says in its language what it shows", async () => {
    const svg = await renderChart(frozen(chart), renderer);
    const alt = chart.alt.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const [root] = /^<svg [^>]*>/.exec(svg)!;
    expect(root).toBe(
      `<svg viewBox="0 0 ${chart.width} ${chart.height}" direction="ltr" xmlns="http://www.w3.org/2000/svg" width="${chart.width}" height="${chart.height}" lang="bg-BG" role="img" aria-label="${alt.replaceAll('"', "&quot;")}">`,
    );
    expect(svg.slice(root.length)).not.toMatch(/<[^>]* (role|aria-(?!hidden)[a-z]+|class|on[a-z]+)=/);
    expect(svg).toContain(">&quot;A&quot; &amp; &lt;b&gt; 3</text>");
    expect(() => pictureAt(svg, [])).not.toThrow();
  });

  it("draws the same without eval", async () => {
    expect(await renderChart(chart, { ...renderer, vegaInterpreter })).toBe(
      await renderChart(chart, renderer),
    );
  });

  it.each([
    ["no specification of Vega-Lite", { layer: undefined }],
    ["a mark that there is not", { layer: [{ mark: { type: "blob" }, encoding: {} }] }],
    [
      "an expression that cannot be read",
      { layer: [{ mark: { type: "bar" }, encoding: {}, transform: [{ calculate: "(", as: "a" }] }] },
    ],
    [
      "a picture from outside",
      { layer: [{ mark: { type: "image", url: "data:image/png;base64,AAAA" }, encoding: {} }] },
    ],
    ["an expression that fails", { transform: [{ calculate: "datum.a.b.c", as: "d" }] }],
    ["data from outside", { data: { url: "https://example.com/a.json" } }],
    ["an image", { layer: [{ mark: { type: "image", url: "https://example.com/a.png" }, encoding: {} }] }],
    ["a link", { layer: [{ mark: { type: "bar", href: "https://example.com" }, encoding: {} }] }],
  ])("refuses %s", async (_, spec) => {
    await expect(renderChart(withSpec(spec), renderer)).rejects.toThrow(refusal(["spec"]));
  });

  it.each([
    ["what is no chart", null, []],
    ["a chart without words", { ...chart, alt: "" }, ["alt"]],
    ["a chart without a specification", { ...chart, spec: "bar" }, ["spec"]],
    ["a chart in a language without words", { ...chart, language: "fr" }, ["language"]],
    ["a chart without a size", { ...chart, width: 0 }, ["width"]],
  ] as const)("refuses %s", async (_, given, path) => {
    await expect(renderChart(given as Chart, renderer)).rejects.toThrow(refusal(path));
  });

  it.each([
    ["no renderer", undefined, ["renderer"]],
    ["a renderer without vega", { vegaLite }, ["renderer", "vega", "parse"]],
    ["a module that is none", { vega: 5, vegaLite }, ["renderer", "vega", "parse"]],
    ["vega-lite in place of vega", { vega: vegaLite, vegaLite }, ["renderer", "vega", "parse"]],
    ["vega in place of vega-lite", { vega, vegaLite: vega }, ["renderer", "vegaLite", "compile"]],
    ["a misspelt module", { vega, vegaLite, vegalite: vegaLite }, ["renderer", "vegalite"]],
    [
      "an interpreter that is none",
      { ...renderer, vegaInterpreter: vega },
      ["renderer", "vegaInterpreter", "expressionInterpreter"],
    ],
  ] as const)("refuses %s", async (_, given, path) => {
    await expect(renderChart(chart, given as unknown as ChartRenderer)).rejects.toThrow(refusal(path));
  });

  it("tells a failure of the renderer that is no error", async () => {
    const view = class {
      toSVG = () => Promise.reject("out of ink");
      finalize() {}
    };
    const failing = { vega: { parse: () => ({}), View: view }, vegaLite };
    await expect(renderChart(chart, failing)).rejects.toThrow(
      'expected a specification that Vega can draw, received "out of ink" (at spec)',
    );
  });
});
