import type { ErrorPath } from "../../errors/error.ts";
import type { Read, Readers } from "../../errors/options.ts";
import type { Scale } from "../../instruments/instrument.ts";
import type { SamplingError } from "../../numeric/design/sampling-error.ts";
import type { Mean } from "../../numeric/inference/mean.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import {
  type SamplingOptions,
  type Settings,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "../../survey/estimation.ts";
import type { CompositeSurvey } from "../indices/composite-answers.ts";
import { COMPOSITE_OPTIONS, type CompositeIndexOptions } from "../indices/composite-index.ts";
import { CES_OPTIONS, type CesOptions } from "../measures/ces.ts";
import { CSAT_OPTIONS, type CsatOptions } from "../measures/csat.ts";
import {
  DISCONFIRMATION_OPTIONS,
  type DisconfirmationOptions,
  type DisconfirmationSurvey,
} from "../measures/disconfirmation.ts";
import { NPS_OPTIONS, type NpsOptions } from "../measures/nps.ts";
import type { NpsCounts } from "../measures/nps-counts.ts";
import { pointScaleAt, type RatingAnswers } from "../measures/rating-tally.ts";

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

/** What a measure makes of samples. */
export interface MeasureArithmetic {
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

/** How a declared measure is estimated, and how its samples are compared. */
export interface MeasureModel extends Settings, MeasureArithmetic {
  readonly measure: MeasureName;
}

const MEAN_RATING_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  scale: pointScaleAt,
} satisfies Readers<MeanRatingOptions>;

/** Readers of the options of every measure. */
export const MEASURE_OPTIONS = {
  nps: NPS_OPTIONS,
  csat: CSAT_OPTIONS,
  ces: CES_OPTIONS,
  "mean-rating": MEAN_RATING_OPTIONS,
  disconfirmation: DISCONFIRMATION_OPTIONS,
  "composite-index": COMPOSITE_OPTIONS,
} satisfies { readonly [M in MeasureName]: Readers<Measures[M]["options"]> };

/** The options of a measure as read, and whether samples have a design. */
export type ReadMeasure<M extends MeasureName> = Omit<Read<(typeof MEASURE_OPTIONS)[M]>, "design"> & {
  readonly isDesigned: boolean;
};
