import { LARGEST } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Column, isColumn } from "../../survey/column.ts";

/** Ratings of n subjects by the same raters, every one of them present. */
export interface RatingMatrix {
  readonly n: number;
  readonly raters: number;
  /** Subject by subject; deviations from the first rating, so that equal ratings have squares of exactly 0. */
  readonly deviations: Float64Array;
  /** The largest rating, either way. */
  readonly largest: number;
}

/** Checks the ratings of subjects; refuses a subject with a missing one, or leaves the subject out. */
export function readRatingMatrix(ratings: readonly Column[], missing: "reject" | "listwise"): RatingMatrix {
  if (!Array.isArray(ratings)) refuse("invalid_input", [], "rows of ratings, one per subject", ratings);
  const raters = ratings.length === 0 ? 0 : rowOf(ratings, 0).length;
  const read = new Float64Array(ratings.length * raters);
  let n = 0;
  for (let i = 0; i < ratings.length; i++) {
    const row = rowOf(ratings, i);
    if (row.length !== raters) {
      refuse("invalid_input", [i], `${raters} ratings, as many as the first subject has`, row.length);
    }
    const missed = readRow(row, i, read, n * raters);
    if (missed === null) n++;
    else if (missing === "reject") {
      const expected = 'a rating; options.missing "listwise" leaves the subject out';
      refuse("missing_answers", [i, missed], expected, row[missed]);
    }
  }
  if (n < 2) refuse("insufficient_data", [], "at least two subjects with every rating", n);
  if (raters < 2) refuse("insufficient_data", [], "at least two raters", raters);
  const start = read[0]!;
  const deviations = read.subarray(0, n * raters);
  let largest = 0;
  for (let at = 0; at < deviations.length; at++) {
    largest = Math.max(largest, Math.abs(deviations[at]!));
    deviations[at]! -= start;
  }
  return { n, raters, deviations, largest };
}

function rowOf(ratings: readonly unknown[], i: number): ArrayLike<unknown> {
  const row = ratings[i];
  return isColumn(row) ? row : refuse("invalid_input", [i], "a row of ratings", row);
}

/** Copies a row; the place of its first missing rating, `null` where there is none. */
function readRow(row: ArrayLike<unknown>, i: number, into: Float64Array, from: number): number | null {
  let missed: number | null = null;
  for (let j = 0; j < row.length; j++) {
    const rating = row[j] ?? Number.NaN;
    if (typeof rating !== "number" || Math.abs(rating) > LARGEST) {
      refuse("invalid_input", [i, j], "a finite number up to 1e100, or null for a missing rating", rating);
    }
    if (Number.isNaN(rating)) missed ??= j;
    into[from + j] = rating;
  }
  return missed;
}
