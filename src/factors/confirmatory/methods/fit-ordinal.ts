import type { Note } from "../../../errors/note.ts";
import { refuse } from "../../../errors/refuse.ts";
import { selectedSources } from "../../../moments/selected-sources.ts";
import { diagonalRoots } from "../../../numeric/algebra/square-matrix.ts";
import {
  type CorrelationSpread,
  correlationSlopes,
  correlationSpread,
  eachPair,
} from "../../../numeric/latent/correlation-fit.ts";
import type { FactorMatrices } from "../../../numeric/latent/factor-matrices.ts";
import { fitCorrelationStructure } from "../../../numeric/latent/fit-correlation-structure.ts";
import { factorMatricesOf } from "../../../numeric/latent/path-diagram.ts";
import { structuralDiagram } from "../../../numeric/latent/structural-model.ts";
import type { Columns } from "../../../survey/column.ts";
import { respondentsOf } from "../../../survey/estimation.ts";
import { type OrdinalMoments, ordinalMoments } from "../../polychoric/ordinal-moments.ts";
import type { CfaModel } from "../cfa-model.ts";
import type { CompleteSettings } from "../cfa-options.ts";
import { type CfaStructure, freedomOf, structureOf } from "../cfa-structure.ts";
import type { CfaFit } from "../fit-measures.ts";
import { type CfaSolution, notesOnErrors } from "./cfa-solution.ts";
import { scaledNote } from "./robust-likelihood.ts";
import { type Correction, scaledFit } from "./scaled-fit.ts";

/**
 * Diagonally weighted least squares of polychoric correlations, with errors and a test from all their covariances. The
 * variables behind the answers have variance 1, so that residual variances are what the constructs leave of it.
 */
export function fitOrdinal(data: Columns, model: CfaModel, settings: CompleteSettings): CfaSolution {
  const { maxIterations, weights } = settings;
  const missing = settings.missing ?? "reject";
  const of = structureOf(model, true);
  const p = of.items.length;
  if (p < 2) refuse("invalid_input", ["constructs"], "at least two items", p);
  const diagram = structuralDiagram(of.structure);
  const q = diagram.parameters.length;
  const df = freedomOf((p * (p - 1)) / 2, q);
  const { items, sources } = selectedSources(data, of.items);
  const respondents = respondentsOf(sources, { missing, weights });
  const moments = ordinalMoments(items, sources, respondents);
  const { n, correlations, spread } = moments;
  const ofPair = Float64Array.from(correlations, (_, pair) => 1 / spread[pair * (correlations.length + 1)]!);
  const weighed = { correlations, weights: ofPair };
  const end = fitCorrelationStructure(weighed, diagram, of.structure, maxIterations);
  const { state } = end;
  const matrices = withResiduals(factorMatricesOf(diagram, state), of);
  const found = correlationSpread(correlationSlopes(diagram, state), ofPair, spread);
  const fit = ordinalFit(moments, ofPair, end.discrepancy, df, found, rootOf(correlations, state.implied, p));
  const covariances = found?.covariances.map((value) => value / (n - 1)) ?? null;
  const errors = covariances && diagonalRoots(covariances, q);
  return {
    missing,
    n,
    effectiveN: effectiveOf(respondents.weights, n),
    of,
    diagram,
    state,
    matrices,
    units: new Float64Array(p + of.names.length).fill(1),
    errors,
    minimum: end,
    fit,
    intercepts: null,
    thresholds: moments.thresholds,
    notes: [...notesOnErrors(errors), ...ordinalNotes(fit, df)],
  };
}

/** Θ with what is left of each item's variance of 1. */
function withResiduals(matrices: FactorMatrices, { items, names }: CfaStructure): FactorMatrices {
  const [p, k] = [items.length, names.length];
  const residuals = matrices.residuals.slice();
  for (let i = 0; i < p; i++) {
    let explained = 0;
    for (let a = 0; a < k; a++) {
      for (let b = 0; b < k; b++) {
        explained +=
          matrices.loadings[i * k + a]! * matrices.factors[a * k + b]! * matrices.loadings[i * k + b]!;
      }
    }
    residuals[i * (p + 1)] = 1 - explained;
  }
  return { ...matrices, residuals };
}

/** (Σw)² / Σw², or n. */
function effectiveOf(weights: Float64Array | null, n: number): number {
  if (weights === null) return n;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum ** 2 / weights.reduce((total, weight) => total + weight ** 2, 0);
}

/** The root of the mean squared gap of correlations, those of items with themselves among them. */
function rootOf(correlations: Float64Array, implied: Float64Array, p: number): number {
  let squares = 0;
  eachPair(p, (i, j, pair) => {
    squares += (correlations[pair]! - implied[i * p + j]!) ** 2;
  });
  return Math.sqrt(squares / (correlations.length + p));
}

function ordinalFit(
  { n, correlations, spread }: OrdinalMoments,
  weights: Float64Array,
  discrepancy: number,
  df: number,
  found: CorrelationSpread | null,
  srmr: number,
): CfaFit {
  const chiSquared = (n - 1) * discrepancy;
  const baseline = {
    chiSquared: (n - 1) * correlations.reduce((sum, r, pair) => sum + weights[pair]! * r ** 2, 0),
    df: correlations.length,
  };
  const ofNone = correlationSpread([], weights, spread)!;
  return {
    chiSquared,
    df,
    ...{ p: null, cfi: null, tli: null, rmsea: null, rmseaInterval: null, closeFitP: null },
    srmr,
    ...{ logLikelihood: null, aic: null, bic: null },
    baseline,
    scaled:
      found === null || df === 0
        ? null
        : scaledFit(shifted(chiSquared, df, found), shifted(baseline.chiSquared, baseline.df, ofNone), n - 1),
  };
}

/** Scaled to the variance of its distribution and shifted to its mean. */
function shifted(chiSquared: number, df: number, { trace, squaredTrace }: CorrelationSpread): Correction {
  const scaling = Math.sqrt(squaredTrace / df);
  return { chiSquared, df, scaling, shift: df - trace / scaling };
}

function ordinalNotes(fit: CfaFit, df: number): Note[] {
  const ordinal = ["p", "cfi", "tli", "rmsea", "rmseaInterval", "closeFitP"];
  const likelihood = ["logLikelihood", "aic", "bic"];
  return [
    ...ordinal.map((key): Note => ({ path: ["fit", key], reason: "ordinal-scale" })),
    ...likelihood.map((key): Note => ({ path: ["fit", key], reason: "no-likelihood" })),
    ...(fit.scaled === null ? [scaledNote(df === 0)] : []),
  ];
}
