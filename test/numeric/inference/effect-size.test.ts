import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardizedDifference, standardizedMean } from "../../../src/numeric/inference/effect-size.ts";
import { estimateMean, type Mean } from "../../../src/numeric/inference/mean.ts";
import { compareMeans, oneSampleTest } from "../../../src/numeric/inference/t-test.ts";
import biasFactor from "../../golden/effect-size/bias-factor.json" with { type: "json" };
import golden from "../../golden/effect-size/effect-size.json" with { type: "json" };
import { expectWithin } from "../within.ts";

function meanWith(n: number, mean: number, standardDeviation: number): Mean {
  return { n, mean, standardDeviation, standardError: standardDeviation / Math.sqrt(n), effectiveN: n };
}

const answers = fc
  .array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 40 })
  .map((values) => Float64Array.from(values));

describe("standardizedMean", () => {
  it.each(golden.one)("gives d_z and the limits that R's pt(ncp =) inverts to, n = $n", (row) => {
    const { n, mean, sd, confidence, d, lower, upper } = row;
    const ours = standardizedMean(meanWith(n, mean, sd), confidence);
    expectWithin(ours?.effectSize, d, 1e-15);
    expectWithin(ours?.interval.lower, lower, 1e-9);
    expectWithin(ours?.interval.upper, upper, 1e-9);
  });

  it("answers at once where answers vary by rounding alone", () => {
    // t is so large that T ≤ t is |Z + δ| ≤ t |X| with δ ≈ t |X|: the limits are quantiles of |X| on 1 degree of freedom.
    const { effectSize, interval } = standardizedMean(meanWith(2, 3, 1e-8), 0.95)!;
    expectWithin(effectSize, 3e8, 1e-15);
    expectWithin(interval.lower, 3e8 * 0.03133798202142663, 1e-7); // qnorm(0.5125)
    expectWithin(interval.upper, 3e8 * 2.2414027276049464, 1e-7); // qnorm(0.9875)
  });

  it("has limits in proportion to t however small the deviation is", () => {
    for (const deviation of [1e-98, 1e-99, 1e-120, 1e-160, 1e-300]) {
      const { interval } = standardizedMean(meanWith(2, -3, deviation), 0.95)!;
      expectWithin(interval.upper * deviation, -3 * 0.03133798202142663, 1e-9); // qnorm(0.5125)
      expectWithin(interval.lower * deviation, -3 * 2.2414027276049464, 1e-9); // qnorm(0.9875)
    }
  });

  it("is null for one respondent and where nothing varies", () => {
    expect(standardizedMean(estimateMean(Float64Array.of(3), null)!, 0.95)).toBeNull();
    expect(standardizedMean(estimateMean(Float64Array.of(3, 3, 3), null)!, 0.95)).toBeNull();
  });

  it("has an interval without 0 exactly where the t test is significant, whatever the weights", () => {
    const weighted = answers.chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), {
          minLength: values.length,
          maxLength: values.length,
        }),
      ),
    );
    fc.assert(
      fc.property(weighted, ([values, weights]) => {
        const centered = values.map((x) => x - 4);
        const mean = estimateMean(centered, Float64Array.from(weights))!;
        const effect = standardizedMean(mean, 0.95);
        const test = oneSampleTest(mean);
        fc.pre(effect !== null && test !== null && Math.abs(test.p - 0.05) > 1e-9);
        expect(effect!.interval.lower > 0 || effect!.interval.upper < 0).toBe(test!.p < 0.05);
        expect(effect!.interval.lower).toBeLessThan(effect!.interval.upper);
      }),
    );
  });
});

describe("standardizedDifference", () => {
  it.each(golden.two)("gives Hedges' g and the limits that R's pt(ncp =) inverts to, n = $n", (row) => {
    const [a, b] = [0, 1].map((i) => meanWith(row.n[i]!, row.mean[i]!, row.sd[i]!));
    const ours = standardizedDifference(a!, b!, row.confidence);
    expectWithin(ours?.effectSize, row.g, 1e-12);
    expectWithin(ours?.interval.lower, row.lower, 1e-9);
    expectWithin(ours?.interval.upper, row.upper, 1e-9);
  });

  it.each(biasFactor.cases)(
    "frees d of its bias by mpmath's quotient of gammas, df = $df",
    ({ df, factor }) => {
      const ours = standardizedDifference(meanWith(2, 1, 1), meanWith(df, 0, 1), 0.95);
      expectWithin(ours?.effectSize, factor, 4e-15);
    },
  );

  it("is null where a group has one respondent or neither varies", () => {
    const one = estimateMean(Float64Array.of(3), null)!;
    const same = estimateMean(Float64Array.of(2, 2), null)!;
    const varied = estimateMean(Float64Array.of(1, 2, 4), null)!;
    expect(standardizedDifference(one, varied, 0.95)).toBeNull();
    expect(standardizedDifference(varied, one, 0.95)).toBeNull();
    expect(standardizedDifference(same, same, 0.95)).toBeNull();
    expect(standardizedDifference(same, varied, 0.95)).not.toBeNull();
  });

  it("turns its sign with the order of the groups and has that of the difference", () => {
    fc.assert(
      fc.property(answers, answers, (x, y) => {
        const [a, b] = [estimateMean(x, null)!, estimateMean(y, null)!];
        const forward = standardizedDifference(a, b, 0.9);
        const back = standardizedDifference(b, a, 0.9);
        if (forward === null) {
          expect(back).toBeNull();
          return;
        }
        expect(Math.sign(forward.effectSize)).toBe(Math.sign(compareMeans(a, b, 0.9).difference));
        expect(back!.effectSize).toBeCloseTo(-forward.effectSize, 12);
        expect(back!.interval.lower).toBeCloseTo(-forward.interval.upper, 9);
        expect(back!.interval.upper).toBeCloseTo(-forward.interval.lower, 9);
      }),
    );
  });

  it("takes weighted groups with their effective numbers", () => {
    const values = Float64Array.of(1, 2, 4, 5, 7);
    const equal = estimateMean(values, Float64Array.of(1, 1, 1, 1, 1))!;
    const other = meanWith(9, 3, 2);
    expect(standardizedDifference(equal, other, 0.95)).toEqual(
      standardizedDifference(estimateMean(values, null)!, other, 0.95),
    );
    const uneven = { ...equal, effectiveN: 2.5 };
    const width = (mean: Mean) => {
      const { lower, upper } = standardizedDifference(mean, other, 0.95)!.interval;
      return upper - lower;
    };
    expect(width(uneven)).toBeGreaterThan(width(equal));
  });
});
