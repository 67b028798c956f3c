import * as statistics from "simple-statistics";
import { describe, expect, it } from "vitest";
import golden from "../golden/simple-statistics/simple-statistics.json" with { type: "json" };
import { expectWithin } from "./within.ts";

const { shares, samples, gammaln, wrong } = golden;

describe("what docs/decisions/0003 trusts of simple-statistics agrees with R", () => {
  it.each(samples)("on $name: sums, means, quantiles", (row) => {
    expectWithin(statistics.sum(row.x), row.sum, 1e-14);
    expectWithin(statistics.mean(row.x), row.mean, 1e-14);
    expectWithin(statistics.median(row.x), row.median, 1e-15);
    for (const [k, share] of shares.entries()) {
      expectWithin(statistics.quantile(row.x, share), row.quantiles[k]!, 1e-14);
      expectWithin(statistics.quantileSorted(statistics.numericSort(row.x), share), row.quantiles[k]!, 1e-14);
    }
    for (const [k, quantile] of statistics.quantile(row.x, shares).entries()) {
      expectWithin(quantile, row.quantiles[k]!, 1e-14);
    }
    expectWithin(statistics.interquartileRange(row.x), row.iqr, 1e-13);
    expectWithin(statistics.medianAbsoluteDeviation(row.x), row.mad, 1e-13);
    expectWithin(statistics.weightedMean(row.x, row.weights), row.weightedMean, 1e-14);
  });

  it.each(samples)("on $name: second and higher moments", (row) => {
    expectWithin(statistics.sampleVariance(row.x), row.variance, 1e-13);
    expectWithin(statistics.sampleStandardDeviation(row.x), row.standardDeviation, 1e-13);
    expectWithin(statistics.sampleCovariance(row.x, row.y), row.covariance, 1e-12);
    expectWithin(statistics.sampleCorrelation(row.x, row.y), row.correlation, 1e-12);
    expectWithin(statistics.sampleRankCorrelation(row.x, row.y), row.rankCorrelation, 1e-13);
    const { m, b } = statistics.linearRegression(row.x.map((x, i) => [x, row.y[i]!]));
    expectWithin(m, row.slope, 1e-9);
    expectWithin(b, row.intercept, 1e-9);
    if (row.skewness === null) return;
    expect(statistics.sampleSkewness(row.x)).toBeCloseTo(row.skewness, 12);
    expect(statistics.sampleKurtosis(row.x)).toBeCloseTo(row.kurtosis!, 12);
  });

  it("on the logarithm of gamma from 0.1 on", () => {
    for (const [k, x] of gammaln.x.entries()) expectWithin(statistics.gammaln(x), gammaln.value[k]!, 1e-13);
  });

  it("and gives what NIST certifies for NumAcc3 and NumAcc4", () => {
    for (const offset of [1e6, 1e7]) {
      const values = [offset + 0.2];
      for (let i = 0; i < 500; i++) values.push(offset + 0.1, offset + 0.3);
      expectWithin(statistics.mean(values), offset + 0.2, 1e-15);
      expect(statistics.sampleStandardDeviation(values)).toBeCloseTo(0.1, 8);
    }
  });

  it("and carries the rounding errors of a sum along", () => {
    expect(statistics.sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(statistics.sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  });
});

describe("what docs/decisions/0003 does not trust of simple-statistics is still as described", () => {
  it("tTest divides by the deviation of a population", () => {
    expect(statistics.tTest([1, 2, 3, 4, 6], 3)).toBeCloseTo(wrong.tTest * Math.sqrt(5 / 4), 14);
  });

  it("gammaln loses digits below 0.1", () => {
    expect(Math.abs(statistics.gammaln(1e-8) / wrong.gammaln - 1)).toBeGreaterThan(1e-10);
  });

  it("probit, errorFunction and the normal table are coarse", () => {
    expect(Math.abs(statistics.probit(0.975) - wrong.probit)).toBeGreaterThan(1e-3);
    expect(Math.abs(statistics.errorFunction(0.5) - wrong.errorFunction)).toBeGreaterThan(1e-8);
    expect(statistics.cumulativeStdNormalProbability(-3.5) / wrong.normal).toBeGreaterThan(4);
  });

  it("the variance of equal values may be above 0, and a correlation without variance is NaN", () => {
    expect(statistics.sampleVariance([0.1, 0.1, 0.1])).toBeGreaterThan(0);
    expect(statistics.sampleCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
  });
});
