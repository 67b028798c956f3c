import { describe, expect, it } from "vitest";
import { confirmatoryModel } from "../../../src/factors/confirmatory/confirmatory-model.ts";
import { fitFactorModel } from "../../../src/numeric/latent/fit-factor-model.ts";
import { startingValues, startsOf } from "../../../src/numeric/latent/starting-values.ts";

/** Correlations of items in constructs of these sizes. */
function fitOf(correlations: readonly (readonly number[])[], sizes: readonly number[], maxIterations = 200) {
  let place = 0;
  const constructs = sizes.map((size, a) => ({
    construct: `c${a}`,
    items: Array.from({ length: size }, () => place++),
  }));
  const group = { n: 100, covariances: Float64Array.from(correlations.flat()), means: null };
  const starts = startingValues(
    group.covariances,
    constructs.map(({ items }) => items),
  );
  return fitFactorModel(
    [group],
    confirmatoryModel([group], constructs),
    startsOf(starts, (one) => [one]),
    maxIterations,
  );
}

describe("fitFactorModel", () => {
  it("finds the factors that covariances were made of", () => {
    const loadings = [0.9, 0.7, 0.5, 0.8, 0.6];
    const made = loadings.map((a, i) =>
      loadings.map((b, j) => (i === j ? 1 : a * b * (i < 3 === j < 3 ? 1 : 0.4))),
    );
    const { matrices, converged, admissible, passesAdmissible } = fitOf(made, [3, 2]);
    expect([converged, admissible, passesAdmissible]).toEqual([true, true, false]);
    loadings.forEach((loading, i) => {
      expect(matrices[0]!.residuals[6 * i]).toBeCloseTo(1 - loading ** 2, 9);
    });
  });

  it("passes through an infinite variance where every search goes off to it", () => {
    // r₁₂ r₁₃ / r₂₃ < 0: the variance that three correlations determine is negative, though each pair alone asks for a
    // positive one
    const { matrices, converged, admissible } = fitOf(
      [
        [1, 0.5, 0.4],
        [0.5, 1, -0.05],
        [0.4, -0.05, 1],
      ],
      [3],
    );
    expect([converged, admissible]).toEqual([true, false]);
    // by hand: θ₁ = 1 − r₁₂ r₁₃ / r₂₃
    expect(matrices[0]!.residuals[0]).toBeCloseTo(1 + (0.5 * 0.4) / 0.05, 8);
  });

  it("says so where it has not come to an end", () => {
    const made = [
      [1, 0.5, 0.4, 0.1],
      [0.5, 1, 0.3, 0.2],
      [0.4, 0.3, 1, 0.3],
      [0.1, 0.2, 0.3, 1],
    ];
    expect(fitOf(made, [4]).converged).toBe(true);
    expect(fitOf(made, [4], 1)).toMatchObject({ converged: false, iterations: 1, passesAdmissible: false });
  });
});
