import { scoreReliability } from "./consistent-correlations.ts";
import type { PathFit } from "./path-fit.ts";

/** A variance below this is rounding. */
const NOTHING = 1e-12;

/** How well a construct's items go together. */
export interface ConstructQuality {
  /**
   * Cronbach's alpha of standardized items; `null` for a single item, in mode B, and where the items do not go together
   * at all.
   */
  readonly alpha: number | null;
  /**
   * Dijkstra & Henseler's reliability of the score; 1 for a single item, `null` in mode B and where only one item has
   * weight.
   */
  readonly rhoA: number | null;
  /** (Σλ)² / ((Σλ)² + Σ(1 − λ²)); 1 for a single item, `null` in mode B and where both sums are 0. */
  readonly compositeReliability: number | null;
  /** Average variance extracted, the mean of λ²; 1 for a single item, `null` in mode B. */
  readonly ave: number | null;
  /** The mean of λ² in either mode. */
  readonly communality: number;
}

/**
 * Reliability and convergent validity of a construct.
 *
 * Source: Fornell & Larcker (1981), Journal of Marketing Research 18, 39–50 (composite reliability, AVE); Dijkstra &
 * Henseler (2015), MIS Quarterly 39, 297–316 (ρA).
 */
export function constructQuality(fit: PathFit, construct: number): ConstructQuality {
  const { structure, loadings } = fit;
  const own = loadings.subarray(structure.starts[construct], structure.starts[construct + 1]);
  const size = own.length;
  const sum = own.reduce((total, loading) => total + loading, 0);
  const squares = own.reduce((total, loading) => total + loading ** 2, 0);
  const communality = size === 1 ? 1 : squares / size;
  if (structure.isFormative[construct]) {
    return { alpha: null, rhoA: null, compositeReliability: null, ave: null, communality };
  }
  return {
    alpha: standardizedAlpha(fit, construct),
    rhoA: scoreReliability(fit, construct),
    compositeReliability: size === 1 ? 1 : compositeReliability(sum ** 2, size - squares),
    ave: communality,
    communality,
  };
}

/** `null` where loadings of both signs leave neither a sum nor an error. */
function compositeReliability(trueVariance: number, errorVariance: number): number | null {
  const total = trueVariance + errorVariance;
  return total > NOTHING ? trueVariance / total : null;
}

/** k r̄ / (1 + (k − 1) r̄), r̄ the items' mean correlation. */
function standardizedAlpha({ structure, matrix }: PathFit, construct: number): number | null {
  const p = structure.items.length;
  const start = structure.starts[construct]!;
  const end = structure.starts[construct + 1]!;
  const size = end - start;
  if (size === 1) return null;
  let between = 0;
  for (let i = start; i < end; i++) for (let j = start; j < i; j++) between += 2 * matrix[i * p + j]!;
  const total = size + between;
  return total > NOTHING ? (size / (size - 1)) * (between / total) + 0 : null;
}
