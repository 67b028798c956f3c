import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { compareFigures, compareProducts } from "../../numeric/ties.ts";
import { ESTIMATION_OPTIONS, type Figure, type Missing } from "../../survey/estimation.ts";
import { effectiveNumber, pooled, type Tally, tallyOf, tallyShare } from "../../survey/share.ts";
import { KANO_ORDER, type KanoCategory } from "./kano-category.ts";
import { KANO_RULE, type KanoCounts, type KanoRule, leadOf, ruledCategory, twoLargest } from "./kano-rule.ts";

/** The factor of Fong's critical difference in hundredths: the normal quantile of 95 % as he rounds it. */
const FONG = 165;

/** From here on a coefficient is high in Timko's plot. */
const HALF = 0.5;

/** Options of `summarizeKano`. */
export interface KanoSummaryOptions {
  /** How the answers of many become one category; `"mode"` by default. */
  rule?: KanoRule | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = {
  rule: KANO_RULE,
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<KanoSummaryOptions>;

const COUNTS = {
  A: countAt,
  O: countAt,
  M: countAt,
  I: countAt,
  R: countAt,
  Q: countAt,
} satisfies Readers<KanoCounts>;

/** Whether the two largest of A, O, M, I, R differ by more than chance. */
export interface FongTest {
  /** Between the two largest, in answers. */
  difference: number;
  /** 1.65 √((a + b)(2n − a − b) / 2n). */
  critical: number;
  /** Whether the difference reaches the critical one. */
  significant: boolean;
}

/** A feature's place in Timko's plot. */
export interface TimkoPoint {
  /** |worse|, 0..1. */
  x: number;
  /** better, 0..1. */
  y: number;
  /** By quadrants at one half, which counts as high: A (y), O (both), M (x), I (neither). */
  category: "A" | "O" | "M" | "I";
}

/** What the answers about a feature amount to; under `"available"` its figures are `null` where nobody answered. */
export interface KanoSummary<Policy extends Missing = "reject"> {
  model: "kano";
  rule: KanoRule;
  confidence: number;
  /** All answers, reverse and questionable ones among them. */
  n: number;
  /** (Σw)² / Σw² of the respondents' weights; n without weights. */
  effectiveN: number;
  /** Answers by category, without weights. */
  counts: KanoCounts;
  /** Shares of the answers by category, weighted where weights are given. */
  shares: Figure<Policy, KanoCounts>;
  category: Figure<Policy, KanoCategory>;
  /** The categories that tie for the largest count, in the order M, O, A, I, R, Q; none where one stands alone. */
  tied: KanoCategory[];
  /**
   * (A + O) / (A + O + M + I), 0..1: how far satisfaction rises if the feature is there; `null` without such answers.
   */
  better: number | null;
  /** Wilson's. */
  betterInterval: Interval | null;
  /** −(O + M) / (A + O + M + I), −1..0: how far satisfaction falls if it is not; `null` without such answers. */
  worse: number | null;
  /** Wilson's. */
  worseInterval: Interval | null;
  timko: TimkoPoint | null;
  /** (A + O + M) / n, 0..1. */
  totalStrength: Figure<Policy>;
  /** The largest less the second of A, O, M, I, R, as a share of n, 0..1; below 0.06 the category is mixed. */
  categoryStrength: Figure<Policy>;
  /** `null` where all answers are questionable. */
  fong: FongTest | null;
  notes: Note[];
}

/**
 * Summarizes the answers to a pair of Kano questions from their counts by category.
 *
 * Counts may be percentages; the intervals and Fong's test then hold for a hundred respondents. A share of
 * questionable answers above some two percent points to a question that was not understood, many reverse
 * ones to a feature to be turned round.
 *
 * @throws `invalid_input` for a count that is missing, negative or not a number up to 2^53 − 1, and for an unknown
 * option; `insufficient_data` where all are 0.
 *
 * Source: Berger et al. (1993), Kano's methods for understanding customer-defined quality, Center for Quality of
 * Management Journal 2(4), 3–36 (better and worse, plot and rules); Lee & Newcomb (1997), Applying the Kano
 * methodology to meet customer requirements, Quality Management Journal 4(3), 95–110 (strengths); Fong (1996),
 * Using the self-stated importance questionnaire to interpret Kano questionnaire results, Center for Quality
 * of Management Journal 5(3), 21–24.
 *
 * @example
 * ```ts
 * import { summarizeKano } from "service-quality/priorities";
 *
 * // "Edge grip" of skis, in percent
 * const grip = summarizeKano({ A: 7, O: 33, M: 50, I: 10, R: 0, Q: 0 });
 * [grip.category, grip.better, grip.worse]; // => ["M", 0.4, -0.83]
 * ```
 */
export function summarizeKano(counts: Readonly<KanoCounts>, options: KanoSummaryOptions = {}): KanoSummary {
  const settings = readOptions(options, OPTIONS);
  return summaryOf(talliesOf(counts), { ...settings, weighted: false });
}

/** Respondents by category. */
export type KanoTallies = Readonly<Record<KanoCategory, Tally>>;

/** What a summary rests on beside the answers. */
export interface KanoSettings {
  readonly rule: KanoRule;
  readonly confidence: number;
  readonly weighted: boolean;
}

/** The summary of tallies that are not all empty. */
export function summaryOf(tallies: KanoTallies, { rule, confidence, weighted }: KanoSettings): KanoSummary {
  const all = pooled(KANO_ORDER.map((category) => tallies[category]));
  const weights = byCategory((category) => tallies[category].weight);
  const effectiveN = weighted ? effectiveNumber(all) : all.n;
  const { A, O, M, I } = tallies;
  const expressed = pooled([A, O, M, I]);
  const better = tallyShare(pooled([A, O]), expressed, weighted, confidence);
  const worse = tallyShare(pooled([O, M]), expressed, weighted, confidence);
  const [first, second] = twoLargest(weights);
  const respondents = effectiveN / all.weight;
  return {
    model: "kano",
    rule,
    confidence,
    n: all.n,
    effectiveN,
    counts: byCategory((category) => tallies[category].n),
    shares: byCategory((category) => weights[category] / all.weight),
    ...ruledCategory(rule, weights, all.weight),
    better: better?.share ?? null,
    betterInterval: better?.interval ?? null,
    worse: worse && 0 - worse.share,
    worseInterval: worse && { lower: 0 - worse.interval.upper, upper: 0 - worse.interval.lower },
    timko: better && worse && timkoPoint(worse.share, better.share),
    totalStrength: pooled([A, O, M]).weight / all.weight,
    categoryStrength: leadOf(weights[first], weights[second]) / all.weight,
    fong: fongTest(weights[first] * respondents, weights[second] * respondents, effectiveN),
    notes: notesOn(tallies, weighted),
  };
}

/** Something for every category, in the order in which they are commonly printed. */
export function byCategory<T>(of: (category: KanoCategory) => T): Record<KanoCategory, T> {
  return { A: of("A"), O: of("O"), M: of("M"), I: of("I"), R: of("R"), Q: of("Q") };
}

function talliesOf(counts: unknown): KanoTallies {
  const read = readRecord(counts, COUNTS, [], "counts of A, O, M, I, R and Q");
  const n = KANO_ORDER.reduce((sum, category) => sum + read[category], 0);
  if (n === 0) refuse("insufficient_data", [], "at least one answer", 0);
  return byCategory((category) => tallyOf(read[category]));
}

function countAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER) return value + 0;
  return refuse("invalid_input", path, "a count from 0 to 2^53 − 1", value);
}

