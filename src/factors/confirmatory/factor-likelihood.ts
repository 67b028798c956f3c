import { cholesky, inverseFromCholesky, logDeterminant } from "../../numeric/algebra/cholesky.ts";
import {
  type Cell,
  type FactorMatrices,
  type FactorSize,
  impliedCovariances,
  impliedMeans,
  itemFactorCovariances,
  slopeOf,
} from "./factor-matrices.ts";

/** What was observed in a group. */
export interface FactorGroup {
  readonly n: number;
  /** Divided by n; positive definite. */
  readonly covariances: Float64Array;
  /** `null` where means are not modeled. */
  readonly means: Float64Array | null;
}

/** The model's moments in a group beside the observed ones. */
interface Comparison {
  /** n of the group / n of all. */
  readonly weight: number;
  /** ln|Σ| + tr(SΣ⁻¹) + (m − μ)ᵀΣ⁻¹(m − μ). */
  readonly discrepancy: number;
  /** Σ⁻¹. */
  readonly inverse: Float64Array;
  /** m − μ. */
  readonly meanGap: Float64Array;
}

/** Cells that are one parameter: those after the first of each are held equal to it. */
export type Parameters = readonly (readonly Cell[])[];

/** First derivatives of the discrepancy, and the expected second ones. */
export interface Derivatives {
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/** Compares the groups with the model; `null` where a group's Σ is not positive definite. */
export function compareWithModel(
  groups: readonly FactorGroup[],
  matrices: readonly FactorMatrices[],
  size: FactorSize,
): Comparison[] | null {
  const p = size.items;
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const comparisons: Comparison[] = [];
  for (const [g, { n, covariances, means }] of groups.entries()) {
    const factor = cholesky(impliedCovariances(matrices[g]!, size), p);
    if (factor === null) return null;
    const inverse = inverseFromCholesky(factor, p);
    const implied = impliedMeans(matrices[g]!, size);
    const meanGap = implied.map((mean, i) => (means === null ? 0 : means[i]! - mean));
    const discrepancy =
      logDeterminant(factor, p) + dot(covariances, inverse) + dot(meanGap, product(inverse, meanGap));
    comparisons.push({ weight: n / total, discrepancy, inverse, meanGap });
  }
  return comparisons;
}

/** F, the discrepancy of all groups but for what does not depend on the model. */
export function discrepancyOf(comparisons: readonly Comparison[]): number {
  return comparisons.reduce((sum, { weight, discrepancy }) => sum + weight * discrepancy, 0);
}

/**
 * ∂F/∂a = tr(G ∂Σ/∂a) − 2 (m − μ)ᵀΣ⁻¹ ∂μ/∂a with G = Σ⁻¹ − Σ⁻¹(S + (m − μ)(m − μ)ᵀ)Σ⁻¹, and the expectation of
 * ∂²F/∂a∂b, which is tr(Σ⁻¹ ∂Σ/∂a Σ⁻¹ ∂Σ/∂b) + 2 ∂μᵀ/∂a Σ⁻¹ ∂μ/∂b.
 *
 * Source: Jöreskog (1969), A general approach to confirmatory maximum likelihood factor analysis, Psychometrika 34,
 * 183–202.
 */
export function derivativesOf(
  groups: readonly FactorGroup[],
  matrices: readonly FactorMatrices[],
  size: FactorSize,
  comparisons: readonly Comparison[],
  parameters: Parameters,
): Derivatives {
  const q = parameters.length;
  const gradient = new Float64Array(q);
  const information = new Float64Array(q * q);
  groups.forEach(({ covariances }, g) => {
    const { weight, inverse, meanGap } = comparisons[g]!;
    const loadingsByFactors = itemFactorCovariances(matrices[g]!, size);
    const pull = product(inverse, meanGap);
    const slopes = parameters.flatMap((cells, parameter) =>
      cells
        .filter(({ group }) => group === g)
        .map((cell) => {
          const { u, v, scale, mean } = slopeOf(cell, matrices[g]!, loadingsByFactors, size);
          const [iu, iv] = [product(inverse, u), product(inverse, v)];
          const observed = dot(iu, product(covariances, iv)) + dot(u, pull) * dot(v, pull);
          gradient[parameter]! += 2 * weight * (scale * (dot(u, iv) - observed) - dot(pull, mean));
          return { parameter, u, v, iu, iv, scale, mean, imean: product(inverse, mean) };
        }),
    );
    slopes.forEach((a, at) => {
      for (const b of slopes.slice(at)) {
        const spread = dot(a.v, b.iu) * dot(a.u, b.iv) + dot(a.u, b.iu) * dot(a.v, b.iv);
        const both = 2 * weight * (a.scale * b.scale * spread + dot(a.mean, b.imean));
        information[a.parameter * q + b.parameter]! += both;
        if (a !== b) information[b.parameter * q + a.parameter]! += both;
      }
    });
  });
  return { gradient, information };
}

/** A symmetric matrix, row by row, times a vector. */
function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  const p = vector.length;
  return vector.map((_, i) => dot(matrix.subarray(i * p, (i + 1) * p), vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
