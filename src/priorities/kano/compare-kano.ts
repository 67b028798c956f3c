import type { Note } from "../../errors/note.ts";
import { asGiven, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Test } from "../../numeric/inference/t-test.ts";
import type { Column, GroupColumn } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { groupsOf } from "../../survey/grouping.ts";
import { testIndependence } from "../independence.ts";
import { classificationOf, type KanoClassification, unclassified } from "./classify-kano.ts";
import { KANO_OPTIONS, type KanoAnswers, type KanoOptions, readKano } from "./kano-answers.ts";
import { KANO_ORDER } from "./kano-category.ts";

/** Options of `compareKano`. */
export interface KanoComparisonOptions extends KanoOptions {
  /** The segment of every respondent. A missing one follows the policy for missing answers. */
  by: GroupColumn;
}

const OPTIONS = {
  ...KANO_OPTIONS,
  by: asGiven as Reader<GroupColumn>,
} satisfies Readers<KanoComparisonOptions>;

/** A segment's classification of the feature. */
export interface KanoSegment<Policy extends Missing = "reject"> extends KanoClassification<Policy> {
  segment: string;
}

/** The result of `compareKano`. */
export interface KanoComparison<Policy extends Missing = "reject"> {
  model: "kano-segments";
  /** In the order of first appearance. */
  segments: KanoSegment<Policy>[];
  /** Pearson's chi-square of segments by categories; `null` with weights, and where all answers are of one category. */
  test: Test | null;
  /** Cramér's V, 0..1; `null` where there is no test. */
  cramersV: number | null;
  notes: Note[];
}

/**
 * Classifies a feature for every segment of respondents, and tests whether the segments differ: a feature
 * that is must-be for some and indifferent to others is neither on the average.
 *
 * @throws `insufficient_data` for fewer than two segments, and for a segment in which nobody answered both
 * questions, which under `"available"` is a row of `null` with a note; otherwise as `classifyKano`.
 *
 * Source: Berger et al. (1993), Center for Quality of Management Journal 2(4), 3–36 (segments before
 * averages); Pearson (1900), Philosophical Magazine 50, 157–175.
 *
 * @example
 * ```ts
 * import { compareKano } from "service-quality/priorities";
 *
 * const { segments, test } = compareKano([1, 1, 1, 2, 2, 2], [4, 4, 5, 5, 5, 5], {
 *   by: ["young", "young", "young", "old", "old", "old"],
 * });
 * segments.map(({ segment, category }) => [segment, category]); // => [["young", "A"], ["old", "M"]]
 * test?.df; // => 2
 * ```
 */
export function compareKano<Policy extends Missing = "reject">(
  functional: Column,
  dysfunctional: Column,
  options: KanoComparisonOptions & { missing?: Policy | undefined },
): KanoComparison<Policy>;
export function compareKano(
  functional: Column,
  dysfunctional: Column,
  options: KanoComparisonOptions,
): KanoComparison<Missing> {
  const { by, ...kano } = readOptions(options, OPTIONS);
  const answers = readKano(functional, dysfunctional, kano);
  const groups = groupsOf(by, answers.functional.length, answers.missing, answers.weights);
  if (groups.length < 2) refuse("insufficient_data", ["by"], "at least two segments", groups.length);
  const segments = groups.map(({ name, rows }): KanoSegment<Missing> => {
    const classification = classificationOf(pick(answers, rows));
    if (classification !== null) return { segment: name, ...classification };
    if (answers.missing === "available") return { segment: name, ...unclassified(answers) };
    return refuse("insufficient_data", ["by", name], "at least one respondent who answered both", 0);
  });
  const answered = segments.filter(({ n }) => n > 0);
  if (answered.length === 0) refuse("insufficient_data", [], "at least one respondent who answered both", 0);
  const counts = answered.map((segment) => KANO_ORDER.map((category) => segment.counts[category]));
  const independence = answers.weights === null ? testIndependence(counts) : null;
  return {
    model: "kano-segments",
    segments,
    test: independence?.test ?? null,
    cramersV: independence?.cramersV ?? null,
    notes: [
      ...segments.flatMap(({ n }, k): Note[] =>
        n === 0 ? [{ path: ["segments", k], reason: "no-answers" }] : [],
      ),
      ...notesOn(independence, answers.weights !== null),
    ],
  };
}

function pick(answers: KanoAnswers, rows: Int32Array): KanoAnswers {
  const of = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  return {
    ...answers,
    functional: of(answers.functional),
    dysfunctional: of(answers.dysfunctional),
    importance: answers.importance && of(answers.importance),
    weights: answers.weights && of(answers.weights),
  };
}

function notesOn(independence: ReturnType<typeof testIndependence>, weighted: boolean): Note[] {
  if (independence === null) return [{ path: ["test"], reason: weighted ? "weighted" : "no-variance" }];
  return independence.sparse ? [{ path: ["test"], reason: "few-respondents" }] : [];
}
