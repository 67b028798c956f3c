import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { samplingErrorOf } from "../../numeric/design/sampling-error.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { type Missing, SURVEY_ESTIMATION_OPTIONS, type SurveyEstimation } from "../../survey/estimation.ts";
import { type NpsMethod, npsMethodAt, npsMethodOf, waldInterval, waldNotes } from "../wald.ts";
import { netScoreOf, pointsOf } from "./net-score.ts";
import { type NpsCounts, npsCountsOf, tallyNps } from "./nps-counts.ts";
import { distributionOf, meanScore, type RatingAnswers, someRatings } from "./rating-tally.ts";

/** Options of `estimateNps`. */
export interface NpsOptions extends SurveyEstimation {
  /** `"adjusted-wald"` by default; under a design `"wald"`, and nothing else. */
  method?: NpsMethod | undefined;
  /** Nothing but 0 to 10: a question on another scale has no net promoter score, and none is stretched to it. */
  scale?: Scale | undefined;
}

/** Readers of the options of a net promoter score. */
export const NPS_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  method: npsMethodAt,
  scale: elevenPointsAt,
} satisfies Readers<NpsOptions>;

/** The result of `estimateNps`; its counts are the input of a further estimate or comparison. */
export interface NpsEstimate {
  model: "nps";
  method: NpsMethod;
  missing: Missing;
  confidence: number;
  /** Respondents who answered. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** Respondents who gave 9 or 10, unweighted. */
  promoters: number;
  /** Respondents who gave 7 or 8, unweighted. */
  passives: number;
  /** Respondents who gave 0 to 6, unweighted. */
  detractors: number;
  /** 0..1, weighted where weights are given, as the other two shares are. */
  promoterShare: number;
  passiveShare: number;
  detractorShare: number;
  /** Observed (weighted) score in points, −100..100. */
  nps: number;
  /** The score with the added respondents, about which the interval of `"adjusted-wald"` lies. */
  adjustedNps: number;
  /** In points; `null` for `"wald"` of one respondent, and where a stratum of the design gave one cluster only. */
  standardError: number | null;
  /** Clusters less strata, of the respondents who answered; `null` without a design. */
  df: number | null;
  /** How many times the variance of single respondents the design has; `null` without one. */
  designEffect: number | null;
  /** In points, within −100..100. */
  interval: Interval | null;
  notes: Note[];
}

/**
 * The net promoter score of counted respondents: percent promoters less percent detractors, −100..100.
 *
 * The base is the sum of the three counts.
 *
 * @throws `insufficient_data` where all are 0; `invalid_input` for a count that is negative or not whole and for
 * counts that do not add up to a given `n`.
 *
 * Source: Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12), 46–54.
 *
 * @example
 * ```ts
 * import { netPromoterScore } from "service-quality/satisfaction";
 *
 * netPromoterScore({ promoters: 50, passives: 30, detractors: 20 }); // => 30
 * netPromoterScore({ promoters: 5, passives: 3, detractors: 2, n: 11 }); // => throws invalid_input at n
 * ```
 */
export function netPromoterScore(counts: NpsCounts): number {
  const { promoters, detractors, n } = npsCountsOf(counts, []);
  if (n === 0) refuse("insufficient_data", [], "at least one respondent", 0);
  return (100 * (promoters - detractors)) / n;
}

/**
 * The net promoter score with its error and interval, from ratings of 0 to 10, from the counts of these
 * ratings, or from the counts of promoters, passives and detractors.
 *
 * The error is that of the difference of two shares of one sample, (p + d − (p − d)²) / n. The default
 * `"adjusted-wald"` adds 3/4 to promoters and detractors and 3 to n first: of the methods compared by
 * Rocks its coverage is the best, while plain Wald has no width where all answer alike, leaves
 * −100..100, and covers too little in small samples. `nps` is always the observed score.
 *
 * With `weights` score and error are those of sampling weights (linearized); counts stay unweighted. With `design` the
 * error is that of the mean of 100, 0 and −100 over clusters and strata, and the interval Student's.
 *
 * @throws `invalid_input` for a rating that is not a whole number from 0 to 10, for any other `scale`, and for counts
 * that are negative, not whole, or do not add up; `missing_answers`; `insufficient_data` where nobody answered.
 *
 * Source: Rocks (2016), Interval estimation for the "net promoter score", The American Statistician
 * 70(4), 365–372.
 *
 * @example
 * ```ts
 * import { estimateNps } from "service-quality/satisfaction";
 *
 * const { n, promoters, detractors, nps, interval } = estimateNps([10, 9, 9, 8, 7, 7, 6, 5, 0, 10, 10, 9, 3, 8, 9]);
 * [n, promoters, detractors, nps]; // => [15, 7, 4, 20]
 * interval; // => { lower: -21.05…, upper: 54.38… }
 * estimateNps([9, 6.5, 3]); // => throws invalid_input at [1]
 * ```
 */
export function estimateNps(ratings: RatingAnswers | NpsCounts, options: NpsOptions = {}): NpsEstimate {
  const { missing, confidence, weights, design, method: asked } = readOptions(options, NPS_OPTIONS);
  const method = npsMethodOf(asked, design !== undefined);
  const classes = someRatings(tallyNps(ratings, { missing, weights, design }));
  const mean = meanScore(classes, pointsOf);
  const score = netScoreOf(classes, method);
  const { standardError } = score;
  const { df, designEffect } = samplingErrorOf(mean);
  const [detractors, passives, promoters] = classes.counts as unknown as [number, number, number];
  const [detractorShare, passiveShare, promoterShare] = distributionOf(classes).map(({ share }) => share);
  return {
    model: "nps",
    method,
    missing,
    confidence,
    n: classes.n,
    effectiveN: mean.effectiveN,
    promoters,
    passives,
    detractors,
    promoterShare: promoterShare!,
    passiveShare: passiveShare!,
    detractorShare: detractorShare!,
    nps: mean.mean,
    adjustedNps: netScoreOf(classes, "adjusted-wald").center,
    standardError,
    df,
    designEffect,
    interval: waldInterval(score, confidence, 100),
    notes: waldNotes(standardError, classes.n),
  };
}

/** Refuses a declared scale that is not 0 to 10. */
function elevenPointsAt(value: unknown, path: ErrorPath): void {
  if (value === undefined) return;
  const { min, max } = scaleAt(value, path);
  if (min === 0 && max === 10) return;
  refuse("invalid_input", path, "the eleven points from 0 to 10, which the score is defined on", value);
}
