import type { Note, NoteReason } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import { type Columns, namedSources } from "../../survey/column.ts";
import { countedAnswers } from "../../survey/counted-answers.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing } from "../../survey/estimation.ts";
import { type CorrelationMethod, pairCorrelations } from "./pair-correlation.ts";

/** Options of `estimateCorrelations`. */
export interface CorrelationOptions extends Estimation {
  /** The columns that are correlated, two or more; all by default. */
  items?: readonly string[] | undefined;
  /** `"pearson"` by default; weights go with it alone. */
  method?: CorrelationMethod | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  items: optional(someNamesAt),
  method: otherwise(oneOf("pearson", "spearman", "kendall"), "pearson"),
} satisfies Readers<CorrelationOptions>;

/** Two items and how they go together. */
export interface CorrelationPair {
  a: string;
  b: string;
  /** Respondents who answered both. */
  n: number;
  /** From −1 to 1; `null` where an item does not vary among them. */
  estimate: number | null;
  interval: Interval | null;
  /** Of no correlation; `null` where it is perfect. */
  test: Test | null;
  /** The test's p adjusted by Holm over all pairs. */
  holmP: number | null;
}

/** The result of `estimateCorrelations`. */
export interface Correlations {
  model: "correlations";
  method: CorrelationMethod;
  missing: Missing;
  confidence: number;
  /** Of the pair with the fewest respondents. */
  n: number;
  items: string[];
  /** The upper triangle, row by row. */
  pairs: CorrelationPair[];
  /** All of them, items by items, 1 on the diagonal. */
  matrix: (number | null)[][];
  notes: Note[];
}

/**
 * Correlations of all pairs of items, with intervals and tests.
 *
 * `"pearson"`: r, t = r √((n − 2)/(1 − r²)) on n − 2 degrees of freedom, Fisher's z ± z/√(n − 3). With weights both
 * take the effective number for n. `"spearman"`: r of mid-ranks, the same t, error √((1 + r²/2)/(n − 3)) of z.
 * `"kendall"`: tau-b, S over its deviation with all ties on the normal distribution, error √(.437/(n − 4)) of z. Under
 * `"available"` each pair rests on the respondents who answered both.
 *
 * @throws `insufficient_data` for fewer than two items and where nobody is left; `missing_answers` for a missing answer
 * unless `missing` says otherwise; `unknown_item` for an item without a column; `invalid_input` for weights with ranks
 * and everything malformed.
 *
 * Source: Fisher (1921), Metron 1, 3–32; Bonett & Wright (2000), Sample size requirements for estimating Pearson,
 * Kendall and Spearman correlations, Psychometrika 65, 23–28; Fieller, Hartley & Pearson (1957), Tests for rank
 * correlation coefficients, Biometrika 44, 470–481; Kendall (1970), Rank Correlation Methods, 4th ed., ch. 3 and 4.
 *
 * @example
 * ```ts
 * import { estimateCorrelations } from "service-quality/statistics";
 *
 * const { pairs } = estimateCorrelations({ promises: [5, 3, 4, 2, 6, 7], again: [7, 4, 4, 3, 5, 7] });
 * pairs[0]?.estimate; // => 0.8305…
 * pairs[0]?.test; // => { statistic: 2.9824…, df: 4, p: 0.0406… }
 * ```
 */
export function estimateCorrelations(columns: Columns, options: CorrelationOptions = {}): Correlations {
  const { missing, confidence, weights, items: named, method } = readOptions(options, OPTIONS);
  const given = namedSources(columns, named, null);
  const items = given.map(({ path }) => String(path[0]));
  if (items.length < 2) refuse("insufficient_data", [], "two items or more", items.length);
  if (method !== "pearson" && (weights ?? null) !== null) {
    refuse("invalid_input", ["weights"], 'no weights, which only "pearson" takes', weights);
  }
  const found = pairCorrelations(countedAnswers(given, { missing, weights }), method, confidence);
  const adjusted = holmAdjusted(found.map(({ test }) => test?.p ?? null));
  const matrix: (number | null)[][] = items.map((_, i) => items.map((_, j) => (i === j ? 1 : null)));
  const notes: Note[] = [];
  const pairs = found.map(({ a, b, reasons, ...figures }, at): CorrelationPair => {
    const { n, estimate, interval, test } = figures;
    const pair = { a: items[a]!, b: items[b]!, n, estimate, interval, test, holmP: adjusted[at]! };
    matrix[a]![b] = matrix[b]![a] = estimate;
    notes.push(...notesOfNulls(pair, ["pairs", at], { ...reasons, holmP: reasons.test }));
    if (estimate === null) notes.push(...notesOfCells(a, b, reasons.estimate));
    return pair;
  });
  const n = Math.min(...pairs.map((pair) => pair.n));
  return { model: "correlations", method, missing, confidence, n, items, pairs, matrix, notes };
}

function notesOfCells(a: number, b: number, reason: NoteReason): Note[] {
  return [
    { path: ["matrix", a, b], reason },
    { path: ["matrix", b, a], reason },
  ];
}