function timkoPoint(x: number, y: number): TimkoPoint {
  const [needed, wanted] = [compareFigures(x, HALF) >= 0, compareFigures(y, HALF) >= 0];
  if (wanted) return { x, y, category: needed ? "O" : "A" };
  return { x, y, category: needed ? "M" : "I" };
}

function fongTest(a: number, b: number, n: number): FongTest | null {
  if (a === 0) return null;
  const difference = leadOf(a, b);
  const spread = (a + b) * (2 * n - a - b);
  const critical = (FONG / 100) * Math.sqrt(spread / (2 * n));
  const squares = [2, n, 100, 100, difference, difference];
  const significant = compareProducts(squares, [FONG, FONG, a + b, 2 * n - a - b]) >= 0;
  return { difference, critical, significant };
}

function notesOn({ A, O, M, I, R }: KanoTallies, weighted: boolean): Note[] {
  const reason = "only-reverse-or-questionable";
  const expressed = pooled([A, O, M, I]).weight > 0;
  const notes: Note[] = [];
  if (!expressed) notes.push({ path: ["better"], reason }, { path: ["worse"], reason });
  if (!expressed && R.weight === 0) notes.push({ path: ["fong"], reason });
  else if (weighted) notes.push({ path: ["fong"], reason: "effective-n" });
  return notes;
}
