import { cholesky, inverseFromCholesky, logDeterminant } from "../algebra/cholesky.ts";
import type { Derivatives } from "../algebra/minimize.ts";
import {
  type Cell,
  type FactorMatrices,
  type FactorSize,
  impliedCovariances,
  impliedMeans,
  itemFactorCovariances,
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
export interface Comparison {
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
 * The derivatives of F, and the diagonal of the expected second ones as scale. With A = Σ⁻¹, d = m − μ and Q = A(S +
 * ddᵀ)A
 *
 * - ∂F/∂a is tr((A − Q) ∂Σ/∂a) − 2 dᵀA ∂μ/∂a,
 * - ∂²F/∂a∂b 2 tr(A ∂Σ/∂a Q ∂Σ/∂b) − tr(A ∂Σ/∂a A ∂Σ/∂b) + tr((A − Q) ∂²Σ/∂a∂b) + 2 ∂μᵀ/∂a A ∂μ/∂b
 *   + 2 ∂μᵀ/∂a A ∂Σ/∂b Ad + 2 ∂μᵀ/∂b A ∂Σ/∂a Ad − 2 dᵀA ∂²μ/∂a∂b,
 * - its expectation tr(A ∂Σ/∂a A ∂Σ/∂b) + 2 ∂μᵀ/∂a A ∂μ/∂b.
 *
 * Every ∂Σ is s(uvᵀ + vuᵀ) and every ∂μ a multiple of a w, with u, v and w among the unit vectors of the items and the
 * columns of ΛΦ and Λ, so that the traces are products of a few elements of the forms xᵀAy and xᵀQy, which are computed
 * once.
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
  const second = new Float64Array(q * q);
  const scale = new Float64Array(q);
  groups.forEach((group, g) => {
    const { weight } = comparisons[g]!;
    const forms = formsOf(group, matrices[g]!, size, comparisons[g]!);
    const slopes = slopesIn(g, parameters, matrices[g]!, size);
    for (let at = 0; at < slopes.length; at++) {
      const a = slopes[at]!;
      gradient[a.parameter]! += weight * firstDerivative(a, forms);
      scale[a.parameter]! += weight * expectedDerivative(a, a, forms);
      for (let other = 0; other <= at; other++) {
        const b = slopes[other]!;
        second[a.parameter * q + b.parameter]! += weight * secondDerivative(a, b, forms, matrices[g]!, size);
      }
    }
  });
  mirror(second, q);
  return { gradient, second, scale };
}

/**
 * The gradient of F beside the expectation of its second derivatives, which is Fisher's information of n respondents
 * times 2/n.
 */
export function informationOf(
  groups: readonly FactorGroup[],
  matrices: readonly FactorMatrices[],
  size: FactorSize,
  comparisons: readonly Comparison[],
  parameters: Parameters,
): { readonly gradient: Float64Array; readonly information: Float64Array } {
  const q = parameters.length;
  const gradient = new Float64Array(q);
  const information = new Float64Array(q * q);
  groups.forEach((group, g) => {
    const { weight } = comparisons[g]!;
    const forms = formsOf(group, matrices[g]!, size, comparisons[g]!);
    const slopes = slopesIn(g, parameters, matrices[g]!, size);
    slopes.forEach((a, at) => {
      gradient[a.parameter]! += weight * firstDerivative(a, forms);
      for (const b of slopes.slice(0, at + 1)) {
        information[a.parameter * q + b.parameter]! += weight * expectedDerivative(a, b, forms);
      }
    });
  });
  mirror(information, q);
  return { gradient, information };
}

/** Fills the upper triangle from the lower one. */
function mirror(matrix: Float64Array, q: number): void {
  for (let a = 0; a < q; a++) for (let b = 0; b < a; b++) matrix[b * q + a] = matrix[a * q + b]!;
}

/**
 * What moves with a cell: dΣ = scale (uvᵀ + vuᵀ), dμ = meanScale w; u, v and w are places among the vectors of the
 * forms.
 */
interface Slope {
  readonly parameter: number;
  readonly cell: Cell;
  readonly scale: number;
  readonly u: number;
  readonly v: number;
  readonly meanScale: number;
  readonly w: number;
}

function slopesIn(g: number, parameters: Parameters, matrices: FactorMatrices, size: FactorSize): Slope[] {
  return parameters.flatMap((cells, parameter) =>
    cells.filter(({ group }) => group === g).map((cell) => slopeOf(cell, parameter, matrices, size)),
  );
}

function slopeOf(cell: Cell, parameter: number, { factorMeans }: FactorMatrices, size: FactorSize): Slope {
  const { matrix, row, column } = cell;
  const product = size.items + column;
  const loading = (construct: number) => size.items + size.constructs + construct;
  const scale = row === column ? 0.5 : 1;
  switch (matrix) {
    case "loadings":
      return { parameter, cell, scale: 1, u: row, v: product, meanScale: factorMeans[column]!, w: row };
    case "factors":
      return { parameter, cell, scale, u: loading(row), v: loading(column), meanScale: 0, w: 0 };
    case "residuals":
      return { parameter, cell, scale, u: row, v: column, meanScale: 0, w: 0 };
    case "intercepts":
      return { parameter, cell, scale: 0, u: 0, v: 0, meanScale: 1, w: row };
    case "factorMeans":
      return { parameter, cell, scale: 0, u: 0, v: 0, meanScale: 1, w: loading(row) };
  }
}

/** The forms of the unit vectors of the items, the columns of ΛΦ, and those of Λ. */
interface Forms {
  readonly width: number;
  /** xᵀAy. */
  readonly inverse: Float64Array;
  /** xᵀQy. */
  readonly observed: Float64Array;
  /** xᵀAd. */
  readonly pull: Float64Array;
}

function formsOf(
  { covariances }: FactorGroup,
  matrices: FactorMatrices,
  size: FactorSize,
  { inverse, meanGap }: Comparison,
): Forms {
  const { items: p, constructs: k } = size;
  const width = p + 2 * k;
  const columns = [itemFactorCovariances(matrices, size), matrices.loadings].flatMap((table) =>
    Array.from({ length: k }, (_, a) => Float64Array.from({ length: p }, (__, i) => table[i * k + a]!)),
  );
  const gapped = product(inverse, meanGap);
  const ratio = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let l = 0; l < p; l++) {
      const element = covariances[i * p + l]!;
      for (let j = 0; j < p; j++) ratio[i * p + j]! += element * inverse[l * p + j]!;
    }
  }
  const observed = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let l = 0; l < p; l++) {
      const element = inverse[i * p + l]!;
      for (let j = 0; j < p; j++) observed[i * p + j]! += element * ratio[l * p + j]!;
    }
    for (let j = 0; j < p; j++) observed[i * p + j]! += gapped[i]! * gapped[j]!;
  }
  return {
    width,
    inverse: bordered(inverse, columns, p),
    observed: bordered(observed, columns, p),
    pull: Float64Array.of(...gapped, ...columns.map((column) => dot(column, gapped))),
  };
}

