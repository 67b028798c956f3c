import { cholesky, inverseFromCholesky, solveCholesky } from "../algebra/cholesky.ts";
import type { Rotated } from "./rotate-orthogonal.ts";

/** A gradient below this counts as none. */
const FLAT = 1e-10;

/** Rounding of the criterion, relative, which no step is asked to undercut. */
const ROUNDING = 1e-14;

const FIRST_STEP = 1;
const MOST_HALVINGS = 60;

/**
 * Promax: the pattern that comes nearest, by least squares, to the varimax loadings raised to a power with their signs
 * kept; what scale a power has does not matter, so the largest loading of each factor is brought to 1 first. `null`
 * where the loadings or their powers do not give every factor a direction of its own.
 *
 * Source: Hendrickson & White (1964), Promax: a quick method for rotation to oblique simple structure, British Journal
 * of Statistical Psychology 17, 65–70.
 */
export function rotatePromax(varimax: Rotated, p: number, factors: number, power: number): Rotated | null {
  const x = varimax.loadings;
  const largest = Float64Array.from({ length: factors }, (_, j) => largestOf(x, factors, j));
  const target = x.map((loading, at) => {
    const share = loading / largest[at % factors]!;
    return share * Math.abs(share) ** (power - 1);
  });
  const normal = cholesky(crossProduct(x, x, p, factors), factors);
  if (normal === null) return null;
  const towards = crossProduct(x, target, p, factors);
  const turn = new Float64Array(factors * factors);
  for (let l = 0; l < factors; l++) {
    const column = solveCholesky(
      normal,
      factors,
      Float64Array.from({ length: factors }, (_, j) => towards[j * factors + l]!),
    );
    for (let j = 0; j < factors; j++) turn[j * factors + l] = column[j]!;
  }
  // Scaled to factors of variance 1, whose covariances are (U'U)⁻¹.
  const inner = cholesky(crossProduct(turn, turn, factors, factors), factors);
  if (inner === null) return null;
  const covariances = inverseFromCholesky(inner, factors);
  const deviations = Float64Array.from({ length: factors }, (_, j) =>
    Math.sqrt(covariances[j * factors + j]!),
  );
  return {
    ...varimax,
    loadings: product(x, turn, p, factors).map((loading, at) => loading * deviations[at % factors]!),
    factorCorrelations: covariances.map((covariance, at) =>
      at % (factors + 1) === 0
        ? 1
        : covariance / deviations[Math.floor(at / factors)]! / deviations[at % factors]!,
    ),
  };
}

/** The largest loading of a factor, without its sign. */
function largestOf(loadings: Float64Array, factors: number, j: number): number {
  let largest = 0;
  for (let at = j; at < loadings.length; at += factors) largest = Math.max(largest, Math.abs(loadings[at]!));
  return largest;
}

/**
 * Direct oblimin with γ = 0 (quartimin): the least Σ λ²ᵢⱼλ²ᵢₗ over pairs of factors, by gradient projection with steps
 * of Barzilai and Borwein's length, halved until the criterion falls.
 *
 * Source: Jennrich & Sampson (1966), Rotation for simple loadings, Psychometrika 31, 313–323; Jennrich (2002), A simple
 * general method for oblique rotation, Psychometrika 67, 7–19; Barzilai & Borwein (1988), IMA Journal of Numerical
 * Analysis 8, 141–148.
 */
export function rotateOblimin(
  start: Float64Array,
  p: number,
  factors: number,
  maxIterations: number,
): Rotated {
  const axes = new Float64Array(factors * factors);
  for (let j = 0; j < factors; j++) axes[j * factors + j] = 1;
  let at = quartiminAt(start, axes, p, factors)!;
  let length = FIRST_STEP;
  let iterations = 0;
  while (at.slope > FLAT && iterations < maxIterations) {
    const next = descend(start, at, length, p, factors);
    length = spectralStep(at, next);
    at = next;
    iterations++;
  }
  return {
    loadings: at.pattern,
    factorCorrelations: at.correlations,
    criterion: at.value,
    converged: at.slope <= FLAT,
    iterations,
  };
}

