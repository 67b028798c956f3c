import { cholesky, inverseFromCholesky } from "./cholesky.ts";
import { submatrix } from "./square-matrix.ts";

/** A variable that keeps less than this share of its variance beside the others is determined by them. */
export const LEAST_OWN_VARIANCE = 1e-10;

/** Beside a variable with a smaller share of variance of its own the rounding of correlations shows. */
const PLAIN = 1e-5;

/** The inverse of correlations, row by row, with their lower triangular root. */
export interface CorrelationInverse {
  readonly kind: "inverse";
  readonly factor: Float64Array;
  readonly inverse: Float64Array;
}

/** Correlations of which no inverse could be told. */
export interface DeterminedVariable {
  readonly kind: "collinear";
  /** The first that those before it determine, or if there is none all others. */
  readonly variable: number;
}

/**
 * Inverts p × p correlations (or covariances) of variables that keep some variance of their own: one over the i-th
 * element of the inverse's diagonal is what the others leave of variable i.
 */
export function invertCorrelations(matrix: Float64Array, p: number): CorrelationInverse | DeterminedVariable {
  const factor = cholesky(matrix, p);
  if (factor === null) return { kind: "collinear", variable: firstDependent(matrix, p) };
  const inverse = inverseFromCholesky(factor, p);
  for (let i = 0; i < p; i++) {
    if (!(1 / inverse[i * p + i]! >= LEAST_OWN_VARIANCE * matrix[i * p + i]!)) {
      return { kind: "collinear", variable: i };
    }
  }
  return { kind: "inverse", factor, inverse };
}

/**
 * The same of p correlations, from their root to more digits where variables keep so little that the correlations'
 * rounding would show; a `null` root for none.
 */
export function invertPrecisely(
  correlations: Float64Array,
  p: number,
  preciseRoot: () => Float64Array | null,
): CorrelationInverse | DeterminedVariable {
  const plain = invertCorrelations(correlations, p);
  if (plain.kind === "collinear") return plain;
  const isPlain = correlations.every((_, i) => i >= p || plain.inverse[i * (p + 1)]! < 1 / PLAIN);
  const factor = isPlain ? null : preciseRoot();
  return factor === null ? plain : { kind: "inverse", factor, inverse: inverseFromCholesky(factor, p) };
}

/** The first variable that those before it determine. */
function firstDependent(matrix: Float64Array, p: number): number {
  const leading = [0];
  while (cholesky(submatrix(matrix, p, leading), leading.length) !== null) leading.push(leading.length);
  return leading.length - 1;
}
