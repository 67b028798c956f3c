import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { normalQuantile, normalUpperTail } from "../../numeric/distributions/normal.ts";
import { standardizedDifference } from "../../numeric/inference/effect-size.ts";
import type { Mean } from "../../numeric/inference/mean.ts";
import { newcombeInterval } from "../../numeric/inference/proportion.ts";
import { compareMeans, type Interval, meanInterval, type Test } from "../../numeric/inference/t-test.ts";
import type { Column } from "../../survey/column.ts";
import { type Estimation, type Settings, settingsOf } from "../../survey/estimation.ts";
import { type Share, shareOf } from "../../survey/share.ts";
import type { CompositeSurvey } from "../indices/composite-answers.ts";
import { type CompositeIndexOptions, compositeOf } from "../indices/composite-index.ts";
import { type CesOptions, effortOn } from "../measures/ces.ts";
import { type CsatOptions, satisfactionOn } from "../measures/csat.ts";
import {
  type DisconfirmationOptions,
  type DisconfirmationSurvey,
  disconfirmationOf,
} from "../measures/disconfirmation.ts";
import { ADDED_SQUARES, pointsOf } from "../measures/net-score.ts";
import { checkNpsScale, type NpsOptions } from "../measures/nps.ts";
import { type NpsCounts, tallyNps } from "../measures/nps-counts.ts";
import {
  meanScore,
  type RatingAnswers,
  type RatingTally,
  someRatings,
  tallyRatings,
} from "../measures/rating-tally.ts";
import { differenceOfScores, npsMethodOf, waldInterval, waldScore, waldTest } from "../wald.ts";

/** The measures that can be compared: by name, what one sample of each is made from and its options. */
export interface Measures {
  /** Net promoter score, in points. */
  nps: { answers: RatingAnswers | NpsCounts; options: NpsOptions };
  /** Share of the satisfied, 0..1. */
  csat: { answers: RatingAnswers; options: CsatOptions };
  /** Mean customer effort, in points of its scale. */
  ces: { answers: RatingAnswers; options: CesOptions };
  /** Mean rating, in points of its scale. */
  "mean-rating": { answers: RatingAnswers; options: MeanRatingOptions };
  /** Mean disconfirmation. */
  disconfirmation: { answers: DisconfirmationSurvey; options: DisconfirmationOptions };
  /** Composite index, 0..100. */
  "composite-index": { answers: CompositeSurvey; options: CompositeIndexOptions };
}

/** Name of a measure. */
export type MeasureName = keyof Measures;

/** What one sample of a measure is made from. */
export type MeasureAnswers<M extends MeasureName> = Measures[M]["answers"];

/** Which measure the question carries, as the caller declares it, and the options of that measure. */
export type MeasureOptions<M extends MeasureName = MeasureName> = {
  [K in M]: { readonly measure: K } & Measures[K]["options"];
}[M];

/** Options of the measure `"mean-rating"`. */
export interface MeanRatingOptions extends Estimation {
  /** Whole numbers. */
  scale: Scale;
}

/** The test by which two samples of a measure are compared. */
export type MeasureTest = "wald" | "adjusted-wald" | "two-proportions" | "welch";

/** The size of a difference: Hedges' g of means, Cohen's h of shares. */
export type MeasureEffect = "hedges-g" | "cohen-h";

/** A measure of one sample. */
export interface MeasuredSample {
  /** In the measure's unit. */
  readonly mean: Mean;
  readonly weighted: boolean;
}

/** Two samples compared: `a` less `b`. */
export interface MeasuredDifference {
  difference: number;
  interval: Interval | null;
  test: Test | null;
  effectSize: number | null;
  effectSizeInterval: Interval | null;
}

/** How a declared measure is estimated, and how its samples are compared. */
export interface MeasureModel extends Settings, MeasureArithmetic {
  readonly measure: MeasureName;
}

interface MeasureArithmetic {
  readonly test: MeasureTest;
  readonly effect: MeasureEffect;
  /** What values and limits keep to. */
  readonly range: Scale;
  estimate(answers: unknown, weights: Column | undefined, path: ErrorPath): MeasuredSample;
  interval(sample: MeasuredSample): Interval | null;
  /** Never 0 for a share or a net score by the adjusted method; `null` where it is not known. */
  standardError(sample: MeasuredSample): number | null;
  compare(a: MeasuredSample, b: MeasuredSample): MeasuredDifference;
  /** Variance between respondents where the measure is at a target; `pooled` is that within all samples. */
  varianceAt(target: number, pooled: () => number): number;
}

const MODELS: { readonly [M in MeasureName]: (options: Measures[M]["options"]) => MeasureArithmetic } = {
  nps: npsModel,
  csat: csatModel,
  ces: (options) => ratingModel(effortOn(options).scale, options),
  "mean-rating": (options) => ratingModel(options.scale, options),
  disconfirmation: (options) => ({
    ...welchModel(options),
    range: { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY },
    estimate(answers, weights, path) {
      const { mean, classes } = disconfirmationOf(
        answers as DisconfirmationSurvey,
        { ...options, weights },
        path,
      );
      return { mean, weighted: classes.weighted };
    },
  }),
  "composite-index": (options) => ({
    ...welchModel(options),
    range: { min: 0, max: 100 },
    estimate(answers, weights, path) {
      const { mean } = compositeOf(answers as CompositeSurvey, { ...options, weights }, path);
      return { mean, weighted: weights !== undefined };
    },
  }),
};

