import { describe, expect, it } from "vitest";
import { rateLimits, shareLimits } from "../../../src/numeric/inference/control-limits.ts";

describe("limits of control charts", () => {
  it("of a p chart are those of Montgomery's orange juice cans", () => {
    // Montgomery (2013), example 7.1: center 0.2313, samples of 50; limits 0.4102 and 0.0524
    const { lower, upper } = shareLimits(0.2313, 50);
    expect(upper).toBeCloseTo(0.4102, 3);
    expect(lower).toBeCloseTo(0.0524, 3);
  });

  it("of a u chart are those of Montgomery's supply chain errors", () => {
    // Montgomery (2013), example 7.4: center 0.0740 errors a shipment, 50 shipments; limits 0.1894 and 0
    const { lower, upper } = rateLimits(0.074, 50);
    expect(upper).toBeCloseTo(0.1894, 4);
    expect(lower).toBe(0);
  });

  it("never leave what a share or a rate can be", () => {
    expect(shareLimits(0.01, 4)).toEqual({ lower: 0, upper: 0.01 + 3 * Math.sqrt((0.01 * 0.99) / 4) });
    expect(shareLimits(0.99, 4).upper).toBe(1);
    expect(rateLimits(100, 4).lower).toBe(85);
  });

  it("lie as many standard errors from the center as asked", () => {
    expect(rateLimits(4, 1, 1)).toEqual({ lower: 2, upper: 6 });
    expect(shareLimits(0.5, 100, 2)).toEqual({ lower: 0.4, upper: 0.6 });
  });
});
