import type { ErrorPath } from "../errors/error.ts";
import { asGiven, oneOf, otherwise, type Reader, type Readers } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import type { SampledRows } from "../numeric/design/design-variance.ts";
import { type Column, isColumn, isComplete, readAnswers, type Source, sharedLength } from "./column.ts";
import { designAt, type ReadDesign, type SampleDesign, sampledRowsOf } from "./sample-design.ts";

/** A weight below this share of the largest counts as 0, for in floating point its square would. */
const NEGLIGIBLE = 1e-100;

/**
 * What to do with missing answers: `"reject"` refuses them (the default), `"listwise"` leaves out every
 * respondent who missed any, `"available"` uses what each respondent did answer.
 */
export type Missing = "reject" | "listwise" | "available";

/** A figure of a row: `null` where nobody answered, which can be under `"available"` alone. */
export type Figure<Policy extends Missing, Value = number> = {
  reject: Value;
  listwise: Value;
  available: Value | null;
}[Policy];

/** A figure of one sample of several, in which leaving out incomplete respondents can leave nobody. */
export type SampleFigure<Policy extends Missing, Value = number> = {
  reject: Value;
  listwise: Value | null;
  available: Value | null;
}[Policy];

/** Options of every estimate from respondents' answers. */
export interface Estimation {
  /** What to do with missing answers; `"reject"` by default. */
  missing?: Missing | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
  /** Sampling weights, one per respondent; a common factor changes nothing, one of 0 leaves its respondent out. */
  weights?: Column | undefined;
}

/** Options of an estimate whose errors know how the respondents were sampled. */
export interface SurveyEstimation extends Estimation {
  /** Clusters, strata and population of the sample; without it respondents count as drawn singly from a large one. */
  design?: SampleDesign | undefined;
}

/** The options of an estimate, checked and with their defaults. */
export interface Settings {
  readonly missing: Missing;
  readonly confidence: number;
}

/** Readers of the options of an estimate; the weights are looked at with the respondents that they belong to. */
export const ESTIMATION_OPTIONS = {
  missing: otherwise(missingAt, "reject"),
  confidence: otherwise(confidenceAt, 0.95),
  weights: asGiven as Reader<Column | undefined>,
} satisfies Readers<Estimation>;

/** The same with the design of the sample. */
export const SURVEY_ESTIMATION_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  design: designAt,
} satisfies Readers<SurveyEstimation>;

/** A policy for missing answers. */
export function missingAt(value: unknown, path: ErrorPath): Missing {
  return oneOf<Missing>("reject", "listwise", "available")(value, path);
}

/** A level of intervals: the quantiles of both limits are finite, and differ, in floating point. */
export function confidenceAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && (1 + value) / 2 < 1 && (1 + value) / 2 > 0.5 && value > 0) return value;
  return refuse("invalid_input", path, "a number between 0 and 1", value);
}

/** Which respondents count, and how much. */
export interface RespondentOptions {
  /** `"reject"` by default. */
  readonly missing?: Missing | null | undefined;
  readonly weights?: Column | null | undefined;
}

/** The same, and how they were sampled: the design, or what it has come to for these rows. */
export interface SamplingOptions extends RespondentOptions {
  readonly design?: ReadDesign | SampledRows | null | undefined;
}

/** The respondents' weights with the largest as 1, or `null` where none are given. */
export function weightsOf(
  { weights }: Pick<RespondentOptions, "weights">,
  length: number,
): Float64Array | null {
  if (weights === undefined || weights === null) return null;
  const read = readWeights(weights, length);
  const largest = largestOf(read);
  if (largest === 0) refuse("invalid_input", ["weights"], "at least one weight above 0", 0);
  for (let i = 0; i < length; i++) read[i] = read[i]! / largest;
  return read;
}

/** The respondents' weights as they are given, with 0 for those that are negligible beside the largest. */
export function readWeights(weights: Column, length: number, path: ErrorPath = ["weights"]): Float64Array {
  if (!isColumn(weights) || weights.length !== length) {
    refuse("invalid_input", path, `${length} weights, one per respondent`, weights);
  }
  const read = new Float64Array(length);
  readAnswers({ column: weights, path, scale: null, reverse: false }, 0, read);
  for (let i = 0; i < length; i++) {
    if (!(read[i]! >= 0)) refuse("invalid_input", [...path, i], "a weight of at least 0", weights[i]);
  }
  const least = largestOf(read) * NEGLIGIBLE;
  for (let i = 0; i < length; i++) if (read[i]! < least) read[i] = 0;
  return read;
}

