import type { Note } from "../../../errors/note.ts";
import { selectedSources } from "../../../moments/selected-sources.ts";
import { cholesky, inverseFromCholesky } from "../../../numeric/algebra/cholesky.ts";
import { diagonalRoots } from "../../../numeric/algebra/square-matrix.ts";
import { type AnswerRows, patternsOf, type RowPattern } from "../../../numeric/latent/answer-rows.ts";
import {
  meanScoreProducts,
  productsTrace,
  type Sandwich,
  sandwichOf,
} from "../../../numeric/latent/likelihood-scores.ts";
import { type DiagramState, diagramState, type PathDiagram } from "../../../numeric/latent/path-diagram.ts";
import {
  expectedSecond,
  type LikelihoodPlace,
  likelihoodDerivatives,
  likelihoodPlace,
} from "../../../numeric/latent/pattern-likelihood.ts";
import type { Columns } from "../../../survey/column.ts";
import { type Missing, type RespondentOptions, respondentsOf } from "../../../survey/estimation.ts";
import type { CfaData } from "../cfa-data.ts";
import type { CfaFit, ScaledFit } from "../fit-measures.ts";
import { scaledFit } from "./scaled-fit.ts";

/** Errors and a fit that do not rest on normal answers. */
export interface CorrectedLikelihood {
  /** By parameter; `null` where the information is singular. */
  readonly errors: Float64Array | null;
  readonly scaled: ScaledFit | null;
  readonly notes: readonly Note[];
}

/**
 * Corrects a solution for answers that are not normal. With the expected information chi-square is divided by tr(UΓ)/df
 * (Satorra and Bentler); with the observed one by the same in the information that the covariances themselves give,
 * less that of the model (Yuan and Bentler, as Mplus).
 *
 * Source: Satorra & Bentler (1994), in von Eye & Clogg, Latent Variables Analysis, 399–419; Yuan & Bentler (2000),
 * Three likelihood-based methods for mean and covariance structure analysis with nonnormal missing data, Sociological
 * Methodology 30, 165–200.
 */
export function correctedLikelihood(
  data: Columns,
  { read, ...respondents }: RespondentOptions & { readonly read: CfaData; readonly missing: Missing | null },
  { diagram, state }: { readonly diagram: PathDiagram; readonly state: DiagramState },
  { chiSquared, df, baseline }: CfaFit,
  method: "mlm" | "mlr",
): CorrectedLikelihood {
  const rows = rowsOf(data, read, respondents);
  const [pattern] = patternsOf(rows) as [RowPattern];
  const { n } = read.group;
  const place = likelihoodPlace([pattern], state, pattern.means)!;
  const own = sandwichIn(rows, pattern, diagram, place, method);
  if (own === null) return { errors: null, scaled: null, notes: [scaledNote(df === 0)] };
  const errors = diagonalRoots(own.covariances, diagram.parameters.length);
  if (df === 0) return { errors, scaled: null, notes: [scaledNote(true)] };
  const { items: p } = diagram;
  const saturated = inverseOfCovariances(pattern, p);
  const traceAt = (inverse: Float64Array) =>
    productsTrace(rows, pattern, method === "mlm" ? inverse : saturated);
  const independent = independentPlace(pattern, p);
  const ofNone = sandwichIn(rows, pattern, independent.diagram, independent.place, method)!;
  const scaling = (traceAt(place.fits[0]!.inverse) - own.trace) / df;
  const baselineScaling = (traceAt(independent.place.fits[0]!.inverse) - ofNone.trace) / baseline.df;
  const scaled = scaledFit(
    { chiSquared: chiSquared!, df, scaling, shift: null },
    { chiSquared: baseline.chiSquared!, df: baseline.df, scaling: baselineScaling, shift: null },
    n,
  );
  return { errors, scaled, notes: scaled === null ? [scaledNote(false)] : [] };
}

export function scaledNote(lacksFreedom: boolean): Note {
  return { path: ["fit", "scaled"], reason: lacksFreedom ? "no-degrees-of-freedom" : "not-identified" };
}

function sandwichIn(
  rows: AnswerRows,
  pattern: RowPattern,
  diagram: PathDiagram,
  place: LikelihoodPlace,
  method: "mlm" | "mlr",
): Sandwich | null {
  const model = { patterns: [pattern], diagram, hasMeans: false };
  const second = method === "mlm" ? expectedSecond(model, place) : likelihoodDerivatives(model, place).second;
  const scores = meanScoreProducts(rows, [pattern], diagram, place, false);
  return sandwichOf(
    second.map((value) => value / 2),
    scores,
    diagram.parameters.length,
    rows.answers.length / rows.items,
  );
}

/** Items that have nothing to do with each other. */
export function independentDiagram(p: number): PathDiagram {
  const parameters = Array.from(
    { length: p },
    (_, i) => ({ kind: "covariance", row: i, column: i }) as const,
  );
  return { items: p, constructs: 0, parameters, fixed: [], order: [], units: [] };
}

function independentPlace(pattern: RowPattern, p: number) {
  const diagram = independentDiagram(p);
  const state = diagramState(
    diagram,
    Float64Array.from({ length: p }, (_, i) => pattern.covariances[i * (p + 1)]!),
  );
  return { diagram, place: likelihoodPlace([pattern], state, pattern.means)! };
}

function inverseOfCovariances({ covariances }: RowPattern, p: number): Float64Array {
  return inverseFromCholesky(cholesky(covariances, p)!, p);
}

/** The answers of those who count, about the items' means and in their units. */
function rowsOf(data: Columns, { covariances, units }: CfaData, respondents: RespondentOptions): AnswerRows {
  const { sources } = selectedSources(data, covariances.items);
  const { length, n, read, weights } = respondentsOf(sources, respondents);
  const p = sources.length;
  const answers = new Float64Array(n * p);
  const chosen: number[] = [];
  const column = new Float64Array(length);
  sources.forEach((source, i) => {
    read(source, column);
    if (i === 0) for (let row = 0; row < length; row++) if (!Number.isNaN(column[row]!)) chosen.push(row);
    chosen.forEach((row, at) => {
      answers[at * p + i] = (column[row]! - covariances.means[i]!) / units[i]!;
    });
  });
  const total = weights === null ? n : chosen.reduce((sum, row) => sum + weights[row]!, 0);
  return {
    items: p,
    answers,
    weights: weights && Float64Array.from(chosen, (row) => (weights[row]! * n) / total),
  };
}
