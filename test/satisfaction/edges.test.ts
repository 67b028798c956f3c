import {
  type CompositeSurvey,
  compareMeasureGroups,
  compareMeasureWaves,
  compareNps,
  compareUnits,
  estimateCes,
  estimateCsat,
  estimateEcsi,
  estimateNps,
  estimateTrend,
  scoreCompositeIndex,
  scoreDisconfirmation,
  scoreSatisfactionIndex,
} from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { surveyOf } from "../paths/survey.ts";

describe("nothing varies", () => {
  const settled = { standardDeviation: 0, test: null, effectSize: null, effectSizeInterval: null };

  it("where every respondent's disconfirmation is the same in decimals", () => {
    const expectations = [4.1, 3.1, 2.1, 100.1];
    const score = scoreDisconfirmation({ expectations, perceptions: [4.2, 3.2, 2.2, 100.2] });
    expect(score).toMatchObject({ ...settled, positiveShare: 1 });
    expect(score.mean).toBeCloseTo(0.1, 12);
    expect(score.interval).toEqual({ lower: score.mean, upper: score.mean });
    expect(score.notes).toEqual([{ path: ["test"], reason: "no-variance" }]);
    const direct = scoreDisconfirmation({ direct: [0.1 + 0.2, 0.3, 0.3], neutral: 0.1 });
    expect(direct).toMatchObject(settled);
  });

  it("but for a difference that is more than rounding", () => {
    const { test } = scoreDisconfirmation({ direct: [0.3, 0.3 + 1e-12, 0.3] });
    expect(test).not.toBeNull();
  });

  it("in waves and groups that differ, whose members do not", () => {
    const waves = [
      { wave: "a", answers: { expectations: [4.1, 3.1, 2.1], perceptions: [4.2, 3.2, 2.2] } },
      { wave: "b", answers: { expectations: [4.1, 3.1, 2.1], perceptions: [4.3, 3.3, 2.3] } },
    ];
    const { differences, notes } = compareMeasureWaves(waves, { measure: "disconfirmation" });
    expect(differences[0]).toMatchObject({ test: null, holmP: null, effectSize: null });
    expect(differences[0]!.difference).toBeCloseTo(0.1, 14);
    expect(notes).toEqual([{ path: ["differences", 0, "test"], reason: "no-variance" }]);
    const groups = compareMeasureGroups(
      { expectations: [4.1, 3.1, 2.1, 4.1], perceptions: [4.2, 3.2, 2.3, 4.3] },
      { measure: "disconfirmation", by: ["x", "x", "y", "y"] },
    );
    expect(groups.differences[0]!.test).toBeNull();
  });

  it("in an index whose attributes vary against each other", () => {
    const satisfaction = { a: [4, 5, 4, 2], b: [3, 2, 3, 5] };
    for (const method of ["mean-importance", "own-importance"] as const) {
      const { index, standardError, interval } = scoreCompositeIndex(
        { satisfaction, importance: { a: 1, b: 1 } },
        { scale: { min: 1, max: 5 }, method },
      );
      expect([index, standardError, interval]).toEqual([62.5, 0, { lower: 62.5, upper: 62.5 }]);
    }
  });

  it("in own indices of 1/3 each, from other ratings and other importance", () => {
    // Above the scale's minimum, weighed: 3/3, 10/10, 2/2 and 3/3 of a range of 3.
    const survey = {
      satisfaction: { a: [1, 2, 3, 4], b: [4, 2, 1, 1], c: [1, 2, 1, 1] },
      importance: { a: [1, 1, 1, 1], b: [1, 7, 1, 1], c: [1, 2, 0, 1] },
    };
    const options = { scale: { min: 1, max: 4 }, method: "own-importance" } as const;
    expect(scoreCompositeIndex(survey, options)).toMatchObject({ index: 100 / 3, standardError: 0 });
  });

  it("about the line of waves that lie on it", () => {
    const waves = [30, 40, 50, 60].map((promoters, k) => ({
      wave: `${2023 + k}`,
      time: 2023.1 + k,
      answers: { promoters, passives: 30, detractors: 70 - promoters },
    }));
    const { slope, standardError, test, lackOfFit, notes } = estimateTrend(waves, {
      measure: "nps",
      errors: "residual",
    });
    expect(slope).toBeCloseTo(20, 9);
    expect([standardError, test]).toEqual([0, null]);
    expect(lackOfFit).toEqual({ statistic: 0, df: 2, p: 1 });
    expect(notes).toEqual([{ path: ["test"], reason: "no-variance" }]);
  });
});

