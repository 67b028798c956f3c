import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Read, type Readers, readOptions } from "../../errors/options.ts";
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

const VERSIONS: { readonly [version in CesVersion]: { direction: CesDirection; scale: Scale } } = {
  "1.0": { direction: "low-is-easy", scale: { min: 1, max: 5 } },
  "2.0": { direction: "high-is-easy", scale: { min: 1, max: 7 } },
};

/** Which question was asked: how much effort it took (1.0), or whether it was made easy (2.0). */
export type CesVersion = "1.0" | "2.0";

/** What the question says of the scale's ends. */
export type CesDirection = "low-is-easy" | "high-is-easy";

/** Options of `estimateCes`. */
export interface CesOptions extends SurveyEstimation {
  /** `"2.0"` by default. */
  version?: CesVersion | undefined;
  /** Whole numbers; 1 to 7 by default for version 2.0, 1 to 5 for 1.0. */
  scale?: Scale | undefined;
}

/** Readers of the options of a customer effort score. */
export const CES_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  version: otherwise(oneOf("1.0", "2.0"), "2.0"),
  scale: optional(pointScaleAt),
} satisfies Readers<CesOptions>;

/** The result of `estimateCes`; standard error, degrees of freedom and design effect are those of `mean`. */
export interface CesEstimate extends SamplingError {
  model: "ces";
  version: CesVersion;
  direction: CesDirection;
  scale: Scale;
  missing: Missing;
  confidence: number;
  /** Respondents who answered. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** In points of the scale as answered: high is good in version 2.0, low in 1.0. */
  mean: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of `mean`; `null` for one respondent. */
  interval: Interval | null;
  /** Share of the answers on the easy side of the scale's middle, 0..1. */
  easyShare: number;
  /** Wilson's; `null` where the design knows no error. */
  easyShareInterval: Interval | null;
  /** Percent in the two easiest of seven points less percent in the three hardest; `null` on another scale. */
  net: number | null;
  /** Of `net`, by the adjusted Wald method of `estimateNps`, under a design by the plain one. */
  netInterval: Interval | null;
  distribution: RatingShare[];
  notes: Note[];
}

/**
 * The customer effort score: the mean with its interval, the share that found it easy, and the net score.
 *
 * The three are three conventions, and one set of answers gives 4.08, 46 % and −13. Version 1.0 asks how
 * much effort the customer had to put forth, from 1 (very low), so low is good; version 2.0 asks for
 * agreement that the company made it easy, so high is good. Answers are taken as given, never turned.
 *
 * @throws `invalid_input` for a rating that is not a point of the scale; `missing_answers`; `insufficient_data` where
 * nobody answered.
 *
 * Source: Dixon, Freeman & Toman (2010), Stop trying to delight your customers, Harvard Business Review
 * 88(7/8), 116–122 (1.0); Dixon, Toman & DeLisi (2013), The Effortless Experience (2.0).
 *
 * @example
 * ```ts
 * import { estimateCes } from "service-quality/satisfaction";
 *
 * const { mean, easyShare, net, direction } = estimateCes([7, 6, 6, 5, 2, 4, 7, 3]);
 * [mean, easyShare, net, direction]; // => [5, 0.625, 25, "high-is-easy"]
 * estimateCes([1, 2, 2, 5], { version: "1.0" }).easyShare; // => 0.75
 * ```
 */
export function estimateCes(ratings: RatingAnswers, options: CesOptions = {}): CesEstimate {
  const read = readOptions(options, CES_OPTIONS);
  const { version, missing, confidence, weights, design } = read;
  const { direction, scale } = effortOn(read);
  const tally = someRatings(tallyRatings(ratings, scale, { missing, weights, design }));
  const mean = meanScore(tally, (value) => value);
  const middle = (scale.min + scale.max) / 2;
  /** How far a rating lies on the easy side. */
  const ease = (value: number) => (direction === "high-is-easy" ? value - middle : middle - value);
  const easy = meanScore(tally, (value) => Number(ease(value) > 0));
  const isOfSeven = scale.min === 1 && scale.max === 7;
  const { net, netInterval } = isOfSeven
    ? netOf(
        tallyClasses(tally, (value) => (ease(value) >= 2 ? 1 : ease(value) < 0 ? -1 : 0)),
        confidence,
      )
    : { net: null, netInterval: null };
  const error = samplingErrorOf(mean);
  const notes = [
    ...notesOnSamplingError({ n: mean.n, ...error }, []),
    ...notesOnShare(easy, ["easyShareInterval"]),
  ];
  if (mean.n === 1) notes.push({ path: ["interval"], reason: "one-respondent" });
  if (!isOfSeven) notes.push({ path: ["net"], reason: "not-seven-points" });
  return {
    model: "ces",
    version,
    direction,
    scale: { ...scale },
    missing,
    confidence,
    n: tally.n,
    effectiveN: mean.effectiveN,
    mean: mean.mean,
    standardDeviation: mean.standardDeviation,
    ...error,
    interval: meanInterval(mean, confidence),
    easyShare: easy.mean,
    easyShareInterval: shareInterval(easy, tally.weighted, confidence),
    net,
    netInterval,
    distribution: distributionOf(tally),
    notes,
  };
}

/** What the version's question says of the scale's ends, and the scale: the version's own unless another is given. */
export function effortOn({ version, scale }: Pick<Read<typeof CES_OPTIONS>, "version" | "scale">): {
  readonly direction: CesDirection;
  readonly scale: Scale;
} {
  const { direction, scale: usual } = VERSIONS[version];
  return { direction, scale: scale ?? usual };
}
