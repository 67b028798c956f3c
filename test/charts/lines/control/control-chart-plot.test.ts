import { describe, expect, it } from "vitest";
import { controlChartPlot } from "../../../../src/charts/lines/control/control-chart-plot.ts";
import { controlChart } from "../../../../src/delivery/control-charts/control-chart.ts";
import type { ErrorPath } from "../../../../src/errors/error.ts";
import { expectRefusal } from "../../../refusal.ts";
import { chartLaws } from "../../chart-laws.ts";
import { pictureOf } from "../../picture.ts";

const COUNTS = [
  21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15, 16,
  18, 12, 15, 24, 21, 28, 20, 25, 19, 18, 21, 16, 22, 19, 12, 14, 9, 16, 21,
];
const SIZES = COUNTS.map((_, i) => 60 + ((i * 37) % 50));

const counts = controlChart({ kind: "c", counts: COUNTS, phases: [26] });
const shares = controlChart({
  kind: "p",
  counts: COUNTS.slice(0, 24).map((count, i) => (i === 8 ? null : Math.floor(count / 2))),
  sizes: SIZES.slice(0, 24),
  missing: "available",
});
const run = controlChart({ kind: "run", values: COUNTS });
const sums = controlChart({ kind: "cusum", values: COUNTS, center: 19, standardDeviation: 4 });
const singles = controlChart({ kind: "individuals", values: COUNTS });
const means = controlChart({
  kind: "xbar-range",
  subgroups: Array.from({ length: 9 }, (_, i) => COUNTS.slice(5 * i, 5 * i + 5)),
});
const long = controlChart({
  kind: "ewma",
  values: Array.from({ length: 3000 }, (_, i) => Math.sin(i * i)),
});
const two = controlChart({ kind: "c", counts: [3, 4] });
const flat = controlChart({ kind: "individuals", values: [5, 5, 5] });
const months = COUNTS.slice(0, 24).map((_, i) => `2026-${1 + (i % 12)}`);
const longNames = COUNTS.map(
  (_, i) => `a name that goes on for longer than anyone would read it aloud in one breath ${i}`,
);

chartLaws("controlChartPlot", {
  "counts in two phases": (look) => controlChartPlot(counts, look),
  "shares with a gap, by month": (look) => controlChartPlot(shares, { ...look, times: months }),
  "a run chart": (look) => controlChartPlot(run, look),
  "cumulative sums": (look) => controlChartPlot(sums, look),
  "signals with long names": (look) => controlChartPlot(sums, { ...look, times: longNames }),
  "moving ranges": (look) => controlChartPlot(singles, { ...look, part: "movingRange" }),
  ranges: (look) => controlChartPlot(means, { ...look, part: "range" }),
  "3000 points": (look) => controlChartPlot(long, look),
  "two points": (look) => controlChartPlot(two, look),
  "points that do not vary": (look) => controlChartPlot(flat, look),
  "long names": (look) => controlChartPlot(counts, { ...look, times: longNames, measure: longNames[0]! }),
});

