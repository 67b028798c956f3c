import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
} from "../../errors/options.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import { type Interval, studentTest, type Test } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { categoriesAt, type RaterCategories, type RaterCategory } from "./agreement-table.ts";
import { type GwetWeighting, gwetCoefficient } from "./gwet-coefficient.ts";
import { type Judgments, readJudgments } from "./judgments.ts";
import { type AlphaMetric, disagreementsOf } from "./krippendorff-alpha.ts";

/** A coefficient of agreement of any number of raters, some of whom may not have judged every subject. */
export type AgreementMethod = "krippendorff-alpha" | "gwet-ac1" | "gwet-ac2";

/** How far categories are apart: Krippendorff's metrics, or Gwet's weights of near misses, of which AC1 has none. */
export type AgreementWeighting = AlphaMetric | GwetWeighting;

/** Options of `estimateAgreement`. */
export interface AgreementOptions {
  method: AgreementMethod;
  /**
   * Of Krippendorff's alpha `"nominal"` (by default), `"ordinal"`, `"interval"` or `"ratio"`; of AC2 `"linear"`,
   * `"quadratic"` or `"ordinal"`, which must be said; of AC1 `"none"`.
   */
  weighting?: AgreementWeighting | undefined;
  /** The categories in their order; by default those that occur, numbers ascending, names as they first appear. */
  categories?: readonly RaterCategory[] | undefined;
  /** What to do with a missing rating: refuse it (the default), or use the ratings that there are. */
  missing?: "reject" | "available" | undefined;
  /** Level of the interval, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const WEIGHTINGS = {
  "krippendorff-alpha": ["nominal", "ordinal", "interval", "ratio"],
  "gwet-ac1": ["none"],
  "gwet-ac2": ["linear", "quadratic", "ordinal"],
} as const satisfies Record<AgreementMethod, readonly AgreementWeighting[]>;

const OPTIONS = {
  method: oneOf("krippendorff-alpha", "gwet-ac1", "gwet-ac2"),
  weighting: asGiven as Reader<AgreementWeighting | undefined>,
  categories: optional(categoriesAt),
  missing: otherwise(oneOf("reject", "available"), "reject"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<AgreementOptions>;

/** Agreement of raters beyond chance. */
export interface AgreementEstimate {
  model: "agreement";
  method: AgreementMethod;
  weighting: AgreementWeighting;
  missing: "reject" | "available";
  confidence: number;
  /** Subjects used: with two judgments or more for alpha, with any for Gwet's. */
  n: number;
  raters: number;
  /** Judgments of these subjects. */
  judgments: number;
  categories: RaterCategory[];
  /** Agreement seen and agreement by chance, 0..1; for alpha the two disagreements, on the scale of its metric. */
  observed: number;
  expected: number;
  /** At most 1; `null` where chance agreement is certain. */
  coefficient: number | null;
  /** Over subjects drawn from many; alpha has none, nor the interval and the test. */
  standardError: number | null;
  /** coefficient ± t · standardError on n − 1 degrees of freedom, cut at 1. */
  interval: Interval | null;
  /** Against 0, on n − 1 degrees of freedom. */
  test: Test | null;
  notes: Note[];
}

/**
 * Agreement of two raters or more beyond chance, of whom some may not have judged every subject: Krippendorff's alpha,
 * Gwet's AC1 and, where a near miss counts in part, AC2.
 *
 * `ratings` has one list per rater, subject by subject; a category is a number or a name, `null` and empty text mean
 * not judged. Alpha is 1 − observed/expected disagreement; AC1 and AC2 are (observed − expected)/(1 − expected)
 * agreement, which stays steady where nearly all subjects belong to one category.
 *
 * @throws `invalid_input` for lists of unequal length, a rating that is neither number nor text or not among the
 * `categories`, a weighting that the method does not have, and categories that are no numbers where distances are
 * weighed (below 0 for `"ratio"`); `missing_answers` for a missing rating, unless `missing` is `"available"`;
 * `insufficient_data` for fewer than two raters and where no subject has two judgments.
 *
 * Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability; Gwet (2008), British Journal of Mathematical
 * and Statistical Psychology 61, 29–48; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 *
 * @example
 * ```ts
 * import { estimateAgreement } from "service-quality/reliability";
 *
 * // Three coders sorted six complaints; the third has not seen the last one.
 * const { coefficient, n } = estimateAgreement(
 *   [
 *     ["delay", "delay", "staff", "price", "staff", "delay"],
 *     ["delay", "staff", "staff", "price", "staff", "delay"],
 *     ["delay", "delay", "staff", "price", "staff", null],
 *   ],
 *   { method: "krippendorff-alpha", missing: "available" },
 * );
 * coefficient; // => 0.8241…
 * n; // => 6
 * ```
 */
export function estimateAgreement(
  ratings: readonly RaterCategories[],
  options: AgreementOptions,
): AgreementEstimate {
  const { method, weighting: asked, categories: named, missing, confidence } = readOptions(options, OPTIONS);
  const weighting = weightingOf(method, asked);
  const judgments = readJudgments(ratings, missing, named);
  const describedBy = (subjects: Judgments["subjects"]) => ({
    model: "agreement" as const,
    ...{ method, weighting, missing, confidence },
    n: subjects.length,
    raters: judgments.raters,
    judgments: subjects.reduce((sum, { judged }) => sum + judged, 0),
    categories: [...judgments.categories],
  });
  if (method === "krippendorff-alpha") {
    const { subjects, observed, expected } = disagreementsOf(judgments, weighting as AlphaMetric);
    const coefficient = expected === 0 ? null : 1 - observed / expected;
    const unknown = { standardError: null, interval: null, test: null };
    return {
      ...describedBy(subjects),
      observed,
      expected,
      coefficient,
      ...unknown,
      notes: [
        ...notesOfNulls({ coefficient }, [], "chance-agreement-is-certain"),
        ...notesOfNulls(unknown, [], "no-likelihood"),
      ],
    };
  }
  const { subjects } = judgments;
  const agreement = gwetCoefficient(judgments, weighting as GwetWeighting);
  const inference = inferenceOf(
    agreement.coefficient,
    agreement.standardError,
    subjects.length - 1,
    confidence,
  );
  const lacksError = agreement.standardError === 0 ? "no-variance" : "one-unit";
  const reason = agreement.coefficient === null ? "chance-agreement-is-certain" : lacksError;
  return {
    ...describedBy(subjects),
    ...agreement,
    ...inference,
    notes: notesOfNulls({ ...agreement, ...inference }, [], reason),
  };
}

/** The weighting of a method, its first one where it needs not be said. */
function weightingOf(method: AgreementMethod, asked: AgreementWeighting | undefined): AgreementWeighting {
  const known: readonly AgreementWeighting[] = WEIGHTINGS[method];
  if (asked === undefined && method !== "gwet-ac2") return known[0]!;
  return oneOf(...known)(asked, ["weighting"]);
}

function inferenceOf(
  coefficient: number | null,
  standardError: number | null,
  df: number,
  confidence: number,
): Pick<AgreementEstimate, "interval" | "test"> {
  if (coefficient === null || standardError === null) return { interval: null, test: null };
  const reach = studentQuantile((1 + confidence) / 2, df) * standardError;
  const interval = { lower: coefficient - reach, upper: Math.min(1, coefficient + reach) };
  return { interval, test: standardError === 0 ? null : studentTest(coefficient / standardError, df) };
}
