import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { covariancesOf } from "../../src/moments/covariances.ts";
import { emptyMoments } from "../../src/moments/empty-moments.ts";
import { isMoments } from "../../src/moments/moments.ts";
import { expectRefusal } from "../refusal.ts";

const columns = { a: [1, 2, 4, 7], b: [2, 2, 5, 3], c: [5, 1, null, 6] };

describe("covariancesOf", () => {
  it("divides by n − 1", () => {
    const { correlations, ...covariances } = covariancesOf({ a: [1, 2, 6], b: [0, 3, 0] }, {});
    expect(covariances).toEqual({
      items: ["a", "b"],
      missing: "reject",
      n: 3,
      effectiveN: 3,
      means: Float64Array.of(3, 1),
      matrix: Float64Array.of(7, -1.5, -1.5, 3),
    });
    expect(correlations![1]).toBeCloseTo(-1.5 / Math.sqrt(21), 15);
    expect([...correlations!]).toEqual([1, correlations![1], correlations![1], 1]);
  });

  it("gives the same bits for columns and their moments, without weights or with equal ones", () => {
    const answer = fc.option(fc.integer({ min: -5, max: 1000 }));
    const list = fc.array(answer, { minLength: 6, maxLength: 6 }).map((gaps) => [3, 5, ...gaps]);
    const survey = fc.record({ a: list, b: list, c: list });
    fc.assert(
      fc.property(survey, fc.constantFrom("listwise", "available"), (answers, missing) => {
        const ofMoments = covariancesOf(collectMoments(answers, { missing, factor: 10 }), {});
        const weights = new Array<number>(8).fill(0.7);
        expect(covariancesOf(answers, { missing })).toEqual(ofMoments);
        expect(covariancesOf(answers, { missing, weights })).toEqual(ofMoments);
      }),
    );
  });

  it("takes packed columns as it does lists", () => {
    const packed = { a: Uint8Array.of(1, 2, 4, 7), b: Float64Array.of(2, 2.5, Number.NaN, 3) };
    const lists = { a: [1, 2, 4, 7], b: [2, 2.5, null, 3] };
    const options = { missing: "available" as const };
    expect(covariancesOf(packed, options)).toEqual(covariancesOf(lists, options));
    expect(covariancesOf({ a: packed.a }, {})).toEqual(covariancesOf({ a: lists.a }, {}));
  });

  it("gives a variance of exactly 0 where all answers are equal, of whatever value and weight", () => {
    const weights = [0.3, 0.7, 1.9];
    const equal = { a: [0.1, 0.1, 0.1], b: [7, 7, 7], c: [1, 2, 3.5] };
    for (const options of [{}, { weights }]) {
      const { means, matrix } = covariancesOf(equal, options);
      expect([...means.slice(0, 2)]).toEqual([0.1, 7]);
      expect([...matrix!.slice(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    }
    const moments = collectMoments(equal, { factor: 10, weights });
    expect([...covariancesOf(moments, {}).matrix!.slice(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("gives a variance of exactly 0 where answers differ by rounding alone", () => {
    const answers = { a: [0.3, 0.1 + 0.2, 0.3, 0.3], b: [1.5, 2, 3, 4] };
    for (const weights of [undefined, [1, 2, 3, 1]]) {
      const { matrix, correlations } = covariancesOf(answers, { weights });
      expect([...matrix!.subarray(0, 3)]).toEqual([0, 0, 0]);
      expect([...correlations!]).toEqual([Number.NaN, Number.NaN, Number.NaN, 1]);
    }
    const { matrix } = covariancesOf({ ...answers, a: [0.3, 0.3 + 1e-14, 0.3, 0.3] }, {});
    expect(matrix![0]).toBeGreaterThan(0);
  });

  it("leaves out respondents of weight 0, as if their rows were not there", () => {
    const weights = [1, 1, 0, 1];
    for (const by of [1, 0.5]) {
      const answers = { a: [by, 2, 3, 4], b: [1, 5, null, 2] };
      expect(covariancesOf(answers, { weights })).toEqual(
        covariancesOf({ a: [by, 2, 4], b: [1, 5, 2] }, { weights: [1, 1, 1] }),
      );
      expect(covariancesOf(answers, { weights: [2, 1, 1e-120, 1] })).toEqual(
        covariancesOf({ a: [by, 2, 4], b: [1, 5, 2] }, { weights: [2, 1, 1] }),
      );
    }
  });

  it("keeps the digits of small differences between large answers", () => {
    const far = (by: number) => ({
      a: columns.a.map((x) => x / 8 + by),
      b: columns.b.map((x) => x / 8 + by),
    });
    const { matrix } = covariancesOf(far(0), {});
    expect(covariancesOf(far(2 ** 40), {}).matrix).toEqual(matrix);
    expect(covariancesOf(collectMoments(far(2 ** 40), { factor: 8 }), {}).matrix).toEqual(matrix);
  });

  it("sees no difference between a survey and a thousand copies of it, but in n", () => {
    const repeat = (list: readonly (number | null)[]) => new Array(1000).fill(list).flat();
    const many = Object.fromEntries(Object.entries(columns).map(([id, list]) => [id, repeat(list)]));
    const weights = [1, 2, 0.5, 3];
    for (const missing of ["listwise", "available"] as const) {
      const few = covariancesOf(columns, { missing, weights });
      const all = covariancesOf(many, { missing, weights: repeat(weights) });
      const n = missing === "listwise" ? [3, 3, 3, 3, 3, 3, 3, 3, 3] : [4, 4, 3, 4, 4, 3, 3, 3, 3];
      expect(all.n).toBe(3000);
      expect(all.effectiveN / few.effectiveN).toBeCloseTo(1000, 9);
      few.matrix!.forEach((covariance, k) => {
        const inflation = (1000 * (n[k]! - 1)) / (1000 * n[k]! - 1);
        expect(all.matrix![k]).toBeCloseTo(covariance * inflation, 12);
      });
      few.means.forEach((mean, i) => {
        expect(all.means[i]).toBeCloseTo(mean, 13);
      });
    }
  });

  it("takes the items asked for, in that order, from columns and from moments", () => {
    const items = ["b", "a"];
    const moments = collectMoments(columns, { missing: "available" });
    const expected = covariancesOf({ b: columns.b, a: columns.a }, {});
    expect(covariancesOf(columns, { items })).toEqual(expected);
    expect(covariancesOf(moments, { items })).toEqual({ ...expected, missing: "available" });
  });

  it("has means but no matrix for one respondent, or where a pair shares fewer than two", () => {
    expect(covariancesOf({ a: [3], b: [4.5] }, {})).toEqual({
      items: ["a", "b"],
      missing: "reject",
      n: 1,
      effectiveN: 1,
      means: Float64Array.of(3, 4.5),
      matrix: null,
      correlations: null,
    });
    for (const by of [1, 0.5]) {
      const apart = { a: [by, 3 * by, null], b: [null, null, 2 * by] };
      const { n, effectiveN, means, matrix } = covariancesOf(apart, { missing: "available" });
      expect([n, effectiveN, [...means], matrix]).toEqual([0, 0, [2 * by, 2 * by], null]);
    }
  });

  it("refuses items that nobody with weight answered, alone or together", () => {
    const refuses = (
      answers: Record<string, (number | null)[]>,
      weights: number[] | undefined,
      item: string,
    ) => {
      const options = { missing: "available" as const, ...(weights && { weights }) };
      expectRefusal(() => covariancesOf(answers, options), "insufficient_data", [item]);
      const moments = collectMoments(answers, { ...options, factor: 2 });
      expectRefusal(() => covariancesOf(moments, {}), "insufficient_data", [item]);
    };
    refuses({ a: [1, 2], b: [null, null] }, undefined, "b");
    refuses({ a: [1, 2.5], b: [null, null] }, undefined, "b");
    refuses({ a: [1, 2], b: [null, 3] }, [1, 0], "b");
    expectRefusal(
      () => covariancesOf({ a: [1, null], b: [null, 2] }, { missing: "listwise" }),
      "insufficient_data",
      ["a"],
    );
    expectRefusal(
      () => covariancesOf({ a: [1.5, null], b: [null, 2] }, { missing: "listwise" }),
      "insufficient_data",
      ["a"],
    );
    for (const a of [1, 1.5]) {
      expectRefusal(
        () => covariancesOf({ a: [a, null], b: [null, null] }, { missing: "listwise" }),
        "insufficient_data",
        ["b"],
      );
    }
    expectRefusal(() => covariancesOf(emptyMoments(["a"]), {}), "insufficient_data", ["n"]);
  });

  it("refuses weights or another policy beside moments, and items they do not have", () => {
    const moments = collectMoments(columns, { missing: "listwise" });
    expect(covariancesOf(moments, { missing: "listwise" }).missing).toBe("listwise");
    expectRefusal(() => covariancesOf(moments, { missing: "available" }), "invalid_input", ["missing"]);
    expectRefusal(() => covariancesOf(moments, { weights: [1, 1, 1, 1] }), "invalid_input", ["weights"]);
    expectRefusal(() => covariancesOf(moments, { items: ["a", "d"] }), "unknown_item", ["d"]);
    expectRefusal(() => covariancesOf(moments, { items: [] }), "insufficient_data", ["items"]);
    expectRefusal(() => covariancesOf({ ...moments, n: 9 }, {}), "invalid_input", ["counts", 0]);
  });

  it("refuses columns as every estimate does", () => {
    expectRefusal(() => covariancesOf(columns, {}), "missing_answers", ["c", 2]);
    expectRefusal(() => covariancesOf({ ...columns, a: [0.5, 1, 2, 3] }, {}), "missing_answers", ["c", 2]);
    expectRefusal(() => covariancesOf(null as never, {}), "invalid_input", []);
    expectRefusal(() => covariancesOf({}, {}), "insufficient_data", []);
    expectRefusal(() => covariancesOf({ a: ["1"] as never }, {}), "invalid_input", ["a", 0]);
    expectRefusal(() => covariancesOf({ a: [1, 2] }, { weights: [0, 0] }), "invalid_input", ["weights"]);
    expectRefusal(() => covariancesOf({ a: [1], b: [1, 2] }, {}), "invalid_input", ["b"]);
    expectRefusal(() => covariancesOf({ a: [1, 2] }, { items: "a" as never }), "invalid_input", ["items"]);
    expectRefusal(() => covariancesOf({ a: [1, 2] }, { missing: "no" as never }), "invalid_input", [
      "missing",
    ]);
  });
});

describe("isMoments", () => {
  it("tells a summary from columns, one of an item called kind among them", () => {
    expect(isMoments(emptyMoments(["a"]))).toBe(true);
    for (const other of [{ kind: [1, 2] }, {}, null, "moments", Object.create({ kind: "moments" })]) {
      expect(isMoments(other)).toBe(false);
    }
  });
});
