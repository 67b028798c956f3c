import { estimateCes, estimateCsat, estimateNps } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const ratings = [5, 4, 4, 1, 3, 5, 2, 2, 4, 5, 5];
const without = <T extends object>(result: T, ...keys: (keyof T)[]) =>
  Object.fromEntries(Object.entries(result).filter(([key]) => !keys.includes(key as keyof T)));

describe("ratings", () => {
  it.each([
    ["Uint8Array", Uint8Array.from(ratings)],
    ["Uint8ClampedArray", Uint8ClampedArray.from(ratings)],
    ["Int8Array", Int8Array.from(ratings)],
    ["Int32Array", Int32Array.from(ratings)],
    ["Float64Array", Float64Array.from(ratings)],
    ["part of a buffer", new Uint8Array(Uint8Array.from([9, 9, ...ratings, 9]).buffer, 2, ratings.length)],
  ])("are counted alike in a %s", (_, column) => {
    expect(estimateCsat(column)).toEqual(estimateCsat(ratings));
  });

  it("are counted over more than one block", () => {
    const many = Array.from({ length: 9001 }, (_, i) => (i % 5) + 1);
    const counts = [1, 2, 3, 4, 5].map((value) => ({ value, count: value === 1 ? 1801 : 1800 }));
    expect(estimateCsat(many)).toEqual(estimateCsat(counts));
    expect(estimateCsat(many, { weights: many.map(() => 0.3) }).share).toBeCloseTo(3600 / 9001, 14);
  });

  it("may lie below 0 or beyond a byte's first half, where bytes are read as any column", () => {
    const scale = { min: -2, max: 2 };
    expect(estimateCsat(Int8Array.from([-2, -1, 2, 1]), { scale, satisfiedFrom: 1 }).share).toBe(0.5);
    const wide = { min: 0, max: 200 };
    expect(estimateCsat(Uint8Array.from([200, 150, 3]), { scale: wide, satisfiedFrom: 150 }).satisfied).toBe(
      2,
    );
  });

  it("that are missing are refused, or left out under both other policies", () => {
    const gappy = [5, null, 4, undefined, Number.NaN, 1];
    expectRefusal(() => estimateCsat(gappy), "missing_answers", [1]);
    const { n, share, missing } = estimateCsat(gappy, { missing: "listwise" });
    expect([n, share, missing]).toEqual([3, 2 / 3, "listwise"]);
    expect(without(estimateCsat(gappy, { missing: "available" }), "missing")).toEqual(
      without(estimateCsat(gappy, { missing: "listwise" }), "missing"),
    );
  });

  it("are refused off the scale with their row, in a column and in bytes", () => {
    expectRefusal(() => estimateCsat([5, 6]), "invalid_input", [1]);
    expectRefusal(() => estimateCsat(Uint8Array.from([5, 4, 3, 2, 1, 0, 5])), "invalid_input", [5]);
    expectRefusal(() => estimateNps(Int8Array.from([9, -1])), "invalid_input", [1]);
    expectRefusal(() => estimateCsat([5, Number.POSITIVE_INFINITY]), "invalid_input", [1]);
    expectRefusal(() => estimateCsat([5, "4"] as never), "invalid_input", [1]);
  });

  it("between the points are refused, and so is what is no column", () => {
    expectRefusal(() => estimateCsat([5, 3.5]), "invalid_input", [1]);
    expectRefusal(() => estimateCsat(null as never), "invalid_input", []);
    expectRefusal(() => estimateCsat("54" as never), "invalid_input", []);
  });

  it.each([0, 1e-200])("of nobody but a respondent of weight %f are insufficient data", (weight) => {
    const weights = [weight, 1];
    expectRefusal(() => estimateCsat([5, null], { missing: "available", weights }), "insufficient_data", []);
  });

  it("nobody gave are insufficient data", () => {
    expectRefusal(() => estimateCsat([]), "insufficient_data", []);
    expectRefusal(() => estimateCsat(new Uint8Array(0)), "insufficient_data", []);
    expectRefusal(() => estimateCsat([null, null], { missing: "listwise" }), "insufficient_data", []);
    const weights = [0, 1];
    expectRefusal(() => estimateCsat([5, null], { missing: "available", weights }), "insufficient_data", []);
  });
});

