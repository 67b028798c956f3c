import type { Note, NotePath } from "../../errors/note.ts";
import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../../numeric/design/sampling-error.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { allSources, type Column, type Columns, isColumn, type Source } from "../../survey/column.ts";
import {
  type Figure,
  type Missing,
  respondentsOf,
  SURVEY_ESTIMATION_OPTIONS,
  type SurveyEstimation,
} from "../../survey/estimation.ts";
import { largestAnswer } from "../score-differences.ts";

/** The share of the items that a respondent must have answered to count on the whole. */
const ANSWERED_SHARE = 0.5;

/** The figures of an item that nobody answered. */
const NOT_COMPARED = {
  n: 0,
  mean: null,
  centered: null,
  standardDeviation: null,
  ...samplingErrorOf(null),
  interval: null,
  test: null,
};

/** Options of `scoreNonDifference`. */
export interface NonDifferenceOptions extends SurveyEstimation {
  /** From "much worse than expected" to "much better than expected"; its middle is "as expected". 1 to 7 by default. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  ...SURVEY_ESTIMATION_OPTIONS,
  scale: otherwise(scaleAt, { min: 1, max: 7 }),
} satisfies Readers<NonDifferenceOptions>;

/** A direct comparison with expectations. */
export interface DirectComparison extends SamplingError {
  n: number;
  /** On the scale as answered. */
  mean: number;
  /** Mean less the middle of the scale: below 0 is worse than expected. */
  centered: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of `centered`. */
  interval: Interval | null;
  /** t test of `centered` against 0. */
  test: Test | null;
}

/** An item's row; under `"available"` its figures are `null` where nobody answered. */
export interface ItemComparison<Policy extends Missing = "reject">
  extends Omit<DirectComparison, "mean" | "centered"> {
  item: string;
  mean: Figure<Policy>;
  centered: Figure<Policy>;
}

/** The result of `scoreNonDifference`: the figures of the respondents' means over the items, and of every item. */
export interface NonDifferenceScores<Policy extends Missing = "reject"> extends DirectComparison {
  model: "non-difference";
  missing: Missing;
  confidence: number;
  items: ItemComparison<Policy>[];
  notes: Note[];
}

/**
 * Scores ratings that ask for the comparison itself ("much worse … much better than expected") instead
 * of computing it from two answers. It is a question of its own and cannot be derived from SERVQUAL's.
 *
 * `ratings` is one column, or columns by item; the result's own figures are those of the respondents'
 * means over the items (under `"available"` over the items answered, by those who answered at least half).
 *
 * @throws `missing_answers`; `insufficient_data` without respondents or items; `invalid_input` for ratings off the
 * scale.
 *
 * Source: Brown, Churchill & Peter (1993), Journal of Retailing 69(1), 127–139.
 *
 * @example
 * ```ts
 * import { scoreNonDifference } from "service-quality/gaps";
 *
 * const { mean, centered } = scoreNonDifference([3, 5, 2, 4], { scale: { min: 1, max: 7 } });
 * [mean, centered]; // => [3.5, -0.5]
 * ```
 */
export function scoreNonDifference<Policy extends Missing = "reject">(
  ratings: Column | Columns,
  options?: NonDifferenceOptions & { missing?: Policy | undefined },
): NonDifferenceScores<Policy>;
export function scoreNonDifference(
  ratings: Column | Columns,
  options: NonDifferenceOptions = {},
): NonDifferenceScores<Missing> {
  const { scale, missing, confidence, ...sampling } = readOptions(options, OPTIONS);
  const middle = (scale.min + scale.max) / 2;
  const sources: Source[] = isColumn(ratings)
    ? [{ column: ratings, path: [], scale, reverse: false }]
    : allSources(ratings, scale);
  const respondents = respondentsOf(sources, { missing, ...sampling });
  const { length, weights, sample } = respondents;
  const comparisonOf = (values: Float64Array): DirectComparison | null => {
    const mean = estimateMean(values, weights, 0, sample);
    if (mean === null) return null;
    const centered = { ...mean, mean: compareFigures(mean.mean, middle, largestAnswer(scale)) };
    return {
      n: mean.n,
      mean: mean.mean,
      centered: centered.mean,
      standardDeviation: mean.standardDeviation,
      ...samplingErrorOf(mean),
      interval: meanInterval(centered, confidence),
      test: oneSampleTest(centered),
    };
  };
  const answers = new Float64Array(length);
  const totals = new Float64Array(length);
  const answered = new Float64Array(length);
  const items = sources.map((source): ItemComparison<Missing> => {
    respondents.read(source, answers);
    for (let i = 0; i < length; i++) {
      if (Number.isNaN(answers[i]!)) continue;
      totals[i]! += answers[i]!;
      answered[i]!++;
    }
    return { item: String(source.path.at(-1) ?? "rating"), ...(comparisonOf(answers) ?? NOT_COMPARED) };
  });
  const scores = totals.map((total, i) =>
    answered[i]! / sources.length >= ANSWERED_SHARE ? total / answered[i]! : Number.NaN,
  );
  const overall =
    comparisonOf(scores) ?? refuse("insufficient_data", [], "a respondent who answered half of the items", 0);
  return {
    model: "non-difference",
    missing,
    confidence,
    ...overall,
    items,
    notes: [...notesOn(overall, []), ...items.flatMap((row, j) => notesOn(row, ["items", j]))],
  };
}

function notesOn(row: Pick<DirectComparison, "n" | "test" | keyof SamplingError>, path: NotePath): Note[] {
  const { n, standardError, test } = row;
  if (n === 0) return [{ path, reason: "no-answers" }];
  if (test !== null) return [];
  const ofDesign = notesOnSamplingError(row, path);
  if (n > 1 && standardError === null) return ofDesign;
  return [...ofDesign, { path: [...path, "test"], reason: n === 1 ? "one-respondent" : "no-variance" }];
}
