import type { Note, NotePath } from "../errors/note.ts";
import { standardizedMean } from "../numeric/inference/effect-size.ts";
import { holmAdjusted } from "../numeric/inference/holm.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../numeric/inference/t-test.ts";
import type { PairStatistics } from "./pair-statistics.ts";

/** Expectation, perception and their gap, with the inference on the gap. */
export interface Gap {
  /** Respondents the row rests on. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  expectation: number;
  perception: number;
  /** Perception − expectation: below 0, service falls short. */
  gap: number;
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
export function gapsOf(pairs: readonly PairStatistics[], confidence: number): Gap[] {
  const tests = pairs.map(({ gap }) => oneSampleTest(gap));
  const holm = holmAdjusted(tests.map((test) => test?.p ?? null));
  return pairs.map(({ expectation, perception, gap, shortfallShare }, i) => {
    const effect = standardizedMean(gap, confidence);
    return {
      n: gap.n,
      effectiveN: gap.effectiveN,
      expectation: expectation.mean,
      perception: perception.mean,
      gap: gap.mean,
      standardDeviation: gap.standardDeviation,
      interval: meanInterval(gap, confidence),
      test: tests[i]!,
      holmP: holm[i]!,
      effectSize: effect?.effectSize ?? null,
      effectSizeInterval: effect?.interval ?? null,
      shortfallShare,
    };
  });
}

/** Why rows have no test: one respondent, or respondents who all have the same gap. */
export function notesOnGaps(gaps: readonly Gap[], path: NotePath): Note[] {
  return gaps.flatMap(({ n, test }, i): Note[] =>
    test === null ? [{ path: [...path, i, "test"], reason: n === 1 ? "one-respondent" : "no-variance" }] : [],
  );
}
