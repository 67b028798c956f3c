import { type Collinear, leastSquares } from "./least-squares.ts";

/** A least squares fit under sampling weights. */
export interface WeightedFit {
  readonly kind: "fit";
  n: number;
  /** The intercept, then in the order of the columns. */
  coefficients: Float64Array;
  /** Linearized; `null` where as many coefficients as rows leave no residual. */
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
  const n = outcome.length;
  const ones = new Float64Array(n).fill(1);
  const design = [ones, ...columns];
  const rooted = (column: Float64Array) => column.map((x, i) => x * Math.sqrt(weights[i]!));
  const fit = leastSquares(design.map(rooted), rooted(outcome), false);
  if (fit.kind === "collinear") return { kind: "collinear", column: fit.column - 1 };
  const { coefficients, inverse, df } = fit;
  const squares = new Float64Array(design.length);
  const influence = new Float64Array(design.length);
  let residual = 0;
  for (let i = 0; i < n; i++) {
    let error = outcome[i]!;
    for (let j = 0; j < design.length; j++) error -= coefficients[j]! * design[j]![i]!;
    residual += weights[i]! * error ** 2;
    solveRow(inverse, design, i, influence);
    for (let j = 0; j < design.length; j++) squares[j]! += (influence[j]! * weights[i]! * error) ** 2;
  }
  const total = squaresAboutMean(outcome, weights);
  return {
    kind: "fit",
    n,
    coefficients,
    standardErrors: df === 0 ? null : squares.map((square) => Math.sqrt((n / (n - 1)) * square)),
    r2: total === 0 ? null : Math.max(0, 1 - residual / total),
    df,
  };
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

function squaresAboutMean(values: Float64Array, weights: Float64Array): number {
  const origin = values[weights.findIndex((weight) => weight > 0)]!;
  let total = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - origin;
    total += weights[i]!;
    sum += weights[i]! * deviation;
    squares += weights[i]! * deviation ** 2;
  }
  return Math.max(0, squares - sum ** 2 / total);
}