describe("borders", () => {
  it("of indifference belong to it", () => {
    const inferred = scoreDisconfirmation(
      { expectations: [1, 1.3, 2.7, 1], perceptions: [1.1, 1.4, 2.6, 1.2] },
      { indifference: 0.1 },
    );
    expect(inferred).toMatchObject({ zeroShare: 0.75, positiveShare: 0.25, negativeShare: 0 });
    const direct = scoreDisconfirmation(
      { direct: [0.1 + 0.2, 0.6, 0.9], neutral: 0.6 },
      { indifference: 0.3 },
    );
    expect(direct.zeroShare).toBe(1);
    expect(scoreDisconfirmation({ direct: [0.1 + 0.2], neutral: 0.3 }).zeroShare).toBe(1);
  });

  it("of the classes of the CSI belong to the better one, however the index is made", () => {
    const attributes = [0.1, 0.2, 0.3, 0.7, 1.1].map((importance, k) => ({
      attribute: `a${k}`,
      importance,
      satisfaction: 4.05,
    }));
    const score = scoreSatisfactionIndex(attributes, { scale: { min: 1, max: 5 } });
    expect(score.index).toBeCloseTo(0.81, 14);
    expect(score.class).toBe("very-satisfied");
  });

  it("of satisfaction and ease belong where the docstring says", () => {
    const scale = { min: 0, max: 10 };
    expect(estimateCsat([8, 7, 2, 3], { scale, satisfiedFrom: 8 })).toMatchObject({
      share: 0.25,
      dissatisfiedTo: 2,
      dissatisfiedShare: 0.25,
    });
    expect(estimateCes([5, 6, 7, 4, 3, 1])).toMatchObject({ easyShare: 0.5, net: 0 });
    expect(estimateCes([3, 4], { scale: { min: 1, max: 6 } }).easyShare).toBe(0.5);
  });

  it("of a funnel belong to the inner place", () => {
    const answers = (satisfied: number, n: number) => [
      { value: 5, count: satisfied },
      { value: 1, count: n - satisfied },
    ];
    const units = [
      { unit: "a", answers: answers(55, 100) },
      { unit: "b", answers: answers(45, 100) },
      { unit: "c", answers: answers(50, 100) },
    ];
    // z(0.6826894921370859) = 1, so that the inner limits of 100 at 0.5 are 0.45 and 0.55.
    const { units: places } = compareUnits(units, {
      measure: "csat",
      target: 0.5,
      alert: 0.6826894921370859,
    });
    expect(places.map(({ position }) => position)).toEqual(["within", "within", "within"]);
  });
});