/** A p × p form, bordered by what it is of some vectors. */
function bordered(form: Float64Array, vectors: readonly Float64Array[], p: number): Float64Array {
  const width = p + vectors.length;
  const whole = new Float64Array(width * width);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) whole[i * width + j] = form[i * p + j]!;
  }
  vectors.forEach((x, a) => {
    const mapped = product(form, x);
    for (let i = 0; i < p; i++) {
      whole[i * width + p + a] = mapped[i]!;
      whole[(p + a) * width + i] = mapped[i]!;
    }
    vectors.slice(0, a + 1).forEach((y, b) => {
      const element = dot(mapped, y);
      whole[(p + a) * width + p + b] = element;
      whole[(p + b) * width + p + a] = element;
    });
  });
  return whole;
}

function firstDerivative(
  { scale, u, v, meanScale, w }: Slope,
  { width, inverse, observed, pull }: Forms,
): number {
  const at = u * width + v;
  return 2 * (scale * (inverse[at]! - observed[at]!) - meanScale * pull[w]!);
}

function expectedDerivative(a: Slope, b: Slope, { width, inverse }: Forms): number {
  const spread = crossed(a, b, inverse, inverse, width);
  return 2 * (a.scale * b.scale * spread + a.meanScale * b.meanScale * inverse[a.w * width + b.w]!);
}

function secondDerivative(
  a: Slope,
  b: Slope,
  forms: Forms,
  matrices: FactorMatrices,
  size: FactorSize,
): number {
  const { width, inverse, observed } = forms;
  const spread =
    crossed(a, b, inverse, observed, width) +
    crossed(a, b, observed, inverse, width) -
    crossed(a, b, inverse, inverse, width);
  const means =
    a.meanScale * b.meanScale * inverse[a.w * width + b.w]! + pulled(a, b, forms) + pulled(b, a, forms);
  const bent = curvature(a, b, forms, matrices, size) + curvature(b, a, forms, matrices, size);
  return 2 * (a.scale * b.scale * spread + means + bent);
}

/** Half of tr(A ∂Σ/∂a Q ∂Σ/∂b) but for the scales; the other half has A and Q in each other's place. */
function crossed(a: Slope, b: Slope, A: Float64Array, Q: Float64Array, width: number): number {
  return A[a.u * width + b.u]! * Q[a.v * width + b.v]! + A[a.u * width + b.v]! * Q[a.v * width + b.u]!;
}

/** ∂μᵀ/∂a A ∂Σ/∂b Ad. */
function pulled(a: Slope, b: Slope, { width, inverse, pull }: Forms): number {
  const row = a.w * width;
  return a.meanScale * b.scale * (inverse[row + b.u]! * pull[b.v]! + inverse[row + b.v]! * pull[b.u]!);
}

/**
 * The part that the second derivatives of Σ and μ have, half of it where a and b are both loadings: of a loading with
 * what it multiplies.
 */
function curvature(
  a: Slope,
  b: Slope,
  { width, inverse, observed, pull }: Forms,
  { factors }: FactorMatrices,
  size: FactorSize,
): number {
  if (a.cell.matrix !== "loadings") return 0;
  const { row: item, column: construct } = a.cell;
  const slope = (v: number) => inverse[item * width + v]! - observed[item * width + v]!;
  const { matrix, row, column } = b.cell;
  switch (matrix) {
    case "loadings":
      return (factors[construct * size.constructs + column]! * slope(row)) / 2;
    case "factors":
      return b.scale * ((row === construct ? slope(b.v) : 0) + (column === construct ? slope(b.u) : 0));
    case "factorMeans":
      return row === construct ? -pull[item]! : 0;
    default:
      return 0;
  }
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
