import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectMoments } from "../../src/moments/collect-moments.ts";
import { defineMoments } from "../../src/moments/define-moments.ts";
import { emptyMoments } from "../../src/moments/empty-moments.ts";
import type { Moments } from "../../src/moments/moments.ts";
import { expectRefusal } from "../refusal.ts";
import { surveys } from "./surveys.ts";

const plain = collectMoments({ a: [1, 2, 4], b: [3, 5, 5] });
const pairs = collectMoments({ a: [1, 2, null], b: [3, null, 5] }, { missing: "available" });
const weighted = collectMoments({ a: [1, 2, 4] }, { weights: [1, 2, 4], weightFactor: 1 });

const refuses = (change: object, path: (string | number)[], base: Moments = plain) =>
  expectRefusal(() => defineMoments({ ...base, ...change } as Moments), "invalid_input", path);

describe("defineMoments", () => {
  it("takes every summary that is collected, as it is stored, and freezes a copy", () => {
    fc.assert(
      fc.property(surveys(), ({ survey: { columns, weights }, ...settings }) => {
        const moments = collectMoments(columns, { ...settings, ...(weights && { weights }) });
        const defined = defineMoments(JSON.parse(JSON.stringify(moments)));
        expect(JSON.stringify(defined)).toBe(JSON.stringify(moments));
        expect(Object.isFrozen(defined) && Object.isFrozen(defined.sums.products)).toBe(true);
      }),
    );
    const empty = emptyMoments(["a", "__proto__"]);
    expect(defineMoments(empty)).toEqual(empty);
  });

  it("writes the keys in its own order, and -0 as 0", () => {
    const { kind, ...rest } = plain;
    expect(JSON.stringify(defineMoments({ ...rest, kind }))).toBe(JSON.stringify(plain));
    const zero = collectMoments({ a: [0] });
    const negative = { ...zero, sums: { ...zero.sums, answers: [-0] } };
    expect(defineMoments(negative).sums.answers).toEqual([0]);
  });

  it("refuses what is no summary, of another kind or version, or with other keys", () => {
    for (const odd of [null, undefined, 5, "moments", []]) {
      expectRefusal(() => defineMoments(odd as never), "invalid_input", []);
    }
    refuses({ kind: "instrument" }, ["kind"]);
    refuses({ version: 2 }, ["version"]);
    refuses({ comment: "" }, ["comment"]);
    refuses({ sums: { ...plain.sums, cubes: [] } }, ["sums", "cubes"]);
    for (const key of Object.keys(plain) as (keyof Moments)[]) {
      const { [key]: _, ...rest } = plain;
      expectRefusal(() => defineMoments(rest as Moments), "invalid_input", [key]);
    }
  });

  it("refuses items that are none, listed twice or no text, and settings that do not exist", () => {
    refuses({ items: [] }, ["items"]);
    refuses({ items: "ab" }, ["items"]);
    refuses({ items: ["a", "a"] }, ["items", 1]);
    refuses({ items: ["a", 5] }, ["items", 1]);
    refuses({ missing: "pairwise" }, ["missing"]);
    for (const factor of [0, 1.5, "10", null]) refuses({ factor }, ["factor"]);
    refuses({ weightFactor: -1 }, ["weightFactor"]);
  });

  it("refuses lists of other lengths than items and policy call for", () => {
    refuses({ counts: [3, 3, 3] }, ["counts"]);
    refuses({ items: ["a", "b", "c"] }, ["sums", "answers"]);
    refuses({ sums: { ...plain.sums, squares: [21, 21, 59, 59] } }, ["sums", "squares"]);
    refuses({ sums: { ...pairs.sums, squares: null } }, ["sums", "squares"], pairs);
    refuses({ sums: { ...plain.sums, products: [21, 33] } }, ["sums", "products"]);
    refuses({ missing: "listwise" }, ["counts"], pairs);
    refuses({ squaredWeightSums: plain.sums }, ["squaredWeightSums"]);
    refuses({ squaredWeightSums: null }, ["squaredWeightSums"], weighted);
    refuses({ weightFactor: null }, ["sums", "weights"], weighted);
    refuses({ weightFactor: 1 }, ["sums", "weights"]);
    refuses({ n: 1 }, ["n"], emptyMoments(["a"]));
    refuses({ missing: "reject", factor: 1 }, ["counts"], emptyMoments(["a"]));
  });

  it("refuses counts below 0, not whole, or above the respondents", () => {
    for (const n of [-1, 2.5, "3", Number.NaN, 2 ** 53]) refuses({ n }, ["n"]);
    refuses({ counts: [2] }, ["counts", 0]);
    refuses({ counts: [2, 4, 2] }, ["counts", 1], pairs);
    expect(defineMoments({ ...pairs, n: 9 }).n).toBe(9);
  });

  it("refuses integers written otherwise than it writes them", () => {
    const long = `1${"0".repeat(80)}`;
    for (const odd of [1.5, 2 ** 53, null, "7", "9007199254740991", "09007199254740993", "1e99", long]) {
      refuses({ sums: { ...plain.sums, products: [21, odd, 59] } }, ["sums", "products", 1]);
    }
    const wide = { ...plain.sums, products: [21, "-9007199254740992", 59] };
    expect(defineMoments({ ...plain, sums: wide }).sums).toEqual(wide);
  });

  it("refuses sums that no answers have", () => {
    refuses({ sums: { ...plain.sums, answers: [7, 14] } }, ["sums", "answers", 1]);
    refuses({ sums: { ...plain.sums, products: [-1, 33, 59] } }, ["sums", "answers", 0]);
    refuses({ counts: [0, 0, 2] }, ["sums", "answers", 0], pairs);
    const nobody = collectMoments({ a: [null] }, { missing: "listwise" });
    refuses({ sums: { ...nobody.sums, products: [4] } }, ["sums", "answers", 0], nobody);
    const withSquares = (squares: number[]) => ({ sums: { ...pairs.sums, squares } });
    expect(pairs.sums).toMatchObject({ answers: [3, 1, 3, 8], squares: [5, 1, 9, 34] });
    refuses(withSquares([6, 1, 9, 34]), ["sums", "squares", 0], pairs);
    refuses(withSquares([5, 6, 9, 34]), ["sums", "squares", 1], pairs);
    refuses(withSquares([5, 0, 9, 34]), ["sums", "answers", 1], pairs);
    const squared = { ...weighted.squaredWeightSums!, answers: [9999] };
    refuses({ squaredWeightSums: squared }, ["squaredWeightSums", "answers", 0], weighted);
  });

  it("refuses sums that no weights have", () => {
    const squares = ["squaredWeightSums", "weights", 0];
    const withSums = (weights: number, squaredWeights: number) => ({
      sums: { ...weighted.sums, weights: [weights] },
      squaredWeightSums: { ...weighted.squaredWeightSums!, weights: [squaredWeights] },
    });
    refuses(withSums(-7, 21), squares, weighted);
    refuses(withSums(7, 50), squares, weighted);
    refuses(withSums(7, 16), squares, weighted);
    refuses(withSums(2, 4), squares, weighted);
    refuses(withSums(0, 1), squares, weighted);
  });
});
