import type { Note } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../numeric/inference/t-test.ts";
import { checkScale } from "../survey/answer.ts";
import { type Column, type Columns, sourcesOf } from "../survey/column.ts";
import { type Estimation, type Missing, respondentsOf, settingsOf } from "../survey/estimation.ts";

/** Options of `scoreNonDifference`. */
export interface NonDifferenceOptions extends Estimation {
  /** From "much worse than expected" to "much better than expected"; its middle is "as expected". 1 to 7 by default. */
  scale?: Scale | undefined;
}

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

/** An item's row. */
export interface ItemComparison extends DirectComparison {
  item: string;
}

/** The result of `scoreNonDifference`: the figures of the respondents' means over the items, and of every item. */
export interface NonDifferenceScores extends DirectComparison {
  model: "non-difference";
  missing: Missing;
  confidence: number;
  items: ItemComparison[];
  notes: Note[];
}

/**
 * Scores ratings that ask for the comparison itself ("much worse … much better than expected") instead
 * of computing it from two answers. It is a question of its own and cannot be derived from SERVQUAL's.
 *
 * `ratings` is one column, or columns by item; the result's own figures are those of the respondents'
 * means over the items (under `"available"` over the items answered, by those who answered at least half).
 *
 * Throws `missing_answers`, `insufficient_data` without respondents or items, and `invalid_input` for
 * ratings off the scale.
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
export function scoreNonDifference(
  ratings: Column | Columns,
  options: NonDifferenceOptions = {},
): NonDifferenceScores {
  const { missing, confidence } = settingsOf(options);
  const { min, max } = checkScale(options.scale ?? { min: 1, max: 7 });
  const columns = isSingle(ratings) ? { rating: ratings } : ratings;
  const items = Object.keys(columns).map((id) => ({ id }));
  const sources = sourcesOf(columns, items, { min, max });
  const respondents = respondentsOf(sources, { missing, weights: options.weights });
  const { weights } = respondents;
  const comparisonOf = (values: Float64Array, path: string): DirectComparison => {
    const mean =
      estimateMean(values, weights) ?? refuse("insufficient_data", [path], "at least one answer", 0);
    const centered = { ...mean, mean: mean.mean - (min + max) / 2 };
    return {
      n: mean.n,
      mean: mean.mean,
      centered: centered.mean,
      standardDeviation: mean.standardDeviation,
      interval: meanInterval(centered, confidence),
      test: oneSampleTest(centered),
    };
  };
  const answers = new Float64Array(respondents.length);
  const totals = new Float64Array(respondents.length);
  const answered = new Float64Array(respondents.length);
  const rows = sources.map((source, j): ItemComparison => {
    respondents.read(source, answers);
    answers.forEach((x, i) => {
      if (Number.isNaN(x)) return;
      totals[i]! += x;
      answered[i]!++;
    });
    return { item: items[j]!.id, ...comparisonOf(answers, items[j]!.id) };
  });
  const scores = totals.map((total, i) =>
    answered[i]! / items.length >= 0.5 ? total / answered[i]! : Number.NaN,
  );
  const overall = comparisonOf(scores, "ratings");
  return {
    model: "non-difference",
    missing,
    confidence,
    ...overall,
    items: rows,
    notes:
      overall.test === null
        ? [{ path: "test", reason: overall.n === 1 ? "one-respondent" : "no-variance" }]
        : [],
  };
}

function isSingle(ratings: Column | Columns): ratings is Column {
  return Array.isArray(ratings) || ArrayBuffer.isView(ratings);
}
