import { cholesky, inverseOfRoot } from "../../numeric/algebra/cholesky.ts";
import { symmetricEigen } from "../../numeric/algebra/symmetric-eigen.ts";
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
  const measures = (model: FittedModel) =>
    fitMeasures(observed, impliedCorrelations(fit, own, model, consistent), own.length);
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
  const p = structure.items.length;
  return Float64Array.from(own.flatMap((i) => own.map((j) => matrix[i * p + j]!)));
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
  const { structure, matrix, loadings, correlations } = fit;
  const { constructs, items, starts, isFormative } = structure;
  const k = constructs.length;
  const p = items.length;
  const between = model === "saturated" ? correlations : correlationsOfPaths(fit);
  const blockOf = items.map((_, i) => constructs.findIndex((__, b) => i < starts[b + 1]!));
  return Float64Array.from(
    own.flatMap((i) =>
      own.map((j) => {
        const [a, b] = [blockOf[i]!, blockOf[j]!];
        if (i === j) return 1;
        if (a === b && !(consistent && !isFormative[a])) return matrix[i * p + j]!;
        return loadings[i]! * loadings[j]! * (a === b ? 1 : between[a * k + b]!);
      }),
    ),
  );
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

function fitMeasures(observed: Float64Array, implied: Float64Array, p: number): FitMeasures {
  let squares = 0;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) squares += (observed[i * p + j]! - implied[i * p + j]!) ** 2;
  }
  return {
    srmr: Math.sqrt(squares / ((p * (p + 1)) / 2)),
    dUls: squares,
    dG: geodesicDistance(observed, implied, p),
  };
}

/** Of S = LL' the eigenvalues of L⁻¹ΣL⁻ᵀ are those of S⁻¹Σ. */
function geodesicDistance(observed: Float64Array, implied: Float64Array, p: number): number | null {
  const root = cholesky(observed, p);
  if (root === null) return null;
  const inverse = inverseOfRoot(root, p);
  const { values } = symmetricEigen(sandwich(inverse, implied, p), p);
  if (!values.every((value) => value > p * Number.EPSILON * values[0]!)) return null;
  return values.reduce((sum, value) => sum + Math.log(value) ** 2, 0) / 2;
}

/** A B A'. */
function sandwich(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p);
  const whole = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) half[i * p + j]! += a[i * p + k]! * b[k * p + j]!;
  }
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < p; k++) sum += half[i * p + k]! * a[j * p + k]!;
      whole[i * p + j] = sum;
      whole[j * p + i] = sum;
    }
  }
  return whole;
}
