import { describe, expect, it } from "vitest";
import { optimalConformanceChart } from "../../../src/charts/lines/optimal-conformance-chart.ts";
import { optimalConformance, optimalConformanceLevel } from "../../../src/cost/models/optimal-conformance.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

const curves = {
  points: Array.from({ length: 44 }, (_, i) => {
    const q = 0.5 + i / 90;
    return { conformance: q, failure: (81 * (1 - q)) / q, prevention: (9 * q) / (1 - q) };
  }),
  optimum: optimalConformance({ failureCost: 81, preventionCost: 9 }),
};
const levels = [
  { conformance: 0.95, conformanceCost: 30, nonconformanceCost: 30 },
  { conformance: 0.9, conformanceCost: 20, nonconformanceCost: 60 },
  { conformance: 1, conformanceCost: 50, nonconformanceCost: 0 },
];
const tabulated = {
  points: levels.map(({ conformance, conformanceCost, nonconformanceCost }) => {
    return { conformance, failure: nonconformanceCost, prevention: conformanceCost };
  }),
  optimum: optimalConformanceLevel(levels),
};
const endless = {
  points: [
    { conformance: 0.5, failure: 81, prevention: 9 },
    { conformance: 0.9, failure: 9, prevention: 81 },
    { conformance: 1, failure: 0, prevention: null },
  ],
  optimum: curves.optimum,
};
const one = { points: tabulated.points.slice(0, 1), optimum: tabulated.optimum };
const free = {
  points: [{ conformance: 0.5, failure: null, prevention: 0 }],
  optimum: optimalConformance({ failureCost: 0, preventionCost: 0 }),
};
const dear = {
  points: curves.points.map((point) => ({
    ...point,
    failure: 1e9 * point.failure,
    prevention: 1e9 * point.prevention,
  })),
  optimum: { conformance: 0.75, cost: 54e9 },
};

chartLaws(
  "optimalConformanceChart",
  Object.fromEntries(
    Object.entries({ curves, tabulated, endless, one, free, dear }).map(([name, input]) => [
      name,
      (look) => optimalConformanceChart(input, look),
    ]),
  ),
);

describe("optimalConformanceChart", () => {
  it("has the two curves, their total and the optimum, by conformance", () => {
    const { data } = optimalConformanceChart(tabulated);
    expect(data.map(({ series, x, y }) => [series, x, y])).toEqual([
      ["total", 0.9, 80],
      ["total", 0.95, 60],
      ["total", 1, 50],
      ["failure", 0.9, 60],
      ["failure", 0.95, 30],
      ["failure", 1, 0],
      ["prevention", 0.9, 20],
      ["prevention", 0.95, 30],
      ["prevention", 1, 50],
      ["optimum", 1, 50],
    ]);
  });

  it("breaks off where a cost has no end", () => {
    const { data } = optimalConformanceChart(endless);
    expect(data.filter(({ x }) => x === 1).map(({ series, y }) => [series, y])).toEqual([
      ["total", null],
      ["failure", 0],
      ["prevention", null],
    ]);
  });

  it("names the curves at their ends and the optimum at its line", async () => {
    const { texts, marks } = await pictureOf(optimalConformanceChart(curves));
    expect(texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["total", "failure", "prevention", "optimum 75%: 54.00"]),
    );
    expect(marks.symbol).toBe(1);
    const free1 = await pictureOf(optimalConformanceChart(free));
    expect(free1.texts.map(({ text }) => text)).not.toContain("total");
  });

  it("says where the cost is least, or that nothing costs", () => {
    expect(optimalConformanceChart(curves).alt).toBe(
      "Total quality cost is least, 54.00, at conformance 75%.",
    );
    expect(optimalConformanceChart(curves, { digits: 1, language: "ru" }).alt).toBe(
      "Общие затраты наименьшие, 54,0, при соответствии 75,0\u202F%.",
    );
    expect(optimalConformanceChart(free).alt).toBe(
      "No optimum: neither failure nor prevention costs anything.",
    );
  });

  it.each([
    [{ ...curves, points: [] }, "insufficient_data", ["data"] as ErrorPath],
    [
      { ...curves, points: [{ conformance: 2, failure: 1, prevention: 1 }] },
      "invalid_input",
      ["points", 0, "conformance"],
    ],
    [
      { ...curves, points: [{ conformance: 1, failure: -1, prevention: 1 }] },
      "invalid_input",
      ["points", 0, "failure"],
    ],
    [{ ...curves, optimum: { conformance: 0.5 } }, "invalid_input", ["optimum", "cost"]],
    [{ points: curves.points }, "invalid_input", ["optimum"]],
  ] as const)("refuses what it cannot draw: %#", (input, code, path) => {
    expectRefusal(() => optimalConformanceChart(input as never), code, path);
  });
});
