import { collectMoments } from "service-quality/moments";
import {
  type AttributeImpact,
  classifyKano,
  compareKano,
  type DriverMethod,
  estimateDrivers,
  estimatePenaltyReward,
  scoreImportancePerformance,
  summarizeIncidents,
} from "service-quality/priorities";
import { describe, expect, it } from "vitest";
import golden from "./golden.json" with { type: "json" };

const close = (actual: unknown, expected: number | undefined, digits = 10) =>
  expect(actual).toBeCloseTo(expected!, digits);

const METHODS = ["lmg", "johnson", "pratt", "semipartial", "beta", "correlation"] as const;

describe(`key drivers agree with ${golden.software.R}`, () => {
  const { predictors, outcome, weights, gaps } = golden.drivers;

  type Expected = Record<DriverMethod, number[]> & { r2: number };
  const hold = (actual: ReturnType<typeof estimateDrivers>, expected: Expected) => {
    close(actual.r2, expected.r2, 12);
    expected[actual.method].forEach((importance, j) => {
      close(actual.drivers[j]!.importance, importance, 12);
    });
  };

  it.each(METHODS)("by %s, of columns and of their moments", (method) => {
    hold(estimateDrivers(outcome, predictors, { method }), golden.drivers.plain);
    const moments = collectMoments({ ...predictors, outcome });
    hold(estimateDrivers("outcome", moments, { method }), golden.drivers.plain);
  });

  it.each(METHODS)("by %s, weighted", (method) => {
    hold(estimateDrivers(outcome, predictors, { method, weights }), golden.drivers.weighted);
  });

  it.each(METHODS)("by %s, where answers are missing", (method) => {
    const listwise = estimateDrivers(outcome, gaps, { method, missing: "listwise" });
    hold(listwise, golden.drivers.listwise);
    expect(listwise.n).toBe(golden.drivers.listwiseN);
    const available = estimateDrivers(outcome, gaps, { method, missing: "available" });
    hold(available, golden.drivers.available);
    expect(available.n).toBe(golden.drivers.availableN);
  });

  it.each(METHODS)("by %s, of twelve predictors", (method) => {
    const { twelve } = golden.drivers;
    hold(estimateDrivers(twelve.outcome, twelve.predictors, { method }), twelve.expected);
  });
});

describe(`penalty–reward contrasts agree with lm() of R, and with survey ${golden.software.survey}`, () => {
  const { attributes, low, high } = golden.impact;
  const { outcome, weights } = golden.drivers;
  const options = { low, high };

  const hold = (rows: readonly AttributeImpact[], expected: typeof golden.impact.plain, digits = 10) => {
    rows.forEach((row, j) => {
      for (const [sign, k] of [["penalty", 2 * j + 1] as const, ["reward", 2 * j + 2] as const]) {
        close(row[sign], expected.estimate[k], digits);
        close(row[`${sign}StandardError`], expected.standardError[k], digits);
        close(row[`${sign}Test`]?.statistic, expected.statistic[k], digits);
        close(row[`${sign}Test`]?.p, expected.p[k], digits);
        close(row[`${sign}Interval`].lower, expected.lower[k], digits);
        close(row[`${sign}Interval`].upper, expected.upper[k], digits);
        expect(row[`${sign}Test`]?.df).toBe(expected.df);
      }
    });
  };

  it("least squares", () => {
    const result = estimatePenaltyReward(outcome, attributes, options);
    close(result.r2, golden.impact.plain.r2, 12);
    close(result.intercept, golden.impact.plain.estimate[0], 12);
    hold(result.attributes, golden.impact.plain);
  });

  it("under weights, with linearized errors", () => {
    const result = estimatePenaltyReward(outcome, attributes, { ...options, weights });
    close(result.r2, golden.impact.weighted.r2, 12);
    close(result.intercept, golden.impact.weighted.estimate[0], 12);
    // svyglm iterates to the coefficients.
    hold(result.attributes, golden.impact.weighted, 9);
  });

  it("standardized coefficients", () => {
    const result = estimatePenaltyReward(outcome, attributes, { ...options, coefficients: "standardized" });
    expect(result.intercept).toBe(0);
    hold(result.attributes, golden.impact.standardized);
  });

  it("standardized coefficients under weights", () => {
    const result = estimatePenaltyReward(outcome, attributes, {
      ...options,
      weights,
      coefficients: "standardized",
    });
    result.attributes.forEach(({ penalty, reward }, j) => {
      close(penalty, golden.impact.weightedStandardized[2 * j]);
      close(reward, golden.impact.weightedStandardized[2 * j + 1]);
    });
  });
});

