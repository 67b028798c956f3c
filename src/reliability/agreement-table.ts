import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import { isRow } from "./counts.ts";

const MOST_CATEGORIES = 1000;

/** A rater's category for a subject: a point of a scale or a name. */
export type RaterCategory = number | string;

/** One rater's categories, one per subject; `null`, `undefined` and NaN mean not judged. */
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
 * @throws `invalid_input` for lists of unequal length, a rating that is neither number nor text, one that
 * is not among the `categories`, a category named twice, more than 1000 categories; `missing_answers` for
 * a subject without a rating, unless `missing` is `"listwise"`; `insufficient_data` where no subject is left.
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
  const { missing = "reject" } = options;
  if (missing !== "reject" && missing !== "listwise") {
    refuse("invalid_input", ["missing"], '"reject" or "listwise"', missing);
  }
  const a = readRatings(first, "first");
  const b = readRatings(second, "second");
  if (a.length !== b.length) {
    refuse("invalid_input", ["second"], `${a.length} ratings, as many as the first rater gave`, b.length);
  }
  const judged = a.flatMap((rating, i) => {
    const other = b[i] as RaterCategory | null;
    if (rating !== null && other !== null) return [{ i, pair: [rating, other] as const }];
    if (missing === "listwise") return [];
    const path = [rating === null ? "first" : "second", i];
    return refuse(
      "missing_answers",
      path,
      'a rating; options.missing "listwise" leaves the subject out',
      null,
    );
  });
  if (judged.length === 0) refuse("insufficient_data", [], "at least one subject that both raters judged", 0);

  const categories = options.categories
    ? checkCategories(options.categories)
    : occurring(judged.flatMap((j) => j.pair));
  if (categories.length > MOST_CATEGORIES) {
    refuse("invalid_input", ["categories"], `at most ${MOST_CATEGORIES} categories`, categories.length);
  }
  const rank = new Map(categories.map((category, k) => [category, k]));
  const counts = categories.map(() => categories.map(() => 0));
  for (const { i, pair } of judged) {
    const row = rankOf(rank, pair[0], ["first", i]);
    const column = rankOf(rank, pair[1], ["second", i]);
    counts[row]![column]! += 1;
  }
  return { missing, n: judged.length, categories, counts, notes: [] };
}

function readRatings(ratings: RaterCategories, rater: string): (RaterCategory | null)[] {
  if (!isRow(ratings)) refuse("invalid_input", [rater], "a list of ratings, one per subject", ratings);
  return Array.from(ratings, (rating, i) => {
    if (rating === null || rating === undefined || Number.isNaN(rating)) return null;
    if (isCategory(rating)) return rating;
    return refuse("invalid_input", [rater, i], "a finite number or text, or null where not judged", rating);
  });
}

function checkCategories(categories: readonly RaterCategory[]): RaterCategory[] {
  if (!Array.isArray(categories)) refuse("invalid_input", ["categories"], "a list of categories", categories);
  categories.forEach((category: unknown, k) => {
    if (!isCategory(category))
      refuse("invalid_input", ["categories", k], "a finite number or text", category);
    if (categories.indexOf(category) < k) {
      refuse("invalid_input", ["categories", k], "each category once", category);
    }
  });
  return [...categories];
}

function isCategory(value: unknown): value is RaterCategory {
  return typeof value === "string" || Number.isFinite(value);
}

/** The categories that occur: numbers ascending, then names by code unit. */
function occurring(ratings: readonly RaterCategory[]): RaterCategory[] {
  const distinct = [...new Set(ratings)];
  const numbers = distinct.filter((category) => typeof category === "number").sort((a, b) => a - b);
  const names = distinct.filter((category) => typeof category === "string").sort();
  return [...numbers, ...names];
}

function rankOf(rank: ReadonlyMap<RaterCategory, number>, category: RaterCategory, path: ErrorPath): number {
  return rank.get(category) ?? refuse("invalid_input", path, "one of the categories", category);
}
