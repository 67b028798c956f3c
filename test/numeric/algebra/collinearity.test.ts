import { describe, expect, it } from "vitest";
import { invertCorrelations } from "../../../src/numeric/algebra/collinearity.ts";

describe("invertCorrelations", () => {
  it("gives the inverse", () => {
    const inverted = invertCorrelations(Float64Array.of(1, 0.5, 0.5, 1), 2);
    if (inverted.kind !== "inverse") throw new Error("no inverse");
    // by hand: 1 / .75 and −.5 / .75
    expect(inverted.inverse[0]).toBeCloseTo(4 / 3, 15);
    expect(inverted.inverse[1]).toBeCloseTo(-2 / 3, 15);
    expect(inverted.factor[2]).toBe(0.5);
  });

  it("names a variable that keeps less than 1e-10 of its variance beside those before it, or beside all", () => {
    const almost = (own: number) => Math.sqrt(1 - own);
    const pair = (own: number) => invertCorrelations(Float64Array.of(1, almost(own), almost(own), 1), 2);
    expect(pair(2e-10).kind).toBe("inverse");
    expect(pair(5e-11)).toEqual({ kind: "collinear", variable: 0 });
    expect(pair(0)).toEqual({ kind: "collinear", variable: 1 });
    expect(invertCorrelations(Float64Array.of(1, 0, 1, 0, 1, 0, 1, 0, 1), 3)).toEqual({
      kind: "collinear",
      variable: 2,
    });
  });
});
