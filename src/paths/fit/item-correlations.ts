import type { PathFit } from "./path-fit.ts";

/** What mode A weighs by: covariances with standardized items, or with items as they were answered. */
export type PathBasis = "standardized" | "raw";

/**
 * Makes correlations of the items' covariances, and of these what is to be fitted, with the items' deviations beside them. Returns the first
 * item that does not vary, and −1 where all do.
 */
export function setCovariances(
  { structure, matrix, spreads }: PathFit,
  covariances: Float64Array,
  deviations: Float64Array,
  basis: PathBasis,
): number {
  const p = deviations.length;
  for (let i = 0; i < p; i++) {
    deviations[i] = Math.sqrt(covariances[i * p + i]!);
    if (!(deviations[i]! > 0)) return i;
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      matrix[i * p + j] = i === j ? 1 : covariances[i * p + j]! / deviations[i]! / deviations[j]!;
    }
  }
  if (basis === "raw") spreadBlocks(structure.starts, deviations, spreads);
  return -1;
}

/** Variances as shares of the largest of their block, since a common factor changes no score. */
function spreadBlocks(starts: readonly number[], deviations: Float64Array, spreads: Float64Array): void {
  for (let b = 0; b + 1 < starts.length; b++) {
    let largest = 0;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) largest = Math.max(largest, deviations[i]!);
    for (let i = starts[b]!; i < starts[b + 1]!; i++) spreads[i] = (deviations[i]! / largest) ** 2;
  }
}
