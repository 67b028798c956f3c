import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cholesky, inverseFromCholesky } from "../../src/numeric/algebra/cholesky.ts";
import { fitOneFactor, type OneFactor } from "../../src/reliability/one-factor.ts";
import golden from "../golden/one-factor/one-factor.json" with { type: "json" };

/** λλᵀ + diag θ. */
function impliedBy(loadings: readonly number[], uniquenesses: readonly number[]): Float64Array {
  const p = loadings.length;
  const at = (i: number, j: number) => loadings[i]! * loadings[j]! + (i === j ? uniquenesses[i]! : 0);
  return Float64Array.from({ length: p * p }, (_, k) => at(Math.floor(k / p), k % p));
}

/** Largest derivative of ln|Σ| + tr(SΣ⁻¹), by standardized loadings and uniquenesses. */
function slopeAt({ loadings, uniquenesses }: OneFactor, covariance: Float64Array, p: number): number {
  const deviation = (i: number) => Math.sqrt(covariance[i * p + i]!);
  const lambda = Array.from(loadings, (loading, i) => loading / deviation(i));
  const theta = Array.from(uniquenesses, (uniqueness, i) => uniqueness / deviation(i) ** 2);
  const S = covariance.map((value, k) => value / deviation(Math.floor(k / p)) / deviation(k % p));
  const A = inverseFromCholesky(cholesky(impliedBy(lambda, theta), p)!, p);
  const times = (x: Float64Array, y: Float64Array) =>
    x.map((_, k) =>
      lambda.reduce((sum, _, m) => sum + x[Math.floor(k / p) * p + m]! * y[m * p + (k % p)]!, 0),
    );
  const ASA = times(times(A, S), A);
  const W = A.map((value, k) => value - ASA[k]!);
  const byLoading = lambda.map(
    (_, i) => 2 * lambda.reduce((sum, loading, j) => sum + W[i * p + j]! * loading, 0),
  );
  const byUniqueness = lambda.map((_, i) => W[i * p + i]!);
  return Math.max(...[...byLoading, ...byUniqueness].map(Math.abs));
}

describe("fitOneFactor", () => {
  it.each(golden.cases)("gives lavaan's solution for $name", (row) => {
    const { p } = row;
    const covariance = Float64Array.from(row.covariance);
    const fit = fitOneFactor(covariance, p);
    expect(fit.converged).toBe(true);
    expect(fit.admissible).toBe(row.uniquenesses.every((uniqueness) => uniqueness > 0));
    for (let i = 0; i < p; i++) {
      const deviation = Math.sqrt(covariance[i * p + i]!);
      expect(Math.abs(fit.loadings[i]! - row.loadings[i]!) / deviation).toBeLessThan(5e-6);
      expect(Math.abs(fit.uniquenesses[i]! - row.uniquenesses[i]!) / deviation ** 2).toBeLessThan(5e-6);
    }
    expect(slopeAt(fit, covariance, p)).toBeLessThan(1e-9);
  });

  it("finds a loading above 1 where that is the solution, and calls it inadmissible", () => {
    const loadings = [1.1, 0.5, 0.4];
    const fit = fitOneFactor(impliedBy(loadings, [-0.21, 0.75, 0.84]), 3);
    expect(fit).toMatchObject({ converged: true, admissible: false });
    for (const [i, loading] of loadings.entries()) expect(fit.loadings[i]).toBeCloseTo(loading, 10);
    expect(fit.uniquenesses[0]).toBeCloseTo(-0.21, 10);
  });

  it("says so where the data determine no solution", () => {
    // Three correlations with a negative product are no products of three loadings.
    const fit = fitOneFactor(Float64Array.of(1, 0.2, 0.3, 0.2, 1, -0.25, 0.3, -0.25, 1), 3);
    expect(fit.converged).toBe(false);
    expect([...fit.loadings, ...fit.uniquenesses].every(Number.isFinite)).toBe(true);
  });

  it("says so where the matrix is not positive definite", () => {
    const fit = fitOneFactor(Float64Array.of(1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1), 3);
    expect(fit.converged && fit.admissible).toBe(false);
    expect([...fit.loadings, ...fit.uniquenesses].every(Number.isFinite)).toBe(true);
  });

  it("recovers the factor a matrix was made of, in any units and with any signs", () => {
    const variable = fc.record({
      loading: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
      sign: fc.constantFrom(1, 1, 1, -1),
      unit: fc.constantFrom(0.01, 1, 50),
    });
    fc.assert(
      fc.property(fc.array(variable, { minLength: 3, maxLength: 12 }), (variables) => {
        const loadings = variables.map(({ loading, sign, unit }) => loading * sign * unit);
        const uniquenesses = variables.map(({ loading, unit }) => (1 - loading ** 2) * unit ** 2);
        const fit = fitOneFactor(impliedBy(loadings, uniquenesses), variables.length);
        const turn = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
        expect(fit).toMatchObject({ converged: true, admissible: true });
        for (const [i, { unit }] of variables.entries()) {
          expect(fit.loadings[i]! / unit).toBeCloseTo((turn * loadings[i]!) / unit, 8);
          expect(fit.uniquenesses[i]! / unit ** 2).toBeCloseTo(uniquenesses[i]! / unit ** 2, 8);
        }
      }),
    );
  });
});
