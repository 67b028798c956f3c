import type { Note } from "../../errors/note.ts";
import { readOptions } from "../../errors/options.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import type { Column } from "../../survey/column.ts";
import type { Figure, Missing } from "../../survey/estimation.ts";
import { addRespondent, emptyTally } from "../../survey/share.ts";
import { KANO_OPTIONS, type KanoAnswers, type KanoOptions, readKano } from "./kano-answers.ts";
import { categoryIn, type KanoCategory, type KanoTable } from "./kano-category.ts";
import { byCategory, type KanoSummary, summaryOf } from "./summarize-kano.ts";

/** What an answer 1 … 5 is worth: like 4, must-be 2, neutral 0, live-with −1, dislike −2 if the feature is there. */
const FUNCTIONAL = [4, 2, 0, -1, -2];
const DYSFUNCTIONAL = [-2, -1, 0, 2, 4];

/** From here on a mean score is high: that of the answer "must be", of "live with" for the dysfunctional question. */
const HIGH = 2;

/**
 * Below it a mean score is on its way to an answer that is reverse or questionable; above, it is as good as neutral.
 */
const REVERSED = -1;

/** The answers as scores, which keep what the categories throw away. */
export interface ContinuousKano {
  /** Mean of 4 like, 2 must-be, 0 neutral, −1 live-with, −2 dislike if the feature is there. */
  functional: number;
  /** Student's; `null` for one respondent. */
  functionalInterval: Interval | null;
  /** Mean of −2 like, −1 must-be, 0 neutral, 2 live-with, 4 dislike if it is not there. */
  dysfunctional: number;
  /** Student's; `null` for one respondent. */
  dysfunctionalInterval: Interval | null;
  /**
   * By quadrants at 2, which counts as high: A (functional), O (both), M (dysfunctional), I (neither). Where
   * a mean is below −1, on the side of wishing the feature away: Q if the other is high, R otherwise.
   */
  category: KanoCategory;
}

/** How important respondents say the feature is. */
export interface SelfStatedImportance {
  /** Respondents who said. */
  n: number;
  mean: number;
  /** Student's; `null` for one respondent. */
  interval: Interval | null;
}

/** The result of `classifyKano`. */
export interface KanoClassification<Policy extends Missing = "reject"> extends KanoSummary<Policy> {
  table: KanoTable;
  missing: Missing;
  continuous: Figure<Policy, ContinuousKano>;
  /** `null` where it was not asked, or nobody answered. */
  importance: SelfStatedImportance | null;
}

/**
 * Classifies a feature by the answers to its pair of Kano questions, one column for "if the feature is
 * there" and one for "if it is not", answers 1 like … 5 dislike.
 *
 * A respondent counts who answered both. Beside the summary by categories (`summarizeKano`) stand the
 * continuous analysis, which takes answers for scores, and the mean importance that respondents state
 * themselves, by which near ties may be settled. With weights, Fong's test takes the effective number of
 * respondents for n.
 *
 * @throws `invalid_input` for columns of unequal length, an answer that is not a whole number from 1 to 5,
 * and an unknown option; `missing_answers` for a missing answer, unless `missing` says what to do with it;
 * `insufficient_data` where nobody answered both questions; under `"available"` everything is `null` then, with a note.
 *
 * Source: as `summarizeKano`; DuMouchel, Thoughts on graphical and continuous analysis, in Berger et al.
 * (1993), Center for Quality of Management Journal 2(4), 20–23.
 *
 * @example
 * ```ts
 * import { classifyKano } from "service-quality/priorities";
 *
 * const feature = classifyKano([1, 1, 2, 1, 3], [5, 4, 5, 5, 3], { importance: [9, 6, 8, 7, 3] });
 * feature.category; // => "O"
 * feature.counts; // => { A: 1, O: 2, M: 1, I: 1, R: 0, Q: 0 }
 * [feature.better, feature.worse]; // => [0.6, -0.6]
 * feature.continuous.functional; // => 2.8
 * feature.importance?.mean; // => 6.6
 * ```
 */
