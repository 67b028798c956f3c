import type { NoteReason } from "../../errors/note.ts";
import { fUpperTail } from "../../numeric/distributions/f.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { medianOf } from "../../numeric/ranks/tally.ts";
import type { ComparedSample } from "./compared-samples.ts";

/** A test of groups: F with both degrees of freedom, chi-squared with the first, ranks of two groups with neither. */
export interface SampleTest {
  statistic: number;
  df1: number | null;
  df2: number | null;
  p: number;
}

/** An F test. */
export interface FTest extends SampleTest {
  df1: number;
  df2: number;
}

/** A test, or why there is none. */
export type Tested<Test> =
  | { readonly test: Test; readonly reason: null }
  | { readonly test: null; readonly reason: NoteReason };

/** Squares between and within groups. */
export interface Squares {
  readonly between: number;
  readonly within: number;
  readonly df1: number;
  readonly df2: number;
}

/** Σn(mean − grand mean)² and Σ(n − 1)s². */
export function squaresOf(means: readonly Mean[]): Squares {
  const n = sumOf(means, (group) => group.n);
  const grand = sumOf(means, (group) => (group.n / n) * group.mean);
  return {
    between: sumOf(means, (group) => group.n * (group.mean - grand) ** 2),
    within: sumOf(means, (group) => (group.n - 1) * (group.standardDeviation ?? 0) ** 2),
    df1: means.length - 1,
    df2: n - means.length,
  };
}

/**
 * One-way analysis of variance.
 *
 * Source: Fisher (1925), Statistical Methods for Research Workers, ch. 7.
 */
export function varianceTest({ between, within, df1, df2 }: Squares): Tested<FTest> {
  if (df2 === 0) return { test: null, reason: "no-degrees-of-freedom" };
  if (within === 0) return { test: null, reason: between === 0 ? "no-variance" : "perfect-fit" };
  const statistic = between / df1 / (within / df2);
  return { test: { statistic, df1, df2, p: fUpperTail(statistic, df1, df2) }, reason: null };
}

/**
 * The same without assuming equal variances, each group counting by w = n/s².
 *
 * Source: Welch (1951), On the comparison of several mean values: an alternative approach, Biometrika 38, 330–336.
 */
export function welchTest(means: readonly Mean[]): Tested<FTest> {
  if (means.some(({ standardError }) => standardError === null))
    return { test: null, reason: "one-respondent" };
  const variances = means.map(({ standardError }) => standardError! ** 2);
  const least = Math.min(...variances);
  if (least === 0) return { test: null, reason: "no-variance" };
  const weights = variances.map((variance) => least / variance);
  const total = sumOf(weights, (weight) => weight);
  const center = sumOf(means, ({ mean }, g) => (weights[g]! / total) * mean);
  const k = means.length;
  const between = sumOf(means, ({ mean }, g) => weights[g]! * (mean - center) ** 2) / least / (k - 1);
  const spread = sumOf(means, ({ n }, g) => (1 - weights[g]! / total) ** 2 / (n - 1));
  const statistic = between / (1 + ((2 * (k - 2)) / (k ** 2 - 1)) * spread);
  const df1 = k - 1;
  const df2 = (k ** 2 - 1) / (3 * spread);
  return { test: { statistic, df1, df2, p: fUpperTail(statistic, df1, df2) }, reason: null };
}

/**
 * Whether the groups are equally spread: the analysis of variance of the deviations from each group's median.
 *
 * Source: Brown & Forsythe (1974), Robust tests for the equality of variances, Journal of the American Statistical
 * Association 69, 364–367.
 */
export function homogeneityTest(samples: readonly ComparedSample[]): Tested<FTest> {
  const deviations = samples.map(({ values, tally }) => {
    const median = medianOf(tally);
    return estimateMean(
      values.map((value) => Math.abs(value - median)),
      null,
    )!;
  });
  return varianceTest(squaresOf(deviations));
}

/** How much of the variance the groups account for. */
export interface VarianceEffect {
  /** Squares between groups over all squares; `null` where all answers are alike. */
  etaSquared: number | null;
  /** From the test's F, freed of most of its bias; `null` without a test. */
  omegaSquared: number | null;
}

/** df1(F − 1) / (df1(F − 1) + n), Hays' omega squared. */
export function omegaSquared({ statistic, df1 }: FTest, n: number): number {
  const excess = df1 * (statistic - 1);
  return excess / (excess + n);
}

function sumOf<Term>(terms: readonly Term[], figureOf: (term: Term, g: number) => number): number {
  return terms.reduce((sum, term, g) => sum + figureOf(term, g), 0);
}
