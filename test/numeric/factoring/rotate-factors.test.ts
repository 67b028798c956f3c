import { describe, expect, it } from "vitest";
import { type RotationSettings, rotateFactors } from "../../../src/numeric/factoring/rotate-factors.ts";
import { rotateOblimin, rotatePromax } from "../../../src/numeric/factoring/rotate-oblique.ts";
import { rotateVarimax } from "../../../src/numeric/factoring/rotate-orthogonal.ts";

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
    const leading = Float64Array.of(0.65, 0.65, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0.5);
    expect(rotatePromax({ ...varimax, loadings: leading }, 5, 2, 1000)).toBeNull();
    expect(rotatePromax(varimax, 6, 2, 4)).not.toBeNull();
  });

  it("turns only factors that explain anything", () => {
    const empty = Float64Array.from({ length: 18 }, (_, at) =>
      at % 3 === 1 ? 0 : LOADINGS[2 * Math.floor(at / 3) + (at % 3) / 2]!,
    );
    for (const rotation of ["varimax", "promax", "oblimin"] as const) {
      const two = rotateFactors(LOADINGS, 6, 2, { ...settings, rotation })!;
      const three = rotateFactors(empty, 6, 3, { ...settings, rotation })!;
      const filled = [0, 2];
      expect(three.loadings).toEqual(
        empty.map((_, at) => (at % 3 === 1 ? 0 : two.loadings[2 * Math.floor(at / 3) + (at % 3) / 2]!)),
      );
      const correlations = two.factorCorrelations;
      const between = filled.flatMap((a) => filled.map((b) => three.factorCorrelations?.[3 * a + b]));
      expect(between).toEqual(correlations === null ? Array(4).fill(undefined) : [...correlations]);
      const none = rotateFactors(new Float64Array(12), 6, 2, { ...settings, rotation })!;
      expect([none.converged, [...none.loadings]]).toEqual([true, Array(12).fill(0)]);
    }
  });

  it("takes loadings to any power", () => {
    const varimax = rotateVarimax(LOADINGS, 6, 2, 100);
    const [high, higher] = [1e4, 1e5].map((power) => rotatePromax(varimax, 6, 2, power)!);
    expect(higher!.factorCorrelations![1]).toBeCloseTo(high!.factorCorrelations![1]!, 12);
  });
});
