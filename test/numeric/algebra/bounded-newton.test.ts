import { describe, expect, it } from "vitest";
import { boundedNewton } from "../../../src/numeric/algebra/bounded-newton.ts";

/** Rosenbrock's valley, (1 − x)² + 100(y − x²)², whose minimum is 0 at (1, 1). */
function valley(point: Float64Array) {
  const [x, y] = [point[0]!, point[1]!];
  const bend = y - x * x;
  return {
    point,
    value: (1 - x) ** 2 + 100 * bend ** 2,
    gradient: Float64Array.of(-2 * (1 - x) - 400 * x * bend, 200 * bend),
    second: Float64Array.of(2 - 400 * bend + 800 * x * x, -400 * x, -400 * x, 200),
    convex: Float64Array.of(2 + 800 * x * x, -400 * x, -400 * x, 200),
  };
}

const wide = { lower: -5, upper: 5 };

describe("boundedNewton", () => {
  it("finds a minimum within the bounds to machine precision", () => {
    const { at, converged, iterations } = boundedNewton(valley, Float64Array.of(-1.2, 1), wide, 100);
    expect(converged).toBe(true);
    expect(iterations).toBeLessThan(40);
    for (const x of at.point) expect(x).toBeCloseTo(1, 12);
  });

  it("holds a variable at the bound that it is driven to", () => {
    // with x ≤ 1/2 and y ≤ 1/2 the least value is (1 − x)² at x = 1/2, y = x² = 1/4
    const { at, converged } = boundedNewton(valley, Float64Array.of(0, 0), { lower: -5, upper: 0.5 }, 100);
    expect(converged).toBe(true);
    expect(at.point[0]).toBe(0.5);
    expect(at.point[1]).toBeCloseTo(0.25, 12);
  });

  it("is done where every variable is held", () => {
    const bounds = { lower: 2, upper: 3 };
    const slope = (sign: number) => (point: Float64Array) => ({
      point,
      value: sign * (point[0]! + point[1]!),
      gradient: Float64Array.of(sign, sign),
      second: new Float64Array(4),
      convex: Float64Array.of(1, 0, 0, 1),
    });
    const down = boundedNewton(slope(1), Float64Array.of(1, 9), bounds, 100);
    expect([[...down.at.point], down.converged]).toEqual([[2, 2], true]);
    const up = boundedNewton(slope(-1), Float64Array.of(2, 2.5), bounds, 100);
    expect([[...up.at.point], up.converged]).toEqual([[3, 3], true]);
  });

  it("goes by the convex stand-in where the function curves down", () => {
    // cos x from a place next to its maximum
    const cosine = (point: Float64Array) => ({
      point,
      value: Math.cos(point[0]!),
      gradient: Float64Array.of(-Math.sin(point[0]!)),
      second: Float64Array.of(-Math.cos(point[0]!)),
      convex: Float64Array.of(1),
    });
    const { at, converged } = boundedNewton(cosine, Float64Array.of(0.1), wide, 100);
    expect(converged).toBe(true);
    expect(at.point[0]).toBeCloseTo(Math.PI, 12);
  });

  it("says so where it has not come to an end", () => {
    expect(boundedNewton(valley, Float64Array.of(-1.2, 1), wide, 3).converged).toBe(false);
    // a gradient of the wrong sign, so that no step falls
    const uphill = (point: Float64Array) => {
      const there = valley(point);
      return { ...there, gradient: there.gradient.map((slope) => -slope) };
    };
    const { converged, iterations } = boundedNewton(uphill, Float64Array.of(-1.2, 1), wide, 100);
    expect([converged, iterations]).toEqual([false, 0]);
  });

  it("is done where it starts at the minimum", () => {
    const { at, converged } = boundedNewton(valley, Float64Array.of(1, 1), wide, 100);
    expect([[...at.point], converged]).toEqual([[1, 1], true]);
  });
});
