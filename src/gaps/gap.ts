import type { Note, NotePath } from "../errors/note.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../numeric/design/sampling-error.ts";
import { standardizedMean } from "../numeric/inference/effect-size.ts";
import { holmAdjusted } from "../numeric/inference/holm.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../numeric/inference/t-test.ts";
import type { Figure, Missing } from "../survey/estimation.ts";
import type { PairStatistics } from "./pair-statistics.ts";

/** The row of nobody. */
const NO_GAP: Gap<Missing> = {
  n: 0,
  effectiveN: 0,
  expectation: null,
  perception: null,
  gap: null,
  standardDeviation: null,
  ...samplingErrorOf(null),
  interval: null,
  test: null,
  holmP: null,
  effectSize: null,
  effectSizeInterval: null,
  shortfallShare: null,
};

/**
 * Expectation, perception and their gap, with the inference on the gap; under `"available"` the figures are `null`
 * where nobody answered both.
 */
export interface Gap<Policy extends Missing = "reject"> extends SamplingError {
  /** Respondents the row rests on. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  expectation: Figure<Policy>;
  perception: Figure<Policy>;
  /** Perception − expectation: below 0, service falls short. */
  gap: Figure<Policy>;
  /** Of the respondents' gaps. */
  standardDeviation: number | null;
  /** Student's interval of the mean gap. */
  interval: Interval | null;
  /** Paired t test against no gap. */
  test: Test | null;
  /** p of the test, adjusted within the items or within the dimensions (Holm 1979). */
  holmP: number | null;
  /** d_z, mean / standard deviation of the gaps. */
  effectSize: number | null;
  /** From the noncentral t distribution. */
  effectSizeInterval: Interval | null;
  /** Share of the respondents who perceived less than they expected, 0..1. */
  shortfallShare: number | null;
}

/** The rows of one family of gaps, their p-values adjusted for each other. */
export function gapsOf(pairs: readonly (PairStatistics | null)[], confidence: number): Gap<Missing>[] {
  const tests = pairs.map((pair) => pair && oneSampleTest(pair.gap));
  const holm = holmAdjusted(tests.map((test) => test?.p ?? null));
  return pairs.map((pair, i) => {
    if (pair === null) return NO_GAP;
    const { expectation, perception, gap, shortfallShare } = pair;
    const effect = standardizedMean(gap, confidence);
    return {
      n: gap.n,
      effectiveN: gap.effectiveN,
      expectation: expectation.mean,
      perception: perception.mean,
      gap: gap.mean,
      standardDeviation: gap.standardDeviation,
      ...samplingErrorOf(gap),
      interval: meanInterval(gap, confidence),
      test: tests[i]!,
      holmP: holm[i]!,
      effectSize: effect?.effectSize ?? null,
      effectSizeInterval: effect?.interval ?? null,
      shortfallShare,
    };
  });
}

/**
 * Why rows have no test, or no figure at all: one respondent, respondents who all have the same gap,
 * nobody, or a design that knows no error.
 */
export function notesOnGaps(gaps: readonly Gap<Missing>[], path: NotePath): Note[] {
  return gaps.flatMap((gap, i): Note[] => {
    const { n, standardError, test } = gap;
    if (n === 0) return [{ path: [...path, i], reason: "no-answers" }];
    if (test !== null) return [];
    const ofDesign = notesOnSamplingError(gap, [...path, i]);
    if (n > 1 && standardError === null) return ofDesign;
    const reason = n === 1 ? "one-respondent" : "no-variance";
    return [...ofDesign, { path: [...path, i, "test"], reason }];
  });
}
