import fc from "fast-check";
import * as charts from "service-quality/charts";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../../src/charts/chart.ts";
import { runCommand } from "../../../src/command/run-command.ts";
import { laws } from "../../properties/charts.laws.ts";
import type { Law } from "../../properties/law.ts";

const result = [{ id: "north", value: 4.1, lower: 3.8, upper: 4.4 }];

const run = (...args: string[]) =>
  runCommand(["chart", ...args], {
    stdin: JSON.stringify(result),
    files: { "r.json": JSON.stringify(result) },
  });

describe("chart", () => {
  const { defineChartTheme: _, ...drawing } = charts;
  const functions = Object.entries(drawing).flatMap(([name, draw]) =>
    typeof draw === "function" ? [[name, draw as (...args: readonly unknown[]) => Chart] as const] : [],
  );

  it.each(functions)("draws as %s does, by the name of the chart", (name, draw) => {
    const [args] = fc.sample((laws[name] as Law).calls, { numRuns: 1, seed: 5 });
    const [data, options] = args as [unknown, object];
    const chart = draw(data, options);
    const given = Object.entries(options).map(([key, value]) => `--option=${key}=${JSON.stringify(value)}`);
    const words = ["chart", chart.chart, "r.json", "--out", "a.json", ...given];
    const { files } = runCommand(words, { stdin: "", files: { "r.json": JSON.stringify(data) } });
    expect(files).toEqual([{ name: "a.json", text: `${JSON.stringify(chart)}\n` }]);
  });

  it("is written as a picture, with its numbers, or in words", () => {
    const chart = charts.intervalChart(result);
    expect(run("interval", "r.json", "--out", "a.svg")).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
      files: [{ name: "a.svg", chart }],
    });
    expect(run("interval", "-", "--out", "-").files).toEqual([{ name: "-", chart }]);
    expect(run("interval", "r.json", "--out", "A.ALT.TXT").files).toEqual([
      { name: "A.ALT.TXT", text: `${chart.alt}\n` },
    ]);
  });

  it("has the options of its function", () => {
    const instrument = JSON.stringify({
      ...{ id: "desk", title: "Desk", citation: "own", scale: { min: 1, max: 7 } },
      dimensions: [{ id: "d", label: "D", items: [{ id: "north", label: "The north" }] }],
    });
    const files = { "r.json": JSON.stringify(result), "i.json": instrument };
    const options = [
      "--instrument",
      "i.json",
      "--title",
      "Branches",
      "--language",
      "ru",
      "--option",
      "width=320",
    ];
    const args = ["chart", "interval", "r.json", "--out", "a.svg", ...options];
    expect(runCommand(args, { stdin: "", files }).files).toEqual([
      {
        name: "a.svg",
        chart: charts.intervalChart(result, {
          instrument: JSON.parse(instrument),
          title: "Branches",
          language: "ru",
          width: 320,
        }),
      },
    ]);
  });

  it.each([
    [["gap"], "chart needs a result as JSON."],
    [["gap", "r.json"], "chart needs --out."],
    [["gap", "r.json", "--out", "a.png"], 'A chart is written as .svg, .json or .alt.txt, not "a.png".'],
    [
      ["toString", "r.json", "--out", "a.svg"],
      /^There is no chart "toString"; there are gap, profile, .*five-gaps\./,
    ],
    [["gap", "none.json", "--out", "a.svg"], 'The file "none.json" cannot be read.'],
    [["gap", "r.json", "--out", "a.svg", "--by", "x"], "--by is no option of chart."],
  ])("that cannot be understood is told in a sentence: %j", (args, sentence) => {
    const { status, stderr, files } = run(...args);
    expect([status, files]).toEqual([2, []]);
    const line = stderr.split("\n")[0];
    if (typeof sentence === "string") expect(line).toBe(sentence);
    else expect(line).toMatch(sentence);
  });

  it("of another result is refused by the library", () => {
    expect(run("gap", "r.json", "--out", "a.svg")).toMatchObject({ status: 1, stdout: "", files: [] });
    expect(run("interval", "r.json", "--out", "a.svg", "--option", "width=1").stderr).toMatch(/\(width\)/);
  });
});
