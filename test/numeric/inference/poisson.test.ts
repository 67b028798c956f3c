import { describe, expect, it } from "vitest";
import { poissonInterval } from "../../../src/numeric/inference/poisson.ts";
import golden from "../../golden/intervals/intervals.json" with { type: "json" };
import { expectWithin } from "../within.ts";

describe("poissonInterval", () => {
  it.each(golden.poisson)("is R's poisson.test, $count in $exposure at $confidence", (row) => {
    const { count, exposure, confidence, lower, upper } = row;
    const interval = poissonInterval(count, exposure, confidence);
    expectWithin(interval.lower, lower, 1e-12);
    expectWithin(interval.upper, upper, 1e-12);
  });

  it("ends at −ln(α/2) where nothing was counted (Garwood 1936)", () => {
    expect(poissonInterval(0, 1, 0.95).lower).toBe(0);
    expectWithin(poissonInterval(0, 1, 0.95).upper, -Math.log(0.025), 1e-14);
  });
});
