import { describe, expect, it } from "vitest";
import { heterotraitMonotraitRatio } from "../../src/moments/heterotrait-monotrait-ratio.ts";

const correlations = Float64Array.of(
  1,
  0.5,
  0.3,
  -0.1,
  0.5,
  1,
  0.2,
  0.4,
  0.3,
  0.2,
  1,
  0.8,
  -0.1,
  0.4,
  0.8,
  1,
);

describe("heterotraitMonotraitRatio", () => {
  it("is the mean absolute correlation between over the geometric mean of those within", () => {
    expect(heterotraitMonotraitRatio(correlations, 4, [0, 1], [2, 3])).toBeCloseTo(
      0.25 / Math.sqrt(0.5 * 0.8),
      14,
    );
  });

  it("counts a single item's own as 1", () => {
    expect(heterotraitMonotraitRatio(correlations, 4, [0, 1], [2])).toBeCloseTo(0.25 / Math.sqrt(0.5), 14);
  });

  it("is null where the items of a set do not correlate", () => {
    expect(
      heterotraitMonotraitRatio(Float64Array.of(1, 0, 0.5, 0, 1, 0.5, 0.5, 0.5, 1), 3, [0, 1], [2]),
    ).toBeNull();
  });
});
