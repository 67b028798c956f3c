import { refuse } from "../../../errors/refuse.ts";
import { selectedSources } from "../../../moments/selected-sources.ts";
import { diagonalRoots } from "../../../numeric/algebra/square-matrix.ts";
import {
  type AnswerRows,
  countOf,
  patternsOf,
  type RowPattern,
} from "../../../numeric/latent/answer-rows.ts";
import { fitStructure, searchFromState } from "../../../numeric/latent/fit-diagram.ts";
import { invertedInformation } from "../../../numeric/latent/inverted-information.ts";
import { meanScoreProducts, type Sandwich, sandwichOf } from "../../../numeric/latent/likelihood-scores.ts";
import { diagramState, factorMatricesOf, type PathDiagram } from "../../../numeric/latent/path-diagram.ts";
import {
  type LikelihoodPlace,
  likelihoodDerivatives,
  likelihoodPlace,
} from "../../../numeric/latent/pattern-likelihood.ts";
import { momentsOfItems, saturatedMoments } from "../../../numeric/latent/saturated-moments.ts";
import { structuralDiagram } from "../../../numeric/latent/structural-model.ts";
import type { Columns } from "../../../survey/column.ts";
import { columnOf, respondentsOf } from "../../../survey/estimation.ts";
import { invertedCorrelations } from "../../inverted-correlations.ts";
import type { CfaModel } from "../cfa-model.ts";
import type { CfaSettings } from "../cfa-options.ts";
import { freedomOf, structureOf, variableUnits } from "../cfa-structure.ts";
import { fitNotes, likelihoodMeasures, standardizedResidual } from "../fit-measures.ts";
import { type CfaSolution, notesOnErrors } from "./cfa-solution.ts";
import { independentDiagram, scaledNote } from "./robust-likelihood.ts";
import { scaledFit } from "./scaled-fit.ts";

/** Steps of the search for the saturated model, which are small ones. */
const MOST_STEPS = 10_000;

/** Rounding of a discrepancy. */
const ROUNDING = 1e-13;

/**
 * The normal likelihood of what each respondent answered (full information): an answer that is missing depends on those
 * that were given and on nothing else.
 */
export function fitIncomplete(
  data: Columns,
  model: CfaModel,
  { maxIterations, method }: Omit<CfaSettings, "missing">,
): CfaSolution {
  const of = structureOf(model);
  const p = of.items.length;
  const diagram = structuralDiagram(of.structure);
  const q = diagram.parameters.length;
  const df = freedomOf((p * (p + 1)) / 2, q);
  const { rows, units, centers } = readRows(data, of.items);
  const n = countOf(rows);
  const patterns = patternsOf(rows);
  const saturated = saturatedMoments(patterns, p, MOST_STEPS);
  invertedCorrelations(saturated.covariances, of.items);
  const begin = fitStructure(saturated.covariances, diagram, of.structure, maxIterations);
  const end = searchFromState(
    { patterns, diagram, hasMeans: true },
    of.structure,
    begin.place.state,
    saturated.means,
    maxIterations,
  );
  const matrices = factorMatricesOf(diagram, end.place.state);
  const fitted = { diagram, place: end.place };
  const whole = fittedMoments(patterns, saturatedDiagram(p), saturated);
  const none = fittedMoments(patterns, independentDiagram(p), momentsOfItems(patterns, p));

  const beyond = (value: number) =>
    value - whole.place.value > ROUNDING ? n * (value - whole.place.value) : 0;
  const chiSquared = beyond(end.discrepancy);
  const baseline = { chiSquared: beyond(none.place.value), df: (p * (p - 1)) / 2 };
  const constants = answered(patterns, (i) => Math.log(2 * Math.PI) + 2 * Math.log(units[i]!));
  const measures = likelihoodMeasures({
    chiSquared,
    df,
    baseline,
    n,
    groups: 1,
    parameters: q + p,
    logLikelihood: -(n / 2) * (end.discrepancy + constants),
    srmr: standardizedResidual(
      {
        groups: [{ n, covariances: saturated.covariances, means: saturated.means }],
        matrices: [{ ...matrices, intercepts: end.place.means }],
        size: diagram,
      },
      n,
    ),
  });

  const robust = method === "mlr" ? sandwichAt(rows, patterns, fitted) : null;
  const covariances =
    method === "mlr" ? (robust?.covariances ?? null) : observedCovariances(patterns, fitted, n);
  const errors = covariances && diagonalRoots(covariances, q + p);
  const scaled = () => {
    const [ofAll, ofNone] = [sandwichAt(rows, patterns, whole), sandwichAt(rows, patterns, none)];
    if (robust === null || ofAll === null || ofNone === null || df === 0) return null;
    const scalingOf = (own: Sandwich, freedom: number) => (ofAll.trace - own.trace) / freedom;
    return scaledFit(
      { chiSquared, df, scaling: scalingOf(robust, df), shift: null },
      { ...baseline, scaling: scalingOf(ofNone, baseline.df), shift: null },
      n,
    );
  };
  const fit = method === "mlr" ? { ...measures, scaled: scaled() } : measures;
  return {
    missing: "full-information",
    n,
    effectiveN: n,
    of,
    diagram,
    state: end.place.state,
    matrices,
    units: variableUnits(of, units),
    errors,
    minimum: {
      ...end,
      converged: end.converged && saturated.converged,
      passesAdmissible: begin.passesAdmissible && !end.admissible,
    },
    fit,
    intercepts: Array.from(end.place.means, (mean, i) => ({
      estimate: centers[i]! + units[i]! * mean,
      error: errors && errors[q + i]! * units[i]!,
    })),
    thresholds: null,
    notes: [
      ...notesOnErrors(errors),
      ...fitNotes(fit),
      ...(method === "mlr" && fit.scaled === null ? [scaledNote(df === 0)] : []),
    ],
  };
}

