import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  otherwise,
  type Read,
  type Reader,
  type Readers,
  readOptions,
  readRecord,
} from "../../errors/options.ts";
import { amountAt, isPlainObject } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../../numeric/design/sampling-error.ts";
import { standardizedMean } from "../../numeric/inference/effect-size.ts";
import { addValues, emptySums, type Mean, meanOf } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { isOnScale, scaleText } from "../../survey/answer.ts";
import { type Column, isColumn, type Source } from "../../survey/column.ts";
import {
  type Missing,
  respondentsOf,
  type SamplingOptions,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "../../survey/estimation.ts";
import { notesOnShare, shareInterval } from "../../survey/share.ts";
import {
  addRating,
  emptyTally,
  meanScore,
  type RatingTally,
  sampledRatings,
  singleColumnPolicy,
} from "./rating-tally.ts";

const BLOCK_ROWS = 4096;

/** Numbers whose squares can be added. */
const ANY_ANSWER = { min: -1e100, max: 1e100 };

/** What was asked: expectations and perceptions, or how the service compared with what was expected. */
export type DisconfirmationSurvey = InferredDisconfirmation | DirectDisconfirmation;

/** Expectations and perceptions of the same respondents, on one scale. */
export interface InferredDisconfirmation {
  readonly expectations: Column;
  readonly perceptions: Column;
}

/** Answers from "worse than expected" to "better than expected". */
export interface DirectDisconfirmation {
  readonly direct: Column;
  /** The answer "as expected": 4 on seven points from 1, say; 0 by default. */
  readonly neutral?: number | undefined;
}

/** Options of `scoreDisconfirmation`. */
export interface DisconfirmationOptions extends SurveyEstimation {
  /**
   * Half the width of the zone of indifference: up to this far from 0, borders included, counts as zero; 0 by default.
   */
  indifference?: number | undefined;
  /** Of the answers, those off it are refused; any number, up to 1e100 in size, by default. */
  scale?: Scale | undefined;
}

const INFERRED = {
  expectations: asGiven as Reader<Column>,
  perceptions: asGiven as Reader<Column>,
} satisfies Readers<InferredDisconfirmation>;

const DIRECT = {
  direct: asGiven as Reader<Column>,
  neutral: otherwise(asGiven, 0),
} satisfies Readers<DirectDisconfirmation>;

/** Readers of the options of disconfirmation. */
export const DISCONFIRMATION_OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  indifference: otherwise(amountAt, 0),
  scale: otherwise(scaleAt, ANY_ANSWER),
} satisfies Readers<DisconfirmationOptions>;

/** The result of `scoreDisconfirmation`; standard error, degrees of freedom and design effect are those of `mean`. */
export interface DisconfirmationScore extends SamplingError {
  model: "disconfirmation";
  /** `"inferred"`: perception − expectation; `"direct"`: the answer less its neutral point. */
  method: "inferred" | "direct";
  indifference: number;
  missing: Missing;
  confidence: number;
  n: number;
  /** (Σw)² / Σw² of the respondents' weights; n without weights. */
  effectiveN: number;
  /** Above 0: better than expected. */
  mean: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's; `null` for one respondent. */
  interval: Interval | null;
  /** Student's test of the mean against 0; `null` where nothing varies. */
  test: Test | null;
  /** Mean / standard deviation, d_z; `null` where nothing varies. */
  effectSize: number | null;
  effectSizeInterval: Interval | null;
  /**
   * Shares of the respondents, weighted where weights are given, with Wilson's intervals, which are `null` where the
   * design knows no error.
   */
  positiveShare: number;
  positiveInterval: Interval | null;
  /** In the zone of indifference. */
  zeroShare: number;
  zeroInterval: Interval | null;
  negativeShare: number;
  negativeInterval: Interval | null;
  notes: Note[];
}

/**
 * How the service compared with what customers expected: mean disconfirmation with its test, and how many
 * customers saw it confirmed, exceeded or disappointed.
 *
 * Inferred disconfirmation is each respondent's perception − expectation; direct disconfirmation is what the
 * respondent says of the comparison.
 *
 * @throws `invalid_input` for anything but one of the two surveys, for columns of different length and for
 * `indifference` below 0; `missing_answers`; `insufficient_data` where nobody answered.
 *
 * Source: Oliver (1980), A cognitive model of the antecedents and consequences of satisfaction decisions,
 * Journal of Marketing Research 17(4), 460–469; the zone of indifference: Woodruff, Cadotte & Jenkins
 * (1983), Journal of Marketing Research 20(3), 296–304.
 *
 * @example
 * ```ts
 * import { scoreDisconfirmation } from "service-quality/satisfaction";
 *
 * const inferred = scoreDisconfirmation({ expectations: [6, 5, 7, 4], perceptions: [5, 5, 4, 6] });
 * inferred.mean; // => -0.5
 * [inferred.positiveShare, inferred.zeroShare, inferred.negativeShare]; // => [0.25, 0.25, 0.5]
 * scoreDisconfirmation({ direct: [4, 3, 1, 6], neutral: 4 }, { indifference: 1 }).zeroShare; // => 0.5
 * ```
 */
