import { cholesky } from "../../numeric/algebra/cholesky.ts";
import { submatrix } from "../../numeric/algebra/square-matrix.ts";
import { symmetricEigenvalues } from "../../numeric/algebra/symmetric-eigenvalues.ts";
import type { PathRun } from "../model/path-plan.ts";
import type { PathFit } from "./path-fit.ts";

/** How far correlations that a model implies are from those of its indicators. */
export interface FitMeasures {
  /** Root mean square of the residuals, of the lower triangle with the diagonal. */
  srmr: number;
  /** Squared Euclidean distance, ½ Σ of all squared residuals. */
  dUls: number;
  /** Geodesic distance, ½ Σ ln² of the eigenvalues of S⁻¹Σ; `null` where they are not all positive. */
  dG: number | null;
}

/**
 * The fit of the measurement alone, constructs correlating as their scores do, and of the whole model, as the paths
 * imply.
 */
export interface ModelFit {
  saturated: FitMeasures;
  estimated: FitMeasures;
}

/** Which of both. */
export type FittedModel = keyof ModelFit;

/**
 * How far what a run implies is from the correlations of its indicators, those of parts counted once.
 *
 * Source: Henseler, Dijkstra, Sarstedt et al. (2014), Organizational Research Methods 17, 182–209 (SRMR); Dijkstra &
 * Henseler (2015), Computational Statistics & Data Analysis 81, 10–23 (distances); Schuberth, Henseler & Dijkstra
 * (2018), Frontiers in Psychology 9, 2541 (composite models).
 */
export function modelFit(fit: PathFit, run: PathRun, consistent: boolean): ModelFit {
  const own = ownIndicators(run);
  const observed = observedCorrelations(fit, own);
  const root = cholesky(observed, own.length);
  const measures = (model: FittedModel) =>
    fitMeasures(observed, root, impliedCorrelations(fit, own, model, consistent), own.length);
  return { saturated: measures("saturated"), estimated: measures("estimated") };
}

/** The indicators of a run, without those that a construct repeats of its parts. */
export function ownIndicators({ structure: { constructs, starts }, isRepeated }: PathRun): number[] {
  return constructs.flatMap((_, b) =>
    isRepeated[b] ? [] : Array.from({ length: starts[b + 1]! - starts[b]! }, (__, i) => starts[b]! + i),
  );
}

/** Correlations of some of the indicators. */
export function observedCorrelations({ matrix, structure }: PathFit, own: readonly number[]): Float64Array {
  return submatrix(matrix, structure.items.length, own);
}

/**
 * λ λ ρ between constructs; within one as observed, for a score is a composite of its items; λ λ within one too where
 * it stands, consistently, for what its items have in common.
 */
export function impliedCorrelations(
  fit: PathFit,
  own: readonly number[],
  model: FittedModel,
  consistent: boolean,
): Float64Array {
  const { constructs, starts, isFormative } = fit.structure;
  const between = model === "saturated" ? fit.correlations : correlationsOfPaths(fit);
  const blocks = own.map((i) => constructs.findIndex((_, b) => i < starts[b + 1]!));
  const loadings = own.map((i) => fit.loadings[i]!);
  const implied = observedCorrelations(fit, own);
  const q = own.length;
  for (let i = 0; i < q; i++) {
    const a = blocks[i]!;
    implied[i * q + i] = 1;
    for (let j = 0; j < i; j++) {
      const b = blocks[j]!;
      if (a === b && !(consistent && !isFormative[a])) continue;
      const r = loadings[i]! * loadings[j]! * (a === b ? 1 : between[a * constructs.length + b]!);
      implied[i * q + j] = r;
      implied[j * q + i] = r;
    }
  }
  return implied;
}

/** Of constructs: observed of those that nothing leads to, else as the paths before them have it. */
function correlationsOfPaths({ structure, correlations, coefficients }: PathFit): Float64Array {
  const k = structure.constructs.length;
  const implied = new Float64Array(k * k);
  const placed: number[] = [];
  for (const b of structure.order) {
    const before = structure.predecessors[b]!;
    for (const a of placed) {
      let r = 0;
      if (before.length > 0) {
        for (const via of before) r += coefficients[via * k + b]! * implied[via * k + a]!;
      } else if (structure.predecessors[a]!.length === 0) {
        r = correlations[a * k + b]!;
      } else {
        for (const via of structure.predecessors[a]!) r += coefficients[via * k + a]! * implied[via * k + b]!;
      }
      implied[a * k + b] = r;
      implied[b * k + a] = r;
    }
    implied[b * k + b] = 1;
    placed.push(b);
  }
  return implied;
}

function fitMeasures(
  observed: Float64Array,
  root: Float64Array | null,
  implied: Float64Array,
  p: number,
): FitMeasures {
  let squares = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) squares += (observed[i * p + j]! - implied[i * p + j]!) ** 2;
  }
  return {
    srmr: Math.sqrt(squares / ((p * (p + 1)) / 2)),
    dUls: squares,
    dG: root && geodesicDistance(root, implied, p),
  };
}

/** Of S = LL' the eigenvalues of L⁻¹ΣL⁻ᵀ are those of S⁻¹Σ. */
function geodesicDistance(root: Float64Array, implied: Float64Array, p: number): number | null {
  const values = symmetricEigenvalues(whitened(implied, root, p), p);
  if (!values.every((value) => value > p * Number.EPSILON * values[0]!)) return null;
  return values.reduce((sum, value) => sum + Math.log(value) ** 2, 0) / 2;
}

/** L⁻¹ A L⁻ᵀ of a symmetric A. */
function whitened(matrix: Float64Array, root: Float64Array, p: number): Float64Array {
  const result = Float64Array.from(matrix);
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) {
      const factor = root[i * p + k]!;
      for (let j = 0; j < p; j++) result[i * p + j]! -= factor * result[k * p + j]!;
    }
    for (let j = 0; j < p; j++) result[i * p + j]! /= root[i * p + i]!;
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = result[i * p + j]!;
      for (let k = 0; k < j; k++) rest -= result[i * p + k]! * root[j * p + k]!;
      result[i * p + j] = rest / root[j * p + j]!;
      result[j * p + i] = result[i * p + j]!;
    }
  }
  return result;
}
