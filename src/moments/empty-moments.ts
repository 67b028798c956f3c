import { someNamesAt } from "../errors/read-argument.ts";
import type { Moments } from "./moments.ts";

/**
 * The summary of nobody: merging it with any summary of the same items, weighted or not, whatever its policy for
 * missing answers and its factors, gives that summary. The start of a fold over parts.
 *
 * @throws `invalid_input` where an item is listed twice or is no text; `insufficient_data` without items.
 *
 * @example
 * ```ts
 * import { collectMoments, emptyMoments, mergeMoments } from "service-quality/moments";
 *
 * const branches = [{ q1: [7, 5], q2: [6, 4] }, { q1: [6], q2: [6] }];
 * const all = branches.map((answers) => collectMoments(answers)).reduce(mergeMoments, emptyMoments(["q1", "q2"]));
 * all.n; // => 3
 * emptyMoments(["q1", "q2"]).n; // => 0
 * ```
 */
export function emptyMoments(items: readonly string[]): Moments {
  return {
    kind: "moments",
    version: 1,
    items: someNamesAt(items, []),
    missing: null,
    factor: null,
    weightFactor: null,
    n: 0,
    counts: [],
    sums: { weights: null, answers: [], products: [], squares: null },
    squaredWeightSums: null,
  };
}
