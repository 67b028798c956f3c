import type { PathBasis } from "./fit-options.ts";
import type { PathFit } from "./path-fit.ts";

/** Sets the items' correlations as what is to be fitted, and how far the items spread. */
export function setCorrelations(
  { structure, matrix, spreads }: PathFit,
  correlations: Float64Array,
  deviations: Float64Array,
  basis: PathBasis,
): void {
  matrix.set(correlations);
  if (basis === "raw") spreadBlocks(structure.starts, deviations, spreads);
}

/** Variances as shares of the largest of their block, since a common factor changes no score. */
function spreadBlocks(starts: readonly number[], deviations: Float64Array, spreads: Float64Array): void {
  for (let b = 0; b + 1 < starts.length; b++) {
    let largest = 0;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) largest = Math.max(largest, deviations[i]!);
    for (let i = starts[b]!; i < starts[b + 1]!; i++) spreads[i] = (deviations[i]! / largest) ** 2;
  }
}
