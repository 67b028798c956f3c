import type { Note, NoteReason } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { optional, type Readers, readOptions } from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { picked } from "../../numeric/picked.ts";
import { type Columns, namedSources } from "../../survey/column.ts";
import { countedAnswers } from "../../survey/counted-answers.ts";
import { ESTIMATION_OPTIONS, type Missing } from "../../survey/estimation.ts";
import { type MardiaTests, mardiaTests } from "./mardia.ts";
import { shapeOf } from "./shape.ts";
import { FEWEST, MOST, type ShapiroWilk, shapiroWilk } from "./shapiro-wilk.ts";

/** Options of `testNormality`. */
export interface NormalityOptions {
  /** What to do with missing answers; `"reject"` by default. */
  missing?: Missing | undefined;
  /** The columns that are tested; all by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = {
  missing: ESTIMATION_OPTIONS.missing,
  items: optional(someNamesAt),
} satisfies Readers<NormalityOptions>;

/** Whether an item's answers are normally distributed. */
export interface ItemNormality {
  item: string;
  /** Respondents who answered. */
  n: number;
  /** `null` below three respondents and where nothing varies. */
  skewness: number | null;
  /** `null` below four respondents and where nothing varies. */
  kurtosis: number | null;
  /** `null` but from 3 to 5,000 respondents, and where nothing varies. */
  shapiroWilk: ShapiroWilk | null;
}

/** The result of `testNormality`. */
export interface Normality {
  model: "normality";
  missing: Missing;
  /** Respondents with an answer to any item. */
  n: number;
  items: ItemNormality[];
  /** Of all items together; `null` for one item, no more complete respondents than items, and collinear items. */
  mardia: MardiaTests | null;
  notes: Note[];
}

/**
 * Tests of a normal distribution: Shapiro and Wilk's W of each item, Mardia's skewness and kurtosis of all of them over
 * the respondents who answered every one. Answers on a scale of few points are never normal; what counts is whether
 * they are near enough for the method at hand.
 *
 * @throws `insufficient_data` where nobody is left; `missing_answers` for a missing answer unless `missing` says
 * otherwise; `unknown_item` for an item without a column; `invalid_input` for everything malformed.
 *
 * Source: Royston (1995), Remark AS R94: a remark on algorithm AS 181, Applied Statistics 44, 547–551; Mardia (1970),
 * Measures of multivariate skewness and kurtosis with applications, Biometrika 57, 519–530.
 *
 * @example
 * ```ts
 * import { testNormality } from "service-quality/statistics";
 *
 * const { items } = testNormality({ minutes: [1.7, 43, 8.7, 8] });
 * items[0]?.shapiroWilk; // => { w: 0.7742…, p: 0.0635… }
 * ```
 */
export function testNormality(columns: Columns, options: NormalityOptions = {}): Normality {
  const { missing, items: named } = readOptions(options, OPTIONS);
  const given = namedSources(columns, named, null);
  const answers = countedAnswers(given, { missing });
  const length = answers.columns[0]!.length;
  const rows = Int32Array.from({ length }, (_, i) => i);
  const n = rows.filter((i) => answers.columns.some((column) => !Number.isNaN(column[i]!))).length;
  if (n === 0) refuse("insufficient_data", given[0]!.path, "at least one respondent who answered", 0);
  const notes: Note[] = [];
  const items = answers.columns.map((column, at): ItemNormality => {
    const { reasons, ...row } = itemNormality(column);
    notes.push(...notesOfNulls(row, ["items", at], reasons));
    return { item: String(given[at]!.path[0]), ...row };
  });
  const complete = rows.filter((i) => answers.columns.every((column) => !Number.isNaN(column[i]!)));
  const tested = testedTogether(answers.columns.map((column) => picked(column, complete)));
  if (typeof tested === "string") notes.push({ path: ["mardia"], reason: tested });
  return { model: "normality", missing, n, items, mardia: typeof tested === "string" ? null : tested, notes };
}

function itemNormality(column: Float64Array) {
  const values = column.filter((answer) => !Number.isNaN(answer));
  const { skewness, kurtosis, reasons } = shapeOf(values);
  const n = values.length;
  const isTested = n >= FEWEST && n <= MOST && skewness !== null;
  const untested: NoteReason = n > MOST ? "large-sample" : n < FEWEST ? "few-respondents" : "no-variance";
  return {
    n,
    skewness,
    kurtosis,
    shapiroWilk: isTested ? shapiroWilk(values) : null,
    reasons: { skewness: reasons.skewness, kurtosis: reasons.kurtosis, shapiroWilk: untested },
  };
}

/** Mardia's tests of complete columns, or why there are none. */
function testedTogether(columns: readonly Float64Array[]): MardiaTests | NoteReason {
  if (columns.length < 2) return "one-item";
  if (columns[0]!.length <= columns.length) return "few-respondents";
  return mardiaTests(columns) ?? "collinear";
}
