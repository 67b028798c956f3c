import { describe, expect, it } from "vitest";
import { retentionChart } from "../../../src/charts/lines/retention-chart.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import { estimateRetention } from "../../../src/loyalty/retention/estimate-retention.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Retention of n customers of whom so many in ten have left. */
function retentionOf(n: number, leavers: number, horizon = 60) {
  const customers = Array.from({ length: n }, (_, i) => i);
  return estimateRetention({
    tenures: customers.map((i) => 1 + ((i * 7) % horizon)),
    left: customers.map((i) => ((i * 3) % 10 < leavers ? 1 : 0)),
  });
}

function groupsOf(n: number, label: string) {
  return Array.from({ length: n }, (_, i) => ({
    group: `${label} ${i + 1}`,
    ...retentionOf(60 + 10 * i, 2 + (i % 5), 60 - i),
  }));
}

const steady = estimateRetention({ tenures: [3, 5], left: [0, 0] });
const everybodyLeft = estimateRetention({ tenures: [1, 2, 4], left: [1, 1, 1] });
const atOnce = estimateRetention({ tenures: [0, 0], left: [1, 0] });

const results = {
  "all customers": retentionOf(300, 4),
  "two groups": groupsOf(2, "group"),
  "44 groups": groupsOf(44, "g"),
  "long labels": groupsOf(3, "a name that goes on for longer than anyone would read it aloud in one breath"),
  "nobody left": steady,
  "everybody left": everybodyLeft,
  "at the first moment": atOnce,
};

chartLaws(
  "retentionChart",
  Object.fromEntries(
    Object.entries(results).map(([name, retention]) => [name, (look) => retentionChart(retention, look)]),
  ),
);

describe("retentionChart", () => {
  it("has the beginning, every step with its interval, and the end", () => {
    const retention = retentionOf(30, 4, 20);
    const { data } = retentionChart(retention);
    const steps = retention.steps.map(({ time, survival, survivalInterval }) => [
      time,
      survival,
      survivalInterval?.lower ?? null,
      survivalInterval?.upper ?? null,
    ]);
    const last = steps.at(-1)!;
    expect(data.map(({ x, y, lower, upper }) => [x, y, lower, upper])).toEqual([
      [0, 1, 1, 1],
      ...steps,
      ...(last[0]! < retention.horizon ? [[retention.horizon, ...last.slice(1)]] : []),
    ]);
    expect(data.every(({ series, label }) => series === "all" && label === "all customers")).toBe(true);
  });

  it("draws a line and a band for each group, named at its end in its color", async () => {
    const chart = retentionChart(groupsOf(2, "group"), { labels: { "group 1": "redressed" } });
    const { marks, texts } = await pictureOf(chart);
    expect(marks.line).toBe(chart.data.length);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["redressed", "group 2"]));
  });

  it("says who is still there at the last time that all groups were seen at", () => {
    expect(retentionChart(steady).alt).toBe("Still customers at 5: 100% (95 % interval 100% to 100%).");
    expect(retentionChart(everybodyLeft).alt).toBe("Still customers at 4: 0% (no interval).");
    expect(
      retentionChart([
        { group: "a", ...everybodyLeft },
        { group: "b", ...estimateRetention({ tenures: [1, 2, 9], left: [1, 0, 1] }, { confidence: 0.9 }) },
      ]).alt,
    ).toBe("Still customers at 4: a 0% (no interval), b 67% (90 % interval 12% to 93%).");
  });

  it("names every level of its intervals", () => {
    const groups = [
      { group: "a", ...everybodyLeft },
      { group: "b", ...estimateRetention({ tenures: [1, 2, 9], left: [1, 0, 1] }, { confidence: 0.9 }) },
    ];
    expect(JSON.stringify(retentionChart(groups).spec)).toContain("n = 6 · 95, 90\u00a0% intervals");
  });

  it("leaves out groups beyond the most, and steps that nobody can see", () => {
    const few = retentionChart(groupsOf(3, "g"), { most: 2 });
    expect(new Set(few.data.map(({ series }) => series))).toEqual(new Set(["g 1", "g 2"]));
    expect(few.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    const sorted = retentionChart(
      [
        { group: "steady", ...steady },
        { group: "gone", ...everybodyLeft },
      ],
      { order: "value" },
    );
    expect(sorted.data[0]?.series).toBe("gone");
    const tenures = Array.from({ length: 20_000 }, (_, i) => i + 1);
    const many = estimateRetention({ tenures, left: tenures.map(() => 1) });
    const chart = retentionChart(many);
    expect(chart.data.length).toBeLessThanOrEqual(1002);
    expect(chart.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    const known = new Map(many.steps.map(({ time, survival }) => [time, survival]));
    for (const { x, y } of chart.data.slice(1)) expect(y).toBe(known.get(x));
    expect(chart.data.at(-1)).toMatchObject({ x: 20_000, y: 0 });
  });

  it.each([
    [{ ...steady, model: "servqual" }, "invalid_input", ["model"] as ErrorPath],
    [[{ group: "a", ...steady, model: "servqual" }], "invalid_input", [0, "model"]],
    [[{ ...steady }], "invalid_input", [0, "group"]],
    [
      [
        { group: "a", ...steady },
        { group: "a", ...steady },
      ],
      "invalid_input",
      [1, "group"],
    ],
    [[], "insufficient_data", ["data"]],
    [{ ...steady, steps: [{ time: 1, survival: 2 }] }, "invalid_input", ["steps", 0, "survival"]],
    [null, "invalid_input", []],
  ] as const)("refuses what it cannot draw: %#", (retention, code, path) => {
    expectRefusal(() => retentionChart(retention as never), code, path);
  });
});
