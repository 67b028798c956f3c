import { cholesky, solveCholesky } from "../../numeric/algebra/cholesky.ts";
import {
  compareWithModel,
  derivativesOf,
  discrepancyOf,
  type FactorGroup,
  type Parameters,
} from "./factor-likelihood.ts";
import { cellValue, type FactorMatrices, type FactorSize, setCell } from "./factor-matrices.ts";

const MAX_ITERATIONS = 200;
const MOST_HALVINGS = 40;

/** What a step still promises to gain where it is taken as the last, in units of the discrepancy. */
const LAST_GAIN = 1e-20;

const DAMPINGS = [0, 1e-8, 1e-6, 1e-4, 1e-2, 1, 100, 1e4];

/** Rounding of the discrepancy, which no step is asked to undercut. */
const ROUNDING = 1e-13;

/** A confirmatory model with its fixed values and where its search starts. */
export interface FactorModel {
  readonly size: FactorSize;
  /** By group, with starting values in the cells of the parameters. */
  readonly start: readonly FactorMatrices[];
  readonly parameters: Parameters;
}

/** Where the search ended. */
export interface FactorSolution {
  readonly matrices: readonly FactorMatrices[];
  /** F, the discrepancy but for what does not depend on the model. */
  readonly discrepancy: number;
  readonly gradient: Float64Array;
  /** Expected second derivatives of F. */
  readonly information: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * Minimizes the discrepancy by Fisher scoring: steps by the expected second derivatives, shortened until they gain, and
 * damped where those are not positive definite. Variances may come out negative as long as Σ stays positive definite:
 * that is the solution.
 */
export function fitFactorModel(groups: readonly FactorGroup[], model: FactorModel): FactorSolution {
  const { size, start, parameters } = model;
  const at = (point: Float64Array) => {
    const matrices = start.map(copyOf);
    parameters.forEach((cells, a) => {
      for (const cell of cells) setCell(matrices[cell.group]!, cell, size, point[a]!);
    });
    const comparisons = compareWithModel(groups, matrices, size);
    return comparisons === null ? null : { matrices, comparisons, discrepancy: discrepancyOf(comparisons) };
  };
  let point: Float64Array = Float64Array.from(parameters, ([cell]) =>
    cellValue(start[cell!.group]!, cell!, size),
  );
  let here = at(point)!;
  for (let iterations = 0; ; iterations++) {
    const { gradient, information } = derivativesOf(
      groups,
      here.matrices,
      size,
      here.comparisons,
      parameters,
    );
    const step = scoringStep(gradient, information);
    const gain = step.reduce((sum, move, a) => sum - move * gradient[a]!, 0);
    const converged = gain < LAST_GAIN;
    const next =
      converged || iterations === MAX_ITERATIONS ? null : descend(point, step, gain, here.discrepancy, at);
    if (next === null) {
      const { matrices, discrepancy } = here;
      return {
        matrices,
        discrepancy,
        gradient,
        information,
        converged: converged || isFlat(gain),
        iterations,
      };
    }
    [point, here] = [next.point, next.there];
  }
}

/** Whether a step that found nothing lower promised no more than rounding. */
function isFlat(gain: number): boolean {
  return gain < ROUNDING;
}

/**
 * −I⁻¹g, with a growing share of the diagonal added while I is not positive definite; −g where no share makes it so.
 */
function scoringStep(gradient: Float64Array, information: Float64Array): Float64Array {
  const q = gradient.length;
  const downhill = gradient.map((slope) => -slope);
  for (const damping of DAMPINGS) {
    const damped = information.map((value, at) =>
      at % (q + 1) === 0 ? value + damping * (value + 1e-8) : value,
    );
    const factor = cholesky(damped, q);
    if (factor !== null) return solveCholesky(factor, q, downhill);
  }
  return downhill;
}

/** The first of shorter and shorter steps that gains; `null` where none does. */
function descend<There extends { readonly discrepancy: number }>(
  point: Float64Array,
  step: Float64Array,
  gain: number,
  discrepancy: number,
  at: (point: Float64Array) => There | null,
): { point: Float64Array; there: There } | null {
  for (let halvings = 0, length = 1; halvings < MOST_HALVINGS; halvings++, length /= 2) {
    const next = point.map((value, a) => value + length * step[a]!);
    const there = at(next);
    if (there !== null && there.discrepancy <= discrepancy - 1e-4 * length * gain + ROUNDING) {
      return { point: next, there };
    }
  }
  return null;
}

function copyOf(matrices: FactorMatrices): FactorMatrices {
  return {
    loadings: matrices.loadings.slice(),
    factors: matrices.factors.slice(),
    residuals: matrices.residuals.slice(),
    intercepts: matrices.intercepts.slice(),
    factorMeans: matrices.factorMeans.slice(),
  };
}
