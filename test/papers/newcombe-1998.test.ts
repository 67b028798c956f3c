import { compareMeasureWaves, estimateCsat } from "service-quality/satisfaction";
import { describe, expect, it } from "vitest";

const answers = (satisfied: number, n: number) => [
  { value: 5, count: satisfied },
  { value: 1, count: n - satisfied },
];

describe("Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872", () => {
  it.each([
    [81, 263, "0.2553", "0.3662"],
    [15, 148, "0.0624", "0.1605"],
    [0, 20, "0.0000", "0.1611"],
    [1, 29, "0.0061", "0.1718"],
  ])("table I, method 3: %d of %d has %s to %s", (satisfied, n, lower, upper) => {
    const { interval } = estimateCsat(answers(satisfied, n));
    expect([interval!.lower.toFixed(4), interval!.upper.toFixed(4)]).toEqual([lower, upper]);
  });
});

describe("Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873–890", () => {
  it.each([
    [56, 70, 48, 80, "0.0524", "0.3339"],
    [9, 10, 3, 10, "0.1705", "0.8090"],
    [6, 7, 2, 7, "0.0582", "0.8062"],
    [5, 56, 0, 29, "-0.0381", "0.1926"],
    [0, 10, 0, 20, "-0.1611", "0.2775"],
    [10, 10, 0, 20, "0.6791", "1.0000"],
  ])("table II, method 10: %d of %d less %d of %d has %s to %s", (x, m, y, n, lower, upper) => {
    const waves = [
      { wave: "earlier", answers: answers(y, n) },
      { wave: "later", answers: answers(x, m) },
    ];
    const { interval } = compareMeasureWaves(waves, { measure: "csat" }).differences[0]!;
    expect([interval?.lower.toFixed(4), interval?.upper.toFixed(4)]).toEqual([lower, upper]);
  });
});
