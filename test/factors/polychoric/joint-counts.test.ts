import { collectJointCounts, estimatePolychoric } from "service-quality/factors";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

const answers = { q1: [1, 2, 2, 3], q2: [5, 5, 7, 7], q3: [0, 1, 0, 1] };

describe("collectJointCounts", () => {
  it("counts respondents by their answers to every two items", () => {
    const { items, pairs } = collectJointCounts(answers);
    expect(items).toEqual([
      { item: "q1", categories: [1, 2, 3] },
      { item: "q2", categories: [5, 7] },
      { item: "q3", categories: [0, 1] },
    ]);
    expect(pairs.map(({ a, b }) => a + b)).toEqual(["q1q2", "q1q3", "q2q3"]);
    expect(pairs[0]).toEqual({
      ...{ a: "q1", b: "q2", n: 4, effectiveN: 4 },
      counts: [
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    });
  });

  it("counts those who answered both items, or all of them", () => {
    const gaps = { ...answers, q3: [0, null, 0, Number.NaN] };
    const available = collectJointCounts(gaps, { missing: "available" });
    expect(available.pairs.map(({ n }) => n)).toEqual([4, 2, 2]);
    const listwise = collectJointCounts(gaps, { missing: "listwise" });
    expect(listwise.pairs.map(({ n }) => n)).toEqual([2, 2, 2]);
    expectRefusal(() => collectJointCounts(gaps), "missing_answers", ["q3", 1]);
  });

  it("sums weights, without a respondent of weight 0", () => {
    const { pairs } = collectJointCounts(answers, { weights: [2, 1, 1, 0], items: ["q1", "q2"] });
    expect(pairs[0]).toMatchObject({
      n: 3,
      counts: [
        [2, 0],
        [1, 1],
      ],
    });
    expect(pairs[0]!.effectiveN).toBeCloseTo(16 / 6, 14);
  });

  it("has nobody in a pair that none answered", () => {
    const { pairs } = collectJointCounts({ a: [1, null], b: [null, 1] }, { missing: "available" });
    expect(pairs[0]).toEqual({ a: "a", b: "b", n: 0, effectiveN: 0, counts: [[0]] });
  });

  it("refuses an item that nobody answered", () => {
    const silent = { a: [1, 2], b: [null, null] };
    expectRefusal(() => collectJointCounts(silent, { missing: "available" }), "insufficient_data", ["b"]);
  });

  it("refuses one item and an item with more answers than categories", () => {
    expectRefusal(() => collectJointCounts({ a: [1, 2] }), "invalid_input", ["items"]);
    const fine = Array.from({ length: 51 }, (_, i) => i / 10);
    expectRefusal(() => collectJointCounts({ a: fine, b: fine }), "invalid_input", ["a"]);
  });
});

describe("counts given to estimatePolychoric", () => {
  const items = ["a", "b"].map((item) => ({ item, categories: [1, 2] }));
  const counts = [
    [4, 1],
    [2, 5],
  ];
  const pair = { a: "a", b: "b", counts };

  it("may be those of collectJointCounts or a plain table", () => {
    expect(estimatePolychoric({ items, pairs: [pair] }).n).toBe(12);
    const collected = collectJointCounts(answers);
    expect(estimatePolychoric(collected)).toEqual(estimatePolychoric(answers));
  });

  it("are refused where they do not fit together", () => {
    const refused = (
      given: object,
      path: (string | number)[],
      code: "invalid_input" | "insufficient_data" = "invalid_input",
    ) => expectRefusal(() => estimatePolychoric({ items, pairs: [pair], ...given } as never), code, path);
    refused({ items: items.slice(1) }, ["items"]);
    refused({ items: [items[0], items[0]] }, ["items", 1, "item"]);
    refused({ items: [{ item: "a", categories: [2, 1] }, items[1]] }, ["items", 0, "categories", 1]);
    const many = Array.from({ length: 51 }, (_, i) => i);
    refused({ items: [{ item: "a", categories: many }, items[1]] }, ["items", 0, "categories"]);
    refused({ pairs: [pair, pair] }, ["pairs"]);
    refused({ pairs: [] }, ["pairs"], "insufficient_data");
    refused({ items: [...items, { item: "c", categories: [1] }] }, ["pairs"]);
    refused({ pairs: [{ ...pair, a: "b" }] }, ["pairs", 0, "a"]);
    refused({ pairs: [{ ...pair, counts: [[1, 2]] }] }, ["pairs", 0, "counts"]);
    refused({ pairs: [{ ...pair, counts: [[1], [2]] }] }, ["pairs", 0, "counts", 0]);
    refused(
      {
        pairs: [
          {
            ...pair,
            counts: [
              [1, -1],
              [2, 1],
            ],
          },
        ],
      },
      ["pairs", 0, "counts", 0, 1],
    );
    refused({ version: 2 }, ["version"]);
    refused({ other: 1 }, ["other"]);
  });
});
