import { describe, expect, it } from "vitest";
import { countedAnswers } from "../../src/survey/counted-answers.ts";
import { expectRefusal } from "../refusal.ts";

const sources = [
  [null, 2, 3, 4],
  [5, null, 7, 8],
].map((column, j) => ({ column, path: [j], scale: null, reverse: false }));

describe("countedAnswers", () => {
  it("keeps under available whoever has weight, whatever is missing", () => {
    const { columns, rows, weights, length } = countedAnswers(sources, {
      missing: "available",
      weights: [1, 2, 0, 2],
    });
    expect(columns.map((column) => [...column])).toEqual([
      [Number.NaN, 2, 4],
      [5, Number.NaN, 8],
    ]);
    expect([...rows]).toEqual([0, 1, 3]);
    expect([...weights!]).toEqual([0.5, 1, 1]);
    expect(length).toBe(4);
  });

  it("keeps under listwise the complete, and under reject only lets who has no weight miss an answer", () => {
    expect([...countedAnswers(sources, { missing: "listwise" }).rows]).toEqual([2, 3]);
    expect([...countedAnswers(sources, { missing: "listwise", weights: [1, 1, 0, 1] }).rows]).toEqual([3]);
    expect([...countedAnswers(sources, { weights: [0, 0, 1, 1] }).rows]).toEqual([2, 3]);
    expectRefusal(() => countedAnswers(sources, {}), "missing_answers", [0, 0]);
  });
});
