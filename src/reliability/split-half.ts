import type { ErrorPath } from "../errors/error.ts";
import type { Note, NoteReason } from "../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { namesAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { areIndefinite } from "../moments/correlations.ts";
import { COVARIANCE_OPTIONS, covariancesOf } from "../moments/covariances.ts";
import type { Moments } from "../moments/moments.ts";
import { correlationInterval } from "../numeric/inference/correlation.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import type { Columns } from "../survey/column.ts";
import type { Estimation, Missing } from "../survey/estimation.ts";
import { cronbachAlpha, varies, withinOne } from "./alpha.ts";

/** Options of `estimateSplitHalf`. */
export interface SplitHalfOptions extends Estimation {
  /** The items of the scale; every column by default, or those that `halves` names. */
  items?: readonly string[] | undefined;
  /** How the items are split: every other one (the default), in the middle, or as listed. */
  halves?: "odd-even" | "first-last" | readonly [readonly string[], readonly string[]] | undefined;
}

const OPTIONS = {
  ...COVARIANCE_OPTIONS,
  halves: otherwise(splitAt, "odd-even"),
} satisfies Readers<SplitHalfOptions>;

/** Reliability of a scale from the two halves of it. */
export interface SplitHalfEstimate {
  method: "spearman-brown";
  intervalMethod: "fisher";
  missing: Missing;
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  halves: [string[], string[]];
  /** Correlation r of the sums of the two halves, −1..1. */
  correlation: number | null;
  /** 2r / (1 + r): the whole scale's reliability if the halves are parallel. */
  spearmanBrown: number | null;
  /** Fisher's interval of the correlation, stepped up like it: the interval of `spearmanBrown`. */
  interval: Interval | null;
  /** Horst's formula, for halves of unequal length; `spearmanBrown` where the lengths are equal. */
  horst: number | null;
  /** 2(1 − (s²ₐ + s²_b) / s²): Guttman's lambda 4, as Rulon and Flanagan; the halves may differ in variance. */
  lambda4: number | null;
  notes: Note[];
}

/**
 * Split-half reliability: the correlation of two halves of a scale, stepped up to its full length.
 *
 * `data` is columns of answers by item id, or moments of them. The figures depend on the split: alpha is
 * about the mean of them over all splits. With weights the interval takes the effective number of
 * respondents for n, an approximation that a note names.
 *
 * @throws `invalid_input` for an unknown split, an item in both halves or an empty half;
 * `missing_answers` for a missing answer, unless `missing` says what to do with it; `insufficient_data`
 * without a respondent or an item; `unknown_item`.
 *
 * Source: Spearman (1910), British Journal of Psychology 3, 271–295; Brown (1910), the same, 296–322; Horst
 * (1951), Educational and Psychological Measurement 11, 368–371; Rulon (1939), Harvard Educational Review 9,
 * 99–103; Guttman (1945), Psychometrika 10, 255–282 (lambda 4).
 *
 * @example
 * ```ts
 * import { estimateSplitHalf } from "service-quality/reliability";
 *
 * const scale = estimateSplitHalf({
 *   q5: [5, 4, 6, 7, 3, 5],
 *   q6: [5, 5, 6, 6, 4, 4],
 *   q7: [4, 4, 7, 7, 3, 6],
 *   q8: [6, 4, 6, 7, 4, 5],
 * });
 * scale.halves; // => [["q5", "q7"], ["q6", "q8"]]
 * scale.spearmanBrown; // => 0.9206…
 * ```
 */
export function estimateSplitHalf(
  data: Columns | Moments,
  options: SplitHalfOptions = {},
): SplitHalfEstimate {
  const { halves: split, items: asked, confidence, ...settings } = readOptions(options, OPTIONS);
  const covariances = covariancesOf(data, {
    ...settings,
    items: typeof split === "string" ? asked : split.flat(),
  });
  const { items, missing, n, effectiveN, matrix } = covariances;
  const halves = typeof split === "string" ? splitItems(items, split) : split;
  const places = new Map(items.map((item, place) => [item, place]));
  const [first, second] = halves.map((half) => half.map((item) => places.get(item)!));
  const variances = matrix === null || items.length < 2 ? null : variancesOf(matrix, first!, second!);
  const correlation = variances === null ? null : correlationOf(variances, items.length);
  const limits = correlation === null ? null : correlationInterval(correlation, effectiveN, confidence);
  const estimates = {
    correlation,
    spearmanBrown: correlation === null ? null : doubled(correlation),
    interval: limits === null ? null : steppedUp(limits),
    horst: correlation === null ? null : horst(correlation, first!.length / items.length),
    lambda4: variances === null ? null : lambda4(variances),
  };
  return {
    method: "spearman-brown",
    intervalMethod: "fisher",
    missing,
    confidence,
    n,
    effectiveN,
    halves,
    ...estimates,
    notes: notesOn(estimates, { items: items.length, n, effectiveN, indefinite: areIndefinite(covariances) }),
  };
}

