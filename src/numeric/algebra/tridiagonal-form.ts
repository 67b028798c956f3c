/** A symmetric matrix of three diagonals. */
export interface ThreeDiagonals {
  readonly diagonal: Float64Array;
  /** What stands beside the diagonal, that of rows i and i + 1 at i; 0 at the end. */
  readonly beside: Float64Array;
}

/** A symmetric matrix A = Q T Qᵀ, Q orthogonal and T of three diagonals. */
export interface TridiagonalForm extends ThreeDiagonals {
  /** The columns of Q, one after the other. */
  readonly vectors: Float64Array;
}

/**
 * Brings a symmetric p × p matrix to three diagonals by reflections, one for each row from the last one up.
 *
 * Source: Martin, Reinsch and Wilkinson (1968), Householder's tridiagonalization of a symmetric matrix, Numerische
 * Mathematik 11, 181–195, procedure tred2.
 */
export function tridiagonalForm(matrix: Float64Array, p: number): TridiagonalForm {
  const { reflected: vectors, halves, beside } = reflectRows(matrix, p);
  multiplyReflections(vectors, halves, p);
  const diagonal = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    diagonal[i] = vectors[i * p + p - 1]!;
    vectors[i * p + p - 1] = 0;
  }
  vectors[p * p - 1] = 1;
  return { diagonal, beside, vectors };
}

/** The three diagonals alone, which have the eigenvalues of the matrix. */
export function threeDiagonals(matrix: Float64Array, p: number): ThreeDiagonals {
  const { reflected, beside } = reflectRows(matrix, p);
  return { diagonal: beside.map((_, i) => reflected[i * p + i]!), beside };
}

/** The last row that hangs together with row l: what stands beside those before it is more than nothing. */
export function endOfBlock(beside: Float64Array, l: number, nothing: number): number {
  let m = l;
  while (Math.abs(beside[m]!) > nothing) m++;
  return m;
}

/** The diagonal of T in its place, the reflections below it, and half the square of each. */
function reflectRows(matrix: Float64Array, p: number) {
  const reflected = Float64Array.from(matrix);
  const beside = new Float64Array(p);
  /** The row that is reflected, then half the square of each reflection. */
  const halves = reflected.slice((p - 1) * p);
  for (let i = p - 1; i > 0; i--) halves[i] = reflectRow(reflected, halves, beside, i, p);
  beside.copyWithin(0, 1);
  beside[p - 1] = 0;
  return { reflected, halves, beside };
}

/** Reflects row i onto its entry beside the diagonal, and the rows above alike; gives half the reflection's square. */
function reflectRow(w: Float64Array, row: Float64Array, beside: Float64Array, i: number, p: number): number {
  let scale = 0;
  for (let k = 0; k < i; k++) scale += Math.abs(row[k]!);
  if (scale === 0) {
    beside[i] = row[i - 1]!;
    for (let j = 0; j < i; j++) {
      row[j] = w[j * p + i - 1]!;
      w[j * p + i] = 0;
      w[i * p + j] = 0;
    }
    return 0;
  }
  let half = 0;
  for (let k = 0; k < i; k++) {
    row[k] = row[k]! / scale;
    half += row[k]! * row[k]!;
  }
  const length = row[i - 1]! > 0 ? -Math.sqrt(half) : Math.sqrt(half);
  beside[i] = scale * length;
  half -= row[i - 1]! * length;
  row[i - 1] = row[i - 1]! - length;
  reflectAbove(w, row, beside, i, half, p);
  return half;
}

/** A − u qᵀ − q uᵀ of the rows above i, where q = (A u − (uᵀ A u / 2h) u) / h; only one half of A is kept. */
function reflectAbove(
  w: Float64Array,
  row: Float64Array,
  image: Float64Array,
  i: number,
  half: number,
  p: number,
): void {
  image.fill(0, 0, i);
  for (let j = 0; j < i; j++) {
    const factor = row[j]!;
    w[i * p + j] = factor;
    let sum = image[j]! + w[j * p + j]! * factor;
    for (let k = j + 1; k < i; k++) {
      sum += w[j * p + k]! * row[k]!;
      image[k] = image[k]! + w[j * p + k]! * factor;
    }
    image[j] = sum;
  }
  let along = 0;
  for (let j = 0; j < i; j++) {
    image[j] = image[j]! / half;
    along += image[j]! * row[j]!;
  }
  along /= 2 * half;
  for (let j = 0; j < i; j++) image[j] = image[j]! - along * row[j]!;
  for (let j = 0; j < i; j++) {
    const [factor, shift] = [row[j]!, image[j]!];
    for (let k = j; k < i; k++) w[j * p + k] = w[j * p + k]! - (factor * image[k]! + shift * row[k]!);
    row[j] = w[j * p + i - 1]!;
    w[j * p + i] = 0;
  }
}

/** Q of all the reflections, in their place; the diagonal of T is kept in the last row. */
function multiplyReflections(w: Float64Array, halves: Float64Array, p: number): void {
  for (let i = 0; i < p - 1; i++) {
    w[i * p + p - 1] = w[i * p + i]!;
    w[i * p + i] = 1;
    const half = halves[i + 1]!;
    const next = (i + 1) * p;
    if (half !== 0) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k <= i; k++) sum += w[next + k]! * w[j * p + k]!;
        for (let k = 0; k <= i; k++) w[j * p + k] = w[j * p + k]! - (sum / half) * w[next + k]!;
      }
    }
    w.fill(0, next, next + i + 1);
  }
}
