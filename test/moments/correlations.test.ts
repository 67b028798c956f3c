import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { correlationsOf, indefiniteNotes, standardized } from "../../src/moments/correlations.ts";
import { diagonalRoots } from "../../src/numeric/algebra/square-matrix.ts";
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

  it("takes the respondents of each pair with their own means and deviations", () => {
    const gaps = { a: [1, 2, 3, 9, null], b: [2, 4, 6, null, 1] };
    for (const by of [1, 0.1]) {
      const scaled = { a: gaps.a.map((x) => x && x * by), b: gaps.b };
      const { matrix, deviations } = correlationsOf(scaled, { missing: "available" });
      expect(matrix[1]).toBeCloseTo(1, 14);
      // Of a, over all four who answered: squares of deviations from 3.75 sum to 38.75.
      expect(deviations[0]).toBeCloseTo(by * Math.sqrt(38.75 / 3), 13);
    }
  });

  it("refuses items that do not vary among the respondents who answered both", () => {
    for (const by of [1, 0.1]) {
      const gaps = { a: [by, by, by, 5 * by, null], b: [1.5, 2.5, 3.5, null, 9] };
      expectRefusal(() => correlationsOf(gaps, { missing: "available" }), "singular_data", ["a"], /a and b/);
    }
  });

  it("loses no digits where the respondents of a pair lie close together, far from the others", () => {
    const x = [0.25, 0.5, 1.75].map((d) => 1e6 + d * 2 ** -20);
    const apart = { a: [...x, -1e6, -1e6], b: [1, 2, 4.5, null, null] };
    const { matrix } = correlationsOf(apart, { missing: "available" });
    const near = correlationsOf({ a: [0.25, 0.5, 1.75], b: [1, 2, 4.5] }, {});
    expect(matrix[1]).toBeCloseTo(near.matrix[1]!, 14);
  });

  it("are exactly 1 and −1 of items that are multiples of each other", () => {
    const x = [1, 2, 2, 5, 7];
    for (const by of [1, 3]) {
      const { matrix } = correlationsOf({ x, y: x.map((a) => by * a), z: x.map((a) => 4 - by * a) }, {});
      expect(matrix[1]).toBe(1);
      expect(matrix[2]).toBe(-1);
    }
  });
});

describe("standardized", () => {
  it("divides covariances by the deviations of both, within −1..1 and exactly 1 on the diagonal", () => {
    const covariances = Float64Array.of(4, 3, 3, 9);
    const deviations = diagonalRoots(covariances, 2);
    expect([...deviations]).toEqual([2, 3]);
    expect([...standardized(covariances, deviations)]).toEqual([1, 0.5, 0.5, 1]);
    expect([...standardized(Float64Array.of(4, -7, -7, 9), deviations)]).toEqual([1, -1, -1, 1]);
  });

  it("writes into memory that is given", () => {
    const into = new Float64Array(4);
    const deviations = new Float64Array(2);
    const covariances = Float64Array.of(4, 3, 3, 9);
    expect(standardized(covariances, diagonalRoots(covariances, 2, deviations), into)).toBe(into);
  });
});

describe("indefiniteNotes", () => {
  const odd = Float64Array.of(1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1);

  it("notes correlations of pairs that no complete answers have", () => {
    const note = { path: ["correlations"], reason: "not-positive-definite" };
    expect(indefiniteNotes(odd, 3, "available", ["correlations"])).toEqual([note]);
    expect(indefiniteNotes(Float64Array.of(1, 0.9, 0.9, 1), 2, "available", ["correlations"])).toEqual([]);
    expect(indefiniteNotes(odd, 3, "listwise", ["correlations"])).toEqual([]);
  });
});
