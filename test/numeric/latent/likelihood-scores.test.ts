import { describe, expect, it } from "vitest";
import { sandwichOf } from "../../../src/numeric/latent/likelihood-scores.ts";

const diagonal = (a: number, b: number) => Float64Array.from([a, 0, 0, b]);

describe("sandwichOf", () => {
  it("is the scores' mean product between inverses of the information, over n", () => {
    const { covariances, trace } = sandwichOf(diagonal(2, 4), diagonal(2, 8), 2, 10)!;
    expect(trace).toBeCloseTo(3, 14);
    expect(covariances[0]).toBeCloseTo(0.05, 15);
    expect(covariances[3]).toBeCloseTo(0.05, 15);
  });

  it("is null where the information is singular", () => {
    expect(sandwichOf(Float64Array.of(1, 1, 1, 1), diagonal(1, 1), 2, 10)).toBeNull();
  });

  it("is null where a variance would be below 0, or no number", () => {
    expect(sandwichOf(diagonal(1, 1), diagonal(1, -1), 2, 10)).toBeNull();
    expect(sandwichOf(diagonal(1, 1), diagonal(1, Number.NaN), 2, 10)).toBeNull();
  });
});
