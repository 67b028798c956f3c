import { describe, expect, it } from "vitest";
import { type WaveChartOptions, waveChart } from "../../../src/charts/lines/wave-chart.ts";
import type { ErrorPath } from "../../../src/errors/error.ts";
import {
  compareMeasureGroups,
  compareMeasureWaves,
} from "../../../src/satisfaction/comparison/compare-measures.ts";
import { expectRefusal } from "../../refusal.ts";
import { chartLaws } from "../chart-laws.ts";
import { pictureOf } from "../picture.ts";

/** Net promoter scores of so many waves, from one month to the next. */
function npsWaves(n: number, { label = "" } = {}) {
  const waves = Array.from({ length: n }, (_, i) => ({
    wave: `${label}2026-${String(i + 1).padStart(2, "0")}`,
    answers: { promoters: 30 + ((i * 7) % 40), passives: 30, detractors: 70 - ((i * 7) % 40) },
  }));
  return compareMeasureWaves(waves, { measure: "nps", pairs: "consecutive" });
}

const satisfied = compareMeasureWaves(
  [
    { wave: "spring", answers: [5, 4, 5, 3, 2, 5, 4] },
    { wave: "summer", answers: [null, null] },
    { wave: "autumn", answers: [5, 5, 5, 4, 4, 5, 4] },
  ],
  { measure: "csat", missing: "available" },
);
const once = compareMeasureWaves(
  [
    { wave: "spring", answers: [null, null] },
    { wave: "summer", answers: [5] },
  ],
  { measure: "mean-rating", scale: { min: 1, max: 5 }, missing: "available" },
);
const limits = { center: 10, lower: -20, upper: 40 };

const results = {
  "a year of scores": npsWaves(12),
  "two waves": npsWaves(2),
  "44 waves": npsWaves(44),
  "long labels": npsWaves(5, {
    label: "a name that goes on for longer than anyone would read it aloud in one breath ",
  }),
  "a wave without answers": satisfied,
  "one wave with one answer": once,
};

chartLaws(
  "waveChart",
  Object.fromEntries(
    Object.entries(results).flatMap(([name, comparison]) => [
      [name, (look) => waveChart(comparison, look)],
      [`${name}, with limits`, (look) => waveChart(comparison, { ...look, limits })],
    ]),
  ),
);

