import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationInterval, pearson } from "../../../src/numeric/inference/correlation.ts";
import golden from "../../golden/intervals/intervals.json" with { type: "json" };
import { expectWithin } from "../within.ts";

/** Sums of squares and products of deviations, as they are defined. */
function pearsonOf(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [dx, dy] = [x.map((value) => value - mean(x)), y.map((value) => value - mean(y))];
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, d, i) => sum + d * b[i]!, 0);
  return pearson(product(dx, dy), product(dx, dx), product(dy, dy));
}

describe("pearson and its interval", () => {
  it.each(golden.correlation)("are R's cor.test, df = $df", ({ x, y, df, r, confidence, lower, upper }) => {
    expectWithin(pearsonOf(x, y), r, 1e-13);
    const interval = correlationInterval(r, df + 2, confidence);
    if (lower === null) {
      expect(interval).toBeNull();
    } else {
      expectWithin(interval?.lower, lower, 1e-12);
      expectWithin(interval?.upper, upper!, 1e-12);
    }
  });

  it("stay within −1..1 and do not depend on the origin or the unit", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 2,
      maxLength: 30,
    });
    const varies = (values: readonly number[]) => values.some((value) => value !== values[0]);
    fc.assert(
      fc.property(pairs, (given) => {
        const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
        fc.pre(varies(x) && varies(y));
        const r = pearsonOf(x, y);
        expect(Math.abs(r)).toBeLessThanOrEqual(1);
        const moved = pearsonOf(
          x.map((a) => 4 * a + 1000),
          y.map((b) => b / 2 - 50),
        );
        expect(moved).toBeCloseTo(r, 10);
      }),
    );
  });

  it("are a point where the pairs lie on a line, and where pairwise covariances lead beyond it", () => {
    expect(pearsonOf([1, 2, 3, 6, 8], [8, 6, 4, -2, -6])).toBe(-1);
    for (const r of [1, -1, 1.25]) expect(correlationInterval(r, 5, 0.95)).toEqual({ lower: r, upper: r });
  });
});
