import { cholesky, inverseFromCholesky, logDeterminant } from "../algebra/cholesky.ts";
import type { Derivatives } from "../algebra/minimize.ts";
import { submatrix } from "../algebra/square-matrix.ts";
import { curvature, type DiagramState, type PathDiagram, type Slope, slopesOf } from "./path-diagram.ts";

/** Respondents who answered the same items. */
export interface AnswerPattern {
  /** Their share of all; those of all patterns add up to 1. */
  readonly share: number;
  /** The items that they answered, by place. */
  readonly observed: readonly number[];
  /** Means, and covariances about them divided by the number of respondents; 0 where nothing was answered. */
  readonly means: Float64Array;
  readonly covariances: Float64Array;
}

/** A diagram's moments beside a pattern's; what the pattern did not observe has 0 in all of them. */
export interface PatternFit {
  /** ln|Σ| + tr(SΣ⁻¹) + dᵀΣ⁻¹d, of the items observed. */
  readonly discrepancy: number;
  /** A = Σ⁻¹. */
  readonly inverse: Float64Array;
  /** d = m − μ. */
  readonly gap: Float64Array;
}

/** Where a normal likelihood stands: the parameters of a diagram, and the items' means. */
export interface LikelihoodPlace {
  readonly state: DiagramState;
  readonly means: Float64Array;
  readonly fits: readonly PatternFit[];
  /** F = Σ share · discrepancy, −2/n times the log-likelihood but for a constant. */
  readonly value: number;
}

/** `null` where Σ of a pattern is not positive definite. */
export function likelihoodPlace(
  patterns: readonly AnswerPattern[],
  state: DiagramState,
  means: Float64Array,
): LikelihoodPlace | null {
  const fits: PatternFit[] = [];
  let value = 0;
  for (const pattern of patterns) {
    const fit = fitOf(pattern, state.implied, means);
    if (fit === null) return null;
    fits.push(fit);
    value += pattern.share * fit.discrepancy;
  }
  return { state, means, fits, value };
}

function fitOf(
  { observed, means, covariances }: AnswerPattern,
  implied: Float64Array,
  modeled: Float64Array,
): PatternFit | null {
  const p = modeled.length;
  const q = observed.length;
  const factor = cholesky(submatrix(implied, p, observed), q);
  if (factor === null) return null;
  const inverted = inverseFromCholesky(factor, q);
  const inverse = new Float64Array(p * p);
  const gap = new Float64Array(p);
  observed.forEach((i, a) => {
    gap[i] = means[i]! - modeled[i]!;
    observed.forEach((j, b) => {
      inverse[i * p + j] = inverted[a * q + b]!;
    });
  });
  const discrepancy = logDeterminant(factor, q) + dot(covariances, inverse) + dot(gap, product(inverse, gap));
  return { discrepancy, inverse, gap };
}

/** Which derivatives are asked for. */
export interface LikelihoodModel {
  readonly patterns: readonly AnswerPattern[];
  readonly diagram: PathDiagram;
  /** Whether the items' means are parameters too, after those of the diagram. */
  readonly hasMeans: boolean;
}

/**
 * The derivatives of F, and the diagonal of their expectation as scale. With A = Σ⁻¹, d = m − μ and Q = A(S + ddᵀ)A of
 * each pattern
 *
 * - ∂F/∂a is tr((A − Q) ∂Σ/∂a), and by means −2 Ad,
 * - ∂²F/∂a∂b 2 tr(A ∂Σ/∂a Q ∂Σ/∂b) − tr(A ∂Σ/∂a A ∂Σ/∂b) + tr((A − Q) ∂²Σ/∂a∂b), 2 A ∂Σ/∂a Ad and 2 A.
 *
 * Half of the second ones is the information that a respondent gives as it was observed.
 *
 * Source: Jöreskog (1969), Psychometrika 34, 183–202; of incomplete answers Arbuckle (1996), Full information
 * estimation in the presence of incomplete data, in Marcoulides & Schumacker, Advanced Structural Equation Modeling,
 * 243–277.
 */
