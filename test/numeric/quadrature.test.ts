import { describe, expect, it } from "vitest";
import { integral } from "../../src/numeric/quadrature.ts";
import { expectWithin } from "./within.ts";

describe("integral", () => {
  it("of powers, of exponentials, and of half a normal density is right to the last digits", () => {
    expectWithin(
      integral((x) => x ** 3, 0, 2),
      4,
      1e-14,
    );
    expectWithin(integral(Math.exp, -40, 0), 1, 1e-14);
    expectWithin(
      integral((x) => Math.exp((-x * x) / 2), 0, 9.5),
      Math.sqrt(Math.PI / 2),
      1e-14,
    );
  });

  it("bears an integrand that is infinite at an end", () => {
    // ∫ 1/√x dx from 0 to 1 is 2, −∫ log x dx is 1
    expectWithin(
      integral((x) => 1 / Math.sqrt(x), 0, 1),
      2,
      1e-8,
    );
    expectWithin(
      integral((x) => -Math.log(x), 0, 1),
      1,
      1e-14,
    );
  });

  it("of no stretch is 0", () => {
    expect(integral(Math.exp, 3, 3)).toBe(0);
  });
});
