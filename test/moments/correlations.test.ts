import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { correlationsOf } from "../../src/moments/correlations.ts";
import { expectRefusal } from "../refusal.ts";

const columns = { a: [1, 2, 3, 4], b: [2, 1, 4, 3], c: [4, 3, 2, 1] };

describe("correlationsOf", () => {
  it("gives Pearson's correlations with the items' means and deviations", () => {
    const { items, n, effectiveN, means, deviations, matrix } = correlationsOf(columns, {});
    expect([items, n, effectiveN, [...means]]).toEqual([["a", "b", "c"], 4, 4, [2.5, 2.5, 2.5]]);
    for (const deviation of deviations) expect(deviation).toBeCloseTo(Math.sqrt(5 / 3), 14);
    // Σ(x − x̄)(y − ȳ) = 3 of a and b, each with a sum of squares of 5
    const expected = [1, 0.6, -1, 0.6, 1, -0.6, -1, -0.6, 1];
    for (const [at, r] of matrix.entries()) expect(r).toBeCloseTo(expected[at]!, 14);
    expect([matrix[0], matrix[4], matrix[8]]).toEqual([1, 1, 1]);
  });

  it("takes moments in place of columns, to the same bits", () => {
    expect(correlationsOf(collectMoments(columns), { items: ["c", "a"] })).toEqual(
      correlationsOf(columns, { items: ["c", "a"] }),
    );
  });

  it("refuses fewer than two respondents and an item that does not vary", () => {
    expectRefusal(() => correlationsOf({ a: [1], b: [2] }, {}), "insufficient_data", ["n"]);
    expectRefusal(() => correlationsOf({ ...columns, d: [2, 2, 2, 2] }, {}), "singular_data", ["d"]);
  });
});