describe("waveChart", () => {
  it("has the figures of the waves", () => {
    const comparison = npsWaves(12);
    const { data } = waveChart(comparison);
    expect(data.map(({ id, n, value, lower, upper }) => [id, n, value, lower, upper])).toEqual(
      comparison.samples.map(({ sample, n, value, interval }) => [
        sample,
        n,
        value,
        interval!.lower,
        interval!.upper,
      ]),
    );
  });

  it("draws a dot and an interval for each wave, a line, zero, and the last figure", async () => {
    const { marks, texts } = await pictureOf(waveChart(npsWaves(12)));
    expect(marks.symbol).toBe(12);
    expect(marks.line).toBe(12);
    expect(marks.rule).toBeGreaterThanOrEqual(12 + 1);
    expect(texts.map(({ text }) => text)).toContain("26");
  });

  it("has the last figure beside its dot, however few waves there are", async () => {
    const lastOf = async (direction: "ltr" | "rtl") => {
      const chart = waveChart(npsWaves(3), { direction });
      const { spec } = chart;
      const figure = (await pictureOf(chart)).texts.find(({ text }) => text === "−9")!;
      return { figure, placeAt: (share: number) => spec.padding.left + share * spec.width };
    };
    const { figure, placeAt } = await lastOf("ltr");
    expect(figure.left).toBeCloseTo(placeAt(2.5 / 3) + 8, 0);
    const mirrored = await lastOf("rtl");
    expect(mirrored.figure.right).toBeCloseTo(mirrored.placeAt(0.5 / 3) - 8, 0);
  });

  it("breaks the line at a wave without answers, and has no figure at the end of one that stops before", async () => {
    const { data } = waveChart(satisfied);
    expect(data[1]).toEqual({ id: "summer", label: "summer", n: 0, value: null, lower: null, upper: null });
    const { marks, texts } = await pictureOf(waveChart(satisfied));
    expect(marks.symbol).toBe(2);
    expect(texts.filter(({ text }) => text === "100%").length).toBe(2);
    const stopped = waveChart({ ...satisfied, samples: satisfied.samples.slice(1).reverse() });
    expect((await pictureOf(stopped)).texts.filter(({ text }) => text === "100%").length).toBe(1);
    expect(stopped.alt).toContain("waves: 1. First 100% (autumn)");
  });

  it("says whether the last change is more than chance", () => {
    const waves = (a: number, b: number) =>
      compareMeasureWaves(
        [
          { wave: "a", answers: { promoters: a, passives: 0, detractors: 1000 - a } },
          { wave: "b", answers: { promoters: b, passives: 0, detractors: 1000 - b } },
        ],
        { measure: "nps" },
      );
    expect(waveChart(waves(500, 700)).alt).toContain("The last change, +40, is more than chance.");
    expect(waveChart(waves(700, 500)).alt).toContain("The last change, −40, is more than chance.");
    expect(waveChart(waves(500, 510)).alt).toContain("The last change, +2, may be chance.");
    expect(waveChart(satisfied).alt).toContain("The last change, +29%, may be chance.");
    const falling = {
      ...satisfied,
      differences: satisfied.differences.map((pair) => ({ ...pair, difference: -0.2 })),
    };
    expect(waveChart(falling).alt).toContain("The last change, −20%, may be chance.");
    expect(waveChart(once).alt).toBe(
      "Mean rating, waves: 1. First 5.00 (summer), last 5.00 (summer, no interval).",
    );
    expect(waveChart(waves(500, 700), { language: "bg" }).alt).toBe(
      "NPS, вълни: 2. Първа 0 (a), последна 40 (b, 95 % интервал от 34 до 46). Последната промяна, +40, е повече от случайна.",
    );
  });

  it("says of groups, of which none follows another, no change", () => {
    const groups = compareMeasureGroups([1, 2, 4, 5], { measure: "csat", by: ["a", "a", "b", "b"] });
    expect(waveChart(groups).alt).not.toContain("change");
    expect(waveChart(groups).alt).toContain("First 0% (a), last 100% (b");
  });

  it("takes labels, a size, and the latest waves", () => {
    const comparison = npsWaves(12);
    const chart = waveChart(comparison, {
      most: 3,
      labels: { "2026-12": "December" },
      height: 400,
      digits: 1,
    });
    expect(chart.data.map(({ label }) => label)).toEqual(["2026-10", "2026-11", "December"]);
    expect(chart.notes).toEqual([{ path: ["data"], reason: "rows-left-out" }]);
    expect(chart.spec.height).toBe(400);
    expect(chart.alt).toContain("waves: 3. First ");
  });

  it.each([
    [{ ...npsWaves(2), model: "servqual" }, {}, ["model"] as ErrorPath],
    [{ ...npsWaves(2), samples: "none" }, {}, ["samples"]],
    [npsWaves(2), { limits: { center: 1, lower: 0 } }, ["limits", "upper"]],
    [npsWaves(2), { limit: 1 }, ["limit"]],
    [npsWaves(2), { most: 0 }, ["most"]],
  ])("refuses what it cannot draw: %#", (comparison, options, path) => {
    expectRefusal(() => waveChart(comparison as never, options as WaveChartOptions), "invalid_input", path);
  });

  it("refuses waves without a figure", () => {
    const figures = { value: null, standardError: null, df: null, designEffect: null, interval: null };
    for (const samples of [[], [{ sample: "a", n: 0, effectiveN: 0, ...figures }]]) {
      expectRefusal(() => waveChart({ ...npsWaves(2), samples }), "insufficient_data", ["data"]);
    }
  });
});
