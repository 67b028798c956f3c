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

/** Checks the options that need no data. */
export function settingsOf({ missing = "reject", confidence = 0.95 }: Estimation): Settings {
  if (missing !== "reject" && missing !== "listwise" && missing !== "available") {
    refuse("invalid_input", ["missing"], '"reject", "listwise" or "available"', missing);
  }
  // the second bound keeps the quantiles of the limits finite in floating point
  if (!(confidence > 0 && (1 + confidence) / 2 < 1)) {
    refuse("invalid_input", ["confidence"], "a number between 0 and 1", confidence);
  }
  return { missing, confidence };
}

/** The respondents' weights with the largest as 1, or `null` where none are given. */
export function weightsOf({ weights }: Estimation, length: number): Float64Array | null {
  if (weights === undefined) return null;
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

/** The respondents of a set of columns: how many rows there are, how many of them count, and how to read one column of them. */
export interface Respondents {
  /** Rows of every column. */
  readonly length: number;
  /** Rows that count: all, or under `"listwise"` the complete ones. */
  readonly n: number;
  /**
   * Copies rows of a column from row `from` (0 by default) on: NaN where the answer is missing or,
   * under `"listwise"`, any other of the row is.
   */
  read(source: Source, into: Float64Array, from?: number): void;
}

/**
 * Checks that the columns are of one length and applies the policy for missing answers to all of them
 * together: refuses the first missing answer, leaves out incomplete rows, or lets them stand as NaN.
 */
export function respondentsOf(sources: readonly Source[], missing: Missing): Respondents {
  const length = sharedLength(sources);
  if (missing !== "listwise") {
    const refusing = missing === "reject";
    return {
      length,
      n: length,
      read(source, into, from = 0) {
        readAnswers(source, from, into);
        if (refusing && !isComplete(source.column)) refuseMissing(source, from, into);
      },
    };
  }
  const left = completeRows(sources, length);
  let n = 0;
  for (let i = 0; i < length; i++) n += left[i]!;
  if (n === 0) refuse("insufficient_data", sources[0]!.path, "at least one complete respondent", 0);
  return {
    length,
    n,
    read(source, into, from = 0) {
      readAnswers(source, from, into);
      if (n < length) for (let i = 0; i < into.length; i++) if (left[from + i] === 0) into[i] = Number.NaN;
    },
  };
}

/** 1 for every row without a missing answer. */
function completeRows(sources: readonly Source[], length: number): Uint8Array {
  const complete = new Uint8Array(length).fill(1);
  const answers = new Float64Array(length);
  for (const source of sources) {
    if (isComplete(source.column)) continue;
    readAnswers(source, 0, answers);
    for (let i = 0; i < length; i++) if (Number.isNaN(answers[i]!)) complete[i] = 0;
  }
  return complete;
}

function refuseMissing(source: Source, from: number, answers: Float64Array): void {
  const missed = answers.findIndex(Number.isNaN);
  if (missed < 0) return;
  const row = from + missed;
  refuse(
    "missing_answers",
    [...source.path, row],
    'an answer; options.missing "listwise" leaves the respondent out, "available" uses the answers given',
    source.column[row],
  );
}
