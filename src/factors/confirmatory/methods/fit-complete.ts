import type { Moments } from "../../../moments/moments.ts";
import { cholesky, inverseFromCholesky } from "../../../numeric/algebra/cholesky.ts";
import { diagonalRoots } from "../../../numeric/algebra/square-matrix.ts";
import { informationOf } from "../../../numeric/latent/factor-likelihood.ts";
import type { FactorMatrices } from "../../../numeric/latent/factor-matrices.ts";
import { fitStructure, wholePattern } from "../../../numeric/latent/fit-diagram.ts";
import { invertedInformation } from "../../../numeric/latent/inverted-information.ts";
import {
  type DiagramState,
  diagramState,
  factorMatricesOf,
  type PathDiagram,
  type Slot,
} from "../../../numeric/latent/path-diagram.ts";
import { expectedSecond, likelihoodPlace } from "../../../numeric/latent/pattern-likelihood.ts";
import { structuralDiagram } from "../../../numeric/latent/structural-model.ts";
import type { Columns } from "../../../survey/column.ts";
import { type CfaData, readCfaData } from "../cfa-data.ts";
import type { CfaModel } from "../cfa-model.ts";
import type { CompleteSettings } from "../cfa-options.ts";
import { type CfaStructure, freedomOf, structureOf, variableUnits } from "../cfa-structure.ts";
import { fitMeasures, fitNotes, withoutDistribution } from "../fit-measures.ts";
import { fitMeasurement } from "../measurement-fit.ts";
import { type CfaSolution, notesOnErrors } from "./cfa-solution.ts";
import { correctedLikelihood } from "./robust-likelihood.ts";

/** A model fitted by normal likelihood to covariances. */
interface LikelihoodSolution {
  readonly read: CfaData;
  readonly of: CfaStructure;
  readonly diagram: PathDiagram;
  readonly state: DiagramState;
  readonly matrices: FactorMatrices;
  readonly df: number;
  readonly minimum: CfaSolution["minimum"] & { readonly discrepancy: number };
  /** By the expected information, in units in which items vary alike. */
  readonly errors: () => Float64Array | null;
}

/** Normal likelihood of covariances, with errors and a test as the method has them. */
export function fitComplete(
  data: Columns | Moments,
  model: CfaModel,
  settings: CompleteSettings,
): CfaSolution {
  const of = structureOf(model);
  const solution = of.isMeasurement
    ? fittedMeasurement(data, model, of, settings)
    : fittedStructure(data, model, of, settings);
  const { read, diagram, state, matrices, minimum } = solution;
  const { missing, n, effectiveN } = read.covariances;
  return {
    missing,
    n,
    effectiveN,
    of,
    diagram,
    state,
    matrices,
    units: variableUnits(of, read.units),
    minimum,
    ...inferenceOf(data, solution, settings),
    intercepts: null,
    thresholds: null,
  };
}

/** How far the estimates may be off and how well they fit: by the method's correction, else as of normal answers. */
function inferenceOf(
  data: Columns | Moments,
  { read, diagram, state, matrices, df, minimum, errors: expectedErrors }: LikelihoodSolution,
  { method, missing, weights }: CompleteSettings,
): Pick<CfaSolution, "errors" | "fit" | "notes"> {
  const { n, effectiveN } = read.covariances;
  const isWeighted = effectiveN !== n;
  const measures = fitMeasures({
    groups: [read.group],
    matrices: [matrices],
    size: diagram,
    discrepancy: minimum.discrepancy,
    df,
    parameters: diagram.parameters.length,
    logUnits: read.units.reduce((sum, unit) => sum + Math.log(unit), 0),
  });
  const fit = isWeighted ? withoutDistribution(measures) : measures;
  if (method === "mlm" || method === "mlr") {
    const respondents = { read, missing, weights };
    const { errors, scaled, notes } = correctedLikelihood(
      data as Columns,
      respondents,
      { diagram, state },
      measures,
      method,
    );
    return {
      errors,
      fit: { ...fit, scaled },
      notes: [...notesOnErrors(errors), ...fitNotes(fit), ...notes],
    };
  }
  const errors = isWeighted ? null : expectedErrors();
  const reason = isWeighted ? "weighted" : "not-identified";
  return { errors, fit, notes: [...notesOnErrors(errors, reason), ...fitNotes(fit)] };
}

function fittedMeasurement(
  data: Columns | Moments,
  model: CfaModel,
  of: CfaStructure,
  settings: CompleteSettings,
): LikelihoodSolution {
  const { read, size, matrices, minimum, df, parameters } = fitMeasurement(data, model, settings);
  const diagram = structuralDiagram(of.structure);
  const p = size.items;
  const slotsOf = parameters.map(([cell]): Slot => {
    const { matrix, row, column } = cell!;
    if (matrix === "loadings") return { kind: "arrow", row, column: p + column };
    const first = matrix === "factors" ? p : 0;
    return { kind: "covariance", row: first + Math.max(row, column), column: first + Math.min(row, column) };
  });
  const placeOf = ({ kind, row, column }: Slot) =>
    slotsOf.findIndex((slot) => slot.kind === kind && slot.row === row && slot.column === column);
  const places = diagram.parameters.map(placeOf);
  const point = Float64Array.from(diagram.parameters, ({ kind, row, column }) => {
    if (kind === "arrow") return matrices.loadings[row * size.constructs + column - p]!;
    return row < p
      ? matrices.residuals[row * p + column]!
      : matrices.factors[(row - p) * size.constructs + column - p]!;
  });
  const errors = () => {
    const q = parameters.length;
    const { information } = informationOf([read.group], [matrices], size, minimum.comparisons, parameters);
    const factor = cholesky(information, q);
    if (factor === null) return null;
    const inverse = inverseFromCholesky(factor, q);
    return Float64Array.from(places, (a) => Math.sqrt((2 * inverse[a * q + a]!) / read.group.n));
  };
  return { read, of, diagram, state: diagramState(diagram, point), matrices, df, minimum, errors };
}

function fittedStructure(
  data: Columns | Moments,
  model: CfaModel,
  of: CfaStructure,
  { maxIterations, missing, weights }: CompleteSettings,
): LikelihoodSolution {
  const read = readCfaData(data, model.constructs, { missing, weights });
  const { n, covariances } = read.group;
  const p = of.items.length;
  const diagram = structuralDiagram(of.structure);
  const q = diagram.parameters.length;
  const df = freedomOf((p * (p + 1)) / 2, q);
  const minimum = fitStructure(covariances, diagram, of.structure, maxIterations);
  const { state } = minimum.place;
  const errors = () => {
    const patterns = [wholePattern(covariances, p)];
    const place = likelihoodPlace(patterns, state, new Float64Array(p))!;
    const inverse = invertedInformation(expectedSecond({ patterns, diagram, hasMeans: false }, place), q);
    if (inverse === null) return null;
    return diagonalRoots(
      inverse.map((value) => (2 * value) / n),
      q,
    );
  };
  return { read, of, diagram, state, matrices: factorMatricesOf(diagram, state), df, minimum, errors };
}
