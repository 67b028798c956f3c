import { describe, expect, it } from "vitest";
import { omegaInterval } from "../../src/reliability/omega-interval.ts";

describe("omegaInterval", () => {
  it("narrows with the square root of the respondents, on the logit", () => {
    const [loadings, uniquenesses] = [Float64Array.of(1, 0.8, 1.2, 0.9), Float64Array.of(0.5, 0.6, 0.4, 0.7)];
    const logitWidth = (n: number) => {
      const { lower, upper } = omegaInterval(loadings, uniquenesses, n, 0.95)!;
      return Math.log(upper / (1 - upper)) - Math.log(lower / (1 - lower));
    };
    expect(logitWidth(100) / logitWidth(400)).toBeCloseTo(2, 10);
  });

  it("is null where a loading of 0 leaves the others undetermined, and where the loadings cancel", () => {
    expect(omegaInterval(Float64Array.of(1, 1, 0), Float64Array.of(1, 1, 1), 100, 0.95)).toBeNull();
    expect(
      omegaInterval(Float64Array.of(1, 1, -2, 0.5, -0.5), Float64Array.of(1, 1, 1, 1, 1), 100, 0.95),
    ).toBeNull();
  });
});
