import type { Note, NoteReason } from "../../errors/note.ts";
import { otherwise, type Read, type Readers, readOptions } from "../../errors/options.ts";
import { amountAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { COVARIANCE_OPTIONS } from "../../moments/covariances.ts";
import { cholesky } from "../../numeric/algebra/cholesky.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Columns } from "../../survey/column.ts";
import type { Estimation, Missing } from "../../survey/estimation.ts";
import { defineJointCounts } from "./define-joint-counts.ts";
import {
  collectJointCounts,
  isJointCounts,
  type JointCounts,
  type JointCountsSpec,
  type PairCounts,
} from "./joint-counts.ts";
import { fitPolychoric, type PolychoricFit } from "./polychoric-fit.ts";

/** Options of `estimatePolychoric`. */
export interface PolychoricOptions extends Estimation {
  /** At least two items; every column by default. Not beside counts. */
  items?: readonly string[] | undefined;
  /**
   * What is put into each empty cell of a table; 0 by default, 0.5 is common. Thresholds are from the table as it is.
   */
  emptyCellCount?: number | undefined;
}

const OPTIONS = {
  ...COVARIANCE_OPTIONS,
  emptyCellCount: otherwise(amountAt, 0),
} satisfies Readers<PolychoricOptions>;

/** Whether a table is that of two normal variables in categories. */
export interface BivariateNormality {
  /** Of the likelihood ratio against the table itself. */
  chiSquared: number;
  df: number;
  /** `null` without degrees of freedom, as of two items with two categories each. */
  p: number | null;
}

/** The correlation of the variables behind two items. */
export interface PolychoricPair {
  a: string;
  b: string;
  n: number;
  /** `null` where all who answered both items gave the same answer to one. */
  estimate: number | null;
  /** Of both steps, by each respondent's influence; `null` at ±1 and for weighted answers. */
  standardError: number | null;
  /** On Fisher's z. */
  interval: Interval | null;
  /** Between the categories that were chosen, in standard deviations. */
  thresholds: { a: number[]; b: number[] } | null;
  /** Cells of those categories without anybody. */
  emptyCells: number;
  /** `null` for weighted answers. */
  normality: BivariateNormality | null;
}

/** The result of `estimatePolychoric`. */
export interface PolychoricEstimate {
  model: "bivariate-normal";
  method: "two-step";
  missing: Missing;
  confidence: number;
  emptyCellCount: number;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  items: string[];
  /** The upper triangle by rows. */
  pairs: PolychoricPair[];
  /** Correlations of all items, row by row. */
  matrix: (number | null)[][];
  /**
   * Whether variables could have these correlations; pairs are estimated one by one, so that they need not. `null`
   * where one is missing.
   */
  positiveDefinite: boolean | null;
  notes: Note[];
}

/**
 * Polychoric correlations: those of normal variables of which answers in categories are what can be seen, in two steps
 * (thresholds from each item's shares, then each correlation by maximum likelihood). Of items with two categories they
 * are tetrachoric.
 *
 * `data` is columns of answers by item id, or counts as `collectJointCounts` gives them. A category that nobody chose
 * is left out, its neighbors meet. An empty cell stays empty unless `emptyCellCount` fills it. Where no two respondents
 * differ in opposite directions on the items the estimate is exactly 1 (or −1), without a standard error. Weighted
 * answers have weighted estimates and no errors.
 *
 * @throws `invalid_input` for fewer than two items or weights beside counts; else as `collectJointCounts`.
 *
 * Source: Olsson (1979), Maximum likelihood estimation of the polychoric correlation coefficient, Psychometrika 44,
 * 443–460.
 *
 * @example
 * ```ts
 * import { estimatePolychoric } from "service-quality/factors";
 *
 * const counts = { items: [{ item: "q1", categories: [1, 2] }, { item: "q2", categories: [1, 2] }], pairs: [{ a: "q1", b: "q2", counts: [[40, 10], [10, 40]] }] };
 * estimatePolychoric(counts).pairs[0]?.estimate; // => 0.809…
 * ```
 */
export function estimatePolychoric(
  data: Columns | JointCounts | JointCountsSpec,
  options: PolychoricOptions = {},
): PolychoricEstimate {
  const read = readOptions(options, OPTIONS);
  const { confidence, emptyCellCount } = read;
  const counts = countsOf(data, read);
  const items = counts.items.map(({ item }) => item);
  const estimated = counts.pairs.map((pair) => pairOf(pair, emptyCellCount, confidence));
  const pairs = estimated.map(({ pair }) => pair);
  const matrix = matrixOf(items, pairs);
  const positiveDefinite = isPositiveDefinite(matrix);
  return {
    model: "bivariate-normal",
    method: "two-step",
    missing: counts.missing,
    confidence,
    emptyCellCount,
    n: pairs.reduce((least, { n }) => Math.min(least, n), Number.POSITIVE_INFINITY),
    items,
    pairs,
    matrix,
    positiveDefinite,
    notes: [
      ...estimated.flatMap(({ doubt }, i): Note[] =>
        doubt === null ? [] : [{ path: ["pairs", i, doubt.figure], reason: doubt.reason }],
      ),
      ...(positiveDefinite === false
        ? [{ path: ["positiveDefinite"], reason: "not-positive-definite" } as const]
        : []),
    ],
  };
}

function countsOf(
  data: Columns | JointCounts | JointCountsSpec,
  { items, missing, weights }: Read<typeof OPTIONS>,
): JointCounts {
  const asked = { items: items ?? undefined, missing: missing ?? undefined, weights: weights ?? undefined };
  if (!isJointCounts(data)) return collectJointCounts(data, asked);
  for (const option of ["items", "missing", "weights"] as const) {
    if (asked[option] !== undefined)
      refuse("invalid_input", [option], "no such option beside counts", asked[option]);
  }
  return defineJointCounts(data);
}

interface Doubt {
  readonly figure: "estimate" | "standardError";
  readonly reason: NoteReason;
}

function pairOf(
  { a, b, n, effectiveN, counts }: PairCounts,
  emptyCellCount: number,
  confidence: number,
): { pair: PolychoricPair; doubt: Doubt | null } {
  const chosen = withoutEmpty(counts);
  if (chosen.length < 2 || chosen[0]!.length < 2) {
    const nothing = {
      estimate: null,
      standardError: null,
      interval: null,
      thresholds: null,
      normality: null,
    };
    return {
      pair: { a, b, n, ...nothing, emptyCells: 0 },
      doubt: { figure: "estimate", reason: "no-variance" },
    };
  }
  const fit = fitPolychoric(chosen, emptyCellCount);
  const isWeighted = effectiveN !== n;
  const standardError = isWeighted ? null : fit.standardError;
  return {
    pair: {
      a,
      b,
      n,
      estimate: fit.estimate + 0,
      standardError,
      interval: standardError === null ? null : intervalOf(fit.estimate, standardError, confidence),
      thresholds: { a: fit.thresholds.a.map((at) => at + 0), b: fit.thresholds.b.map((at) => at + 0) },
      emptyCells: chosen.flat().filter((count) => count === 0).length,
      normality: isWeighted ? null : normalityOf(fit),
    },
    doubt: doubtOf(fit, isWeighted),
  };
}

function doubtOf({ standardError, converged }: PolychoricFit, isWeighted: boolean): Doubt | null {
  if (!converged) return { figure: "estimate", reason: "not-converged" };
  if (standardError === null) return { figure: "estimate", reason: "at-its-limit" };
  return isWeighted ? { figure: "standardError", reason: "weighted" } : null;
}

/** Rows and columns that have counts. */
/** Rows and columns in which somebody is; nobody is where a count is lost in rounding beside all of them. */
function withoutEmpty(counts: readonly (readonly number[])[]): number[][] {
  const least = Number.EPSILON * counts.flat().reduce((total, count) => total + count, 0);
  const rows = counts.filter((row) => row.some((count) => count > least));
  return rows.map((row) => row.filter((_, j) => rows.some((other) => other[j]! > least)));
}

/** tanh(artanh ρ ± z SE / (1 − ρ²)). */
function intervalOf(estimate: number, standardError: number, confidence: number): Interval {
  const reach = (normalQuantile((1 + confidence) / 2) * standardError) / ((1 - estimate) * (1 + estimate));
  const center = Math.atanh(estimate);
  return { lower: Math.tanh(center - reach), upper: Math.tanh(center + reach) };
}

function normalityOf({ chiSquared, df }: PolychoricFit): BivariateNormality {
  return { chiSquared, df, p: df === 0 ? null : chiSquaredUpperTail(chiSquared, df) };
}

function matrixOf(items: readonly string[], pairs: readonly PolychoricPair[]): (number | null)[][] {
  const matrix: (number | null)[][] = items.map(() => items.map(() => 1));
  let pair = 0;
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) {
      const { estimate } = pairs[pair++]!;
      matrix[i]![j] = estimate;
      matrix[j]![i] = estimate;
    }
  }
  return matrix;
}

function isPositiveDefinite(matrix: readonly (readonly (number | null)[])[]): boolean | null {
  const values = matrix.flat();
  if (values.includes(null)) return null;
  return cholesky(Float64Array.from(values as number[]), matrix.length) !== null;
}
