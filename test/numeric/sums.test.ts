import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compensatedSum } from "../../src/numeric/sums.ts";

/** The exact sum of doubles that are multiples of 2⁻⁶⁰, rounded once. */
function exactSum(values: readonly number[]): number {
  const total = values.reduce((sum, value) => sum + BigInt(value * 2 ** 60), 0n);
  return Number(total) * 2 ** -60;
}

describe("compensatedSum", () => {
  it("keeps what a plain sum loses, in lists and in typed arrays", () => {
    const values = [1, 1e100, 1, -1e100];
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(0);
    expect(compensatedSum(values)).toBe(2);
    expect(compensatedSum(Float64Array.from(values))).toBe(2);
    expect(compensatedSum([])).toBe(0);
  });

  it("is the exact sum to the last place but one, whatever the order", () => {
    const value = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom(1, 2 ** -20, 2 ** -40));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (draws) => {
        const values = draws.map(([whole, unit]) => whole * unit);
        const exact = exactSum(values);
        for (const order of [values, [...values].reverse()]) {
          expect(Math.abs(compensatedSum(order) - exact)).toBeLessThanOrEqual(2 ** -52 * Math.abs(exact));
        }
      }),
    );
  });
});
