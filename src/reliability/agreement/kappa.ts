import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { agreementError, zTest } from "./agreement-error.ts";
import { columnsOfCounts, type RatingCounts } from "./rating-counts.ts";

/**
 * What a disagreement counts: `"none"` all alike (Cohen 1960), `"linear"` by the steps between the two
 * categories, `"quadratic"` by their square (Cohen 1968).
 */
export type KappaWeighting = "none" | "linear" | "quadratic";

/** How much a disagreement of some steps counts, of the widest possible one. */
const DISAGREEMENT: Readonly<Record<KappaWeighting, (steps: number, widest: number) => number>> = {
  none: (steps) => (steps === 0 ? 0 : 1),
  linear: (steps, widest) => steps / widest,
  quadratic: (steps, widest) => (steps / widest) ** 2,
};

/** Options of `estimateKappa`. */
export interface KappaOptions {
  /** What a disagreement counts; `"none"` by default. The weighted forms take the categories to be in order. */
  weighting?: KappaWeighting | undefined;
  /** Level of the interval, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = {
  weighting: otherwise(oneOf("none", "linear", "quadratic"), "none"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<KappaOptions>;

/** Agreement of two raters beyond chance. */
export interface KappaEstimate {
  method: "cohen";
  weighting: KappaWeighting;
  confidence: number;
  /** Subjects that both raters judged. */
  n: number;
  /**
   * Agreement seen, and agreement by chance given the raters' own shares, 0..1; partial agreement counts where
   * weighted.
   */
  observed: number;
  expected: number;
  /** (observed − expected) / (1 − expected), at most 1; `null` where chance agreement is certain. */
  kappa: number | null;
  /** Asymptotic standard error of Fleiss, Cohen & Everitt (1969); 0 for perfect agreement. */
  standardError: number | null;
  /** kappa ± z · standardError, not cut at 1. */
  interval: Interval | null;
  /** Against kappa = 0, with the standard error that holds there. */
  test: Test | null;
  notes: Note[];
}

/**
 * Cohen's kappa: how far two raters agree beyond what chance would give them.
 *
 * `table` counts subjects by the first rater's category (row) and the second rater's (column), so it is
 * square, of whole numbers; `agreementTable` makes it from two columns of ratings. Weighted kappa lets a
 * near miss count in part: a disagreement of d steps out of K − 1 counts d / (K − 1), or its square.
 *
 * @throws `invalid_input` for a table that is not square or holds anything but counts, and an unknown
 * option; `insufficient_data` where nothing is counted.
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46; Cohen (1968), Psychological
 * Bulletin 70, 213–220; Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72, 323–327: the large-sample
 * standard errors of weighted kappa (interval) and under chance (test), written in disagreements v = 1 − w.
 *
 * @example
 * ```ts
 * import { estimateKappa } from "service-quality/reliability";
 *
 * // Two mystery shoppers judged 90 visits: standard met, standard missed.
 * const agreement = estimateKappa([
 *   [50, 10],
 *   [10, 20],
 * ]);
 * agreement.kappa; // => 0.5
 * agreement.n; // => 90
 * ```
 */
export function estimateKappa(table: RatingCounts, options: KappaOptions = {}): KappaEstimate {
  const { weighting, confidence } = readOptions(options, OPTIONS);
  const { n, shares, first, second } = sharesOf(table);
  const categories = first.length;
  const widest = Math.max(1, categories - 1);
  const v = (i: number, j: number) => DISAGREEMENT[weighting](Math.abs(i - j), widest);
  const byFirst = first.map((_, i) => sumOver(categories, (j) => second[j]! * v(i, j)));
  const bySecond = second.map((_, j) => sumOver(categories, (i) => first[i]! * v(i, j)));

  const disagreement = sumOverPairs(categories, (i, j) => shares[i]![j]! * v(i, j));
  const byChance = sumOver(categories, (i) => first[i]! * byFirst[i]!);
  const described = {
    method: "cohen" as const,
    weighting,
    confidence,
    n,
    observed: 1 - disagreement,
    expected: 1 - byChance,
  };
  if (byChance === 0) {
    const unknown = { kappa: null, standardError: null, interval: null, test: null };
    const notes = Object.keys(unknown).map(
      (key): Note => ({ path: [key], reason: "chance-agreement-is-certain" }),
    );
    return { ...described, ...unknown, notes };
  }

  const ratio = disagreement / byChance;
  const kappa = 1 - ratio;
  const variance = sumOverPairs(
    categories,
    (i, j) => shares[i]![j]! * (v(i, j) - (byFirst[i]! + bySecond[j]!) * ratio + disagreement) ** 2,
  );
  const nullVariance = sumOverPairs(
    categories,
    (i, j) => first[i]! * second[j]! * (v(i, j) - byFirst[i]! - bySecond[j]! + byChance) ** 2,
  );
  const standardError = agreementError(variance, n) / byChance;
  const nullError = agreementError(nullVariance, n) / byChance;
  const reach = -normalQuantile((1 - confidence) / 2) * standardError;
  return {
    ...described,
    kappa,
    standardError,
    interval: { lower: kappa - reach, upper: kappa + reach },
    test: zTest(kappa, nullError),
    notes: nullError === 0 ? [{ path: ["test"], reason: "no-variance" }] : [],
  };
}

/** The table as shares of its total, with each rater's own shares of the categories. */
function sharesOf(table: RatingCounts): { n: number; shares: number[][]; first: number[]; second: number[] } {
  const categories = columnsOfCounts(table);
  if (table.length !== categories) {
    refuse("invalid_input", [], `a square table, ${categories} rows by ${categories} columns`, table);
  }
  const rows = table.map((row) => Array.from(row));
  const n = sumOverPairs(categories, (i, j) => rows[i]![j]!);
  if (n === 0) refuse("insufficient_data", [], "at least one subject that both raters judged", 0);
  return {
    n,
    shares: rows.map((row) => row.map((count) => count / n)),
    first: rows.map((row) => sumOver(categories, (j) => row[j]!) / n),
    second: rows.map((_, j) => sumOver(categories, (i) => rows[i]![j]!) / n),
  };
}

function sumOver(length: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += term(i);
  return sum;
}

function sumOverPairs(length: number, term: (i: number, j: number) => number): number {
  return sumOver(length, (i) => sumOver(length, (j) => term(i, j)));
}
