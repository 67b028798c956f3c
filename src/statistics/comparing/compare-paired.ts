import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
} from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ZeroDifferences } from "../../numeric/inference/signed-rank-test.ts";
import { type Interval, meanInterval, oneSampleTest, type Test } from "../../numeric/inference/t-test.ts";
import type { Column, Columns } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { type McNemarTest, mcnemarTest } from "./mcnemar.ts";
import {
  checkBinary,
  checkColumns,
  countedDifferences,
  meanDifference,
  type PairedAnswers,
  type PairedColumn,
  pairedAnswers,
} from "./paired-answers.ts";
import { type RankedColumns, rankedColumns, type ShareColumns, shareColumns } from "./several-columns.ts";
import { type SignedRanks, type Signs, signedRanks, signs } from "./signed-ranks.ts";

/**
 * How columns of the same respondents are compared: two by mean, ranks or signs, several by ranks, shares of 0 and 1.
 */
export type PairedMethod = "t" | "wilcoxon" | "sign" | "friedman" | "cochran" | "mcnemar";

/** Options of `comparePaired`. */
export interface PairedComparisonOptions {
  /** `"t"` by default. */
  method?: PairedMethod | undefined;
  /**
   * What becomes of differences of 0 under `"wilcoxon"` and `"friedman"`: `"wilcoxon"` (left out, the default) or
   * `"pratt"`.
   */
  zeros?: ZeroDifferences | undefined;
  /** The columns to compare, in their order; all of them by default. */
  items?: readonly string[] | undefined;
  /** What to do with a missing answer: refuse it (the default), or leave its respondent out. */
  missing?: "reject" | "listwise" | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
  /** Sampling weights, one per respondent, for `"t"` alone. */
  weights?: Column | undefined;
}

const OPTIONS = {
  method: otherwise(oneOf<PairedMethod>("t", "wilcoxon", "sign", "friedman", "cochran", "mcnemar"), "t"),
  zeros: optional(oneOf<ZeroDifferences>("wilcoxon", "pratt")),
  items: optional(someNamesAt),
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  confidence: ESTIMATION_OPTIONS.confidence,
  weights: asGiven as Reader<Column | undefined>,
} satisfies Readers<PairedComparisonOptions>;

/** The mean of paired differences. */
export interface MeanDifference {
  /** Mean of the respondents' differences, first column less second. */
  difference: number;
  /** `null` for one respondent, as the interval. */
  standardError: number | null;
  /** Student's. */
  interval: Interval | null;
  /** Against 0; `null` also where the differences do not vary, as the effect size. */
  test: Test | null;
  /** d_z, mean / standard deviation of the differences. */
  effectSize: number | null;
}

/** What each method finds. */
export interface PairedFigures {
  t: MeanDifference;
  wilcoxon: SignedRanks;
  sign: Signs;
  friedman: RankedColumns;
  cochran: ShareColumns;
  mcnemar: McNemarTest;
}

/** What every result of `comparePaired` says. */
export interface PairedSettings<Method extends PairedMethod> {
  model: "paired-comparison";
  method: Method;
  /** `null` for methods that do not rank differences. */
  zeros: ZeroDifferences | null;
  missing: "reject" | "listwise";
  confidence: number;
  /** Respondents. */
  n: number;
  notes: Note[];
}

/** The result of `comparePaired`. */
export type PairedComparison<Method extends PairedMethod = PairedMethod> = {
  [M in Method]: PairedSettings<M> & PairedFigures[M];
}[Method];

/**
 * Compares columns that the same respondents answered: perception and expectation, before and after, several items.
 *
 * - `"t"`: mean difference, Student's paired test, d_z. `"wilcoxon"`: signed ranks, exact without zeros and ties below
 *   50 differences. `"sign"`: the signs alone. Two columns, the first less the second.
 * - `"friedman"`: three columns or more by ranks within respondents; pairs by Wilcoxon's test, adjusted by Holm.
 * - `"cochran"`: two columns or more of 0 and 1; pairs by McNemar's test, their exact p adjusted by Holm.
 * - `"mcnemar"`: two columns of 0 and 1.
 *
 * Differences that only rounding tells apart are tied.
 *
 * @throws `invalid_input` for another number of columns, answers other than 0 and 1 where these are asked for, `zeros`
 * or `weights` with a method that has none, and columns of unequal length; `unknown_item` for an item without a column;
 * `missing_answers` for a missing answer unless `missing` is `"listwise"`; `insufficient_data` where nobody is left.
 *
 * Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Pratt (1959), Journal of the American Statistical Association
 * 54, 655–667; Friedman (1937), the same 32, 675–701; Cochran (1950), Biometrika 37, 256–266; McNemar (1947),
 * Psychometrika 12, 153–157; Agresti & Min (2005), Statistics in Medicine 24, 729–740.
 *
 * @example
 * ```ts
 * import { comparePaired } from "service-quality/statistics";
 *
 * const minutes = { before: [4.1, 6.3, 5.2, 7.7, 9.9, 3, 8.4], after: [3.8, 5.1, 5.9, 5.2, 6, 2.1, 8.6] };
 * const { test, hodgesLehmann } = comparePaired(minutes, { method: "wilcoxon" });
 * test; // => { statistic: 24, df: null, p: 0.109375 }
 * hodgesLehmann; // => 0.975
 * ```
 */
