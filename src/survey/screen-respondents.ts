import type { Note } from "../errors/note.ts";
import { optional, otherwise, type Readers, readOptions, whole } from "../errors/options.ts";
import { amountAt, someNamesAt } from "../errors/read-argument.ts";
import { compareFigures } from "../numeric/ties.ts";
import { answeredShareAt, leastAnswered } from "./batteries.ts";
import { type Columns, namedSources, readAnswers, sharedLength } from "./column.ts";

const BLOCK_ROWS = 1024;

/** Options of `screenRespondents`. */
export interface ScreenOptions {
  /** The items to look at, in the order in which they were asked; by default every column in order. */
  items?: readonly string[] | undefined;
  /** A run of this many equal answers is straight-lining; by default all items. At least 2. */
  straightLiningRun?: number | undefined;
  /** A standard deviation of the respondent's answers below this is low; 0.5 points of the scale by default. */
  lowVariance?: number | undefined;
  /**
   * Respondents who answered less than this share of the items are incomplete, above 0 and at most 1; 0.5 by default.
   */
  answeredShare?: number | undefined;
}

const OPTIONS = {
  items: optional(someNamesAt),
  straightLiningRun: optional(whole(2)),
  lowVariance: otherwise(amountAt, 0.5),
  answeredShare: otherwise(answeredShareAt, 0.5),
} satisfies Readers<ScreenOptions>;

/** The respondents whose answers deserve a look, by row; one row may stand in several lists. */
export interface Screening {
  model: "response-patterns";
  /** Respondents looked at. */
  n: number;
  /** Items looked at. */
  items: number;
  /** The settings used. */
  settings: { straightLiningRun: number; lowVariance: number; answeredShare: number };
  /** Rows with a run of equal answers of at least `straightLiningRun`, or with nothing but equal answers. */
  straightLining: number[];
  /** Rows whose answers vary by less than `lowVariance`. */
  lowVariance: number[];
  /** Rows that answered less than `answeredShare` of the items. */
  incomplete: number[];
  notes: Note[];
}

/**
 * Flags respondents who may not have read the questions, and those who left many out. Nothing is
 * dropped: what to do about them is the researcher's decision, and a satisfied customer may well give
 * the top mark throughout.
 *
 * Straight-lining goes by the longest run of equal answers ("longstring"), in the order asked, missing
 * answers passed over. Low variance goes by the standard deviation of a respondent's own answers
 * (intra-individual response variability, n − 1). Neither is judged on fewer than two answers. The
 * cutoffs are conventions, not results of the papers; 0.5 suits scales of five to ten points.
 *
 * Screen the answers as given, before any item is turned. The items should share a scale.
 *
 * @throws `unknown_item` for an item without a column; `insufficient_data` without an item or a
 * respondent; `invalid_input` for a setting out of range and an answer that is no finite number.
 *
 * Source: longest run: Johnson (2005), Journal of Research in Personality 39(1), 103–129; Meade &
 * Craig (2012), Psychological Methods 17(3), 437–455. Response variability: Dunn, Heggestad, Shanock &
 * Theilgard (2018), Journal of Business and Psychology 33(1), 105–121.
 *
 * @example
 * ```ts
 * import { screenRespondents } from "service-quality/survey";
 *
 * const screening = screenRespondents({ q1: [4, 6, 7, null], q2: [4, 2, 7, null], q3: [4, 5, 6, 3] });
 * screening.straightLining; // => [0]
 * screening.lowVariance; // => [0]
 * screening.incomplete; // => [3]
 * ```
 */
export function screenRespondents(columns: Columns, options: ScreenOptions = {}): Screening {
  const { items, straightLiningRun, ...limits } = readOptions(options, OPTIONS);
  const sources = namedSources(columns, items, null);
  const n = sharedLength(sources);
  const settings = { straightLiningRun: straightLiningRun ?? Math.max(2, sources.length), ...limits };
  const fewest = leastAnswered(sources.length, settings.answeredShare);
  const flags = { straightLining: [] as number[], lowVariance: [] as number[], incomplete: [] as number[] };
  for (let from = 0, block = emptyBlock(n); from < n; from += BLOCK_ROWS) {
    if (n - from < BLOCK_ROWS) block = emptyBlock(n - from);
    for (const array of Object.values(block)) array.fill(0);
    for (const source of sources) {
      readAnswers(source, from, block.answers);
      addAnswers(block);
    }
    const { answered, longest, sum, squares } = block;
    for (let i = 0; i < answered.length; i++) {
      const k = answered[i]!;
      if (k < fewest) flags.incomplete.push(from + i);
      if (k < 2) continue;
      if (longest[i]! >= Math.min(settings.straightLiningRun, k)) flags.straightLining.push(from + i);
      const variance = (k * squares[i]! - sum[i]! ** 2) / (k * (k - 1));
      if (compareFigures(Math.sqrt(Math.max(0, variance)), settings.lowVariance) < 0) {
        flags.lowVariance.push(from + i);
      }
    }
  }
  return { model: "response-patterns", n, items: sources.length, settings, ...flags, notes: [] };
}

/** What is known of some consecutive respondents after the items read so far. */
interface Block {
  /** The answers to the item at hand, and the last answers given before it. */
  readonly answers: Float64Array;
  readonly last: Float64Array;
  readonly answered: Uint32Array;
  /** The run of equal answers that is going on, and the longest one. */
  readonly run: Uint32Array;
  readonly longest: Uint32Array;
  /** The first answer, and the sums of the deviations from it and of their squares: exact for whole answers. */
  readonly first: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function emptyBlock(length: number): Block {
  const rows = Math.min(BLOCK_ROWS, length);
  return {
    answers: new Float64Array(rows),
    last: new Float64Array(rows),
    answered: new Uint32Array(rows),
    run: new Uint32Array(rows),
    longest: new Uint32Array(rows),
    first: new Float64Array(rows),
    sum: new Float64Array(rows),
    squares: new Float64Array(rows),
  };
}

/** Takes up the answers to one item. */
function addAnswers({ answers, last, answered, run, longest, first, sum, squares }: Block): void {
  for (let i = 0; i < answers.length; i++) {
    const x = answers[i]!;
    if (Number.isNaN(x)) continue;
    const k = ++answered[i]!;
    run[i] = k > 1 && x === last[i] ? run[i]! + 1 : 1;
    if (run[i]! > longest[i]!) longest[i] = run[i]!;
    last[i] = x;
    if (k === 1) first[i] = x;
    const d = x - first[i]!;
    sum[i]! += d;
    squares[i]! += d * d;
  }
}
