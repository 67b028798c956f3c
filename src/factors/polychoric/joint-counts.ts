import type { ErrorPath } from "../../errors/error.ts";
import {
  amountAt,
  checkNames,
  listAt,
  numberAt,
  oneAt,
  recordAt,
  textAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { selectedSources } from "../../moments/selected-sources.ts";
import type { Columns } from "../../survey/column.ts";
import { type Estimation, type Missing, respondentsOf, settingsOf } from "../../survey/estimation.ts";

/** More different answers than these are no categories. */
const MOST_CATEGORIES = 50;

/** An item and the answers that were given to it, in rising order. */
export interface CategorizedItem {
  item: string;
  categories: number[];
}

/** How many respondents gave each pair of answers to two items: rows are categories of `a`, columns of `b`. */
export interface PairCounts {
  a: string;
  b: string;
  /** Respondents who answered both. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  /** Respondents, or the sums of their weights. */
  counts: number[][];
}

/** What polychoric correlations are estimated from: a table for every two items. */
export interface JointCounts {
  kind: "joint-counts";
  version: 1;
  missing: Missing;
  items: CategorizedItem[];
  /** The upper triangle by rows: of `a`, `b`, `c` the pairs ab, ac, bc. */
  pairs: PairCounts[];
}

/** Options of `collectJointCounts`. */
export interface JointCountsOptions extends Pick<Estimation, "missing" | "weights"> {
  /** At least two items; every column by default. */
  items?: readonly string[] | undefined;
}

/**
 * Counts how many respondents gave each pair of answers to every two items. A category is an answer that somebody gave
 * to the item.
 *
 * @throws `invalid_input` for fewer than two items, an item with more than 50 categories, or anything malformed;
 * `missing_answers` for a missing answer, unless `missing` says what to do with it; `unknown_item`; `insufficient_data`
 * where nobody answered.
 *
 * Source: Olsson (1979), Maximum likelihood estimation of the polychoric correlation coefficient, Psychometrika 44,
 * 443–460.
 *
 * @example
 * ```ts
 * import { collectJointCounts } from "service-quality/factors";
 *
 * const { items, pairs } = collectJointCounts({ q1: [1, 2, 2, 3], q2: [1, 1, 2, 2] });
 * items[0]; // => { item: "q1", categories: [1, 2, 3] }
 * pairs[0]?.counts; // => [[1, 0], [1, 1], [0, 1]]
 * ```
 */
export function collectJointCounts(columns: Columns, options: JointCountsOptions = {}): JointCounts {
  const { missing } = settingsOf(options);
  const { items: ids, sources } = selectedSources(columns, options.items);
  const { length, read, weights: given } = respondentsOf(sources, { missing, weights: options.weights });
  if (ids.length < 2) refuse("invalid_input", ["items"], "at least two items", ids.length);
  const weights = given ?? new Float64Array(length).fill(1);
  const answers = sources.map((source) => {
    const column = new Float64Array(length);
    read(source, column);
    return column;
  });
  const items = answers.map((column, i) => ({ item: ids[i]!, categories: categoriesOf(column, ids[i]!) }));
  const places = answers.map((column, i) => {
    const order = new Map(items[i]!.categories.map((category, place) => [category, place]));
    return Int16Array.from(column, (answer) => order.get(answer) ?? -1);
  });
  const pairs = upperTriangle(ids.length).map(([i, j]) => ({
    a: ids[i]!,
    b: ids[j]!,
    ...countPair(places[i]!, places[j]!, items[i]!.categories.length, items[j]!.categories.length, weights),
  }));
  return { kind: "joint-counts", version: 1, missing, items, pairs };
}

/** Reads counts, those of `collectJointCounts` or a table made elsewhere. */
export function jointCountsAt(value: unknown): JointCounts {
  const given = recordAt(value, [], "joint counts", ["kind", "version", "missing", "items", "pairs"]);
  const { kind = "joint-counts", version = 1, missing = "reject" } = given;
  const items = listAt(given.items, ["items"], "item", (entry, path) => {
    const row = recordAt(entry, path, "an item with its categories", ["item", "categories"]);
    return {
      item: textAt(row.item, [...path, "item"]),
      categories: listAt(row.categories, [...path, "categories"], "category", numberAt),
    };
  });
  checkNames(
    items.map(({ item }) => item),
    ["items"],
    "item",
  );
  if (items.length < 2) refuse("invalid_input", ["items"], "at least two items", items.length);
  const places = upperTriangle(items.length);
  const pairs = listAt(given.pairs, ["pairs"], "pair", (entry, path) => {
    const at = path[path.length - 1] as number;
    const [i, j] = places[at] ?? refuse("invalid_input", path, `no more than ${places.length} pairs`, at + 1);
    return pairAt(entry, path, items[i]!, items[j]!);
  });
  if (pairs.length < places.length)
    refuse("invalid_input", ["pairs"], `${places.length} pairs, one for every two items`, pairs.length);
  return {
    kind: oneAt(kind, ["kind"], ["joint-counts"]),
    version: oneAt(version, ["version"], [1]),
    missing: oneAt(missing, ["missing"], ["reject", "listwise", "available"]),
    items,
    pairs,
  };
}

/** Whether data are counts and not columns of answers. */
export function isJointCounts(data: unknown): data is JointCounts {
  return (
    typeof data === "object" && data !== null && Object.hasOwn(data, "pairs") && Object.hasOwn(data, "items")
  );
}

function upperTriangle(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: count - 1 - i }, (__, step): [number, number] => [i, i + 1 + step]),
  ).flat();
}

