import { type DimensionScore, type Missing, scoreDimensions } from "service-quality/survey";
import { describe, expect, it } from "vitest";
import reference from "../golden/survey/dimensions.json";
import { expectRefusal } from "../refusal.ts";

const item = (id: string, reverse = false) => ({ id, label: id, reverse });
const instrument = {
  id: "two",
  title: "Two dimensions",
  citation: "constructed",
  scale: { min: 1, max: 7 },
  dimensions: [
    { id: "a", label: "a", items: [item("i1"), item("i2", true), item("i3")] },
    { id: "b", label: "b", items: [item("i4"), item("i5"), item("i6", true), item("i7")] },
  ],
};

const NO_ERROR = { standardError: null, df: null, designEffect: null };

describe("scoreDimensions", () => {
  it("scores a dimension of so many items that their numbers have no common multiple among safe integers", () => {
    const items = Array.from({ length: 60 }, (_, j) => item(`q${j}`));
    const long = { ...instrument, dimensions: [{ id: "long", label: "long", items }] };
    const answers = Object.fromEntries(items.map(({ id }, j) => [id, [1 + (j % 7), j === 0 ? null : 4]]));
    const { dimensions } = scoreDimensions(answers, long, { missing: "available" });
    expect(dimensions[0]).toMatchObject({ n: 2 });
    // 8 times 1 to 7 and 1, 2, 3, 4 once more: 234 of 60
    expect(dimensions[0]!.mean).toBeCloseTo((234 / 60 + 4) / 2, 12);
  });

  it.each(reference.cases)(
    "agrees with t.test and svymean of R: $missing, weighted $weighted, share $answeredShare",
    ({ missing, weighted, answeredShare, confidence, n, dimensions }) => {
      const scores = scoreDimensions(reference.answers, instrument, {
        missing: missing as Missing,
        answeredShare,
        confidence,
        ...(weighted ? { weights: reference.weights } : {}),
      });
      expect(scores).toMatchObject({
        model: "dimension-means",
        instrument: "two",
        missing,
        confidence,
        n,
        notes: [],
      });
      scores.dimensions.forEach((row, k) => {
        const { lower, upper, ...expected } = dimensions[k]!;
        expect({ dimension: row.dimension, n: row.n }).toEqual({
          dimension: expected.dimension,
          n: expected.n,
        });
        expect(row.effectiveN).toBeCloseTo(expected.effectiveN, 10);
        expect(row.mean).toBeCloseTo(expected.mean, 12);
        expect(row.standardDeviation).toBeCloseTo(expected.standardDeviation, 12);
        expect(row.interval?.lower).toBeCloseTo(lower, 11);
        expect(row.interval?.upper).toBeCloseTo(upper, 11);
      });
    },
  );

  const one = { ...instrument, dimensions: [{ id: "a", label: "a", items: [item("i1"), item("i2", true)] }] };

  it("gives the mean of one respondent without deviation and interval, and says why", () => {
    expect(scoreDimensions({ i1: [5], i2: [2] }, one)).toEqual({
      model: "dimension-means",
      instrument: "two",
      missing: "reject",
      confidence: 0.95,
      n: 1,
      dimensions: [
        {
          dimension: "a",
          n: 1,
          effectiveN: 1,
          mean: 5.5,
          standardDeviation: null,
          ...NO_ERROR,
          interval: null,
        },
      ],
      notes: [{ path: ["dimensions", 0, "standardDeviation"], reason: "one-respondent" }],
    });
  });

  it("gives the point as the interval where all answer alike", () => {
    expect(scoreDimensions({ i1: [7, 7, 7], i2: [1, 1, 1] }, one).dimensions).toEqual([
      {
        dimension: "a",
        n: 3,
        effectiveN: 3,
        mean: 7,
        standardDeviation: 0,
        ...NO_ERROR,
        standardError: 0,
        interval: { lower: 7, upper: 7 },
      },
    ]);
  });

  it("counts the respondents scored on some dimension", () => {
    const { n, dimensions } = scoreDimensions(
      {
        i1: [1, null, null],
        i2: [1, null, null],
        i3: [1, null, null],
        i4: [1, 2, null],
        i5: [1, 2, null],
        i6: [1, 2, null],
        i7: [1, 2, null],
      },
      instrument,
      { missing: "available" },
    );
    expect([n, ...dimensions.map((dimension) => dimension.n)]).toEqual([2, 1, 2]);
  });

  it("gives a dimension that nobody is scored on as a row of null", () => {
    const answers = {
      i1: [1, null],
      i2: [null, null],
      i3: [null, null],
      i4: [1, 2],
      i5: [1, 2],
      i6: [1, 2],
      i7: [1, 2],
    };
    const { n, dimensions, notes } = scoreDimensions(answers, instrument, { missing: "available" });
    expect(n).toBe(2);
    expect(dimensions[0]).toEqual({
      dimension: "a",
      n: 0,
      effectiveN: 0,
      mean: null,
      standardDeviation: null,
      ...NO_ERROR,
      interval: null,
    });
    expect(notes).toEqual([{ path: ["dimensions", 0], reason: "no-answers" }]);
    const none = Object.fromEntries(Object.keys(answers).map((id) => [id, [null, null]]));
    expectRefusal(() => scoreDimensions(none, instrument, { missing: "available" }), "insufficient_data", []);
  });

  it("leaves out respondents of weight 0, whose answers may be missing", () => {
    const answers = { i1: [3, 4, null, 7], i2: [2, 6, 1, 1] };
    const alone = { i1: [3, 4], i2: [2, 6] };
    for (const missing of ["reject", "listwise", "available"] as const) {
      expect(scoreDimensions(answers, one, { missing, weights: [1, 2, 0, 1e-101] })).toEqual(
        scoreDimensions(alone, one, { missing, weights: [1, 2] }),
      );
    }
  });

  it("has a deviation of 0 where respondents' means differ by rounding alone", () => {
    const three = {
      ...one,
      dimensions: [{ id: "a", label: "a", items: ["i1", "i2", "i3"].map((id) => item(id)) }],
    };
    const answers = { i1: [1.1, 1.3, 1.2], i2: [1.2, 1.2, 1.3], i3: [1.3, 1.1, 1.1] };
    expect(1.1 + 1.2 + 1.3).not.toBe(1.3 + 1.2 + 1.1);
    const [{ mean, standardDeviation, interval }] = scoreDimensions(answers, three).dimensions as [
      DimensionScore,
    ];
    expect(standardDeviation).toBe(0);
    expect(interval).toEqual({ lower: mean, upper: mean });
  });

  it("names a fault of the instrument by its whole path", () => {
    const odd = { ...one, scale: { min: 7, max: 1 } };
    expectRefusal(() => scoreDimensions({ i1: [1], i2: [1] }, odd), "invalid_input", [
      "instrument",
      "scale",
      "max",
    ]);
  });

  it("refuses missing answers unless told otherwise, items without a column, and answers off the scale", () => {
    expectRefusal(() => scoreDimensions({ i1: [1, null], i2: [1, 2] }, one), "missing_answers", ["i1", 1]);
    expectRefusal(() => scoreDimensions({ i1: [1] }, one), "unknown_item", ["i2"]);
    expectRefusal(() => scoreDimensions({ i1: [1], i2: [0] }, one), "invalid_input", ["i2", 0]);
    expectRefusal(() => scoreDimensions({ i1: [], i2: [] }, one), "insufficient_data", ["i1"]);
    expectRefusal(() => scoreDimensions({ i1: [1], i2: [1] }, one, { answeredShare: 0 }), "invalid_input", [
      "answeredShare",
    ]);
  });
});
