import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions, whole } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { correlationsOf } from "../../moments/correlations.ts";
import { COVARIANCE_OPTIONS } from "../../moments/covariances.ts";
import type { Moments } from "../../moments/moments.ts";
import { invertCorrelations } from "../../numeric/algebra/collinearity.ts";
import { symmetricEigenvalues } from "../../numeric/algebra/symmetric-eigenvalues.ts";
import { chiSquaredQuantile } from "../../numeric/distributions/chi-squared.ts";
import { MOST_DRAWS, seedAt } from "../../numeric/draws.ts";
import { quantilesOf } from "../../numeric/quantile.ts";
import { type RandomStream, randomStream } from "../../numeric/random.ts";
import type { Columns } from "../../survey/column.ts";
import type { Estimation, Missing } from "../../survey/estimation.ts";
import { invertedCorrelations } from "../inverted-correlations.ts";

/** By this much eigenvalues differ that would be equal without rounding. */
const ROUNDING = 1e-10;

/** Options of `parallelAnalysis`. */
export interface ParallelAnalysisOptions extends Estimation {
  /** Any safe integer: the same seed gives the same result. */
  seed: number;
  /** How many samples of noise are drawn, at least 2; 1,000 by default. */
  replicates?: number | undefined;
  /** Which quantile of noise an eigenvalue has to exceed, between 0 and 1; 0.95 by default. */
  quantile?: number | undefined;
  /**
   * Eigenvalues of the correlations (`"principal"`, the default), or with squared multiple correlations on their
   * diagonal (`"common-factor"`).
   */
  method?: "principal" | "common-factor" | undefined;
  /** The items; every column by default. */
  items?: readonly string[] | undefined;
}

const OPTIONS = {
  ...COVARIANCE_OPTIONS,
  seed: seedAt,
  replicates: otherwise(whole(2, MOST_DRAWS), 1000),
  quantile: otherwise(quantileAt, 0.95),
  method: otherwise(oneOf("principal", "common-factor"), "principal"),
} satisfies Readers<ParallelAnalysisOptions>;

/** An eigenvalue beside those of noise. */
export interface ParallelEigenvalue {
  eigenvalue: number;
  /** Mean over samples of noise of the eigenvalue in this place. */
  mean: number;
  quantile: number;
  /** Whether it and all before it exceed the quantile. */
  retained: boolean;
}

/** How many factors stand out from noise. */
export interface ParallelAnalysis {
  method: "principal" | "common-factor";
  missing: Missing;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights; noise has this many respondents, rounded. */
  effectiveN: number;
  items: string[];
  seed: number;
  replicates: number;
  quantile: number;
  eigenvalues: ParallelEigenvalue[];
  /** How many eigenvalues, from the first on, exceed the quantile of noise. */
  factors: number;
  /** How many exceed its mean, Horn's own rule, which takes more. */
  factorsByMean: number;
  notes: Note[];
}

/**
 * Horn's parallel analysis: how many eigenvalues of the correlations exceed those of independent normal items, of as
 * many respondents.
 *
 * Correlations of noise are drawn as such: the triangular root of a Wishart matrix has normal numbers below its
 * diagonal, and on it roots of chi-squared ones, so that a draw takes as long for a million respondents as for a
 * hundred. Sample i is stream i of the seed.
 *
 * `data` is columns of answers by item id, or moments of them; at least two items.
 *
 * @throws `singular_data` for an item that does not vary and, for `"common-factor"`, correlations without an inverse;
 * `insufficient_data` for fewer than two items or respondents; `missing_answers` for a missing answer, unless `missing`
 * says what to do with it; `unknown_item`; `invalid_input` for anything malformed.
 *
 * Source: Horn (1965), A rationale and test for the number of factors in factor analysis, Psychometrika 30, 179–185;
 * Glorfeld (1995), Educational and Psychological Measurement 55, 377–393 (95th percentile); Humphreys & Montanelli
 * (1975), Multivariate Behavioral Research 10, 193–205 (common factors); Bartlett (1933), Proceedings of the Royal
 * Society of Edinburgh 53, 260–283 (the root).
 *
 * @example
 * ```ts
 * import { parallelAnalysis } from "service-quality/factors";
 *
 * const { factors, eigenvalues } = parallelAnalysis(
 *   {
 *     q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7],
 *     q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *     q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7],
 *     q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 *   },
 *   { seed: 1, replicates: 200 },
 * );
 * factors; // => 1
 * eigenvalues[0]?.eigenvalue; // => 2.9971…
 * ```
 */