export function classifyKano<Policy extends Missing = "reject">(
  functional: Column,
  dysfunctional: Column,
  options?: KanoOptions & { missing?: Policy | undefined },
): KanoClassification<Policy>;
export function classifyKano(
  functional: Column,
  dysfunctional: Column,
  options: KanoOptions = {},
): KanoClassification<Missing> {
  const answers = readKano(functional, dysfunctional, readOptions(options, KANO_OPTIONS));
  return classificationOf(answers) ?? unclassified(answers);
}

/** What is known of a feature about which nobody answered both questions. */
export function unclassified({ rule, table, missing, confidence }: KanoAnswers): KanoClassification<Missing> {
  return {
    model: "kano",
    rule,
    confidence,
    n: 0,
    effectiveN: 0,
    counts: byCategory(() => 0),
    shares: null,
    category: null,
    tied: [],
    better: null,
    betterInterval: null,
    worse: null,
    worseInterval: null,
    timko: null,
    totalStrength: null,
    categoryStrength: null,
    fong: null,
    table,
    missing,
    continuous: null,
    importance: null,
    notes: [{ path: [], reason: "no-answers" }],
  };
}

/** The classification of answers; `null` where nobody (nobody with weight) gave both. */
export function classificationOf(answers: KanoAnswers): KanoClassification | null {
  const { functional, dysfunctional, weights, rule, table, missing, confidence } = answers;
  const tallies = byCategory(emptyTally);
  for (let i = 0; i < functional.length; i++) {
    if (Number.isNaN(functional[i]!)) continue;
    const category = categoryIn(table, functional[i]!, dysfunctional[i]!);
    addRespondent(tallies[category], weights === null ? 1 : weights[i]!);
  }
  const present = scored(functional, FUNCTIONAL, weights);
  if (present === null) return null;
  const absent = scored(dysfunctional, DYSFUNCTIONAL, weights)!;
  const importance = answers.importance && estimateMean(answers.importance, weights);
  const summary = summaryOf(tallies, { rule, confidence, weighted: weights !== null });
  return {
    ...summary,
    table,
    missing,
    continuous: {
      functional: present.mean + 0,
      functionalInterval: meanInterval(present, confidence),
      dysfunctional: absent.mean + 0,
      dysfunctionalInterval: meanInterval(absent, confidence),
      category: quadrantOf(present.mean, absent.mean),
    },
    importance: importance && {
      n: importance.n,
      mean: importance.mean,
      interval: meanInterval(importance, confidence),
    },
    notes: [...summary.notes, ...notesOn(present, importance, answers)],
  };
}

function scored(answers: Float64Array, scores: readonly number[], weights: Float64Array | null): Mean | null {
  return estimateMean(
    answers.map((answer) => scores[answer - 1] ?? Number.NaN),
    weights,
  );
}

function quadrantOf(functional: number, dysfunctional: number): KanoCategory {
  const [present, absent] = [compareFigures(functional, HIGH) >= 0, compareFigures(dysfunctional, HIGH) >= 0];
  const reversed = compareFigures(Math.min(functional, dysfunctional), REVERSED) < 0;
  if (reversed) return present || absent ? "Q" : "R";
  if (present) return absent ? "O" : "A";
  return absent ? "M" : "I";
}

function notesOn(present: Mean, importance: Mean | null, answers: KanoAnswers): Note[] {
  const notes: Note[] = [];
  if (present.n === 1) {
    notes.push(
      { path: ["continuous", "functionalInterval"], reason: "one-respondent" },
      { path: ["continuous", "dysfunctionalInterval"], reason: "one-respondent" },
    );
  }
  if (importance?.n === 1) notes.push({ path: ["importance", "interval"], reason: "one-respondent" });
  if (answers.importance !== null && importance === null) {
    notes.push({ path: ["importance"], reason: "no-complete-respondent" });
  }
  return notes;
}
