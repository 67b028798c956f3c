import { shortened } from "../errors/error.ts";
import type { Note, NotePath } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import { cholesky } from "../numeric/algebra/cholesky.ts";
import { diagonalRoots } from "../numeric/algebra/square-matrix.ts";
import type { Columns } from "../survey/column.ts";
import type { Missing } from "../survey/estimation.ts";
import { type CovarianceOptions, type Covariances, covariancesOf } from "./covariances.ts";
import type { Moments } from "./moments.ts";

/** Correlations of items that all vary, with what they rest on. */
export interface ItemCorrelations {
  readonly items: readonly string[];
  readonly missing: Missing;
  /** Respondents, at least 2; under `"available"` the fewest that any pair of items shares. */
  readonly n: number;
  /** (Σw)² / Σw², n without weights. */
  readonly effectiveN: number;
  readonly means: Float64Array;
  /** Standard deviations, by n − 1, over all who answered the item; all above 0. */
  readonly deviations: Float64Array;
  /** Pearson's, row by row, of the respondents of each pair; exactly 1 on the diagonal. */
  readonly matrix: Float64Array;
}

/**
 * Reads the correlations of columns, or of moments in their place.
 *
 * Refuses what `covariancesOf` does, fewer than two respondents (`insufficient_data`), and an item that does not
 * vary (`singular_data`, at the item), under `"available"` among the respondents of some pair.
 */
export function correlationsOf(data: Columns | Moments, options: CovarianceOptions): ItemCorrelations {
  const { items, missing, n, effectiveN, means, matrix, correlations } = covariancesOf(data, options);
  if (matrix === null || correlations === null) {
    refuse("insufficient_data", ["n"], "at least two respondents who answered", n);
  }
  const p = items.length;
  const deviations = diagonalRoots(matrix, p);
  const constant = deviations.findIndex((deviation) => !(deviation > 0));
  if (constant >= 0) refuse("singular_data", [items[constant]!], "an item whose answers vary", 0);
  const still = correlations.findIndex(Number.isNaN);
  if (still >= 0) {
    const [a, b] = [items[Math.floor(still / p)]!, items[still % p]!];
    refuse(
      "singular_data",
      [a],
      `${shortened(a)} and ${shortened(b)} to vary among those who answered both`,
      0,
    );
  }
  return { items, missing, n, effectiveN, means, deviations, matrix: correlations };
}

/**
 * The correlations that covariances of the same respondents are, from the deviations of their items, all above 0: 1 on
 * the diagonal, within −1..1 elsewhere.
 */
export function standardized(
  covariances: Float64Array,
  deviations: Float64Array,
  into: Float64Array = new Float64Array(covariances.length),
): Float64Array {
  const p = deviations.length;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      const r = covariances[i * p + j]! / deviations[i]! / deviations[j]!;
      into[i * p + j] = i === j ? 1 : Math.max(-1, Math.min(1, r));
    }
  }
  return into;
}

/** The note that a p × p matrix of pairs, each with respondents of its own, is one that no complete answers have. */
export function indefiniteNotes(matrix: Float64Array, p: number, missing: Missing, path: NotePath): Note[] {
  const possible = missing !== "available" || cholesky(matrix, p) !== null;
  return possible ? [] : [{ path, reason: "not-positive-definite" }];
}

/**
 * Whether covariances of items that all vary, each pair with respondents of its own, are such as no complete answers
 * have.
 */
export function areIndefinite({ items, missing, matrix }: Covariances): boolean {
  const p = items.length;
  if (missing !== "available" || matrix === null) return false;
  return items.every((_, i) => matrix[i * p + i]! > 0) && cholesky(matrix, p) === null;
}
