import fc from "fast-check";
import { collectJointCounts, estimatePolychoric, mergeJointCounts } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const rows = fc.array(fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 4 }))), {
  minLength: 1,
  maxLength: 12,
});
const weight = fc.constantFrom(0.5, 1, 2, 4);
const columnsOf = (given: readonly (readonly number[])[]) =>
  Object.fromEntries(["q1", "q2", "q3"].map((item, j) => [item, given.map((row) => row[j]!)]));
const countsOf = (given: readonly (readonly number[])[]) => collectJointCounts(columnsOf(given));

describe("mergeJointCounts", () => {
  it("gives the counts of all respondents, in any order and grouping", () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const all = countsOf([...a, ...b, ...c]);
        expect(mergeJointCounts(mergeJointCounts(countsOf(a), countsOf(b)), countsOf(c))).toEqual(all);
        expect(mergeJointCounts(countsOf(c), mergeJointCounts(countsOf(b), countsOf(a)))).toEqual(all);
      }),
    );
  });

  it("adds weights as they were given", () => {
    const weighted = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), weight),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    const counted = (given: readonly (readonly number[])[]) =>
      collectJointCounts(
        { a: given.map(([a]) => a!), b: given.map(([, b]) => b!) },
        { weights: given.map(([, , w]) => w!) },
      );
    fc.assert(
      fc.property(weighted, weighted, (one, other) => {
        const [merged, all] = [mergeJointCounts(counted(one), counted(other)), counted([...one, ...other])];
        expect(merged.pairs[0]).toEqual({
          ...all.pairs[0],
          effectiveN: expect.closeTo(all.pairs[0]!.effectiveN, 10),
        });
      }),
    );
  });

  it("keeps a pair that nobody answered", () => {
    const apart = collectJointCounts({ a: [1, null], b: [null, 1] }, { missing: "available" });
    expect(mergeJointCounts(apart, apart).pairs[0]).toMatchObject({ n: 0, effectiveN: 0, counts: [[0]] });
    const spec = {
      items: ["a", "b"].map((item) => ({ item, categories: [1] })),
      pairs: [{ a: "a", b: "b", n: 5, effectiveN: 4, counts: [[0]] }],
    };
    expect(mergeJointCounts(spec, spec).pairs[0]).toMatchObject({ n: 10, effectiveN: 0, counts: [[0]] });
  });

  it("counts respondents exactly, however many", () => {
    const many = (n: number) => ({
      items: ["a", "b"].map((item) => ({ item, categories: [1] })),
      pairs: [{ a: "a", b: "b", counts: [[n]] }],
    });
    const [pair] = mergeJointCounts(many(100_000_001), many(300_000_007)).pairs;
    expect([pair!.n, pair!.effectiveN]).toEqual([400_000_008, 400_000_008]);
  });

  it("takes counts that were stored, and gives what correlations are estimated from", () => {
    const part = countsOf([
      [1, 2, 1],
      [2, 2, 3],
      [3, 1, 2],
      [3, 3, 3],
    ]);
    const merged = mergeJointCounts(JSON.parse(JSON.stringify(part)), part);
    expect(estimatePolychoric(merged).n).toBe(8);
  });

  it("refuses counts of other items, in another order, or with another policy", () => {
    const part = countsOf([
      [1, 2, 1],
      [2, 2, 3],
    ]);
    const { q1, q2, q3 } = columnsOf([
      [1, 2, 1],
      [2, 2, 3],
    ]) as Record<"q1" | "q2" | "q3", number[]>;
    const refused = (other: unknown, path: (string | number)[]) =>
      expectRefusal(() => mergeJointCounts(part, other as typeof part), "invalid_input", path);
    refused(collectJointCounts({ q1, q3, q2 }), ["b", "items", 1]);
    refused(collectJointCounts({ q1, q2 }), ["b", "items", 2]);
    refused(collectJointCounts({ q1, q2, q3, q4: q1 }), ["b", "items"]);
    refused(collectJointCounts({ q1, q2, q3 }, { missing: "listwise" }), ["b", "missing"]);
    refused({ ...part, version: 2 }, ["b", "version"]);
  });

  it("refuses more categories than counts may have", () => {
    const [low, high] = [0, 40].map((from) => {
      const column = Array.from({ length: 30 }, (_, i) => from + i);
      return collectJointCounts({ q1: column, q2: column.map((x) => x % 3) });
    });
    expectRefusal(() => mergeJointCounts(low!, high!), "invalid_input", ["b", "items", 0, "categories"]);
  });
});
