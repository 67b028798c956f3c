import type { Missing } from "../survey/estimation.ts";
import type { MomentInteger } from "./whole.ts";

/**
 * Sums over respondents of their answers x and y to two items, each respondent counted m times: m is the
 * weight w, its square, or 1. Answers and weights stand here as integers, multiplied by the summary's factors.
 *
 * Pairs of items stand as an upper triangle by rows: of `a`, `b`, `c` the pairs aa, ab, ac, bb, bc, cc.
 */
export interface MomentSums {
  /**
   * Σm, one entry; under `"available"` one per pair, over those who answered both items. `null` where m is 1: Σm is the
   * count.
   */
  weights: MomentInteger[] | null;
  /**
   * Σmx by item; under `"available"` a square by rows: of the row's item, over those who answered the column's item
   * too.
   */
  answers: MomentInteger[];
  /** Σmxy by pair. */
  products: MomentInteger[];
  /** Under `"available"` Σmx², a square as `answers` is; `null` otherwise, where it stands among the products. */
  squares: MomentInteger[] | null;
}

/**
 * The mergeable summary of respondents' answers: counts, sums and cross-products as exact integers, so that
 * summaries of any parts of a survey, merged in any order, are the summary of the whole to the same text.
 */
export interface Moments {
  kind: "moments";
  version: 1;
  items: string[];
  /** What was done with missing answers; `null` in the summary of nobody that `emptyMoments` gives. */
  missing: Missing | null;
  /** Answers were multiplied by this to be integers; `null` in the summary of nobody. */
  factor: number | null;
  /** Weights were multiplied by this and rounded to integers; `null` without weights. */
  weightFactor: number | null;
  /** Respondents of a weight above 0: under `"available"` those with an answer, else those with all answers. */
  n: number;
  /** One entry, `n`; under `"available"` respondents by pair of items who answered both. */
  counts: number[];
  /** Sums with w, which is 1 without weights. */
  sums: MomentSums;
  /** Sums with w², which the standard errors of weighted means rest on; `null` without weights. */
  squaredWeightSums: MomentSums | null;
}

/** Whether data given to an estimator are a summary and not columns of answers. */
export function isMoments(data: unknown): data is Moments {
  return (
    typeof data === "object" &&
    data !== null &&
    Object.hasOwn(data, "kind") &&
    (data as Moments).kind === "moments"
  );
}

/**
 * How many presences a summary tells apart: one per item where pairs of items have respondents of their own, else one
 * for all.
 */
export function slotsOf(missing: Missing, items: number): number {
  return missing === "available" ? items : 1;
}

/** The presence that an item has among so many. */
export function slotOf(item: number, slots: number): number {
  return slots === 1 ? 0 : item;
}
