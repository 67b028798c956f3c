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

  it("is false for a variable that those before it determine, or all others, and for what is not a number", () => {
    // x₀ = √.75 x₁ + .5 x₂ and a little of its own: x₂ keeps four times as much beside both
    const first = (own: number) => {
      const scale = Math.sqrt(1 + own);
      const [a, b] = [Math.sqrt(0.75) / scale, 0.5 / scale];
      return Float64Array.of(1, a, b, a, 1, 0, b, 0, 1);
    };
    expect(sweep(first(2e-10), 3, 3)).toBe(true);
    expect(sweep(first(5e-11), 3, 3)).toBe(false);
    expect(sweep(Float64Array.of(1, 1, 1, 1), 2, 2)).toBe(false);
    expect(sweep(Float64Array.of(Number.NaN), 1, 1)).toBe(false);
  });
});
