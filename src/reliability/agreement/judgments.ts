import { refuse } from "../../errors/refuse.ts";
import { type RaterCategories, type RaterCategory, rankOf, ranksOf, readRatings } from "./agreement-table.ts";

/** Subjects by the categories that they were put into. */
export interface Judgments {
  readonly raters: number;
  /** Numbers ascending, then names in order of appearance, unless they are given. */
  readonly categories: readonly RaterCategory[];
  /** For every subject that anyone judged, how many put it into each category. */
  readonly subjects: readonly JudgedSubject[];
}

/** A subject's judgments. */
export interface JudgedSubject {
  readonly counts: readonly number[];
  readonly judged: number;
}

/** Reads one list of ratings per rater; a subject whom a rater did not judge is refused, or has fewer judgments. */
export function readJudgments(
  ratings: readonly RaterCategories[],
  missing: "reject" | "available",
  named: readonly RaterCategory[] | null,
): Judgments {
  if (!Array.isArray(ratings)) refuse("invalid_input", [], "a list of ratings for each rater", ratings);
  const lists = Array.from(ratings, (list, r) => readRatings(list, [r]));
  if (lists.length < 2) refuse("insufficient_data", [], "the ratings of at least two raters", lists.length);
  const { length } = lists[0]!;
  lists.forEach((list, r) => {
    if (list.length !== length) {
      refuse("invalid_input", [r], `${length} ratings, as many as the first rater gave`, list.length);
    }
    const missed = list.indexOf(null);
    if (missing === "reject" && missed >= 0) {
      const expected = 'a rating; options.missing "available" uses the ratings that there are';
      refuse("missing_answers", [r, missed], expected, null);
    }
  });
  const categories = named ?? occurring(lists);
  const rank = ranksOf(categories);
  const subjects = Array.from({ length }, (_, i): JudgedSubject => {
    const counts = categories.map(() => 0);
    let judged = 0;
    lists.forEach((list, r) => {
      const category = list[i]!;
      if (category === null) return;
      counts[rankOf(rank, category, [r, i])]! += 1;
      judged++;
    });
    return { counts, judged };
  });
  if (subjects.every(({ judged }) => judged < 2)) {
    refuse("insufficient_data", [], "at least one subject with two judgments", 0);
  }
  return { raters: lists.length, categories, subjects: subjects.filter(({ judged }) => judged > 0) };
}

/** The numbers that a weighting of distances needs the categories to be. */
export function numbersOf(categories: readonly RaterCategory[], weighting: string, least: number): number[] {
  return categories.map((category) =>
    typeof category === "number" && category >= least
      ? category
      : refuse("invalid_input", ["weighting"], `categories that are numbers, for "${weighting}"`, category),
  );
}

/** Subject by subject, so that names stand as they first appear. */
function occurring(lists: readonly (readonly (RaterCategory | null)[])[]): RaterCategory[] {
  const found = new Set<RaterCategory>();
  lists[0]!.forEach((_, i) => {
    for (const list of lists) if (list[i] !== null) found.add(list[i]!);
  });
  const numbers = [...found].filter((category) => typeof category === "number").sort((a, b) => a - b);
  return [...numbers, ...[...found].filter((category) => typeof category === "string")];
}
