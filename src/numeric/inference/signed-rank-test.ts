import { medianWithLimits, walshAverages } from "../ranks/order-statistics.ts";
import { rankQuantile, signedRankCounts, twoSidedP } from "../ranks/rank-counts.ts";
import type { SignedTally } from "../ranks/signed-tally.ts";
import { midRanks, type Tally, tieSum } from "../ranks/tally.ts";
import { continuousP, LARGE_RANKS, normalPlace, type RankMethod } from "./rank-sum-test.ts";
import type { Interval } from "./t-test.ts";

/**
 * What becomes of differences of 0: `"wilcoxon"` leaves them out before the others are ranked, `"pratt"` ranks them and
 * then leaves out their ranks.
 */
export type ZeroDifferences = "wilcoxon" | "pratt";

/** Differences compared with 0 by their signed ranks. */
export interface SignedRankTest {
  /** W+, the sum of the ranks of the differences above 0. */
  statistic: number;
  p: number;
  pMethod: RankMethod;
  /** (W+ − W−) / (W+ + W−). */
  rankBiserial: number;
  /** Median of the Walsh averages of the differences that were ranked (Hodges & Lehmann 1963). */
  hodgesLehmann: number;
  hodgesLehmannInterval: Interval;
}

/**
 * Wilcoxon's test of paired differences; `null` where all of them are 0. It is exact without zeros and ties below 50
 * differences, else normal, corrected for ties and, by ½ towards the mean, for continuity. The limits are order
 * statistics of the Walsh averages.
 *
 * Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Pratt (1959), Remarks on zeros and ties in the Wilcoxon signed
 * rank procedures, Journal of the American Statistical Association 54, 655–667; Kerby (2014), The simple difference
 * formula, Comprehensive Psychology 3; Hollander & Wolfe, Nonparametric Statistical Methods, ch. 3.
 */
export function signedRankTest(
  differences: SignedTally,
  zeros: ZeroDifferences,
  confidence: number,
): SignedRankTest | null {
  const { signed, magnitudes, positive } = differences;
  if (magnitudes.n === 0) return null;
  const ranked = zeros === "pratt" ? differences.zeros : 0;
  const n = magnitudes.n + ranked;
  let statistic = 0;
  midRanks(magnitudes).forEach((rank, i) => {
    statistic += positive[i]! * (ranked + rank);
  });
  const ranks = sumOfRanks(n) - sumOfRanks(ranked);
  const rankBiserial = (2 * statistic - ranks) / ranks;
  const averages = walshAverages(ranked === differences.zeros ? signed : withoutZero(signed));

  const ties = tieSum(magnitudes);
  if (differences.zeros === 0 && ties === 0 && n < LARGE_RANKS) {
    const counts = signedRankCounts(n);
    const fromEnd = Math.max(1, rankQuantile(counts, (1 - confidence) / 2));
    const { median, interval } = medianWithLimits(averages, fromEnd);
    return {
      statistic,
      p: twoSidedP(counts, statistic),
      pMethod: "exact",
      rankBiserial,
      hodgesLehmann: median,
      hodgesLehmannInterval: interval,
    };
  }
  const deviation = Math.sqrt((sumOfSquares(n) - sumOfSquares(ranked)) / 4 - ties / 48);
  const fromEnd = normalPlace(sumOfRanks(n) / 2, Math.sqrt(sumOfSquares(n) / 4), confidence);
  const { median, interval } = medianWithLimits(averages, fromEnd);
  return {
    statistic,
    p: continuousP(statistic - ranks / 2, deviation),
    pMethod: "normal",
    rankBiserial,
    hodgesLehmann: median,
    hodgesLehmannInterval: interval,
  };
}

/** 1 + … + n and 1² + … + n². */
function sumOfRanks(n: number): number {
  return (n * (n + 1)) / 2;
}

function sumOfSquares(n: number): number {
  return (n * (n + 1) * (2 * n + 1)) / 6;
}

function withoutZero({ n, values, counts }: Tally): Tally {
  const zero = values.indexOf(0);
  return {
    n: n - counts[zero]!,
    values: values.filter((_, i) => i !== zero),
    counts: counts.filter((_, i) => i !== zero),
  };
}