describe("controlChartPlot", () => {
  it("has the points of the chart", () => {
    const { data } = controlChartPlot(counts);
    expect(
      data.map(({ value, center, lower, upper, phase }) => [value, center, lower, upper, phase]),
    ).toEqual(
      counts.points.map(({ value, center, lower, upper, phase }) => [value, center, lower, upper, phase]),
    );
    expect(
      data.filter(({ state }) => state === "signal").map(({ index, signals }) => [index, signals]),
    ).toEqual([
      [6, "beyond-limits"],
      [20, "beyond-limits"],
    ]);
    expect(controlChartPlot(shares).data[8]).toMatchObject({ index: 9, value: null, state: "missing" });
  });

  it("draws every point, signals as diamonds, and prints the last limits", async () => {
    const chart = controlChartPlot(counts, { measure: "Nonconformities" });
    const { marks, texts } = await pictureOf(chart);
    expect(marks.symbol).toBe(COUNTS.length + 1);
    const written = texts.map(({ text }) => text);
    expect(written).toEqual(
      expect.arrayContaining([
        "Nonconformities",
        "signal",
        "UCL 31.1",
        "CL 18.3",
        "LCL 5.5",
        "c chart · limits at 3 sigma",
      ]),
    );
  });

  it("draws the two sums about 0", async () => {
    const chart = controlChartPlot(sums);
    const points = sums.points.map(({ high, low }) => [high, low]);
    expect(chart.data.map((row) => [row["high" as never], row["low" as never]])).toEqual(points);
    const beyond = sums.points.filter(
      ({ high, low, upper, lower }) => high! > upper! || low! < lower!,
    ).length;
    expect(beyond).toBeGreaterThan(0);
    const { marks, texts } = await pictureOf(chart);
    expect(marks.symbol).toBe(2 * COUNTS.length + 1);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["CL 0.00", "CUSUM chart"]));
  });

  it("draws the spreads", () => {
    const { data, alt } = controlChartPlot(singles, { part: "movingRange" });
    expect(data.map(({ value }) => value)).toEqual(singles.movingRange.points.map(({ value }) => value));
    expect(alt).toMatch(
      /^Control chart \(moving range\), points: 46, center 6.09, last limits 0.00 and 19.89; /,
    );
    expect(controlChartPlot(means, { part: "range" }).alt).toContain("(R), points: 9");
    const deviations = controlChart({
      kind: "xbar-deviation",
      subgroups: [
        [1, 2, 4],
        [2, 3, 3],
        [1, 5, 2],
      ],
    });
    expect(controlChartPlot(deviations, { part: "deviation" }).alt).toContain("(s), points: 3");
  });

  it("says kind, center, limits and signals, and four names of many", () => {
    expect(controlChartPlot(counts).alt).toBe(
      "Control chart (c), points: 46, center 18.3, last limits 5.5 and 31.1; signals: 6 (5.0), 20 (39.0).",
    );
    expect(controlChartPlot(run).alt).toBe("Run chart, points: 46, median 19.00; signals: none.");
    expect(controlChartPlot(shares, { times: months, language: "ru" }).alt).toMatch(
      /сигналы: 2026-8 \(30,2\u202F%\)\.$/,
    );
    expect(controlChartPlot(counts, { times: longNames.map((_, i) => `week ${i}`) }).alt).toContain(
      "week 5 (5.0)",
    );
    expect(controlChartPlot(sums).alt).toMatch(/signals: (.+\)(, )?){4} \+ \d+\.$/);
  });

  it("says a dash where there is no limit", () => {
    const points = counts.points.map((point) => ({ ...point, lower: null, upper: null }));
    expect(controlChartPlot({ ...counts, points }).alt).toContain("last limits – and –;");
  });

  it("draws the latest points", () => {
    const chart = controlChartPlot(counts, { most: 10 });
    expect(chart.data.map(({ index }) => index)).toEqual([37, 38, 39, 40, 41, 42, 43, 44, 45, 46]);
    expect(chart.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    expect(chart.alt).toContain("points: 10");
  });

  it.each([
    [{ ...counts, model: "servqual" }, {}, "invalid_input", ["model"] as ErrorPath],
    [{ ...counts, kind: "pie" }, {}, "invalid_input", ["kind"]],
    [counts, { part: "range" }, "invalid_input", ["part"]],
    [counts, { part: "ranges" }, "invalid_input", ["part"]],
    [counts, { times: ["a"] }, "invalid_input", ["times"]],
    [{ ...counts, points: [] }, {}, "insufficient_data", ["points"]],
    [{ ...counts, points: [{ value: null, signals: [] }] }, {}, "insufficient_data", ["data"]],
  ] as const)("refuses what it cannot draw: %#", (chart, options, code, path) => {
    expectRefusal(() => controlChartPlot(chart as never, options as never), code, path);
  });
});
