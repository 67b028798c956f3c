import type { ErrorPath } from "../../errors/error.ts";
import { fields, listOf, type Readers } from "../../errors/options.ts";
import { amountAt, positiveAt } from "../../errors/read-argument.ts";
import { compensatedSum } from "../../numeric/sums.ts";

/** What was still known some time after a training. */
export interface TrainingScore {
  /** Since the training: 0, or from 1e-100 on, in any unit. */
  readonly elapsed: number;
  /** At least 0, in any unit. */
  readonly score: number;
}

/**
 * Scores gathered by the time at which they were taken: times rising, with how many scores there are and their mean.
 */
export interface ScoresByTime {
  readonly times: Float64Array;
  readonly counts: Float64Array;
  readonly means: Float64Array;
  /** Squares about the means. */
  readonly within: number;
  /** Squares about the mean of all. */
  readonly total: number;
  readonly n: number;
}

const POINT = { elapsed: elapsedAt, score: amountAt } satisfies Readers<TrainingScore>;

/** Checks the scores. */
export const trainingScoresAt = listOf(fields(POINT, "a score with the time since the training"), "score");

function elapsedAt(value: unknown, path: ErrorPath): number {
  const elapsed = amountAt(value, path);
  return elapsed === 0 ? 0 : positiveAt(elapsed, path);
}

/** Gathers scores by time: a curve over time fits the means as it fits the scores. */
export function scoresByTime(points: readonly TrainingScore[]): ScoresByTime {
  const byTime = new Map<number, number[]>();
  for (const { elapsed, score } of points) {
    const there = byTime.get(elapsed);
    if (there === undefined) byTime.set(elapsed, [score]);
    else there.push(score);
  }
  const times = Float64Array.from(byTime.keys()).sort();
  const scores = Array.from(times, (time) => byTime.get(time)!);
  return {
    times,
    counts: Float64Array.from(scores, ({ length }) => length),
    means: Float64Array.from(scores, meanOf),
    within: scores.reduce((sum, there) => sum + squaresAbout(there), 0),
    total: squaresAbout(points.map(({ score }) => score)),
    n: points.length,
  };
}

function squaresAbout(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Counted from the first value, so that equal values have no squares about it. */
function meanOf(values: readonly number[]): number {
  const first = values[0]!;
  return first + compensatedSum(values.map((value) => value - first)) / values.length;
}
