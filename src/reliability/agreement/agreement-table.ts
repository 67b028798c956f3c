import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { entriesAt, LARGEST } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isColumn, isMissingName } from "../../survey/column.ts";

const MOST_CATEGORIES = 1000;

/** A rater's category for a subject: a point of a scale or a name. */
export type RaterCategory = number | string;

/** One rater's categories, one per subject; `null`, `undefined`, NaN and empty text mean not judged. */
export type RaterCategories = ArrayLike<RaterCategory | null | undefined>;

/** Options of `agreementTable`. */
export interface AgreementTableOptions {
  /**
   * The categories in their order, as weighted kappa needs it. By default those that occur: numbers
   * ascending, then names by code unit.
   */
  categories?: readonly RaterCategory[] | undefined;
  /** What to do with a subject that a rater did not judge: refuse it (the default), or leave it out. */
  missing?: "reject" | "listwise" | undefined;
}

const OPTIONS = {
  categories: optional(categoriesAt),
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
} satisfies Readers<AgreementTableOptions>;

/** Subjects counted by the categories that two raters gave them. */
export interface AgreementTable {
  missing: "reject" | "listwise";
  /** Subjects counted. */
  n: number;
  /** What the rows and the columns of `counts` stand for. */
  categories: RaterCategory[];
  /** Row: the first rater's category; column: the second's. */
  counts: number[][];
  notes: Note[];
}

/**
 * Counts two raters' judgments of the same subjects into the square table that `estimateKappa` takes.
 *
 * Name the `categories` wherever their order matters, or where one of them may not occur.
 *
 * @throws `invalid_input` for lists of unequal length, a rating that is neither number nor text, one that is not among
 * the `categories`, a category named twice, more than 1000 categories; `missing_answers` for a subject without a rating
 * (`null` or empty text), unless `missing` is `"listwise"`; `insufficient_data` where no subject is left.
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46, table 1.
 *
 * @example
 * ```ts
 * import { agreementTable, estimateKappa } from "service-quality/reliability";
 *
 * const table = agreementTable(["met", "met", "missed", "met"], ["met", "missed", "missed", "met"]);
 * table.categories; // => ["met", "missed"]
 * table.counts; // => [[2, 1], [0, 1]]
 * estimateKappa(table.counts).kappa; // => 0.5
 * ```
 */
export function agreementTable(
  first: RaterCategories,
  second: RaterCategories,
  options: AgreementTableOptions = {},
): AgreementTable {
  const { missing, categories: named } = readOptions(options, OPTIONS);
  const [a, b] = [readRatings(first, []), readRatings(second, ["second"])];
  if (a.length !== b.length) {
    refuse("invalid_input", ["second"], `${a.length} ratings, as many as the first rater gave`, b.length);
  }
  const judged = subjectsJudged(a, b, missing);
  if (judged.length === 0) refuse("insufficient_data", [], "at least one subject that both raters judged", 0);

  const categories = named ?? occurring(judged.flatMap((i) => [a[i]!, b[i]!]));
  const rank = ranksOf(categories);
  const counts = categories.map(() => categories.map(() => 0));
  for (const i of judged) {
    const row = rankOf(rank, a[i]!, [i]);
    const column = rankOf(rank, b[i]!, ["second", i]);
    counts[row]![column]! += 1;
  }
  return { missing, n: judged.length, categories, counts, notes: [] };
}

/** One rater's categories, `null` where a subject is not judged. */
export function readRatings(ratings: RaterCategories, path: ErrorPath): (RaterCategory | null)[] {
  if (!isColumn(ratings)) refuse("invalid_input", path, "a list of ratings, one per subject", ratings);
  return Array.from(ratings as ArrayLike<unknown>, (rating, i) =>
    isMissingName(rating) ? null : categoryAt(rating, [...path, i]),
  );
}

/** The subjects that both raters judged, by their places. */
function subjectsJudged(
  first: readonly (RaterCategory | null)[],
  second: readonly (RaterCategory | null)[],
  missing: "reject" | "listwise",
): number[] {
  const judged: number[] = [];
  for (let i = 0; i < first.length; i++) {
    if (first[i] !== null && second[i] !== null) judged.push(i);
    else if (missing === "reject") {
      const expected = 'a rating; options.missing "listwise" leaves the subject out';
      refuse("missing_answers", first[i] === null ? [i] : ["second", i], expected, null);
    }
  }
  return judged;
}

/** Reads a list of categories, each there once. */
export function categoriesAt(value: unknown, path: ErrorPath): RaterCategory[] {
  const seen = new Set<RaterCategory>();
  return entriesAt(value, path, "a list of categories", (entry, here) => {
    const category = categoryAt(entry, here);
    if (category === "" || seen.has(category)) refuse("invalid_input", here, "each category once", category);
    seen.add(category);
    return category;
  });
}

/** The place of each category; refuses more of them than a table should have. */
export function ranksOf(categories: readonly RaterCategory[]): Map<RaterCategory, number> {
  if (categories.length > MOST_CATEGORIES) {
    refuse("invalid_input", ["categories"], `at most ${MOST_CATEGORIES} categories`, categories.length);
  }
  return new Map(categories.map((category, k) => [category, k]));
}

function categoryAt(value: unknown, path: ErrorPath): RaterCategory {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Math.abs(value) <= LARGEST) return value + 0;
  return refuse("invalid_input", path, "a finite number up to 1e100, text, or null where not judged", value);
}

/** The categories that occur: numbers ascending, then names by code unit. */
function occurring(ratings: readonly RaterCategory[]): RaterCategory[] {
  const distinct = [...new Set(ratings)];
  const numbers = distinct.filter((category) => typeof category === "number").sort((a, b) => a - b);
  const names = distinct.filter((category) => typeof category === "string").sort();
  return [...numbers, ...names];
}

/** The place of a category among those that are known. */
export function rankOf(
  rank: ReadonlyMap<RaterCategory, number>,
  category: RaterCategory,
  path: ErrorPath,
): number {
  return rank.get(category) ?? refuse("invalid_input", path, "one of the categories", category);
}
