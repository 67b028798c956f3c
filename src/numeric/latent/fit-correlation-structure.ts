import { cholesky } from "../algebra/cholesky.ts";
import {
  type CorrelationEnd,
  eachPair,
  fitCorrelations,
  type WeighedCorrelations,
} from "./correlation-fit.ts";
import type { FactorMatrices } from "./factor-matrices.ts";
import { ledStructure, pointInOwnScale } from "./led-structure.ts";
import { endsOf, type LowestEnd, lowestEnd } from "./lowest-end.ts";
import { type DiagramState, diagramState, factorMatricesOf, type PathDiagram } from "./path-diagram.ts";
import { startingValues } from "./starting-values.ts";
import { type Structure, structuralDiagram, structuralStart } from "./structural-model.ts";

/** What is left of the correlations at a start each time that no variables could have them. */
const SHRINKING = 0.9;

/** A variance of an item beyond 1 by no more than this is 1. */
const ROUNDING = 1e-9;

/** Where a search for a structure ended. */
export interface CorrelationStructureEnd extends CorrelationEnd {
  /** Whether no item has more of its constructs than 1, and the constructs' covariances are positive definite. */
  readonly admissible: boolean;
}

/**
 * Fits a structure of standardized items to their weighed correlations, from the starts of the measurement model: the
 * first ones, and where no search ends in an admissible minimum the others, which are not followed far. Each goes its
 * way with constructs in the scale of what loads most on them; what it found is told in the scale of the diagram.
 */
export function fitCorrelationStructure(
  weighed: WeighedCorrelations,
  diagram: PathDiagram,
  structure: Structure,
  maxIterations: number,
): LowestEnd<CorrelationStructureEnd> {
  const ends = endsOf(
    startingValues(
      possibleCorrelations(weighed, structure.items),
      structure.itemsOf.filter((items) => items.length > 0),
    ),
    (start, most) => searchFrom(weighed, diagram, structure, start, most),
    maxIterations,
  );
  return lowestEnd(ends);
}

/** Correlations drawn together until variables could have them. */
function possibleCorrelations({ correlations }: WeighedCorrelations, p: number): Float64Array {
  const matrix = new Float64Array(p * p);
  for (let share = 1; ; share *= SHRINKING) {
    for (let i = 0; i < p; i++) matrix[i * (p + 1)] = 1;
    eachPair(p, (i, j, pair) => {
      matrix[i * p + j] = matrix[j * p + i] = share * correlations[pair]!;
    });
    if (cholesky(matrix, p) !== null) return matrix;
  }
}

function searchFrom(
  weighed: WeighedCorrelations,
  diagram: PathDiagram,
  structure: Structure,
  start: FactorMatrices,
  maxIterations: number,
): CorrelationStructureEnd {
  const led = ledStructure(structure, start);
  const ledDiagram = structuralDiagram(led);
  const end = fitCorrelations(weighed, ledDiagram, structuralStart(ledDiagram, led, start), maxIterations);
  const point = pointInOwnScale(diagram, structure, end.state);
  const own =
    point === null
      ? fitCorrelations(weighed, diagram, structuralStart(diagram, structure, start), maxIterations)
      : { ...end, state: diagramState(diagram, point) };
  return { ...own, admissible: isAdmissible(diagram, own.state) };
}

function isAdmissible(diagram: PathDiagram, state: DiagramState): boolean {
  const { items: p, constructs } = diagram;
  for (let i = 0; i < p; i++) if (state.implied[i * (p + 1)]! > 1 + ROUNDING) return false;
  return cholesky(factorMatricesOf(diagram, state).factors, constructs) !== null;
}
