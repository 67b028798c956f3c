import { describe, expect, it } from "vitest";
import { alphaOfCovariances, cronbachAlpha } from "../../src/reliability/alpha.ts";

describe("cronbachAlpha", () => {
  it("is k r / (1 + (k − 1) r) for items of one variance that all correlate r", () => {
    const [k, r] = [4, 0.3];
    expect(cronbachAlpha(k, k, k + k * (k - 1) * r)).toBeCloseTo((k * r) / (1 + (k - 1) * r), 14);
  });

  it("is 0 for uncorrelated items and falls below it where they contradict each other", () => {
    expect(cronbachAlpha(3, 6, 6)).toBe(0);
    expect(cronbachAlpha(2, 2, 1)).toBe(-2);
  });

  it("is null for one item, for a sum that does not vary, and where only rounding is left of its variance", () => {
    expect(cronbachAlpha(1, 2, 2)).toBeNull();
    expect(cronbachAlpha(2, 0, 0)).toBeNull();
    expect(cronbachAlpha(2, 1, 1e-16)).toBeNull();
  });
});

describe("alphaOfCovariances", () => {
  it("takes the variances from the diagonal and the variance of the sum from all entries", () => {
    const matrix = Float64Array.of(4, 1, 2, 1, 3, 0.5, 2, 0.5, 5);
    expect(alphaOfCovariances(matrix, 3)).toBeCloseTo(1.5 * (1 - 12 / 19), 14);
  });
});
