import type { PathRun } from "../model/path-plan.ts";

/**
 * How far the indicators of a run spread: variances as shares of the largest of their block, since a common factor
 * changes no score. Scores have variance 1.
 */
export function setSpreads(
  { structure: { starts }, sources }: PathRun,
  deviations: Float64Array,
  spreads: Float64Array,
): void {
  const deviationOf = (i: number) => {
    const source = sources[i]!;
    return "item" in source ? deviations[source.item]! : 1;
  };
  for (let b = 0; b + 1 < starts.length; b++) {
    let largest = 0;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) largest = Math.max(largest, deviationOf(i));
    for (let i = starts[b]!; i < starts[b + 1]!; i++) spreads[i] = (deviationOf(i) / largest) ** 2;
  }
}