function categoriesOf(answers: Float64Array, item: string): number[] {
  const categories = new Set<number>();
  for (const answer of answers) if (!Number.isNaN(answer)) categories.add(answer + 0);
  if (categories.size > MOST_CATEGORIES) {
    refuse(
      "invalid_input",
      [item],
      `an item of at most ${MOST_CATEGORIES} different answers`,
      categories.size,
    );
  }
  return [...categories].sort((a, b) => a - b);
}

function countPair(
  rows: Int16Array,
  columns: Int16Array,
  height: number,
  width: number,
  weights: Float64Array,
): Pick<PairCounts, "n" | "effectiveN" | "counts"> {
  const counts = new Float64Array(height * width);
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]! < 0 || columns[i]! < 0) continue;
    const weight = weights[i]!;
    counts[rows[i]! * width + columns[i]!]! += weight;
    n++;
    sum += weight;
    squares += weight * weight;
  }
  return {
    n,
    effectiveN: squares > 0 ? sum ** 2 / squares : 0,
    counts: Array.from({ length: height }, (_, row) => [...counts.subarray(row * width, (row + 1) * width)]),
  };
}

function pairAt(value: unknown, path: ErrorPath, a: CategorizedItem, b: CategorizedItem): PairCounts {
  const row = recordAt(value, path, "a pair of items with their counts", [
    "a",
    "b",
    "n",
    "effectiveN",
    "counts",
  ]);
  const counts = listAt(row.counts, [...path, "counts"], "row", (entry, here) => {
    const cells = listAt(entry, here, "count", amountAt);
    if (cells.length === b.categories.length) return cells;
    return refuse(
      "invalid_input",
      here,
      `${b.categories.length} counts, one for each category`,
      cells.length,
    );
  });
  if (counts.length !== a.categories.length) {
    refuse(
      "invalid_input",
      [...path, "counts"],
      `${a.categories.length} rows, one for each category`,
      counts.length,
    );
  }
  const { n = counts.flat().reduce((sum, count) => sum + count, 0) } = row;
  const { effectiveN = n } = row;
  return {
    a: oneAt(row.a, [...path, "a"], [a.item]),
    b: oneAt(row.b, [...path, "b"], [b.item]),
    n: amountAt(n, [...path, "n"]),
    effectiveN: amountAt(effectiveN, [...path, "effectiveN"]),
    counts,
  };
}