/** A diagram, and where its likelihood stands. */
interface FittedDiagram {
  readonly diagram: PathDiagram;
  readonly place: LikelihoodPlace;
}

/** What a respondent tells of the parameters and the means, on average, as it was observed. */
function observedInformation(
  patterns: readonly RowPattern[],
  { diagram, place }: FittedDiagram,
): Float64Array {
  const { second } = likelihoodDerivatives({ patterns, diagram, hasMeans: true }, place);
  return second.map((value) => value / 2);
}

/** The estimates' covariances by that information. */
function observedCovariances(
  patterns: readonly RowPattern[],
  fitted: FittedDiagram,
  n: number,
): Float64Array | null {
  const { diagram } = fitted;
  const inverse = invertedInformation(
    observedInformation(patterns, fitted),
    diagram.parameters.length + diagram.items,
  );
  return inverse?.map((value) => value / n) ?? null;
}

/** The same whatever the distribution of the answers. */
function sandwichAt(
  rows: AnswerRows,
  patterns: readonly RowPattern[],
  fitted: FittedDiagram,
): Sandwich | null {
  const { diagram, place } = fitted;
  return sandwichOf(
    observedInformation(patterns, fitted),
    meanScoreProducts(rows, patterns, diagram, place, true),
    diagram.parameters.length + diagram.items,
    countOf(rows),
  );
}

/** Respondents who answered anything, each item about its mean and in its deviation. */
function readRows(data: Columns, items: readonly string[]) {
  const { sources } = selectedSources(data, items);
  const respondents = respondentsOf(sources, { missing: "available" });
  const { length } = respondents;
  const columns = sources.map((source) => columnOf(source, respondents));
  const chosen = Array.from({ length }, (_, row) => row).filter((row) =>
    columns.some((column) => !Number.isNaN(column[row]!)),
  );
  if (chosen.length < 2)
    refuse("insufficient_data", ["n"], "at least two respondents who answered", chosen.length);
  const own = columns.map((column, i) => {
    const answers = column.filter((answer) => !Number.isNaN(answer));
    if (answers.length === 0) refuse("insufficient_data", [items[i]!], "at least one answer to the item", 0);
    if (answers.every((answer) => answer === answers[0])) {
      refuse("singular_data", [items[i]!], "an item whose answers vary", answers[0]);
    }
    const center = answers.reduce((sum, answer) => sum + answer / answers.length, 0);
    const unit = Math.sqrt(answers.reduce((sum, answer) => sum + (answer - center) ** 2 / answers.length, 0));
    return { center, unit };
  });
  const p = items.length;
  const answers = Float64Array.from({ length: chosen.length * p }, (_, at) => {
    const i = at % p;
    return (columns[i]![chosen[Math.floor(at / p)]!]! - own[i]!.center) / own[i]!.unit;
  });
  const rows: AnswerRows = { items: p, answers, weights: null };
  return {
    rows,
    units: Float64Array.from(own, ({ unit }) => unit),
    centers: Float64Array.from(own, ({ center }) => center),
  };
}

/** Items that covary as they please. */
function saturatedDiagram(p: number): PathDiagram {
  const parameters = Array.from({ length: p }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => ({ kind: "covariance", row: i, column: j }) as const),
  ).flat();
  return { items: p, constructs: 0, parameters, fixed: [], order: [], units: [] };
}

/** A diagram of covariances alone, where they and the means are those given. */
function fittedMoments(
  patterns: readonly RowPattern[],
  diagram: PathDiagram,
  { covariances, means }: { readonly covariances: Float64Array; readonly means: Float64Array },
): FittedDiagram {
  const point = Float64Array.from(
    diagram.parameters,
    ({ row, column }) => covariances[row * diagram.items + column]!,
  );
  return { diagram, place: likelihoodPlace(patterns, diagramState(diagram, point), means)! };
}

/** The mean over respondents of a sum over the items that they answered. */
function answered(patterns: readonly RowPattern[], term: (item: number) => number): number {
  return patterns.reduce(
    (sum, { share, observed }) => sum + share * observed.reduce((all, i) => all + term(i), 0),
    0,
  );
}
