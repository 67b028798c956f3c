import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { entriesAt, numberAt, objectAt, optionalAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { type Columns, type Source, sourcesOf } from "../../survey/column.ts";
import {
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  type Respondents,
  respondentsOf,
} from "../../survey/estimation.ts";

const ANY_ANSWER = { min: -1e100, max: 1e100 };
const NOT_NEGATIVE = { min: 0, max: 1e100 };

/** Columns by item id, of the same respondents; or plain lists, one number per item, of a single respondent. */
export type ItemAnswers = Columns | readonly number[];

/** What the four forms of Cronin & Taylor are computed from. */
export interface CroninTaylorSurvey {
  readonly expectations: ItemAnswers;
  readonly perceptions: ItemAnswers;
  /** Importance of every item, not negative. */
  readonly importance: ItemAnswers;
}

const SURVEY = {
  expectations: itemAnswersAt,
  perceptions: itemAnswersAt,
  importance: itemAnswersAt,
} satisfies Readers<CroninTaylorSurvey>;

/** A form of the score, averaged over respondents. */
export interface CroninTaylorForm {
  /**
   * Mean of the respondents' sums over items, as the paper defines the form; its range grows with the number of items.
   */
  sum: number;
  /**
   * Mean of the respondents' means over items, for the weighted forms Σ I·x / Σ I: on the scale of an answer or a gap.
   */
  mean: number;
  /** Student's interval of `mean`; `null` for one respondent. */
  interval: Interval | null;
}

/** The result of `scoreCroninTaylor`. */
export interface CroninTaylorScores {
  model: "cronin-taylor";
  missing: Missing;
  confidence: number;
  /** Respondents. */
  n: number;
  items: number;
  /** Σ (P − E). */
  servqual: CroninTaylorForm;
  /** Σ I (P − E). */
  weightedServqual: CroninTaylorForm;
  /** Σ P. */
  servperf: CroninTaylorForm;
  /** Σ I·P. */
  weightedServperf: CroninTaylorForm;
  notes: Note[];
}

/**
 * The four forms that Cronin & Taylor compared: SERVQUAL and SERVPERF, each unweighted and weighted by
 * the importance of the items.
 *
 * The paper sums over items (`sum`); `mean` is the same on the scale of one item, so that instruments of
 * different length compare. Under `"available"` a respondent's scores rest on the items answered in all
 * three forms, and a sum is that mean times the number of items.
 *
 * @throws `unknown_item` for an item without a column in one of the three; `missing_answers`; `invalid_input` for
 * importance below 0 and for a respondent whose importance is all 0; `insufficient_data` where nothing is left to
 * score.
 *
 * Source: Cronin & Taylor (1992), Journal of Marketing 56(3), 55–68, equations 1 to 4.
 *
 * @example
 * ```ts
 * import { scoreCroninTaylor } from "service-quality/gaps";
 *
 * const scores = scoreCroninTaylor({ expectations: [7, 6, 5], perceptions: [6, 6, 3], importance: [3, 2, 1] });
 * scores.servqual.sum; // => -3
 * scores.weightedServqual.sum; // => -5
 * scores.servperf.mean; // => 5
 * scores.weightedServperf.mean; // => 5.5
 * ```
 */
export function scoreCroninTaylor(survey: CroninTaylorSurvey, options: Estimation = {}): CroninTaylorScores {
  const read = readRecord(survey, SURVEY, [], "expectations, perceptions and importance of the same items");
  const { missing, confidence, weights: given } = readOptions(options, ESTIMATION_OPTIONS);
  const items = Object.keys(read.perceptions).map((id) => ({ id }));
  const sources = (["expectations", "perceptions", "importance"] as const).map((key) =>
    sourcesOf(read[key], items, key === "importance" ? NOT_NEGATIVE : ANY_ANSWER, [key]),
  );
  const respondents = respondentsOf(sources.flat(), { missing, weights: given });
  const { weights } = respondents;
  const totals = totalsOf(sources, respondents);
  const { answered, importance, largest } = totals;
  const n = answered.reduce((count, items) => count + Number(items > 0), 0);
  if (n === 0) refuse("insufficient_data", [], "at least one respondent who answered", 0);

  const form = (total: Float64Array, divisor: Float64Array, size: number): CroninTaylorForm => {
    const means = total.map((x, i) => x / divisor[i]!);
    const sums = total.map((x, i) => (items.length * x) / answered[i]!);
    const mean = estimateMean(means, weights, size)!;
    return {
      sum: estimateMean(sums, weights)!.mean,
      mean: mean.mean,
      interval: meanInterval(mean, confidence),
    };
  };
  return {
    model: "cronin-taylor",
    missing,
    confidence,
    n,
    items: items.length,
    servqual: form(totals.gap, answered, largest),
    weightedServqual: form(totals.weightedGap, importance, largest),
    servperf: form(totals.perception, answered, largest),
    weightedServperf: form(totals.weightedPerception, importance, largest),
    notes: n === 1 ? [{ path: ["servqual", "interval"], reason: "one-respondent" }] : [],
  };
}

/** Columns as they are; a list of one respondent as columns named by the position of the item. */
function itemAnswersAt(answers: unknown, path: ErrorPath): Columns {
  if (!Array.isArray(answers))
    return objectAt(answers, path, "columns by item, or a list of numbers") as Columns;
  if (answers.length === 0) refuse("insufficient_data", path, "at least one item", answers);
  const row = entriesAt(answers, path, "one answer per item", answerAt);
  return Object.fromEntries(row.map((answer, j) => [`${j}`, [answer]]));
}

function answerAt(value: unknown, path: ErrorPath): number | null {
  return Number.isNaN(value) ? null : optionalAt(value, path, numberAt);
}

/** Every respondent's sums over the items that were answered on all three sides; and the largest answer, either way. */
function totalsOf(sources: readonly (readonly Source[])[], respondents: Respondents) {
  const column = () => new Float64Array(respondents.length);
  const [expectations, perceptions, importances] = [column(), column(), column()];
  const [answered, importance] = [column(), column()];
  const [expectation, perception] = [column(), column()];
  const [weightedExpectation, weightedPerception] = [column(), column()];
  let largest = 0;
  for (let j = 0; j < sources[0]!.length; j++) {
    [expectations, perceptions, importances].forEach((answers, side) => {
      respondents.read(sources[side]![j]!, answers);
    });
    for (let i = 0; i < respondents.length; i++) {
      const [e, p, w] = [expectations[i]!, perceptions[i]!, importances[i]!];
      if (Number.isNaN(e + p + w)) continue;
      answered[i]!++;
      importance[i]! += w;
      expectation[i]! += e;
      perception[i]! += p;
      weightedExpectation[i]! += w * e;
      weightedPerception[i]! += w * p;
      largest = Math.max(largest, Math.abs(e), Math.abs(p));
    }
  }
  const row = importance.findIndex((w, i) => w === 0 && answered[i]! > 0);
  if (row >= 0) refuse("invalid_input", ["importance", row], "importance of a positive sum", 0);
  const gaps = (wanted: Float64Array, felt: Float64Array, divisor: Float64Array) =>
    felt.map((p, i) => compareFigures(p, wanted[i]!, largest * divisor[i]!));
  return {
    answered,
    importance,
    largest,
    gap: gaps(expectation, perception, answered),
    weightedGap: gaps(weightedExpectation, weightedPerception, importance),
    perception,
    weightedPerception,
  };
}