export function likelihoodDerivatives(
  { patterns, diagram, hasMeans }: LikelihoodModel,
  { state, fits }: LikelihoodPlace,
): Derivatives {
  const { items: p, constructs, parameters } = diagram;
  const m = p + constructs;
  const width = 2 * m;
  const slopes = slopesOf(diagram);
  const q = slopes.length;
  const size = hasMeans ? q + p : q;
  const gradient = new Float64Array(size);
  const second = new Float64Array(size * size);
  const scale = new Float64Array(size);
  const rest = new Float64Array(width * width);
  patterns.forEach(({ share, covariances }, at) => {
    const { inverse, gap } = fits[at]!;
    const pull = product(inverse, gap);
    const observed = sandwiched(inverse, covariances, p);
    for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) observed[i * p + j]! += pull[i]! * pull[j]!;
    const A = formOf(inverse, state.vectors);
    const Q = formOf(observed, state.vectors);
    for (let k = 0; k < rest.length; k++) rest[k]! += share * (A[k]! - Q[k]!);
    slopes.forEach((a, i) => {
      scale[i]! += share * expectedDerivative(a, a, A, width);
      for (let j = 0; j <= i; j++)
        second[i * size + j]! += share * secondDerivative(a, slopes[j]!, A, Q, width);
    });
    if (!hasMeans) return;
    const pulls = state.vectors.map((vector) => dot(vector, pull));
    const mapped = state.vectors.map((vector) => product(inverse, vector));
    for (let i = 0; i < p; i++) {
      const row = (q + i) * size;
      gradient[q + i]! -= 2 * share * pull[i]!;
      scale[q + i]! += 2 * share * inverse[i * p + i]!;
      slopes.forEach(({ scale: s, u, v }, a) => {
        second[row + a]! += 2 * share * s * (mapped[u]![i]! * pulls[v]! + mapped[v]![i]! * pulls[u]!);
      });
      for (let j = 0; j <= i; j++) second[row + q + j]! += 2 * share * inverse[i * p + j]!;
    }
  });
  slopes.forEach(({ scale: s, u, v }, i) => {
    gradient[i] = 2 * s * rest[u * width + v]!;
    for (let j = 0; j <= i; j++) {
      second[i * size + j]! += curvature(parameters[i]!, parameters[j]!, rest, state, m);
    }
  });
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) second[j * size + i] = second[i * size + j]!;
  return { gradient, second, scale };
}

/** The expectation of the second derivatives by the diagram's parameters, tr(A ∂Σ/∂a A ∂Σ/∂b). */
export function expectedSecond(
  { patterns, diagram }: LikelihoodModel,
  { state, fits }: LikelihoodPlace,
): Float64Array {
  const width = 2 * (diagram.items + diagram.constructs);
  const slopes = slopesOf(diagram);
  const q = slopes.length;
  const expected = new Float64Array(q * q);
  patterns.forEach(({ share }, at) => {
    const A = formOf(fits[at]!.inverse, state.vectors);
    slopes.forEach((a, i) => {
      slopes.forEach((b, j) => {
        expected[i * q + j]! += share * expectedDerivative(a, b, A, width);
      });
    });
  });
  return expected;
}

function expectedDerivative(a: Slope, b: Slope, A: Float64Array, width: number): number {
  return 2 * a.scale * b.scale * crossed(a, b, A, A, width);
}

function secondDerivative(a: Slope, b: Slope, A: Float64Array, Q: Float64Array, width: number): number {
  const spread = crossed(a, b, A, Q, width) + crossed(a, b, Q, A, width) - crossed(a, b, A, A, width);
  return 2 * a.scale * b.scale * spread;
}

/** Half of tr(A ∂Σ/∂a Q ∂Σ/∂b) but for the scales; the other half has A and Q in each other's place. */
function crossed(a: Slope, b: Slope, A: Float64Array, Q: Float64Array, width: number): number {
  const [u, v] = [a.u * width, a.v * width];
  return A[u + b.u]! * Q[v + b.v]! + A[u + b.v]! * Q[v + b.u]!;
}

/** xᵀMy of every two vectors. */
export function formOf(matrix: Float64Array, vectors: readonly Float64Array[]): Float64Array {
  const width = vectors.length;
  const form = new Float64Array(width * width);
  vectors.forEach((x, a) => {
    const mapped = product(matrix, x);
    for (let b = 0; b <= a; b++) {
      const element = dot(mapped, vectors[b]!);
      form[a * width + b] = element;
      form[b * width + a] = element;
    }
  });
  return form;
}

/** A S A of symmetric matrices. */
export function sandwiched(A: Float64Array, S: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p);
  const whole = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let l = 0; l < p; l++) {
      const element = S[i * p + l]!;
      for (let j = 0; j < p; j++) half[i * p + j]! += element * A[l * p + j]!;
    }
  }
  for (let i = 0; i < p; i++) {
    for (let l = 0; l < p; l++) {
      const element = A[i * p + l]!;
      for (let j = 0; j < p; j++) whole[i * p + j]! += element * half[l * p + j]!;
    }
  }
  return whole;
}

/** A symmetric matrix, row by row, times a vector. */
export function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const p = vector.length;
  const result = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    let sum = 0;
    for (let j = 0; j < p; j++) sum += matrix[i * p + j]! * vector[j]!;
    result[i] = sum;
  }
  return result;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
