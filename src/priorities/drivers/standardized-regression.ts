import { cholesky, inverseFromCholesky } from "../../numeric/algebra/cholesky.ts";

/** R² above 1 by no more than this is rounding; by more it is that of pairwise covariances which no answers have. */
const ROUNDING = 1e-9;

/** The regression of an outcome on p predictors, all standardized. */
export interface StandardizedRegression {
  readonly kind: "fit";
  readonly p: number;
  /** (p + 1) × (p + 1), row by row, the outcome last. */
  readonly correlation: Float64Array;
  /** Lower triangular factor of the predictors' correlations. */
  readonly factor: Float64Array;
  /** Correlations of the predictors with the outcome. */
  readonly validities: Float64Array;
  readonly coefficients: Float64Array;
  /** 1 − R² of each predictor on the others. */
  readonly tolerances: Float64Array;
  /** Share of the outcome's variance that all predictors explain. */
  readonly r2: number;
}

/** The predictors have no unique regression. */
export interface CollinearPredictors {
  readonly kind: "collinear";
  /** A predictor that others determine. */
  readonly predictor: number;
}

/** Regresses the last variable of a correlation matrix on all others. */
export function standardizedRegression(
  correlation: Float64Array,
  p: number,
): StandardizedRegression | CollinearPredictors {
  const among = leading(correlation, p + 1, p);
  const factor = cholesky(among, p);
  if (factor === null) return { kind: "collinear", predictor: firstDependent(among, p) };
  const inverse = inverseFromCholesky(factor, p);
  const tolerances = Float64Array.from({ length: p }, (_, j) => 1 / inverse[j * p + j]!);
  const determined = tolerances.findIndex((tolerance) => !(tolerance > 4 * p ** 2 * Number.EPSILON));
  if (determined >= 0) return { kind: "collinear", predictor: determined };
  const validities = correlation.slice(p * (p + 1), p * (p + 1) + p);
  const coefficients = Float64Array.from({ length: p }, (_, j) =>
    validities.reduce((sum, r, k) => sum + inverse[j * p + k]! * r, 0),
  );
  const explained = coefficients.reduce((sum, beta, j) => sum + beta * validities[j]!, 0);
  const r2 = explained > 1 + ROUNDING ? explained : Math.min(1, Math.max(0, explained));
  return { kind: "fit", p, correlation, factor, validities, coefficients, tolerances, r2 };
}

/** The first k rows and columns of a matrix of a given width. */
function leading(matrix: Float64Array, width: number, k: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, at) => matrix[Math.floor(at / k) * width + (at % k)]!);
}

/** The first predictor that those before it determine. */
function firstDependent(among: Float64Array, p: number): number {
  let k = 1;
  while (k < p && cholesky(leading(among, p, k), k) !== null) k++;
  return k - 1;
}