describe("a respondent of weight 0", () => {
  const weights = [1, 0, 2, 3, 0, 1, 0.5, 1];
  const rows = weights.flatMap((w, i) => (w > 0 ? [i] : []));
  const left = <T>(column: readonly T[]) => rows.map((i) => column[i]!);
  const some = left(weights);
  const scores = [9, 3, 8, 10, null, 6, 7, 2];
  const again = [7, null, 8, 9, 10, 6, 10, 3];
  const fives = [5, 1, 4, 3, null, 2, 5, 1];
  const other = [4, 5, null, 2, 2, 1, 5, 3].map((x) => x ?? 3);
  const by = ["x", "z", "y", "x", null, "y", "y", "x"];

  it.each(["reject", "listwise", "available"] as const)(
    "is not there, whatever it answered (%s)",
    (missing) => {
      const [all, rest] = [
        { missing, weights },
        { missing, weights: some },
      ];
      expect(estimateNps(scores, all)).toEqual(estimateNps(left(scores), rest));
      expect(estimateCsat(fives, all)).toEqual(estimateCsat(left(fives), rest));
      expect(estimateCes(fives, all)).toEqual(estimateCes(left(fives), rest));
      const survey = { expectations: other, perceptions: fives };
      const surveyLeft = { expectations: left(other), perceptions: left(fives) };
      expect(scoreDisconfirmation(survey, all)).toEqual(scoreDisconfirmation(surveyLeft, rest));
      expect(compareNps(scores, again, { ...all, paired: true })).toEqual(
        compareNps(left(scores), left(again), { ...rest, paired: true }),
      );
      const sides = [scores, again].map((ratings) => ({ ratings, weights })) as never[];
      const sidesLeft = [scores, again].map((ratings) => ({
        ratings: left(ratings),
        weights: some,
      })) as never[];
      expect(compareNps(sides[0]!, sides[1]!, { missing })).toEqual(
        compareNps(sidesLeft[0]!, sidesLeft[1]!, { missing }),
      );
      const composite = { satisfaction: { a: fives, b: other }, importance: { a: other, b: fives } };
      const compositeLeft = {
        satisfaction: { a: left(fives), b: left(other) },
        importance: { a: left(other), b: left(fives) },
      };
      for (const method of ["mean-importance", "own-importance"] as const) {
        const options = { scale: { min: 1, max: 5 }, method };
        expect(scoreCompositeIndex(composite, { ...options, ...all })).toEqual(
          scoreCompositeIndex(compositeLeft, { ...options, ...rest }),
        );
      }
      for (const measure of ["nps", "csat", "ces"] as const) {
        const ratings = measure === "nps" ? scores : fives;
        expect(compareMeasureGroups(ratings, { measure, by, ...all })).toEqual(
          compareMeasureGroups(left(ratings), { measure, by: left(by), ...rest }),
        );
        expect(compareUnits(ratings, { measure, by, ...all })).toEqual(
          compareUnits(left(ratings), { measure, by: left(by), ...rest }),
        );
        const waves = (column: readonly (number | null)[], given: number[]) =>
          ["1", "2", "3"].map((wave) => ({ wave, answers: column, weights: given }));
        expect(compareMeasureWaves(waves(ratings, weights), { measure, missing })).toEqual(
          compareMeasureWaves(waves(left(ratings), some), { measure, missing }),
        );
        expect(estimateTrend(waves(ratings, weights), { measure, missing })).toEqual(
          estimateTrend(waves(left(ratings), some), { measure, missing }),
        );
      }
    },
  );

  it("is in no index of the ECSI", () => {
    const source = surveyOf(60, 5);
    const constructs = {
      Image: ["i1"],
      Expectation: ["i2"],
      Quality: ["i3", "s3"],
      Value: ["l2"],
      Satisfaction: ["s1", "s2"],
      Complaints: ["c1"],
      Loyalty: ["l1"],
    };
    const cut = Object.fromEntries(Object.entries(source).map(([id, column]) => [id, column.slice(0, 50)]));
    const given = Array.from({ length: 60 }, (_, i) => (i < 50 ? 1 + (i % 3) : 0));
    expect(estimateEcsi(source, { constructs, weights: given })).toEqual(
      estimateEcsi(cut, { constructs, weights: given.slice(0, 50) }),
    );
  });

  it("has no importance that could be all 0", () => {
    const survey: CompositeSurvey = {
      satisfaction: { a: [4, 5, 3], b: [2, 1, 3] },
      importance: { a: [1, 0, 2], b: [2, 0, 1] },
    };
    const options = { scale: { min: 1, max: 5 }, method: "own-importance", weights: [1, 0, 1] } as const;
    expect(scoreCompositeIndex(survey, options).n).toBe(2);
  });
});

describe("waves", () => {
  it("are compared later less earlier, every pair in the order of the list", () => {
    const waves = ["1", "2", "3"].map((wave, k) => ({ wave, answers: [5 - k, 4 - k, 3 - k] }));
    const options = { measure: "mean-rating", scale: { min: 1, max: 5 } } as const;
    const pairs = (which: "all" | "consecutive") =>
      compareMeasureWaves(waves, { ...options, pairs: which }).differences.map(({ a, b, difference }) => [
        a,
        b,
        difference,
      ]);
    expect(pairs("all")).toEqual([
      ["2", "1", -1],
      ["3", "1", -2],
      ["3", "2", -1],
    ]);
    expect(pairs("consecutive")).toEqual([
      ["2", "1", -1],
      ["3", "2", -1],
    ]);
  });
});
