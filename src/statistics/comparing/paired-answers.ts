import { refuse } from "../../errors/refuse.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { type SignedTally, signedTallyOf } from "../../numeric/ranks/signed-tally.ts";
import { tallyOf } from "../../numeric/ranks/tally.ts";
import { type Column, type Columns, namedSources } from "../../survey/column.ts";
import { countedAnswers } from "../../survey/counted-answers.ts";

/** Differences this close, relative to the largest answer, differ by rounding alone; whole ones are exact. */
const ROUNDING = 1e-12;

/** Columns of the same respondents, each of whom answered all of them. */
export interface PairedAnswers {
  readonly n: number;
  readonly columns: readonly PairedColumn[];
  readonly weights: Float64Array | null;
}

/** A column by its name. */
export interface PairedColumn {
  readonly name: string;
  readonly answers: Float64Array;
  /** The rows of the answers among all respondents. */
  readonly rows: Int32Array;
}

/** Reads the columns named, or all of them. */
export function pairedAnswers(
  columns: Columns,
  items: readonly string[] | null,
  missing: "reject" | "listwise",
  weights: Column | undefined,
): PairedAnswers {
  const sources = namedSources(columns, items, null);
  const counted = countedAnswers(sources, { missing, weights });
  return {
    n: counted.rows.length,
    columns: counted.columns.map((answers, j) => ({
      name: String(sources[j]!.path[0]),
      answers,
      rows: counted.rows,
    })),
    weights: counted.weights,
  };
}

/** Refuses another number of columns than a method is for. */
export function checkColumns({ columns }: PairedAnswers, method: string, least: number, most: number): void {
  if (columns.length >= least && columns.length <= most) return;
  const expected = `${least === most ? "exactly" : "at least"} ${least} columns, for "${method}"`;
  refuse("invalid_input", [], expected, columns.length);
}

/** Refuses answers other than 0 and 1. */
export function checkBinary({ columns }: PairedAnswers): void {
  for (const { name, answers, rows } of columns) {
    const at = answers.findIndex((answer) => answer !== 0 && answer !== 1);
    if (at >= 0) refuse("invalid_input", [name, rows[at]!], "0 or 1", answers[at]);
  }
}

/** The respondents' differences, first column less second, counted. */
export function countedDifferences(a: PairedColumn, b: PairedColumn): SignedTally {
  const isWhole = a.answers.every(Number.isInteger) && b.answers.every(Number.isInteger);
  return signedTallyOf(tallyOf(differencesOf(a, b)), isWhole ? 0 : ROUNDING * largestOf(a, b));
}

/** Their mean, with its error. */
export function meanDifference(a: PairedColumn, b: PairedColumn, weights: Float64Array | null): Mean {
  return estimateMean(differencesOf(a, b), weights, largestOf(a, b))!;
}

function differencesOf(a: PairedColumn, b: PairedColumn): Float64Array {
  return a.answers.map((answer, i) => answer - b.answers[i]!);
}

function largestOf(...columns: readonly PairedColumn[]): number {
  let largest = 0;
  for (const { answers } of columns) {
    for (let i = 0; i < answers.length; i++) largest = Math.max(largest, Math.abs(answers[i]!));
  }
  return largest;
}
