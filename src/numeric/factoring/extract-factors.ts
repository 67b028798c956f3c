import { type SymmetricEigen, symmetricEigen } from "../algebra/symmetric-eigen.ts";
import {
  LEAST_SQUARES,
  LIKELIHOOD,
  lowestResiduals,
  type Residuals,
  residualsOf,
  startingUniquenesses,
} from "./search-uniquenesses.ts";

/** The least uniqueness, as of R's factanal and psych: what would go below it stays there. */
export const LEAST_UNIQUENESS = 0.005;

/** What an eigenvalue has to add to one of noise for its factor to explain anything. */
const EXPLAINS = 1e-10;

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
  /** Whether a uniqueness is at its bound where a higher minimum has none there. */
  readonly passesAdmissible: boolean;
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
  return {
    loadings,
    uniquenesses,
    discrepancy: 0,
    slope: 0,
    converged: true,
    iterations: 0,
    passesAdmissible: false,
  };
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
  const at = (point: Float64Array): Residuals => {
    const reduced = Float64Array.from(correlation);
    for (let i = 0; i < p; i++) reduced[i * p + i]! -= point[i]!;
    const eigen = symmetricEigen(reduced, p);
    return residualsOf(point, eigen, countAbove(eigen.values, EXPLAINS, factors), (theta) => theta ** 2 / 2);
  };
  const starts = startingUniquenesses(correlation, p, factors, LEAST_UNIQUENESS);
  const { place, discrepancy, slope, converged, iterations, passesAdmissible } = lowestResiduals(
    at,
    LEAST_SQUARES,
    starts,
    [LEAST_UNIQUENESS, 1],
    maxIterations,
  );
  const { eigen, kept, point } = place;
  return {
    loadings: loadingsOf(eigen, p, { factors, kept }, Math.sqrt),
    uniquenesses: point,
    discrepancy,
    slope,
    converged,
    iterations,
    passesAdmissible,
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
  const at = (point: Float64Array): Residuals => {
    const scale = point.map((logarithm) => Math.exp(-logarithm / 2));
    const scaled = correlation.map((r, place) => r * scale[Math.floor(place / p)]! * scale[place % p]!);
    const eigen = symmetricEigen(scaled, p);
    // An eigenvalue below the smallest number is rounding of a matrix all but singular.
    const term = (theta: number) => theta - Math.log(Math.max(Number.MIN_VALUE, theta)) - 1;
    return residualsOf(point, eigen, countAbove(eigen.values, 1 + EXPLAINS, factors), term);
  };
  const { first, further } = startingUniquenesses(correlation, p, factors, LEAST_UNIQUENESS);
  const logs = (start: Float64Array) => start.map(Math.log);
  const starts = { first: first.map(logs), further: further.map(logs) };
  const { place, discrepancy, slope, converged, iterations, passesAdmissible } = lowestResiduals(
    at,
    LIKELIHOOD,
    starts,
    [Math.log(LEAST_UNIQUENESS), 0],
    maxIterations,
  );
  const { eigen, kept, point } = place;
  const uniquenesses = point.map(Math.exp);
  const loadings = loadingsOf(eigen, p, { factors, kept }, (theta) => Math.sqrt(theta - 1));
  return {
    loadings: loadings.map(
      (loading, place) => loading * Math.sqrt(uniquenesses[Math.floor(place / factors)]!),
    ),
    uniquenesses,
    discrepancy,
    slope,
    converged,
    iterations,
    passesAdmissible,
  };
}

/** How many of the first values, which descend, are above a bound. */
function countAbove(values: Float64Array, bound: number, most: number): number {
  return values.subarray(0, most).filter((value) => value > bound).length;
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
