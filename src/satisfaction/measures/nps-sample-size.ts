import { type Readers, readRecord } from "../../errors/options.ts";
import { positiveAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";

/** Shares that add up to 1 in decimals may miss it by their rounding. */
const ROUNDING = 1e-9;

/** What is asked of a sample. */
export interface NpsSampleSizeInput {
  /** Half the width that the interval may have, in points, above 0. */
  readonly margin: number;
  /** The share of promoters to be expected, 0..1. */
  readonly promoterShare: number;
  /** The share of detractors to be expected, 0..1. */
  readonly detractorShare: number;
  /** Level of the interval; 0.95 by default. */
  readonly confidence?: number | undefined;
}

const INPUT = {
  margin: positiveAt,
  promoterShare: rateAt,
  detractorShare: rateAt,
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<NpsSampleSizeInput>;

/**
 * The number of respondents that brings the interval of a net promoter score to a margin:
 * z² (p + d − (p − d)²) / (margin / 100)², rounded up, at least 1.
 *
 * The shares are those of the last wave, say; a third each is cautious, half promoters and half detractors the worst
 * case.
 *
 * @throws `invalid_input` for a margin that is not above 0 or asks for more respondents than can be counted, and for
 * shares outside 0..1 or together above 1.
 *
 * Source: Wald's interval of a difference of two shares of one sample, as in Rocks (2016), The American
 * Statistician 70(4), 365–372, solved for n.
 *
 * @example
 * ```ts
 * import { npsSampleSize } from "service-quality/satisfaction";
 *
 * npsSampleSize({ margin: 5, promoterShare: 1 / 3, detractorShare: 1 / 3 }); // => 1025
 * npsSampleSize({ margin: 5, promoterShare: 0.5, detractorShare: 0.5 }); // => 1537
 * ```
 */
export function npsSampleSize(input: NpsSampleSizeInput): number {
  const { margin, promoterShare, detractorShare, confidence } = readRecord(
    input,
    INPUT,
    [],
    "what is asked of a sample",
  );
  const answering = promoterShare + detractorShare;
  if (answering > 1 + ROUNDING) {
    refuse("invalid_input", ["detractorShare"], "shares that are at most 1 together", answering);
  }
  const variance = Math.max(0, answering - (promoterShare - detractorShare) ** 2);
  const n = Math.ceil((100 / margin) ** 2 * normalQuantile((1 + confidence) / 2) ** 2 * variance);
  if (!Number.isSafeInteger(n)) {
    refuse("invalid_input", ["margin"], "a margin that a countable sample can reach", margin);
  }
  return Math.max(1, n);
}
