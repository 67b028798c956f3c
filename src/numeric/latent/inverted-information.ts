import { cholesky, inverseFromCholesky } from "../algebra/cholesky.ts";
import { diagonalRoots, inUnits } from "../algebra/square-matrix.ts";

/** A parameter of whose information the others leave less than this share is not identified, but for rounding. */
const LEAST_SHARE = 1e-9;

/** The inverse of an information matrix, row by row; `null` where the parameters are not identified. */
export function invertedInformation(information: Float64Array, q: number): Float64Array | null {
  const roots = diagonalRoots(information, q);
  const factor = cholesky(inUnits(information, roots), q);
  if (factor === null) return null;
  for (let a = 0; a < q; a++) if (!(factor[a * (q + 1)]! ** 2 > LEAST_SHARE)) return null;
  return inUnits(inverseFromCholesky(factor, q), roots);
}
