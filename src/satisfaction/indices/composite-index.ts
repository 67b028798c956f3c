import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Read, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { notesOnSamplingError, samplingErrorOf } from "../../numeric/design/sampling-error.ts";
import { scaledDesign } from "../../numeric/design/unit-sums.ts";
import { addValues, emptySums, type Mean, meanOf } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import {
  type Missing,
  type SamplingOptions,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "../../survey/estimation.ts";
import {
  type CompositeAnswers,
  type CompositeSurvey,
  compositeAnswers,
  walkComposite,
} from "./composite-answers.ts";

/**
 * Whose importance weighs the attributes: their mean importance for all, or each respondent's own.
 */
export type CompositeIndexMethod = "mean-importance" | "own-importance";

/** Options of `scoreCompositeIndex`. */
export interface CompositeIndexOptions extends SurveyEstimation {
  /** Of the satisfaction ratings. */
  scale: Scale;
  /** `"mean-importance"` by default. */
  method?: CompositeIndexMethod | undefined;
}

/** Readers of the options of a composite index. */
export const COMPOSITE_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  scale: scaleAt,
  method: otherwise(oneOf("mean-importance", "own-importance"), "mean-importance"),
} satisfies Readers<CompositeIndexOptions>;

/** An attribute's part of the index. */
export interface CompositeItem {
  item: string;
  /** Respondents who rated it. */
  n: number;
  /** Mean rating, in points of the scale. */
  satisfaction: number;
  /** Mean importance; 1 where all are equal. */
  importance: number;
  /** Percent of the weight that it has. */
  weightFactor: number;
  /** Points of the index that it contributes; they sum to the index. */
  contribution: number;
}

/** The result of `scoreCompositeIndex`. */
export interface CompositeIndex {
  model: "composite-index";
  method: CompositeIndexMethod;
  scale: Scale;
  missing: Missing;
  confidence: number;
  /** Respondents who rated at least one attribute. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** 0..100: 0 where all answers are the scale's minimum, 100 where all are its maximum. */
  index: number;
  /** `null` for one respondent, and where a stratum of the design gave one cluster only. */
  standardError: number | null;
  /** Clusters less strata, of the respondents who rated; `null` without a design. */
  df: number | null;
  /** How many times the variance of single respondents the design has; `null` without one. */
  designEffect: number | null;
  /** Student's; `null` where there is no standard error. */
  interval: Interval | null;
  items: CompositeItem[];
  notes: Note[];
}

/**
 * A satisfaction index composed of several attributes, weighted by what is important to customers, with
 * its interval, 0..100.
 *
 * `"mean-importance"` weighs the attributes' mean satisfaction by their mean importance, the same for all:
 * the min-max form of `scoreSatisfactionIndex`. Its standard error knows that the importance is estimated
 * too (Taylor linearization of the ratio). `"own-importance"` weighs each respondent's ratings by that
 * respondent's own importance, and the index is the mean of respondents' indices. Where importance is
 * equal, or one number per attribute, both are the same.
 *
 * With `design` the error is that of its clusters and strata.
 *
 * Under `"available"` an attribute's means rest on whoever rated it in both forms, and a respondent's own index on
 * the attributes so rated.
 *
 * @throws `unknown_item` for importance of an attribute that was not rated, or the other way round;
 * `missing_answers`; `invalid_input` for ratings off the scale and for importance below 0 or all 0;
 * `insufficient_data` where an attribute has no ratings left.
 *
 * Source: Hill, Brierley & MacDougall (2003), How to Measure Customer Satisfaction, ch. 9 (weighting by
 * mean importance); the error: Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, 5.5.
 *
 * @example
 * ```ts
 * import { scoreCompositeIndex } from "service-quality/satisfaction";
 *
 * const survey = {
 *   satisfaction: { speed: [4, 5, 3, 4], price: [2, 3, 2, 1] },
 *   importance: { speed: [5, 4, 5, 4], price: [2, 3, 1, 3] },
 * };
 * const { index, interval, items } = scoreCompositeIndex(survey, { scale: { min: 1, max: 5 } });
 * index; // => 58.3…
 * interval; // => { lower: 34.54…, upper: 82.12… }
 * items[0].weightFactor; // => 66.6…
 * ```
 */
