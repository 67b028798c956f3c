import type { Note, NotePath } from "../../errors/note.ts";
import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { allSources, type Column, type Columns, isColumn, type Source } from "../../survey/column.ts";
import {
  ESTIMATION_OPTIONS,
  type Estimation,
  type Figure,
  type Missing,
  respondentsOf,
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
  interval: null,
  test: null,
};

/** Options of `scoreNonDifference`. */
export interface NonDifferenceOptions extends Estimation {
  /** From "much worse than expected" to "much better than expected"; its middle is "as expected". 1 to 7 by default. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  scale: otherwise(scaleAt, { min: 1, max: 7 }),
} satisfies Readers<NonDifferenceOptions>;

/** A direct comparison with expectations. */
export interface DirectComparison {
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
  const { scale, missing, confidence, weights: given } = readOptions(options, OPTIONS);
  const middle = (scale.min + scale.max) / 2;
  const sources: Source[] = isColumn(ratings)
    ? [{ column: ratings, path: [], scale, reverse: false }]
    : allSources(ratings, scale);
  const respondents = respondentsOf(sources, { missing, weights: given });
  const { length, weights } = respondents;
  const comparisonOf = (values: Float64Array): DirectComparison | null => {
    const mean = estimateMean(values, weights);
    if (mean === null) return null;
    const centered = { ...mean, mean: compareFigures(mean.mean, middle, largestAnswer(scale)) };
    return {
      n: mean.n,
      mean: mean.mean,
      centered: centered.mean,
      standardDeviation: mean.standardDeviation,
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

function notesOn({ n, test }: Pick<DirectComparison, "n" | "test">, path: NotePath): Note[] {
  if (n === 0) return [{ path, reason: "no-answers" }];
  return test === null
    ? [{ path: [...path, "test"], reason: n === 1 ? "one-respondent" : "no-variance" }]
    : [];
}
