import { evaluatedPerformance, modifiedServqual, normedQuality } from "service-quality/gaps";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("Teas' models", () => {
  it.each([
    ["no list", { perceptions: 3, ideals: [5] }, "invalid_input", ["perceptions"]],
    [
      "a number that is not finite",
      { perceptions: [Number.NaN], ideals: [5] },
      "invalid_input",
      ["perceptions", 0],
    ],
    [
      "importance below 0",
      { perceptions: [4], ideals: [5], importance: [-1] },
      "invalid_input",
      ["importance", 0],
    ],
    [
      "importance that is all 0",
      { perceptions: [4], ideals: [5], importance: [0] },
      "invalid_input",
      ["importance"],
    ],
    ["no items", { perceptions: [], ideals: [] }, "insufficient_data", ["perceptions"]],
  ] as const)("refuse %s", (_, input, code, path) => {
    expectRefusal(() => evaluatedPerformance(input as never), code, path);
  });

  it("agree where the norm or the expectation is the ideal", () => {
    const ratings = { perceptions: [6, 4, 7], ideals: [7, 6, 5], importance: [2, 1, 1] };
    const performance = evaluatedPerformance(ratings);
    expect(normedQuality({ ...ratings, norms: ratings.ideals })).toBe(performance);
    expect(modifiedServqual({ ...ratings, expectations: ratings.ideals })).toBe(performance);
  });

  it("evaluated performance without importance is the plain mean of distances", () => {
    expect(evaluatedPerformance({ perceptions: [6, 4], ideals: [7, 6] })).toBe(-1.5);
  });

  it("refuse lists of different length", () => {
    expectRefusal(() => evaluatedPerformance({ perceptions: [5, 4], ideals: [5] }), "invalid_input", [
      "ideals",
    ]);
  });
});
