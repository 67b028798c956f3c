import { inverseOfRoot } from "./cholesky.ts";
import { LEAST_OWN_VARIANCE } from "./collinearity.ts";
import { preciseRootRows } from "./precise-root.ts";

/** The regression of a variable on p others, all brought to variance 1. */
export interface ScaledRegression {
  readonly kind: "fit";
  /** The lower triangular root L of the predictors' correlations LLᵀ, row by row. */
  readonly root: Float64Array;
  /**
   * L⁻¹r of the predictors' correlations r with the outcome: the square of each is what its predictor adds to R² after
   * those before it.
   */
  readonly added: Float64Array;
  readonly coefficients: Float64Array;
  /** 1 − R² of each predictor on the others. */
  readonly tolerances: Float64Array;
  readonly r2: number;
}

/** The predictors have no regression that could be told. */
export interface CollinearPredictors {
  readonly kind: "collinear";
  /** The first of which the others leave next to nothing. */
  readonly predictor: number;
}

/**
 * Regresses the last of p + 1 variables on all others, from their covariances, row by row.
 *
 * The root of the covariances is taken with twice a double's digits, so that predictors which keep 1e-10 of their
 * variance beside the others have figures right to about 1e-11, where `remainders` hold what the doubles leave of the
 * covariances. Without them the covariances' rounding alone moves such figures by 1e-6.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1 and section 5.3.2 (what normal equations
 * lose).
 */
export function scaledRegression(
  covariances: Float64Array,
  remainders: Float64Array | null,
  p: number,
): ScaledRegression | CollinearPredictors {
  const rows = preciseRootRows(covariances, remainders, p + 1, p);
  if (!Array.isArray(rows)) return { kind: "collinear", predictor: rows.variable };
  const root = new Float64Array(p * p);
  const added = new Float64Array(p);
  rows.forEach((row, i) => {
    const deviation = Math.sqrt(covariances[i * (p + 1) + i]!);
    const into = i < p ? root.subarray(i * p) : added;
    row.forEach(({ high }, j) => {
      into[j] = high / deviation;
    });
  });
  const inverse = inverseOfRoot(root, p);
  const tolerances = new Float64Array(p);
  const coefficients = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    let squares = 0;
    for (let i = j; i < p; i++) {
      squares += inverse[i * p + j]! ** 2;
      coefficients[j]! += inverse[i * p + j]! * added[i]!;
    }
    tolerances[j] = 1 / squares;
  }
  const determined = tolerances.findIndex((tolerance) => !(tolerance >= LEAST_OWN_VARIANCE));
  if (determined >= 0) return { kind: "collinear", predictor: determined };
  return {
    kind: "fit",
    root,
    added,
    coefficients,
    tolerances,
    r2: added.reduce((sum, part) => sum + part * part, 0),
  };
}
