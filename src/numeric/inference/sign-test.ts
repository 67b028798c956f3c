import { binomialTwoSided } from "../distributions/binomial.ts";
import type { SignedTally } from "../ranks/signed-tally.ts";

/** How many differences are above 0, below 0, and 0. */
export interface SignCounts {
  positive: number;
  negative: number;
  tied: number;
}

/** Differences compared with 0 by their signs. */
export interface SignTest {
  /** The number of differences above 0. */
  statistic: number;
  p: number;
  /** (positive − negative) / (positive + negative). */
  rankBiserial: number;
}

/** The signs of counted differences. */
export function signCounts({ positive, negative, zeros }: SignedTally): SignCounts {
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  return { positive: sum(positive), negative: sum(negative), tied: zeros };
}

/**
 * The sign test with its exact binomial p; `null` where all differences are 0.
 *
 * Source: Dixon & Mood (1946), The statistical sign test, Journal of the American Statistical Association 41, 557–566.
 */
export function signTest(differences: SignedTally): SignTest | null {
  const { positive, negative } = signCounts(differences);
  const n = positive + negative;
  if (n === 0) return null;
  return {
    statistic: positive,
    p: binomialTwoSided(positive, n),
    rankBiserial: (positive - negative) / n,
  };
}
