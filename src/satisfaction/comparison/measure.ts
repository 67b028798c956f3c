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
import { type SamplingError, samplingErrorOf } from "../../numeric/design/sampling-error.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { standardizedDifference } from "../../numeric/inference/effect-size.ts";
import type { Mean } from "../../numeric/inference/mean.ts";
import { newcombeInterval } from "../../numeric/inference/proportion.ts";
import {
  compareMeans,
  type Interval,
  meanInterval,
  normalTest,
  type Test,
} from "../../numeric/inference/t-test.ts";
import {
  type SamplingOptions,
  type Settings,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "../../survey/estimation.ts";
import { type Share, shareInterval, shareOf } from "../../survey/share.ts";
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
export interface MeanRatingOptions extends SurveyEstimation {
  /** Whole numbers. */
  scale: Scale;
}

/** The test by which two samples of a measure are compared; `"design"` is Student's, with the errors of a design. */
export type MeasureTest = "wald" | "adjusted-wald" | "two-proportions" | "welch" | "design";

/** The size of a difference: Hedges' g of means, Cohen's h of shares. */
export type MeasureEffect = "hedges-g" | "cohen-h";

/** Respondents' weights and how they were sampled. */
export type Sampling = Omit<SamplingOptions, "missing">;

/** A measure of one sample. */
export interface MeasuredSample {
  /** In the measure's unit. */
  readonly mean: Mean;
  readonly weighted: boolean;
}

/** Two samples compared: `a` less `b`. */
export interface MeasuredDifference {
  difference: number;
  /** `null` where a sample has one respondent, or the design knows no error. */
  standardError: number | null;
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
  estimate(answers: unknown, sampling: Sampling, path: ErrorPath): MeasuredSample;
  /** As the measure's own function gives it. */
  error(sample: MeasuredSample): SamplingError;
  interval(sample: MeasuredSample): Interval | null;
  /** Never 0 for a share or a net score by the adjusted method; `null` where it is not known. */
  standardError(sample: MeasuredSample): number | null;
  compare(a: MeasuredSample, b: MeasuredSample): MeasuredDifference;
  /** Variance between respondents where the measure is at a target; `pooled` is that within all samples. */
  varianceAt(target: number, pooled: () => number): number;
}

const MEAN_RATING_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
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

/** The options of a measure, and whether samples have a design. */
type ReadOptions<M extends MeasureName> = Omit<Read<(typeof OPTIONS)[M]>, "design"> & {
  readonly isDesigned: boolean;
};

const ARITHMETIC: { readonly [M in MeasureName]: (options: ReadOptions<M>) => MeasureArithmetic } = {
  nps: npsArithmetic,
  csat: csatArithmetic,
  ces: (options) => ratingArithmetic({ ...options, scale: effortOn(options).scale }),
  "mean-rating": ratingArithmetic,
  disconfirmation: (options) => ({
    ...meanArithmetic(options),
    range: { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY },
    estimate(answers, sampling, path) {
      const { mean, classes } = disconfirmationOf(answers, { ...options, ...sampling }, path);
      return { mean, weighted: classes.weighted };
    },
  }),
  "composite-index": (options) => ({
    ...meanArithmetic(options),
    range: { min: 0, max: 100 },
    estimate(answers, sampling, path) {
      const { mean } = compositeOf(answers, { ...options, ...sampling }, path);
      return { mean, weighted: sampling.weights !== undefined };
    },
  }),
};

/** The options of a comparison, and the model of the measure that they declare. */
export interface ReadComparison<R extends AnyReaders> {
  readonly model: MeasureModel;
  /** Options of the comparison itself. */
  readonly own: Read<R>;
  readonly sampling: Sampling;
}

/**
 * Reads the options of a comparison: those of the measure that they declare, and its `own` ones, among which is the
 * design of all respondents where it takes one. `isDesigned` says whether samples bring designs of their own.
 */
export function readComparison<const R extends AnyReaders>(
  options: unknown,
  own: R,
  isDesigned = false,
): ReadComparison<R> {
  const { measure } = readFields(
    options ?? {},
    { measure: oneOf(...NAMES) },
    [],
    "options that declare the measure",
  );
  const { design: _, ...ofMeasure }: AnyReaders = OPTIONS[measure];
  const read = readOptions(options, { ...ofMeasure, ...own, measure: oneOf(measure) });
  const { missing, confidence, weights } = read as ReadOptions<MeasureName>;
  const { design } = read as Pick<Sampling, "design">;
  const arithmetic = ARITHMETIC[measure]({
    ...read,
    isDesigned: isDesigned || design !== undefined,
  } as never);
  return {
    model: { measure, missing, confidence, ...arithmetic },
    own: read as Read<R>,
    sampling: { weights, design },
  };
}

function npsArithmetic(options: ReadOptions<"nps">): MeasureArithmetic {
  const { confidence, missing, isDesigned } = options;
  const method = npsMethodOf(options.method, isDesigned);
  const score = ({ mean, weighted }: MeasuredSample) => waldScore(mean, weighted, method, ADDED_SQUARES);
  return {
    test: isDesigned ? "design" : method,
    effect: "hedges-g",
    range: { min: -100, max: 100 },
    estimate: (answers, sampling, path) =>
      meanOfTally(
        tallyNps(answers as RatingAnswers | NpsCounts, { missing, ...sampling }, path),
        pointsOf,
        path,
      ),
    error(sample) {
      return { ...samplingErrorOf(sample.mean), standardError: score(sample).standardError };
    },
    interval: (sample) => waldInterval(score(sample), confidence, 100),
    standardError: (sample) => score(sample).standardError,
    compare(a, b) {
      if (isDesigned) return { ...compareMeansOf(a, b, confidence), ...hedges(a, b, confidence) };
      const difference = differenceOfScores(score(a), score(b));
      return {
        difference: a.mean.mean - b.mean.mean,
        standardError: difference.standardError,
        interval: waldInterval(difference, confidence, 200),
        test: waldTest(difference),
        ...hedges(a, b, confidence),
      };
    },
    varianceAt: (_, pooled) => pooled(),
  };
}

function csatArithmetic(options: ReadOptions<"csat">): MeasureArithmetic {
  const { scale, missing, confidence, isDesigned } = options;
  const satisfiedFrom = satisfiedFromOf(options);
  const share = ({ mean, weighted }: MeasuredSample): Share => shareOf(mean, weighted, confidence);
  return {
    test: isDesigned ? "design" : "two-proportions",
    effect: "cohen-h",
    range: { min: 0, max: 1 },
    estimate: (answers, sampling, path) =>
      meanOfTally(
        tallyRatings(answers as RatingAnswers, scale, { missing, ...sampling }, path),
        (value) => Number(value >= satisfiedFrom),
        path,
      ),
    error: ({ mean }) => samplingErrorOf(mean),
    interval: ({ mean, weighted }) => shareInterval(mean, weighted, confidence),
    standardError: (sample) => {
      // Two satisfied and two dissatisfied added (Agresti & Coull 1998), so that no share is without error.
      const n = share(sample).n + 4;
      const adjusted = (share(sample).n * sample.mean.mean + 2) / n;
      return Math.sqrt((adjusted * (1 - adjusted)) / n);
    },
    compare(a, b) {
      const compared = compareShares(share(singly(a)), share(singly(b)), confidence);
      return isDesigned ? { ...compared, ...compareMeansOf(a, b, confidence) } : compared;
    },
    varianceAt: (target) => target * (1 - target),
  };
}

function ratingArithmetic(options: ReadOptions<"mean-rating">): MeasureArithmetic {
  const { scale, missing } = options;
  return {
    ...meanArithmetic(options),
    range: scale,
    estimate: (answers, sampling, path) =>
      meanOfTally(
        tallyRatings(answers as RatingAnswers, scale, { missing, ...sampling }, path),
        (value) => value,
        path,
      ),
  };
}

function meanArithmetic({
  confidence,
  isDesigned,
}: Pick<ReadOptions<MeasureName>, "confidence" | "isDesigned">): Omit<
  MeasureArithmetic,
  "range" | "estimate"
> {
  return {
    test: isDesigned ? "design" : "welch",
    effect: "hedges-g",
    error: ({ mean }) => samplingErrorOf(mean),
    interval: ({ mean }) => meanInterval(mean, confidence),
    standardError: ({ mean }) => mean.standardError,
    compare: (a, b) => ({ ...compareMeansOf(a, b, confidence), ...hedges(a, b, confidence) }),
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

/** Welch's comparison of the means; under a design its own. */
function compareMeansOf(a: MeasuredSample, b: MeasuredSample, confidence: number) {
  const { difference, standardError, interval, test } = compareMeans(a.mean, b.mean, confidence);
  return { difference, standardError, interval, test };
}

/** The sample as if its respondents had been drawn singly, which effect sizes take them for. */
function singly({ mean: { design: _, ...mean }, weighted }: MeasuredSample): MeasuredSample {
  return { mean, weighted };
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
  const h = 2 * Math.asin(Math.sqrt(a.share)) - 2 * Math.asin(Math.sqrt(b.share));
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / a.n + 1 / b.n);
  return {
    difference,
    standardError: Math.sqrt((a.share * (1 - a.share)) / a.n + (b.share * (1 - b.share)) / b.n),
    interval: newcombeInterval(a, b, confidence),
    test: variance > 0 ? normalTest(difference / Math.sqrt(variance)) : null,
    effectSize: h,
    effectSizeInterval: { lower: h - reach, upper: h + reach },
  };
}