/** The model of the declared measure, its options checked. */
export function measureModel(options: Estimation & { readonly measure: MeasureName }): MeasureModel {
  const { measure }: { measure?: MeasureName } = Object(options);
  if (measure === undefined || !Object.hasOwn(MODELS, measure)) {
    refuse("invalid_input", ["measure"], `one of ${Object.keys(MODELS).join(", ")}`, measure);
  }
  return { measure, ...settingsOf(options), ...MODELS[measure](options as never) };
}

function npsModel(options: NpsOptions): MeasureArithmetic {
  const { confidence } = settingsOf(options);
  const method = npsMethodOf(options.method);
  checkNpsScale(options.scale);
  const score = ({ mean, weighted }: MeasuredSample) => waldScore(mean, weighted, method, ADDED_SQUARES);
  return {
    test: method,
    effect: "hedges-g",
    range: { min: -100, max: 100 },
    estimate: (answers, weights, path) =>
      meanOfTally(
        tallyNps(answers as RatingAnswers | NpsCounts, { ...options, weights }, path),
        pointsOf,
        path,
      ),
    interval: (sample) => waldInterval(score(sample), confidence, 100),
    standardError: (sample) => score(sample).standardError,
    compare(a, b) {
      const difference = differenceOfScores(score(a), score(b));
      const { z, p } = waldTest(difference);
      return {
        difference: a.mean.mean - b.mean.mean,
        interval: waldInterval(difference, confidence, 200),
        test: z === null || p === null ? null : { statistic: z, df: null, p },
        ...hedges(a, b, confidence),
      };
    },
    varianceAt: (_, pooled) => pooled(),
  };
}

function csatModel(options: CsatOptions): MeasureArithmetic {
  const { confidence } = settingsOf(options);
  const { scale, satisfiedFrom } = satisfactionOn(options);
  const share = ({ mean, weighted }: MeasuredSample): Share => shareOf(mean, weighted, confidence);
  return {
    test: "two-proportions",
    effect: "cohen-h",
    range: { min: 0, max: 1 },
    estimate: (answers, weights, path) =>
      meanOfTally(
        tallyRatings(answers as RatingAnswers, scale, { ...options, weights }, path),
        (value) => Number(value >= satisfiedFrom),
        path,
      ),
    interval: (sample) => share(sample).interval,
    standardError: (sample) => {
      // Two satisfied and two dissatisfied added (Agresti & Coull 1998), so that no share is without error.
      const n = share(sample).n + 4;
      const adjusted = (share(sample).n * sample.mean.mean + 2) / n;
      return Math.sqrt((adjusted * (1 - adjusted)) / n);
    },
    compare: (a, b) => compareShares(share(a), share(b), confidence),
    varianceAt: (target) => target * (1 - target),
  };
}

function ratingModel(scale: Scale, options: Estimation): MeasureArithmetic {
  return {
    ...welchModel(options),
    range: scale,
    estimate: (answers, weights, path) =>
      meanOfTally(
        tallyRatings(answers as RatingAnswers, scale, { ...options, weights }, path),
        (value) => value,
        path,
      ),
  };
}

function welchModel(options: Estimation): Omit<MeasureArithmetic, "range" | "estimate"> {
  const { confidence } = settingsOf(options);
  return {
    test: "welch",
    effect: "hedges-g",
    interval: ({ mean }) => meanInterval(mean, confidence),
    standardError: ({ mean }) => mean.standardError,
    compare(a, b) {
      const { difference, interval, test } = compareMeans(a.mean, b.mean, confidence);
      return { difference, interval, test, ...hedges(a, b, confidence) };
    },
    varianceAt: (_, pooled) => pooled(),
  };
}

function meanOfTally(
  tally: RatingTally,
  scoreOf: (value: number) => number,
  path: ErrorPath,
): MeasuredSample {
  return { mean: meanScore(someRatings(tally, path), scoreOf), weighted: tally.weighted };
}

function hedges(a: MeasuredSample, b: MeasuredSample, confidence: number) {
  const effect = standardizedDifference(a.mean, b.mean, confidence);
  return { effectSize: effect?.effectSize ?? null, effectSizeInterval: effect?.interval ?? null };
}

/**
 * Newcombe's interval, the test of two proportions with (N − 1)/N, and Cohen's h = 2 asin √a − 2 asin √b
 * with the error √(1/n_a + 1/n_b).
 */
function compareShares(a: Share, b: Share, confidence: number): MeasuredDifference {
  const difference = a.share - b.share;
  const total = a.n + b.n;
  const pooled = (a.n * a.share + b.n * b.share) / total;
  const variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n) * (total / (total - 1));
  const statistic = difference / Math.sqrt(variance);
  const h = 2 * Math.asin(Math.sqrt(a.share)) - 2 * Math.asin(Math.sqrt(b.share));
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / a.n + 1 / b.n);
  return {
    difference,
    interval: newcombeInterval(a, b, confidence),
    test: variance > 0 ? { statistic, df: null, p: 2 * normalUpperTail(Math.abs(statistic)) } : null,
    effectSize: h,
    effectSizeInterval: { lower: h - reach, upper: h + reach },
  };
}
