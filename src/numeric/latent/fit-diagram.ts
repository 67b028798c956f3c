import { cholesky } from "../algebra/cholesky.ts";
import { minimize } from "../algebra/minimize.ts";
import type { FactorMatrices } from "./factor-matrices.ts";
import { ledStructure, pointInOwnScale } from "./led-structure.ts";
import { endsOf, type LowestEnd, lowestEnd } from "./lowest-end.ts";
import { type DiagramState, diagramState, factorMatricesOf, type PathDiagram } from "./path-diagram.ts";
import {
  type AnswerPattern,
  type LikelihoodModel,
  type LikelihoodPlace,
  likelihoodDerivatives,
  likelihoodPlace,
} from "./pattern-likelihood.ts";
import { startingValues } from "./starting-values.ts";
import { type Structure, structuralDiagram, structuralStart } from "./structural-model.ts";

/** What is left of the covariances at a start each time that Σ was not positive definite with them. */
const SHRINKING = 0.8;

/** Where a search ended. */
export interface DiagramEnd {
  readonly place: LikelihoodPlace;
  /** F. */
  readonly discrepancy: number;
  readonly converged: boolean;
  /** Whether no variance is below 0, and the constructs' covariances are positive definite. */
  readonly admissible: boolean;
  readonly iterations: number;
}

export type DiagramMinimum = LowestEnd<DiagramEnd>;

/**
 * Fits the diagram of a structure to covariances of respondents who all answered, from the starts of the measurement
 * model: the first ones, and where no search ends in an admissible minimum the others, which are not followed far but
 * for the lowest.
 */
export function fitStructure(
  covariances: Float64Array,
  diagram: PathDiagram,
  structure: Structure,
  maxIterations: number,
): DiagramMinimum {
  const model = { patterns: [wholePattern(covariances, structure.items)], diagram, hasMeans: false };
  const means = new Float64Array(structure.items);
  const ends = endsOf(
    startingValues(
      covariances,
      structure.itemsOf.filter((items) => items.length > 0),
    ),
    (start, most) => searchFromMeasured(model, structure, start, most),
    maxIterations,
  );
  if (!ends.some(({ converged }) => converged)) {
    ends.push(searchFromState(model, structure, lowestEnd(ends).place.state, means, maxIterations));
  }
  return lowestEnd(ends);
}

/** Minimizes F from a start of the measurement model. */
function searchFromMeasured(
  model: LikelihoodModel,
  structure: Structure,
  measured: FactorMatrices,
  maxIterations: number,
): DiagramEnd {
  const means = new Float64Array(structure.items);
  const led = ledStructure(structure, measured);
  const ledDiagram = structuralDiagram(led);
  const start = structuralStart(ledDiagram, led, measured);
  return (
    searchInScale(model, structure, ledDiagram, start, means, maxIterations) ??
    searchFrom(model, structuralStart(model.diagram, structure, measured), means, maxIterations)
  );
}

/** Minimizes F from a state of the diagram of a structure. */
export function searchFromState(
  model: LikelihoodModel,
  structure: Structure,
  state: DiagramState,
  startMeans: Float64Array,
  maxIterations: number,
): DiagramEnd {
  const led = ledStructure(structure, factorMatricesOf(model.diagram, state));
  const ledDiagram = structuralDiagram(led);
  const start = pointInOwnScale(ledDiagram, led, state);
  return (
    (start && searchInScale(model, structure, ledDiagram, start, startMeans, maxIterations)) ??
    searchFrom(model, state.point, startMeans, maxIterations)
  );
}

/**
 * A search in the scales of another diagram, and its end in those of the model's; `null` where one of these is none.
 */
function searchInScale(
  model: LikelihoodModel,
  structure: Structure,
  ledDiagram: PathDiagram,
  start: Float64Array,
  startMeans: Float64Array,
  maxIterations: number,
): DiagramEnd | null {
  const end = searchFrom({ ...model, diagram: ledDiagram }, start, startMeans, maxIterations);
  const { state, means } = end.place;
  const point = pointInOwnScale(model.diagram, structure, state);
  const place = point && likelihoodPlace(model.patterns, diagramState(model.diagram, point), means);
  return place && { ...end, place };
}

/** All respondents as one pattern, with means that are not modeled. */
export function wholePattern(covariances: Float64Array, p: number): AnswerPattern {
  return {
    share: 1,
    observed: Array.from({ length: p }, (_, i) => i),
    means: new Float64Array(p),
    covariances,
  };
}

/** Minimizes F from one start, whose covariances are drawn together until Σ is positive definite. */
export function searchFrom(
  { patterns, diagram, hasMeans }: LikelihoodModel,
  start: Float64Array,
  startMeans: Float64Array,
  maxIterations: number,
): DiagramEnd {
  const q = diagram.parameters.length;
  const at = (point: Float64Array, means: Float64Array) =>
    likelihoodPlace(patterns, diagramState(diagram, point), means);
  let begin = at(start, startMeans);
  for (let point = start; begin === null; begin = at(point, startMeans)) {
    point = point.map((value, a) => {
      const { kind, row, column } = diagram.parameters[a]!;
      return kind === "covariance" && row === column ? value : SHRINKING * value;
    });
  }
  const { place, converged, iterations } = minimize(
    {
      derivatives: (one: LikelihoodPlace) => likelihoodDerivatives({ patterns, diagram, hasMeans }, one),
      move: ({ state, means }, step) =>
        at(
          state.point.map((value, a) => value + step[a]!),
          hasMeans ? means.map((mean, i) => mean + step[q + i]!) : means,
        ),
    },
    begin,
    maxIterations,
  );
  const { point } = place.state;
  const isReal = diagram.parameters.every(
    ({ kind, row, column }, a) => kind === "arrow" || row !== column || point[a]! >= 0,
  );
  const admissible =
    isReal && cholesky(factorMatricesOf(diagram, place.state).factors, diagram.constructs) !== null;
  return { place, discrepancy: place.value, converged, admissible, iterations };
}
