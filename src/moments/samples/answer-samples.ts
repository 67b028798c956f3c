/**
 * Why a sample has no correlations: an item does not vary in it, or too few answered two of the items, or one of the
 * two does not vary among them.
 */
export type SampleFault = "no-variance" | "no-pairs";

/** A variance below this share of the squares it is left from is rounding. */
const NOTHING = 1e-12;

/** What is left of squares, 0 where that is rounding. */
export function settledRest(rest: number, squares: number): number {
  return rest <= NOTHING * squares ? 0 : rest;
}

/**
 * Means, deviations and correlations of samples of respondents; filled anew by every sample, up to the fault that it
 * returns.
 */
export interface AnswerSamples {
  /** Those to draw from. */
  readonly respondents: number;
  readonly means: Float64Array;
  /** Up to a factor that all items share. */
  readonly deviations: Float64Array;
  /** Row by row, exactly 1 on the diagonal. */
  readonly correlations: Float64Array;
  /** Takes every respondent as often as counted. */
  sample(counts: Uint32Array): SampleFault | null;
  /** Takes every respondent but one, once. */
  omit(row: number): SampleFault | null;
}