export function scoreDisconfirmation(
  survey: DisconfirmationSurvey,
  options: DisconfirmationOptions = {},
): DisconfirmationScore {
  const read = readOptions(options, DISCONFIRMATION_OPTIONS);
  const { missing, confidence, indifference } = read;
  const { method, mean, classes } = disconfirmationOf(survey, read);
  const effect = standardizedMean(mean, confidence);
  const [negative, zero, positive] = [-1, 0, 1].map((place) => {
    const indicator = meanScore(classes, (value) => Number(value === place));
    return { share: indicator, interval: shareInterval(indicator, classes.weighted, confidence) };
  });
  const error = samplingErrorOf(mean);
  const notes: Note[] = [
    ...notesOnSamplingError({ n: mean.n, ...error }, []),
    ...notesOnShare(positive!.share, ["positiveInterval"]),
    ...notesOnShare(zero!.share, ["zeroInterval"]),
    ...notesOnShare(negative!.share, ["negativeInterval"]),
  ];
  if (mean.n === 1) notes.push({ path: ["interval"], reason: "one-respondent" });
  else if (error.standardError === 0) notes.push({ path: ["test"], reason: "no-variance" });
  return {
    model: "disconfirmation",
    method,
    indifference,
    missing,
    confidence,
    n: mean.n,
    effectiveN: mean.effectiveN,
    mean: mean.mean,
    standardDeviation: mean.standardDeviation,
    ...error,
    interval: meanInterval(mean, confidence),
    test: oneSampleTest(mean),
    effectSize: effect?.effectSize ?? null,
    effectSizeInterval: effect?.interval ?? null,
    positiveShare: positive!.share.mean,
    positiveInterval: positive!.interval,
    zeroShare: zero!.share.mean,
    zeroInterval: zero!.interval,
    negativeShare: negative!.share.mean,
    negativeInterval: negative!.interval,
    notes,
  };
}

/** The respondents' disconfirmation. */
export interface Disconfirmation {
  readonly method: DisconfirmationScore["method"];
  readonly mean: Mean;
  /** Negative, zero and positive ones as −1, 0 and 1. */
  readonly classes: RatingTally;
}

/** Walks over the respondents once, block by block. */
export function disconfirmationOf(
  survey: unknown,
  options: Omit<Read<typeof DISCONFIRMATION_OPTIONS>, keyof SamplingOptions> & SamplingOptions,
  path: ErrorPath = [],
): Disconfirmation {
  const { indifference, missing } = options;
  const { method, sources, neutral } = questionsOf(survey, options.scale, path);
  const respondents = respondentsOf(sources, {
    missing: singleColumnPolicy(missing),
    weights: options.weights,
    design: options.design,
  });
  const { length, weights } = respondents;
  const classes = emptyTally({ min: -1, max: 1 }, weights !== null, sampledRatings(respondents));
  const sums = emptySums(respondents.sample);
  const room = [0, 1].map(() => new Float64Array(Math.min(BLOCK_ROWS, length)).fill(neutral));
  let largest = 0;
  for (let from = 0; from < length; from += BLOCK_ROWS) {
    const [values, reference] = room.map((block) => block.subarray(0, length - from)) as [
      Float64Array,
      Float64Array,
    ];
    respondents.read(sources[0]!, values, from);
    if (sources[1] !== undefined) respondents.read(sources[1], reference, from);
    for (let i = 0; i < values.length; i++) {
      const size = Math.max(Math.abs(values[i]!), Math.abs(reference[i]!));
      const difference = compareFigures(values[i]!, reference[i]!, size);
      values[i] = difference;
      if (Number.isNaN(difference)) continue;
      if (size > largest) largest = size;
      const beyond = compareFigures(Math.abs(difference), indifference, Math.max(size, indifference)) > 0;
      addRating(classes, beyond ? Math.sign(difference) : 0, weights?.[from + i] ?? 1, from + i);
    }
    addValues(sums, values, weights?.subarray(from, from + values.length) ?? null, from);
  }
  const mean = meanOf(sums, largest);
  if (mean === null) refuse("insufficient_data", path, "at least one respondent who answered", 0);
  return { method, mean, classes };
}

interface Questions {
  readonly method: DisconfirmationScore["method"];
  /** The answers, and what they are compared with where that is not the same for all. */
  readonly sources: readonly Source[];
  readonly neutral: number;
}

function questionsOf(survey: unknown, scale: Scale, path: ErrorPath): Questions {
  const sourceOf = (key: string, column: unknown): Source => {
    const here = [...path, key];
    if (isColumn(column)) return { column, path: here, scale, reverse: false };
    return refuse("invalid_input", here, "a column of answers", column);
  };
  const expected = "either expectations and perceptions, or direct";
  if (!isPlainObject(survey) || !Object.hasOwn(survey, "direct")) {
    const { expectations, perceptions } = readRecord(survey, INFERRED, path, expected);
    const sources = [sourceOf("perceptions", perceptions), sourceOf("expectations", expectations)];
    return { method: "inferred", sources, neutral: 0 };
  }
  const { direct, neutral } = readRecord(survey, DIRECT, path, expected);
  if (typeof neutral === "number" && isOnScale(neutral, scale)) {
    return { method: "direct", sources: [sourceOf("direct", direct)], neutral };
  }
  const answer = `the answer "as expected", ${scaleText(scale)}`;
  return refuse("invalid_input", [...path, "neutral"], answer, neutral);
}
