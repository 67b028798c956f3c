import type { RankMethod } from "../../numeric/inference/rank-sum-test.ts";
import { type SignCounts, signCounts, signTest } from "../../numeric/inference/sign-test.ts";
import { signedRankTest, type ZeroDifferences } from "../../numeric/inference/signed-rank-test.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import type { SignedTally } from "../../numeric/ranks/signed-tally.ts";
import { medianOf } from "../../numeric/ranks/tally.ts";

/** Differences compared with 0 by signed ranks; the figures are `null` where all differences are 0. */
export interface SignedRanks extends SignCounts {
  /** W+, the sum of the ranks of the differences above 0. */
  test: Test | null;
  pMethod: RankMethod | null;
  /** (W+ − W−) / (W+ + W−), from −1 to 1. */
  rankBiserial: number | null;
  /** Median of the means of all pairs of differences that were ranked, and its interval by order statistics. */
  hodgesLehmann: number | null;
  hodgesLehmannInterval: Interval | null;
}

/** Differences compared with 0 by their signs. */
export interface Signs extends SignCounts {
  /** The number of differences above 0, with the exact binomial p; `null` where all are 0. */
  test: Test | null;
  /** (positive − negative) / (positive + negative); `null` where all are 0. */
  rankBiserial: number | null;
  /** Of all differences. */
  median: number;
}

/** Wilcoxon's test of differences. */
export function signedRanks(
  differences: SignedTally,
  zeros: ZeroDifferences,
  confidence: number,
): SignedRanks {
  const tested = signedRankTest(differences, zeros, confidence);
  const counts = signCounts(differences);
  if (tested === null) {
    const unknown = { test: null, pMethod: null, rankBiserial: null };
    return { ...counts, ...unknown, hodgesLehmann: null, hodgesLehmannInterval: null };
  }
  const { statistic, p, ...figures } = tested;
  return { ...counts, test: { statistic, df: null, p }, ...figures };
}

/** The sign test of differences. */
export function signs(differences: SignedTally): Signs {
  const tested = signTest(differences);
  return {
    ...signCounts(differences),
    test: tested && { statistic: tested.statistic, df: null, p: tested.p },
    rankBiserial: tested?.rankBiserial ?? null,
    median: medianOf(differences.signed),
  };
}