export function parallelAnalysis(
  data: Columns | Moments,
  options: ParallelAnalysisOptions,
): ParallelAnalysis {
  const { seed, replicates, quantile, method, ...selection } = readOptions(options, OPTIONS);
  const { items, missing, n, effectiveN, matrix } = correlationsOf(data, selection);
  const p = items.length;
  if (p < 2) refuse("insufficient_data", ["items"], "at least two items", p);
  const respondents = Math.max(2, Math.round(effectiveN));
  if (method === "common-factor") invertedCorrelations(matrix, items);
  const eigenvaluesOf = (correlations: Float64Array) =>
    symmetricEigenvalues(method === "principal" ? correlations : reducedCorrelations(correlations, p), p);
  const observed = eigenvaluesOf(matrix);
  const drawn = Array.from({ length: p }, () => new Float64Array(replicates));
  for (let sample = 0; sample < replicates; sample++) {
    const noise = eigenvaluesOf(noiseCorrelations(respondents, p, randomStream(seed, sample)));
    for (let k = 0; k < p; k++) drawn[k]![sample] = noise[k]!;
  }
  const means = drawn.map((values) => values.reduce((sum, value) => sum + value, 0) / replicates + 0);
  const quantiles = drawn.map((values) => quantilesOf(values, [quantile])![0]! + 0);
  const factors = leading(observed, quantiles);
  return {
    method,
    missing,
    n,
    effectiveN,
    items: [...items],
    seed,
    replicates,
    quantile,
    eigenvalues: Array.from(observed, (eigenvalue, k) => ({
      eigenvalue: eigenvalue + 0,
      mean: means[k]!,
      quantile: quantiles[k]!,
      retained: k < factors,
    })),
    factors,
    factorsByMean: leading(observed, means),
    notes: effectiveN === n ? [] : [{ path: ["eigenvalues"], reason: "effective-n" }],
  };
}

function quantileAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value > 0 && value < 1) return value;
  return refuse("invalid_input", path, "a number between 0 and 1", value);
}

/**
 * Squared multiple correlations in place of the diagonal; noise in which an item is all but determined leaves nothing
 * to take off.
 */
function reducedCorrelations(correlations: Float64Array, p: number): Float64Array {
  const inverted = invertCorrelations(correlations, p);
  if (inverted.kind === "collinear") return correlations;
  const reduced = Float64Array.from(correlations);
  for (let i = 0; i < p; i++) reduced[i * p + i] = 1 - 1 / inverted.inverse[i * p + i]!;
  return reduced;
}

/** Sample correlations of independent normal items: rows of the triangular root, of length 1, times each other. */
function noiseCorrelations(n: number, p: number, random: RandomStream): Float64Array {
  const width = Math.min(p, n - 1);
  const root = new Float64Array(p * width);
  for (let i = 0; i < p; i++) {
    let squares = 0;
    for (let j = 0; j < Math.min(i, width); j++) {
      const x = random.normal();
      root[i * width + j] = x;
      squares += x * x;
    }
    if (i < width) {
      // Half of the smallest step beside 0, which has no tail to invert.
      const square = chiSquaredQuantile(random.next() + 2 ** -54, n - 1 - i);
      root[i * width + i] = Math.sqrt(square);
      squares += square;
    }
    for (let j = 0; j < width; j++) root[i * width + j]! /= Math.sqrt(squares);
  }
  const correlations = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let r = 0;
      for (let k = 0; k < width; k++) r += root[i * width + k]! * root[j * width + k]!;
      correlations[i * p + j] = i === j ? 1 : r;
      correlations[j * p + i] = correlations[i * p + j]!;
    }
  }
  return correlations;
}

/** How many values, from the first on, exceed their reference. */
function leading(values: Float64Array, references: readonly number[]): number {
  const first = values.findIndex((value, k) => !(value > references[k]! + ROUNDING));
  return first < 0 ? values.length : first;
}
