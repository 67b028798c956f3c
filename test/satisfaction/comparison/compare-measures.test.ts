import {
  compareMeasureGroups,
  compareMeasureWaves,
  compareNps,
  estimateNps,
  estimateTrend,
  formatMeasureComparison,
} from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const spring = { wave: "spring", answers: [10, 9, 3, 7, 8] };
const autumn = { wave: "autumn", answers: [10, 9, 9, 10, 6, 2] };
const winter = { wave: "winter", answers: [7, 7, 8, 2] };

describe("compareMeasureWaves", () => {
  it("gives every wave as its own function does, and every pair as compareNps does", () => {
    const comparison = compareMeasureWaves([spring, autumn, winter], { measure: "nps", confidence: 0.9 });
    expect(comparison).toMatchObject({
      model: "measure-comparison",
      measure: "nps",
      test: "adjusted-wald",
      effect: "hedges-g",
      missing: "reject",
      confidence: 0.9,
      notes: [],
    });
    expect(comparison.samples).toEqual(
      [spring, autumn, winter].map(({ wave, answers }) => {
        const { nps, ...own } = estimateNps(answers, { confidence: 0.9 });
        const { n, effectiveN, standardError, df, designEffect, interval } = own;
        return { sample: wave, n, effectiveN, value: nps, standardError, df, designEffect, interval };
      }),
    );
    expect(comparison.differences.map(({ a, b }) => `${a} ${b}`)).toEqual([
      "autumn spring",
      "winter spring",
      "winter autumn",
    ]);
    const { difference, z, p, interval } = compareNps(winter.answers, autumn.answers, { confidence: 0.9 });
    expect(comparison.differences[2]).toMatchObject({
      difference,
      test: { statistic: z, df: null, p },
      interval,
    });
  });

  it("compares each wave with the one before where that is all that is asked", () => {
    const { differences } = compareMeasureWaves([spring, autumn, winter], {
      measure: "nps",
      pairs: "consecutive",
    });
    expect(differences.map(({ a, b }) => `${a} ${b}`)).toEqual(["autumn spring", "winter autumn"]);
    const smallest = Math.min(...differences.map(({ test }) => test!.p));
    expect(Math.min(...differences.map(({ holmP }) => holmP!))).toBeCloseTo(2 * smallest, 14);
  });

  it("takes each wave's own weights", () => {
    const weights = [1, 2, 1, 1, 1, 1];
    const { samples } = compareMeasureWaves([spring, { ...autumn, weights }], {
      measure: "nps",
      method: "wald",
    });
    expect(samples[1]).toMatchObject({ n: 6, value: estimateNps(autumn.answers, { weights }).nps });
  });

  it("compares mean ratings, disconfirmation and the composite index by Welch", () => {
    const waves = <A>(first: A, second: A) => [
      { wave: "one", answers: first },
      { wave: "two", answers: second },
    ];
    const scale = { min: 1, max: 5 };
    const ratings = compareMeasureWaves(waves([1, 2, 3], [3, 4, 5]), { measure: "mean-rating", scale });
    // t.test(3:5, 1:3) of R: t = 2.4495, df = 4, p = 0.07048.
    expect(ratings.differences[0]!.test!.statistic).toBeCloseTo(2.4495, 4);
    expect(ratings.differences[0]!.test!.p).toBeCloseTo(0.07048, 5);
    const direct = compareMeasureWaves(waves({ direct: [1, 2, 3] }, { direct: [3, 4, 5] }), {
      measure: "disconfirmation",
    });
    expect(direct.differences).toEqual(ratings.differences);
    const composite = compareMeasureWaves(
      waves({ satisfaction: { a: [1, 2, 3] } }, { satisfaction: { a: [3, 4, 5] } }),
      { measure: "composite-index", scale },
    );
    expect(composite.samples.map(({ value }) => value)).toEqual([25, 75]);
    expect(composite.differences[0]!.test!.p).toBeCloseTo(ratings.differences[0]!.test!.p, 12);
  });

  it("has no test where nothing varies, and notes waves of one respondent", () => {
    const waves = [
      { wave: "one", answers: [5, 5] },
      { wave: "two", answers: [4] },
    ];
    const shares = compareMeasureWaves(waves, { measure: "csat" });
    expect(shares.differences[0]).toMatchObject({ difference: 0, test: null, holmP: null, effectSize: 0 });
    expect(shares.notes).toEqual([
      { path: ["samples", 1], reason: "one-respondent" },
      { path: ["differences", 0, "test"], reason: "no-variance" },
    ]);
    const means = compareMeasureWaves(waves, { measure: "mean-rating", scale: { min: 1, max: 5 } });
    expect(means.differences[0]).toMatchObject({
      difference: -1,
      interval: null,
      test: null,
      effectSize: null,
    });
    expect(means.samples[1]).toMatchObject({ value: 4, interval: null });
    const wald = compareMeasureWaves(waves, { measure: "nps", method: "wald" });
    expect(wald.differences[0]).toMatchObject({ interval: null, test: null });
  });

  it("refuses what is no list of two waves or more with names of their own", () => {
    expectRefusal(() => compareMeasureWaves({} as never, { measure: "nps" }), "invalid_input", []);
    expectRefusal(() => compareMeasureWaves([spring], { measure: "nps" }), "insufficient_data", []);
    expectRefusal(() => compareMeasureWaves([spring, spring], { measure: "nps" }), "invalid_input", [
      1,
      "wave",
    ]);
    expectRefusal(
      () => compareMeasureWaves([spring, null as never], { measure: "nps" }),
      "invalid_input",
      [1],
    );
    const hole = Object.assign(new Array(2), { 1: spring });
    expectRefusal(() => compareMeasureWaves(hole, { measure: "nps" }), "invalid_input", [0]);
  });

  it("refuses a fault with the wave it is in", () => {
    const off = { wave: "off", answers: [9, 11] };
    expectRefusal(() => compareMeasureWaves([spring, off], { measure: "nps" }), "invalid_input", [
      1,
      "answers",
      1,
    ]);
    const empty = { wave: "none", answers: [] };
    expectRefusal(() => compareMeasureWaves([spring, empty], { measure: "nps" }), "insufficient_data", [
      1,
      "answers",
    ]);
    expectRefusal(
      () => compareMeasureWaves([spring, autumn], { measure: "nps", weights: [1] }),
      "invalid_input",
      ["weights"],
    );
  });

  it.each([
    [{}, ["measure"]],
    [null, ["measure"]],
    [{ measure: "toString" }, ["measure"]],
    [{ measure: "NPS" }, ["measure"]],
    [{ measure: "nps", method: "t" }, ["method"]],
    [{ measure: "nps", scale: { min: 1, max: 10 } }, ["scale"]],
    [{ measure: "nps", pairs: "first" }, ["pairs"]],
    [{ measure: "nps", missing: "drop" }, ["missing"]],
    [{ measure: "csat", scale: { min: 0, max: 10 } }, ["satisfiedFrom"]],
    [{ measure: "ces", version: "3.0" }, ["version"]],
    [{ measure: "mean-rating" }, ["scale"]],
    [{ measure: "nps", satisfiedFrom: 4 }, ["satisfiedFrom"]],
  ])("refuses the options %j: the measure is declared, never guessed", (options, path) => {
    expectRefusal(() => compareMeasureWaves([spring, autumn], options as never), "invalid_input", path);
  });
});

