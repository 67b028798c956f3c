import { describe, expect, it } from "vitest";
import {
  bivariateNormalCumulative,
  bivariateNormalDensity,
} from "../../../src/numeric/distributions/bivariate-normal.ts";
import { normalCumulative } from "../../../src/numeric/distributions/normal.ts";
import golden from "../../golden/bivariate-normal/golden.json" with { type: "json" };

const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;

describe("bivariateNormalCumulative", () => {
  it("agrees with 30 digits of mpmath to 5e-15", () => {
    let worst = 0;
    for (const { h, k, rho, p } of golden.cases) {
      worst = Math.max(worst, Math.abs(bivariateNormalCumulative(h, k, rho) - p));
      worst = Math.max(worst, Math.abs(bivariateNormalCumulative(k, h, rho) - p));
    }
    expect(golden.cases.length).toBe(392);
    expect(worst).toBeLessThan(5e-15);
  });

  it("is the smaller or the overlapping probability of variables that are one another or their negative", () => {
    expect(bivariateNormalCumulative(0.5, 1, 1)).toBe(normalCumulative(0.5));
    expect(bivariateNormalCumulative(0.5, 1, -1)).toBeCloseTo(
      normalCumulative(0.5) - normalCumulative(-1),
      15,
    );
    expect(bivariateNormalCumulative(-0.5, 0.2, -1)).toBe(0);
  });

  it("is the probability of one where the other has no limit", () => {
    expect(bivariateNormalCumulative(high, 0.3, 0.4)).toBe(normalCumulative(0.3));
    expect(bivariateNormalCumulative(0.3, high, 0.4)).toBe(normalCumulative(0.3));
    expect(bivariateNormalCumulative(low, 0.3, 0.4)).toBe(0);
    expect(bivariateNormalCumulative(0.3, low, 0.4)).toBe(0);
  });

  it("is 1/4 + asin ρ / 2π at the origin (Sheppard 1899)", () => {
    for (const rho of [-0.99, -0.6, 0, 0.2, 0.93, 0.9999]) {
      expect(bivariateNormalCumulative(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 15);
    }
  });
});

describe("bivariateNormalDensity", () => {
  it("is how the probability grows with the correlation (Plackett 1954)", () => {
    for (const [h, k, rho] of [
      [0.3, -0.8, 0.5],
      [1.2, 0.9, -0.4],
      [0.1, 0.2, 0.95],
    ] as const) {
      const step = 1e-4;
      const slope = bivariateNormalCumulative(h, k, rho + step) - bivariateNormalCumulative(h, k, rho - step);
      expect(bivariateNormalDensity(h, k, rho)).toBeCloseTo(slope / (2 * step), 6);
    }
  });

  it("is 0 at infinity and where one variable determines the other", () => {
    expect([bivariateNormalDensity(high, 0, 0.5), bivariateNormalDensity(0, low, 0.5)]).toEqual([0, 0]);
    expect(bivariateNormalDensity(0.5, 0.5, 1)).toBe(0);
  });
});
