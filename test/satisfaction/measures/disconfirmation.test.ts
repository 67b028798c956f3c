import { scoreDisconfirmation } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const survey = { expectations: [6, 5, 7, 4, 5], perceptions: [5, 5, 4, 6, 6] };

describe("scoreDisconfirmation", () => {
  it("inferred: perception less expectation, in three classes", () => {
    const score = scoreDisconfirmation(survey);
    expect(score).toMatchObject({
      model: "disconfirmation",
      method: "inferred",
      indifference: 0,
      n: 5,
      effectiveN: 5,
      positiveShare: 0.4,
      zeroShare: 0.2,
      negativeShare: 0.4,
      notes: [],
    });
    expect(score.mean).toBeCloseTo(-0.2, 14);
    expect(score.effectSize).toBeCloseTo(score.mean / score.standardDeviation!, 14);
  });

  it("the borders of the zone of indifference belong to it", () => {
    const { positiveShare, zeroShare, negativeShare } = scoreDisconfirmation(survey, { indifference: 1 });
    expect([positiveShare, zeroShare, negativeShare]).toEqual([0.2, 0.6, 0.2]);
  });

  it("direct: the answer less its neutral point", () => {
    const direct = [5, 4, 1, 6, 7];
    const score = scoreDisconfirmation({ direct, neutral: 4 }, { scale: { min: 1, max: 7 } });
    expect(score).toMatchObject({ method: "direct", positiveShare: 0.6, zeroShare: 0.2, negativeShare: 0.2 });
    expect(score.mean).toBeCloseTo(0.6, 14);
    expect(scoreDisconfirmation({ direct: [-1, 0, 1] }).mean).toBe(0);
  });

  it("weighs means and shares, and counts respondents whose weight is above 0", () => {
    const score = scoreDisconfirmation(survey, { weights: [2, 1, 1, 4, 0] });
    expect(score.n).toBe(4);
    expect(score.mean).toBeCloseTo((-2 - 3 + 8) / 8, 14);
    expect(score.positiveShare).toBeCloseTo(0.5, 14);
  });

  it("leaves out whoever lacks an answer, or refuses", () => {
    const gappy = { expectations: [6, null, 5], perceptions: [7, 5, undefined] };
    expectRefusal(() => scoreDisconfirmation(gappy), "missing_answers", ["perceptions", 2]);
    for (const missing of ["listwise", "available"] as const) {
      expect(scoreDisconfirmation(gappy, { missing })).toMatchObject({
        n: 1,
        mean: 1,
        standardDeviation: null,
        interval: null,
        test: null,
        effectSize: null,
        effectSizeInterval: null,
        notes: [{ path: ["interval"], reason: "one-respondent" }],
      });
    }
    const none = { expectations: [6, null], perceptions: [null, 5] };
    expectRefusal(() => scoreDisconfirmation(none, { missing: "listwise" }), "insufficient_data", []);
  });

  it("without variance has a point for an interval, and no test", () => {
    expect(scoreDisconfirmation({ expectations: [3, 4], perceptions: [4, 5] })).toMatchObject({
      interval: { lower: 1, upper: 1 },
      test: null,
      effectSize: null,
      notes: [{ path: ["test"], reason: "no-variance" }],
    });
  });

  it("is counted over more than one block", () => {
    const direct = Array.from({ length: 9000 }, (_, i) => (i % 3) - 1);
    const { positiveShare, mean } = scoreDisconfirmation({ direct });
    expect(positiveShare).toBeCloseTo(1 / 3, 14);
    expect(mean).toBeCloseTo(0, 14);
  });

  it.each([
    [{}, {}, ["perceptions"]],
    [null, {}, []],
    [{ expectations: [1] }, {}, ["perceptions"]],
    [{ ...survey, direct: [1, 2, 3, 4, 5] }, {}, ["expectations"]],
    [{ expectations: [1], perceptions: 4 }, {}, ["perceptions"]],
    [{ direct: "4" }, {}, ["direct"]],
    [{ direct: [4], neutral: Number.NaN }, {}, ["neutral"]],
    [{ direct: [4], neutral: "4" }, {}, ["neutral"]],
    [{ direct: [4] }, { scale: { min: 1, max: 7 } }, ["neutral"]],
    [{ direct: [8], neutral: 4 }, { scale: { min: 1, max: 7 } }, ["direct", 0]],
    [{ direct: [1e200] }, {}, ["direct", 0]],
    [survey, { indifference: -1 }, ["indifference"]],
    [survey, { indifference: Number.POSITIVE_INFINITY }, ["indifference"]],
    [{ expectations: [1, 2], perceptions: [1] }, {}, ["expectations"]],
  ])("refuses %j with %j", (given, options, path) => {
    expectRefusal(() => scoreDisconfirmation(given as never, options as never), "invalid_input", path);
  });
});
