import type { Note, NotePath } from "../errors/note.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../numeric/design/sampling-error.ts";
import { standardizedMean } from "../numeric/inference/effect-size.ts";
import { holmAdjusted } from "../numeric/inference/holm.ts";
import { signTest } from "../numeric/inference/sign-test.ts";
import { signedRankTest, type ZeroDifferences } from "../numeric/inference/signed-rank-test.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../numeric/inference/t-test.ts";
import { signedTallyOf } from "../numeric/ranks/signed-tally.ts";
import type { Figure, Missing } from "../survey/estimation.ts";
import type { PairStatistics } from "./pair-statistics.ts";

/** Differences this close, relative to the largest answer, differ by rounding alone. */
const ROUNDING = 1e-12;

/** How gaps are tested against none: by their mean, by signed ranks, or by their signs. */
export type GapTest = "paired-t" | "wilcoxon" | "sign";

/** A test of ranks or signs in place of the paired t test. */
export interface RankedGaps {
  readonly test: Exclude<GapTest, "paired-t">;
  readonly zeros: ZeroDifferences;
  /** The largest answer, whose rounding the differences inherit. */
  readonly largest: number;
}

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
  /** Paired t test against no gap, or the test of signed ranks (W+) or signs (gaps above 0) that was asked for. */
  test: Test | null;
  /** p of the test, adjusted within the items or within the dimensions (Holm 1979). */
  holmP: number | null;
  /** d_z, mean / standard deviation of the gaps; the rank-biserial r of a test of ranks or signs. */
  effectSize: number | null;
  /** From the noncentral t distribution; `null` for tests of ranks and signs. */
  effectSizeInterval: Interval | null;
  /** Share of the respondents who perceived less than they expected, 0..1. */
  shortfallShare: number | null;
}

/** The rows of one family of gaps, their p-values adjusted for each other. */
export function gapsOf(
  pairs: readonly (PairStatistics | null)[],
  confidence: number,
  ranked: RankedGaps | null = null,
): Gap<Missing>[] {
  const tested = pairs.map(
    (pair) =>
      pair && (ranked === null ? testedMean(pair, confidence) : testedRanks(pair, ranked, confidence)),
  );
  const holm = holmAdjusted(tested.map((row) => row?.test?.p ?? null));
  return pairs.map((pair, i) => {
    if (pair === null) return NO_GAP;
    const { expectation, perception, gap, shortfallShare } = pair;
    const { test, effectSize, effectSizeInterval } = tested[i]!;
    return {
      n: gap.n,
      effectiveN: gap.effectiveN,
      expectation: expectation.mean,
      perception: perception.mean,
      gap: gap.mean,
      standardDeviation: gap.standardDeviation,
      ...samplingErrorOf(gap),
      interval: meanInterval(gap, confidence),
      test,
      holmP: holm[i]!,
      effectSize,
      effectSizeInterval,
      shortfallShare,
    };
  });
}

type TestedGap = Pick<Gap<Missing>, "test" | "effectSize" | "effectSizeInterval">;

function testedMean({ gap }: PairStatistics, confidence: number): TestedGap {
  const effect = standardizedMean(gap, confidence);
  return {
    test: oneSampleTest(gap),
    effectSize: effect?.effectSize ?? null,
    effectSizeInterval: effect?.interval ?? null,
  };
}

function testedRanks(
  { differences }: PairStatistics,
  { test, zeros, largest }: RankedGaps,
  confidence: number,
): TestedGap {
  const counted = signedTallyOf(differences!, ROUNDING * largest);
  const tested = test === "sign" ? signTest(counted) : signedRankTest(counted, zeros, confidence);
  return {
    test: tested && { statistic: tested.statistic, df: null, p: tested.p },
    effectSize: tested?.rankBiserial ?? null,
    effectSizeInterval: null,
  };
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
