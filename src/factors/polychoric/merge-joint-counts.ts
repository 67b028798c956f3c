import { type ErrorPath, shortened } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { defineJointCounts } from "./define-joint-counts.ts";
import {
  type CategorizedItem,
  type JointCounts,
  type JointCountsSpec,
  MOST_CATEGORIES,
  type PairCounts,
} from "./joint-counts.ts";

/**
 * The counts of the respondents of both: tables are added cell by cell, an item has every category that it has in
 * either. Merging parts in any order and grouping gives the same counts, but for rounding where there are weights.
 *
 * Both must be of the same items in the same order, with the same policy for missing answers. They are checked, so that
 * they may come from anywhere.
 *
 * @throws `invalid_input` for counts that do not go together, and as `defineJointCounts`.
 *
 * Source: Olsson (1979), Maximum likelihood estimation of the polychoric correlation coefficient, Psychometrika 44,
 * 443–460.
 *
 * @example
 * ```ts
 * import { collectJointCounts, mergeJointCounts } from "service-quality/factors";
 *
 * const north = collectJointCounts({ q1: [1, 2], q2: [1, 1] });
 * const south = collectJointCounts({ q1: [2, 3], q2: [2, 2] });
 * const { items, pairs } = mergeJointCounts(north, south);
 * items[0]; // => { item: "q1", categories: [1, 2, 3] }
 * pairs[0]?.counts; // => [[1, 0], [1, 1], [0, 1]]
 * ```
 */
export function mergeJointCounts(a: JointCountsSpec, b: JointCountsSpec): JointCounts {
  const first = defineJointCounts(a);
  const second = underPath(["b"], () => defineJointCounts(b));
  const same = (path: ErrorPath, wanted: string | number, given: string | number | undefined) => {
    if (given !== wanted) {
      refuse("invalid_input", ["b", ...path], `${shortened(`${wanted}`)}, as the other counts have`, given);
    }
  };
  same(["missing"], first.missing, second.missing);
  first.items.forEach(({ item }, i) => {
    same(["items", i], item, second.items[i]?.item);
  });
  same(["items"], first.items.length, second.items.length);
  const items = first.items.map(({ item, categories: own }, i) => {
    const categories = [...new Set([...own, ...second.items[i]!.categories])].sort((x, y) => x - y);
    if (categories.length <= MOST_CATEGORIES) return { item, categories };
    return refuse(
      "invalid_input",
      ["b", "items", i, "categories"],
      `at most ${MOST_CATEGORIES} categories in both`,
      categories.length,
    );
  });
  return {
    kind: "joint-counts",
    version: 1,
    missing: first.missing,
    items,
    pairs: first.pairs.map((pair, at) => added(items, [first, second], pair, second.pairs[at]!)),
  };
}

function added(
  items: readonly CategorizedItem[],
  [first, second]: readonly [JointCounts, JointCounts],
  one: PairCounts,
  other: PairCounts,
): PairCounts {
  const { a, b } = one;
  const cell = (of: JointCounts, { counts }: PairCounts, x: number, y: number) => {
    const categoriesOf = (name: string) => of.items.find(({ item }) => item === name)!.categories;
    return counts[categoriesOf(a).indexOf(x)]?.[categoriesOf(b).indexOf(y)] ?? 0;
  };
  const categoriesOf = (name: string) => items.find(({ item }) => item === name)!.categories;
  return {
    a,
    b,
    n: one.n + other.n,
    effectiveN: effectiveN([one, other]),
    counts: categoriesOf(a).map((x) =>
      categoriesOf(b).map((y) => cell(first, one, x, y) + cell(second, other, x, y)),
    ),
  };
}

/** (Σw)² / Σw² of tables that each have theirs; exactly n without weights. */
function effectiveN(pairs: readonly PairCounts[]): number {
  const weights = pairs.map(({ counts }) => counts.flat().reduce((sum, count) => sum + count, 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (pairs.every(({ n, effectiveN }, i) => n === effectiveN && n === weights[i])) return total;
  const squares = weights.reduce(
    (sum, weight, i) => sum + (weight > 0 ? weight ** 2 / pairs[i]!.effectiveN : 0),
    0,
  );
  return squares > 0 ? total ** 2 / squares : 0;
}
