import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { otherwise, type Readers, readOptions } from "../errors/options.ts";
import { entriesAt, type Given, numberAt, objectAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { quotient } from "../numeric/quotient.ts";
import { byCodeUnits } from "../numeric/ranking.ts";
import { ESTIMATION_OPTIONS } from "../survey/estimation.ts";

/** A row by column; cases are text or numbers, answers finite numbers, `null` where they are missing. */
export type OutcomeRow = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Options of `summarizeOutcomeSatisfaction`. */
export interface OutcomeSatisfactionOptions {
  /** The column of the cases by which they are grouped: an outcome, the status of a right, a cause. */
  readonly by: string;
  /** The columns of the answers that are averaged. */
  readonly scores: readonly string[];
  /** What both call the case; `"case"` by default. */
  readonly case?: string | undefined;
  /** Level of the intervals; 0.95 by default. */
  readonly confidence?: number | undefined;
}

const OUTCOME_OPTIONS = {
  by: textAt,
  scores: (value, path) => entriesAt(value, path, "a list of columns", textAt),
  case: otherwise(textAt, "case"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<OutcomeSatisfactionOptions>;

/** The mean of a score in a group of cases. */
export interface OutcomeScore {
  score: string;
  /** Cases with that answer. */
  n: number;
  /** `null`, like the rest, for none. */
  mean: number | null;
  /** `null` for one. */
  standardDeviation: number | null;
  /** Student's interval of the mean. */
  interval: Interval | null;
}

/** Cases of one outcome. */
export interface OutcomeGroup {
  /** As text; `null` for cases without one. */
  group: string | null;
  cases: number;
  /** Those with a row of answers. */
  answered: number;
  /** answered / cases. */
  answeredShare: number;
  scores: OutcomeScore[];
}

/** The result of `summarizeOutcomeSatisfaction`. */
export interface OutcomeSatisfaction {
  model: "outcome-satisfaction";
  by: string;
  confidence: number;
  /** Cases. */
  n: number;
  answered: number;
  /** `null` for no cases. */
  answeredShare: number | null;
  /** Rows of answers whose case is not among the cases. */
  unmatched: number;
  /** The largest first, ties by name, those without an outcome last. */
  groups: OutcomeGroup[];
  notes: Note[];
}

/**
 * How satisfied customers are with what came of their complaints, by what came of them: answers of the follow-up
 * are joined to the cases by their id and averaged by an outcome, the status of a right (`assessRights`), a cause.
 *
 * Cases without an answer count in `cases` and lower `answeredShare`: a registered complaint is not a satisfied
 * customer.
 *
 * @throws `invalid_input` for a row without its case, a case twice (in either list), an answer that is no finite
 * number, a column that no row of answers has.
 *
 * Source: ISO 10004:2018 in its style; Student's intervals.
 *
 * @example
 * ```ts
 * import { summarizeOutcomeSatisfaction } from "service-quality/recovery";
 *
 * const cases = [
 *   { case: "A", outcome: "upheld" },
 *   { case: "B", outcome: "rejected" },
 *   { case: "C", outcome: "upheld" },
 * ];
 * const answers = [{ case: "A", satisfaction: 5 }, { case: "C", satisfaction: 4 }];
 * const { answeredShare, groups } = summarizeOutcomeSatisfaction(cases, answers, { by: "outcome", scores: ["satisfaction"] });
 * answeredShare; // => 0.6666666666666666
 * groups.map(({ group, cases, scores }) => [group, cases, scores[0]?.mean]); // => [["upheld", 2, 4.5], ["rejected", 1, null]]
 * ```
 */
export function summarizeOutcomeSatisfaction(
  cases: readonly OutcomeRow[],
  answers: readonly OutcomeRow[],
  options: OutcomeSatisfactionOptions,
): OutcomeSatisfaction {
  const { by, scores, case: key, confidence } = readOptions(options, OUTCOME_OPTIONS);
  const outcomes = rowsByCase(cases, key, []);
  const answered = rowsByCase(answers, key, ["answers"]);
  const values = scores.map((score) => answersTo(score, answered));
  const members = new Map<string | null, string[]>();
  for (const [id, { row, path }] of outcomes) {
    const group = groupAt(row[by], [...path, by]);
    const ids = members.get(group);
    if (ids === undefined) members.set(group, [id]);
    else ids.push(id);
  }
  const groups = [...members].map(([group, ids]): OutcomeGroup => {
    const known = ids.filter((id) => answered.has(id)).length;
    return {
      group,
      cases: ids.length,
      answered: known,
      answeredShare: known / ids.length,
      scores: scores.map((score, k) => scoreOf(score, values[k]!, ids, confidence)),
    };
  });
  groups.sort(byNumberThenName);
  const matched = [...answered.keys()].filter((id) => outcomes.has(id)).length;
  return {
    model: "outcome-satisfaction",
    by,
    confidence,
    n: outcomes.size,
    answered: matched,
    answeredShare: quotient(matched, outcomes.size),
    unmatched: answered.size - matched,
    groups,
    notes: groups.flatMap(({ scores }, i) => scores.flatMap((score, k) => notesOn(score, i, k))),
  };
}

/** Rows by their case, each with where it stands. */
type RowsByCase = ReadonlyMap<string, { readonly row: Given; readonly path: ErrorPath }>;

function rowsByCase(rows: unknown, key: string, path: ErrorPath): RowsByCase {
  const found = new Map<string, { row: Given; path: ErrorPath }>();
  entriesAt(rows, path, "a list of rows", (entry, here) => {
    const row = objectAt(entry, here, "a row");
    const value = row[key];
    const there = [...here, key];
    const id = typeof value === "number" && Number.isFinite(value) ? String(value) : textAt(value, there);
    if (found.has(id)) refuse("invalid_input", there, "a case that no row before has", value);
    found.set(id, { row, path: here });
  });
  return found;
}

/** The answers to one question by case; NaN where they are missing. */
function answersTo(score: string, rows: RowsByCase): ReadonlyMap<string, number> {
  const isAsked = [...rows.values()].some(({ row }) => Object.hasOwn(row, score));
  if (rows.size > 0 && !isAsked) {
    refuse("invalid_input", ["scores"], "columns that some row of answers has", score);
  }
  return new Map([...rows].map(([id, { row, path }]) => [id, answerAt(row[score], [...path, score])]));
}

function answerAt(value: unknown, path: ErrorPath): number {
  return value === undefined || value === null || Number.isNaN(value) ? Number.NaN : numberAt(value, path);
}

/** What a case is grouped by, as text; `null` for a cell that is empty. */
function groupAt(value: unknown, path: ErrorPath): string | null {
  if (value === undefined || value === null || value === "" || Number.isNaN(value)) return null;
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  return refuse("invalid_input", path, "text, a number, true or false", value);
}

function scoreOf(
  score: string,
  answers: ReadonlyMap<string, number>,
  ids: readonly string[],
  confidence: number,
): OutcomeScore {
  const mean = estimateMean(
    Float64Array.from(ids, (id) => answers.get(id) ?? Number.NaN),
    null,
  );
  if (mean === null) return { score, n: 0, mean: null, standardDeviation: null, interval: null };
  return {
    score,
    n: mean.n,
    mean: mean.mean,
    standardDeviation: mean.standardDeviation,
    interval: meanInterval(mean, confidence),
  };
}

function byNumberThenName(a: OutcomeGroup, b: OutcomeGroup): number {
  if (a.group === null) return 1;
  if (b.group === null) return -1;
  return b.cases - a.cases || byCodeUnits(a.group, b.group);
}

function notesOn({ n }: OutcomeScore, group: number, score: number): Note[] {
  const path = ["groups", group, "scores", score];
  if (n === 0) return [{ path: [...path, "mean"], reason: "no-complete-respondent" }];
  return n === 1 ? [{ path: [...path, "standardDeviation"], reason: "one-respondent" }] : [];
}
