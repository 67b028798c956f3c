import type { NoteReason } from "../../errors/note.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { pearson } from "../../numeric/inference/correlation.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, normalTest, studentTest, type Test } from "../../numeric/inference/t-test.ts";
import { picked } from "../../numeric/picked.ts";
import { compareFigures } from "../../numeric/ties.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { kendallTau } from "./kendall-tau.ts";
import { type Ranking, ranked } from "./ranking.ts";

/** Pearson's r, Spearman's of ranks, or Kendall's tau-b. */
export type CorrelationMethod = "pearson" | "spearman" | "kendall";

/** A correlation of two columns, by their places, and why what is `null` of it is so. */
export interface PairCorrelation {
  readonly a: number;
  readonly b: number;
  readonly n: number;
  readonly estimate: number | null;
  readonly interval: Interval | null;
  readonly test: Test | null;
  readonly reasons: Readonly<Record<"estimate" | "interval" | "test", NoteReason>>;
}

/** What the methods make of the answers of a pair. */
interface Coefficient {
  readonly estimate: number;
  /** Standard error of artanh(estimate) where so many respondents allow one. */
  readonly error: number | null;
  /** Of a coefficient that is not perfect. */
  readonly test: () => Test | null;
}

/** A column that varies, as its method needs it. */
interface Prepared {
  readonly values: Float64Array;
  /** Square root of the (weighted) squares of the values, which are deviations from their mean. */
  readonly length: number;
  readonly ranking: Ranking | null;
}

type Sample = Pick<PairCorrelation, "n"> & { readonly weights: Float64Array | null };

/** The correlations of all pairs of columns, in the order of the upper triangle. */
export function pairCorrelations(
  { columns, weights, missing }: CountedAnswers,
  method: CorrelationMethod,
  confidence: number,
): PairCorrelation[] {
  const isComplete = missing !== "available" || columns.every((column) => !column.some(Number.isNaN));
  const shared = isComplete ? columns.map((column) => prepare(column, weights, method)) : null;
  const pairs: PairCorrelation[] = [];
  for (let a = 0; a < columns.length; a++) {
    for (let b = a + 1; b < columns.length; b++) {
      const rows = shared === null ? answeredRows(columns[a]!, columns[b]!) : null;
      const own = rows && (weights === null ? null : picked(weights, rows));
      const sample = rows === null ? { n: columns[0]!.length, weights } : { n: rows.length, weights: own };
      const side = (at: number) =>
        rows === null ? shared![at]! : prepare(picked(columns[at]!, rows), own, method);
      pairs.push({ a, b, ...correlation(side(a), side(b), sample, method, confidence) });
    }
  }
  return pairs;
}

/** Rows in which neither column is NaN. */
function answeredRows(a: Float64Array, b: Float64Array): Int32Array {
  const rows = new Int32Array(a.length);
  let filled = 0;
  for (let i = 0; i < a.length; i++) if (!Number.isNaN(a[i]! + b[i]!)) rows[filled++] = i;
  return rows.subarray(0, filled);
}

function prepare(
  answers: Float64Array,
  weights: Float64Array | null,
  method: CorrelationMethod,
): Prepared | null {
  const ranking = method === "pearson" || answers.length === 0 ? null : ranked(answers);
  if (method === "kendall") {
    return ranking === null || ranking.counts.length < 2 ? null : { values: answers, length: 1, ranking };
  }
  const values = ranking === null ? answers.slice() : ranking.ranks();
  const mean = estimateMean(values, weights);
  if (!mean?.standardDeviation) return null;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    values[i]! = (values[i]! - mean.mean) / mean.standardDeviation;
    squares += (weights === null ? 1 : weights[i]!) * values[i]! ** 2;
  }
  return { values, length: Math.sqrt(squares), ranking };
}

function correlation(
  a: Prepared | null,
  b: Prepared | null,
  sample: Sample,
  method: CorrelationMethod,
  confidence: number,
): Omit<PairCorrelation, "a" | "b"> {
  const { n } = sample;
  if (a === null || b === null) {
    const reason = n === 0 ? "no-answers" : n === 1 ? "one-respondent" : "no-variance";
    const reasons = { estimate: reason, interval: reason, test: reason } as const;
    return { n, estimate: null, interval: null, test: null, reasons };
  }
  const found = method === "kendall" ? tauOf(a.ranking!, b.ranking!) : rOf(a, b, sample, method);
  const isPerfect = compareFigures(Math.abs(found.estimate), 1) === 0;
  const estimate = isPerfect ? Math.sign(found.estimate) : found.estimate + 0;
  return {
    n,
    estimate,
    interval: found.error === null ? null : intervalOf(estimate, found.error, confidence),
    test: isPerfect ? null : found.test(),
    reasons: {
      estimate: "no-variance",
      interval: "too-few-for-interval",
      test: isPerfect ? "perfect-fit" : "effective-n",
    },
  };
}

/** tanh(artanh r ± z · error); the point where |r| is 1. */
function intervalOf(r: number, error: number, confidence: number): Interval {
  const reach = normalQuantile((1 + confidence) / 2) * error;
  const limit = (z: number) => (Math.abs(r) === 1 ? r : Math.tanh(z));
  return { lower: limit(Math.atanh(r) - reach), upper: limit(Math.atanh(r) + reach) };
}

function rOf(a: Prepared, b: Prepared, { n, weights }: Sample, method: CorrelationMethod): Coefficient {
  let product = 0;
  for (let i = 0; i < n; i++) product += (weights === null ? 1 : weights[i]!) * a.values[i]! * b.values[i]!;
  const r = pearson(product, a.length ** 2, b.length ** 2);
  const size = weights === null ? n : effectiveNumber(weights);
  const spread = method === "spearman" ? 1 + r ** 2 / 2 : 1;
  const df = size - 2;
  return {
    estimate: r,
    error: size > 3 ? Math.sqrt(spread / (size - 3)) : null,
    test: () => (df > 0 ? studentTest(r * Math.sqrt(df / ((1 - r) * (1 + r))) + 0, df) : null),
  };
}

/** (Σw)² / Σw². */
function effectiveNumber(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    squares += weights[i]! ** 2;
  }
  return sum ** 2 / squares;
}

function tauOf(a: Ranking, b: Ranking): Coefficient {
  const { tau, z } = kendallTau(a, b);
  const n = a.codes.length;
  return {
    estimate: tau,
    error: n > 4 ? Math.sqrt(0.437 / (n - 4)) : null,
    test: () => normalTest(z),
  };
}
