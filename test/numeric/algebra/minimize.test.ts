import { describe, expect, it } from "vitest";
import {
  type Derivatives,
  type Landscape,
  minimize,
  type Place,
} from "../../../src/numeric/algebra/minimize.ts";

interface Point extends Place {
  readonly point: Float64Array;
}

/** A landscape of points, between bounds where there are any. */
function landscapeOf(
  value: (point: Float64Array) => number,
  derivatives: (point: Float64Array) => Derivatives,
  [lower, upper]: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): Landscape<Point, Derivatives> & { readonly at: (...point: number[]) => Point } {
  const place = (point: Float64Array): Point => ({ point, value: value(point) });
  const isFree = (x: number, slope: number) => !(x <= lower && slope >= 0) && !(x >= upper && slope <= 0);
  return {
    at: (...point) => place(Float64Array.from(point)),
    derivatives: ({ point }) => {
      const found = derivatives(point);
      return { ...found, free: [...point.keys()].filter((i) => isFree(point[i]!, found.gradient[i]!)) };
    },
    cut: ({ point }, step) => {
      step.forEach((move, i) => {
        step[i] = Math.max(lower, Math.min(upper, point[i]! + move)) - point[i]!;
      });
    },
    move: ({ point }, step) => place(point.map((x, i) => x + step[i]!)),
  };
}

/** Rosenbrock's valley, (1 − x)² + 100(y − x²)², whose minimum is 0 at (1, 1). */
const valley = (bounds?: readonly [number, number]) =>
  landscapeOf(
    ([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2,
    (point) => {
      const [x, y] = [point[0]!, point[1]!];
      const bend = y - x * x;
      return {
        gradient: Float64Array.of(-2 * (1 - x) - 400 * x * bend, 200 * bend),
        second: Float64Array.of(2 - 400 * bend + 800 * x * x, -400 * x, -400 * x, 200),
        scale: Float64Array.of(2 + 800 * x * x, 200),
      };
    },
    bounds,
  );

describe("minimize", () => {
  it("finds a minimum to machine precision", () => {
    const land = valley();
    const { place, converged, slope, iterations } = minimize(land, land.at(-1.2, 1), 100);
    expect(converged).toBe(true);
    expect(slope).toBeLessThan(1e-9);
    expect(iterations).toBeLessThan(40);
    for (const x of place.point) expect(x).toBeCloseTo(1, 12);
  });

  it("holds a variable at the bound that it is driven to", () => {
    // with x ≤ 1/2 and y ≤ 1/2 the least value is (1 − x)² at x = 1/2, y = x² = 1/4
    const land = valley([-5, 0.5]);
    const { place, converged } = minimize(land, land.at(0, 0), 100);
    expect(converged).toBe(true);
    expect(place.point[0]).toBe(0.5);
    expect(place.point[1]).toBeCloseTo(0.25, 12);
  });

  it("is done where every variable is held", () => {
    const land = landscapeOf(
      ([x, y]) => x! + y!,
      () => ({ gradient: Float64Array.of(1, 1), second: new Float64Array(4), scale: Float64Array.of(1, 1) }),
      [2, 3],
    );
    const { place, converged, slope } = minimize(land, land.at(2.5, 3), 100);
    expect([[...place.point], converged, slope]).toEqual([[2, 2], true, 0]);
  });

  it("leaves level ground that curves down, either way", () => {
    // cos x at its maximum, and (x² − 1)² + y² at its saddle, both with their slopes exactly 0
    const cosine = landscapeOf(
      ([x]) => Math.cos(x!),
      ([x]) => ({
        gradient: Float64Array.of(-Math.sin(x!)),
        second: Float64Array.of(-Math.cos(x!)),
        scale: Float64Array.of(1),
      }),
    );
    expect(Math.abs(minimize(cosine, cosine.at(0), 100).place.point[0]!)).toBeCloseTo(Math.PI, 12);
    const saddle = landscapeOf(
      ([x, y]) => (x! * x! - 1) ** 2 + y! * y!,
      ([x, y]) => ({
        gradient: Float64Array.of(4 * x! * (x! * x! - 1), 2 * y!),
        second: Float64Array.of(12 * x! * x! - 4, 0, 0, 2),
        scale: Float64Array.of(4, 2),
      }),
    );
    const { place, converged } = minimize(saddle, saddle.at(0, 0), 100);
    expect([Math.abs(place.point[0]!), place.point[1]]).toEqual([1, 0]);
    expect(converged).toBe(true);
  });

  it("stays on level ground whose curvature is no more than it seems", () => {
    // second derivatives that claim a fall which there is not
    const flat = landscapeOf(
      ([x]) => x! ** 4,
      ([x]) => ({
        gradient: Float64Array.of(4 * x! ** 3),
        second: Float64Array.of(-1),
        scale: Float64Array.of(1),
      }),
    );
    const { place, converged } = minimize(flat, flat.at(0), 100);
    expect([place.value, converged]).toEqual([0, true]);
  });

  it("shortens a step that leads to where the function is not defined", () => {
    // x − ln x, whose Newton step from 3 leads below 0
    const land: Landscape<Point, Derivatives> = {
      derivatives: ({ point: [x] }) => ({
        gradient: Float64Array.of(1 - 1 / x!),
        second: Float64Array.of(1 / x! ** 2),
        scale: Float64Array.of(1),
      }),
      move: ({ point }, step) => {
        const x = point[0]! + step[0]!;
        return x > 0 ? { point: Float64Array.of(x), value: x - Math.log(x) } : null;
      },
    };
    const { place, converged } = minimize(land, { point: Float64Array.of(3), value: 3 - Math.log(3) }, 100);
    expect(converged).toBe(true);
    expect(place.point[0]).toBeCloseTo(1, 12);
  });

  it("says so where it has not come to an end", () => {
    const land = valley();
    expect(minimize(land, land.at(-1.2, 1), 3)).toMatchObject({ converged: false, iterations: 3 });
    // a gradient of the wrong sign, so that no step falls
    const uphill = {
      ...land,
      derivatives: (place: Point) => {
        const found = land.derivatives(place);
        return { ...found, gradient: found.gradient.map((slope) => -slope) };
      },
    };
    expect(minimize(uphill, land.at(-1.2, 1), 100)).toMatchObject({ converged: false, iterations: 0 });
  });

  it("is done where it starts at the minimum", () => {
    const land = valley();
    const { place, converged } = minimize(land, land.at(1, 1), 100);
    expect([[...place.point], converged]).toEqual([[1, 1], true]);
  });
});
