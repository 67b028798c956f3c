import { compareFigures } from "../numeric/ties.ts";

/** Sums of a covariance matrix that alpha is computed from. */
export interface CovarianceSums {
  /** The trace: the sum of the items' variances. */
  readonly itemVariance: number;
  /** The sum of all entries: the variance of the items' sum. */
  readonly totalVariance: number;
}

/** Diagonal and overall sums of a p×p row-major matrix. */
export function sumCovariances(matrix: Float64Array, p: number): CovarianceSums {
  let itemVariance = 0;
  let totalVariance = 0;
  for (let i = 0; i < p; i++) {
    let row = 0;
    for (let j = 0; j < p; j++) row += matrix[i * p + j]!;
    itemVariance += matrix[i * p + i]!;
    totalVariance += row;
  }
  return { itemVariance, totalVariance };
}

/**
 * Cronbach's alpha k/(k − 1) · (1 − Σs²ᵢ / s²) from the sum of the items' variances and the variance of
 * their sum; `null` for one item, where the sum does not vary, and where covariances that no answers have drive it
 * above 1 (Cronbach 1951, Psychometrika 16, 297–334).
 */
export function cronbachAlpha(items: number, itemVariance: number, totalVariance: number): number | null {
  if (items < 2 || !varies(totalVariance, items * itemVariance)) return null;
  return atMostOne((items / (items - 1)) * (1 - itemVariance / totalVariance));
}

/** A coefficient of at most 1; `null` where it is more, and not by rounding. */
export function atMostOne(coefficient: number): number | null {
  return compareFigures(coefficient, 1) > 0 ? null : Math.min(1, coefficient) + 0;
}

/** A correlation, −1..1; `null` where it is beyond, and not by rounding. */
export function withinOne(correlation: number): number | null {
  return atMostOne(Math.abs(correlation)) === null ? null : Math.max(-1, Math.min(1, correlation)) + 0;
}

/** Cronbach's alpha of items with the given p×p row-major covariances. */
export function alphaOfCovariances(matrix: Float64Array, p: number): number | null {
  const { itemVariance, totalVariance } = sumCovariances(matrix, p);
  return cronbachAlpha(p, itemVariance, totalVariance);
}

/** Whether a variance of a sum is more than the rounding of its terms, given the most they could sum to. */
export function varies(variance: number, most: number): boolean {
  return variance > 4 * Number.EPSILON * most;
}
