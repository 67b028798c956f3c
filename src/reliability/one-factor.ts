import { diagonalRoots, inUnits } from "../numeric/algebra/square-matrix.ts";
import type { Cell, FactorMatrices } from "../numeric/latent/factor-matrices.ts";
import { type FactorModel, fitFactorModel } from "../numeric/latent/fit-factor-model.ts";
import { startingValues, startsOf } from "../numeric/latent/starting-values.ts";

const MAX_ITERATIONS = 200;

/** One common factor of variance 1: Σ = λλᵀ + diag θ. */
export interface OneFactor {
  /** λ in the units of the variables; their sum is not negative. */
  loadings: Float64Array;
  /** θ in the squared units of the variables; not bounded below. */
  uniquenesses: Float64Array;
  converged: boolean;
  iterations: number;
  /** Whether every uniqueness is above 0. */
  admissible: boolean;
  /** Whether one is not where a higher minimum has all of them above 0. */
  passesAdmissible: boolean;
}

/**
 * Maximum likelihood of one common factor on a positive definite covariance matrix of at least three variables.
 *
 * Minimizes F = ln|Σ| + tr(SΣ⁻¹) over λ and θ, on correlations (the estimates do not depend on units). A uniqueness may
 * come out negative (a Heywood case) as long as Σ stays positive definite: that is the solution, and `admissible` is
 * false.
 *
 * Source: Jöreskog (1967), Some contributions to maximum likelihood factor analysis, Psychometrika 32, 443–482.
 */
export function fitOneFactor(covariance: Float64Array, p: number): OneFactor {
  const deviations = diagonalRoots(covariance, p);
  const correlations = inUnits(covariance, deviations);
  const starts = startingValues(correlations, [Array.from(deviations.keys())]);
  const { matrices, converged, iterations, passesAdmissible } = fitFactorModel(
    [{ n: 1, covariances: correlations, means: null }],
    oneFactorModel(p),
    startsOf(starts, (one) => [one]),
    MAX_ITERATIONS,
  );
  const { loadings: rays, factors, residuals } = matrices[0]!;
  const sum = rays.reduce((total, ray, i) => total + ray * deviations[i]!, 0);
  const unit = Math.sqrt(factors[0]!) * (sum < 0 ? -1 : 1);
  const uniquenesses = deviations.map((deviation, i) => residuals[i * (p + 1)]! * deviation ** 2);
  return {
    // Adding 0 makes 0 of −0.
    loadings: rays.map((ray, i) => ray * unit * deviations[i]! + 0),
    uniquenesses,
    converged,
    iterations,
    admissible: uniquenesses.every((uniqueness) => uniqueness > 0),
    passesAdmissible,
  };
}

/** All p loadings, the factor's variance, and the uniquenesses, with a variance above 0. */
function oneFactorModel(p: number): FactorModel {
  const items = Array.from({ length: p }, (_, i) => i);
  const cell = (matrix: keyof FactorMatrices, row: number, column: number): Cell[] => [
    { group: 0, matrix, row, column },
  ];
  return {
    size: { items: p, constructs: 1 },
    parameters: [
      ...items.map((i) => cell("loadings", i, 0)),
      cell("factors", 0, 0),
      ...items.map((i) => cell("residuals", i, i)),
    ],
    scales: [
      { loadings: items, groups: [{ variance: p, residuals: items.map((i) => p + 1 + i) }], others: [] },
    ],
    isReal: true,
  };
}
