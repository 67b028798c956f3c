import {
  compareMeasureGroups,
  compareMeasureWaves,
  compareUnits,
  estimateCes,
  estimateCsat,
  estimateNps,
  estimateTrend,
  formatMeasureComparison,
  scoreCompositeIndex,
  scoreDisconfirmation,
} from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const FIVE = { min: 1, max: 5 };
const clusters = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4];
const design = { clusters };
const answers = [5, 4, 5, 2, 3, 2, 4, 5, 4, 3, 1, 2];
const other = [4, 4, 3, 5, 3, 4, 2, 2, 3, 5, 5, 4];
const one = { design: { clusters: clusters.map(() => "one") } };
const rating = { measure: "mean-rating", scale: FIVE } as const;

describe("waves that bring designs", () => {
  it("add variances and degrees of freedom, whatever the measure", () => {
    const waves = [
      { wave: "spring", answers, design },
      { wave: "autumn", answers: other, design: { clusters, population: 9 } },
    ];
    const { test, samples, differences } = compareMeasureWaves(waves, rating);
    expect(test).toBe("design");
    expect(samples.map(({ df }) => df)).toEqual([3, 3]);
    const [a, b] = samples.map(({ standardError }) => standardError!) as [number, number];
    expect(differences[0]!.standardError).toBeCloseTo(Math.hypot(a, b), 14);
    expect(differences[0]!.test!.df).toBe(6);
    expect(compareMeasureWaves(waves, { measure: "csat" }).differences[0]).toMatchObject({ test: { df: 6 } });
    const nps = compareMeasureWaves(waves, { measure: "nps" });
    expect(nps.samples[0]!.standardError).toBe(estimateNps(answers, { design }).standardError);
  });

  it("count a wave without one as single draws, n − 1", () => {
    const { differences } = compareMeasureWaves(
      [
        { wave: "spring", answers },
        { wave: "autumn", answers: other, design },
      ],
      rating,
    );
    expect(differences[0]!.test!.df).toBe(11 + 3);
  });

  it("have no error where one wave is one cluster", () => {
    const { samples, differences, notes } = compareMeasureWaves(
      [
        { wave: "spring", answers, ...one },
        { wave: "autumn", answers: other, design },
      ],
      rating,
    );
    expect(samples[0]).toMatchObject({ standardError: null, interval: null, df: 0 });
    expect(differences[0]).toMatchObject({ standardError: null, interval: null, test: null, holmP: null });
    expect(notes).toEqual([
      { path: ["samples", 0, "standardError"], reason: "one-cluster" },
      { path: ["differences", 0, "standardError"], reason: "one-cluster" },
    ]);
  });

  it("are read at their place, and nowhere else", () => {
    const waves = [
      { wave: "spring", answers },
      { wave: "autumn", answers: other, design: { clusters: [1] } },
    ];
    expectRefusal(() => compareMeasureWaves(waves, rating), "invalid_input", [1, "design", "clusters"]);
    expectRefusal(() => compareMeasureWaves([waves[0]!], { ...rating, design } as never), "invalid_input", [
      "design",
    ]);
    expectRefusal(
      () => estimateTrend([...waves, { wave: "winter", answers, design }] as never, rating),
      "invalid_input",
      [1, "design"],
    );
    expectRefusal(() => estimateTrend(waves as never, { ...rating, design } as never), "invalid_input", [
      "design",
    ]);
  });
});

describe("groups under a design", () => {
  const by = answers.map((_, i) => (i % 2 === 0 ? "even" : "odd"));

  it("have the effect sizes of single respondents", () => {
    for (const measure of [{ measure: "csat" }, { measure: "nps" }, rating] as const) {
      const [plain, known] = [{}, { design }].map((options) =>
        compareMeasureGroups(answers, { ...measure, by, ...options }),
      );
      expect(known!.differences[0]!.effectSize).toBe(plain!.differences[0]!.effectSize);
      expect(known!.differences[0]!.effectSizeInterval).toEqual(plain!.differences[0]!.effectSizeInterval);
      expect(known!.differences[0]!.difference).toBe(plain!.differences[0]!.difference);
    }
  });

  it("compare disconfirmation and a composite index too", () => {
    const survey = { expectations: other, perceptions: answers };
    const direct = compareMeasureGroups(survey, { measure: "disconfirmation", by, design });
    expect(direct.samples[0]!.df).toBe(3);
    const index = compareMeasureGroups(
      { satisfaction: { a: answers, b: other } },
      { measure: "composite-index", scale: FIVE, by, design },
    );
    expect(index.differences[0]!.test!.df).toBe(3);
    expect(formatMeasureComparison(index)).toMatch(/even/);
  });

  it("that differ by the same in every cluster have a difference without error", () => {
    const steady = clusters.map((cluster, i) => cluster + (i % 3 === 0 ? 1 : 0));
    const third = clusters.map((_, i) => (i % 3 === 0 ? "first" : "later"));
    const { differences, notes } = compareMeasureGroups(steady, { ...rating, by: third, design });
    expect(differences[0]).toMatchObject({
      difference: 1,
      standardError: 0,
      test: null,
      interval: { lower: 1, upper: 1 },
    });
    expect(notes).toEqual([{ path: ["differences", 0, "test"], reason: "no-variance" }]);
  });
});