describe("Kano classifications agree with R", () => {
  const { functional, dysfunctional, weights, importance, segment, ...expected } = golden.kano;

  it("counts, better and worse with Wilson's intervals, scores and stated importance", () => {
    const result = classifyKano(functional, dysfunctional, { importance });
    expect(result.counts).toEqual(expected.counts);
    close(result.better, expected.better.share);
    close(result.betterInterval?.lower, expected.better.interval[0]);
    close(result.betterInterval?.upper, expected.better.interval[1]);
    close(result.worse, -expected.worse.share);
    close(result.worseInterval?.lower, -expected.worse.interval[1]!);
    close(result.worseInterval?.upper, -expected.worse.interval[0]!);
    for (const side of ["functional", "dysfunctional"] as const) {
      close(result.continuous[side], expected.continuous[side].mean);
      close(result.continuous[`${side}Interval`]?.lower, expected.continuous[side].interval[0]);
      close(result.continuous[`${side}Interval`]?.upper, expected.continuous[side].interval[1]);
    }
    close(result.importance?.mean, expected.stated.mean);
    close(result.importance?.interval?.lower, expected.stated.interval[0]);
    close(result.importance?.interval?.upper, expected.stated.interval[1]);
  });

  it("the same under weights, with the errors of the package survey", () => {
    const result = classifyKano(functional, dysfunctional, { importance, weights });
    expect(result.counts).toEqual(expected.counts);
    close(result.better, expected.better.weighted);
    close(result.betterInterval?.lower, expected.better.weightedInterval[0]);
    close(result.betterInterval?.upper, expected.better.weightedInterval[1]);
    close(result.worse, -expected.worse.weighted);
    close(result.worseInterval?.lower, -expected.worse.weightedInterval[1]!);
    for (const side of ["functional", "dysfunctional"] as const) {
      close(result.continuous[side], expected.continuous[side].weighted);
      close(result.continuous[`${side}Interval`]?.lower, expected.continuous[side].weightedInterval[0]);
      close(result.continuous[`${side}Interval`]?.upper, expected.continuous[side].weightedInterval[1]);
    }
    close(result.importance?.interval?.upper, expected.stated.weightedInterval[1]);
  });

  it("chi-square of segments by categories", () => {
    const { test, cramersV } = compareKano(functional, dysfunctional, { by: segment });
    close(test?.statistic, expected.segments.statistic);
    expect(test?.df).toBe(expected.segments.df);
    close(test?.p, expected.segments.p, 12);
    close(cramersV, expected.segments.cramersV);
  });
});

describe("other tables agree with R", () => {
  it("chi-square of incidents", () => {
    const { byCategory } = summarizeIncidents([
      { category: "failures", satisfactory: 81, dissatisfactory: 151 },
      { category: "requests", satisfactory: 114, dissatisfactory: 55 },
      { category: "unprompted", satisfactory: 152, dissatisfactory: 146 },
    ]);
    close(byCategory.test?.statistic, golden.incidents.statistic);
    close(byCategory.test?.p, golden.incidents.p, 15);
    close(byCategory.cramersV, golden.incidents.cramersV);
  });

  it("means and intervals of importance and performance from answers", () => {
    const { functional, importance, continuous, stated } = golden.kano;
    const scores = [4, 2, 0, -1, -2];
    const { attributes } = scoreImportancePerformance({
      importance: { feature: importance },
      performance: { feature: functional.map((answer) => scores[answer - 1]!) },
    });
    const [feature] = attributes;
    close(feature?.importance, stated.mean);
    close(feature?.importanceInterval?.upper, stated.interval[1]);
    close(feature?.performance, continuous.functional.mean);
    close(feature?.performanceInterval?.lower, continuous.functional.interval[0]);
  });
});
