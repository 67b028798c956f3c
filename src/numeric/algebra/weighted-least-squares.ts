import { type Collinear, leastSquares } from "./least-squares.ts";

/** A least squares fit under sampling weights. */
export interface WeightedFit {
  readonly kind: "fit";
  n: number;
  /** The intercept, then in the order of the columns. */
  coefficients: Float64Array;
  /** Linearized; `null` where as many coefficients as rows leave no residual; 0 where the fit is perfect. */
  standardErrors: Float64Array | null;
  /** Weighted share of the outcome's squares about its mean; `null` where it has none. */
  r2: number | null;
  /** n less the number of coefficients. */
  df: number;
}

/**
 * Regresses an outcome on columns with an intercept under sampling weights that are not all 0. With residuals e and
 * u = (XᵀWX)⁻¹x w e for each respondent, the coefficients' covariance is n/(n − 1) Σuuᵀ.
 *
 * Source: Binder (1983), On the variances of asymptotically normal estimators from complex surveys, International
 * Statistical Review 51, 279–292; as R's `survey::svyglm` with one stratum.
 */
export function weightedLeastSquares(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array,
): WeightedFit | Collinear {
  const fit = leastSquares(columns, outcome, true, weights);
  if (fit.kind === "collinear") return fit;
  const { n, coefficients, inverse, residualVariance, r2, df } = fit;
  const shared = { kind: "fit", n, coefficients, r2, df } as const;
  if (residualVariance === null) return { ...shared, standardErrors: null };
  const squares = new Float64Array(coefficients.length);
  if (residualVariance === 0) return { ...shared, standardErrors: squares };
  const design = [new Float64Array(n).fill(1), ...columns];
  const influence = new Float64Array(design.length);
  for (let i = 0; i < n; i++) {
    let error = outcome[i]!;
    for (let j = 0; j < design.length; j++) error -= coefficients[j]! * design[j]![i]!;
    solveRow(inverse, design, i, influence);
    for (let j = 0; j < design.length; j++) squares[j]! += (influence[j]! * weights[i]! * error) ** 2;
  }
  return { ...shared, standardErrors: squares.map((square) => Math.sqrt((n / (n - 1)) * square)) };
}

/** (XᵀWX)⁻¹x = R⁻¹R⁻ᵀx of a row x of the design. */
function solveRow(
  inverse: readonly Float64Array[],
  design: readonly Float64Array[],
  row: number,
  into: Float64Array,
): void {
  const k = design.length;
  into.fill(0);
  for (let m = 0; m < k; m++) {
    let element = 0;
    for (let j = 0; j <= m; j++) element += inverse[j]![m]! * design[j]![row]!;
    for (let j = 0; j <= m; j++) into[j]! += inverse[j]![m]! * element;
  }
}
