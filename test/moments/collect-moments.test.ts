import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { expectRefusal } from "../refusal.ts";
import { bruteForce } from "./brute-force.ts";
import { surveys } from "./surveys.ts";

const columns = { q1: [7, 5, 6, 3], q2: [6, null, 4, 5] };

describe("collectMoments", () => {
  it("gives the sums that their definitions give, one by one, in big integers", () => {
    fc.assert(
      fc.property(surveys(), ({ survey, missing, factor, weightFactor }) => {
        const { columns: given, weights } = survey;
        const options = { missing, factor, weightFactor, ...(weights && { weights }) };
        expect(collectMoments(given, options)).toEqual(bruteForce(survey, missing, factor, weightFactor));
      }),
    );
  });

  it("goes from block to block, with gaps in some and none in others", () => {
    const column = (every: number, factor: number) =>
      Array.from({ length: 2500 }, (_, r) => (r > 1100 && r % every === 0 ? null : ((r * factor) % 11) - 3));
    const survey = {
      columns: { a: column(7, 3), b: column(9999, 5), c: column(13, 7) },
      weights: Array.from({ length: 2500 }, (_, r) => (r % 37) / 10),
    };
    for (const missing of ["listwise", "available"] as const) {
      const { weights, ...plain } = survey;
      expect(collectMoments(survey.columns, { missing, weights })).toEqual(
        bruteForce(survey, missing, 1, 1e6),
      );
      expect(collectMoments(survey.columns, { missing })).toEqual(
        bruteForce({ ...plain, weights: null }, missing, 1, 1e6),
      );
    }
  });

  it("takes packed columns as it does lists", () => {
    const lists = { a: [1, 2, 3], b: [4, 5, 7] };
    const packed = { a: Uint8Array.of(1, 2, 3), b: Float32Array.of(4, 5, 7) };
    expect(collectMoments(packed)).toEqual(collectMoments(lists));
  });

  it("leaves out a respondent with a gap, or the pairs that the gap concerns", () => {
    expect(collectMoments(columns, { missing: "listwise" })).toEqual({
      kind: "moments",
      version: 1,
      items: ["q1", "q2"],
      missing: "listwise",
      factor: 1,
      weightFactor: null,
      n: 3,
      counts: [3],
      sums: { weights: null, answers: [16, 15], products: [94, 81, 77], squares: null },
      squaredWeightSums: null,
    });
    expect(collectMoments(columns, { missing: "available" })).toMatchObject({
      n: 4,
      counts: [4, 3, 3],
      sums: { weights: null, answers: [21, 16, 15, 15], products: [119, 81, 77], squares: [119, 94, 77, 77] },
    });
  });

  it("counts nobody where nobody is complete, and under available only who answered something", () => {
    const gaps = { a: [null, 1, Number.NaN], b: [2, undefined, null] };
    expect(collectMoments(gaps, { missing: "listwise" })).toMatchObject({
      n: 0,
      counts: [0],
      sums: { answers: [0, 0], products: [0, 0, 0] },
    });
    expect(collectMoments(gaps, { missing: "available" })).toMatchObject({
      n: 2,
      counts: [1, 0, 1],
      sums: { answers: [1, 0, 0, 2], products: [1, 0, 4] },
    });
  });

  it("takes the items asked for, in that order, and any name", () => {
    const odd = Object.fromEntries([
      ["__proto__", [1, 2]],
      ["constructor", [3, 4]],
    ]);
    expect(collectMoments(odd).items).toEqual(["__proto__", "constructor"]);
    expect(collectMoments(odd, { items: ["constructor", "__proto__"] }).sums.answers).toEqual([7, 3]);
  });

  it("multiplies answers by the factor where that makes them whole", () => {
    expect(collectMoments({ a: [4.35, 1.1] }, { factor: 100 }).sums.answers).toEqual([545]);
    expect(collectMoments({ a: [1 / 3, 2 / 3, 5] }, { factor: 3 }).sums.answers).toEqual([18]);
    expectRefusal(
      () => collectMoments({ a: [1, 2], b: [1, 2.5] }),
      "invalid_input",
      ["b", 1],
      /options\.factor .* received 2\.5/,
    );
    expectRefusal(() => collectMoments({ a: [1, 0.25] }, { factor: 10 }), "invalid_input", ["a", 1], /1\/10/);
    for (const vast of [2 ** 53, -1e300]) {
      expectRefusal(() => collectMoments({ a: [vast] }), "invalid_input", ["a", 0]);
      expectRefusal(() => collectMoments({ a: [vast] }, { factor: 1e15 }), "invalid_input", ["a", 0]);
    }
  });

  it("names the row of a fault in a later block", () => {
    const long = new Array<number>(3000).fill(1);
    expectRefusal(() => collectMoments({ a: [...long.slice(1), 0.5] }), "invalid_input", ["a", 2999]);
    expectRefusal(() => collectMoments({ a: long }, { weights: [...long.slice(1), -1] }), "invalid_input", [
      "weights",
      2999,
    ]);
  });

  it("leaves out a respondent of weight 0, answers missing or not, but refuses a weight that would round to 0", () => {
    const answers = { a: [5, 6, 7], b: [1, null, 2.5] };
    for (const missing of ["reject", "listwise", "available"] as const) {
      for (const none of [0, -0, 1e-101]) {
        const weights = [2, none, none];
        expect(collectMoments(answers, { missing, weights })).toEqual(
          collectMoments({ a: [5], b: [1] }, { missing, weights: [2] }),
        );
      }
    }
    const packed = { a: Uint8Array.of(5, 6), b: Uint8Array.of(1, 2) };
    expect(collectMoments(packed, { weights: [0, 1] })).toEqual(
      collectMoments({ a: [6], b: [2] }, { weights: [1] }),
    );
    expect(collectMoments({ a: [5, 6] }, { weights: [0, 0] })).toMatchObject({
      n: 0,
      counts: [0],
      sums: { weights: [0], answers: [0], products: [0] },
    });
    expectRefusal(() => collectMoments({ a: [5, "6" as never] }, { weights: [1, 0] }), "invalid_input", [
      "a",
      1,
    ]);
    expectRefusal(
      () => collectMoments({ a: [5, 6] }, { weights: [1, 4e-7] }),
      "invalid_input",
      ["weights", 1],
      /round to 0/,
    );
    expect(collectMoments({ a: [5, 6] }, { weights: [1, 4e-7], weightFactor: 1e7 }).sums.weights).toEqual([
      10_000_004,
    ]);
  });

  it("refuses weights of another number, missing, negative, infinite or too large", () => {
    for (const weights of [[1], [1, 2, 3], 5, "ab"]) {
      expectRefusal(() => collectMoments({ a: [5, 6] }, { weights: weights as never }), "invalid_input", [
        "weights",
      ]);
    }
    for (const odd of [null, Number.NaN, -1, Number.POSITIVE_INFINITY, "1", 1e10]) {
      expectRefusal(() => collectMoments({ a: [5, 6] }, { weights: [1, odd as never] }), "invalid_input", [
        "weights",
        1,
      ]);
    }
  });

  it("refuses missing answers by default, unknown items, odd options and nothing to count", () => {
    expectRefusal(() => collectMoments(columns), "missing_answers", ["q2", 1]);
    expectRefusal(() => collectMoments(columns, { items: ["q3"] }), "unknown_item", ["q3"]);
    expectRefusal(() => collectMoments(columns, { items: ["q1", "q1"] }), "invalid_input", ["items", 1]);
    expectRefusal(() => collectMoments(columns, { missing: "pairwise" as never }), "invalid_input", [
      "missing",
    ]);
    for (const factor of [0, -1, 0.5, Number.NaN, 2 ** 53, "10", true]) {
      expectRefusal(() => collectMoments(columns, { factor: factor as never }), "invalid_input", ["factor"]);
      expectRefusal(() => collectMoments(columns, { weightFactor: factor as never }), "invalid_input", [
        "weightFactor",
      ]);
    }
    expectRefusal(() => collectMoments({}), "insufficient_data", []);
    expectRefusal(() => collectMoments({ a: [] }), "insufficient_data", ["a"]);
    expectRefusal(() => collectMoments({ a: [1], b: [1, 2] }), "invalid_input", ["b"]);
    expectRefusal(() => collectMoments(null as never), "invalid_input", []);
    expectRefusal(() => collectMoments({ a: ["5"] as never }), "invalid_input", ["a", 0]);
    expectRefusal(() => collectMoments({ a: [Number.POSITIVE_INFINITY] }), "invalid_input", ["a", 0]);
  });
});
