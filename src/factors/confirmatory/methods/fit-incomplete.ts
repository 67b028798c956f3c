import { refuse } from "../../../errors/refuse.ts";
import { selectedSources } from "../../../moments/selected-sources.ts";
import {
  type AnswerRows,
  countOf,
  patternsOf,
  type RowPattern,
} from "../../../numeric/latent/answer-rows.ts";
import { fitStructure, searchFrom } from "../../../numeric/latent/fit-diagram.ts";
import { invertedInformation } from "../../../numeric/latent/inverted-information.ts";
import { meanScoreProducts, sandwichOf } from "../../../numeric/latent/likelihood-scores.ts";
import { diagramState, factorMatricesOf, type PathDiagram } from "../../../numeric/latent/path-diagram.ts";
import {
  type LikelihoodPlace,
  likelihoodDerivatives,
  likelihoodPlace,
} from "../../../numeric/latent/pattern-likelihood.ts";
import { momentsOfItems, saturatedMoments } from "../../../numeric/latent/saturated-moments.ts";
import { structuralDiagram } from "../../../numeric/latent/structural-model.ts";
import type { Columns } from "../../../survey/column.ts";
import { respondentsOf } from "../../../survey/estimation.ts";
import { invertedCorrelations } from "../../inverted-correlations.ts";
import type { CfaModel } from "../cfa-model.ts";
import type { CfaSettings } from "../cfa-options.ts";
import { freedomOf, structureOf, variableUnits } from "../cfa-structure.ts";
import { fitNotes, likelihoodMeasures, standardizedResidual } from "../fit-measures.ts";
import type { CfaSolution } from "./cfa-solution.ts";
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
export function fitIncomplete(data: Columns, model: CfaModel, settings: CfaSettings): CfaSolution {
  const { maxIterations, method } = settings;
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
  const end = searchFrom(
    { patterns, diagram, hasMeans: true },
    begin.place.state.point,
    saturated.means,
    maxIterations,
  );
  const whole = placeOf(patterns, saturatedDiagram(p), saturated.covariances, saturated.means);
  const alone = momentsOfItems(patterns, p);
  const none = placeOf(patterns, independentDiagram(p), alone.covariances, alone.means);
  const beyond = (value: number) =>
    value - whole.place.value > ROUNDING ? n * (value - whole.place.value) : 0;
  const matrices = factorMatricesOf(diagram, end.place.state);
  const measures = likelihoodMeasures({
    chiSquared: beyond(end.discrepancy),
    df,
    baseline: { chiSquared: beyond(none.place.value), df: (p * (p - 1)) / 2 },
    n,
    groups: 1,
    parameters: q + p,
    logLikelihood:
      -(n / 2) *
      (end.discrepancy + answered(patterns, (i) => Math.log(2 * Math.PI) + 2 * Math.log(units[i]!))),
    srmr: standardizedResidual(
      {
        groups: [{ n, covariances: saturated.covariances, means: saturated.means }],
        matrices: [{ ...matrices, intercepts: end.place.means }],
        size: diagram,
      },
      n,
    ),
  });
  const informationOf = (of: PathDiagram, place: LikelihoodPlace) =>
    likelihoodDerivatives({ patterns, diagram: of, hasMeans: true }, place).second.map((value) => value / 2);
  const information = informationOf(diagram, end.place);
  const sandwich = (of: PathDiagram, place: LikelihoodPlace, own = informationOf(of, place)) =>
    sandwichOf(own, meanScoreProducts(rows, patterns, of, place, true), of.parameters.length + p, n);
  const inverse = (own: Float64Array) => invertedInformation(own, q + p)?.map((value) => value / n) ?? null;
  const robust = method === "mlr" ? sandwich(diagram, end.place, information) : null;
  const covariances = method === "mlr" ? (robust?.covariances ?? null) : inverse(information);
  const errors =
    covariances && Float64Array.from({ length: q + p }, (_, a) => Math.sqrt(covariances[a * (q + p + 1)]!));
  const scaled = () => {
    const [ofAll, ofNone] = [sandwich(whole.diagram, whole.place), sandwich(none.diagram, none.place)];
    if (robust === null || ofAll === null || ofNone === null || df === 0) return null;
    const { chiSquared, baseline } = measures;
    return scaledFit(
      { chiSquared: chiSquared!, df, scaling: (ofAll.trace - robust.trace) / df, shift: null },
      {
        chiSquared: baseline.chiSquared!,
        df: baseline.df,
        scaling: (ofAll.trace - ofNone.trace) / baseline.df,
        shift: null,
      },
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
      ...(errors === null ? [{ path: ["loadings"], reason: "not-identified" } as const] : []),
      ...fitNotes(fit),
      ...(method === "mlr" && fit.scaled === null ? [scaledNote(df === 0)] : []),
    ],
  };
}

/** Respondents who answered anything, each item about its mean and in its deviation. */
function readRows(data: Columns, items: readonly string[]) {
  const { sources } = selectedSources(data, items);
  const { length, read } = respondentsOf(sources, { missing: "available" });
  const columns = sources.map((source) => {
    const column = new Float64Array(length);
    read(source, column);
    return column;
  });
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

function placeOf(
  patterns: readonly RowPattern[],
  diagram: PathDiagram,
  covariances: Float64Array,
  means: Float64Array,
) {
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
