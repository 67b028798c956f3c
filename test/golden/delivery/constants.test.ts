import { describe, expect, it } from "vitest";
import { meanDeviation } from "../../../src/numeric/distributions/normal-deviation.ts";
import { meanRange, rangeMoments } from "../../../src/numeric/distributions/normal-range.ts";
import { expectWithin } from "../../numeric/within.ts";
import golden from "./constants.json" with { type: "json" };

/** The table rounds its own constants before it computes with them. */
const PRINTED = 0.0016;

describe("constants of control charts beside integrals at 30 digits", () => {
  it.each(golden.d2)("d2 of $n", ({ n, value }) => expectWithin(meanRange(n), value, 1e-14));

  it.each(golden.d3)("d3 of $n", ({ n, value }) =>
    expectWithin(rangeMoments(n).standardDeviation, value, 1e-12),
  );

  it.each(golden.c4)("c4 of $n", ({ n, value }) => expectWithin(meanDeviation(n), value, 1e-14));
});

describe("Montgomery (2013), Introduction to Statistical Quality Control, 7th ed., appendix VI", () => {
  // n, c4, d2, d3, B3, B4, D3, D4, A2, A3 as printed
  it.each([
    [2, 0.7979, 1.128, 0.853, 0, 3.267, 0, 3.267, 1.88, 2.659],
    [3, 0.8862, 1.693, 0.888, 0, 2.568, 0, 2.574, 1.023, 1.954],
    [5, 0.94, 2.326, 0.864, 0, 2.089, 0, 2.114, 0.577, 1.427],
    [7, 0.9594, 2.704, 0.833, 0.118, 1.882, 0.076, 1.924, 0.419, 1.182],
    [10, 0.9727, 3.078, 0.797, 0.284, 1.716, 0.223, 1.777, 0.308, 0.975],
    [15, 0.9823, 3.472, 0.756, 0.428, 1.572, 0.347, 1.653, 0.223, 0.789],
    [25, 0.9896, 3.931, 0.708, 0.565, 1.435, 0.459, 1.541, 0.153, 0.606],
  ])("subgroups of %i", (n, c4, d2, d3, b3, b4, lower, upper, a2, a3) => {
    const { mean, standardDeviation } = rangeMoments(n);
    const deviation = meanDeviation(n);
    const reach = (3 * Math.sqrt(1 - deviation ** 2)) / deviation;
    const rangeReach = (3 * standardDeviation) / mean;
    expect(deviation).toBeCloseTo(c4, 4);
    const ours = [mean, standardDeviation, Math.max(0, 1 - reach), 1 + reach];
    ours.push(
      Math.max(0, 1 - rangeReach),
      1 + rangeReach,
      3 / (mean * Math.sqrt(n)),
      3 / (deviation * Math.sqrt(n)),
    );
    for (const [i, printed] of [d2, d3, b3, b4, lower, upper, a2, a3].entries()) {
      expect(Math.abs(ours[i]! - printed)).toBeLessThan(PRINTED);
    }
  });
});