function largestOf(weights: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) if (weights[i]! > largest) largest = weights[i]!;
  return largest;
}

/**
 * The respondents of a set of columns: how many rows there are, which of them count, with what weights, and
 * how to read a column of them.
 */
export interface Respondents {
  /** Rows of every column. */
  readonly length: number;
  /** Rows that count: those of a weight above 0, and under `"listwise"` the complete ones of them. */
  readonly n: number;
  /** 1 for every row that counts, 0 for the others; `null` where all rows do. */
  readonly counted: Uint8Array | null;
  /** The weights of all rows with the largest as 1; `null` where none are given. */
  readonly weights: Float64Array | null;
  /** Units and strata of all rows but those of weight 0; `null` without a design. */
  readonly sample: SampledRows | null;
  /**
   * Copies rows of a column from row `from` (0 by default) on: NaN where the answer is missing or the row does not
   * count.
   */
  read(source: Source, into: Float64Array, from?: number): void;
}

/**
 * Checks that the columns are of one length and decides which rows count, of all columns together. A row of weight 0
 * does not; of the others the policy for missing answers refuses the first missing answer, leaves out incomplete rows,
 * or lets missing answers stand as NaN.
 */
export function respondentsOf(
  sources: readonly Source[],
  { missing, weights, design }: SamplingOptions,
): Respondents {
  const respondents = anyRespondentsOf(
    sources,
    missing ?? "reject",
    weightsOf({ weights }, sharedLength(sources)),
    design,
  );
  return respondents.n > 0 ? respondents : refuseNobody(sources, respondents.weights);
}

/** A whole column as `read` copies it. */
export function columnOf(source: Source, { length, read }: Respondents): Float64Array {
  const column = new Float64Array(length);
  read(source, column);
  return column;
}

/** Refuses that no row is complete, at the column that nobody of weight answered, or else at the first. */
export function refuseNobody(sources: readonly Source[], weights: Float64Array | null): never {
  const answers = new Float64Array(sources[0]!.column.length);
  const empty = sources.find((source) => {
    readAnswers(source, 0, answers);
    return answers.every((answer, i) => Number.isNaN(answer) || weights?.[i] === 0);
  });
  return refuse("insufficient_data", (empty ?? sources[0]!).path, "at least one complete respondent", 0);
}

/** The same of weights already read, where it is no fault that no row counts. */
export function anyRespondentsOf(
  sources: readonly Source[],
  missing: Missing,
  weights: Float64Array | null,
  design?: SamplingOptions["design"],
): Respondents {
  const length = sharedLength(sources);
  const counted = countedRows(sources, length, weights, missing === "listwise");
  const n = counted === null ? length : counted.reduce((sum, one) => sum + one, 0);
  return {
    length,
    n,
    counted,
    weights,
    sample: sampledRowsOf(design, length, weights),
    read(source, into, from = 0) {
      readAnswers(source, from, into);
      if (missing === "reject" && !isComplete(source.column)) refuseMissing(source, from, into, counted);
      if (n < length)
        for (let i = 0; i < into.length; i++) if (counted![from + i] === 0) into[i] = Number.NaN;
    },
  };
}

/** 1 for every row that counts, 0 for the others; `null` where nothing can leave a row out. */
function countedRows(
  sources: readonly Source[],
  length: number,
  weights: Float64Array | null,
  listwise: boolean,
): Uint8Array | null {
  if (weights === null && !listwise) return null;
  const counted = new Uint8Array(length).fill(1);
  if (weights !== null) for (let i = 0; i < length; i++) if (weights[i] === 0) counted[i] = 0;
  if (listwise) leaveOutIncomplete(sources, counted);
  return counted;
}

function leaveOutIncomplete(sources: readonly Source[], counted: Uint8Array): void {
  const answers = new Float64Array(counted.length);
  for (const source of sources) {
    if (isComplete(source.column)) continue;
    readAnswers(source, 0, answers);
    for (let i = 0; i < counted.length; i++) if (Number.isNaN(answers[i]!)) counted[i] = 0;
  }
}

function refuseMissing(
  source: Source,
  from: number,
  answers: Float64Array,
  counted: Uint8Array | null,
): void {
  const missed = answers.findIndex((answer, i) => Number.isNaN(answer) && counted?.[from + i] !== 0);
  if (missed < 0) return;
  const row = from + missed;
  refuse(
    "missing_answers",
    [...source.path, row],
    'an answer; options.missing "listwise" leaves the respondent out, "available" uses the answers given',
    source.column[row],
  );
}
