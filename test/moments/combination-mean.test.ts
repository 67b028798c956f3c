import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { combinationMean } from "../../src/moments/combination-mean.ts";
import { estimateMean } from "../../src/numeric/inference/mean.ts";
import { expectRefusal } from "../refusal.ts";

const half = {
  terms: [
    { item: 0, coefficient: -1 },
    { item: 1, coefficient: 3 },
  ],
  divisor: 2,
  constant: 5,
};
const columns = { a: [1, 2, 4, 6.5], b: [3, 2.5, 5, 5] };

describe("combinationMean", () => {
  it.each([null, Float64Array.of(1, 2, 0.5, 0)])(
    "gives the mean of the respondents' own scores, weights %o",
    (weights) => {
      const scores = Float64Array.from(columns.a, (a, i) => 5 + (3 * columns.b[i]! - a) / 2);
      const expected = estimateMean(
        scores.map((score, i) => (weights?.[i] === 0 ? Number.NaN : score)),
        weights,
      )!;
      const moments = collectMoments(columns, { factor: 2, ...(weights && { weights }) });
      const actual = combinationMean(moments, half)!;
      expect(actual.n).toBe(weights === null ? 4 : 3);
      for (const key of ["mean", "standardDeviation", "standardError", "effectiveN"] as const) {
        expect(actual[key]).toBeCloseTo(expected[key]!, 14);
      }
    },
  );

  it("has no deviation for one respondent, and no mean for none with weight", () => {
    const one = collectMoments({ a: [1], b: [3] });
    expect(combinationMean(one, half)).toEqual({
      n: 1,
      mean: 9,
      standardDeviation: null,
      standardError: null,
      effectiveN: 1,
    });
    expect(combinationMean(collectMoments({ a: [1], b: [3] }, { weights: [0] }), half)).toBeNull();
  });

  it("refuses cross-products that no answers have", () => {
    const moments = collectMoments({ a: [1, 2], b: [1, 2] });
    const odd = { ...moments, sums: { ...moments.sums, products: [5, 50, 5] } };
    expectRefusal(() => combinationMean(odd, half), "invalid_input", ["sums", "products"]);
  });
});
