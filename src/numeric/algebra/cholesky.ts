/**
 * The lower triangular factor L of a symmetric p × p matrix LLᵀ, both row by row; `null` where the matrix
 * is not positive definite to working precision.
 *
 * A pivot over its diagonal element is 1 − R² of that variable on the ones before it. The elements carry
 * relative errors of the order of ε, which the regression coefficients (at most about 1 each, standardized)
 * carry into the pivot: (1 + Σ|β|)² ε, up to p² ε. What is not above four times that is no variance.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1; Higham, Accuracy and Stability of
 * Numerical Algorithms, 2nd ed., theorem 10.3.
 */
export function cholesky(matrix: Float64Array, p: number): Float64Array | null {
  const tolerance = 4 * p ** 2 * Number.EPSILON;
  const factor = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * p + j]!;
      for (let k = 0; k < j; k++) rest -= factor[i * p + k]! * factor[j * p + k]!;
      if (j < i) {
        factor[i * p + j] = rest / factor[j * p + j]!;
      } else if (rest > tolerance * matrix[i * p + i]!) {
        factor[i * p + i] = Math.sqrt(rest);
      } else {
        return null;
      }
    }
  }
  return factor;
}

/** The solution x of LLᵀx = b. */
export function solveCholesky(factor: Float64Array, p: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * p + k]! * x[k]!;
    x[i]! /= factor[i * p + i]!;
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let k = i + 1; k < p; k++) x[i]! -= factor[k * p + i]! * x[k]!;
    x[i]! /= factor[i * p + i]!;
  }
  return x;
}

/** (LLᵀ)⁻¹, row by row and symmetric to the bit. */
export function inverseFromCholesky(factor: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  const unit = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    const column = solveCholesky(factor, p, unit.fill(0).fill(1, j, j + 1));
    for (let i = j; i < p; i++) {
      inverse[i * p + j] = column[i]!;
      inverse[j * p + i] = column[i]!;
    }
  }
  return inverse;
}

/** L⁻¹, row by row. */
export function inverseOfRoot(factor: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / factor[j * p + j]!;
    for (let i = j + 1; i < p; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += factor[i * p + k]! * inverse[k * p + j]!;
      inverse[i * p + j] = -sum / factor[i * p + i]!;
    }
  }
  return inverse;
}

/** ln |LLᵀ|. */
export function logDeterminant(factor: Float64Array, p: number): number {
  let sum = 0;
  for (let i = 0; i < p; i++) sum += Math.log(factor[i * p + i]!);
  return 2 * sum;
}
