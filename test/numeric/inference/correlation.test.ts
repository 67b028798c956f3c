import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateCorrelation } from "../../../src/numeric/inference/correlation.ts";
import golden from "../../golden/intervals/intervals.json" with { type: "json" };
import { expectWithin } from "../within.ts";

describe("estimateCorrelation", () => {
  it.each(golden.correlation)("is R's cor.test, df = $df", (row) => {
    const ours = estimateCorrelation(Float64Array.from(row.x), Float64Array.from(row.y), row.confidence);
    expectWithin(ours?.r, row.r, 1e-13);
    expectWithin(ours?.test?.statistic, row.t, 1e-12);
    expect(ours?.test?.df).toBe(row.df);
    expectWithin(ours?.test?.p, row.p, 1e-11);
    if (row.lower === null) {
      expect(ours?.interval).toBeNull();
    } else {
      expectWithin(ours?.interval?.lower, row.lower, 1e-12);
      expectWithin(ours?.interval?.upper, row.upper!, 1e-12);
    }
  });

  it("passes over pairs with a missing side", () => {
    const x = Float64Array.of(Number.NaN, 1, 2, 9, 4, 5, 3);
    const y = Float64Array.of(7, 2, 1, Number.NaN, 3, 5, 4);
    expect(estimateCorrelation(x, y, 0.95)).toEqual(
      estimateCorrelation(Float64Array.of(1, 2, 4, 5, 3), Float64Array.of(2, 1, 3, 5, 4), 0.95),
    );
  });

  it("is null without two pairs and where a side does not vary", () => {
    const varied = Float64Array.of(1, 2, 4);
    const equal = Float64Array.of(0.1, 0.1, 0.1);
    expect(estimateCorrelation(varied, equal, 0.95)).toBeNull();
    expect(estimateCorrelation(equal, varied, 0.95)).toBeNull();
    expect(estimateCorrelation(new Float64Array(0), new Float64Array(0), 0.95)).toBeNull();
    expect(estimateCorrelation(Float64Array.of(1), Float64Array.of(2), 0.95)).toBeNull();
    expect(
      estimateCorrelation(
        varied,
        varied.map(() => Number.NaN),
        0.95,
      ),
    ).toBeNull();
  });

  it("has a point for an interval and no test where the pairs lie on a line", () => {
    const x = Float64Array.of(1, 2, 3, 5, 8);
    const falling = estimateCorrelation(
      x,
      x.map((value) => 10 - 2 * value),
      0.95,
    );
    expect(falling).toEqual({ n: 5, r: -1, interval: { lower: -1, upper: -1 }, test: null });
    expect(estimateCorrelation(Float64Array.of(1, 2), Float64Array.of(3, 7), 0.95)).toEqual({
      n: 2,
      r: 1,
      interval: null,
      test: null,
    });
  });

  it("stays within −1..1 and does not depend on the origin or the unit", () => {
    const pair = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
        const x = Float64Array.from(pairs, ([a]) => a);
        const y = Float64Array.from(pairs, ([, b]) => b);
        const ours = estimateCorrelation(x, y, 0.95);
        const moved = estimateCorrelation(
          x.map((a) => 4 * a + 1000),
          y.map((b) => b / 2 - 50),
          0.95,
        );
        if (ours === null) {
          expect(moved).toBeNull();
          return;
        }
        expect(Math.abs(ours.r)).toBeLessThanOrEqual(1);
        expect(moved!.r).toBeCloseTo(ours.r, 10);
      }),
    );
  });
});