describe("counts of ratings", () => {
  const counts = [
    { value: 5, count: 4 },
    { value: 4, count: 3 },
    { value: 3, count: 1 },
    { value: 2, count: 2 },
    { value: 1, count: 1 },
  ];

  it("give what the ratings give, in any order, and so does the distribution of a result", () => {
    expect(estimateCsat(counts)).toEqual(estimateCsat(ratings));
    expect(estimateCsat([...counts].reverse())).toEqual(estimateCsat(ratings));
    expect(estimateCsat(estimateCsat(ratings).distribution)).toEqual(estimateCsat(ratings));
  });

  it("of two samples are merged by joining their lists", () => {
    const [first, second] = [estimateCes([1, 2, 2, 7]), estimateCes([6, 7, 3])];
    const merged = estimateCes([...first.distribution, ...second.distribution]);
    expect(merged).toEqual(estimateCes([1, 2, 2, 7, 6, 7, 3]));
  });

  it.each([
    [[{ value: 6, count: 1 }], [0, "value"]],
    [
      [
        { value: 5, count: 1 },
        { value: 4.5, count: 1 },
      ],
      [1, "value"],
    ],
    [[{ value: 5, count: -1 }], [0, "count"]],
    [[{ value: 5, count: 0.5 }], [0, "count"]],
    [[{ value: 5 }], [0, "count"]],
    [Object.assign(new Array(3), { 0: { value: 5, count: 1 }, 2: { value: 4, count: 1 } }), [1]],
    [[{ value: 5, count: 1 }, null], [1]],
    [
      [
        { value: 5, count: Number.MAX_SAFE_INTEGER },
        { value: 5, count: 1 },
      ],
      [],
    ],
  ])("%j are refused", (rows, path) => {
    expectRefusal(() => estimateCsat(rows as never), "invalid_input", path);
  });

  it("that are all 0 are insufficient data, and take no weights", () => {
    expectRefusal(() => estimateCsat([{ value: 5, count: 0 }]), "insufficient_data", []);
    expectRefusal(() => estimateCsat(counts, { weights: [1, 1, 1, 1, 1] }), "invalid_input", ["weights"]);
  });
});

describe("a scale", () => {
  it.each([
    [{ min: 1, max: 5.5 }, ["scale", "max"]],
    [{ min: 0.5, max: 5 }, ["scale", "min"]],
    [{ min: 0, max: 1001 }, ["scale"]],
    [{ min: 5, max: 1 }, ["scale", "max"]],
  ])("of %j is refused", (scale, path) => {
    expectRefusal(() => estimateCsat([4], { scale, satisfiedFrom: 4 }), "invalid_input", path);
  });
});

describe("weights", () => {
  it("count respondents, weigh shares, and change nothing by a common factor", () => {
    const weights = [1, 2, 1, 1, 3, 1, 1, 1, 2, 1, 2];
    const plain = estimateCsat(ratings, { weights });
    const scaled = estimateCsat(ratings, { weights: weights.map((w) => w * 64) });
    expect(scaled).toEqual(plain);
    expect([plain.n, plain.satisfied]).toEqual([11, 7]);
    expect(plain.share).toBeCloseTo(10 / 16, 14);
    expect(plain.effectiveN).toBeCloseTo(16 ** 2 / 28, 12);
    expect(plain.distribution[4]).toEqual({ value: 5, count: 4, share: expect.closeTo(5 / 16, 14) });
  });

  it("leave a mean of equal ratings exactly that rating, without variance", () => {
    const { mean, standardDeviation, meanInterval } = estimateCsat([4, 4, 4], { weights: [0.1, 0.2, 0.7] });
    expect([mean, standardDeviation, meanInterval]).toEqual([4, 0, { lower: 4, upper: 4 }]);
  });

  it("leave a share without variance to Kish's effective number", () => {
    const weights = [1, 1, 2];
    const { lower } = estimateCsat([4, 5, 5], { weights }).interval!;
    // Wilson's lower limit of 1 with n = 16/6: n / (n + z²).
    expect(lower).toBeCloseTo(16 / 6 / (16 / 6 + 1.959963984540054 ** 2), 12);
  });
});
