import type { Note } from "../errors/note.ts";
import { readOptions } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { instrumentAt } from "../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../numeric/design/sampling-error.ts";
import { addValues, emptySums, meanOf } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { batteriesOf, SURVEY_SCORE_OPTIONS, type SurveyScoreOptions, walkBlocks } from "./batteries.ts";
import type { Columns } from "./column.ts";
import type { Figure, Missing } from "./estimation.ts";

/**
 * The mean of a dimension over the respondents; under `"available"` its figures are `null` where nobody has a score.
 */
export interface DimensionScore<Policy extends Missing = "reject"> extends SamplingError {
  dimension: string;
  /** Respondents scored on the dimension. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  /** Of the respondents' means over the dimension's items, in points of the scale. */
  mean: Figure<Policy>;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of the mean; `null` where there is no standard error. */
  interval: Interval | null;
}

/** The result of `scoreDimensions`. */
export interface DimensionScores<Policy extends Missing = "reject"> {
  model: "dimension-means";
  /** Id of the instrument. */
  instrument: string;
  missing: Missing;
  confidence: number;
  /** Respondents scored on at least one dimension. */
  n: number;
  dimensions: DimensionScore<Policy>[];
  notes: Note[];
}

/**
 * The mean of every dimension of an instrument, with its interval, from one battery of answers of any
 * kind.
 *
 * A respondent's score is the mean over the dimension's items; under `"available"` over the items
 * answered, given for at least `answeredShare` of them. The items that the instrument marks as
 * reverse-keyed are turned here: give the answers as they were given. With `weights`, mean and
 * standard error are those of sampling weights (linearized); with `design` the errors know clusters, strata and a
 * finite population, and rest on clusters − strata degrees of freedom.
 *
 * A dimension on which nobody has a score, as can be under `"available"`, is a row of `null` with a note.
 *
 * @throws `unknown_item` for an item without a column; `missing_answers` for a missing answer unless
 * `missing` says otherwise; `insufficient_data` where nobody is left, or nobody answered any item;
 * `invalid_input` for an answer off the scale and everything else malformed.
 *
 * Source: summated ratings: Likert (1932), Archives of Psychology 140; errors with weights: Särndal,
 * Swensson & Wretman (1992), Model Assisted Survey Sampling, 5.7 (a ratio by Taylor linearization).
 *
 * @example
 * ```ts
 * import { scoreDimensions } from "service-quality/survey";
 *
 * const instrument = {
 *   id: "desk", title: "Front desk", citation: "own", scale: { min: 1, max: 5 },
 *   dimensions: [
 *     { id: "manner", label: "Manner", items: [{ id: "kind", label: "kind" }, { id: "rude", label: "rude", reverse: true }] },
 *   ],
 * };
 * const { n, dimensions } = scoreDimensions({ kind: [5, 3, 4], rude: [1, 3, 2] }, instrument);
 * n; // => 3
 * dimensions[0]?.mean; // => 4
 * dimensions[0]?.standardDeviation; // => 1
 * ```
 */
export function scoreDimensions<Policy extends Missing = "reject">(
  answers: Columns,
  instrument: InstrumentSpec,
  options?: SurveyScoreOptions & { missing?: Policy | undefined },
): DimensionScores<Policy>;
export function scoreDimensions(
  answers: Columns,
  instrument: InstrumentSpec,
  options: SurveyScoreOptions = {},
): DimensionScores<Missing> {
  const settings = readOptions(options, SURVEY_SCORE_OPTIONS);
  const defined = instrumentAt(instrument, ["instrument"]);
  const batteries = batteriesOf([{ columns: answers, path: [] }], defined, settings);
  const { missing, confidence } = settings;
  const sums = defined.dimensions.map(() => emptySums(batteries.respondents.sample));
  let n = 0;
  let isAnswered = false;
  walkBlocks(batteries, (block) => {
    n += block.scored;
    isAnswered ||= block.dimensions.some(({ divisors }) => divisors.some((answered) => answered > 0));
    block.dimensions.forEach(({ means }, k) => {
      addValues(sums[k]!, means[0]!, block.weights, block.from);
    });
  });
  if (!isAnswered) refuse("insufficient_data", [], "at least one respondent who answered", 0);
  const dimensions = defined.dimensions.map(({ id }, k): DimensionScore<Missing> => {
    const mean = meanOf(sums[k]!);
    return {
      dimension: id,
      n: mean?.n ?? 0,
      effectiveN: mean?.effectiveN ?? 0,
      mean: mean?.mean ?? null,
      standardDeviation: mean?.standardDeviation ?? null,
      ...samplingErrorOf(mean),
      interval: mean && meanInterval(mean, confidence),
    };
  });
  return {
    model: "dimension-means",
    instrument: defined.id,
    missing,
    confidence,
    n,
    dimensions,
    notes: notesOf(dimensions),
  };
}

function notesOf(dimensions: readonly DimensionScore<Missing>[]): Note[] {
  return dimensions.flatMap((row, k): Note[] => {
    if (row.n === 0) return [{ path: ["dimensions", k], reason: "no-answers" }];
    return row.standardDeviation === null
      ? [{ path: ["dimensions", k, "standardDeviation"], reason: "one-respondent" }]
      : notesOnSamplingError(row, ["dimensions", k]);
  });
}
