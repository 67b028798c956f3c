import { describe, expect, it } from "vitest";
import { estimateMean } from "../../../src/numeric/inference/mean.ts";
import { ratioInterval } from "../../../src/numeric/inference/ratio-interval.ts";
import { expectWithin } from "../within.ts";

const meanOf = (...values: number[]) => estimateMean(Float64Array.from(values), null)!;

describe("ratioInterval", () => {
  it("holds the ratios that Welch's statistic of a − ratio · b does not refuse", () => {
    const [a, b] = [meanOf(104, 106, 105, 109), meanOf(99, 101, 98)];
    const { lower, upper } = ratioInterval(a, b, 0.9)!;
    const ratio = a.mean / b.mean;
    const squared = (rho: number) =>
      (a.mean - rho * b.mean) ** 2 / (a.standardError! ** 2 + rho ** 2 * b.standardError! ** 2);
    expect(lower).toBeLessThan(ratio);
    expect(upper).toBeGreaterThan(ratio);
    expectWithin(squared(lower), squared(upper), 1e-12);
  });

  it("turns over where both means change their sign", () => {
    const [a, b] = [meanOf(4, 6, 5), meanOf(9, 11)];
    expect(ratioInterval(meanOf(-4, -6, -5), meanOf(-9, -11), 0.8)).toEqual(ratioInterval(a, b, 0.8));
  });

  it("is the ratio itself where neither mean has an error", () => {
    expect(ratioInterval(meanOf(6, 6), meanOf(4, 4), 0.95)).toEqual({ lower: 1.5, upper: 1.5 });
  });

  it("is Student's, divided, where only the numerator varies", () => {
    const { lower, upper } = ratioInterval(meanOf(9, 11), meanOf(2, 2), 0.95)!;
    // qt(0.975, 1) = 12.7062047361747 by R
    expectWithin(lower, (10 - 12.7062047361747) / 2, 1e-12);
    expectWithin(upper, (10 + 12.7062047361747) / 2, 1e-12);
  });

  it("is null where the denominator cannot be told from 0, or is 0", () => {
    expect(ratioInterval(meanOf(4, 6), meanOf(-1, 3), 0.95)).toBeNull();
    expect(ratioInterval(meanOf(4, 6), meanOf(-1, 1), 0.95)).toBeNull();
  });

  it("is null where either mean is of one value", () => {
    expect(ratioInterval(meanOf(1), meanOf(1, 2), 0.95)).toBeNull();
    expect(ratioInterval(meanOf(1, 2), meanOf(1), 0.95)).toBeNull();
  });
});
