import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { refuse } from "../../errors/refuse.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { medianOf, mergeTallies, midRanks, rankSum, type Tally, tallyOf } from "../../numeric/ranks/tally.ts";
import { type Column, type GroupColumn, isColumn, type Source } from "../../survey/column.ts";
import { columnOf, type Missing, respondentsOf } from "../../survey/estimation.ts";
import { groupsOf } from "../../survey/grouping.ts";

/** A group's answers. */
export interface ComparedSample {
  readonly name: string;
  readonly values: Float64Array;
  readonly tally: Tally;
  readonly mean: Mean;
}

/** A group of compared answers. */
export interface SampleRow {
  group: string;
  n: number;
  mean: number;
  /** `null` for one respondent, as the interval. */
  standardDeviation: number | null;
  /** Student's interval of the mean. */
  interval: Interval | null;
  median: number;
  /** Mean of its ranks among the answers of all groups, 1 for the least; equal answers share the mean of theirs. */
  meanRank: number;
}

/** The groups in order of first appearance, without those in which nobody answered. */
export function comparedSamples(answers: Column, by: GroupColumn, missing: Missing): ComparedSample[] {
  if (!isColumn(answers)) refuse("invalid_input", [], "a column of answers", answers);
  const source: Source = { column: answers, path: [], scale: null, reverse: false };
  const respondents = respondentsOf([source], { missing });
  const values = columnOf(source, respondents);
  const samples = groupsOf(by, respondents.length, missing).flatMap(({ name, rows }): ComparedSample[] => {
    const own = answered(values, rows);
    const mean = estimateMean(own, null);
    return mean === null ? [] : [{ name, values: own, tally: tallyOf(own), mean }];
  });
  if (samples.length < 2)
    refuse("insufficient_data", ["by"], "at least two groups with answers", samples.length);
  return samples;
}

/** The row of each group. */
export function rowsOfSamples(samples: readonly ComparedSample[], confidence: number): SampleRow[] {
  const pool = mergeTallies(samples.map(({ tally }) => tally));
  const ranks = midRanks(pool);
  return samples.map(({ name, tally, mean }) => ({
    group: name,
    n: mean.n,
    mean: mean.mean,
    standardDeviation: mean.standardDeviation,
    interval: meanInterval(mean, confidence),
    median: medianOf(tally),
    meanRank: rankSum(tally, pool, ranks) / mean.n,
  }));
}

/** Which groups have no spread. */
export function notesOnSamples(groups: readonly SampleRow[]): Note[] {
  return groups.flatMap((group, g) =>
    notesOfNulls(group, ["groups", g], { standardDeviation: "one-respondent", interval: "one-respondent" }),
  );
}

/** The answers of a group that are not missing. */
function answered(values: Float64Array, rows: Int32Array): Float64Array {
  const own = new Float64Array(rows.length);
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (!Number.isNaN(value)) own[n++] = value;
  }
  return own.subarray(0, n);
}
