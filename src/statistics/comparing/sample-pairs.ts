import type { Note, NoteReason } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import {
  studentizedRangeUpperQuantile,
  studentizedRangeUpperTail,
} from "../../numeric/distributions/studentized-range.ts";
import { pairsOf } from "../../numeric/inference/group-comparison.ts";
import { compareMeans, type Interval } from "../../numeric/inference/t-test.ts";
import type { ComparedSample } from "./compared-samples.ts";
import type { Squares } from "./variance-analysis.ts";

/** Two groups compared, within the comparison of all. */
export interface SamplePair {
  a: string;
  b: string;
  /** Of the means, a − b; of the mean ranks for Dunn's test. */
  difference: number;
  /** Of the difference of means; `null` for Dunn's test, as the interval. */
  standardError: number | null;
  /** For all pairs together at the level of the result. */
  interval: Interval | null;
  /**
   * The studentized range q, signed, or Dunn's z, the one with its own p; `null` where a group has one respondent or
   * nothing varies.
   */
  test: { statistic: number; df: number | null; p?: number } | null;
  /** p for all pairs together: of the studentized range, or Holm's of Dunn's. */
  adjustedP: number | null;
}

/** The error of one difference and its degrees of freedom, or why there is none. */
interface PairError {
  readonly standardError: number | null;
  readonly df: number | null;
  readonly reason: NoteReason;
}

/** Pairs of groups, and notes on what they lack. */
export interface SamplePairs {
  readonly pairs: SamplePair[];
  readonly notes: Note[];
}

/**
 * All pairs on the common variance within groups.
 *
 * Source: Tukey (1953), The problem of multiple comparisons; Kramer (1956), Biometrics 12, 307–310.
 */
export function tukeyPairs(
  samples: readonly ComparedSample[],
  squares: Squares,
  confidence: number,
): SamplePairs {
  const { within, df2 } = squares;
  return rangePairs(samples, confidence, ({ mean: a }, { mean: b }) => ({
    standardError: df2 === 0 ? null : Math.sqrt((within / df2) * (1 / a.n + 1 / b.n)),
    df: df2,
    reason: df2 === 0 ? "no-degrees-of-freedom" : "no-variance",
  }));
}

/**
 * All pairs on their own variances and Welch's degrees of freedom.
 *
 * Source: Games & Howell (1976), Pairwise multiple comparison procedures with unequal n's and/or variances, Journal of
 * Educational Statistics 1, 113–125.
 */
export function gamesHowellPairs(samples: readonly ComparedSample[], confidence: number): SamplePairs {
  return rangePairs(samples, confidence, ({ mean: a }, { mean: b }) => {
    const { standardError, df } = compareMeans(a, b, confidence);
    return { standardError, df, reason: standardError === null ? "one-respondent" : "no-variance" };
  });
}

/** q = difference / (standardError / √2) on the studentized range of all groups. */
function rangePairs(
  samples: readonly ComparedSample[],
  confidence: number,
  errorOf: (a: ComparedSample, b: ComparedSample) => PairError,
): SamplePairs {
  const groups = samples.length;
  const notes: Note[] = [];
  const quantiles = new Map<number, number>();
  const quantileOf = (df: number) => {
    const known = quantiles.get(df) ?? studentizedRangeUpperQuantile(1 - confidence, groups, df);
    quantiles.set(df, known);
    return known;
  };
  const pairs = pairsOf(samples, "as-listed").map(([a, b], i): SamplePair => {
    const difference = a.mean.mean - b.mean.mean;
    const { standardError, df, reason } = errorOf(a, b);
    const named = { a: a.name, b: b.name, difference, standardError };
    if (standardError === null || standardError === 0) {
      const interval = standardError === null ? null : { lower: difference, upper: difference };
      const pair = { ...named, interval, test: null, adjustedP: null };
      const reasons = { standardError: reason, interval: reason, test: reason, adjustedP: reason };
      notes.push(...notesOfNulls(pair, ["pairs", i], reasons));
      return pair;
    }
    const divisor = standardError / Math.SQRT2;
    const statistic = difference / divisor;
    const reach = quantileOf(df!) * divisor;
    return {
      ...named,
      interval: { lower: difference - reach, upper: difference + reach },
      test: { statistic, df },
      adjustedP: studentizedRangeUpperTail(Math.abs(statistic), groups, df!),
    };
  });
  return { pairs, notes };
}
