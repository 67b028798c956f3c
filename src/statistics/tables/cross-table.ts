import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { fisherExact } from "../../numeric/inference/fisher-exact.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { SURVEY_ESTIMATION_OPTIONS, type SurveyEstimation } from "../../survey/estimation.ts";
import {
  adjustedResiduals,
  chiSquaredTest,
  correctedV,
  cramersV,
  expectedCounts,
  likelihoodRatioTest,
  marginsOf,
  oddsRatio,
} from "./association.ts";
import { type CrossTableData, categoriesAt, countedTable, type TableCategory } from "./table-data.ts";

/** Cells that expect fewer make the test rough, where more than this share of them do. */
const FEW = 5;
const MANY = 0.2;

/** Options of `crossTable`. */
export interface CrossTableOptions extends Pick<SurveyEstimation, "confidence" | "weights" | "design"> {
  /** What to do with a respondent without an answer to both: refuse it (the default), or leave it out. */
  missing?: "reject" | "listwise" | undefined;
  /** The categories of rows and columns in their order; by default as they first appear. */
  rowCategories?: readonly TableCategory[] | undefined;
  columnCategories?: readonly TableCategory[] | undefined;
}

const OPTIONS = {
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  confidence: SURVEY_ESTIMATION_OPTIONS.confidence,
  weights: SURVEY_ESTIMATION_OPTIONS.weights,
  design: SURVEY_ESTIMATION_OPTIONS.design,
  rowCategories: optional(categoriesAt),
  columnCategories: optional(categoriesAt),
} satisfies Readers<CrossTableOptions>;

/** The result of `crossTable`. */
export interface CrossTable {
  model: "cross-table";
  missing: "reject" | "listwise";
  confidence: number;
  /** Respondents counted. */
  n: number;
  /** What the rows and the columns stand for; `null` for counts without names. */
  rows: TableCategory[] | null;
  columns: TableCategory[] | null;
  counts: number[][];
  /** Counts were the two independent. */
  expected: number[][];
  /** Each cell as a share of its row, and of its column; of the respondents' weights where they are given. */
  rowShares: number[][];
  columnShares: number[][];
  /** (o − e) / √(e (1 − r/n)(1 − c/n)), standard normal were the two independent (Haberman 1973). */
  adjustedResiduals: number[][];
  /** Pearson's, without correction for continuity, on the counts without weights as all that follows. */
  chiSquared: Test;
  likelihoodRatio: Test;
  /** 0..1. */
  cramersV: number;
  /** Freed of most of its bias (Bergsma 2013); `null` for two respondents. */
  correctedV: number | null;
  /** Of Fisher's exact test; `null` for more than two rows or columns, as the odds ratio. */
  fisherP: number | null;
  /** ad/bc; `null` also where a cell is empty. */
  oddsRatio: number | null;
  /** Wald's, on the logarithm. */
  oddsRatioInterval: Interval | null;
  /** Share of the cells that expect fewer than 5 respondents, 0..1. */
  smallExpectedShare: number;
  notes: Note[];
}

/**
 * Two questions against each other: counts, shares, residuals, tests of independence and the strength of association.
 *
 * `data` has counts, or the respondents' answers to two questions: names or numbers, `null` and empty text for a
 * missing one. `weights` make shares of weights; the tests are of the respondents as counted, which a note says, for
 * under weights chi-squared has another distribution. A respondent of weight 0 is not there.
 *
 * @throws `invalid_input` for columns of unequal length, an answer that is neither text nor number or not among the
 * categories given, a category given twice, counts that are no whole numbers, and weights beside counts;
 * `missing_answers` for a missing answer unless `missing` is `"listwise"`; `insufficient_data` for fewer than two rows
 * or columns and for one without respondents.
 *
 * Source: Pearson (1900), Philosophical Magazine 50, 157–175; Cramér (1946), Mathematical Methods of Statistics, ch.
 * 21; Haberman (1973), Biometrics 29, 205–220; Bergsma (2013), Journal of the Korean Statistical Society 42, 323–328;
 * Fisher (1935), The Design of Experiments, ch. 2.
 *
 * @example
 * ```ts
 * import { crossTable } from "service-quality/statistics";
 *
 * const { counts, fisherP, cramersV } = crossTable({
 *   rows: ["north", "north", "south", "south", "north", "south"],
 *   columns: ["yes", "yes", "no", "no", "yes", "yes"],
 * });
 * counts; // => [[3, 0], [1, 2]]
 * fisherP; // => 0.4000…
 * cramersV; // => 0.7071…
 * ```
 */
export function crossTable(data: CrossTableData, options: CrossTableOptions = {}): CrossTable {
  const { confidence, ...counting } = readOptions(options, OPTIONS);
  const { rows, columns, counts, weighted } = countedTable(data, counting);
  const margins = marginsOf(counts);
  const expected = expectedCounts(margins);
  const chiSquared = chiSquaredTest(counts, expected);
  const cells = expected.flat();
  const smallExpectedShare = cells.filter((e) => e < FEW).length / cells.length;
  const association = {
    correctedV: correctedV(chiSquared.statistic, margins),
    ...ofTwoByTwo(counts, confidence),
  };
  const isTwoByTwo = association.fisherP !== null;
  const ratio = isTwoByTwo ? "zero-base" : "two-categories-only";
  const notes = notesOfNulls(association, [], {
    correctedV: "few-respondents",
    fisherP: "two-categories-only",
    oddsRatio: ratio,
    oddsRatioInterval: ratio,
  });
  if (smallExpectedShare > MANY) notes.push({ path: ["chiSquared"], reason: "small-expected" });
  if (weighted !== null) notes.push({ path: ["chiSquared"], reason: "weighted" });
  return {
    model: "cross-table",
    missing: counting.missing,
    confidence,
    n: margins.n,
    rows,
    columns,
    counts,
    expected,
    ...sharesOf(weighted ?? counts),
    adjustedResiduals: adjustedResiduals(counts, expected, margins),
    chiSquared,
    likelihoodRatio: likelihoodRatioTest(counts, expected),
    cramersV: cramersV(chiSquared.statistic, margins),
    ...association,
    smallExpectedShare,
    notes,
  };
}

function sharesOf(table: readonly (readonly number[])[]): Pick<CrossTable, "rowShares" | "columnShares"> {
  const { rows, columns } = marginsOf(table);
  return {
    rowShares: table.map((row, i) => row.map((count) => count / rows[i]!)),
    columnShares: table.map((row) => row.map((count, j) => count / columns[j]!)),
  };
}

/** What only a table of two rows and two columns has. */
function ofTwoByTwo(
  counts: readonly (readonly number[])[],
  confidence: number,
): Pick<CrossTable, "fisherP" | "oddsRatio" | "oddsRatioInterval"> {
  if (counts.length > 2 || counts[0]!.length > 2) {
    return { fisherP: null, oddsRatio: null, oddsRatioInterval: null };
  }
  const cells = counts as [[number, number], [number, number]];
  const [[a, b], [c, d]] = cells;
  const fisherP = fisherExact({ count: a, n: a + b }, { count: c, n: c + d });
  if (counts.flat().includes(0)) return { fisherP, oddsRatio: null, oddsRatioInterval: null };
  const { ratio, interval } = oddsRatio(cells, confidence);
  return { fisherP, oddsRatio: ratio, oddsRatioInterval: interval };
}
