import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** A sum of components below this is rounding: the vector's sign does not hang on it. */
const NO_SUM = 1e-8;

/** The eigenvalues and eigenvectors of a symmetric matrix. */
export interface SymmetricEigen {
  /** Descending. */
  values: Float64Array;
  /** Unit vectors one after the other in the order of the values: vector k starts at k · p. */
  vectors: Float64Array;
}

/**
 * Solves the symmetric p × p eigenproblem (Householder tridiagonalization and implicit QL, of ml-matrix).
 *
 * Signs: the sum of a vector's components is positive; where it is 0, the first component that is not.
 */
export function symmetricEigen(matrix: Float64Array, p: number): SymmetricEigen {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    Matrix.from1DArray(p, p, matrix),
    { assumeSymmetric: true },
  );
  const order = realEigenvalues.map((_, k) => k).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const vectors = new Float64Array(p * p);
  for (const [k, column] of order.entries()) {
    const vector = eigenvectorMatrix.getColumn(column);
    const sign = signOf(vector);
    for (let i = 0; i < p; i++) vectors[k * p + i] = sign * vector[i]!;
  }
  return { values: Float64Array.from(order, (k) => realEigenvalues[k]!), vectors };
}

function signOf(vector: readonly number[]): number {
  const sum = vector.reduce((total, component) => total + component, 0);
  const decisive = Math.abs(sum) > NO_SUM ? sum : vector.find((component) => Math.abs(component) > NO_SUM);
  return Math.sign(decisive!);
}
