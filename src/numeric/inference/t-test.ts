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
 * Student's interval mean ± t · standardError on n − 1 degrees of freedom; the point where nothing varies, `null` for
 * one respondent.
 */
export function meanInterval({ n, mean, standardError }: Mean, confidence: number): Interval | null {
  if (standardError === null) return null;
  if (standardError === 0) return { lower: mean, upper: mean };
  const reach = studentQuantile((1 + confidence) / 2, n - 1) * standardError;
  return { lower: mean - reach, upper: mean + reach };
}

/**
 * Student's test of a mean against 0, the paired test where the values are differences; `null` where nothing varies.
 */
export function oneSampleTest({ n, mean, standardError }: Mean): Test | null {
  if (standardError === null || standardError === 0) return null;
  return testOf(mean / standardError, n - 1);
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
 * error.
 */
export function compareMeans(a: Mean, b: Mean, confidence: number): WelchComparison {
  const difference = a.mean - b.mean;
  if (a.standardError === null || b.standardError === null) {
    return { difference, standardError: null, df: null, interval: null, test: null };
  }
  const standardError = Math.hypot(a.standardError, b.standardError);
  if (standardError === 0) {
    const interval = { lower: difference, upper: difference };
    return { difference, standardError, df: null, interval, test: null };
  }
  const share = 1 / (1 + (b.standardError / a.standardError) ** 2);
  const df = 1 / (share ** 2 / (a.n - 1) + (1 - share) ** 2 / (b.n - 1));
  const reach = studentQuantile((1 + confidence) / 2, df) * standardError;
  return {
    difference,
    standardError,
    df,
    interval: { lower: difference - reach, upper: difference + reach },
    test: testOf(difference / standardError, df),
  };
}

function testOf(statistic: number, df: number): Test {
  return { statistic, df, p: studentTwoSided(statistic, df) };
}
