import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { COVARIANCE_OPTIONS } from "../../moments/covariances.ts";
import { selectedSources } from "../../moments/selected-sources.ts";
import type { Columns } from "../../survey/column.ts";
import {
  columnOf,
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  respondentsOf,
} from "../../survey/estimation.ts";

/** More different answers than these are no categories. */
export const MOST_CATEGORIES = 50;

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

/** Joint counts as they may be given: without what has a default. */
export interface JointCountsSpec {
  readonly kind?: "joint-counts" | null | undefined;
  readonly version?: 1 | null | undefined;
  /** `"reject"` by default. */
  readonly missing?: Missing | null | undefined;
  readonly items: readonly Readonly<CategorizedItem>[];
  readonly pairs: readonly PairCountsSpec[];
}

/** The table of two items as it may be given. */
export interface PairCountsSpec extends Pick<PairCounts, "a" | "b" | "counts"> {
  /** The sum of the counts by default. */
  readonly n?: number | null | undefined;
  /** `n` by default. */
  readonly effectiveN?: number | null | undefined;
}

/** Options of `collectJointCounts`. */
export interface JointCountsOptions extends Pick<Estimation, "missing" | "weights"> {
  /** At least two items; every column by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = {
  missing: ESTIMATION_OPTIONS.missing,
  weights: ESTIMATION_OPTIONS.weights,
  items: COVARIANCE_OPTIONS.items,
} satisfies Readers<JointCountsOptions>;

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
  const { missing, weights: asked, items: selected } = readOptions(options, OPTIONS);
  const { items: ids, sources } = selectedSources(columns, selected);
  const respondents = respondentsOf(sources, { missing, weights: asked });
  const { length, weights: shares } = respondents;
  if (ids.length < 2) refuse("invalid_input", ["items"], "at least two items", ids.length);
  // As they were given, so that counts of parts add up; a row without weight is not read.
  const weights = Float64Array.from({ length }, (_, row) => (shares === null ? 1 : asked![row]!));
  const answers = sources.map((source) => columnOf(source, respondents));
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

/** Whether data are counts and not columns of answers. */
export function isJointCounts(data: unknown): data is JointCountsSpec {
  return (
    typeof data === "object" && data !== null && Object.hasOwn(data, "pairs") && Object.hasOwn(data, "items")
  );
}

/** The places of every two of so many items, in the order of the pairs. */
export function upperTriangle(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: count - 1 - i }, (__, step): [number, number] => [i, i + 1 + step]),
  ).flat();
}

function categoriesOf(answers: Float64Array, item: string): number[] {
  const categories = new Set<number>();
  for (const answer of answers) if (!Number.isNaN(answer)) categories.add(answer + 0);
  if (categories.size === 0) refuse("insufficient_data", [item], "at least one answer to the item", 0);
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
