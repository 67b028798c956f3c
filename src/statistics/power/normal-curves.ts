import { chiSquaredQuantile } from "../../numeric/distributions/chi-squared.ts";
import { noncentralChiSquaredUpperTail } from "../../numeric/distributions/noncentral-chi-squared.ts";
import { normalCumulative, normalQuantile } from "../../numeric/distributions/normal.ts";
import { ABOVE_ZERO, effectsBelow, type PowerCurve } from "./power-curve.ts";

/** So many deviations above its critical value a statistic is certain to exceed it. */
const CERTAIN = 100;

/**
 * A correlation against 0, by Fisher's z.
 *
 * Source: Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 3.
 */
export function correlationCurve(alpha: number): PowerCurve {
  return {
    fewest: 4,
    totalOf: (n) => n,
    powerOf: (n, r) => bothTails(Math.sqrt(n - 3) * Math.atanh(r), alpha),
    effects: effectsBelow(1),
  };
}

/**
 * Two independent shares, by Cohen's h = 2 asin √p1 − 2 asin √p2.
 *
 * Source: Cohen (1988), ch. 6.
 */
export function sharesCurve(alpha: number, shares: readonly [number, number] | null): PowerCurve {
  const angle = (share: number) => 2 * Math.asin(Math.sqrt(share));
  return {
    fewest: 2,
    totalOf: (n) => 2 * n,
    powerOf: (n, h) => bothTails(h * Math.sqrt(n / 2), alpha),
    effects: effectsBelow(Math.PI),
    derived: shares && Math.abs(angle(shares[0]) - angle(shares[1])),
  };
}

/**
 * Shares of one table, by Cohen's w.
 *
 * Source: Cohen (1988), ch. 7.
 */
export function chiSquaredCurve(alpha: number, df: number): PowerCurve {
  const critical = chiSquaredQuantile(1 - alpha, df);
  return {
    fewest: 2,
    totalOf: (n) => n,
    powerOf(n, w) {
      const noncentrality = n * w ** 2;
      const deviation = Math.sqrt(2 * (df + 2 * noncentrality));
      if (df + noncentrality - critical > CERTAIN * deviation) return 1;
      return noncentralChiSquaredUpperTail(critical, df, noncentrality);
    },
    effects: ABOVE_ZERO,
  };
}

/**
 * McNemar's test of pairs of which the shares p10 and p01 are discordant.
 *
 * Source: Connor (1987), Sample size for testing differences in proportions for the paired-sample design, Biometrics
 * 43, 207–211.
 */
export function mcnemarCurve(alpha: number, [first, second]: readonly [number, number]): PowerCurve {
  const z = normalQuantile(1 - alpha / 2);
  const difference = Math.abs(first - second);
  const sum = first + second;
  return {
    fewest: 2,
    totalOf: (n) => n,
    powerOf: (n) =>
      normalCumulative((difference * Math.sqrt(n) - z * Math.sqrt(sum)) / Math.sqrt(sum - difference ** 2)),
    effects: effectsBelow(1),
    derived: difference,
  };
}

/** Of a rank test: how many times n stand under the root, and how many groups of n there are. */
export const RANK_TESTS = {
  "mann-whitney": { factor: 6, groups: 2 },
  wilcoxon: { factor: 3, groups: 1 },
  sign: { factor: 4, groups: 1 },
} as const;

/**
 * Tests by ranks and signs, by the probability that the first wins.
 *
 * Source: Noether (1987), Sample size determination for some common nonparametric tests, Journal of the American
 * Statistical Association 82, 645–647.
 */
export function rankCurve(
  alpha: number,
  { factor, groups }: { readonly factor: number; readonly groups: number },
): PowerCurve {
  const z = normalQuantile(1 - alpha / 2);
  return {
    fewest: 2,
    totalOf: (n) => groups * n,
    powerOf: (n, p) => normalCumulative(Math.abs(p - 0.5) * Math.sqrt(factor * n) - z),
    effects: {
      none: 0.5,
      most: 1,
      includes: (p) => p > 0 && p <= 1 && p !== 0.5,
      expected: "a probability above 0, but not one half",
    },
  };
}

/**
 * The smallest path of a PLS model, one-sided, by the inverse square root method.
 *
 * Source: Kock & Hadaya (2018), Minimum sample size estimation in PLS-SEM: the inverse square root and
 * gamma-exponential methods, Information Systems Journal 28, 227–261.
 */
export function smallestPathCurve(alpha: number): PowerCurve {
  const z = normalQuantile(1 - alpha);
  return {
    fewest: 1,
    totalOf: (n) => n,
    powerOf: (n, path) => normalCumulative(path * Math.sqrt(n) - z),
    effects: ABOVE_ZERO,
  };
}

/** Beyond either critical value of a normal variable about `center`. */
function bothTails(center: number, alpha: number): number {
  const z = normalQuantile(1 - alpha / 2);
  return normalCumulative(center - z) + normalCumulative(-center - z);
}
