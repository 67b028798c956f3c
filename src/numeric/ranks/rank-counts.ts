import { compareFigures } from "../ties.ts";

/** In how many equally likely ways a statistic of ranks is 0, 1, 2 … */
export type RankCounts = Float64Array;

/**
 * In how many of the orders of m values among n others U = 0 … mn of the pairs are won by the m: the largest value of
 * all wins n pairs or none.
 *
 * Source: Mann & Whitney (1947), On a test of whether one of two random variables is stochastically larger than the
 * other, Annals of Mathematical Statistics 18, 50–60, eq. 1.
 */
export function rankSumCounts(m: number, n: number): RankCounts {
  let fewer: RankCounts[] = Array.from({ length: n + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= m; i++) {
    const rows: RankCounts[] = [Float64Array.of(1)];
    for (let j = 1; j <= n; j++) {
      const row = new Float64Array(i * j + 1);
      row.set(rows[j - 1]!);
      fewer[j]!.forEach((ways, u) => {
        row[u + j]! += ways;
      });
      rows.push(row);
    }
    fewer = rows;
  }
  return fewer[n]!;
}

/**
 * In how many of the signs of the ranks 1 … n those with a plus add up to 0 … n(n + 1)/2.
 *
 * Source: Wilcoxon (1945), Individual comparisons by ranking methods, Biometrics Bulletin 1, 80–83.
 */
export function signedRankCounts(n: number): RankCounts {
  const counts = new Float64Array((n * (n + 1)) / 2 + 1);
  counts[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = (rank * (rank + 1)) / 2; sum >= rank; sum--) counts[sum]! += counts[sum - rank]!;
  }
  return counts;
}

/** The two-sided p of a statistic whose distribution is symmetric: twice its nearer tail, at most 1. */
export function twoSidedP(counts: RankCounts, statistic: number): number {
  const nearer = Math.min(statistic, counts.length - 1 - statistic);
  let ways = 0;
  for (let value = 0; value <= nearer; value++) ways += counts[value]!;
  return Math.min(1, (2 * ways) / totalOf(counts));
}

/** The least value at which the lower tail reaches p. */
export function rankQuantile(counts: RankCounts, p: number): number {
  const wanted = p * totalOf(counts);
  let value = 0;
  for (let ways = counts[0]!; compareFigures(ways, wanted) < 0; ways += counts[value]!) value++;
  return value;
}

function totalOf(counts: RankCounts): number {
  return counts.reduce((sum, ways) => sum + ways, 0);
}
