import type { Note } from "../errors/note.ts";
import { notesOfNulls } from "../errors/notes-of-nulls.ts";
import { asGiven, type Reader, type Readers, readOptions } from "../errors/options.ts";
import { normalQuantile } from "../numeric/distributions/normal.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import {
  type AgreementTableOptions,
  agreementTable,
  type RaterCategories,
  type RaterCategory,
} from "../reliability/agreement/agreement-table.ts";
import { estimateKappa } from "../reliability/agreement/kappa.ts";
import { ESTIMATION_OPTIONS } from "../survey/estimation.ts";

/** Options of `estimateJudgeAgreement`. */
export interface JudgeAgreementOptions extends AgreementTableOptions {
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = {
  categories: asGiven as Reader<AgreementTableOptions["categories"]>,
  missing: asGiven as Reader<AgreementTableOptions["missing"]>,
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<JudgeAgreementOptions>;

/** How far two judges sort incidents alike. */
export interface JudgeAgreement {
  model: "judge-agreement";
  confidence: number;
  missing: "reject" | "listwise";
  /** Incidents that both judges sorted. */
  n: number;
  categories: RaterCategory[];
  /** Share of the incidents that both put into the same category, 0..1. */
  agreement: number;
  /** Cohen's; `null` where chance agreement is certain. */
  kappa: number | null;
  kappaInterval: Interval | null;
  /**
   * Index of reliability, 0..1: the share of incidents that a judge sorts beyond doubt. `null` for a single category.
   */
  perreaultLeigh: number | null;
  /** Normal, cut at 0 and 1; the point where the index is 1, `null` where it is 0 or `null`. */
  perreaultLeighInterval: Interval | null;
  notes: Note[];
}

/**
 * The agreement of two judges who sorted the same incidents into categories: the share sorted alike, Cohen's
 * kappa, and Perreault & Leigh's index, which does not take the judges' own shares of the categories for chance.
 *
 * Name the `categories` that were on offer: with fewer than those the index comes out lower.
 *
 * @throws as `agreementTable` of `service-quality/reliability`.
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46; Perreault & Leigh (1989), Reliability of
 * nominal data based on qualitative judgments, Journal of Marketing Research 26, 135–148.
 *
 * @example
 * ```ts
 * import { estimateJudgeAgreement } from "service-quality/priorities";
 *
 * const { agreement, perreaultLeigh } = estimateJudgeAgreement(
 *   ["failure", "request", "failure", "unprompted", "request"],
 *   ["failure", "request", "failure", "unprompted", "unprompted"],
 * );
 * agreement; // => 0.8
 * perreaultLeigh?.toFixed(2); // => "0.84"
 * ```
 */
export function estimateJudgeAgreement(
  first: RaterCategories,
  second: RaterCategories,
  options: JudgeAgreementOptions = {},
): JudgeAgreement {
  const { confidence, ...table } = readOptions(options, OPTIONS);
  const { n, missing, categories, counts } = agreementTable(first, second, table);
  const { kappa, interval } = estimateKappa(counts, { confidence });
  const agreement = counts.reduce((alike, row, k) => alike + row[k]!, 0) / n;
  const perreaultLeigh = perreaultLeighIndex(agreement, categories.length);
  return {
    model: "judge-agreement",
    confidence,
    missing,
    n,
    categories,
    agreement,
    kappa,
    kappaInterval: interval,
    perreaultLeigh,
    perreaultLeighInterval: perreaultLeigh ? indexInterval(perreaultLeigh, n, confidence) : null,
    notes: notesOfNulls({ kappa, perreaultLeigh }, [], "chance-agreement-is-certain"),
  };
}

/** √((F − 1/k) k/(k − 1)), 0 where the judges agree less than by guessing. */
function perreaultLeighIndex(agreement: number, categories: number): number | null {
  if (categories === 1) return null;
  const guessed = 1 / categories;
  return Math.sqrt(Math.max(0, (agreement - guessed) / (1 - guessed)));
}

/** I ± z √(I(1 − I)/n), inside 0..1. */
function indexInterval(index: number, n: number, confidence: number): Interval {
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt((index * (1 - index)) / n);
  return { lower: Math.max(0, index - reach), upper: Math.min(1, index + reach) };
}
