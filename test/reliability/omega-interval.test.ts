import { describe, expect, it } from "vitest";
import { omegaInterval } from "../../src/reliability/omega-interval.ts";

const factor = (loadings: number[], uniquenesses: number[]) => ({
  loadings: Float64Array.from(loadings),
  uniquenesses: Float64Array.from(uniquenesses),
});

describe("omegaInterval", () => {
  it("narrows with the square root of the respondents, on the logit", () => {
    const logitWidth = (n: number) => {
      const { lower, upper } = omegaInterval(factor([1, 0.8, 1.2, 0.9], [0.5, 0.6, 0.4, 0.7]), n, 0.95)!;
      return Math.log(upper / (1 - upper)) - Math.log(lower / (1 - lower));
    };
    expect(logitWidth(100) / logitWidth(400)).toBeCloseTo(2, 10);
  });

  it("does not depend on the unit of the items, however large or small", () => {
    const intervalIn = (unit: number) =>
      omegaInterval(
        factor(
          [1, 0.8, 1.2].map((loading) => loading * unit),
          [0.5, 0.6, 0.4].map((uniqueness) => uniqueness * unit ** 2),
        ),
        50,
        0.95,
      )!;
    for (const unit of [1e-99, 1e99]) {
      expect(intervalIn(unit).lower).toBeCloseTo(intervalIn(1).lower, 12);
      expect(intervalIn(unit).upper).toBeCloseTo(intervalIn(1).upper, 12);
    }
  });

  it("is null where a loading of 0 leaves the others undetermined, and where the loadings cancel", () => {
    expect(omegaInterval(factor([1, 1, 0], [1, 1, 1]), 100, 0.95)).toBeNull();
    expect(omegaInterval(factor([1, 1, -2, 0.5, -0.5], [1, 1, 1, 1, 1]), 100, 0.95)).toBeNull();
  });
});
