import { describe, expect, it } from "vitest";
import { estimateMean, type Mean } from "../../../src/numeric/inference/mean.ts";
import { compareMeans, meanInterval, oneSampleTest } from "../../../src/numeric/inference/t-test.ts";
import golden from "../../golden/means/means.json" with { type: "json" };
import { expectWithin } from "../within.ts";

const meanFrom = (values: readonly number[]) => estimateMean(Float64Array.from(values), null)!;
const alone = meanFrom([4]);
const alike = meanFrom([0.1, 0.1, 0.1]);
const varied = meanFrom([1, 2, 5]);

describe("oneSampleTest and meanInterval", () => {
  it.each(golden.one)("are R's t.test of one sample, $name", (row) => {
    const mean = meanFrom(row.x);
    const test = oneSampleTest(mean);
    expectWithin(test?.statistic, row.statistic, 1e-13);
    expect(test?.df).toBe(row.df);
    expectWithin(test?.p, row.p, 1e-11);
    const interval = meanInterval(mean, row.confidence);
    expectWithin(interval?.lower, row.interval.lower, 1e-11);
    expectWithin(interval?.upper, row.interval.upper, 1e-11);
  });

  it.each(golden.paired)("are R's paired t.test where the values are differences, $name", (row) => {
    const mean = meanFrom(row.perception.map((perception, i) => perception - row.expectation[i]!));
    const test = oneSampleTest(mean);
    expectWithin(test?.statistic, row.statistic, 1e-13);
    expect(test?.df).toBe(row.df);
    expectWithin(test?.p, row.p, 1e-11);
    const interval = meanInterval(mean, row.confidence);
    expectWithin(interval?.lower, row.interval.lower, 1e-11);
    expectWithin(interval?.upper, row.interval.upper, 1e-11);
  });

  it("say nothing of one respondent", () => {
    expect(oneSampleTest(alone)).toBeNull();
    expect(meanInterval(alone, 0.95)).toBeNull();
  });

  it("have the point for an interval and no test where all answer alike", () => {
    expect(oneSampleTest(alike)).toBeNull();
    expect(meanInterval(alike, 0.95)).toEqual({ lower: 0.1, upper: 0.1 });
  });
});

describe("compareMeans", () => {
  it.each(golden.welch)("is R's t.test of Welch, $name", (row) => {
    const ours = compareMeans(meanFrom(row.a), meanFrom(row.b), row.confidence);
    expectWithin(ours.difference, row.difference, 1e-13);
    expectWithin(ours.standardError, row.standardError, 1e-13);
    expectWithin(ours.df, row.df, 1e-13);
    expectWithin(ours.test?.statistic, row.statistic, 1e-13);
    expectWithin(ours.test?.df, row.df, 1e-13);
    expectWithin(ours.test?.p, row.p, 1e-11);
    expectWithin(ours.interval?.lower, row.interval.lower, 1e-11);
    expectWithin(ours.interval?.upper, row.interval.upper, 1e-11);
  });

  it("gives the difference alone where a group has one respondent", () => {
    const nothing = { standardError: null, df: null, interval: null, test: null };
    expect(compareMeans(alone, varied, 0.95)).toEqual({ difference: 4 - varied.mean, ...nothing });
    expect(compareMeans(varied, alone, 0.95)).toEqual({ difference: varied.mean - 4, ...nothing });
  });

  it("has the point for an interval and no test where neither group varies", () => {
    expect(compareMeans(alike, meanFrom([2, 2]), 0.95)).toEqual({
      difference: 0.1 - 2,
      standardError: 0,
      df: null,
      interval: { lower: 0.1 - 2, upper: 0.1 - 2 },
      test: null,
    });
  });

  it("does not depend on the unit, however small", () => {
    const inUnits = ({ mean, standardDeviation, standardError, ...rest }: Mean, unit: number): Mean => ({
      ...rest,
      mean: mean * unit,
      standardDeviation: standardDeviation! * unit,
      standardError: standardError! * unit,
    });
    const other = meanFrom([3, 4, 4, 7]);
    const tiny = compareMeans(inUnits(varied, 1e-90), inUnits(other, 1e-90), 0.95);
    const plain = compareMeans(varied, other, 0.95);
    expectWithin(tiny.df, plain.df!, 1e-13);
    expectWithin(tiny.test?.p, plain.test!.p, 1e-12);
  });

  it("takes each group's linearized error", () => {
    const weighted = estimateMean(Float64Array.of(1, 4, 6, 7), Float64Array.of(0.2, 1, 0.5, 0.9))!;
    const { standardError } = compareMeans(weighted, varied, 0.95);
    expectWithin(standardError, Math.hypot(weighted.standardError!, varied.standardError!), 1e-15);
  });
});
