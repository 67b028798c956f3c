import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantilesOf } from "../../src/numeric/quantile.ts";
import golden from "../golden/simple-statistics/simple-statistics.json" with { type: "json" };
import { expectWithin } from "./within.ts";

describe("quantilesOf", () => {
  it.each(golden.samples)("gives R's type 7 of $name", (row) => {
    const ours = quantilesOf(Float64Array.from(row.x), golden.shares);
    for (const [k, quantile] of row.quantiles.entries()) expectWithin(ours![k], quantile, 1e-14);
  });

  it("passes over NaN and leaves the values as they were", () => {
    const values = Float64Array.of(Number.NaN, 9, -2, Number.NaN, 4);
    expect(quantilesOf(values, [0.5, 0, 1])).toEqual([4, -2, 9]);
    expect(values).toEqual(Float64Array.of(Number.NaN, 9, -2, Number.NaN, 4));
    expect(quantilesOf(Float64Array.of(Number.NaN), [0.5])).toBeNull();
    expect(quantilesOf(new Float64Array(0), [])).toBeNull();
  });

  it("rises with the share between the least and the largest value", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), share, share, (values, p, q) => {
        const [least, low, high, largest] = quantilesOf(Float64Array.from(values), [
          0,
          Math.min(p, q),
          Math.max(p, q),
          1,
        ])!;
        expect(least).toBe(Math.min(...values));
        expect(low).toBeGreaterThanOrEqual(least!);
        expect(high).toBeGreaterThanOrEqual(low!);
        expect(largest).toBe(Math.max(...values));
      }),
    );
  });
});
