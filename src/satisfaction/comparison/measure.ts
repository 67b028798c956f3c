import type { ErrorPath } from "../../errors/error.ts";
import {
  type AnyReaders,
  oneOf,
  type Read,
  type Readers,
  readFields,
  readOptions,
} from "../../errors/options.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { normalQuantile, normalUpperTail } from "../../numeric/distributions/normal.ts";
import { standardizedDifference } from "../../numeric/inference/effect-size.ts";
import type { Mean } from "../../numeric/inference/mean.ts";
import { newcombeInterval } from "../../numeric/inference/proportion.ts";
import { compareMeans, type Interval, meanInterval, type Test } from "../../numeric/inference/t-test.ts";
import type { Column } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Settings } from "../../survey/estimation.ts";
import { type Share, shareOf } from "../../survey/share.ts";
import type { CompositeSurvey } from "../indices/composite-answers.ts";
import { COMPOSITE_OPTIONS, type CompositeIndexOptions, compositeOf } from "../indices/composite-index.ts";
import { CES_OPTIONS, type CesOptions, effortOn } from "../measures/ces.ts";
import { CSAT_OPTIONS, type CsatOptions, satisfiedFromOf } from "../measures/csat.ts";
import {
  DISCONFIRMATION_OPTIONS,
  type DisconfirmationOptions,
  type DisconfirmationSurvey,
  disconfirmationOf,
} from "../measures/disconfirmation.ts";
import { ADDED_SQUARES, pointsOf } from "../measures/net-score.ts";
import { NPS_OPTIONS, type NpsOptions } from "../measures/nps.ts";
import { type NpsCounts, tallyNps } from "../measures/nps-counts.ts";
import {
  meanScore,
  pointScaleAt,
  type RatingAnswers,
  type RatingTally,
  someRatings,
  tallyRatings,
} from "../measures/rating-tally.ts";
import { differenceOfScores, waldInterval, waldScore, waldTest } from "../wald.ts";

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

const MEAN_RATING_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  scale: pointScaleAt,
} satisfies Readers<MeanRatingOptions>;

/** Readers of the options of every measure. */
const OPTIONS = {
  nps: NPS_OPTIONS,
  csat: CSAT_OPTIONS,
  ces: CES_OPTIONS,
  "mean-rating": MEAN_RATING_OPTIONS,
  disconfirmation: DISCONFIRMATION_OPTIONS,
  "composite-index": COMPOSITE_OPTIONS,
} satisfies { readonly [M in MeasureName]: Readers<Measures[M]["options"]> };

const NAMES = Object.keys(OPTIONS) as readonly MeasureName[];

type ReadOptions<M extends MeasureName> = Read<(typeof OPTIONS)[M]>;

const ARITHMETIC: { readonly [M in MeasureName]: (options: ReadOptions<M>) => MeasureArithmetic } = {
  nps: npsArithmetic,
  csat: csatArithmetic,
  ces: (options) => ratingArithmetic({ ...options, scale: effortOn(options).scale }),
  "mean-rating": ratingArithmetic,
  disconfirmation: (options) => ({
    ...meanArithmetic(options),
    range: { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY },
    estimate(answers, weights, path) {
      const { mean, classes } = disconfirmationOf(answers, { ...options, weights }, path);
      return { mean, weighted: classes.weighted };
    },
  }),
  "composite-index": (options) => ({
    ...meanArithmetic(options),
    range: { min: 0, max: 100 },
    estimate(answers, weights, path) {
      const { mean } = compositeOf(answers, { ...options, weights }, path);
      return { mean, weighted: weights !== undefined };
    },
  }),
};

/** The options of a comparison, and the model of the measure that they declare. */
export interface ReadComparison<R extends AnyReaders> {
  readonly model: MeasureModel;
  /** Options of the comparison itself. */
  readonly own: Read<R>;
  readonly weights: Column | undefined;
}

/** Reads the options of a comparison: those of the measure that they declare, and its `own` ones. */
export function readComparison<const R extends AnyReaders>(options: unknown, own: R): ReadComparison<R> {
  const { measure } = readFields(
    options ?? {},
    { measure: oneOf(...NAMES) },
    [],
    "options that declare the measure",
  );
  const ofMeasure: AnyReaders = OPTIONS[measure];
  const read = readOptions(options, { ...ofMeasure, ...own, measure: oneOf(measure) });
  const { missing, confidence, weights } = read as ReadOptions<MeasureName>;
  const arithmetic = ARITHMETIC[measure](read as never);
  return { model: { measure, missing, confidence, ...arithmetic }, own: read as Read<R>, weights };
}

function npsArithmetic({ confidence, missing, method }: ReadOptions<"nps">): MeasureArithmetic {
  const score = ({ mean, weighted }: MeasuredSample) => waldScore(mean, weighted, method, ADDED_SQUARES);
  return {
    test: method,
    effect: "hedges-g",
    range: { min: -100, max: 100 },
    estimate: (answers, weights, path) =>
      meanOfTally(tallyNps(answers as RatingAnswers | NpsCounts, { missing, weights }, path), pointsOf, path),
    interval: (sample) => waldInterval(score(sample), confidence, 100),
    standardError: (sample) => score(sample).standardError,
    compare(a, b) {
      const difference = differenceOfScores(score(a), score(b));
      return {
        difference: a.mean.mean - b.mean.mean,
        interval: waldInterval(difference, confidence, 200),
        test: waldTest(difference),
        ...hedges(a, b, confidence),
      };
    },
    varianceAt: (_, pooled) => pooled(),
  };
}

function csatArithmetic(options: ReadOptions<"csat">): MeasureArithmetic {
  const { scale, missing, confidence } = options;
  const satisfiedFrom = satisfiedFromOf(options);
  const share = ({ mean, weighted }: MeasuredSample): Share => shareOf(mean, weighted, confidence);
  return {
    test: "two-proportions",
    effect: "cohen-h",
    range: { min: 0, max: 1 },
    estimate: (answers, weights, path) =>
      meanOfTally(
        tallyRatings(answers as RatingAnswers, scale, { missing, weights }, path),
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

function ratingArithmetic(options: ReadOptions<"mean-rating">): MeasureArithmetic {
  const { scale, missing } = options;
  return {
    ...meanArithmetic(options),
    range: scale,
    estimate: (answers, weights, path) =>
      meanOfTally(
        tallyRatings(answers as RatingAnswers, scale, { missing, weights }, path),
        (value) => value,
        path,
      ),
  };
}

function meanArithmetic({ confidence }: Settings): Omit<MeasureArithmetic, "range" | "estimate"> {
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
