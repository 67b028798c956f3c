import { endOfBlock, type TridiagonalForm, tridiagonalForm } from "./tridiagonal-form.ts";

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
 * Solves the symmetric p × p eigenproblem, of a matrix of the size of correlations, by Householder's tridiagonal form
 * and implicit QL steps.
 *
 * Signs: the sum of a vector's components is positive; where it is 0, the first component that is not.
 *
 * Source: Bowdler, Martin, Reinsch and Wilkinson (1968), The QR and QL algorithms for symmetric matrices, Numerische
 * Mathematik 11, 293–306, procedure tql2.
 */
export function symmetricEigen(matrix: Float64Array, p: number): SymmetricEigen {
  const form = tridiagonalForm(matrix, p);
  diagonalize(form, p);
  const { diagonal, vectors: unsorted } = form;
  const order = Array.from(diagonal.keys()).sort((a, b) => diagonal[b]! - diagonal[a]!);
  const values = new Float64Array(p);
  const vectors = new Float64Array(p * p);
  for (const [k, place] of order.entries()) {
    values[k] = diagonal[place]!;
    const sign = signOf(unsorted, place * p, p);
    for (let i = 0; i < p; i++) vectors[k * p + i] = sign * unsorted[place * p + i]!;
  }
  return { values, vectors };
}

/** Leaves the eigenvalues in the diagonal, 0 beside it, and turns the vectors along. */
function diagonalize({ diagonal, beside, vectors }: TridiagonalForm, p: number): void {
  let shift = 0;
  let largest = 0;
  for (let l = 0; l < p; l++) {
    largest = Math.max(largest, Math.abs(diagonal[l]!) + Math.abs(beside[l]!));
    const nothing = Number.EPSILON * largest;
    let m = endOfBlock(beside, l, nothing);
    while (m > l) {
      shift += stepQl(diagonal, beside, vectors, l, m, p);
      m = endOfBlock(beside, l, nothing);
    }
    diagonal[l] = diagonal[l]! + shift;
    beside[l] = 0;
  }
}

/** One implicit QL step on rows l to m; gives the shift that was taken off the diagonal. */
function stepQl(
  diagonal: Float64Array,
  beside: Float64Array,
  vectors: Float64Array,
  l: number,
  m: number,
  p: number,
): number {
  const first = diagonal[l]!;
  const slope = (diagonal[l + 1]! - first) / (2 * beside[l]!);
  const root = Math.sqrt(slope ** 2 + 1) * (slope < 0 ? -1 : 1);
  diagonal[l] = beside[l]! / (slope + root);
  diagonal[l + 1] = beside[l]! * (slope + root);
  const second = diagonal[l + 1]!;
  const shift = first - diagonal[l]!;
  for (let i = l + 2; i < p; i++) diagonal[i] = diagonal[i]! - shift;

  const besideSecond = beside[l + 1]!;
  let [cosine, cosine2, cosine3] = [1, 1, 1];
  let [sine, sine2] = [0, 0];
  let carried = diagonal[m]!;
  for (let i = m - 1; i >= l; i--) {
    cosine3 = cosine2;
    cosine2 = cosine;
    sine2 = sine;
    const across = cosine * beside[i]!;
    const along = cosine * carried;
    const radius = Math.sqrt(carried ** 2 + beside[i]! ** 2);
    beside[i + 1] = sine * radius;
    sine = beside[i]! / radius;
    cosine = carried / radius;
    carried = cosine * diagonal[i]! - sine * across;
    diagonal[i + 1] = along + sine * (cosine * across + sine * diagonal[i]!);
    rotate(vectors, i * p, p, cosine, sine);
  }
  carried = (-sine * sine2 * cosine3 * besideSecond * beside[l]!) / second;
  beside[l] = sine * carried;
  diagonal[l] = cosine * carried;
  return shift;
}

/** Turns the vector that starts here and the next one in their plane. */
function rotate(vectors: Float64Array, from: number, p: number, cosine: number, sine: number): void {
  for (let k = from; k < from + p; k++) {
    const [own, next] = [vectors[k]!, vectors[k + p]!];
    vectors[k + p] = sine * own + cosine * next;
    vectors[k] = cosine * own - sine * next;
  }
}

function signOf(vectors: Float64Array, from: number, p: number): number {
  let sum = 0;
  for (let i = from; i < from + p; i++) sum += vectors[i]!;
  if (Math.abs(sum) > NO_SUM) return Math.sign(sum);
  return Math.sign(vectors.subarray(from, from + p).find((component) => Math.abs(component) > NO_SUM)!);
}