/** The quartimin criterion where the columns of T, of length 1, are the factors: L = A(T')⁻¹, Φ = T'T. */
interface Quartimin {
  readonly axes: Float64Array;
  readonly pattern: Float64Array;
  readonly correlations: Float64Array;
  readonly value: number;
  /** By T, along the directions that keep its columns' lengths. */
  readonly gradient: Float64Array;
  readonly slope: number;
}

/** `null` where the factors are linearly dependent. */
function quartiminAt(start: Float64Array, axes: Float64Array, p: number, factors: number): Quartimin | null {
  const correlations = crossProduct(axes, axes, factors, factors);
  const factor = cholesky(correlations, factors);
  if (factor === null) return null;
  const dual = product(axes, inverseFromCholesky(factor, factors), factors, factors);
  const pattern = product(start, dual, p, factors);
  const slopes = new Float64Array(p * factors);
  let value = 0;
  for (let row = 0; row < p * factors; row += factors) {
    let communality = 0;
    for (let j = 0; j < factors; j++) communality += pattern[row + j]! ** 2;
    for (let j = 0; j < factors; j++) {
      const square = pattern[row + j]! ** 2;
      value += (square * (communality - square)) / 4;
      slopes[row + j] = pattern[row + j]! * (communality - square);
    }
  }
  const gradient = product(dual, crossProduct(slopes, pattern, p, factors), factors, factors).map((g) => -g);
  for (let j = 0; j < factors; j++) {
    let along = 0;
    for (let i = 0; i < factors; i++) along += axes[i * factors + j]! * gradient[i * factors + j]!;
    for (let i = 0; i < factors; i++) gradient[i * factors + j]! -= along * axes[i * factors + j]!;
  }
  return { axes, pattern, correlations, value, gradient, slope: Math.sqrt(dot(gradient, gradient)) };
}

/**
 * Goes down the gradient, columns of T brought back to length 1; half as far until the criterion falls, which it does,
 * or until rounding leaves it where it is.
 */
function descend(
  start: Float64Array,
  before: Quartimin,
  length: number,
  p: number,
  factors: number,
): Quartimin {
  const { axes, value, gradient, slope } = before;
  let step = length;
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const moved = axes.map((x, at) => x - step * gradient[at]!);
    for (let j = 0; j < factors; j++) {
      let squares = 0;
      for (let i = 0; i < factors; i++) squares += moved[i * factors + j]! ** 2;
      for (let i = 0; i < factors; i++) moved[i * factors + j]! /= Math.sqrt(squares);
    }
    const tried = quartiminAt(start, moved, p, factors);
    if (tried !== null && tried.value <= value * (1 + ROUNDING) - 1e-4 * step * slope ** 2) return tried;
    step /= 2;
  }
  return before;
}

/** ‖ΔT‖² / ⟨ΔT, ΔG⟩: one over the curvature along the last step. */
function spectralStep(before: Quartimin, after: Quartimin): number {
  const moved = after.axes.map((x, at) => x - before.axes[at]!);
  const bent = dot(
    moved,
    after.gradient.map((g, at) => g - before.gradient[at]!),
  );
  return bent > 0 ? Math.min(1e3, dot(moved, moved) / bent) : FIRST_STEP;
}

/** X'Y of matrices with n rows and k columns. */
function crossProduct(x: Float64Array, y: Float64Array, n: number, k: number): Float64Array {
  const result = new Float64Array(k * k);
  for (let row = 0; row < n * k; row += k) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) result[i * k + j]! += x[row + i]! * y[row + j]!;
    }
  }
  return result;
}

/** XY of a matrix with n rows and k columns and one with k of both. */
function product(x: Float64Array, y: Float64Array, n: number, k: number): Float64Array {
  const result = new Float64Array(n * k);
  for (let row = 0; row < n * k; row += k) {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) result[row + j]! += x[row + i]! * y[i * k + j]!;
    }
  }
  return result;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += x[at]! * y[at]!;
  return sum;
}
