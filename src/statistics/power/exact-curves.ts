import { fQuantile } from "../../numeric/distributions/f.ts";
import { noncentralFUpperTail } from "../../numeric/distributions/noncentral-f.ts";
import { noncentralTCumulative } from "../../numeric/distributions/noncentral-t.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import { roundedUp } from "../../numeric/ties.ts";
import { ABOVE_ZERO, type PowerCurve } from "./power-curve.ts";

/** Two independent means, n in the first group and `ratio` times as many in the second, by Cohen's d. */
export function twoSamplesCurve(alpha: number, ratio: number): PowerCurve {
  return {
    // Degrees of freedom of 1 or more.
    fewest: Math.max(2, Math.ceil(3 / (1 + ratio))),
    totalOf: (n) => n + roundedUp(ratio * n),
    powerOf: (n, d) => beyond(d * Math.sqrt((n * ratio) / (1 + ratio)), n * (1 + ratio) - 2, alpha / 2, true),
    effects: ABOVE_ZERO,
  };
}

/** The mean of n differences, by d_z. */
export function pairedCurve(alpha: number): PowerCurve {
  return {
    fewest: 2,
    totalOf: (n) => n,
    powerOf: (n, d) => beyond(d * Math.sqrt(n), n - 1, alpha / 2, true),
    effects: ABOVE_ZERO,
  };
}

/** Means of groups of n each, by Cohen's f. */
export function anovaCurve(alpha: number, groups: number): PowerCurve {
  return {
    fewest: 2,
    totalOf: (n) => groups * n,
    powerOf: (n, f) => beyondF(groups - 1, groups * (n - 1), f ** 2 * groups * n, alpha),
    effects: ABOVE_ZERO,
  };
}

/** All predictors of a regression together, by Cohen's f² = R²/(1 − R²). */
export function regressionCurve(alpha: number, predictors: number): PowerCurve {
  return {
    fewest: predictors + 2,
    totalOf: (n) => n,
    powerOf: (n, f2) => beyondF(predictors, n - predictors - 1, f2 * n, alpha),
    effects: ABOVE_ZERO,
  };
}

/** Two samples of n within ± margin, in deviations as the true difference is: both one-sided tests succeed. */
export function equivalenceCurve(alpha: number, margin: number): PowerCurve {
  return {
    fewest: 2,
    totalOf: (n) => 2 * n,
    powerOf(n, d) {
      const root = Math.sqrt(n / 2);
      const above = beyond((margin + d) * root, 2 * n - 2, alpha, false);
      const below = beyond((margin - d) * root, 2 * n - 2, alpha, false);
      return Math.max(0, above + below - 1);
    },
    effects: {
      none: margin,
      most: 0,
      includes: (d) => d < margin,
      expected: `a difference below the margin, ${margin}`,
    },
  };
}

/** P(T > t_{1−tail}) of noncentral t, and P(T < −t_{1−tail}) with it where both tails count. */
function beyond(noncentrality: number, df: number, tail: number, both: boolean): number {
  const critical = studentQuantile(1 - tail, df);
  const upper = noncentralTCumulative(-critical, df, -noncentrality);
  return both ? upper + noncentralTCumulative(-critical, df, noncentrality) : upper;
}

/** P(F > F_{1−α}) of noncentral F. */
function beyondF(df1: number, df2: number, noncentrality: number, alpha: number): number {
  return noncentralFUpperTail(fQuantile(1 - alpha, df1, df2), df1, df2, noncentrality);
}
