import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testRecoveryParadox } from "../../../src/recovery/recovery-paradox.ts";
import { type JusticeMean, scoreJustice } from "../../../src/recovery/score-justice.ts";

interface Described {
  mean: number;
  standardDeviation: number;
  interval: { lower: number; upper: number };
}

interface Golden {
  answers: Record<string, number[]>;
  dimensions: Described[];
  equal: Described;
  given: Described;
  regressed: Described;
  importance: number[];
  satisfaction: Described;
  regression: { r2: number; df: number; coefficients: Record<string, number>[] };
  paradox: Record<string, number> & { recovered: number[]; noFailure: number[] };
}

// R 4.2.2: rowMeans, t.test, lm, confint (justice.R).
const golden = JSON.parse(readFileSync(new URL("./justice.json", import.meta.url), "utf8")) as Golden;
const options = {
  scale: { min: 1, max: 7 },
  distributive: ["d1", "d2"],
  procedural: ["p1", "p2", { id: "p3", reverse: true }],
  interactional: ["i1", "i2"],
  confidence: 0.9,
} as const;

function expectDescribed(score: JusticeMean | null, { mean, standardDeviation, interval }: Described): void {
  expect(score!.mean).toBeCloseTo(mean, 12);
  expect(score!.standardDeviation).toBeCloseTo(standardDeviation, 12);
  expect(score!.interval!.lower).toBeCloseTo(interval.lower, 11);
  expect(score!.interval!.upper).toBeCloseTo(interval.upper, 11);
}

describe("scoreJustice beside R", () => {
  it("gives the means of the dimensions and of the equal composite", () => {
    const { dimensions, composite, n } = scoreJustice(golden.answers, options);
    expect(n).toBe(60);
    for (const [k, dimension] of dimensions.entries()) expectDescribed(dimension, golden.dimensions[k]!);
    expectDescribed(composite, golden.equal);
  });

  it("gives the composite of given weights", () => {
    const importance = { distributive: 2, procedural: 1, interactional: 0.5 };
    expectDescribed(scoreJustice(golden.answers, { ...options, importance }).composite, golden.given);
  });

  it("gives lm's regression of satisfaction, and the composite that it weighs", () => {
    const { regression, composite, satisfaction, dimensions } = scoreJustice(golden.answers, {
      ...options,
      satisfaction: ["s"],
      importance: "regression",
    });
    expectDescribed(satisfaction, golden.satisfaction);
    expectDescribed(composite, golden.regressed);
    for (const [k, { importance }] of dimensions.entries()) {
      expect(importance).toBeCloseTo(golden.importance[k]!, 11);
    }
    expect(regression!.r2).toBeCloseTo(golden.regression.r2, 12);
    expect(regression!.coefficients.map(({ term }) => term)).toStrictEqual([
      "intercept",
      "distributive",
      "procedural",
      "interactional",
    ]);
    regression!.coefficients.forEach(({ estimate, standardError, interval, test }, k) => {
      const expected = golden.regression.coefficients[k]!;
      expect(estimate).toBeCloseTo(expected.estimate!, 11);
      expect(standardError).toBeCloseTo(expected.standardError!, 11);
      expect(interval.lower).toBeCloseTo(expected.lower!, 10);
      expect(interval.upper).toBeCloseTo(expected.upper!, 10);
      expect(test!.statistic).toBeCloseTo(expected.statistic!, 10);
      expect(test!.df).toBe(golden.regression.df);
      expect(test!.p).toBeCloseTo(expected.p!, 11);
    });
  });
});

describe("testRecoveryParadox beside R's t.test", () => {
  const { recovered, noFailure, ...expected } = golden.paradox;

  it("gives the difference, its interval and Welch's test", () => {
    const result = testRecoveryParadox({ recovered, noFailure }, { confidence: 0.9 });
    expect(result.difference).toBeCloseTo(expected.difference!, 12);
    expect(result.standardError).toBeCloseTo(expected.standardError!, 12);
    expect(result.interval!.lower).toBeCloseTo(expected.lower!, 11);
    expect(result.interval!.upper).toBeCloseTo(expected.upper!, 11);
    expect(result.test!.statistic).toBeCloseTo(expected.statistic!, 11);
    expect(result.test!.df).toBeCloseTo(expected.df!, 10);
    expect(result.test!.p).toBeCloseTo(expected.p!, 12);
  });

  it("gives the one-sided p in both directions, and the verdict by it", () => {
    const forth = testRecoveryParadox({ recovered, noFailure });
    const back = testRecoveryParadox({ recovered: noFailure, noFailure: recovered });
    expect(forth.oneSided!.p).toBeCloseTo(expected.greater!, 12);
    expect(back.oneSided!.p).toBeCloseTo(expected.less!, 12);
    expect(testRecoveryParadox({ recovered, noFailure }, { confidence: 0.87 }).paradox).toBe(true);
    expect(testRecoveryParadox({ recovered, noFailure }, { confidence: 0.88 }).paradox).toBe(false);
  });
});
