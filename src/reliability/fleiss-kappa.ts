import type { Note } from "../errors/note.ts";
import { type Readers, readOptions } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { studentQuantile } from "../numeric/distributions/student-t.ts";
import type { Interval, Test } from "../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../survey/estimation.ts";
import { columnsOfCounts, type RatingCounts } from "./counts.ts";
import { zTest } from "./z-test.ts";

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
  /** Share of all judgments that chose it. */
  share: number;
  /** Fleiss' kappa of this category against the others; `null` where all or none of the judgments chose it. */
  kappa: number | null;
  /** Against kappa = 0. */
  test: Test | null;
}

/** Agreement of several raters beyond chance. */
export interface FleissKappaEstimate {
  method: "fleiss";
  confidence: number;
  /** Subjects. */
  n: number;
  /** Judgments of each subject. */
  raters: number;
  /** Share of pairs of judgments of a subject that agree, and that share by chance, 0..1. */
  observed: number;
  expected: number;
  /** (observed − expected) / (1 − expected); `null` where chance agreement is certain. */
  kappa: number | null;
  /** For subjects drawn from many (Gwet 2008); holds whatever kappa is. */
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
 * `counts[i][j]` is how many raters put subject i into category j; every subject has the same number of
 * judgments, by the same raters or by others. With two raters it is Scott's pi, not Cohen's kappa.
 *
 * @throws `invalid_input` for rows of unequal length or unequal sums, and anything but counts;
 * `insufficient_data` for fewer than two subjects or judgments.
 *
 * Source: Fleiss (1971), Psychological Bulletin 76, 378–382; Fleiss, Nee & Landis (1979), Psychological Bulletin
 * 86, 974–977, the standard errors under chance; Gwet (2008), British Journal of Mathematical and Statistical
 * Psychology 61, 29–48, the linearized one.
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
  const { n, raters, shares } = judgmentsOf(counts);
  const pairs = raters * (raters - 1);

  let split = 0;
  for (const row of counts) split += splitPairs(row, raters);
  const disagreement = split / (n * pairs);
  let byChance = 0;
  for (const share of shares) byChance += share * (1 - share);

  const categories = shares.map((share, category): CategoryAgreement => {
    const spread = share * (1 - share);
    if (spread === 0) return { category, share, kappa: null, test: null };
    let against = 0;
    for (const row of counts) against += row[category]! * (raters - row[category]!);
    const kappa = 1 - against / (n * pairs * spread);
    return { category, share, kappa, test: zTest(kappa, Math.sqrt(2 / (n * pairs))) };
  });
  const unused = categories.flatMap(({ kappa }, j): Note[] =>
    kappa === null
      ? ["kappa", "test"].map((key) => ({ path: ["categories", j, key], reason: "no-variance" }))
      : [],
  );
  const described = {
    method: "fleiss" as const,
    confidence,
    n,
    raters,
    observed: 1 - disagreement,
    expected: 1 - byChance,
  };
  if (byChance === 0) {
    const notes = ["kappa", "standardError", "interval", "test"].map(
      (key): Note => ({ path: [key], reason: "chance-agreement-is-certain" }),
    );
    return {
      ...described,
      kappa: null,
      standardError: null,
      interval: null,
      test: null,
      categories,
      notes: [...notes, ...unused],
    };
  }

  const ratio = disagreement / byChance;
  const kappa = 1 - ratio;
  let squares = 0;
  for (const row of counts) {
    let chance = 0;
    for (let j = 0; j < shares.length; j++) chance += (row[j]! / raters) * (1 - shares[j]!);
    squares += (splitPairs(row, raters) / pairs - disagreement - 2 * ratio * (chance - byChance)) ** 2;
  }
  const standardError = Math.sqrt(squares / (n * (n - 1))) / byChance;
  const reach = -studentQuantile((1 - confidence) / 2, n - 1) * standardError;
  let skew = 0;
  for (const share of shares) skew += share * (1 - share) * (1 - 2 * share);
  const nullError = Math.sqrt((2 / (n * pairs)) * (byChance ** 2 - skew)) / byChance;
  return {
    ...described,
    kappa,
    standardError,
    interval: { lower: kappa - reach, upper: kappa + reach },
    test: zTest(kappa, nullError),
    categories,
    notes: unused,
  };
}

/** Checks the counts; every category's share of all judgments. */
function judgmentsOf(counts: RatingCounts): { n: number; raters: number; shares: number[] } {
  const columns = columnsOfCounts(counts);
  const n = counts.length;
  const totals: number[] = new Array(columns).fill(0);
  let raters = 0;
  counts.forEach((row, i) => {
    let judgments = 0;
    for (let j = 0; j < columns; j++) {
      judgments += row[j]!;
      totals[j]! += row[j]!;
    }
    if (i === 0) raters = judgments;
    if (judgments !== raters) {
      refuse("invalid_input", [i], `${raters} judgments, as many as the first subject has`, judgments);
    }
  });
  if (n < 2) refuse("insufficient_data", [], "at least two subjects", n);
  if (raters < 2) refuse("insufficient_data", [], "at least two judgments of each subject", raters);
  return { n, raters, shares: totals.map((total) => total / (n * raters)) };
}

/** Ordered pairs of judgments of a subject that disagree. */
function splitPairs(row: ArrayLike<number>, raters: number): number {
  let split = 0;
  for (let j = 0; j < row.length; j++) split += row[j]! * (raters - row[j]!);
  return split;
}
