import { estimateNps, netPromoterScore } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const counts = { promoters: 50, passives: 30, detractors: 20 };

describe("netPromoterScore", () => {
  it("is percent promoters less percent detractors of all three", () => {
    expect(netPromoterScore(counts)).toBe(30);
    expect(netPromoterScore({ promoters: 0, passives: 1, detractors: 0 })).toBe(0);
    expect(netPromoterScore({ promoters: 0, passives: 0, detractors: 7 })).toBe(-100);
    expect(netPromoterScore({ ...counts, n: 100 })).toBe(30);
  });

  it.each([
    [{ promoters: -1, passives: 2, detractors: 3 }, ["promoters"]],
    [{ promoters: 1.5, passives: 2, detractors: 3 }, ["promoters"]],
    [{ promoters: 1, detractors: 3 }, ["passives"]],
    [{ promoters: 1, passives: "2", detractors: 3 }, ["passives"]],
    [Object.create({ promoters: 1, passives: 2, detractors: 3 }), []],
    [{ promoters: 18, passives: 11, detractors: 2, n: 32 }, ["n"]],
    [{ promoters: Number.MAX_SAFE_INTEGER, passives: 1, detractors: 0 }, []],
    [null, []],
    [7, []],
  ])("refuses %j", (given, path) => {
    expectRefusal(() => netPromoterScore(given as never), "invalid_input", path);
  });

  it("of nobody is insufficient data", () => {
    expectRefusal(
      () => netPromoterScore({ promoters: 0, passives: 0, detractors: 0 }),
      "insufficient_data",
      [],
    );
  });
});

describe("estimateNps", () => {
  it("cuts ratings at 6 and 8", () => {
    const { promoters, passives, detractors } = estimateNps([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect({ promoters, passives, detractors }).toEqual({ promoters: 2, passives: 2, detractors: 7 });
  });

  it("takes ratings, their counts, the counts of the classes and an estimate alike", () => {
    const ratings = [10, 9, 8, 7, 7, 3, 0];
    const estimate = estimateNps(ratings);
    expect(estimateNps({ promoters: 2, passives: 3, detractors: 2 })).toEqual(estimate);
    expect(estimateNps(ratings.map((value) => ({ value, count: 1 })))).toEqual(estimate);
    expect(estimateNps(estimate)).toEqual(estimate);
  });

  it("names what it was computed with", () => {
    expect(estimateNps(counts, { confidence: 0.9 })).toMatchObject({
      model: "nps",
      method: "adjusted-wald",
      missing: "reject",
      confidence: 0.9,
      effectiveN: 100,
      nps: 30,
      notes: [],
    });
  });

  it("keeps a width where all answer alike, which Wald has not, and says so", () => {
    const all = { promoters: 12, passives: 0, detractors: 0 };
    const adjusted = estimateNps(all);
    expect(adjusted.nps).toBe(100);
    // By hand: (12 · 0 + 1.5) / 15 + 36 / 225 of variance, about 80.
    expect(adjusted.adjustedNps).toBe(80);
    expect(adjusted.standardError).toBeCloseTo(100 * Math.sqrt((0.1 + 0.16) / 15), 12);
    expect(adjusted.interval?.upper).toBe(100);
    expect(adjusted.notes).toEqual([]);
    expect(estimateNps(all, { method: "wald" })).toMatchObject({
      standardError: 0,
      interval: { lower: 100, upper: 100 },
      notes: [{ path: ["interval"], reason: "no-variance" }],
    });
  });

  it("of one respondent has an error by the adjusted method only", () => {
    expect(estimateNps([10]).interval).not.toBeNull();
    expect(estimateNps([10], { method: "wald" })).toMatchObject({
      n: 1,
      nps: 100,
      standardError: null,
      interval: null,
      notes: [{ path: ["standardError"], reason: "one-respondent" }],
    });
  });

  it("keeps the interval within the scale", () => {
    const { interval } = estimateNps([9, 10, 3, 7], { method: "wald", confidence: 0.99 });
    expect(interval?.upper).toBe(100);
    expect(estimateNps([0, 1, 2], { confidence: 0.99 }).interval?.lower).toBe(-100);
  });

  it("takes the scale of 0 to 10 and no other", () => {
    expect(estimateNps([9], { scale: { min: 0, max: 10 } }).n).toBe(1);
    for (const scale of [
      { min: 1, max: 10 },
      { min: 0, max: 5 },
    ]) {
      expectRefusal(() => estimateNps([9], { scale: scale as never }), "invalid_input", ["scale"]);
    }
    expectRefusal(() => estimateNps([9, 8, 11]), "invalid_input", [2]);
    expectRefusal(() => estimateNps([9, 6.5]), "invalid_input", [1]);
  });

  it("refuses a method it does not know, weights beside counts, and the counts of a weighted estimate", () => {
    expectRefusal(() => estimateNps(counts, { method: "Wald" as never }), "invalid_input", ["method"]);
    expectRefusal(() => estimateNps(counts, { weights: [1, 2, 3] }), "invalid_input", ["weights"]);
    const weighted = estimateNps([10, 9, 3], { weights: [1, 1, 3] });
    expectRefusal(() => estimateNps(weighted), "invalid_input", ["effectiveN"]);
    expectRefusal(() => estimateNps({ ...counts, effectiveN: "many" } as never), "invalid_input", [
      "effectiveN",
    ]);
    expectRefusal(() => estimateNps(undefined as never), "invalid_input", []);
  });

  it("of nobody is insufficient data", () => {
    expectRefusal(() => estimateNps([]), "insufficient_data", []);
    expectRefusal(() => estimateNps({ promoters: 0, passives: 0, detractors: 0 }), "insufficient_data", []);
  });

  it("weighs the adjustment against the effective number of respondents", () => {
    const ratings = [10, 9, 3, 8, 10, 2];
    const weights = [2, 1, 1, 1, 3, 0.5];
    const wald = estimateNps(ratings, { method: "wald", weights });
    const { adjustedNps, standardError } = estimateNps(ratings, { weights });
    // By hand from the linearized error: promoters 6 and detractors 1.5 of 8.5.
    const score = 4.5 / 8.5;
    const variance = 7.5 / 8.5 - score ** 2;
    const n = variance / ((wald.standardError as number) / 100) ** 2;
    expect(wald.nps).toBeCloseTo(100 * score, 12);
    expect(adjustedNps).toBeCloseTo((100 * n * score) / (n + 3), 10);
    const shares = [(n * 6) / 8.5 + 0.75, (n * 1.5) / 8.5 + 0.75].map((count) => count / (n + 3)) as [
      number,
      number,
    ];
    const adjusted = shares[0] + shares[1] - (shares[0] - shares[1]) ** 2;
    expect(standardError).toBeCloseTo(100 * Math.sqrt(adjusted / (n + 3)), 10);
  });
});
