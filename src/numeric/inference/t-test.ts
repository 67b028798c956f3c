import { designDifferenceError } from "../design/mean-difference.ts";
import { inferenceErrorOf } from "../design/sampling-error.ts";
import { normalTwoSided } from "../distributions/normal.ts";
import { studentQuantile, studentTwoSided } from "../distributions/student-t.ts";
import type { Mean } from "./mean.ts";

/** Limits of an interval at the level that the result names as `confidence`. */
export interface Interval {
  lower: number;
  upper: number;
}

/** A two-sided test. */
export interface Test {
  statistic: number;
  /** Degrees of freedom, `null` for a test on the normal distribution. */
  df: number | null;
  p: number;
}

/**
 * Student's interval mean ± t · standardError, on n − 1 degrees of freedom or those of the design; the point where
 * nothing varies, `null` for one respondent and where the design knows no error.
 */
export function meanInterval(mean: Mean, confidence: number): Interval | null {
  const { standardError, df } = inferenceErrorOf(mean);
  return standardError === null ? null : studentInterval(mean.mean, standardError, df, confidence);
}

/**
 * Student's test of a mean against 0, the paired test where the values are differences; `null` where nothing varies, or
 * no error is known.
 */
export function oneSampleTest(mean: Mean): Test | null {
  const { standardError, df } = inferenceErrorOf(mean);
  return standardError ? studentTest(mean.mean / standardError, df) : null;
}

/**
 * The difference a − b of two independent means, with Welch's standard error and Satterthwaite's degrees of freedom.
 */
export interface WelchComparison {
  difference: number;
  /** `null` where a group has one respondent. */
  standardError: number | null;
  /** `null` where a group has one respondent or neither varies. */
  df: number | null;
  interval: Interval | null;
  test: Test | null;
}

/**
 * Compares two independent means without assuming equal variances (Welch 1947); each side brings its own, linearized,
 * error. Under a design the error and its degrees of freedom are those of the design.
 */
export function compareMeans(a: Mean, b: Mean, confidence: number): WelchComparison {
  const difference = a.mean - b.mean;
  const { standardError, df } = a.design || b.design ? designDifferenceError(a, b) : welchError(a, b);
  if (standardError === null) return { difference, standardError, df: null, interval: null, test: null };
  const interval = studentInterval(difference, standardError, df, confidence);
  if (standardError === 0) return { difference, standardError, df: null, interval, test: null };
  return { difference, standardError, df, interval, test: studentTest(difference / standardError, df) };
}

/** Welch's error and Satterthwaite's degrees of freedom, which are not a number where neither mean varies. */
function welchError(a: Mean, b: Mean) {
  if (a.standardError === null || b.standardError === null) return { standardError: null, df: Number.NaN };
  const share = 1 / (1 + (b.standardError / a.standardError) ** 2);
  return {
    standardError: Math.hypot(a.standardError, b.standardError),
    df: 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1)),
  };
}

/** center ± t · standardError; the point where there is no error. */
export function studentInterval(
  center: number,
  standardError: number,
  df: number,
  confidence: number,
): Interval {
  if (standardError === 0) return { lower: center, upper: center };
  const reach = studentQuantile((1 + confidence) / 2, df) * standardError;
  return { lower: center - reach, upper: center + reach };
}

/** The two-sided test of a statistic on Student's distribution. */
export function studentTest(statistic: number, df: number): Test {
  return { statistic, df, p: studentTwoSided(statistic, df) };
}

/** The same on the normal distribution. */
export function normalTest(statistic: number): Test {
  return { statistic, df: null, p: normalTwoSided(statistic) };
}

/** The same on Student's distribution, or on the normal one where no degrees of freedom are known. */
export function twoSidedTest(statistic: number, df: number | null): Test {
  return df === null ? normalTest(statistic) : studentTest(statistic, df);
}
