import { describe, expect, it } from "vitest";
import { gapChart } from "../../../src/charts/rows/gap-chart.ts";
import { profileChart } from "../../../src/charts/rows/profile-chart.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";
import { servqualOf } from "../results.ts";

const results = {
  "eight dimensions": servqualOf(8),
  "one row": servqualOf(1),
  "44 rows, some without answers": servqualOf(44, { missing: [0, 3] }),
  "long labels": servqualOf(5, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath",
  }),
};

chartLaws(
  "gapChart",
  Object.fromEntries(
    Object.entries(results).map(([name, scores]) => [name, (look) => gapChart(scores, look)]),
  ),
);
chartLaws(
  "profileChart",
  Object.fromEntries(
    Object.entries(results).map(([name, scores]) => [name, (look) => profileChart(scores, look)]),
  ),
);

describe("gapChart", () => {
  it("has no title and no subtitle where both are null", () => {
    const textsOf = (options: object) => JSON.stringify(gapChart(servqualOf(2), options).spec.layer);
    expect(textsOf({ title: "My title", subtitle: "My subtitle" })).toMatch(/"My title".*"My subtitle"/);
    expect(textsOf({})).toMatch(/"Perception less expectation".*"n = 40/);
    expect(textsOf({ title: null, subtitle: null })).not.toMatch(/Perception less expectation|n = 40/);
  });

  it("draws a bar and the two ends of an interval for each gap", async () => {
    const { marks } = await pictureOf(gapChart(servqualOf(8)) as never);
    expect(marks.rect).toBe(3 * 8);
  });

  it("has the gaps of the scores, lowest first, with the side of each interval", () => {
    const scores = servqualOf(8);
    const { data } = gapChart(scores);
    const gaps = scores.dimensions.map(({ gap }) => gap!).sort((a, b) => a - b);
    expect(data.map(({ gap }) => gap)).toEqual(gaps);
    for (const { id, side, lower, upper } of data) {
      const { interval } = scores.dimensions.find(({ dimension }) => dimension === id)!;
      expect({ lower, upper }).toEqual(interval);
      expect(side).toBe(interval!.upper < 0 ? "below" : interval!.lower > 0 ? "above" : "undecided");
    }
  });

  it("draws items too, and says the lowest without an interval", () => {
    const scores = servqualOf(2);
    const items = scores.items.map((row) => ({ ...row, interval: null }));
    const chart = gapChart({ ...scores, items }, { level: "items" });
    expect(chart.data.map(({ id, side }) => [id, side])).toEqual([
      ["Dimension 2 item", "unknown"],
      ["Dimension 1 item", "unknown"],
    ]);
    expect(chart.alt).toContain("(no interval)");
  });

  it.each([
    [{ ...servqualOf(1), dimensions: [] }, "insufficient_data", ["data"]],
    [{ ...servqualOf(1), model: "servperf" }, "invalid_input", ["model"]],
  ] as const)("refuses what it cannot draw: %#", (scores, code, path) => {
    expectRefusal(() => gapChart(scores as never), code, path);
    expectRefusal(() => profileChart(scores as never), code, path);
  });
});

describe("profileChart", () => {
  it("draws a ring and a dot for each row, in the order given, on the scale that is asked for", async () => {
    const scores = servqualOf(8);
    const chart = profileChart(scores, { scale: { min: 1, max: 7 } });
    const { marks, texts } = await pictureOf(chart);
    expect(marks.symbol).toBe(2 * 8 + 2);
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["1", "7", "Dimension 8"]));
    expect(
      chart.data.map(({ id, expectation, perception, gap }) => [id, expectation, perception, gap]),
    ).toEqual(
      scores.dimensions.map(({ dimension, expectation, perception, gap }) => {
        return [dimension, expectation, perception, gap];
      }),
    );
  });

  it("says the furthest and the nearest pair", () => {
    const scores = servqualOf(3, { missing: [2] });
    const [far, near] = scores.dimensions.slice(0, 2).sort((a, b) => Math.abs(b.gap!) - Math.abs(a.gap!));
    const pair = (row: typeof far) => `(${row!.expectation!.toFixed(2)} and ${row!.perception!.toFixed(2)})`;
    expect(profileChart(scores).alt).toBe(
      `Expected and perceived means, n = 40. Furthest apart: ${far!.dimension} ${pair(far)}; nearest: ${near!.dimension} ${pair(near)}.`,
    );
    expect(profileChart(scores, { order: "value" }).data.at(-1)!.gap).toBeNull();
  });
});
