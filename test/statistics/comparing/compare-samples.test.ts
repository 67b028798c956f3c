import fc from "fast-check";
import { compareSamples, type IndependentComparisonOptions } from "service-quality/statistics";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const MINUTES = [4, 6, 5, 7, 8, 12, 9, 3, 4, 4];
const BRANCH = ["A", "A", "A", "A", "B", "B", "B", "C", "C", "C"];
const METHODS = ["anova", "welch-anova", "kruskal-wallis"] as const;

const call = (answers: unknown, options: unknown) => () =>
  compareSamples(answers as number[], options as IndependentComparisonOptions);

describe("compareSamples", () => {
  it("names its model, its method, its settings and the groups as they first appear", () => {
    const { groups, ...rest } = compareSamples(MINUTES, { by: BRANCH, confidence: 0.9 });
    expect(rest).toMatchObject({
      model: "sample-comparison",
      method: "welch-anova",
      missing: "reject",
      confidence: 0.9,
      n: 10,
      pMethod: null,
      notes: [],
    });
    expect(groups.map(({ group, n, mean, median, meanRank }) => [group, n, mean, median, meanRank])).toEqual([
      ["A", 4, 5.5, 5.5, (3 + 5 + 6 + 7) / 4],
      ["B", 3, 29 / 3, 9, 9],
      ["C", 3, 11 / 3, 4, (1 + 3 + 3) / 3],
    ]);
  });

  it("divides the squares by hand: between 59.9 of 71.9, on 2 and 7 degrees of freedom", () => {
    // Squares within: A 5, B 26/3, C 2/3; between: 4 · 0.7² + 3 · (29/3 − 6.2)² + 3 · (11/3 − 6.2)².
    const within = 5 + 26 / 3 + 2 / 3;
    const between = 4 * 0.7 ** 2 + 3 * (29 / 3 - 6.2) ** 2 + 3 * (11 / 3 - 6.2) ** 2;
    const { test, effect, pairs } = compareSamples(MINUTES, { by: BRANCH, method: "anova" });
    expect(test).toMatchObject({ df1: 2, df2: 7, statistic: expect.closeTo(between / 2 / (within / 7), 12) });
    expect(effect.etaSquared).toBeCloseTo(between / (between + within), 14);
    expect(pairs[0]).toMatchObject({ a: "A", b: "B", difference: expect.closeTo(5.5 - 29 / 3, 14) });
    expect(pairs[0]!.standardError).toBeCloseTo(Math.sqrt((within / 7) * (1 / 4 + 1 / 3)), 14);
  });

  it("of two groups is the t test with Tukey, with Welch's for unequal variances", () => {
    const two = { by: BRANCH.slice(0, 7), method: "anova" } as const;
    const pooled = compareSamples(MINUTES.slice(0, 7), two);
    expect(pooled.pairs[0]!.adjustedP).toBeCloseTo(pooled.test!.p, 13);
    expect(pooled.pairs[0]!.test!.statistic ** 2 / 2).toBeCloseTo(pooled.test!.statistic, 12);
    const welch = compareSamples(MINUTES.slice(0, 7), { by: two.by });
    expect(welch.pairs[0]!.adjustedP).toBeCloseTo(welch.test!.p, 13);
    expect(welch.test!.df2).toBeCloseTo(welch.pairs[0]!.test!.df!, 12);
  });

  it("leaves omega squared below 0 as it is for anova, and clips it for Welch's", () => {
    const answers = [1, 2, 3, 1, 2, 3, 1, 2, 4];
    const by = [..."aaabbbccc"];
    expect(compareSamples(answers, { by, method: "anova" }).effect.omegaSquared).toBeLessThan(0);
    expect(compareSamples(answers, { by }).effect.omegaSquared).toBe(0);
  });

  it("leaves out who has no answer or no group, where that is asked", () => {
    const answers = [1, null, 3, 2, 5, 4, Number.NaN];
    const by = ["a", "a", "a", "b", "b", "", "c"];
    for (const missing of ["listwise", "available"] as const) {
      const { n, groups } = compareSamples(answers, { by, missing, method: "kruskal-wallis" });
      expect(n).toBe(4);
      expect(groups.map(({ group, n: size }) => [group, size])).toEqual([
        ["a", 2],
        ["b", 2],
      ]);
    }
  });

  it("has no test where all answers are alike", () => {
    for (const method of METHODS) {
      const alike = compareSamples([2, 2, 2, 2], { by: [..."aabb"], method });
      expect(alike.test).toBeNull();
      expect(alike.notes).toContainEqual({ path: ["test"], reason: "no-variance" });
      expect(alike.pairs[0]).toMatchObject({ difference: 0, test: null, adjustedP: null });
      expect(alike.notes).toContainEqual({ path: ["pairs", 0, "test"], reason: "no-variance" });
      expect(Object.values(alike.effect)).toEqual([null, null]);
    }
    const ranks = compareSamples([2, 2, 2, 2], { by: [..."aabb"], method: "mann-whitney" });
    expect(ranks).toMatchObject({
      test: null,
      pMethod: null,
      effect: { rankBiserial: 0, superiority: 0.5, hodgesLehmann: 0, interval: { lower: 0, upper: 0 } },
      notes: [
        { path: ["test"], reason: "no-variance" },
        { path: ["pMethod"], reason: "no-variance" },
      ],
    });
  });

  it("says that groups without spread of their own leave nothing to judge by", () => {
    const { test, homogeneity, effect, pairs, notes } = compareSamples([1, 1, 3, 3], {
      by: [..."aabb"],
      method: "anova",
    });
    expect({ test, homogeneity, effect }).toEqual({
      test: null,
      homogeneity: null,
      effect: { etaSquared: 1, omegaSquared: null },
    });
    expect(pairs[0]).toMatchObject({ standardError: 0, interval: { lower: -2, upper: -2 }, test: null });
    expect(notes).toContainEqual({ path: ["test"], reason: "perfect-fit" });
    expect(compareSamples([1, 1, 3, 4], { by: [..."aabb"] }).notes).toContainEqual({
      path: ["test"],
      reason: "no-variance",
    });
  });

  it("says of groups of one respondent what they lack", () => {
    const one = compareSamples([1, 2, 6, 3], { by: [..."aaab"] });
    expect(one.groups[1]).toMatchObject({ standardDeviation: null, interval: null });
    expect(one.notes).toEqual(
      [
        ["groups", 1, "standardDeviation"],
        ["groups", 1, "interval"],
        ["test"],
        ["effect", "omegaSquared"],
        ["pairs", 0, "standardError"],
        ["pairs", 0, "interval"],
        ["pairs", 0, "test"],
        ["pairs", 0, "adjustedP"],
      ].map((path) => ({ path, reason: "one-respondent" })),
    );
    const lone = compareSamples([1, 2, 3], { by: [..."abc"], method: "anova" });
    expect(lone).toMatchObject({
      test: null,
      homogeneity: null,
      effect: { etaSquared: 1, omegaSquared: null },
    });
    expect(lone.notes).toContainEqual({ path: ["pairs", 2, "interval"], reason: "no-degrees-of-freedom" });
    const ranks = compareSamples([1, 2, 3], { by: [..."abc"], method: "kruskal-wallis" });
    expect(ranks.effect).toEqual({ epsilonSquared: 1, etaSquared: null });
    expect(ranks.notes).toContainEqual({ path: ["effect", "etaSquared"], reason: "no-degrees-of-freedom" });
  });

  it("takes the normal distribution for ties and for 50 answers or more", () => {
    const many = Array.from({ length: 60 }, (_, i) => (i * 37) % 101);
    const by = many.map((_, i) => (i < 50 ? "a" : "b"));
    expect(compareSamples(many, { by, method: "mann-whitney" }).pMethod).toBe("normal");
    expect(compareSamples(many, { by: [...by].reverse(), method: "mann-whitney" }).pMethod).toBe("normal");
    expect(compareSamples(many.slice(1, 55), { by: by.slice(1, 55), method: "mann-whitney" }).pMethod).toBe(
      "exact",
    );
    expect(compareSamples([1, 2, 2, 3], { by: [..."abab"], method: "mann-whitney" }).pMethod).toBe("normal");
  });

  it("turns its signs with the groups, whatever the answers", () => {
    const sample = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const of = (x: number[], y: number[]) =>
          compareSamples([...x, ...y], {
            by: [...x.map(() => "x"), ...y.map(() => "y")],
            method: "mann-whitney",
          });
        const [there, back] = [of(a, b), of(b, a)];
        expect(there.effect.rankBiserial).toBeCloseTo(-back.effect.rankBiserial, 12);
        expect(there.effect.hodgesLehmann).toBeCloseTo(-back.effect.hodgesLehmann, 12);
        expect(there.effect.interval.lower).toBeCloseTo(-back.effect.interval.upper, 12);
        expect(there.test?.p ?? 1).toBeCloseTo(back.test?.p ?? 1, 12);
      }),
    );
  });

  it("refuses what it cannot compare", () => {
    expectRefusal(call(null, { by: ["a"] }), "invalid_input", []);
    expectRefusal(call([], { by: [] }), "insufficient_data", []);
    expectRefusal(call([1, "2"], { by: ["a", "b"] }), "invalid_input", [1]);
    expectRefusal(call([1, 2], { by: ["a"] }), "invalid_input", ["by"]);
    expectRefusal(call([1, 2], {}), "invalid_input", ["by"]);
    expectRefusal(call([1, 2], { by: ["a", "a"] }), "insufficient_data", ["by"]);
    expectRefusal(call([1, null], { by: ["a", "b"] }), "missing_answers", [1]);
    expectRefusal(call([1, null], { by: ["a", "b"], missing: "listwise" }), "insufficient_data", ["by"]);
    expectRefusal(call([1, 2], { by: ["a", null] }), "missing_answers", ["by", 1]);
    expectRefusal(call([1, 2, 3], { by: [..."abc"], method: "mann-whitney" }), "invalid_input", ["by"]);
    expectRefusal(call([1, 2], { by: ["a", "b"], weights: [1, 1] }), "invalid_input", ["weights"]);
    expectRefusal(call([1, 2], { by: ["a", "b"], method: "t" }), "invalid_input", ["method"]);
  });
});
