import { type Mean, meanOf } from "../numeric/inference/mean.ts";
import { wilsonInterval } from "../numeric/inference/proportion.ts";
import type { Interval } from "../numeric/inference/t-test.ts";

/** Respondents of one kind: how many, and Σw and Σw² of their sampling weights, which are 1 where none are given. */
export interface Tally {
  n: number;
  weight: number;
  weight2: number;
}

/** A share of respondents with its interval. */
export interface Share {
  readonly share: number;
  /** Respondents; the effective number for this share where they are weighted. */
  readonly n: number;
  /** Wilson's. */
  readonly interval: Interval;
}

/** No respondents yet. */
export function emptyTally(): Tally {
  return { n: 0, weight: 0, weight2: 0 };
}

/** A number of respondents without weights. */
export function tallyOf(n: number): Tally {
  return { n, weight: n, weight2: n };
}

/** Takes up a respondent. */
export function addRespondent(tally: Tally, weight: number): void {
  tally.n++;
  tally.weight += weight;
  tally.weight2 += weight * weight;
}

/** Respondents of several kinds together. */
export function pooled(tallies: readonly Tally[]): Tally {
  const all = emptyTally();
  for (const { n, weight, weight2 } of tallies) {
    all.n += n;
    all.weight += weight;
    all.weight2 += weight2;
  }
  return all;
}

/** (Σw)² / Σw². */
export function effectiveNumber({ weight, weight2 }: Tally): number {
  return weight ** 2 / weight2;
}

/** The share of `some` among `all`; `null` where there is nobody. */
export function tallyShare(some: Tally, all: Tally, weighted: boolean, confidence: number): Share | null {
  const indicator = indicatorOf(some, all);
  return indicator && shareOf(indicator, weighted, confidence);
}

/** The share that is the mean of an indicator, 1 or 0. */
export function shareOf(indicator: Mean, weighted: boolean, confidence: number): Share {
  const n = weighted ? designN(indicator) : indicator.n;
  return { share: indicator.mean, n, interval: wilsonInterval(indicator.mean, n, confidence) };
}

/**
 * The effective number of respondents of a weighted mean: the variance of its values, which divides by n, over its
 * squared standard error; Kish's (Σw)² / Σw² where nothing varies.
 */
export function designN({ n, standardDeviation, standardError, effectiveN }: Mean): number {
  if (!standardDeviation || !standardError) return effectiveN;
  return (standardDeviation / standardError) ** 2 * ((n - 1) / n);
}

/** The mean of 1 for `some` of the respondents and 0 for the rest of `all`. */
function indicatorOf(some: Tally, { n, weight, weight2 }: Tally): Mean | null {
  const share = some.weight / weight;
  const squares = weight * share * (1 - share);
  const squares2 = some.weight2 * (1 - share) ** 2 + (weight2 - some.weight2) * share ** 2;
  return meanOf({ n, mean: share, weight, total: some.weight, squares, weight2, slope2: 0, squares2 });
}