export function scoreCompositeIndex(survey: CompositeSurvey, options: CompositeIndexOptions): CompositeIndex {
  const read = readOptions(options, COMPOSITE_OPTIONS);
  const { scale, method, missing, confidence } = read;
  const { mean, items } = compositeOf(survey, read);
  const error = samplingErrorOf(mean);
  return {
    model: "composite-index",
    method,
    scale: { ...scale },
    missing,
    confidence,
    n: mean.n,
    effectiveN: mean.effectiveN,
    index: mean.mean,
    ...error,
    interval: meanInterval(mean, confidence),
    items,
    notes:
      mean.n === 1
        ? [{ path: ["interval"], reason: "one-respondent" }]
        : notesOnSamplingError({ n: mean.n, ...error }, []),
  };
}

/** The index as a mean over respondents, and its parts. */
export interface Composite {
  readonly mean: Mean;
  readonly items: CompositeItem[];
}

/** Computes the index of one sample. */
export function compositeOf(
  survey: unknown,
  {
    scale,
    method,
    missing,
    weights,
    design,
  }: Omit<Read<typeof COMPOSITE_OPTIONS>, keyof SamplingOptions> & SamplingOptions,
  path: ErrorPath = [],
): Composite {
  const answers = compositeAnswers(survey, scale, { missing, weights, design }, path);
  const rated = ratedItems(answers, path);
  const { mean, parts } =
    method === "mean-importance" ? byMeanImportance(answers, rated, path) : byOwnImportance(answers, path);
  return {
    mean,
    items: rated.map(({ item, n, satisfaction, importance }, j) => ({
      item,
      n,
      satisfaction: scale.min + satisfaction,
      importance,
      ...parts[j]!,
    })),
  };
}

type Part = Pick<CompositeItem, "weightFactor" | "contribution">;

interface RatedItem {
  readonly item: string;
  readonly n: number;
  /** Σw of whoever rated it. */
  readonly weight: number;
  /** Means; satisfaction is counted from the scale's minimum. */
  readonly satisfaction: number;
  readonly importance: number;
}

function ratedItems(answers: CompositeAnswers, path: ErrorPath): RatedItem[] {
  const sums = answers.items.map((item) => ({ item, satisfaction: emptySums(), importance: emptySums() }));
  walkComposite(answers, ({ satisfaction, importance, weights }) => {
    sums.forEach((item, j) => {
      addValues(item.satisfaction, satisfaction[j]!, weights);
      addValues(item.importance, importance[j]!, weights);
    });
  });
  return sums.map(({ item, satisfaction, importance }) => {
    const [rating, weighing] = [meanOf(satisfaction), meanOf(importance)];
    if (rating === null || weighing === null) {
      const expected = "at least one respondent who rated it";
      refuse("insufficient_data", [...path, "satisfaction", item], expected, 0);
    }
    const { weight } = satisfaction;
    return { item, n: rating.n, weight, satisfaction: rating.mean, importance: weighing.mean };
  });
}

/**
 * Satisfaction counted from the scale's minimum, as points of the index; `divisor` is what it is still to be divided
 * by.
 */
function pointsOf(satisfaction: number, { min, max }: Scale, divisor = 1): number {
  return (100 * satisfaction) / ((max - min) * divisor);
}

/**
 * index = Σ Ī_j S̄_j / Σ Ī_j. A respondent's share in its error is Σ over the attributes rated of
 * (Ī_j (S_ij − S̄_j) + (I_ij − Ī_j)(S̄_j − index)) / Σ Ī / Σw_j.
 */
