import { optional, otherwise, type Readers, readOptions, whole } from "../errors/options.ts";
import { someNamesAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Column, type Columns, type Source, sharedLength } from "../survey/column.ts";
import {
  anyRespondentsOf,
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  readWeights,
} from "../survey/estimation.ts";
import type { Moments } from "./moments.ts";
import { selectedSources } from "./selected-sources.ts";
import { answerBlocks, type Prepare } from "./sums/answer-blocks.ts";
import { byteSums } from "./sums/byte-sums.ts";
import { plainCollector, weightedCollector } from "./sums/exact-sums.ts";
import { limbReader } from "./sums/weight-limbs.ts";

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

const OPTIONS = {
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
  const { items: asked, missing, weights: given, weightFactor, factor } = readOptions(options, OPTIONS);
  const { items, sources } = selectedSources(columns, asked);
  const weights = given === undefined ? null : readWeights(given, sharedLength(sources));
  const ofBytes = weights === null && factor === 1 ? byteSums(sources, missing) : null;
  return {
    kind: "moments",
    version: 1,
    items,
    missing,
    factor,
    weightFactor: weights === null ? null : weightFactor,
    ...(ofBytes ?? sumsOfAnswers(sources, missing, factor, weights && { weights, weightFactor })),
  };
}

function sumsOfAnswers(
  sources: readonly Source[],
  missing: Missing,
  factor: number,
  weighting: { readonly weights: Float64Array; readonly weightFactor: number } | null,
): Pick<Moments, "n" | "counts" | "sums" | "squaredWeightSums"> {
  const collector =
    weighting === null
      ? plainCollector(sources.length, missing)
      : weightedCollector(sources.length, missing, limbReader(weighting.weights, weighting.weightFactor));
  const respondents = anyRespondentsOf(
    sources,
    missing === "listwise" ? "available" : missing,
    weighting?.weights ?? null,
  );
  let n = 0;
  for (const block of answerBlocks(sources, missing, respondents, inIntegers(sources, factor))) {
    n += block.n;
    collector.add(block);
  }
  return { n, ...collector.result() };
}

/** Makes answers integers in place; refuses one that is none. */
function inIntegers(sources: readonly Source[], factor: number): Prepare {
  return (answers, item, from) => {
    let largest = 0;
    for (let i = 0; i < answers.length; i++) {
      const x = answers[i]!;
      const whole = factor === 1 ? x : Math.round(x * factor);
      const size = Math.abs(whole);
      if (Math.floor(whole) / factor !== x || size > Number.MAX_SAFE_INTEGER) {
        if (!Number.isNaN(x)) refuseFraction(sources[item]!, from + i, factor);
      }
      if (size > largest) largest = size;
      answers[i] = whole;
    }
    return largest;
  };
}

function refuseFraction({ column, path }: Source, row: number, factor: number): never {
  const expected =
    factor === 1
      ? "a whole number; options.factor says what to multiply answers by to make them whole"
      : `a whole number of 1/${factor}, the factor`;
  refuse("invalid_input", [...path, row], expected, column[row]);
}
