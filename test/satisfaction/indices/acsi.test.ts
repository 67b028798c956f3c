import { acsiIndex, ukcsiIndex } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";
import { expectRefusal } from "../../refusal.ts";

describe("acsiIndex", () => {
  it("runs from 0 at the scale's minimum to 100 at its maximum, whatever the weights", () => {
    const indicatorWeights = [0.3, 2, 0];
    expect(acsiIndex({ means: [1, 1, 1], indicatorWeights })).toBe(0);
    expect(acsiIndex({ means: [10, 10, 10], indicatorWeights })).toBeCloseTo(100, 12);
    expect(acsiIndex({ means: [0, 4], scale: { min: 0, max: 4 } })).toBe(50);
  });

  it("takes weights of any sum and size", () => {
    const means = [8, 7, 6];
    const printed = acsiIndex({ means, indicatorWeights: [0.5, 0.3, 0.2] });
    expect(acsiIndex({ means, indicatorWeights: [50, 30, 20] })).toBeCloseTo(printed, 12);
    expect(acsiIndex({ means, indicatorWeights: [5e99, 3e99, 2e99] })).toBeCloseTo(printed, 12);
    expect(acsiIndex({ means })).toBeCloseTo(acsiIndex({ means, indicatorWeights: [2, 2, 2] }), 12);
  });

  it.each([
    [{ means: [8, 11] }, ["means", 1]],
    [{ means: [8, Number.NaN] }, ["means", 1]],
    [{ means: ["8"] }, ["means", 0]],
    [{ means: 8 }, ["means"]],
    [undefined, []],
    [{ means: Object.assign(new Array(2), { 1: 8 }) }, ["means", 0]],
    [{ means: [8, 7], indicatorWeights: [1] }, ["indicatorWeights"]],
    [{ means: [8, 7], indicatorWeights: {} }, ["indicatorWeights"]],
    [{ means: [8, 7], indicatorWeights: [1, -1] }, ["indicatorWeights", 1]],
    [{ means: [8, 7], indicatorWeights: [1, Number.POSITIVE_INFINITY] }, ["indicatorWeights", 1]],
    [{ means: [8, 7], indicatorWeights: [0, 0] }, ["indicatorWeights"]],
    [{ means: [8, 7], indicatorWeights: [1e101, 1] }, ["indicatorWeights", 0]],
    [{ means: [8], scale: { min: 10, max: 1 } }, ["scale", "max"]],
  ])("refuses %j", (input, path) => {
    expectRefusal(() => acsiIndex(input as never), "invalid_input", path);
  });

  it("of no means is insufficient data", () => {
    expectRefusal(() => acsiIndex({ means: [] }), "insufficient_data", ["means"]);
  });
});

describe("ukcsiIndex", () => {
  it("is ten times a mean on 1 to 10, so its floor is 10", () => {
    expect(ukcsiIndex(1)).toBe(10);
    expect(ukcsiIndex(10)).toBe(100);
  });

  it("refuses means off the scale", () => {
    for (const mean of [0.9, 10.5, Number.NaN, "8"]) {
      expectRefusal(() => ukcsiIndex(mean as number), "invalid_input", []);
    }
  });
});
