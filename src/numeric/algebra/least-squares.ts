import { LEAST_OWN_VARIANCE } from "./collinearity.ts";

/** Squares of residuals below this share of the outcome's are rounding. */
const NO_RESIDUAL = 10 * Number.EPSILON;

/** A least squares fit. */
export interface LeastSquaresFit {
  readonly kind: "fit";
  n: number;
  /** In the order of the columns, the intercept before them where there is one. */
  coefficients: Float64Array;
  /** `null` where as many coefficients as rows leave no residual; 0 where the fit is perfect. */
  standardErrors: Float64Array | null;
  residualVariance: number | null;
  /** Share of the outcome's squares about its mean, about 0 without an intercept; `null` where it has none. */
  r2: number | null;
  adjustedR2: number | null;
  /** n less the number of coefficients. */
  df: number;
  /** R⁻¹ of the design's QR, upper triangular, row by row: (XᵀX)⁻¹ = R⁻¹R⁻ᵀ. */
  inverse: readonly Float64Array[];
}

/** The design has no unique fit. */
export interface Collinear {
  readonly kind: "collinear";
  /** The first that those before it (the intercept among them) determine, or if there is none all others. */
  column: number;
}

/**
 * Regresses an outcome on columns of one length, at least as many rows as coefficients. With an intercept it takes
 * weights, which need not be equal.
 *
 * Columns and outcome are counted from their first values, so that what does not vary has squares of exactly 0.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., algorithms 5.2.1 and 5.3.2 (Householder QR).
 */
export function leastSquares(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  intercept = true,
  weights: Float64Array | null = null,
): LeastSquaresFit | Collinear {
  const n = outcome.length;
  const originOf = (column: Float64Array) => (intercept ? column[0]! : 0);
  const counted = (column: Float64Array) => {
    const origin = originOf(column);
    return column.map((value, i) => (value - origin) * (weights === null ? 1 : Math.sqrt(weights[i]!)));
  };
  const design = columns.map(counted);
  if (intercept) design.unshift(weights === null ? new Float64Array(n).fill(1) : weights.map(Math.sqrt));
  const y = counted(outcome);
  const k = design.length;
  const diagonal = new Float64Array(k);
  const ownLengths = new Float64Array(k);
  const collinear = (j: number): Collinear => ({ kind: "collinear", column: intercept ? j - 1 : j });
  for (const [j, column] of design.entries()) {
    const norm = lengthFrom(column, j);
    ownLengths[j] = lengthFrom(column, intercept && j > 0 ? 1 : 0);
    if (!(norm ** 2 >= LEAST_OWN_VARIANCE * ownLengths[j]! ** 2 && norm > 0)) return collinear(j);
    diagonal[j] = column[j]! > 0 ? -norm : norm;
    column[j]! -= diagonal[j]!;
    const scale = diagonal[j]! * column[j]!;
    for (let later = j + 1; later < k; later++) reflect(design[later]!, column, j, scale);
    reflect(y, column, j, scale);
  }
  const inverse = inverseOfUpper(design, diagonal);
  const determined = inverse.findIndex(
    (row, j) =>
      !(intercept && j === 0) && !((lengthFrom(row, 0) * ownLengths[j]!) ** -2 >= LEAST_OWN_VARIANCE),
  );
  if (determined >= 0) return collinear(determined);
  if (intercept) countFromZero(inverse, columns);
  const coefficients = Float64Array.from(inverse, (row) => row.reduce((sum, x, j) => sum + x * y[j]!, 0));
  if (intercept) coefficients[0]! += originOf(outcome);
  const df = n - k;
  const fitted = lengthFrom(y.subarray(0, k), intercept ? 1 : 0) ** 2;
  const rest = lengthFrom(y, k) ** 2;
  const residual = rest > NO_RESIDUAL * (fitted + rest) ? rest : 0;
  const residualVariance = df === 0 ? null : residual / df;
  const r2 = fitted + residual === 0 ? null : fitted / (fitted + residual);
  return {
    kind: "fit",
    n,
    coefficients,
    standardErrors:
      residualVariance === null
        ? null
        : Float64Array.from(inverse, (row) => lengthFrom(row, 0) * Math.sqrt(residualVariance)),
    residualVariance,
    r2,
    adjustedR2: r2 === null || df === 0 ? null : 1 - ((1 - r2) * (intercept ? n - 1 : n)) / df,
    df,
    inverse,
  };
}

/**
 * Turns the first row, the intercept's, from columns that are counted from their first values to the columns
 * themselves.
 */
function countFromZero(inverse: readonly Float64Array[], columns: readonly Float64Array[]): void {
  for (const [j, column] of columns.entries()) {
    for (let m = 0; m < inverse.length; m++) inverse[0]![m]! -= column[0]! * inverse[j + 1]![m]!;
  }
}

/** Length of a vector's part from an element on. */
function lengthFrom(vector: Float64Array, start: number): number {
  let squares = 0;
  for (let i = start; i < vector.length; i++) squares += vector[i]! ** 2;
  return Math.sqrt(squares);
}

/** Reflects x by I + vvᵀ / scale, v the part of a column from its diagonal element on. */
function reflect(x: Float64Array, column: Float64Array, start: number, scale: number): void {
  let product = 0;
  for (let i = start; i < x.length; i++) product += column[i]! * x[i]!;
  const step = product / scale;
  for (let i = start; i < x.length; i++) x[i]! += step * column[i]!;
}

/** The inverse of the triangle R: its diagonal beside the columns that hold the rest. */
function inverseOfUpper(columns: readonly Float64Array[], diagonal: Float64Array): Float64Array[] {
  const k = diagonal.length;
  const inverse = columns.map(() => new Float64Array(k));
  for (let j = 0; j < k; j++) {
    inverse[j]![j] = 1 / diagonal[j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let m = i + 1; m <= j; m++) sum += columns[m]![i]! * inverse[m]![j]!;
      inverse[i]![j] = -sum / diagonal[i]!;
    }
  }
  return inverse;
}
