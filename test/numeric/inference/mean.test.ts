import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addValues,
  emptySums,
  estimateMean,
  type Mean,
  meanOf,
} from "../../../src/numeric/inference/mean.ts";
import { meanInterval } from "../../../src/numeric/inference/t-test.ts";
import golden from "../../golden/means/means.json" with { type: "json" };
import { expectWithin } from "../within.ts";

const answer = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 7 }) }, fc.constant(Number.NaN));
const respondents = fc.array(
  fc.record({
    value: answer,
    weight: fc.oneof(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.constant(0)),
  }),
  { maxLength: 60 },
);

function expectSame(actual: Mean | null, expected: Mean | null): void {
  if (actual === null || expected === null) {
    expect(actual).toBe(expected);
    return;
  }
  expect(actual.n).toBe(expected.n);
  for (const key of ["mean", "standardDeviation", "standardError", "effectiveN"] as const) {
    if (expected[key] === null) expect(actual[key]).toBeNull();
    else expect(actual[key]).toBeCloseTo(expected[key], 10);
  }
}

describe("estimateMean", () => {
  it.each(golden.one)("gives R's mean, deviation and standard error, $name", (row) => {
    const ours = estimateMean(Float64Array.from(row.x), null)!;
    expect(ours.n).toBe(row.x.length);
    expect(ours.effectiveN).toBe(row.x.length);
    expectWithin(ours.mean, row.mean, 1e-14);
    expectWithin(ours.standardDeviation, row.standardDeviation, 1e-14);
    expectWithin(ours.standardError, row.standardError, 1e-14);
  });

  it.each(golden.weighted)("gives the linearized errors of R's survey package, $name", (row) => {
    const ours = estimateMean(Float64Array.from(row.x), Float64Array.from(row.w))!;
    expect(ours.n).toBe(row.x.length);
    expectWithin(ours.mean, row.mean, 1e-14);
    expectWithin(ours.standardDeviation, row.standardDeviation, 1e-12);
    expectWithin(ours.standardError, row.standardError, 1e-12);
    expectWithin(ours.effectiveN, row.effectiveN, 1e-13);
    const interval = meanInterval(ours, row.confidence);
    expectWithin(interval?.lower, row.interval.lower, 1e-11);
    expectWithin(interval?.upper, row.interval.upper, 1e-11);
  });

  it("is null where nobody has a value, or nobody with a value has weight", () => {
    expect(estimateMean(new Float64Array(0), null)).toBeNull();
    expect(estimateMean(Float64Array.of(Number.NaN, Number.NaN), null)).toBeNull();
    expect(estimateMean(Float64Array.of(Number.NaN), Float64Array.of(1))).toBeNull();
    expect(estimateMean(Float64Array.of(3, 4), Float64Array.of(0, 0))).toBeNull();
  });

  it("has no deviation for one respondent", () => {
    const one = { n: 1, mean: 0.3, standardDeviation: null, standardError: null, effectiveN: 1 };
    expect(estimateMean(Float64Array.of(Number.NaN, 0.3), null)).toEqual(one);
    expect(estimateMean(Float64Array.of(0.3), Float64Array.of(0.7))).toEqual(one);
  });

  it("has a deviation of exactly 0 where all answer alike, whatever the weights and the blocks", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(value, weights, (x, w) => {
        const values = new Float64Array(w.length).fill(x);
        const sums = emptySums();
        addValues(sums, values, Float64Array.from(w));
        addValues(sums, values, Float64Array.from(w));
        for (const mean of [
          meanOf(sums),
          estimateMean(values, null),
          estimateMean(values, Float64Array.from(w)),
        ]) {
          expect(mean).toMatchObject({ mean: x, standardDeviation: 0, standardError: 0 });
        }
      }),
    );
  });

  it("does not change with a common factor of the weights, and equal weights are none", () => {
    fc.assert(
      fc.property(respondents, fc.constantFrom(0.001, 3, 1e5), (rows, factor) => {
        const values = Float64Array.from(rows, ({ value }) => value);
        const weights = Float64Array.from(rows, ({ weight }) => weight);
        expectSame(
          estimateMean(
            values,
            weights.map((w) => w * factor),
          ),
          estimateMean(values, weights),
        );
        expectSame(
          estimateMean(
            values,
            weights.map(() => factor),
          ),
          estimateMean(values, null),
        );
      }),
    );
  });

  it("passes over what is missing", () => {
    fc.assert(
      fc.property(respondents, (rows) => {
        const answered = rows.filter(({ value }) => !Number.isNaN(value));
        const estimate = (of: typeof rows) =>
          estimateMean(
            Float64Array.from(of, ({ value }) => value),
            Float64Array.from(of, ({ weight }) => weight),
          );
        expectSame(estimate(rows), estimate(answered));
      }),
    );
  });
});

describe("addValues", () => {
  it("adds block by block what all values give at once", () => {
    fc.assert(
      fc.property(respondents, fc.array(fc.nat(60), { maxLength: 5 }), fc.boolean(), (rows, cuts, plain) => {
        const values = Float64Array.from(rows, ({ value }) => value);
        const weights = plain ? null : Float64Array.from(rows, ({ weight }) => weight);
        const edges = [
          0,
          ...cuts.map((cut) => Math.min(cut, rows.length)).sort((a, b) => a - b),
          rows.length,
        ];
        const sums = emptySums();
        for (const [k, from] of edges.slice(0, -1).entries()) {
          addValues(sums, values.subarray(from, edges[k + 1]), weights?.subarray(from, edges[k + 1]) ?? null);
        }
        expectSame(meanOf(sums), estimateMean(values, weights));
      }),
    );
  });
});