export function comparePaired<Method extends PairedMethod = "t">(
  columns: Columns,
  options?: PairedComparisonOptions & { method?: Method | undefined },
): PairedComparison<Method>;
export function comparePaired(columns: Columns, options: PairedComparisonOptions = {}): PairedComparison {
  const { method, zeros: asked, items, missing, confidence, weights } = readOptions(options, OPTIONS);
  const isRanked = method === "wilcoxon" || method === "friedman";
  if (asked !== null && !isRanked) refuse("invalid_input", ["zeros"], `none, for "${method}"`, asked);
  if (weights !== undefined && method !== "t")
    refuse("invalid_input", ["weights"], `none, for "${method}"`, weights);
  const answers = pairedAnswers(columns, items, missing, weights);
  const zeros = isRanked ? (asked ?? "wilcoxon") : null;
  const settings = { model: "paired-comparison" as const, zeros, missing, confidence, n: answers.n };

  switch (method) {
    case "t": {
      const figures = meanDifferenceOf(answers, confidence);
      const { n } = answers;
      const lone = n === 1 ? "one-respondent" : undefined;
      const reasons = {
        standardError: lone,
        interval: lone,
        test: lone ?? "no-variance",
        effectSize: lone ?? "no-variance",
      } as const;
      return { ...settings, method, ...figures, notes: notesOfNulls(figures, [], reasons) };
    }
    case "wilcoxon": {
      const figures = signedRanks(countedDifferences(...twoColumns(answers, method)), zeros!, confidence);
      return { ...settings, method, ...figures, notes: notesOfNulls(figures, [], "no-variance") };
    }
    case "sign": {
      const figures = signs(countedDifferences(...twoColumns(answers, method)));
      return { ...settings, method, ...figures, notes: notesOfNulls(figures, [], "no-variance") };
    }
    case "mcnemar": {
      const [a, b] = twoColumns(answers, method);
      checkBinary(answers);
      const figures = mcnemarTest(a, b, confidence);
      return { ...settings, method, ...figures, notes: notesOfNulls(figures, [], "no-variance") };
    }
    case "friedman": {
      checkColumns(answers, method, 3, Number.POSITIVE_INFINITY);
      const figures = rankedColumns(answers, zeros!, confidence);
      return { ...settings, method, ...figures, notes: notesOfPairs(figures) };
    }
    case "cochran": {
      checkColumns(answers, method, 2, Number.POSITIVE_INFINITY);
      checkBinary(answers);
      const figures = shareColumns(answers, confidence);
      return { ...settings, method, ...figures, notes: notesOfPairs(figures) };
    }
  }
}

function twoColumns(answers: PairedAnswers, method: PairedMethod): [PairedColumn, PairedColumn] {
  checkColumns(answers, method, 2, 2);
  return answers.columns as readonly PairedColumn[] as [PairedColumn, PairedColumn];
}

function notesOfPairs(figures: RankedColumns | ShareColumns): Note[] {
  return [
    ...notesOfNulls(figures, [], "no-variance"),
    ...figures.pairs.flatMap((pair, i) => notesOfNulls(pair, ["pairs", i], "no-variance")),
  ];
}

function meanDifferenceOf(answers: PairedAnswers, confidence: number): MeanDifference {
  const [a, b] = twoColumns(answers, "t");
  const mean = meanDifference(a, b, answers.weights);
  const { standardDeviation, standardError } = mean;
  return {
    difference: mean.mean,
    standardError,
    interval: meanInterval(mean, confidence),
    test: oneSampleTest(mean),
    effectSize: standardDeviation ? mean.mean / standardDeviation : null,
  };
}
