import type { ErrorPath } from "../../errors/error.ts";
import { samplingErrorOf } from "../../numeric/design/sampling-error.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { standardizedDifference } from "../../numeric/inference/effect-size.ts";
import { newcombeInterval } from "../../numeric/inference/proportion.ts";
import { compareMeans, meanInterval, normalTest } from "../../numeric/inference/t-test.ts";
import { type Share, shareInterval, shareOf } from "../../survey/share.ts";
import { compositeOf } from "../indices/composite-index.ts";
import { effortOn } from "../measures/ces.ts";
import { satisfiedFromOf } from "../measures/csat.ts";
import { disconfirmationOf } from "../measures/disconfirmation.ts";
import { ADDED_SQUARES, pointsOf } from "../measures/net-score.ts";
import { type NpsCounts, tallyNps } from "../measures/nps-counts.ts";
import {
  meanScore,
  type RatingAnswers,
  type RatingTally,
  someRatings,
  tallyRatings,
} from "../measures/rating-tally.ts";
import { differenceOfScores, npsMethodOf, waldInterval, waldScore, waldTest } from "../wald.ts";
import type {
  MeasureArithmetic,
  MeasuredDifference,
  MeasuredSample,
  MeasureName,
  ReadMeasure,
} from "./measure.ts";

/** The arithmetic of every measure, by its options. */
export const MEASURE_ARITHMETIC: {
  readonly [M in MeasureName]: (options: ReadMeasure<M>) => MeasureArithmetic;
} = {
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

function npsArithmetic(options: ReadMeasure<"nps">): MeasureArithmetic {
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

function csatArithmetic(options: ReadMeasure<"csat">): MeasureArithmetic {
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

function ratingArithmetic(options: ReadMeasure<"mean-rating">): MeasureArithmetic {
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
}: Pick<ReadMeasure<MeasureName>, "confidence" | "isDesigned">): Omit<
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