describe("a wave in which nobody answered", () => {
  const waves = [
    { wave: "spring", answers: [5, 4, 2] },
    { wave: "summer", answers: [null, null] },
    { wave: "autumn", answers: [5, 5] },
  ];

  it("is a row of null that no pair has, under available", () => {
    const comparison = compareMeasureWaves(waves, { measure: "csat", missing: "available" });
    expect(comparison.samples[1]).toEqual({
      sample: "summer",
      n: 0,
      effectiveN: 0,
      value: null,
      standardError: null,
      df: null,
      designEffect: null,
      interval: null,
    });
    expect(comparison.differences.map(({ a, b }) => [a, b])).toEqual([["autumn", "spring"]]);
    expect(comparison.notes).toEqual([{ path: ["samples", 1], reason: "no-answers" }]);
    const next = compareMeasureWaves(waves, { measure: "csat", missing: "available", pairs: "consecutive" });
    expect(next.differences).toEqual([]);
    expect(formatMeasureComparison(comparison)).toMatch(/summer +0 +– +–/);
  });

  it("is refused under other policies, and where it is every wave", () => {
    expectRefusal(
      () => compareMeasureWaves(waves, { measure: "csat", missing: "listwise" }),
      "insufficient_data",
      [1, "answers"],
    );
    const none = waves.map(({ wave }) => ({ wave, answers: [null] }));
    expectRefusal(
      () => compareMeasureWaves(none, { measure: "csat", missing: "available" }),
      "insufficient_data",
      [],
    );
    expectRefusal(
      () => estimateTrend(waves, { measure: "mean-rating", scale: { min: 1, max: 5 }, missing: "available" }),
      "insufficient_data",
      [1, "answers"],
    );
  });
});

