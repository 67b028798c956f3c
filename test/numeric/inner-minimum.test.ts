import { describe, expect, it } from "vitest";
import { innerMinimum } from "../../src/numeric/inner-minimum.ts";
import { expectWithin } from "./within.ts";

const parabola = (at: number) => (x: number) => ({ value: (x - at) ** 2 + 1, slope: 2 * (x - at) });

describe("innerMinimum", () => {
  it.each([0.3, -1.7, Math.PI / 4])("finds the bottom of a parabola at %d to full precision", (at) => {
    expectWithin(innerMinimum(parabola(at), -3, 3)?.x, at, 1e-15);
  });

  it("finds the lower of two bottoms", () => {
    // 2 + x⁴ − 2x² + x/5 has its minima at the roots of 4x³ − 4x + 1/5
    const profile = (x: number) => ({
      value: 2 + x ** 4 - 2 * x ** 2 + x / 5,
      slope: 4 * x ** 3 - 4 * x + 0.2,
    });
    const { x, at } = innerMinimum(profile, -2, 2)!;
    expect(x).toBeLessThan(-1);
    expect(Math.abs(at.slope)).toBeLessThan(1e-14);
  });

  it("stays where it is when the first place looked at is the bottom", () => {
    expect(innerMinimum(parabola(0), -2, 2)?.x).toBeCloseTo(0, 15);
  });

  it("is none where the function falls to an end, or nowhere", () => {
    expect(innerMinimum((x) => ({ value: 2 - x, slope: -1 }), 0, 1)).toBeNull();
    expect(innerMinimum((x) => ({ value: 2 + x, slope: 1 }), 0, 1)).toBeNull();
    expect(innerMinimum(() => ({ value: 5, slope: 0 }), 0, 1)).toBeNull();
  });

  it("does not follow the slope over a crest into a higher valley", () => {
    // beyond the crest at 0.05 the function falls again, but not as low
    const profile = (x: number) =>
      x < 0
        ? { value: (x + 0.1) ** 2, slope: 2 * (x + 0.1) }
        : { value: 0.1 + Math.max(0, 0.3 - x), slope: -1 };
    expect(innerMinimum(profile, -1, 2)?.x).toBeCloseTo(-0.1, 12);
  });
});
