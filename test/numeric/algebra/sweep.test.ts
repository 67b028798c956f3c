import { describe, expect, it } from "vitest";
import { sweep } from "../../../src/numeric/algebra/sweep.ts";

describe("sweep", () => {
  it("gives the inverse, the coefficients and the residual variance of a regression on correlated predictors", () => {
    const matrix = Float64Array.of(1, 0.5, 0.6, 0.5, 1, 0.4, 0.6, 0.4, 1);
    expect(sweep(matrix, 3, 2)).toBe(true);
    // by hand: (0.6 − 0.5 · 0.4) / (1 − 0.25), (0.4 − 0.5 · 0.6) / (1 − 0.25), 1 / (1 − 0.25)
    expect(matrix[2]).toBeCloseTo(0.4 / 0.75, 14);
    expect(matrix[5]).toBeCloseTo(0.1 / 0.75, 14);
    expect(matrix[8]).toBeCloseTo(1 - (0.6 * 0.4 + 0.4 * 0.1) / 0.75, 14);
    expect(matrix[0]).toBeCloseTo(1 / 0.75, 14);
    expect(matrix[1]).toBeCloseTo(-0.5 / 0.75, 14);
  });

  it("stops at a variable that depends on those before it, and at none that is not a number", () => {
    expect(sweep(Float64Array.of(1, 1, 1, 1), 2, 2)).toBe(false);
    expect(sweep(Float64Array.of(Number.NaN), 1, 1)).toBe(false);
  });
});
