import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { zTest } from "./agreement-error.ts";
import { columnsOfCounts, type RatingCounts } from "./rating-counts.ts";

/** Options of `estimateFleissKappa`. */
export interface FleissKappaOptions {
  /** Level of the interval, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = { confidence: ESTIMATION_OPTIONS.confidence } satisfies Readers<FleissKappaOptions>;

/** Agreement on one category against all others. */
export interface CategoryAgreement {
  /** The category's column in the counts, from 0. */
  category: number;
  /** Share of all judgments that chose it; of unequal numbers of judgments the mean of the subjects' shares. */
  share: number;
  /** Fleiss' kappa of this category against the others; `null` where all or none of the judgments chose it. */
  kappa: number | null;
  /** Against kappa = 0; `null` for unequal numbers of judgments. */
  test: Test | null;
}

/** Agreement of several raters beyond chance. */
export interface FleissKappaEstimate {
  method: "fleiss";
  confidence: number;
  /** Subjects. */
  n: number;
  /** Judgments of each subject; `null` where the subjects have unequal numbers. */
  raters: number | null;
  /**
   * Share of pairs of judgments of a subject that agree, the mean over the subjects with two judgments or more, and
   * that share by chance, 0..1.
   */
  observed: number;
  expected: number;
  /** (observed − expected) / (1 − expected); `null` where chance agreement is certain. */
  kappa: number | null;
  /** For subjects drawn from many (Gwet 2008); holds whatever kappa is. `null` for unequal numbers, as what follows. */
  standardError: number | null;
  /** kappa ± t · standardError on n − 1 degrees of freedom, not cut at 1. */
  interval: Interval | null;
  /** Against kappa = 0, with the standard error of Fleiss, Nee & Landis (1979) that holds there. */
  test: Test | null;
  categories: CategoryAgreement[];
  notes: Note[];
}

/**
 * Fleiss' kappa: how far several raters agree beyond chance on the category of each subject.
 *
 * `counts[i][j]` is how many raters put subject i into category j, by the same raters or by others. With two raters it
 * is Scott's pi, not Cohen's kappa. Subjects may have unequal numbers of judgments, at least one: agreement is then the
 * mean over those with two or more, chance that of the mean shares of all (Gwet 2014), without error and tests.
 *
 * @throws `invalid_input` for rows of unequal length or without a judgment, and anything but counts;
 * `insufficient_data` for fewer than two subjects, or none with two judgments.
 *
 * Source: Fleiss (1971), Psychological Bulletin 76, 378–382; Fleiss, Nee & Landis (1979), Psychological Bulletin
 * 86, 974–977, the standard errors under chance; Gwet (2008), British Journal of Mathematical and Statistical
 * Psychology 61, 29–48, the linearized one; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 2, unequal
 * numbers.
 *
 * @example
 * ```ts
 * import { estimateFleissKappa } from "service-quality/reliability";
 *
 * // Three coders sorted four complaints into two causes.
 * const agreement = estimateFleissKappa([[3, 0], [0, 3], [2, 1], [0, 3]]);
 * agreement.observed; // => 0.8333…
 * agreement.kappa; // => 0.6571…
 * ```
 */
export function estimateFleissKappa(
  counts: RatingCounts,
  options: FleissKappaOptions = {},
): FleissKappaEstimate {
  const { confidence } = readOptions(options, OPTIONS);
  const { subjects, raters, shares } = judgmentsOf(counts);
  const n = subjects.length;
  const paired = subjects.filter(({ pairs }) => pairs > 0);
  const disagreement = meanOver(paired, splitShare);
  const byChance = sumOver(shares, (share) => share * (1 - share));

  const categoryError = raters === null ? null : Math.sqrt(2 / (n * raters * (raters - 1)));
  const categories = shares.map((share, category): CategoryAgreement => {
    const spread = share * (1 - share);
    if (spread === 0) return { category, share, kappa: null, test: null };
    const against = meanOver(
      paired,
      ({ row, judged, pairs }) => (row[category]! * (judged - row[category]!)) / pairs,
    );
    const kappa = 1 - against / spread;
    return { category, share, kappa, test: categoryError === null ? null : zTest(kappa, categoryError) };
  });
  const described = {
    method: "fleiss" as const,
    confidence,
    n,
    raters,
    observed: 1 - disagreement,
    expected: 1 - byChance,
  };
  const unknown = { standardError: null, interval: null, test: null };
  if (byChance === 0) {
    const notes = [
      ...notesOfNulls({ raters }, [], "not-identified"),
      ...notesOfNulls({ kappa: null, ...unknown }, [], "chance-agreement-is-certain"),
    ];
    return {
      ...described,
      kappa: null,
      ...unknown,
      categories,
      notes: [...notes, ...categoryNotes(categories)],
    };
  }
  const kappa = 1 - disagreement / byChance;
  if (raters === null) {
    const notes = notesOfNulls({ raters, ...unknown }, [], "not-identified");
    return { ...described, kappa, ...unknown, categories, notes: [...notes, ...categoryNotes(categories)] };
  }

  const standardError = linearizedError(subjects, shares, disagreement);
  const reach = -studentQuantile((1 - confidence) / 2, n - 1) * standardError;
  const skew = sumOver(shares, (share) => share * (1 - share) * (1 - 2 * share));
  const nullError = (Math.sqrt(byChance ** 2 - skew) / byChance) * categoryError!;
  return {
    ...described,
    kappa,
    standardError,
    interval: { lower: kappa - reach, upper: kappa + reach },
    test: zTest(kappa, nullError),
    categories,
    notes: categoryNotes(categories),
  };
}

/** A subject's judgments by category, how many they are, and the ordered pairs of them. */
interface Subject {
  readonly row: ArrayLike<number>;
  readonly judged: number;
  readonly pairs: number;
}

interface Judgments {
  readonly subjects: readonly Subject[];
  /** Judgments of each subject, `null` where their numbers are unequal. */
  readonly raters: number | null;
  /** By category, the mean over the subjects of their judgments' share. */
  readonly shares: readonly number[];
}

/** Checks the counts. */
function judgmentsOf(counts: RatingCounts): Judgments {
  const columns = columnsOfCounts(counts);
  const subjects = counts.map((row): Subject => {
    const judged = sumOver(Array.from(row), (count) => count);
    return { row, judged, pairs: judged * (judged - 1) };
  });
  if (subjects.length < 2) refuse("insufficient_data", [], "at least two subjects", subjects.length);
  if (subjects.every(({ judged }) => judged < 2)) {
    refuse("insufficient_data", [], "at least two judgments of a subject", 1);
  }
  const unjudged = subjects.findIndex(({ judged }) => judged === 0);
  if (unjudged >= 0) refuse("invalid_input", [unjudged], "at least one judgment of every subject", 0);
  const raters = subjects[0]!.judged;
  const isEqual = subjects.every(({ judged }) => judged === raters);
  const shares = Array.from({ length: columns }, (_, j) =>
    meanOver(subjects, ({ row, judged }) => row[j]! / judged),
  );
  return { subjects, raters: isEqual ? raters : null, shares };
}

/** Share of a subject's pairs of judgments that disagree. */
function splitShare({ row, judged, pairs }: Subject): number {
  return sumOver(Array.from(row), (count) => count * (judged - count)) / pairs;
}

/** Of kappa over subjects with one number of judgments each. */
function linearizedError(
  subjects: readonly Subject[],
  shares: readonly number[],
  disagreement: number,
): number {
  const byChance = sumOver(shares, (share) => share * (1 - share));
  const squares = sumOver(subjects, (subject) => {
    const { row, judged } = subject;
    const chance = sumOver(shares, (share, j) => (row[j]! / judged) * (1 - share));
    return (splitShare(subject) - disagreement - 2 * (disagreement / byChance) * (chance - byChance)) ** 2;
  });
  return Math.sqrt(squares / (subjects.length * (subjects.length - 1))) / byChance;
}

function categoryNotes(categories: readonly CategoryAgreement[]): Note[] {
  return categories.flatMap(({ kappa, test }, j) =>
    notesOfNulls({ kappa, test }, ["categories", j], kappa === null ? "no-variance" : "not-identified"),
  );
}

function sumOver<Term>(terms: readonly Term[], figureOf: (term: Term, i: number) => number): number {
  return terms.reduce((sum, term, i) => sum + figureOf(term, i), 0);
}

function meanOver<Term>(terms: readonly Term[], figureOf: (term: Term) => number): number {
  return sumOver(terms, figureOf) / terms.length;
}
