import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { pairsOf } from "../../numeric/inference/group-comparison.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { wilsonInterval } from "../../numeric/inference/proportion.ts";
import type { ZeroDifferences } from "../../numeric/inference/signed-rank-test.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { medianOf, tallyOf } from "../../numeric/ranks/tally.ts";
import { type McNemarTest, mcnemarTest } from "./mcnemar.ts";
import { countedDifferences, type PairedAnswers, type PairedColumn } from "./paired-answers.ts";
import { type SignedRanks, signedRanks } from "./signed-ranks.ts";

/** A column among those that are ranked against each other within each respondent. */
export interface RankedColumn {
  column: string;
  /** Mean of its ranks, 1 for a respondent's least answer; equal answers share the mean of theirs. */
  meanRank: number;
  median: number;
  mean: number;
}

/** Two of several columns compared, `a` less `b`. */
export interface SignedRankPair extends SignedRanks {
  a: string;
  b: string;
  /** p of the test, adjusted for all pairs (Holm 1979). */
  holmP: number | null;
}

/** Several columns compared by ranks within respondents. */
export interface RankedColumns {
  /** Chi-squared on columns − 1; `null` where every respondent answered all columns alike. */
  test: Test | null;
  /** Kendall's coefficient of concordance, 0..1; `null` without a test. */
  kendallW: number | null;
  columns: RankedColumn[];
  pairs: SignedRankPair[];
}

/** A column of 0 and 1 among several. */
export interface ShareColumn {
  column: string;
  /** Of 1, 0..1. */
  share: number;
  /** Wilson's. */
  interval: Interval;
}

/** Two of several columns of 0 and 1 compared. */
export interface McNemarPair extends McNemarTest {
  a: string;
  b: string;
  /** The exact p, adjusted for all pairs (Holm 1979). */
  holmP: number | null;
}

/** Several columns of 0 and 1 compared. */
export interface ShareColumns {
  /** Cochran's Q, chi-squared on columns − 1; `null` where every respondent answered all columns alike. */
  test: Test | null;
  columns: ShareColumn[];
  pairs: McNemarPair[];
}

/**
 * Friedman's test with ties, and every pair by Wilcoxon's.
 *
 * Source: Friedman (1937), The use of ranks to avoid the assumption of normality, Journal of the American Statistical
 * Association 32, 675–701; Kendall & Babington Smith (1939), Annals of Mathematical Statistics 10, 275–287; ties as in
 * Hollander & Wolfe, Nonparametric Statistical Methods, ch. 7.
 */
export function rankedColumns(
  { n, columns }: PairedAnswers,
  zeros: ZeroDifferences,
  confidence: number,
): RankedColumns {
  const k = columns.length;
  const { sums, ties } = ranksWithin(columns, n);
  const spread = n * k * (k + 1) - ties / (k - 1);
  const between = sums.reduce((sum, ranks) => sum + (ranks - (n * (k + 1)) / 2) ** 2, 0);
  const statistic = (12 * between) / spread;
  const pairs = pairsOf(columns, "as-listed").map(([a, b]) => ({
    a: a.name,
    b: b.name,
    ...signedRanks(countedDifferences(a, b), zeros, confidence),
  }));
  const holm = holmAdjusted(pairs.map(({ test }) => test?.p ?? null));
  return {
    test: spread === 0 ? null : chiSquaredTest(statistic, k - 1),
    kendallW: spread === 0 ? null : statistic / (n * (k - 1)),
    columns: columns.map(({ name, answers }, j) => ({
      column: name,
      meanRank: sums[j]! / n,
      median: medianOf(tallyOf(answers)),
      mean: estimateMean(answers, null)!.mean,
    })),
    pairs: pairs.map((pair, i) => ({ ...pair, holmP: holm[i]! })),
  };
}

/**
 * Cochran's Q, and every pair by McNemar's test.
 *
 * Source: Cochran (1950), The comparison of percentages in matched samples, Biometrika 37, 256–266.
 */
export function shareColumns({ n, columns }: PairedAnswers, confidence: number): ShareColumns {
  const k = columns.length;
  const sums = columns.map(({ answers }) => answers.reduce((sum, answer) => sum + answer, 0));
  const mean = sums.reduce((sum, ones) => sum + ones, 0) / k;
  const between = sums.reduce((sum, ones) => sum + (ones - mean) ** 2, 0);
  let within = 0;
  for (let i = 0; i < n; i++) {
    let ones = 0;
    for (const { answers } of columns) ones += answers[i]!;
    within += ones * (k - ones);
  }
  const pairs = pairsOf(columns, "as-listed").map(([a, b]) => ({
    a: a.name,
    b: b.name,
    ...mcnemarTest(a, b, confidence),
  }));
  const holm = holmAdjusted(pairs.map(({ exactP }) => exactP));
  return {
    test: within === 0 ? null : chiSquaredTest((k * (k - 1) * between) / within, k - 1),
    columns: columns.map(({ name }, j) => {
      const share = sums[j]! / n;
      return { column: name, share, interval: wilsonInterval(share, n, confidence) };
    }),
    pairs: pairs.map((pair, i) => ({ ...pair, holmP: holm[i]! })),
  };
}

function chiSquaredTest(statistic: number, df: number): Test {
  return { statistic, df, p: chiSquaredUpperTail(statistic, df) };
}

/** By column the sum of its ranks within respondents, and Σ(t³ − t) over all of their ties. */
function ranksWithin(columns: readonly PairedColumn[], n: number): { sums: Float64Array; ties: number } {
  const k = columns.length;
  const sums = new Float64Array(k);
  let ties = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) {
      const own = columns[j]!.answers[i]!;
      let less = 0;
      let equal = 0;
      for (let l = 0; l < k; l++) {
        const other = columns[l]!.answers[i]!;
        less += Number(other < own);
        equal += Number(other === own);
      }
      sums[j]! += less + (equal + 1) / 2;
      ties += equal ** 2 - 1;
    }
  }
  return { sums, ties };
}
