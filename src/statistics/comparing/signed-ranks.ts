import type { Note, NotePath } from "../../errors/note.ts";
import { binomialTwoSided } from "../../numeric/distributions/binomial.ts";
import type { RankMethod } from "../../numeric/inference/rank-sum-test.ts";
import { signedRankTest, type ZeroDifferences } from "../../numeric/inference/signed-rank-test.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import type { SignedTally } from "../../numeric/ranks/signed-tally.ts";
import { medianOf } from "../../numeric/ranks/tally.ts";
import { notesOfNulls } from "../notes-of-nulls.ts";

/** How many differences are above 0, below 0, and 0. */
export interface SignCounts {
  positive: number;
  negative: number;
  tied: number;
}

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
  const counts = countsOf(differences);
  if (tested === null) {
    const unknown = { test: null, pMethod: null, rankBiserial: null };
    return { ...counts, ...unknown, hodgesLehmann: null, hodgesLehmannInterval: null };
  }
  const { statistic, p, ...figures } = tested;
  return { ...counts, test: { statistic, df: null, p }, ...figures };
}

/**
 * The sign test of differences.
 *
 * Source: Dixon & Mood (1946), The statistical sign test, Journal of the American Statistical Association 41, 557–566.
 */
export function signs(differences: SignedTally): Signs {
  const { positive, negative, tied } = countsOf(differences);
  const n = positive + negative;
  return {
    positive,
    negative,
    tied,
    test: n === 0 ? null : { statistic: positive, df: null, p: binomialTwoSided(positive, n) },
    rankBiserial: n === 0 ? null : (positive - negative) / n,
    median: medianOf(differences.signed),
  };
}

/** Why figures of differences are `null`: all differences are 0. */
export function notesOnSigns(row: SignedRanks | Signs, path: NotePath): Note[] {
  return notesOfNulls(row as SignedRanks, path, {
    test: "no-variance",
    pMethod: "no-variance",
    rankBiserial: "no-variance",
    hodgesLehmann: "no-variance",
    hodgesLehmannInterval: "no-variance",
  });
}

function countsOf({ positive, negative, zeros }: SignedTally): SignCounts {
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  return { positive: sum(positive), negative: sum(negative), tied: zeros };
}
