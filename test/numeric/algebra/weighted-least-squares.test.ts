import { describe, expect, it } from "vitest";
import { leastSquares } from "../../../src/numeric/algebra/least-squares.ts";
import { weightedLeastSquares } from "../../../src/numeric/algebra/weighted-least-squares.ts";

const x = Float64Array.of(1, 2, 3, 4, 6);
const z = Float64Array.of(2, 1, 2, 5, 1);
const y = Float64Array.of(2, 3, 5, 4, 8);
const ones = new Float64Array(5).fill(1);

describe("weightedLeastSquares", () => {
  it("with equal weights has the coefficients and R² of least squares", () => {
    const weighted = weightedLeastSquares([x, z], y, ones);
    const plain = leastSquares([x, z], y);
    if (weighted.kind !== "fit" || plain.kind !== "fit") throw new Error("no fit");
    weighted.coefficients.forEach((coefficient, j) => {
      expect(coefficient).toBeCloseTo(plain.coefficients[j]!, 13);
    });
    expect(weighted.r2).toBeCloseTo(plain.r2!, 13);
    expect(weighted.df).toBe(2);
  });

  it("takes a weight of two for two rows in its coefficients", () => {
    const twice = (column: Float64Array) => Float64Array.of(...column, column[1]!);
    const doubled = leastSquares([twice(x)], twice(y));
    const weighted = weightedLeastSquares([x], y, Float64Array.of(1, 2, 1, 1, 1));
    if (weighted.kind !== "fit" || doubled.kind !== "fit") throw new Error("no fit");
    expect(weighted.coefficients[1]).toBeCloseTo(doubled.coefficients[1]!, 13);
    expect(weighted.r2).toBeCloseTo(doubled.r2!, 13);
  });

  it("leaves out who has no weight", () => {
    const weighted = weightedLeastSquares([x], y, Float64Array.of(0, 1, 1, 1, 1));
    const rest = leastSquares([x.subarray(1)], y.subarray(1));
    if (weighted.kind !== "fit" || rest.kind !== "fit") throw new Error("no fit");
    expect(weighted.coefficients[0]).toBeCloseTo(rest.coefficients[0]!, 13);
    expect(weighted.r2).toBeCloseTo(rest.r2!, 13);
  });

  it("has no errors without a residual, and no R² of an outcome that does not vary", () => {
    const exact = weightedLeastSquares([x.subarray(0, 2)], y.subarray(0, 2), ones.subarray(0, 2));
    expect(exact).toMatchObject({ standardErrors: null, df: 0 });
    expect(weightedLeastSquares([x], ones, z)).toMatchObject({ r2: null });
  });

  it("names a column that those before it determine", () => {
    const weighted = weightedLeastSquares([x, x.map((value) => 3 - value)], y, z);
    expect(weighted).toEqual({ kind: "collinear", column: 1 });
  });
});
