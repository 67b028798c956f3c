import { cholesky } from "../algebra/cholesky.ts";
import { type Derivatives, minimize } from "../algebra/minimize.ts";
import {
  type Comparison,
  compareWithModel,
  derivativesOf,
  discrepancyOf,
  type FactorGroup,
  type Parameters,
} from "./factor-likelihood.ts";
import { cellValue, copyOf, type FactorMatrices, type FactorSize, setCell } from "./factor-matrices.ts";
import { type LowestEnd, lowestEnd, type SearchEnd } from "./lowest-end.ts";
import {
  type FreeScale,
  hasRealScales,
  inCoordinates,
  isInfinite,
  movedBy,
  scaled,
  staysFinite,
} from "./scale-coordinates.ts";
import type { StartingValues } from "./starting-values.ts";

/** Models of so few items have other minima more often, and take little time. */
const FEW_ITEMS = 8;

/** The share of its variance that an item of such a model has to have in common with its construct, and of its own. */
const CLEAR_SHARE = 0.05;

/** Steps after which one of the further searches is given up: those that come to a minimum need far fewer. */
const MOST_STEPS = 50;

/** A factor model. */
export interface FactorModel {
  readonly size: FactorSize;
  readonly parameters: Parameters;
  /** The constructs whose scale is free. */
  readonly scales: readonly FreeScale[];
  /** Whether constructs have variances above 0 only. */
  readonly isReal: boolean;
}

/** Where a search ended. */
export interface FactorSolution extends SearchEnd {
  readonly matrices: readonly FactorMatrices[];
  readonly comparisons: readonly Comparison[];
  /** F, the discrepancy but for what does not depend on the model. */
  readonly discrepancy: number;
  /** Whether no slope of F is steeper than 1e-6. */
  readonly converged: boolean;
  /** Whether no residual variance is below 0 and Φ is positive definite. */
  readonly admissible: boolean;
  readonly iterations: number;
}

/** The lowest minimum of those that were found. */
export type LowestMinimum = LowestEnd<FactorSolution>;

/** Matrices of every group with which a search starts. */
export type Start = readonly FactorMatrices[];

/**
 * Minimizes the discrepancy over the parameters; all other cells stay as the starts have them. Variances may come out
 * negative as long as Σ stays positive definite: that is the solution.
 *
 * An admissible minimum that the first searches find is taken for the lowest, but in models of few items only where
 * each shares a good part of its variance with its construct, and not all. Otherwise the further ones look for a lower
 * one, the last for one where none of them is admissible, and where all of them go off to an infinite variance the
 * searches may pass through it, to a negative one. Where no search converges, the lowest end is what there is. At some
 * start Σ is positive definite.
 */
export function fitFactorModel(
  groups: readonly FactorGroup[],
  model: FactorModel,
  { first, further, last }: StartingValues<Start>,
  maxIterations: number,
): LowestMinimum {
  const search = (starts: readonly Start[], most: number, throughInfinity = false) =>
    starts
      .map((start) => searchFrom(groups, model, start, Math.min(most, maxIterations), throughInfinity))
      .filter((end) => end !== null);
  const isProper = ({ converged, admissible }: FactorSolution) => converged && admissible;
  const isSettled = (end: FactorSolution) =>
    isProper(end) && (model.size.items > FEW_ITEMS || end.matrices.every((one) => isClear(one, model.size)));
  const ends = search(first(), maxIterations);
  if (!ends.some(isSettled)) ends.push(...search(further(), MOST_STEPS));
  if (!ends.some(isProper)) ends.push(...search(last(), MOST_STEPS));
  if (!ends.some(({ converged }) => converged) && !model.isReal) {
    ends.push(...search([...first(), ...last(), ...further()], maxIterations, true));
  }
  return lowestEnd(ends);
}

interface FactorPlace {
  /** The parameters, each construct in the scale of the item that loads most on it. */
  readonly point: Float64Array;
  readonly value: number;
  readonly matrices: readonly FactorMatrices[];
  readonly comparisons: readonly Comparison[];
}

/** `null` where Σ is not positive definite at the start. */
function searchFrom(
  groups: readonly FactorGroup[],
  { size, parameters, scales, isReal }: FactorModel,
  start: Start,
  maxIterations: number,
  throughInfinity: boolean,
): FactorSolution | null {
  const at = (unscaled: Float64Array): FactorPlace | null => {
    const point = scaled(unscaled, scales);
    if (isReal && !hasRealScales(point, scales)) return null;
    const matrices = start.map(copyOf);
    parameters.forEach((cells, a) => {
      for (const cell of cells) setCell(matrices[cell.group]!, cell, size, point[a]!);
    });
    const comparisons = compareWithModel(groups, matrices, size);
    return comparisons && { point, value: discrepancyOf(comparisons), matrices, comparisons };
  };
  const landscape = {
    derivatives: ({ point, matrices, comparisons }: FactorPlace): Derivatives =>
      inCoordinates(derivativesOf(groups, matrices, size, comparisons, parameters), point, scales),
    move: ({ point }: FactorPlace, step: Float64Array) => {
      const moved = movedBy(point, step, scales);
      return throughInfinity || staysFinite(point, moved, scales) ? at(moved) : null;
    },
  };
  const first = Float64Array.from(
    parameters,
    (cells) => cells.reduce((sum, cell) => sum + cellValue(start[cell.group]!, cell, size), 0) / cells.length,
  );
  const begin = at(first);
  if (begin === null) return null;
  const { place, converged, iterations } = minimize(landscape, begin, maxIterations);
  const { point, matrices, comparisons, value } = place;
  return {
    matrices,
    comparisons,
    discrepancy: value,
    converged: converged && !isInfinite(point, scales),
    admissible: matrices.every((one) => isAdmissible(one, size)),
    iterations,
  };
}

/** Whether no residual variance is below 0 and Φ is positive definite. */
function isAdmissible({ residuals, factors }: FactorMatrices, { items, constructs }: FactorSize): boolean {
  for (let i = 0; i < items; i++) if (residuals[i * (items + 1)]! < 0) return false;
  return cholesky(factors, constructs) !== null;
}

/** Whether every item of a construct with several shares a good part of its variance with it, and not all. */
function isClear(
  { loadings, factors, residuals }: FactorMatrices,
  { items, constructs }: FactorSize,
): boolean {
  for (let a = 0; a < constructs; a++) {
    const variance = factors[a * (constructs + 1)]!;
    for (let i = 0; i < items; i++) {
      const shared = loadings[i * constructs + a]! ** 2 * variance;
      const own = residuals[i * (items + 1)]!;
      if (own > 0 && shared > 0 && Math.min(shared, own) < CLEAR_SHARE * (shared + own)) return false;
    }
  }
  return true;
}
