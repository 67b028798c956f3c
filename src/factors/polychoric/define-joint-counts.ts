import type { ErrorPath } from "../../errors/error.ts";
import {
  listOf,
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readRecord,
  record,
} from "../../errors/options.ts";
import { amountAt, deepFrozen, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import {
  type CategorizedItem,
  type JointCounts,
  type JointCountsSpec,
  MOST_CATEGORIES,
  type PairCounts,
  upperTriangle,
} from "./joint-counts.ts";

const ITEM = {
  item: textAt,
  categories: categoriesAt,
} satisfies Readers<CategorizedItem>;

const PAIR = {
  a: textAt,
  b: textAt,
  n: optional(amountAt),
  effectiveN: optional(amountAt),
  counts: listOf(listOf(amountAt, "count"), "row"),
} satisfies Readers<PairCounts>;

const COUNTS = {
  kind: otherwise(oneOf("joint-counts"), "joint-counts"),
  version: otherwise(oneOf(1), 1),
  missing: ESTIMATION_OPTIONS.missing,
  items: namedListOf("item", record(ITEM, "an item with its categories")),
  pairs: listOf(record(PAIR, "a pair of items with their counts"), "pair"),
} satisfies Readers<JointCounts>;

/**
 * Checks joint counts, those of `collectJointCounts` as they were stored or a table made elsewhere, and returns them
 * with every key present, frozen in depth.
 *
 * @throws `invalid_input` with the path of the first fault: an unknown key, fewer than two items, categories out of
 * order, a pair of items left out, a table of another size than the items' categories.
 *
 * Source: Olsson (1979), Maximum likelihood estimation of the polychoric correlation coefficient, Psychometrika 44,
 * 443–460.
 *
 * @example
 * ```ts
 * import { defineJointCounts } from "service-quality/factors";
 *
 * const { pairs } = defineJointCounts({
 *   items: [{ item: "q1", categories: [1, 2] }, { item: "q2", categories: [1, 2] }],
 *   pairs: [{ a: "q1", b: "q2", counts: [[40, 10], [10, 40]] }],
 * });
 * pairs[0]?.n; // => 100
 * ```
 */
export function defineJointCounts(spec: JointCountsSpec): JointCounts {
  const { items, pairs: rows, ...head } = readRecord(spec, COUNTS, [], "joint counts");
  if (items.length < 2) refuse("invalid_input", ["items"], "at least two items", items.length);
  const places = upperTriangle(items.length);
  if (rows.length !== places.length) {
    refuse("invalid_input", ["pairs"], `${places.length} pairs, one for every two items`, rows.length);
  }
  const pairs = rows.map((row, at) => {
    const [i, j] = places[at]!;
    return pairOf(row, ["pairs", at], items[i]!, items[j]!);
  });
  return deepFrozen({ ...head, items, pairs });
}

/** Different answers in rising order. */
function categoriesAt(value: unknown, path: ErrorPath): number[] {
  const categories = listOf(numberAt, "category")(value, path);
  if (categories.length > MOST_CATEGORIES) {
    refuse("invalid_input", path, `at most ${MOST_CATEGORIES} categories`, categories.length);
  }
  categories.forEach((category, i) => {
    if (i > 0 && !(category > categories[i - 1]!)) {
      refuse("invalid_input", [...path, i], `a category above ${categories[i - 1]}`, category);
    }
  });
  return categories;
}

function pairOf(
  { a: first, b: second, counts, ...given }: Read<typeof PAIR>,
  path: ErrorPath,
  a: CategorizedItem,
  b: CategorizedItem,
): PairCounts {
  oneOf(a.item)(first, [...path, "a"]);
  oneOf(b.item)(second, [...path, "b"]);
  const here = [...path, "counts"];
  if (counts.length !== a.categories.length) {
    refuse("invalid_input", here, `${a.categories.length} rows, one for each category`, counts.length);
  }
  counts.forEach((row, i) => {
    if (row.length !== b.categories.length) {
      refuse(
        "invalid_input",
        [...here, i],
        `${b.categories.length} counts, one for each category`,
        row.length,
      );
    }
  });
  const n = given.n ?? counts.flat().reduce((sum, count) => sum + count, 0);
  return { a: first, b: second, n, effectiveN: given.effectiveN ?? n, counts };
}
