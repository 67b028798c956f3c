import { estimateFactors, type FactorSolution, scoreFactors } from "service-quality/factors";
import { collectMoments } from "service-quality/moments";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";
import { columnsOf, impliedBy } from "../columns-of.ts";

const PATTERN = [
  [0.8, 0],
  [0.7, 0],
  [0.6, 0.1],
  [0, 0.8],
  [0, 0.7],
  [0.2, 0.6],
];
const columns = columnsOf(
  impliedBy(PATTERN, [
    [1, 0.3],
    [0.3, 1],
  ]),
  80,
);
const solution = estimateFactors(columns, { factors: 2, extraction: "maximum-likelihood" });

describe("scoreFactors", () => {
  it("gives scores of mean 0 that correlate with their factor by its validity", () => {
    for (const method of ["regression", "bartlett"] as const) {
      const { scores, validity } = scoreFactors(columns, solution, { method });
      for (const j of [0, 1]) {
        const own = scores!.map((row) => row![j]!);
        expect(own.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 10);
        const variance = own.reduce((sum, score) => sum + score ** 2, 0) / 79;
        // regression scores vary by the validity squared, Bartlett's by one over it
        expect(variance).toBeCloseTo(validity[j]! ** (method === "regression" ? 2 : -2), 6);
      }
    }
  });

  it("gives Bartlett weights that take back the loadings: W'Λ = I", () => {
    const { items } = scoreFactors(columns, solution, { method: "bartlett" });
    for (const j of [0, 1]) {
      for (const l of [0, 1]) {
        const sum = items.reduce(
          (total, { weights }, i) => total + weights[j]! * solution.items[i]!.loadings[l]!,
          0,
        );
        expect(sum).toBeCloseTo(j === l ? 1 : 0, 12);
      }
    }
  });

  it("gives components themselves: scores of variance 1 and validity 1", () => {
    const components = estimateFactors(columns, { factors: 2, extraction: "principal", rotation: "varimax" });
    const { validity, scores } = scoreFactors(columns, components);
    for (const value of validity) expect(value).toBeCloseTo(1, 12);
    const cross = scores!.reduce((sum, row) => sum + row![0]! * row![1]!, 0);
    expect(cross).toBeCloseTo(0, 10);
  });

  it("gives no score to a respondent who missed an item, and weights alone from moments", () => {
    const answers = { a: [1, 2, 3, 4, 5, null], b: [1, 3, 2, 5, 4, 2], c: [2, 1, 3, 5, 4, 1] };
    const one = estimateFactors(answers, { factors: 1, missing: "listwise" });
    const { scores, n, items } = scoreFactors(answers, one, { missing: "listwise" });
    expect([n, scores!.length, scores![5]]).toEqual([5, 6, null]);
    const fromMoments = scoreFactors(collectMoments(answers, { missing: "listwise" }), one);
    expect([fromMoments.scores, fromMoments.items]).toEqual([null, items]);
    expect(fromMoments.notes).toEqual([{ path: ["scores"], reason: "needs-answers" }]);
  });

  it("has no validity for a factor without loadings", () => {
    const empty = {
      items: ["q1", "q2"].map((item) => ({ item, loadings: [0], structure: [0], uniqueness: 1 })),
    };
    const { validity, notes, scores } = scoreFactors(columns, empty);
    expect([validity, scores![0]]).toEqual([[null], [0]]);
    expect(notes).toEqual([{ path: ["validity", 0], reason: "nothing-explained" }]);
    expectRefusal(() => scoreFactors(columns, empty, { method: "bartlett" }), "singular_data", ["solution"]);
  });

  it("refuses what is no solution, items without a column, and matrices without an inverse", () => {
    const bad: [unknown, (string | number)[]][] = [
      [null, ["solution"]],
      [{}, ["solution", "items"]],
      [{ items: [{ item: "q1" }] }, ["solution", "items", 0, "loadings"]],
      [
        { items: [{ item: "q1", loadings: [1], structure: [1, 2], uniqueness: 0.5 }] },
        ["solution", "items", 0, "structure"],
      ],
      [{ items: [{ item: "q1", loadings: ["1"], structure: [1] }] }, ["solution", "items", 0, "loadings", 0]],
    ];
    for (const [given, path] of bad)
      expectRefusal(() => scoreFactors(columns, given as FactorSolution), "invalid_input", path);
    expectRefusal(() => scoreFactors(columns, { items: [] }), "insufficient_data", ["solution", "items"]);
    expectRefusal(
      () => scoreFactors(columns, solution, { method: "anderson" as "bartlett" }),
      "invalid_input",
      ["method"],
    );
    expectRefusal(() => scoreFactors({ q1: [1, 2, 3] }, solution), "unknown_item", ["q2"]);
    const few = Object.fromEntries(
      Object.entries(columns).map(([item, column]) => [item, column.slice(0, 4)]),
    );
    expectRefusal(() => scoreFactors(few, solution), "singular_data", ["q4"]);
    const heywood = { items: solution.items.map((row, i) => (i === 1 ? { ...row, uniqueness: 0 } : row)) };
    expectRefusal(() => scoreFactors(columns, heywood, { method: "bartlett" }), "singular_data", [
      "solution",
      "items",
      1,
      "uniqueness",
    ]);
  });
});