function byMeanImportance(answers: CompositeAnswers, rated: readonly RatedItem[], path: ErrorPath) {
  const { scale } = answers;
  const total = rated.reduce((sum, { importance }) => sum + importance, 0);
  if (total === 0)
    refuse("invalid_input", [...path, "importance"], "importance above 0 for at least one attribute", 0);
  const parts = rated.map(({ satisfaction, importance }) => ({
    weightFactor: (100 * importance) / total,
    contribution: pointsOf(satisfaction * importance, scale, total),
  }));
  const product = rated.reduce((sum, { satisfaction, importance }) => sum + satisfaction * importance, 0);
  const level = product / total;
  const sums = emptySums(answers.respondents.sample);
  walkComposite(answers, ({ from, satisfaction, importance, weights }) => {
    const errors = new Float64Array(satisfaction[0]!.length).fill(Number.NaN);
    rated.forEach((item, j) => {
      for (let i = 0; i < errors.length; i++) {
        const [s, w] = [satisfaction[j]![i]!, importance[j]![i]!];
        if (Number.isNaN(s)) continue;
        const error =
          item.importance * (s - item.satisfaction) + (w - item.importance) * (item.satisfaction - level);
        errors[i] = (Number.isNaN(errors[i]!) ? 0 : errors[i]!) + error / total / item.weight;
      }
    });
    addValues(sums, errors, weights, from);
  });
  const fewest = rated.reduce((least, { weight }) => Math.min(least, weight), Number.POSITIVE_INFINITY);
  const { standardDeviation, standardError, design, ...rest } = meanOf(
    sums,
    (scale.max - scale.min) / fewest,
  )!;
  const errorOf = (error: number | null) => error && pointsOf(error * sums.weight, scale);
  return {
    mean: {
      ...rest,
      mean: pointsOf(product, scale, total),
      standardDeviation: errorOf(standardDeviation),
      standardError: errorOf(standardError),
      ...(design && { design: scaledDesign(design, pointsOf(sums.weight, scale)) }),
    },
    parts,
  };
}

/** index = mean of Σ I_ij S_ij / Σ I_ij over respondents. */
function byOwnImportance(answers: CompositeAnswers, path: ErrorPath) {
  const { scale } = answers;
  const sums = emptySums(answers.respondents.sample);
  const partSums = answers.items.map(() => ({ share: emptySums(), contribution: emptySums() }));
  walkComposite(answers, ({ from, satisfaction, importance, weights }) => {
    const size = satisfaction[0]!.length;
    const total = new Float64Array(size);
    const product = new Float64Array(size);
    const rated = new Uint8Array(size);
    importance.forEach((column, j) => {
      for (let i = 0; i < size; i++) {
        if (Number.isNaN(column[i]!)) continue;
        rated[i] = 1;
        total[i]! += column[i]!;
        product[i]! += column[i]! * satisfaction[j]![i]!;
      }
    });
    const row = total.findIndex((sum, i) => sum === 0 && rated[i] === 1);
    if (row >= 0) {
      const expected = "importance above 0 for at least one attribute";
      refuse("invalid_input", [...path, "importance", from + row], expected, 0);
    }
    satisfaction.forEach((column, j) => {
      const own = importance[j]!.map((w) => (Number.isNaN(w) ? 0 : w));
      const shares = own.map((w, i) => w / total[i]!);
      const contributions = own.map((w, i) => pointsOf(w === 0 ? 0 : w * column[i]!, scale, total[i]!));
      addValues(partSums[j]!.share, shares, weights);
      addValues(partSums[j]!.contribution, contributions, weights);
    });
    addValues(
      sums,
      product.map((sum, i) => pointsOf(sum, scale, total[i]!)),
      weights,
      from,
    );
  });
  const parts: Part[] = partSums.map(({ share, contribution }) => ({
    weightFactor: 100 * meanOf(share)!.mean,
    contribution: meanOf(contribution)!.mean,
  }));
  return { mean: meanOf(sums)!, parts };
}
