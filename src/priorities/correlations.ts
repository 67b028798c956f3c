/** A correlation matrix, or the first of its variables that does not vary. */
export type Correlations =
  | { readonly kind: "correlations"; readonly matrix: Float64Array }
  | { readonly kind: "constant"; readonly variable: number };

/** Divides the covariances of p variables, row by row, by the deviations of both. */
export function correlationsOf(covariance: Float64Array, p: number): Correlations {
  const deviations = Float64Array.from({ length: p }, (_, i) => Math.sqrt(covariance[i * p + i]!));
  const constant = deviations.findIndex((deviation) => !(deviation > 0));
  if (constant >= 0) return { kind: "constant", variable: constant };
  const matrix = covariance.map((value, at) => {
    const i = Math.floor(at / p);
    const j = at % p;
    return i === j ? 1 : value / deviations[i]! / deviations[j]!;
  });
  return { kind: "correlations", matrix };
}
