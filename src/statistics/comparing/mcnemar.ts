import { binomialProbability, binomialTwoSided } from "../../numeric/distributions/binomial.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import type { PairedColumn } from "./paired-answers.ts";

/** Two columns of 0 and 1 compared by the respondents who answered differently. */
export interface McNemarTest {
  /** Respondents with 1 in the first column alone, and in the second alone. */
  firstOnly: number;
  secondOnly: number;
  /** Share of 1 in the first column less that in the second. */
  difference: number;
  /** Wald's with ½ added to each cell (Agresti & Min 2005), within −1..1. */
  interval: Interval;
  /** (b − c)² / (b + c) on 1 degree of freedom; `null` where nobody answered differently, as the other two p. */
  test: Test | null;
  /** Of the exact binomial test. */
  exactP: number | null;
  /** The same with half the probability of what was observed in each tail. */
  midP: number | null;
}

/**
 * McNemar's test.
 *
 * Source: McNemar (1947), Psychometrika 12, 153–157; Agresti & Min (2005), Simple improved confidence intervals for
 * comparing matched proportions, Statistics in Medicine 24, 729–740; Fagerland, Lydersen & Laake (2013), BMC Medical
 * Research Methodology 13, 91, the mid-p.
 */
export function mcnemarTest(first: PairedColumn, second: PairedColumn, confidence: number): McNemarTest {
  const n = first.answers.length;
  let firstOnly = 0;
  let secondOnly = 0;
  for (let i = 0; i < n; i++) {
    firstOnly += Number(first.answers[i]! > second.answers[i]!);
    secondOnly += Number(second.answers[i]! > first.answers[i]!);
  }
  const differing = firstOnly + secondOnly;
  const excess = firstOnly - secondOnly;
  const named = {
    firstOnly,
    secondOnly,
    difference: excess / n,
    interval: agrestiMinInterval(differing, excess, n, confidence),
  };
  if (differing === 0) return { ...named, test: null, exactP: null, midP: null };
  const statistic = excess ** 2 / differing;
  const exactP = binomialTwoSided(firstOnly, differing);
  return {
    ...named,
    test: { statistic, df: 1, p: chiSquaredUpperTail(statistic, 1) },
    exactP,
    midP: exactP - binomialProbability(firstOnly, differing, 1, 2),
  };
}

function agrestiMinInterval(differing: number, excess: number, n: number, confidence: number): Interval {
  const size = n + 2;
  const center = excess / size;
  const reach = (normalQuantile((1 + confidence) / 2) * Math.sqrt(differing + 1 - excess ** 2 / size)) / size;
  return { lower: Math.max(-1, center - reach), upper: Math.min(1, center + reach) };
}
