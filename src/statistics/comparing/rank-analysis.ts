import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { pairsOf } from "../../numeric/inference/group-comparison.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import { normalTest } from "../../numeric/inference/t-test.ts";
import { mergeTallies, type Tally, tieSum } from "../../numeric/ranks/tally.ts";
import type { SampleRow } from "./compared-samples.ts";
import type { SamplePair, SamplePairs } from "./sample-pairs.ts";
import type { SampleTest, Tested } from "./variance-analysis.ts";

/** How much of the variance of ranks the groups account for; `null` without a test. */
export interface RankEffect {
  /** H / (n − 1). */
  epsilonSquared: number | null;
  /** (H − k + 1) / (n − k); `null` also where every group is one respondent. */
  etaSquared: number | null;
}

/** The variance of the ranks 1 … n with ties, on n − 1; exactly 0 where all are tied. */
export function rankVariance(tallies: readonly Tally[]): number {
  const pool = mergeTallies(tallies);
  if (pool.values.length === 1) return 0;
  return (pool.n * (pool.n + 1) - tieSum(pool) / (pool.n - 1)) / 12;
}

/**
 * H with ties: the squares of mean ranks between groups over the variance of ranks.
 *
 * Source: Kruskal & Wallis (1952), Use of ranks in one-criterion variance analysis, Journal of the American Statistical
 * Association 47, 583–621.
 */
export function kruskalWallisTest(groups: readonly SampleRow[], variance: number): Tested<SampleTest> {
  if (variance === 0) return { test: null, reason: "no-variance" };
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const between = groups.reduce(
    (sum, { n: size, meanRank }) => sum + size * (meanRank - (n + 1) / 2) ** 2,
    0,
  );
  const statistic = between / variance;
  const df1 = groups.length - 1;
  return { test: { statistic, df1, df2: null, p: chiSquaredUpperTail(statistic, df1) }, reason: null };
}

/**
 * All pairs by the difference of their mean ranks among all answers, Holm's adjustment over them.
 *
 * Source: Dunn (1964), Multiple comparisons using rank sums, Technometrics 6, 241–252.
 */
export function dunnPairs(groups: readonly SampleRow[], variance: number): SamplePairs {
  const compared = pairsOf(groups, "as-listed").map(([a, b]): SamplePair => {
    const difference = a.meanRank - b.meanRank;
    const named = {
      a: a.group,
      b: b.group,
      difference,
      standardError: null,
      interval: null,
      adjustedP: null,
    };
    if (variance === 0) return { ...named, test: null };
    return { ...named, test: normalTest(difference / Math.sqrt(variance * (1 / a.n + 1 / b.n))) };
  });
  const holm = holmAdjusted(compared.map(({ test }) => test?.p ?? null));
  const pairs = compared.map((pair, i) => ({ ...pair, adjustedP: holm[i]! }));
  const reasons = { test: "no-variance", adjustedP: "no-variance" } as const;
  return { pairs, notes: pairs.flatMap((pair, i) => notesOfNulls(pair, ["pairs", i], reasons)) };
}