describe("single measures under a design", () => {
  it("have no error where all respondents are of one cluster", () => {
    expect(estimateNps(answers, one)).toMatchObject({
      standardError: null,
      interval: null,
      notes: [{ path: ["standardError"], reason: "one-cluster" }],
    });
    expect(estimateCsat(answers, one)).toMatchObject({
      interval: null,
      netInterval: null,
      meanInterval: null,
    });
    const ces = estimateCes(answers, one);
    expect(ces).toMatchObject({ interval: null, easyShareInterval: null, netInterval: null });
    expect(ces.notes).toContainEqual({ path: ["easyShareInterval"], reason: "one-cluster" });
    const direct = scoreDisconfirmation({ direct: answers, neutral: 3 }, one);
    expect(direct).toMatchObject({ interval: null, test: null, positiveInterval: null });
    const index = scoreCompositeIndex({ satisfaction: { a: answers } }, { scale: FIVE, ...one });
    expect(index).toMatchObject({ standardError: null, interval: null, df: 0 });
    expect(index.notes).toEqual([{ path: ["standardError"], reason: "one-cluster" }]);
  });

  it("of one respondent say so", () => {
    const csat = estimateCsat([5], { design: { clusters: [1] } });
    expect(csat.notes).toContainEqual({ path: ["interval"], reason: "one-respondent" });
    expect(estimateNps([5], { design: { clusters: [1] } }).notes).toEqual([
      { path: ["standardError"], reason: "one-respondent" },
    ]);
  });

  it("give a share of everybody Kish's number and Student's quantile", () => {
    const { interval, standardError, designEffect, notes } = estimateCsat(
      answers.map(() => 5),
      { design },
    );
    // Wilson's lower limit of 1 is n / (n + t²), t of 3 degrees of freedom
    expect(interval!.lower).toBeCloseTo(12 / (12 + 3.182446305284263 ** 2), 12);
    expect([standardError, designEffect]).toEqual([0, null]);
    expect(notes).toContainEqual({ path: ["interval"], reason: "no-variance" });
  });

  it("refuse the adjusted method, and counts that know no clusters", () => {
    expectRefusal(() => estimateNps(answers, { method: "adjusted-wald", design }), "invalid_input", [
      "method",
    ]);
    expect(estimateNps(answers, { method: "wald", design })).toEqual(estimateNps(answers, { design }));
    expectRefusal(() => estimateCsat([{ value: 3, count: 4 }], { design }), "invalid_input", ["design"]);
    const counts = { promoters: 1, passives: 2, detractors: 3 };
    expectRefusal(() => estimateNps(counts, { design }), "invalid_input", ["design"]);
  });
});

describe("compareUnits under a design", () => {
  const by = answers.map((_, i) => (i < 6 ? "a" : "b"));

  it("widens the limits by the design effect, on the unit's own degrees of freedom", () => {
    const { units, target, standardDeviation } = compareUnits(answers, { ...rating, by, design });
    for (const { n, df, designEffect, alert, z, test, value } of units) {
      const reach = (12.706204736174698 * standardDeviation) / Math.sqrt(n / designEffect!);
      expect(df).toBe(1);
      expect(alert!.upper).toBeCloseTo(Math.min(5, target + reach), 9);
      expect(z).toBeCloseTo((value - target) / (standardDeviation / Math.sqrt(n / designEffect!)), 12);
      expect(test!.df).toBe(1);
    }
  });

  it("has no limits for a unit that is one cluster, and no dispersion of such units alone", () => {
    const { units, dispersion, notes } = compareUnits(answers, { ...rating, by, design: { clusters: by } });
    expect(units[0]).toMatchObject({ value: 3.5, interval: null, alert: null, position: null, test: null });
    expect(dispersion).toBe(null);
    expect(notes).toContainEqual({ path: ["units", 1, "standardError"], reason: "one-cluster" });
    expect(notes).toContainEqual({ path: ["dispersion"], reason: "one-cluster" });
  });

  it("takes units with designs of their own, and Kish's number where their clusters are alike", () => {
    const list = [
      { unit: "a", answers: [3, 5, 3, 5], design: { clusters: [1, 1, 2, 2] } },
      { unit: "b", answers: [2, 5, 1, 4] },
    ];
    const { units } = compareUnits(list, rating);
    expect(units.map(({ df }) => df)).toEqual([1, null]);
    expect(units[0]!.designEffect).toBe(0);
    expect(units[0]!.alert).not.toBe(null);
    expectRefusal(() => compareUnits(list, { ...rating, design }), "invalid_input", ["design"]);
  });
});
