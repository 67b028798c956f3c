import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { fQuantile, fUpperTail } from "../../numeric/distributions/f.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Column } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { type IccMeanSquares, meanSquaresOf } from "./mean-squares.ts";
import { readRatingMatrix } from "./rating-matrix.ts";

/** Options of `estimateIcc`. */
export interface IccOptions {
  /** What to do with a missing rating: refuse it (the default), or leave the subject out. */
  missing?: "reject" | "listwise" | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = {
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<IccOptions>;

/** The six forms of Shrout & Fleiss (1979): the model, then one rating or the mean of all k. */
export type IccForm = "ICC(1,1)" | "ICC(2,1)" | "ICC(3,1)" | "ICC(1,k)" | "ICC(2,k)" | "ICC(3,k)";

/** One form of the intraclass correlation. */
export interface IccEstimate {
  form: IccForm;
  /** 1: every subject has its own raters; 2: the raters are a sample; 3: they are all there are. */
  model: "one-way-random" | "two-way-random" | "two-way-mixed";
  /** Whether raters who differ in level count as disagreeing. */
  definition: "absolute-agreement" | "consistency";
  /** At most 1; `null` where the formula has no value. */
  value: number | null;
  /** `null` where a limit has no value. */
  interval: Interval | null;
  /** Of no correlation, against a greater one; `null` without error variance. */
  test: IccTest | null;
}

/** An F test, one-sided as F tests are. */
export interface IccTest {
  statistic: number;
  df1: number;
  df2: number;
  p: number;
}

/** Intraclass correlations of raters. */
export interface IccEstimates {
  method: "analysis-of-variance";
  missing: "reject" | "listwise";
  confidence: number;
  /** Subjects used. */
  n: number;
  raters: number;
  meanSquares: IccMeanSquares;
  forms: IccEstimate[];
  notes: Note[];
}

/**
 * Intraclass correlations: which share of the variance of ratings the subjects account for. The six
 * forms answer different questions and can lie far apart, so always name the form that is reported.
 *
 * `ratings[i][j]` is rater j's rating of subject i, any finite number.
 *
 * @throws `invalid_input` for rows of unequal length, and a rating that is not a finite number;
 * `missing_answers` for a missing rating, unless `missing` is `"listwise"`; `insufficient_data` for fewer
 * than two subjects or raters.
 *
 * Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420–428, with their intervals; McGraw & Wong (1996),
 * Psychological Methods 1, 30–46, table 7 (intervals of ICC(2,·) by Satterthwaite's degrees of freedom).
 *
 * @example
 * ```ts
 * import { estimateIcc } from "service-quality/reliability";
 *
 * // Four raters, six subjects (Shrout & Fleiss 1979, table 2).
 * const { forms } = estimateIcc([
 *   [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
 * ]);
 * forms.map(({ form, value }) => `${form} ${value?.toFixed(2)}`);
 * // => ["ICC(1,1) 0.17", "ICC(2,1) 0.29", "ICC(3,1) 0.71", "ICC(1,k) 0.44", "ICC(2,k) 0.62", "ICC(3,k) 0.91"]
 * ```
 */
export function estimateIcc(ratings: readonly Column[], options: IccOptions = {}): IccEstimates {
  const { missing, confidence } = readOptions(options, OPTIONS);
  const matrix = readRatingMatrix(ratings, missing);
  const { n, raters } = matrix;
  const meanSquares = meanSquaresOf(matrix);
  const { subjects, error, within } = meanSquares;

  const oneWay = { df: n * (raters - 1), error: within };
  const twoWay = { df: (n - 1) * (raters - 1), error };
  const sampled = { df: errorDf(meanSquares, n, raters), error };
  const designs = [
    { model: "one-way-random", definition: "absolute-agreement", design: oneWay, tested: oneWay },
    { model: "two-way-random", definition: "absolute-agreement", design: sampled, tested: twoWay },
    { model: "two-way-mixed", definition: "consistency", design: twoWay, tested: twoWay },
  ] as const;
  const forms = (["1", "k"] as const).flatMap((unit) =>
    designs.map(({ model, definition, design, tested }, m): IccEstimate => {
      const form = `ICC(${m + 1},${unit})` as IccForm;
      const at = (scaling: number) =>
        FORMULAS[form]({ ...meanSquares, subjects: subjects * scaling }, n, raters);
      return {
        form,
        model,
        definition,
        value: at(1),
        interval: intervalOf(at, design.df, n - 1, confidence),
        test: testOf(subjects / tested.error, n - 1, tested.df),
      };
    }),
  );
  const reason = subjects === 0 ? "no-variance" : "unbounded";
  const reasons = { value: reason, interval: reason, test: "no-variance" } as const;
  return {
    method: "analysis-of-variance",
    missing,
    confidence,
    n,
    raters,
    meanSquares,
    forms,
    notes: forms.flatMap((form, i) => notesOfNulls(form, ["forms", i], reasons)),
  };
}

/**
 * Each form as a function of the mean squares, of n subjects and k raters; `null` where the denominator
 * is not above 0.
 */
const FORMULAS: Record<IccForm, (ms: IccMeanSquares, n: number, k: number) => number | null> = {
  "ICC(1,1)": ({ subjects: b, within: w }, _, k) => quotient(b - w, b + (k - 1) * w),
  "ICC(2,1)": ({ subjects: b, raters: j, error: e }, n, k) =>
    quotient(b - e, b + (k - 1) * e + (k * (j - e)) / n),
  "ICC(3,1)": ({ subjects: b, error: e }, _, k) => quotient(b - e, b + (k - 1) * e),
  "ICC(1,k)": ({ subjects: b, within: w }) => quotient(b - w, b),
  "ICC(2,k)": ({ subjects: b, raters: j, error: e }, n) => quotient(b - e, b + (j - e) / n),
  "ICC(3,k)": ({ subjects: b, error: e }) => quotient(b - e, b),
};

function quotient(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

/**
 * The limits of a form: its value where the subjects' mean square is scaled by the quantiles of F on the
 * error's and the subjects' degrees of freedom. An error without degrees of freedom scales nothing.
 */
function intervalOf(
  at: (scaling: number) => number | null,
  dfError: number,
  dfSubjects: number,
  confidence: number,
): Interval | null {
  const tail = (1 - confidence) / 2;
  const lower = at(dfError > 0 ? fQuantile(tail, dfError, dfSubjects) : 1);
  const upper = at(dfError > 0 ? 1 / fQuantile(tail, dfSubjects, dfError) : 1);
  return lower === null || upper === null ? null : { lower, upper };
}

/**
 * Satterthwaite's degrees of freedom of the error of ICC(2,·); 0 where the subjects do not vary, NaN where nothing else
 * does.
 */
function errorDf({ subjects, raters, error }: IccMeanSquares, n: number, k: number): number {
  const largest = Math.max(subjects, raters, error);
  const b = subjects / largest;
  const j = raters / largest;
  const e = error / largest;
  const byRaters = (b - e) * j;
  const byError = e * (j + (n - 1) * b);
  const both = b * (j + (n - 1) * e);
  return ((k - 1) * (n - 1) * both ** 2) / ((n - 1) * byRaters ** 2 + byError ** 2);
}

function testOf(statistic: number, df1: number, df2: number): IccTest | null {
  return Number.isFinite(statistic) ? { statistic, df1, df2, p: fUpperTail(statistic, df1, df2) } : null;
}
