import type { Note } from "../../errors/note.ts";
import { asGiven, otherwise, type Read, type Readers, readOptions } from "../../errors/options.ts";
import { wholeAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../../numeric/design/sampling-error.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { type Missing, SURVEY_ESTIMATION_OPTIONS, type SurveyEstimation } from "../../survey/estimation.ts";
import { notesOnShare, shareInterval } from "../../survey/share.ts";
import { netOf } from "./net-score.ts";
import {
  distributionOf,
  meanScore,
  pointScaleAt,
  type RatingAnswers,
  type RatingShare,
  someRatings,
  tallyClasses,
  tallyRatings,
} from "./rating-tally.ts";

const FIVE_POINTS = { min: 1, max: 5 };
const TOP_TWO_OF_FIVE = 4;

/** Options of `estimateCsat`. */
export interface CsatOptions extends SurveyEstimation {
  /** Whole numbers; 1 to 5 by default. */
  scale?: Scale | undefined;
  /**
   * The lowest rating that counts as satisfied: the scale's maximum for the top box, one less for the
   * top two. 4 by default on 1 to 5; to be said on any other scale.
   */
  satisfiedFrom?: number | undefined;
}

/** Readers of the options of a share of the satisfied. */
export const CSAT_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  scale: otherwise(pointScaleAt, FIVE_POINTS),
  satisfiedFrom: asGiven,
} satisfies Readers<CsatOptions>;

/** The result of `estimateCsat`; standard error, degrees of freedom and design effect are those of `share`. */
export interface CsatEstimate extends SamplingError {
  model: "csat";
  scale: Scale;
  satisfiedFrom: number;
  /** The highest rating that counts as dissatisfied: the mirror image of `satisfiedFrom` on the scale. */
  dissatisfiedTo: number;
  missing: Missing;
  confidence: number;
  /** Respondents who answered. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** Respondents satisfied, unweighted. */
  satisfied: number;
  /** (Weighted) share of the satisfied, 0..1. */
  share: number;
  /** Wilson's interval of `share`; `null` where the design knows no error. */
  interval: Interval | null;
  dissatisfiedShare: number;
  /** Percent satisfied less percent dissatisfied, in points, −100..100. */
  net: number;
  /** Of `net`, by the adjusted Wald method of `estimateNps`, under a design by the plain one. */
  netInterval: Interval | null;
  /** In points of the scale. */
  mean: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of `mean`; `null` for one respondent. */
  meanInterval: Interval | null;
  distribution: RatingShare[];
  notes: Note[];
}

/**
 * Customer satisfaction as the share of the satisfied (top box, top two boxes), with its interval, and
 * beside it the mean, the distribution and the net score.
 *
 * With `weights` the shares, the mean and their intervals are those of sampling weights: Wilson's interval takes the
 * effective number of respondents of that share; counts stay unweighted. With `design` the errors are those of its
 * clusters and strata, and quantiles are Student's.
 *
 * @throws `invalid_input` for a rating that is not a point of the scale and for a scale other than 1 to 5 without
 * `satisfiedFrom`; `missing_answers`; `insufficient_data` where nobody answered.
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212, for the interval;
 * the share of the top two boxes is the usage of the trade.
 *
 * @example
 * ```ts
 * import { estimateCsat } from "service-quality/satisfaction";
 *
 * const { satisfied, share, interval, net } = estimateCsat([5, 4, 4, 3, 1, 5, 2, 4]);
 * [satisfied, share, net]; // => [5, 0.625, 37.5]
 * interval; // => { lower: 0.3057…, upper: 0.8631… }
 * estimateCsat([5, 4, 4, 3, 1, 5, 2, 4], { satisfiedFrom: 5 }).share; // => 0.25
 * ```
 */
export function estimateCsat(ratings: RatingAnswers, options: CsatOptions = {}): CsatEstimate {
  const read = readOptions(options, CSAT_OPTIONS);
  const { scale, missing, confidence, weights, design } = read;
  const satisfiedFrom = satisfiedFromOf(read);
  const tally = someRatings(tallyRatings(ratings, scale, { missing, weights, design }));
  const dissatisfiedTo = scale.min + scale.max - satisfiedFrom;
  const isSatisfied = (value: number) => Number(value >= satisfiedFrom);
  const isDissatisfied = (value: number) => Number(value <= dissatisfiedTo);
  const classes = tallyClasses(tally, (value) => (isSatisfied(value) - isDissatisfied(value)) as -1 | 0 | 1);
  const mean = meanScore(tally, (value) => value);
  const share = meanScore(tally, isSatisfied);
  const error = samplingErrorOf(share);
  return {
    model: "csat",
    scale: { ...scale },
    satisfiedFrom,
    dissatisfiedTo,
    missing,
    confidence,
    n: tally.n,
    effectiveN: mean.effectiveN,
    satisfied: tally.counts.reduce((sum, count, point) => sum + count * isSatisfied(scale.min + point), 0),
    share: share.mean,
    ...error,
    interval: shareInterval(share, tally.weighted, confidence),
    dissatisfiedShare: meanScore(tally, isDissatisfied).mean,
    ...netOf(classes, confidence),
    mean: mean.mean,
    standardDeviation: mean.standardDeviation,
    meanInterval: meanInterval(mean, confidence),
    distribution: distributionOf(tally),
    notes:
      mean.n === 1
        ? [{ path: ["meanInterval"], reason: "one-respondent" }, ...notesOnShare(share, ["interval"])]
        : [...notesOnSamplingError({ n: mean.n, ...error }, []), ...notesOnShare(share, ["interval"])],
  };
}

/** Where satisfaction begins on the scale: a point of it, which any scale but 1 to 5 has to say. */
export function satisfiedFromOf({
  scale,
  satisfiedFrom,
}: Pick<Read<typeof CSAT_OPTIONS>, "scale" | "satisfiedFrom">): number {
  const isUsual = scale.min === FIVE_POINTS.min && scale.max === FIVE_POINTS.max;
  if (satisfiedFrom === undefined && isUsual) return TOP_TWO_OF_FIVE;
  return wholeAt(satisfiedFrom, ["satisfiedFrom"], scale.min, scale.max);
}
