import type { Note } from "../errors/note.ts";
import { refuse } from "../errors/refuse.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { type Columns, type Source, sourcesOf } from "../survey/column.ts";
import {
  type Estimation,
  type Missing,
  type Respondents,
  respondentsOf,
  settingsOf,
} from "../survey/estimation.ts";

const NOT_NEGATIVE = { min: 0, max: Number.MAX_VALUE };

/** Columns by item id, of the same respondents; or plain lists, one number per item, of a single respondent. */
export type ItemAnswers = Columns | readonly number[];

/** What the four forms of Cronin & Taylor are computed from. */
export interface CroninTaylorSurvey {
  readonly expectations: ItemAnswers;
  readonly perceptions: ItemAnswers;
  /** Importance of every item, not negative. */
  readonly importance: ItemAnswers;
}

/** A form of the score, averaged over respondents. */
export interface CroninTaylorForm {
  /** Mean of the respondents' sums over items, as the paper defines the form; its range grows with the number of items. */
  sum: number;
  /** Mean of the respondents' means over items, for the weighted forms Σ I·x / Σ I: on the scale of an answer or a gap. */
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
 * Throws `unknown_item` for an item without a column in one of the three; `missing_answers`;
 * `invalid_input` for importance below 0 and for a respondent whose importance is all 0;
 * `insufficient_data` where nothing is left to score.
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
  const { missing, confidence } = settingsOf(options);
  const [expectations, perceptions, importance] = (
    ["expectations", "perceptions", "importance"] as const
  ).map((key) => columnsOf(survey[key], key));
  const items = Object.keys(perceptions!).map((id) => ({ id }));
  const sources = [
    sourcesOf(expectations!, items, null, ["expectations"]),
    sourcesOf(perceptions!, items, null, ["perceptions"]),
    sourcesOf(importance!, items, NOT_NEGATIVE, ["importance"]),
  ];
  const respondents = respondentsOf(sources.flat(), { missing, weights: options.weights });
  const { weights } = respondents;
  const totals = totalsOf(sources, respondents);
  const n = totals.answered.filter((count) => count > 0).length;
  if (n === 0) refuse("insufficient_data", ["perceptions"], "at least one respondent who answered", 0);

  const form = (total: Float64Array, divisor: Float64Array): CroninTaylorForm => {
    const mean = estimateMean(
      total.map((x, i) => x / divisor[i]!),
      weights,
    )!;
    const sum = estimateMean(
      total.map((x, i) => (x / totals.answered[i]!) * items.length),
      weights,
    )!;
    return { sum: sum.mean, mean: mean.mean, interval: meanInterval(mean, confidence) };
  };
  return {
    model: "cronin-taylor",
    missing,
    confidence,
    n,
    items: items.length,
    servqual: form(totals.gap, totals.answered),
    weightedServqual: form(totals.weightedGap, totals.importance),
    servperf: form(totals.perception, totals.answered),
    weightedServperf: form(totals.weightedPerception, totals.importance),
    notes: n === 1 ? [{ path: "servqual.interval", reason: "one-respondent" }] : [],
  };
}

/** Columns as they are; a list of one respondent as columns named by the position of the item. */
function columnsOf(answers: ItemAnswers, key: string): Columns {
  if (!Array.isArray(answers)) return answers as Columns;
  if (answers.length === 0) refuse("insufficient_data", [key], "at least one item", answers);
  return Object.fromEntries(answers.map((answer, j) => [`${j}`, [answer]]));
}

/** Every respondent's sums over the items that were answered on all three sides. */
function totalsOf(sources: readonly (readonly Source[])[], respondents: Respondents) {
  const column = () => new Float64Array(respondents.length);
  const answers = sources.map(column);
  const totals = {
    answered: column(),
    importance: column(),
    gap: column(),
    weightedGap: column(),
    perception: column(),
    weightedPerception: column(),
  };
  for (let j = 0; j < sources[0]!.length; j++) {
    sources.forEach((side, b) => {
      respondents.read(side[j]!, answers[b]!);
    });
    for (let i = 0; i < respondents.length; i++) {
      const [e, p, w] = [answers[0]![i]!, answers[1]![i]!, answers[2]![i]!];
      if (Number.isNaN(e + p + w)) continue;
      totals.answered[i]!++;
      totals.importance[i]! += w;
      totals.gap[i]! += p - e;
      totals.weightedGap[i]! += w * (p - e);
      totals.perception[i]! += p;
      totals.weightedPerception[i]! += w * p;
    }
  }
  const row = totals.importance.findIndex((w, i) => w === 0 && totals.answered[i]! > 0);
  if (row >= 0) refuse("invalid_input", ["importance", row], "importance of a positive sum", 0);
  return totals;
}
