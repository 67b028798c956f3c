import { describe, expect, it } from "vitest";
import type { ChartOptions } from "../../src/charts/chart-options.ts";
import * as charts from "../../src/charts/index.ts";
import { chartLaws } from "../charts/chart-laws.ts";
import { expectRefusal } from "../refusal.ts";
import { everyChart, MADE } from "./every-chart.ts";
import type { Draw, Made } from "./made.ts";

describe("every chart", () => {
  it("is among those that are made", () => {
    const functions = Object.keys(charts).filter((name) => /Chart(Plot)?$/.test(name));
    expect(Object.keys(everyChart).sort()).toEqual(functions.sort());
  });
});

/** Charts of totals, curves or points, of which another figure is there when one is not. */
const OTHERS_STAY = ["fiveGapChart", "optimalConformanceChart", "controlChartPlot"];

describe("rows without figures", () => {
  const drawnWith =
    (draw: Draw, isMissing: Made["isMissing"], look: ChartOptions = {}) =>
    () =>
      draw({ n: 5, label: "Counter", isMissing }, look);
  const missing = Object.entries(everyChart).filter(
    ([name, draw]) =>
      !OTHERS_STAY.includes(name) &&
      JSON.stringify(drawnWith(draw, () => false)()) !== JSON.stringify(drawnWith(draw, (i) => i === 1)()),
  );

  it("stay, and those that have some are drawn", () => {
    expect(missing.length).toBe(15);
  });

  it.each(missing)("are nothing to draw in %s where there are no others", (_, draw) => {
    expectRefusal(
      drawnWith(draw, () => true),
      "insufficient_data",
      ["data"],
    );
  });

  it.each(missing.filter(([name]) => !/correlation|importance|wave/i.test(name)))(
    "are nothing to draw in %s where others are left out",
    (_, draw) => {
      const first = { order: "given", most: 1 } as const;
      expectRefusal(
        drawnWith(draw, (i) => i === 0, first),
        "insufficient_data",
        ["data"],
      );
    },
  );
});

for (const [name, draw] of Object.entries(everyChart)) {
  chartLaws(
    name,
    Object.fromEntries(Object.entries(MADE).map(([made, result]) => [made, (look) => draw(result, look)])),
  );
}
