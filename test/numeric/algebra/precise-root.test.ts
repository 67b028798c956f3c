import { describe, expect, it } from "vitest";
import { preciseRoot } from "../../../src/numeric/algebra/precise-root.ts";

describe("preciseRoot", () => {
  it("is the root of the correlations", () => {
    const root = preciseRoot(Float64Array.of(4, 3, 3, 9), new Float64Array(4), 2)!;
    expect([...root.subarray(0, 3)]).toEqual([1, 0, 0.5]);
    expect(root[3]).toBeCloseTo(Math.sqrt(0.75), 15);
  });

  it("sees what doubles leave of the covariances", () => {
    const covariances = Float64Array.of(1, 1, 1, 1);
    expect(preciseRoot(covariances, Float64Array.of(0, 0, 0, 1e-9), 2)![3]).toBeCloseTo(Math.sqrt(1e-9), 18);
    expect(preciseRoot(covariances, Float64Array.of(0, 0, 0, 1e-11), 2)).toBeNull();
  });
});
