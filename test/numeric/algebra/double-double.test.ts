import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  type DoubleDouble,
  divide,
  exactProduct,
  exactSum,
  multiply,
  negative,
  ofInteger,
  preciseDotProduct,
  squareRoot,
} from "../../../src/numeric/algebra/double-double.ts";

/** 2¹⁰⁰ times the number, which is an integer for what these tests take. */
const scaled = ({ high, low }: DoubleDouble) => integerOf(high) + integerOf(low);
const integerOf = (x: number) => {
  let value = x;
  let shift = 0n;
  while (!Number.isInteger(value)) {
    value *= 2;
    shift++;
  }
  return (BigInt(value) << 100n) >> shift;
};
const whole = fc.maxSafeInteger();

describe("double-double", () => {
  it("adds and multiplies two doubles exactly", () => {
    fc.assert(
      fc.property(whole, whole, (x, y) => {
        expect(scaled(exactSum(x, y))).toBe((BigInt(x) + BigInt(y)) << 100n);
        expect(scaled(exactProduct(x, y))).toBe((BigInt(x) * BigInt(y)) << 100n);
      }),
    );
  });

  it("holds an integer to 32 digits", () => {
    const integer = 12345678901234567890123456789012n;
    expect(scaled(ofInteger(integer)) >> 100n).toBe(integer);
  });

  it("divides and takes roots to 32 digits", () => {
    const third = divide(ofInteger(1n), ofInteger(3n));
    const error = add(multiply(third, ofInteger(3n)), negative(ofInteger(1n)));
    expect(Math.abs(error.high)).toBeLessThan(1e-31);
    const root = squareRoot(ofInteger(2n));
    expect(Math.abs(add(multiply(root, root), ofInteger(-2n)).high)).toBeLessThan(1e-31);
  });

  it("sums products that cancel", () => {
    const x = { high: Float64Array.of(1e12, 3, -1e12), low: Float64Array.of(1e-6, 0, 0) };
    const y = { high: Float64Array.of(1e12, 1e-4, 1e12), low: Float64Array.of(0, 0, 0) };
    // 10²⁴ + 10⁶ + 3e-4 − 10²⁴, to 32 digits of the largest
    expect(Math.abs(preciseDotProduct(x, y).high - 1000000.0003)).toBeLessThan(1e24 * 1e-32);
  });
});
