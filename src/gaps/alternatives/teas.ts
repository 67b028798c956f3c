import { optional, type Readers } from "../../errors/options.ts";
import { itemImportanceAt, itemRatingsAt, ratingsAt } from "./item-ratings.ts";

/** Ratings of the same items, one number per item. */
export interface EvaluatedPerformanceInput {
  /** Perceived performance. */
  readonly perceptions: readonly number[];
  /** The ideal amount of each attribute, which may lie below the top of the scale. */
  readonly ideals: readonly number[];
  /** Importance of the items, of any positive sum; equal by default. */
  readonly importance?: readonly number[] | undefined;
}

/** Ratings for normed quality. */
export interface NormedQualityInput extends EvaluatedPerformanceInput {
  /** The norm: what excellent service would be expected to show. */
  readonly norms: readonly number[];
}

/** Ratings for modified SERVQUAL. */
export interface ModifiedServqualInput extends EvaluatedPerformanceInput {
  /** Expectations as SERVQUAL asks them. */
  readonly expectations: readonly number[];
}

const EVALUATED_PERFORMANCE = {
  perceptions: itemRatingsAt,
  ideals: itemRatingsAt,
  importance: optional(itemImportanceAt),
} satisfies Readers<EvaluatedPerformanceInput>;

const NORMED_QUALITY = {
  ...EVALUATED_PERFORMANCE,
  norms: itemRatingsAt,
} satisfies Readers<NormedQualityInput>;

const MODIFIED_SERVQUAL = {
  ...EVALUATED_PERFORMANCE,
  expectations: itemRatingsAt,
} satisfies Readers<ModifiedServqualInput>;

/**
 * Evaluated performance, EP = −Σ w |P − A| / Σ w: how far perceptions lie from the ideal points, 0 at
 * best. The form for attributes with a finite ideal point, with Minkowski parameter 1.
 *
 * @throws `insufficient_data` without items; `invalid_input` for lists of different length, numbers that are not
 * finite, and importance below 0 or all 0.
 *
 * Source: Teas (1993), Journal of Marketing 57(4), 18–34, equation 4.
 *
 * @example
 * ```ts
 * import { evaluatedPerformance } from "service-quality/gaps";
 *
 * evaluatedPerformance({ perceptions: [6, 4], ideals: [7, 6] }); // => -1.5
 * evaluatedPerformance({ perceptions: [6, 4], ideals: [7, 6], importance: [3, 1] }); // => -1.25
 * ```
 */
export function evaluatedPerformance(input: EvaluatedPerformanceInput): number {
  const { perceptions, ideals, importance } = ratingsAt(input, EVALUATED_PERFORMANCE);
  return 0 - meanDistance(perceptions, ideals, importance);
}

/**
 * Normed quality, NQ = EP − EPe: evaluated performance less the evaluated performance of the norm, so
 * that 0 is as good as the norm of excellence and below 0 is worse.
 *
 * @throws what `evaluatedPerformance` does.
 *
 * Source: Teas (1993), Journal of Marketing 57(4), 18–34, equations 5 and 6.
 *
 * @example
 * ```ts
 * import { normedQuality } from "service-quality/gaps";
 *
 * normedQuality({ perceptions: [6, 4], ideals: [7, 6], norms: [6, 6] }); // => -1
 * ```
 */
export function normedQuality(input: NormedQualityInput): number {
  const { perceptions, ideals, norms, importance } = ratingsAt(input, NORMED_QUALITY);
  return meanDistance(norms, ideals, importance) - meanDistance(perceptions, ideals, importance);
}

/**
 * Modified SERVQUAL, MQ = −Σ w (|P − A| − |E − A|) / Σ w: the gap measured by distances from the ideal
 * points, so that exceeding an expectation beyond the ideal does not count as better.
 *
 * @throws what `evaluatedPerformance` does.
 *
 * Source: Teas (1993), Journal of Marketing 57(4), 18–34, equation 3.
 *
 * @example
 * ```ts
 * import { modifiedServqual } from "service-quality/gaps";
 *
 * modifiedServqual({ perceptions: [6, 4], expectations: [5, 5], ideals: [5, 6] }); // => -1
 * ```
 */
export function modifiedServqual(input: ModifiedServqualInput): number {
  const { perceptions, expectations, ideals, importance } = ratingsAt(input, MODIFIED_SERVQUAL);
  return meanDistance(expectations, ideals, importance) - meanDistance(perceptions, ideals, importance);
}

/** Σ w |x − ideal| / Σ w. */
function meanDistance(
  values: readonly number[],
  ideals: readonly number[],
  importance: readonly number[] | null,
): number {
  let distance = 0;
  let total = 0;
  for (let j = 0; j < values.length; j++) {
    const w = importance === null ? 1 : importance[j]!;
    distance += w * Math.abs(values[j]! - ideals[j]!);
    total += w;
  }
  return distance / total;
}
