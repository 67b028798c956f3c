import type { NoteReason } from "../../errors/note.ts";
import { cholesky, solveCholesky } from "../../numeric/algebra/cholesky.ts";
import { errorsOfRows, type SampledRows } from "../../numeric/design/design-variance.ts";
import { type CenteredDesign, rowOfQ, spreadOfTerms } from "./centered-design.ts";

/** What is left of the variance of a respondent's residual where the fit passes through the outcome, whatever it is. */
const NO_RESIDUAL_LEFT = 1e-10;

/** The covariance matrix of coefficients in the coordinates of Q, or why there is none. */
export type ErrorMatrix = number[][] | NoteReason;

/** s² for every coordinate: what Q is made for. */
export function classicalErrors({ k }: CenteredDesign, residualVariance: number): number[][] {
  return Array.from({ length: k }, (_, a) =>
    Array.from({ length: k }, (_, b) => (a === b ? residualVariance : 0)),
  );
}

/**
 * Σ q qᵀ e²/(1 − h)², with the leverage h = |q|².
 *
 * Source: MacKinnon & White (1985), Some heteroskedasticity-consistent covariance matrix estimators with improved
 * finite sample properties, Journal of Econometrics 29, 305–325 (HC3).
 */
export function hc3Errors(design: CenteredDesign, residuals: Float64Array): ErrorMatrix {
  const { n, k } = design;
  const matrix = Array.from({ length: k }, () => new Array<number>(k).fill(0));
  const q = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    rowOfQ(design, i, q);
    let left = 1;
    for (let a = 0; a < k; a++) left -= q[a]! ** 2;
    if (left < NO_RESIDUAL_LEFT) return "not-identified";
    const square = (residuals[i]! / left) ** 2;
    for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) matrix[a]![b]! += square * q[a]! * q[b]!;
  }
  for (let a = 0; a < k; a++) for (let b = 0; b < a; b++) matrix[b]![a] = matrix[a]![b]!;
  return matrix;
}

/**
 * Of the scores w q e under the design of the sample, by Taylor linearization.
 *
 * Source: Binder (1983), On the variances of asymptotically normal estimators from complex surveys, International
 * Statistical Review 51, 279–292; as R's `survey::svyglm`.
 */
export function linearizedErrors(
  design: CenteredDesign,
  residuals: Float64Array,
  sample: SampledRows,
): { readonly matrix: ErrorMatrix; readonly df: number } {
  const { n, k, weights } = design;
  const scores = Array.from({ length: k }, () => new Float64Array(n));
  const q = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    rowOfQ(design, i, q);
    const error = residuals[i]! * (weights === null ? 1 : weights[i]!);
    for (let a = 0; a < k; a++) scores[a]![i] = q[a]! * error;
  }
  const { df, covariance } = errorsOfRows(sample, scores);
  return { matrix: covariance ?? "one-cluster", df: df + 1 - k };
}

/** By term the standard error of its coefficient. */
export function standardErrors(design: CenteredDesign, matrix: readonly (readonly number[])[]): number[] {
  return spreadOfTerms(design, matrix).map(Math.sqrt);
}

/**
 * Wald's statistic of all predictors, bᵀV⁻¹b, from their coordinates in Q, which the intercept has no part in; `null`
 * where V leaves a direction without error.
 */
export function waldStatistic(inQ: Float64Array, matrix: readonly (readonly number[])[]): number | null {
  const p = inQ.length - 1;
  const own = Float64Array.from({ length: p * p }, (_, at) => matrix[1 + Math.floor(at / p)]![1 + (at % p)]!);
  const factor = cholesky(own, p);
  if (factor === null) return null;
  const solved = solveCholesky(factor, p, inQ.slice(1));
  return solved.reduce((sum, value, j) => sum + value * inQ[j + 1]!, 0);
}

/** Respondents drawn singly from a large population. */
export function singleRespondents(n: number): SampledRows {
  const places = Int32Array.from({ length: n }, (_, i) => i);
  const frame = {
    strata: new Int32Array(n),
    sizes: Float64Array.of(n),
    fractions: new Float64Array(1),
  };
  return { frame, units: places, places };
}
