import { describe, expect, it } from "vitest";
import { type RotationSettings, rotateFactors } from "../../../src/factors/exploratory/rotate-factors.ts";
import { rotateOblimin, rotatePromax } from "../../../src/factors/exploratory/rotate-oblique.ts";
import { rotateVarimax } from "../../../src/factors/exploratory/rotate-orthogonal.ts";

const settings: RotationSettings = {
  rotation: "oblimin",
  kaiser: false,
  power: 4,
  starts: 0,
  seed: 0,
  maxIterations: 1000,
};
/** Six items, the last of which loads on neither factor. */
const LOADINGS = Float64Array.of(0.7, 0.4, 0.6, 0.5, 0.8, 0.3, 0.6, -0.5, 0.5, -0.4, 0, 0);

describe("rotateFactors", () => {
  it("leaves communalities as they are, and an item without any at 0", () => {
    for (const rotation of ["none", "varimax", "promax", "oblimin"] as const) {
      for (const kaiser of [true, false]) {
        const { loadings, factorCorrelations } = rotateFactors(LOADINGS, 6, 2, {
          ...settings,
          rotation,
          kaiser,
        })!;
        const r = factorCorrelations?.[1] ?? 0;
        for (let i = 0; i < 6; i++) {
          const [a, b] = [loadings[2 * i]!, loadings[2 * i + 1]!];
          const communality = LOADINGS[2 * i]! ** 2 + LOADINGS[2 * i + 1]! ** 2;
          expect(a * a + b * b + 2 * r * a * b).toBeCloseTo(communality, 12);
        }
        expect([Math.abs(loadings[10]!), Math.abs(loadings[11]!)]).toEqual([0, 0]);
      }
    }
  });

  it("takes a random start that comes to a better place", () => {
    // a saddle of the criterion, which the turn by an eighth leaves: loadings at ± 1/√2 on both factors
    const h = Math.SQRT1_2;
    const saddle = Float64Array.of(h, h, h, h, h, -h, h, -h);
    const oblimin = rotateFactors(saddle, 4, 2, { ...settings, starts: 4, seed: 9 })!;
    expect(oblimin.criterion).toBeCloseTo(0, 10);
  });

  it("leaves loadings where they are that no turn makes simpler", () => {
    const h = Math.SQRT1_2;
    const even = Float64Array.of(1, 0, 0, 1, h, h, h, -h);
    const { loadings, converged } = rotateVarimax(even, 4, 2, 100);
    expect([[...loadings], converged]).toEqual([[...even], true]);
  });

  it("goes half as far where a step would make one factor of two", () => {
    // the first step from here turns both axes to the line between them
    const { criterion, converged } = rotateOblimin(Float64Array.of(1, 1, 0, 0.5, 0.5, 0), 3, 2, 1000);
    expect(criterion).toBeLessThan(0.25);
    expect(converged).toBe(true);
    const { factorCorrelations } = rotateOblimin(Float64Array.of(1, 1), 1, 2, 1000);
    expect(Math.abs(factorCorrelations![1]!)).toBeLessThan(1);
  });

  it("says where it was stopped", () => {
    expect(rotateFactors(LOADINGS, 6, 2, { ...settings, maxIterations: 1 })!.converged).toBe(false);
    expect(rotateVarimax(LOADINGS, 6, 2, 1).converged).toBe(false);
  });

  it("gives no promax of factors without a direction of their own", () => {
    const same = Float64Array.of(0.5, 0.5, 0.4, 0.4, 0.7, 0.7);
    const varimax = rotateVarimax(LOADINGS, 6, 2, 100);
    expect(rotatePromax({ ...varimax, loadings: same }, 3, 2, 4)).toBeNull();
    expect(rotatePromax(varimax, 6, 2, 1e5)).toBeNull();
    expect(rotatePromax(varimax, 6, 2, 4)).not.toBeNull();
  });
});
