import { describe, expect, it } from "vitest";
import { intervalChart } from "../../../src/charts/rows/interval-chart.ts";
import { CHART_THEMES } from "../../../src/charts/theme/chart-theme.ts";
import { defineChartTheme, themeAt } from "../../../src/charts/theme/define-chart-theme.ts";
import { expectRefusal } from "../../refusal.ts";

describe("defineChartTheme", () => {
  it("fills a theme up from its base, light by default", () => {
    expect(defineChartTheme({})).toEqual(CHART_THEMES.light);
    expect(defineChartTheme({ base: "dark", bad: "#ABCDEF" })).toEqual({
      ...CHART_THEMES.dark,
      bad: "#ABCDEF",
    });
  });

  it.each<[path: (string | number)[], spec: object]>([
    [["bad"], { bad: "red" }],
    [["text"], { text: 3 }],
    [["base"], { base: "blue" }],
    [["series"], { series: ["#000000"] }],
    [["diverging"], { diverging: "#000000" }],
    [["series", 5], { series: [...CHART_THEMES.light.series.slice(0, 5), "#00000g"] }],
    [["colour"], { colour: "#000000" }],
  ])("refuses what is wrong at %j", (path, spec) => {
    expectRefusal(() => defineChartTheme(spec), "invalid_input", path);
  });

  it("knows two themes by name", () => {
    expect(themeAt("dark", ["theme"])).toBe(CHART_THEMES.dark);
    expectRefusal(() => themeAt("sepia", ["theme"]), "invalid_input", ["theme"]);
  });
});

describe("the theme of a chart", () => {
  it("may be a theme itself, which draws as its name does", () => {
    const estimates = [{ id: "north", value: 1 }];
    const copy = JSON.parse(JSON.stringify(CHART_THEMES.dark));
    expect(intervalChart(estimates, { theme: copy })).toEqual(intervalChart(estimates, { theme: "dark" }));
  });

  it("is refused by a name that there is none of", () => {
    const estimates = [{ id: "north", value: 1 }];
    expectRefusal(() => intervalChart(estimates, { theme: "sepia" as never }), "invalid_input", ["theme"]);
  });
});
