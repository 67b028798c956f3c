import { cholesky, solveCholesky } from "../algebra/cholesky.ts";
import { submatrix } from "../algebra/square-matrix.ts";
import type { AnswerPattern } from "./pattern-likelihood.ts";

/** A change of the moments, of items with a variance near 1, after which the search goes no further. */
const SETTLED = 1e-9;

/** The likeliest means and covariances of incomplete answers. */
export interface SaturatedMoments {
  readonly means: Float64Array;
  /** Divided by the number of respondents. */
  readonly covariances: Float64Array;
  readonly converged: boolean;
}

/**
 * Means and covariances of the largest normal likelihood of what was answered, by the EM algorithm from those of each
 * item alone: answers that are missing are replaced by what regressions on the others expect, with what these leave.
 * The search ends where the covariances lose their rank.
 *
 * Source: Dempster, Laird & Rubin (1977), Maximum likelihood from incomplete data via the EM algorithm, Journal of the
 * Royal Statistical Society B 39, 1–38; Little & Rubin (2002), Statistical Analysis with Missing Data, section 11.2.
 */
export function saturatedMoments(
  patterns: readonly AnswerPattern[],
  p: number,
  maxIterations: number,
): SaturatedMoments {
  let { means, covariances } = momentsOfItems(patterns, p);
  for (let iterations = 0; iterations < maxIterations; iterations++) {
    const next = expectedMoments(patterns, means, covariances);
    if (next === null) break;
    const change = Math.max(largestGap(means, next.means), largestGap(covariances, next.covariances));
    ({ means, covariances } = next);
    if (change < SETTLED) return { means, covariances, converged: true };
  }
  return { means, covariances, converged: false };
}

/** Each item's mean and variance among those who answered it; no covariances. */
export function momentsOfItems(patterns: readonly AnswerPattern[], p: number) {
  const means = new Float64Array(p);
  const covariances = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    const own = patterns.filter(({ observed }) => observed.includes(i));
    const total = own.reduce((sum, { share }) => sum + share, 0);
    means[i] = own.reduce((sum, pattern) => sum + (pattern.share / total) * pattern.means[i]!, 0);
    covariances[i * p + i] = own.reduce(
      (sum, pattern) =>
        sum +
        (pattern.share / total) * (pattern.covariances[i * p + i]! + (pattern.means[i]! - means[i]!) ** 2),
      0,
    );
  }
  return { means, covariances };
}

function expectedMoments(patterns: readonly AnswerPattern[], means: Float64Array, covariances: Float64Array) {
  const p = means.length;
  const nextMeans = new Float64Array(p);
  const products = new Float64Array(p * p);
  for (const pattern of patterns) {
    const completed = completedPattern(pattern, means, covariances);
    if (completed === null) return null;
    for (let i = 0; i < p; i++) {
      nextMeans[i]! += pattern.share * completed.gap[i]!;
      for (let j = 0; j < p; j++) products[i * p + j]! += pattern.share * completed.products[i * p + j]!;
    }
  }
  return {
    means: means.map((mean, i) => mean + nextMeans[i]!),
    covariances: products.map((value, at) => value - nextMeans[Math.floor(at / p)]! * nextMeans[at % p]!),
  };
}

/**
 * A pattern's means less those of the model, and its mean products about them, all items among them: with B the
 * regression of all items on those observed (the identity for these), Bd, B(S + ddᵀ)Bᵀ and what B leaves of Σ.
 */
function completedPattern(
  { observed, means: own, covariances: spread }: AnswerPattern,
  means: Float64Array,
  covariances: Float64Array,
) {
  const p = means.length;
  const slopes = regressionOn(observed, covariances, p);
  if (slopes === null) return null;
  const q = observed.length;
  const d = Float64Array.from(observed, (i) => own[i]! - means[i]!);
  const gap = new Float64Array(p);
  const half = new Float64Array(p * q);
  const unexplained = new Float64Array(p * q);
  for (let i = 0; i < p; i++) {
    for (let a = 0; a < q; a++) {
      const slope = slopes[i * q + a]!;
      gap[i]! += slope * d[a]!;
      const row = observed[a]! * p;
      for (let b = 0; b < q; b++) half[i * q + b]! += slope * (spread[row + observed[b]!]! + d[a]! * d[b]!);
      unexplained[i * q + a] = covariances[row + i]!;
    }
  }
  const products = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = covariances[i * p + j]!;
      for (let a = 0; a < q; a++) {
        sum += half[i * q + a]! * slopes[j * q + a]! - slopes[i * q + a]! * unexplained[j * q + a]!;
      }
      products[i * p + j] = sum;
    }
  }
  return { gap, products };
}

/** Slopes of all items by those observed; `null` where these are not of full rank. */
function regressionOn(
  observed: readonly number[],
  covariances: Float64Array,
  p: number,
): Float64Array | null {
  const q = observed.length;
  const factor = cholesky(submatrix(covariances, p, observed), q);
  if (factor === null) return null;
  const slopes = new Float64Array(p * q);
  for (let i = 0; i < p; i++) {
    const place = observed.indexOf(i);
    if (place >= 0) slopes[i * q + place] = 1;
    else {
      const own = Float64Array.from(observed, (a) => covariances[i * p + a]!);
      slopes.set(solveCholesky(factor, q, own), i * q);
    }
  }
  return slopes;
}

function largestGap(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i]!)), 0);
}
