import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { describe, expect, it } from "vitest";
import { intervalChart } from "../../../src/charts/rows/interval-chart.ts";
import { finishCommand } from "../../../src/command/output/finish-command.ts";
import type { OutputFile } from "../../../src/command/output/output-file.ts";
import { renderChart } from "../../../src/report/render-chart.ts";
import type { ReportSection } from "../../../src/report/report-block.ts";
import { reportHtml } from "../../../src/report/report-html.ts";

const renderer = { vega, vegaLite };
const present = async () => renderer;
const absent = async () => null;
const never = () => Promise.reject(new Error("nothing is to be drawn"));

const output = (...files: OutputFile[]) => ({ status: 0 as const, stdout: "", stderr: "", files });

const chart = intervalChart([{ id: "north", value: 4.1 }]);
const dark = intervalChart([{ id: "north", value: 4.1 }], { theme: "dark" });

const sectionsOf = (drawn: typeof chart): ReportSection[] => [
  {
    title: "Branches",
    blocks: [
      { kind: "text", text: "Means" },
      { kind: "chart", chart: drawn, svg: null },
    ],
  },
];

const report = {
  sections: sectionsOf(chart),
  darkSections: sectionsOf(dark),
  options: { title: "A report" },
};

describe("finishCommand", () => {
  it("leaves texts as they are, without a renderer", async () => {
    const done = output({ name: "a.txt", text: "a" });
    expect(await finishCommand(done, never)).toEqual(done);
  });

  it("puts the file that is named - to standard output", async () => {
    const given = { ...output({ name: "-", text: "a\n" }), stdout: "b\n" };
    expect(await finishCommand(given, never)).toEqual({ ...output(), stdout: "b\na\n" });
  });

  it("draws a chart", async () => {
    const { files } = await finishCommand(output({ name: "a.svg", chart }), present);
    expect(files).toEqual([{ name: "a.svg", text: `${await renderChart(chart, renderer)}\n` }]);
  });

  it("cannot draw a chart without a renderer, and says where to get one", async () => {
    expect(await finishCommand(output({ name: "a.svg", chart }), absent)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "A picture needs a renderer: npm i vega vega-lite@6.4.1. Without one, write the chart as .json or .alt.txt.\n",
      files: [],
    });
  });

  it("draws the charts of a report, light and dark", async () => {
    const { files } = await finishCommand(output({ name: "r.html", ...report }), present);
    const svg = { light: await renderChart(chart, renderer), dark: await renderChart(dark, renderer) };
    const [section] = report.sections;
    const blocks = section!.blocks.map((block) => (block.kind === "chart" ? { ...block, svg } : block));
    expect(files).toEqual([{ name: "r.html", text: reportHtml([{ ...section!, blocks }], report.options) }]);
  });

  it("draws a report for light screens alone where there are no other charts", async () => {
    const { files } = await finishCommand(output({ name: "r.html", ...report, darkSections: null }), present);
    expect(files[0]!.text.match(/<svg/g)).toHaveLength(1);
  });

  it("writes a report without a renderer too, with tables, and says so", async () => {
    expect(await finishCommand(output({ name: "r.html", ...report }), absent)).toEqual({
      ...output({ name: "r.html", text: reportHtml(report.sections, report.options) }),
      stderr: "The report has tables in place of charts: charts need npm i vega vega-lite@6.4.1.\n",
    });
  });

  it("says what cannot be drawn", async () => {
    const broken = { ...chart, spec: { ...chart.spec, layer: [] } } as typeof chart;
    const { status, stderr, files } = await finishCommand(
      output({ name: "a.svg", chart: { ...broken, alt: "" } }),
      present,
    );
    expect([status, files]).toEqual([1, []]);
    expect(stderr).toMatch(/\(alt\)/);
  });

  it("hides no failure that is not the library's", async () => {
    const lost = () =>
      Promise.resolve({
        ...renderer,
        get vega(): never {
          throw new TypeError("lost");
        },
      });
    await expect(finishCommand(output({ name: "a.svg", chart }), lost)).rejects.toThrow("lost");
  });
});
