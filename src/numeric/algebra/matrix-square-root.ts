/** A cosine between columns below this is rounding. */
const ORTHOGONAL = 4 * Number.EPSILON;

const MAX_SWEEPS = 60;

/**
 * The symmetric square root of the p × p matrix LLᵀ, row by row.
 *
 * The columns of L are rotated in pairs until they are orthogonal. Their products still sum to LLᵀ, and
 * each divided by its column's length sum to the root.
 *
 * Source: Hestenes (1958), Inversion of matrices by biorthogonalization, Journal of the Society for Industrial and
 * Applied Mathematics 6, 51–90; Golub & Van Loan, Matrix Computations, 4th ed., section 8.6.3 (one-sided Jacobi).
 */
export function squareRootFromCholesky(factor: Float64Array, p: number): Float64Array {
  const columns = Array.from({ length: p }, (_, j) =>
    Float64Array.from({ length: p }, (_, i) => factor[i * p + j]!),
  );
  let turned = true;
  for (let sweep = 0; turned && sweep < MAX_SWEEPS; sweep++) {
    turned = false;
    for (let j = 1; j < p; j++) {
      for (let i = 0; i < j; i++) turned = makeOrthogonal(columns[i]!, columns[j]!) || turned;
    }
  }
  const root = new Float64Array(p * p);
  for (const column of columns) {
    const length = Math.sqrt(product(column, column));
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) root[i * p + j]! += (column[i]! * column[j]!) / length;
    }
  }
  return root;
}

/** Rotates two columns in their plane until they are orthogonal; `false` where they are already. */
function makeOrthogonal(x: Float64Array, y: Float64Array): boolean {
  const xx = product(x, x);
  const yy = product(y, y);
  const xy = product(x, y);
  if (Math.abs(xy) <= ORTHOGONAL * Math.sqrt(xx) * Math.sqrt(yy)) return false;
  const zeta = (yy - xx) / (2 * xy);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    x[i] = cosine * xi - sine * y[i]!;
    y[i] = sine * xi + cosine * y[i]!;
  }
  return true;
}

function product(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}
