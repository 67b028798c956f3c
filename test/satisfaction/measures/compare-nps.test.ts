import { compareNps, estimateNps } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const a = { promoters: 50, passives: 30, detractors: 20 };
const b = { promoters: 40, passives: 30, detractors: 30 };

describe("compareNps of independent samples", () => {
  it("is a less b, with both sides as observed", () => {
    const comparison = compareNps(a, b);
    expect(comparison).toMatchObject({
      model: "nps-comparison",
      method: "adjusted-wald",
      paired: false,
      missing: "reject",
      confidence: 0.95,
      a: { n: 100, ...a, nps: 30 },
      b: { n: 100, ...b, nps: 10 },
      difference: 20,
      notes: [],
    });
    expect(comparison.adjustedDifference).toBeCloseTo(2000 / 103, 12);
    expect(compareNps(b, a).z).toBe(-comparison.z!);
  });

  it("takes counts, ratings, estimates and weighted ratings", () => {
    const ratings = [10, 9, 3, 7];
    const sides = { ratings, weights: [1, 1, 1, 1] };
    expect(compareNps(ratings, estimateNps([9, 0])).difference).toBe(25);
    const weighted = compareNps({ ratings, weights: [1, 1, 4, 1] }, sides, { method: "wald" });
    expect(weighted.a).toMatchObject({ n: 4, promoters: 2, detractors: 1 });
    expect(weighted.difference).toBeCloseTo(-200 / 7 - 25, 12);
    const errors = [
      { ratings, weights: [1, 1, 4, 1] },
      { ratings, weights: [1, 1, 1, 1] },
    ].map(({ weights }) => estimateNps(ratings, { method: "wald", weights }).standardError!);
    expect(weighted.standardError).toBeCloseTo(Math.hypot(errors[0]!, errors[1]!), 12);
  });

  it("clips the interval to what a difference can be", () => {
    const all = { promoters: 3, passives: 0, detractors: 0 };
    const none = { promoters: 0, passives: 0, detractors: 3 };
    expect(compareNps(all, none, { confidence: 0.99 }).interval?.upper).toBe(200);
    expect(compareNps(none, all, { confidence: 0.99 }).interval?.lower).toBe(-200);
  });

  it("by Wald has no test of samples without variance, and no error of one respondent", () => {
    expect(compareNps([10, 10], [3, 3], { method: "wald" })).toMatchObject({
      difference: 200,
      standardError: 0,
      z: null,
      p: null,
      interval: { lower: 200, upper: 200 },
      notes: [{ path: ["interval"], reason: "no-variance" }],
    });
    expect(compareNps([10], [3, 9], { method: "wald" })).toMatchObject({
      standardError: null,
      z: null,
      interval: null,
      notes: [{ path: ["standardError"], reason: "one-respondent" }],
    });
    expect(compareNps([10, 9], [3], { method: "wald" }).standardError).toBeNull();
  });

  it("refuses a fault with the side it is on", () => {
    expectRefusal(() => compareNps([9, 11], a), "invalid_input", [1]);
    expectRefusal(() => compareNps(a, [9, null]), "missing_answers", ["b", 1]);
    expectRefusal(() => compareNps(a, []), "insufficient_data", ["b"]);
    expectRefusal(() => compareNps(a, { promoters: 0, passives: 0, detractors: 0 }), "insufficient_data", [
      "b",
    ]);
    expectRefusal(() => compareNps({ ...a, passives: -1 }, b), "invalid_input", ["passives"]);
    expectRefusal(() => compareNps({ ratings: [9, 11], weights: [1, 1] }, b), "invalid_input", [
      "ratings",
      1,
    ]);
    expectRefusal(() => compareNps(a, b, { weights: [1] }), "invalid_input", ["weights"]);
    expectRefusal(() => compareNps(a, b, { paired: 1 as never }), "invalid_input", ["paired"]);
    expectRefusal(() => compareNps(a, b, { method: "t" as never }), "invalid_input", ["method"]);
    expectRefusal(() => compareNps(null as never, b), "invalid_input", []);
    const unweighed = { ratings: [9, 9], weights: [1] };
    expectRefusal(() => compareNps(a, unweighed), "invalid_input", ["b", "weights"]);
  });
});

describe("compareNps of the same respondents", () => {
  const first = [10, 9, 9, 8, 3, 6, null, 7];
  const second = [9, 9, 7, 8, 6, 9, 10, null];

  it("rests on the pairs, each side on the same respondents", () => {
    const comparison = compareNps(first, second, { paired: true, missing: "listwise", method: "wald" });
    expect(comparison).toMatchObject({
      paired: true,
      missing: "listwise",
      a: { n: 6, promoters: 3, passives: 1, detractors: 2 },
      b: { n: 6, promoters: 3, passives: 2, detractors: 1 },
    });
    // Differences of the scores: 0, 0, 1, 0, 0, −2: mean −1/6, variance 5/6 − 1/36.
    expect(comparison.difference).toBeCloseTo(-100 / 6, 12);
    expect(comparison.standardError).toBeCloseTo(100 * Math.sqrt((5 / 6 - 1 / 36) / 6), 12);
  });

  it("sees a small change of people who mostly answer the same, which independent samples hide", () => {
    const before = Array.from({ length: 200 }, (_, i) => [10, 7, 3][i % 3]!);
    const after = before.map((rating, i) => (i < 20 ? Math.min(10, rating + 4) : rating));
    expect(compareNps(after, before, { paired: true }).p).toBeLessThan(0.001);
    expect(compareNps(after, before).p).toBeGreaterThan(0.1);
  });

  it("takes the respondents' weights", () => {
    const weights = [1, 2, 1, 1, 2, 1];
    const pairs = [first.slice(0, 6), second.slice(0, 6)] as const;
    const { difference } = compareNps(...pairs, { paired: true, weights });
    expect(difference).toBeCloseTo((100 * (1 - 2)) / 8, 12);
  });

  it("refuses counts, weighted samples, gaps, other lengths and what is off the scale", () => {
    expectRefusal(() => compareNps(a, b, { paired: true }), "invalid_input", []);
    const weighted = { ratings: [9], weights: [1] };
    expectRefusal(() => compareNps([9], weighted, { paired: true }), "invalid_input", ["b"]);
    expectRefusal(() => compareNps([9, 8], [9, null], { paired: true }), "missing_answers", ["b", 1]);
    expectRefusal(() => compareNps([9, 8], [9], { paired: true }), "invalid_input", ["b"]);
    expectRefusal(() => compareNps([9, 8.5], [9, 9], { paired: true }), "invalid_input", [1]);
    expectRefusal(() => compareNps([9, 8], [9, 0.5], { paired: true }), "invalid_input", ["b", 1]);
    expectRefusal(() => compareNps([9], [11], { paired: true }), "invalid_input", ["b", 0]);
    expectRefusal(
      () => compareNps([9, null], [null, 9], { paired: true, missing: "available" }),
      "insufficient_data",
      [],
    );
  });

  it("is counted over more than one block", () => {
    const many = Array.from({ length: 5000 }, (_, i) => i % 11);
    const shifted = many.map((rating) => (rating + 5) % 11);
    const { a: before, difference } = compareNps(many, shifted, { paired: true });
    expect(before).toMatchObject({ n: 5000, promoters: 908 });
    expect(difference).toBeCloseTo(compareNps(many, shifted).difference, 12);
  });
});
