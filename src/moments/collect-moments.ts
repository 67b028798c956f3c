import { optional, otherwise, type Readers, readOptions, whole } from "../errors/options.ts";
import { someNamesAt } from "../errors/read-argument.ts";
import { type Column, type Columns, sharedLength } from "../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, readWeights } from "../survey/estimation.ts";
import type { Moments } from "./moments.ts";
import { momentsCollector } from "./moments-collector.ts";
import { selectedSources } from "./selected-sources.ts";

/** Options of `collectMoments`. */
export interface MomentsOptions extends Pick<Estimation, "missing"> {
  /** The items, in the summary's order; every column by default. */
  items?: readonly string[] | undefined;
  /** Sampling weights, one per respondent, not negative. A part of a survey may have weights of 0 alone. */
  weights?: Column | undefined;
  /** What weights are multiplied by before they are rounded to integers; 1,000,000 by default. */
  weightFactor?: number | undefined;
  /** What answers have to be multiplied by to be integers: 10 for one decimal, 3 for thirds; 1 by default. */
  factor?: number | undefined;
}

/** Readers of the options of a summary. */
export const MOMENTS_OPTIONS = {
  items: optional(someNamesAt),
  missing: ESTIMATION_OPTIONS.missing,
  weights: ESTIMATION_OPTIONS.weights,
  weightFactor: otherwise(whole(1), 1e6),
  factor: otherwise(whole(1), 1),
} satisfies Readers<MomentsOptions>;

/**
 * Reduces columns of answers to their summary: how many respondents, and the sums and cross-products of their
 * answers, from which means, variances, covariances and whatever rests on them can be computed.
 *
 * Everything is an exact integer, so summaries of parts merge (`mergeMoments`) to that of the whole, to the
 * same text. Answers must be integers once multiplied by `factor`: an answer is taken if it is the double nearest to an
 * integer over `factor`. Weights are multiplied by `weightFactor` and rounded; a weight above 0 that
 * would round to 0 is refused, since it would drop its respondent. A weight of 0 (or one below 1e-100 of the
 * largest) leaves its respondent out.
 *
 * Without a complete respondent `"listwise"` gives a summary with n = 0. Packed columns (`packColumns` of
 * `service-quality/survey`) are fastest; the memory needed is a megabyte or two, however many respondents there
 * are, and nine bytes more per respondent with weights. With weights, scaled answers beyond some 20,000 are exact
 * too, but far slower.
 *
 * @throws `missing_answers` for a missing answer, unless `missing` says what to do with it; `insufficient_data`
 * without a column or a row; `unknown_item`; `invalid_input` for an answer that is no integer at the declared
 * factor, and for anything malformed, with column and row.
 *
 * Source: the standard errors of weighted means that the sums with w² are for are those of Särndal, Swensson & Wretman
 * (1992), Model assisted survey sampling, secs. 5.5–5.7.
 *
 * @example
 * ```ts
 * import { collectMoments } from "service-quality/moments";
 *
 * const moments = collectMoments({ q1: [7, 5, 6], q2: [6, 4, null] }, { missing: "listwise" });
 * moments.n; // => 2
 * moments.sums; // => { weights: null, answers: [12, 10], products: [74, 62, 52], squares: null }
 * ```
 */
export function collectMoments(columns: Columns, options: MomentsOptions = {}): Moments {
  const {
    items: asked,
    missing,
    weights: given,
    weightFactor,
    factor,
  } = readOptions(options, MOMENTS_OPTIONS);
  const { items, sources } = selectedSources(columns, asked);
  const weights = given === undefined ? null : readWeights(given, sharedLength(sources));
  const collector = momentsCollector({
    items,
    missing,
    factor,
    weightFactor: weights === null ? null : weightFactor,
  });
  collector.add(sources, weights && { weights, path: ["weights"] });
  return collector.result();
}
