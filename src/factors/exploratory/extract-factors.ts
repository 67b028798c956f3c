import { boundedNewton, type Derivatives } from "../../numeric/algebra/bounded-newton.ts";
import { cholesky, inverseFromCholesky } from "../../numeric/algebra/cholesky.ts";
import { type SymmetricEigen, symmetricEigen } from "../../numeric/algebra/symmetric-eigen.ts";

/** The least uniqueness, as of R's factanal and psych: what would go below it stays there. */
export const LEAST_UNIQUENESS = 0.005;

/** What an eigenvalue has to add to one of noise for its factor to explain anything. */
const EXPLAINS = 1e-10;

/** A distance between eigenvalues that second derivatives are not asked to resolve. */
const LEAST_GAP = 1e-8;

/** Loadings of items on unrotated factors, and how they were found. */
export interface Extraction {
  /** A row per item, a column per factor; the columns are orthogonal, those of factors that explain nothing 0. */
  readonly loadings: Float64Array;
  /** What the factors leave of each item's variance of 1; its communality's complement, but at the bound. */
  readonly uniquenesses: Float64Array;
  /**
   * The minimum, 0 for principal components: by maximum likelihood ln|Σ| − ln|R| + tr(RΣ⁻¹) − p, by minres half the
   * squared residuals, above and below the diagonal.
   */
  readonly discrepancy: number;
  /** The steepest slope along which a uniqueness could still move. */
  readonly slope: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Principal components: eigenvectors of the correlations times the roots of their eigenvalues; `null` where the
 * correlations have fewer dimensions.
 *
 * Source: Hotelling (1933), Analysis of a complex of statistical variables into principal components, Journal of
 * Educational Psychology 24, 417–441.
 */
export function extractPrincipal(eigen: SymmetricEigen, p: number, factors: number): Extraction | null {
  const kept = countAbove(eigen.values, EXPLAINS, factors);
  if (kept < factors) return null;
  const loadings = loadingsOf(eigen, p, { factors, kept }, Math.sqrt);
  const uniquenesses = Float64Array.from({ length: p }, (_, i) =>
    loadings.subarray(i * factors, (i + 1) * factors).reduce((rest, loading) => rest - loading ** 2, 1),
  );
  return { loadings, uniquenesses, discrepancy: 0, slope: 0, converged: true, iterations: 0 };
}

/**
 * Common factors by minimum residuals: the least sum of squared residual correlations.
 *
 * Given uniquenesses ψ, the loadings are eigenvectors of R − diag ψ; half the squares of its other eigenvalues θ are
 * minimized over ψ.
 *
 * Source: Harman & Jones (1966), Factor analysis by minimizing residuals (minres), Psychometrika 31, 351–368; Jöreskog
 * (1977), Factor analysis by least-squares and maximum-likelihood methods, in Enslein, Ralston & Wilf, Statistical
 * Methods for Digital Computers, 125–153.
 */
export function extractMinres(
  correlation: Float64Array,
  p: number,
  factors: number,
  maxIterations: number,
): Extraction {
  const evaluate = (point: Float64Array) => {
    const reduced = Float64Array.from(correlation);
    for (let i = 0; i < p; i++) reduced[i * p + i]! -= point[i]!;
    const eigen = symmetricEigen(reduced, p);
    return residualDerivatives(point, eigen, countAbove(eigen.values, EXPLAINS, factors), {
      value: (theta) => theta ** 2 / 2,
      slope: (theta) => -theta,
      curvature: () => 1,
      mixed: (theta, common) => (-2 * theta) / Math.max(LEAST_GAP, common - theta),
    });
  };
  const bounds = { lower: LEAST_UNIQUENESS, upper: 1 };
  const start = startingUniquenesses(correlation, p, factors);
  const { at, converged, iterations } = boundedNewton(evaluate, start, bounds, maxIterations);
  return {
    loadings: loadingsOf(at.eigen, p, { factors, kept: at.kept }, Math.sqrt),
    uniquenesses: at.point,
    discrepancy: at.value,
    slope: freeSlope(at, bounds),
    converged,
    iterations,
  };
}

/**
 * Common factors by maximum likelihood, of positive definite correlations.
 *
 * Given uniquenesses ψ, the loadings come from the eigenvectors of R scaled by 1/√ψ; Σ(θ − ln θ − 1) over its other
 * eigenvalues θ is minimized over ln ψ.
 *
 * Source: Jöreskog (1967), Some contributions to maximum likelihood factor analysis, Psychometrika 32, 443–482;
 * Jöreskog & van Thillo (1971), New rapid algorithms for factor analysis by unweighted least squares, generalized
 * least squares and maximum likelihood, Research Memorandum 71-5, Uppsala.
 */
export function extractMaximumLikelihood(
  correlation: Float64Array,
  p: number,
  factors: number,
  maxIterations: number,
): Extraction {
  const evaluate = (point: Float64Array) => {
    const scale = point.map((logarithm) => Math.exp(-logarithm / 2));
    const scaled = correlation.map((r, at) => r * scale[Math.floor(at / p)]! * scale[at % p]!);
    const eigen = symmetricEigen(scaled, p);
    return residualDerivatives(point, eigen, countAbove(eigen.values, 1 + EXPLAINS, factors), {
      // An eigenvalue below the smallest number is rounding of a matrix all but singular.
      value: (theta) => theta - Math.log(Math.max(Number.MIN_VALUE, theta)) - 1,
      slope: (theta) => 1 - theta,
      curvature: (theta) => theta,
      mixed: (theta, common) => ((1 - theta) * (theta + common)) / Math.max(LEAST_GAP, common - theta),
    });
  };
  const bounds = { lower: Math.log(LEAST_UNIQUENESS), upper: 0 };
  const start = startingUniquenesses(correlation, p, factors).map(Math.log);
  const { at, converged, iterations } = boundedNewton(evaluate, start, bounds, maxIterations);
  const uniquenesses = at.point.map(Math.exp);
  const loadings = loadingsOf(at.eigen, p, { factors, kept: at.kept }, (theta) => Math.sqrt(theta - 1));
  return {
    loadings: loadings.map(
      (loading, place) => loading * Math.sqrt(uniquenesses[Math.floor(place / factors)]!),
    ),
    uniquenesses,
    discrepancy: at.value,
    slope: freeSlope(at, bounds),
    converged,
    iterations,
  };
}

/** (1 − k/2p) / rⁱⁱ of the inverse; where there is none, what the largest correlation leaves. */
function startingUniquenesses(correlation: Float64Array, p: number, factors: number): Float64Array {
  const factor = cholesky(correlation, p);
  const inverse = factor === null ? null : inverseFromCholesky(factor, p);
  return Float64Array.from({ length: p }, (_, i) => {
    if (inverse !== null) return (1 - factors / (2 * p)) / inverse[i * p + i]!;
    let largest = 0;
    for (let j = 0; j < p; j++) if (j !== i) largest = Math.max(largest, Math.abs(correlation[i * p + j]!));
    return Math.max(0.05, 1 - largest);
  });
}

/** How many of the first values, which descend, are above a bound. */
function countAbove(values: Float64Array, bound: number, most: number): number {
  return values.subarray(0, most).filter((value) => value > bound).length;
}

/** What a function of eigenvalues is made of: its terms, their slopes, and the parts of second derivatives. */
interface Terms {
  readonly value: (theta: number) => number;
  readonly slope: (theta: number) => number;
  readonly curvature: (theta: number) => number;
  readonly mixed: (theta: number, common: number) => number;
}

interface Residuals extends Derivatives {
  readonly eigen: SymmetricEigen;
  readonly kept: number;
}

/**
 * Sums terms over the eigenvalues θ, with vectors ω, beyond the first `kept`, with derivatives by the items'
 * uniquenesses: of item i, Σ slope(θ) ωᵢ²; of items i and j, Σωᵢωⱼ · Σ curvature(θ) ωᵢωⱼ + ΣΣ mixed(θ, θ') ωᵢωⱼω'ᵢω'ⱼ
 * with θ' and ω' the kept ones.
 */
function residualDerivatives(
  point: Float64Array,
  eigen: SymmetricEigen,
  kept: number,
  terms: Terms,
): Residuals {
  const p = point.length;
  const { values, vectors } = eigen;
  const gradient = new Float64Array(p);
  const plain = new Float64Array(p * p);
  const curved = new Float64Array(p * p);
  const second = new Float64Array(p * p);
  const mixed = new Float64Array(kept);
  let value = 0;
  for (let m = kept; m < p; m++) {
    const theta = values[m]!;
    const slope = terms.slope(theta);
    const curvature = terms.curvature(theta);
    value += terms.value(theta);
    for (let n = 0; n < kept; n++) mixed[n] = terms.mixed(theta, values[n]!);
    for (let i = 0; i < p; i++) {
      const component = vectors[m * p + i]!;
      gradient[i]! += slope * component ** 2;
      for (let j = 0; j <= i; j++) {
        const both = component * vectors[m * p + j]!;
        plain[i * p + j]! += both;
        curved[i * p + j]! += curvature * both;
        let crossed = 0;
        for (let n = 0; n < kept; n++) crossed += mixed[n]! * vectors[n * p + i]! * vectors[n * p + j]!;
        second[i * p + j]! += both * crossed;
      }
    }
  }
  const convex = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      convex[i * p + j] = plain[i * p + j]! * curved[i * p + j]!;
      convex[j * p + i] = convex[i * p + j]!;
      second[i * p + j]! += convex[i * p + j]!;
      second[j * p + i] = second[i * p + j]!;
    }
  }
  return { point, value, gradient, second, convex, eigen, kept };
}

/** Vectors times what is made of their eigenvalues, a row per item; 0 for factors that were not kept. */
function loadingsOf(
  { values, vectors }: SymmetricEigen,
  p: number,
  { factors, kept }: { readonly factors: number; readonly kept: number },
  length: (theta: number) => number,
): Float64Array {
  const loadings = new Float64Array(p * factors);
  for (let j = 0; j < kept; j++) {
    const scale = length(values[j]!);
    for (let i = 0; i < p; i++) loadings[i * factors + j] = scale * vectors[j * p + i]!;
  }
  return loadings;
}

/** How far the slopes would move a uniqueness, at most, before it comes to a bound. */
function freeSlope(
  { point, gradient }: Derivatives,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): number {
  return gradient.reduce((steepest, slope, i) => {
    const target = Math.max(lower, Math.min(upper, point[i]! - slope));
    return Math.max(steepest, Math.abs(target - point[i]!));
  }, 0);
}
