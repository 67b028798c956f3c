import { describe, expect, it } from "vitest";
import { invertedInformation } from "../../../src/numeric/latent/inverted-information.ts";

const correlated = (r: number) => Float64Array.from([4, 2 * r, 2 * r, 1]);

describe("invertedInformation", () => {
  it("is the inverse, whatever the units of the parameters", () => {
    expect([...invertedInformation(correlated(0), 2)!]).toEqual([0.25, 0, 0, 1]);
    const inverse = invertedInformation(correlated(0.6), 2)!;
    [0.390625, -0.46875, -0.46875, 1.5625].forEach((value, at) => {
      expect(inverse[at]).toBeCloseTo(value, 14);
    });
  });

  it("is null where a parameter is left no information, or next to none", () => {
    expect(invertedInformation(correlated(1), 2)).toBeNull();
    expect(invertedInformation(correlated(1 - 1e-11), 2)).toBeNull();
    expect(invertedInformation(correlated(1 - 1e-8), 2)).not.toBeNull();
  });
});
