import { compareMeasureWaves, estimateTrend } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const nps = (promoters: number, detractors: number) => ({
  promoters,
  passives: 100 - promoters - detractors,
  detractors,
});
const waves = [nps(40, 30), nps(50, 20), nps(45, 25), nps(60, 10)].map((answers, k) => ({
  wave: `w${k}`,
  answers,
}));

describe("estimateTrend", () => {
  it("names what it was computed with, and puts every wave on the line", () => {
    const trend = estimateTrend(waves, { measure: "nps" });
    expect(trend).toMatchObject({
      model: "weighted-trend",
      measure: "nps",
      errors: "sampling",
      confidence: 0.95,
      notes: [],
    });
    expect(trend.waves.map(({ time }) => time)).toEqual([0, 1, 2, 3]);
    trend.waves.forEach(({ fitted, time }) => {
      expect(fitted).toBeCloseTo(trend.intercept + trend.slope * time, 12);
    });
    const { samples } = compareMeasureWaves(waves, { measure: "nps" });
    expect(trend.waves.map(({ wave, value, interval }) => ({ sample: wave, value, interval }))).toEqual(
      samples.map(({ sample, value, interval }) => ({ sample, value, interval })),
    );
  });

  it("is per unit of time, and moves with its origin", () => {
    const [plain, years, later] = [(k: number) => k, (k: number) => k / 4, (k: number) => k + 2020].map(
      (time) =>
        estimateTrend(
          waves.map((wave, k) => ({ ...wave, time: time(k) })),
          { measure: "nps" },
        ),
    );
    expect(plain).toEqual(estimateTrend(waves, { measure: "nps" }));
    expect(years!.slope).toBeCloseTo(4 * plain!.slope, 10);
    expect(years!.test!.p).toBeCloseTo(plain!.test!.p, 12);
    expect(later!.slope).toBeCloseTo(plain!.slope, 10);
    expect(later!.intercept).toBeCloseTo(plain!.intercept - 2020 * plain!.slope, 6);
  });

  it("takes the waves' order in time from their times, not from the list", () => {
    const timed = waves.map((wave, k) => ({ ...wave, time: k }));
    const { slope } = estimateTrend([...timed].reverse(), { measure: "nps" });
    expect(slope).toBeCloseTo(estimateTrend(timed, { measure: "nps" }).slope, 12);
  });

  it("keeps a wave in which all are satisfied", () => {
    const shares = [
      [5, 5, 2, 1],
      [5, 5, 5, 1],
      [5, 5, 5, 5],
    ].map((answers, k) => ({ wave: `${k}`, answers }));
    const { slope, standardError } = estimateTrend(shares, { measure: "csat" });
    expect(slope).toBeGreaterThan(0);
    expect(standardError).toBeGreaterThan(0);
  });

  it("without scatter has no residual error, and says so", () => {
    const same = [0, 1, 2].map((k) => ({ wave: `${k}`, answers: nps(40, 30) }));
    const { slope, interval, test, lackOfFit, notes } = estimateTrend(same, {
      measure: "nps",
      errors: "residual",
    });
    expect([slope, test, lackOfFit.p]).toEqual([0, null, 1]);
    expect(interval).toEqual({ lower: 0, upper: 0 });
    expect(notes).toEqual([{ path: ["test"], reason: "no-variance" }]);
  });

  it("refuses too few waves, waves without a known error, and one time for all", () => {
    const options = { measure: "mean-rating", scale: { min: 1, max: 5 } } as const;
    const rated = [
      [1, 2],
      [3, 4],
      [4, 4],
    ].map((answers, k) => ({ wave: `${k}`, answers }));
    expectRefusal(() => estimateTrend(rated.slice(0, 2), options), "insufficient_data", []);
    expectRefusal(() => estimateTrend(rated, options), "insufficient_data", [2, "answers"]);
    const single = [...rated.slice(0, 2), { wave: "2", answers: [4] }];
    expectRefusal(() => estimateTrend(single, options), "insufficient_data", [2, "answers"]);
    const still = waves.map((wave) => ({ ...wave, time: 3 }));
    expectRefusal(() => estimateTrend(still, { measure: "nps" }), "singular_data", [0, "time"]);
  });

  it("refuses times of some waves only, and what is no time", () => {
    const timed = (...times: unknown[]) => waves.map((wave, k) => ({ ...wave, time: times[k] as number }));
    const measure = { measure: "nps" } as const;
    expectRefusal(() => estimateTrend(timed(0, 1, undefined, 3), measure), "invalid_input", [2, "time"]);
    expectRefusal(() => estimateTrend(timed(undefined, 1), measure), "invalid_input", [0, "time"]);
    expectRefusal(() => estimateTrend(timed(0, 1, "2", 3), measure), "invalid_input", [2, "time"]);
    expectRefusal(() => estimateTrend(waves, { ...measure, errors: "huber" as never }), "invalid_input", [
      "errors",
    ]);
  });
});
