import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { addValues, emptySums, type Mean, meanOf } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { checkScale } from "../../survey/answer.ts";
import { type Estimation, type Missing, settingsOf } from "../../survey/estimation.ts";
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
export interface CompositeIndexOptions extends Estimation {
  /** Of the satisfaction ratings. */
  scale: Scale;
  /** `"mean-importance"` by default. */
  method?: CompositeIndexMethod | undefined;
}

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
  /** `null` for one respondent. */
  standardError: number | null;
  /** Student's; `null` for one respondent. */
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
  const { missing, confidence } = settingsOf(Object(options));
  const { mean, items, method, scale } = compositeOf(survey, options);
  return {
    model: "composite-index",
    method,
    scale: { min: scale.min + 0, max: scale.max + 0 },
    missing,
    confidence,
    n: mean.n,
    effectiveN: mean.effectiveN,
    index: mean.mean,
    standardError: mean.standardError,
    interval: meanInterval(mean, confidence),
    items,
    notes: mean.n === 1 ? [{ path: "interval", reason: "one-respondent" }] : [],
  };
}

/** The index as a mean over respondents, and its parts. */
export interface Composite {
  readonly method: CompositeIndexMethod;
  readonly scale: Scale;
  readonly mean: Mean;
  readonly items: CompositeItem[];
}

/** Computes the index of one sample. */
export function compositeOf(
  survey: CompositeSurvey,
  options: CompositeIndexOptions,
  path: ErrorPath = [],
): Composite {
  const { method = "mean-importance", scale: given }: Partial<CompositeIndexOptions> = Object(options);
  const scale = checkScale(given!);
  if (method !== "mean-importance" && method !== "own-importance") {
    refuse("invalid_input", ["method"], '"mean-importance" or "own-importance"', method);
  }
  const answers = compositeAnswers(survey, scale, options, path);
  const rated = ratedItems(answers, path);
  const { mean, parts } =
    method === "mean-importance" ? byMeanImportance(answers, rated, path) : byOwnImportance(answers, path);
  return {
    method,
    scale,
    mean,
    items: rated.map(({ item, n, points, importance }, j) => ({
      item,
      n,
      satisfaction: scale.min + (points / 100) * (scale.max - scale.min),
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
  /** Means. */
  readonly points: number;
  readonly importance: number;
}

function ratedItems(answers: CompositeAnswers, path: ErrorPath): RatedItem[] {
  const sums = answers.items.map((item) => ({ item, points: emptySums(), importance: emptySums() }));
  walkComposite(answers, ({ points, importance, weights }) => {
    sums.forEach((item, j) => {
      addValues(item.points, points[j]!, weights);
      addValues(item.importance, importance[j]!, weights);
    });
  });
  return sums.map(({ item, points, importance }) => {
    const { n, weight, mean } = points;
    if (weight === 0) {
      refuse("insufficient_data", [...path, "satisfaction", item], "at least one respondent who rated it", n);
    }
    return { item, n, weight, points: mean, importance: importance.mean };
  });
}

/**
 * index = Σ Ī_j P̄_j / Σ Ī_j. A respondent's share in its error is Σ over the attributes rated of
 * (Ī_j (P_ij − P̄_j) + (I_ij − Ī_j)(P̄_j − index)) / Σ Ī / Σw_j.
 */
function byMeanImportance(answers: CompositeAnswers, rated: readonly RatedItem[], path: ErrorPath) {
  const total = rated.reduce((sum, { importance }) => sum + importance, 0);
  if (total === 0)
    refuse("invalid_input", [...path, "importance"], "importance above 0 for at least one attribute", 0);
  const parts = rated.map(({ points, importance }) => ({
    weightFactor: (100 * importance) / total,
    contribution: (points * importance) / total,
  }));
  const index = rated.reduce((sum, { points, importance }) => sum + points * importance, 0) / total;
  const sums = emptySums();
  walkComposite(answers, ({ points, importance, weights }) => {
    const errors = new Float64Array(points[0]!.length).fill(Number.NaN);
    rated.forEach((item, j) => {
      for (let i = 0; i < errors.length; i++) {
        const [p, w] = [points[j]![i]!, importance[j]![i]!];
        if (Number.isNaN(p)) continue;
        const error = item.importance * (p - item.points) + (w - item.importance) * (item.points - index);
        errors[i] = (Number.isNaN(errors[i]!) ? 0 : errors[i]!) + error / total / item.weight;
      }
    });
    addValues(sums, errors, weights);
  });
  const { standardDeviation, standardError, ...rest } = meanOf(sums)!;
  return {
    mean: {
      ...rest,
      mean: index,
      standardDeviation: standardDeviation === null ? null : standardDeviation * sums.weight,
      standardError: standardError === null ? null : standardError * sums.weight,
    },
    parts,
  };
}

/** index = mean of Σ I_ij P_ij / Σ I_ij over respondents. */
function byOwnImportance(answers: CompositeAnswers, path: ErrorPath) {
  const sums = emptySums();
  const partSums = answers.items.map(() => ({ share: emptySums(), contribution: emptySums() }));
  walkComposite(answers, ({ from, points, importance, weights }) => {
    const size = points[0]!.length;
    const [total, index] = [new Float64Array(size), new Float64Array(size)];
    importance.forEach((column) => {
      for (let i = 0; i < size; i++) if (!Number.isNaN(column[i]!)) total[i]! += column[i]!;
    });
    points.forEach((column, j) => {
      const share = importance[j]!.map((w, i) => (Number.isNaN(w) ? 0 : w) / total[i]!);
      const contribution = share.map((s, i) => (s === 0 ? 0 : s * column[i]!));
      for (let i = 0; i < size; i++) index[i]! += contribution[i]!;
      addValues(partSums[j]!.share, share, weights);
      addValues(partSums[j]!.contribution, contribution, weights);
    });
    for (let i = 0; i < size; i++) {
      const rated = importance.some((column) => !Number.isNaN(column[i]!));
      if (rated && total[i] === 0) {
        refuse(
          "invalid_input",
          [...path, "importance", from + i],
          "importance above 0 for at least one attribute",
          0,
        );
      }
    }
    addValues(sums, index, weights);
  });
  const parts: Part[] = partSums.map(({ share, contribution }) => ({
    weightFactor: 100 * share.mean,
    contribution: contribution.mean,
  }));
  return { mean: meanOf(sums)!, parts };
}