describe("compareMeasureGroups", () => {
  const answers = [5, 4, 2, 1, 5, null, 3, 3];
  const by = ["north", "south", "south", 7, "north", "west", null, 7];

  it("takes groups in order of first appearance, and has a row of null for those in which nobody answered", () => {
    const { samples, differences, notes } = compareMeasureGroups(answers, {
      measure: "csat",
      by,
      missing: "listwise",
    });
    expect(samples.map(({ sample, n, value }) => [sample, n, value])).toEqual([
      ["north", 2, 1],
      ["south", 2, 0.5],
      ["7", 2, 0],
      ["west", 0, null],
    ]);
    expect(differences).toHaveLength(3);
    expect(notes).toEqual([{ path: ["samples", 3], reason: "no-answers" }]);
  });

  it("takes names as they are, __proto__ too, and packed answers", () => {
    const names = ["__proto__", "constructor", "__proto__", "constructor"];
    const { samples } = compareMeasureGroups(Uint8Array.from([5, 1, 4, 2]), { measure: "csat", by: names });
    expect(samples.map(({ sample, value }) => [sample, value])).toEqual([
      ["__proto__", 1],
      ["constructor", 0],
    ]);
  });

  it("takes the answers of every measure apart by row", () => {
    const groups = ["a", "b", "a", "b"];
    const disconfirmation = compareMeasureGroups(
      { direct: [5, 1, 6, 2], neutral: 4 },
      { measure: "disconfirmation", by: groups },
    );
    expect(disconfirmation.samples.map(({ value }) => value)).toEqual([1.5, -2.5]);
    const composite = compareMeasureGroups(
      { satisfaction: { x: [5, 1, 4, 2], y: [4, 3, 5, 1] }, importance: { x: 1, y: 3 } },
      { measure: "composite-index", by: groups, scale: { min: 1, max: 5 } },
    );
    expect(composite.samples.map(({ value }) => value)).toEqual([87.5, 21.875]);
  });

  it("gives every respondent's weight to the respondent's group, and knows no group without weight", () => {
    const { samples, notes } = compareMeasureGroups([9, 10, 3, 2, 7], {
      measure: "nps",
      by: ["a", "b", "a", "b", "c"],
      weights: [3, 1, 1, 1, 0],
    });
    expect(samples.map(({ sample, value }) => [sample, value])).toEqual([
      ["a", expect.closeTo(50, 12)],
      ["b", 0],
    ]);
    expect(notes).toEqual([]);
  });

  it("refuses a fault with its row in the answers as given", () => {
    const groups = ["a", "b", "a", "b"];
    expectRefusal(
      () => compareMeasureGroups([5, 4, 6, 1], { measure: "csat", by: groups }),
      "invalid_input",
      [2],
    );
    expectRefusal(
      () => compareMeasureGroups([5, 4, 3, null], { measure: "csat", by: groups }),
      "missing_answers",
      [3],
    );
  });

  it("refuses groups that are not one per respondent, missing, or of another kind", () => {
    const options = { measure: "csat" } as const;
    expectRefusal(() => compareMeasureGroups([5, 4], { ...options, by: ["a"] }), "invalid_input", ["by"]);
    expectRefusal(
      () => compareMeasureGroups([5, 4], { ...options, by: undefined as never }),
      "invalid_input",
      ["by"],
    );
    expectRefusal(() => compareMeasureGroups([5, 4], { ...options, by: "ab" as never }), "invalid_input", [
      "by",
    ]);
    expectRefusal(() => compareMeasureGroups([5, 4], { ...options, by: ["a", null] }), "missing_answers", [
      "by",
      1,
    ]);
    expectRefusal(
      () => compareMeasureGroups([5, 4], { ...options, by: ["a", Number.NaN] }),
      "missing_answers",
      ["by", 1],
    );
    expectRefusal(
      () => compareMeasureGroups([5, 4], { ...options, by: ["a", {}] as never }),
      "invalid_input",
      ["by", 1],
    );
    expectRefusal(() => compareMeasureGroups([5, 4], { ...options, by: ["a", "a"] }), "insufficient_data", [
      "by",
    ]);
  });

  it("refuses counts, which have no groups", () => {
    const counts = { promoters: 1, passives: 1, detractors: 1 };
    expectRefusal(() => compareMeasureGroups(counts, { measure: "nps", by: ["a"] }), "invalid_input", []);
    const rows = [{ value: 5, count: 2 }];
    expectRefusal(() => compareMeasureGroups(rows, { measure: "csat", by: ["a"] }), "invalid_input", []);
  });

  it("passes on a fault that only shows in a group", () => {
    const survey = { satisfaction: { a: [5, 4, 3] }, importance: { a: [0, 0, 2] } };
    const options = { measure: "composite-index", by: ["x", "x", "y"], scale: { min: 1, max: 5 } } as const;
    expectRefusal(() => compareMeasureGroups(survey, options), "invalid_input", ["importance"]);
  });
});
