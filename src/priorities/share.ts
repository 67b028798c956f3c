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

/**
 * The share of `some` in `all`; `null` where nobody of all has weight. With weights, n of the interval is the effective
 * number of this share.
 */
export function shareOf(some: Tally, all: Tally, weighted: boolean, confidence: number): Share | null {
  if (all.weight === 0) return null;
  const share = some.weight / all.weight;
  const n = weighted ? designNumber(some, all, share) : all.n;
  return { share, interval: wilsonInterval(share, n, confidence) };
}

/**
 * p(1 − p) / s², s² = n/(n − 1) · Σw²(x − p)² / (Σw)² being the linearized variance; (Σw)² / Σw² where nothing varies.
 */
function designNumber(some: Tally, all: Tally, share: number): number {
  const spread = some.weight2 * (1 - share) ** 2 + (all.weight2 - some.weight2) * share ** 2;
  if (spread === 0) return effectiveNumber(all);
  return (((all.n - 1) / all.n) * share * (1 - share) * all.weight ** 2) / spread;
}
