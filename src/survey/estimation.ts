import type { ErrorPath } from "../errors/error.ts";
import { asGiven, oneOf, otherwise, type Reader, type Readers } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { type Column, isColumn, isComplete, readAnswers, type Source, sharedLength } from "./column.ts";

/** A weight below this share of the largest counts as 0, for in floating point its square would. */
const NEGLIGIBLE = 1e-100;

/**
 * What to do with missing answers: `"reject"` refuses them (the default), `"listwise"` leaves out every
 * respondent who missed any, `"available"` uses what each respondent did answer.
 */
export type Missing = "reject" | "listwise" | "available";

/** Options of every estimate from respondents' answers. */
export interface Estimation {
  /** What to do with missing answers; `"reject"` by default. */
  missing?: Missing | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
  /** Sampling weights, one per respondent, not negative; a common factor changes nothing. */
  weights?: Column | undefined;
}

/** The options of an estimate, checked and with their defaults. */
export interface Settings {
  readonly missing: Missing;
  readonly confidence: number;
}

/** Readers of the options of an estimate; the weights are looked at with the respondents that they belong to. */
export const ESTIMATION_OPTIONS = {
  missing: otherwise(oneOf("reject", "listwise", "available"), "reject"),
  confidence: otherwise(confidenceAt, 0.95),
  weights: asGiven as Reader<Column | undefined>,
} satisfies Readers<Estimation>;

/** Checks the options that need no data. */
export function settingsOf({ missing, confidence }: Estimation): Settings {
  return {
    missing: ESTIMATION_OPTIONS.missing(missing, ["missing"]),
    confidence: ESTIMATION_OPTIONS.confidence(confidence, ["confidence"]),
  };
}

/** A level of intervals: the quantiles of both limits are finite, and differ, in floating point. */
export function confidenceAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && (1 + value) / 2 < 1 && (1 + value) / 2 > 0.5 && value > 0) return value;
  return refuse("invalid_input", path, "a number between 0 and 1", value);
}

/** The respondents' weights with the largest as 1, or `null` where none are given. */
export function weightsOf({ weights }: Pick<Estimation, "weights">, length: number): Float64Array | null {
  if (weights === undefined || weights === null) return null;
  if (!isColumn(weights) || weights.length !== length) {
    refuse("invalid_input", ["weights"], `${length} weights, one per respondent`, weights);
  }
  const read = new Float64Array(length);
  readAnswers({ column: weights, path: ["weights"], scale: null, reverse: false }, 0, read);
  let largest = 0;
  for (let i = 0; i < length; i++) {
    if (!(read[i]! >= 0)) refuse("invalid_input", ["weights", i], "a weight of at least 0", weights[i]);
    if (read[i]! > largest) largest = read[i]!;
  }
  if (largest === 0) refuse("invalid_input", ["weights"], "at least one weight above 0", 0);
  for (let i = 0; i < length; i++) read[i] = read[i]! / largest < NEGLIGIBLE ? 0 : read[i]! / largest;
  return read;
}

/** The respondents of a set of columns: how many rows there are, which of them count, with what weights, and how to read a column of them. */
export interface Respondents {
  /** Rows of every column. */
  readonly length: number;
  /** Rows that count: those of a weight above 0, and under `"listwise"` the complete ones of them. */
  readonly n: number;
  /** The weights of all rows with the largest as 1; `null` where none are given. */
  readonly weights: Float64Array | null;
  /** Copies rows of a column from row `from` (0 by default) on: NaN where the answer is missing or the row does not count. */
  read(source: Source, into: Float64Array, from?: number): void;
}

/**
 * Checks that the columns are of one length and decides which rows count, of all columns together. A row of weight 0 does
 * not; of the others the policy for missing answers refuses the first missing answer, leaves out
 * incomplete rows, or lets missing answers stand as NaN.
 */
export function respondentsOf(
  sources: readonly Source[],
  { missing = "reject", weights: given }: Pick<Estimation, "missing" | "weights">,
): Respondents {
  const length = sharedLength(sources);
  const weights = weightsOf({ weights: given }, length);
  const left = rowsLeft(sources, length, weights, missing === "listwise");
  const n = left === null ? length : left.reduce((count, one) => count + one, 0);
  if (n === 0) refuse("insufficient_data", sources[0]!.path, "at least one complete respondent", 0);
  return {
    length,
    n,
    weights,
    read(source, into, from = 0) {
      readAnswers(source, from, into);
      if (missing === "reject" && !isComplete(source.column)) refuseMissing(source, from, into, left);
      if (n < length) for (let i = 0; i < into.length; i++) if (left![from + i] === 0) into[i] = Number.NaN;
    },
  };
}

/** 1 for every row that counts, 0 for the others; `null` where nothing can leave a row out. */
function rowsLeft(
  sources: readonly Source[],
  length: number,
  weights: Float64Array | null,
  listwise: boolean,
): Uint8Array | null {
  if (weights === null && !listwise) return null;
  const left = new Uint8Array(length).fill(1);
  if (weights !== null) for (let i = 0; i < length; i++) if (weights[i] === 0) left[i] = 0;
  if (listwise) leaveOutIncomplete(sources, left);
  return left;
}

function leaveOutIncomplete(sources: readonly Source[], left: Uint8Array): void {
  const answers = new Float64Array(left.length);
  for (const source of sources) {
    if (isComplete(source.column)) continue;
    readAnswers(source, 0, answers);
    for (let i = 0; i < left.length; i++) if (Number.isNaN(answers[i]!)) left[i] = 0;
  }
}

function refuseMissing(source: Source, from: number, answers: Float64Array, left: Uint8Array | null): void {
  const missed = answers.findIndex((answer, i) => Number.isNaN(answer) && left?.[from + i] !== 0);
  if (missed < 0) return;
  const row = from + missed;
  refuse(
    "missing_answers",
    [...source.path, row],
    'an answer; options.missing "listwise" leaves the respondent out, "available" uses the answers given',
    source.column[row],
  );
}
