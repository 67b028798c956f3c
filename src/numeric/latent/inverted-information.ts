import { cholesky, inverseFromCholesky } from "../algebra/cholesky.ts";

/** A parameter of whose information the others leave less than this share is not identified, but for rounding. */
const LEAST_SHARE = 1e-9;

/** The inverse of an information matrix, row by row; `null` where the parameters are not identified. */
export function invertedInformation(information: Float64Array, q: number): Float64Array | null {
  const roots = Float64Array.from({ length: q }, (_, a) => Math.sqrt(information[a * (q + 1)]!));
  const scaled = information.map((value, at) => value / roots[Math.floor(at / q)]! / roots[at % q]!);
  const factor = cholesky(scaled, q);
  if (factor === null) return null;
  for (let a = 0; a < q; a++) if (!(factor[a * (q + 1)]! ** 2 > LEAST_SHARE)) return null;
  return inverseFromCholesky(factor, q).map(
    (value, at) => value / roots[Math.floor(at / q)]! / roots[at % q]!,
  );
}
