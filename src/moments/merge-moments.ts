import { type ErrorPath, shortened } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import { checkMoments } from "./define-moments.ts";
import type { MomentSums, Moments } from "./moments.ts";
import { addWholes, type MomentInteger } from "./whole.ts";

/**
 * The summary of the respondents of both summaries. Merging parts in any order and grouping gives the same
 * summary, to the same JSON text; `emptyMoments` of the items is its identity.
 *
 * Both must be of the same items in the same order, with the same policy for missing answers and the same
 * factors, both with weights or both without. Summaries are checked, so they may come from anywhere.
 *
 * @throws `invalid_input` for summaries that do not go together, and for one that no answers could give.
 *
 * @example
 * ```ts
 * import { collectMoments, mergeMoments } from "service-quality/moments";
 *
 * const north = collectMoments({ q1: [7, 5], q2: [6, 4] });
 * const south = collectMoments({ q1: [6], q2: [6] });
 * const both = mergeMoments(north, JSON.parse(JSON.stringify(south)));
 * both.n; // => 3
 * both.sums.products; // => [110, 98, 88]
 * JSON.stringify(both) === JSON.stringify(collectMoments({ q1: [6, 7, 5], q2: [6, 6, 4] })); // => true
 * ```
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  const first = checkMoments(a, []);
  const second = checkMoments(b, ["b"]);
  checkSameItems(first.items, second.items);
  if (first.missing === null) return second;
  if (second.missing === null) return first;
  for (const setting of ["missing", "factor", "weightFactor"] as const) {
    if (first[setting] !== second[setting]) {
      refuse("invalid_input", ["b", setting], `${first[setting]}, as the other summary has`, second[setting]);
    }
  }
  return {
    ...first,
    n: addCounts(first.n, second.n, ["b", "n"]),
    counts: first.counts.map((count, i) => addCounts(count, second.counts[i]!, ["b", "counts", i])),
    sums: addSums(first.sums, second.sums),
    squaredWeightSums: first.squaredWeightSums && addSums(first.squaredWeightSums, second.squaredWeightSums!),
  };
}

function checkSameItems(first: readonly string[], second: readonly string[]): void {
  if (first.length !== second.length) {
    refuse("invalid_input", ["b", "items"], `${first.length} items, as the other summary has`, second);
  }
  first.forEach((item, i) => {
    if (second[i] !== item) {
      refuse(
        "invalid_input",
        ["b", "items", i],
        `item ${shortened(item)}, as the other summary has`,
        second[i],
      );
    }
  });
}

function addCounts(a: number, b: number, path: ErrorPath): number {
  if (!Number.isSafeInteger(a + b)) refuse("invalid_input", path, "at most 2^53 − 1 respondents in all", b);
  return a + b;
}

function addSums(a: MomentSums, b: MomentSums): MomentSums {
  const add = (first: readonly MomentInteger[], second: readonly MomentInteger[]) =>
    first.map((whole, i) => addWholes(whole, second[i]!));
  return {
    weights: a.weights && add(a.weights, b.weights!),
    answers: add(a.answers, b.answers),
    products: add(a.products, b.products),
    squares: a.squares && add(a.squares, b.squares!),
  };
}