type Halves = [string[], string[]];

/** Variances of the sums of the two halves, and their covariance. */
interface HalfVariances {
  first: number;
  second: number;
  between: number;
}

/** How the items are split; lists must name each item once, and at least one in each half. */
function splitAt(value: unknown, path: ErrorPath): "odd-even" | "first-last" | Halves {
  if (!Array.isArray(value)) return oneOf("odd-even", "first-last")(value, path);
  if (value.length !== 2) refuse("invalid_input", path, "two lists of items", value);
  const halves: Halves = [halfAt(value[0], [...path, 0]), halfAt(value[1], [...path, 1])];
  const listed = new Set(halves[0]);
  const twice = halves[1].findIndex((item) => listed.has(item));
  if (twice >= 0) refuse("invalid_input", [...path, 1, twice], "each item once", halves[1][twice]);
  return halves;
}

function halfAt(value: unknown, path: ErrorPath): string[] {
  const half = namesAt(value, path);
  return half.length > 0 ? half : refuse("invalid_input", path, "at least one item", value);
}

/** The first half takes the odd item. */
function splitItems(items: readonly string[], split: "odd-even" | "first-last"): Halves {
  const isFirst = (i: number) => (split === "odd-even" ? i % 2 === 0 : i < items.length / 2);
  return [items.filter((_, i) => isFirst(i)), items.filter((_, i) => !isFirst(i))];
}

function variancesOf(
  matrix: Float64Array,
  first: readonly number[],
  second: readonly number[],
): HalfVariances {
  const p = first.length + second.length;
  const sumOf = (rows: readonly number[], columns: readonly number[]) => {
    let sum = 0;
    for (const i of rows) for (const j of columns) sum += matrix[i * p + j]!;
    return sum;
  };
  return { first: sumOf(first, first), second: sumOf(second, second), between: sumOf(first, second) };
}

function correlationOf({ first, second, between }: HalfVariances, items: number): number | null {
  const most = items * (first + second);
  if (!varies(first, most) || !varies(second, most)) return null;
  return withinOne(between / Math.sqrt(first) / Math.sqrt(second));
}

/** The formula of Spearman and Brown for double the length. */
function doubled(correlation: number): number | null {
  return correlation > -1 ? (2 * correlation) / (1 + correlation) : null;
}

function steppedUp(limits: Interval): Interval | null {
  const lower = doubled(limits.lower);
  const upper = doubled(limits.upper);
  return lower === null || upper === null ? null : { lower, upper };
}

/** The reliability ρ that gives halves with the shares p and 1 − p of the length the correlation r; signed like r. */
function horst(correlation: number, p: number): number | null {
  const r = correlation;
  const denominator = r + Math.sqrt(r ** 2 + 4 * p * (1 - p) * (1 - r ** 2));
  return denominator > 0 ? (2 * r) / denominator : null;
}

/** 2(1 − (s²ₐ + s²_b) / s²): alpha of the two halves. */
function lambda4({ first, second, between }: HalfVariances): number | null {
  return cronbachAlpha(2, first + second, first + second + 2 * between);
}

type Estimates = Pick<SplitHalfEstimate, "correlation" | "spearmanBrown" | "interval" | "horst" | "lambda4">;

interface Size {
  readonly items: number;
  readonly n: number;
  readonly effectiveN: number;
  readonly indefinite: boolean;
}

function notesOn(estimates: Estimates, { items, n, effectiveN, indefinite }: Size): Note[] {
  const reasonFor = (key: string): NoteReason => {
    if (items === 1) return "one-item";
    if (n < 2) return n === 0 ? "no-complete-respondent" : "one-respondent";
    if (estimates.correlation === null || key === "lambda4") {
      return indefinite ? "not-positive-definite" : "no-variance";
    }
    return key === "interval" && effectiveN < 4 ? "few-respondents" : "unbounded";
  };
  const notes = Object.entries(estimates).flatMap(([key, estimate]): Note[] => {
    if (estimate === null) return [{ path: [key], reason: reasonFor(key) }];
    return indefinite && key !== "interval" ? [{ path: [key], reason: "not-positive-definite" }] : [];
  });
  if (estimates.interval !== null && effectiveN !== n)
    notes.push({ path: ["interval"], reason: "effective-n" });
  return notes;
}
