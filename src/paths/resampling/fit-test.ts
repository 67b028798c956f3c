import { drawSamples, type SampleDraws } from "../../moments/samples/draw-samples.ts";
import { sampleAnswers } from "../../moments/samples/sample-answers.ts";
import { symmetricEigen } from "../../numeric/algebra/symmetric-eigen.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import { fitPaths } from "../fit/fit-paths.ts";
import { impliedCorrelations, modelFit, observedCorrelations, ownIndicators } from "../fit/model-fit.ts";
import { roomFor } from "../fit/path-fit.ts";
import { itemWeightsOf, scoreColumn } from "../stages/item-weights.ts";
import { type FittedData, standardizedColumns } from "../stages/path-data.ts";
import { fitValues } from "./fit-rows.ts";

/** An eigenvalue below this share of the largest is rounding. */
const NOTHING = 1e-10;

/**
 * Measures of fit in samples from data that the estimated model holds in: the indicators of the last run times
 * S^−½ Σ^½, symmetric roots of their correlations and of those that the model implies. Samples are those of the
 * bootstrap; one without a fit is left out. None where either matrix has no root.
 *
 * Source: Beran & Srivastava (1985), Annals of Statistics 13, 95–115; Dijkstra & Henseler (2015), Computational
 * Statistics & Data Analysis 81, 10–23, 4.
 */
export function fitDraws(
  answers: CountedAnswers,
  fitted: FittedData,
  settings: PathSettings,
  draws: SampleDraws,
): (number | null)[][] {
  const { plan, last } = fitted.staged;
  const run = plan.runs.at(-1)!;
  const own = ownIndicators(run);
  const p = own.length;
  const whitening = symmetricPower(observedCorrelations(last, own), p, -0.5);
  const coloring = symmetricPower(impliedCorrelations(last, own, "estimated", settings.consistent), p, 0.5);
  if (whitening === null || coloring === null) return [];
  const columns = transformed(indicatorColumns(answers, fitted, own), product(whitening, coloring, p));
  const samples = sampleAnswers({ ...answers, columns });
  const room = roomFor(run.structure);
  room.spreads.set(last.spreads);
  const places = run.sources.map((source, i) =>
    own.includes(i)
      ? own.indexOf(i)
      : own.findIndex((other) => JSON.stringify(run.sources[other]) === JSON.stringify(source)),
  );
  const size = places.length;
  const rows: (number | null)[][] = [];
  drawSamples(samples, draws, (_, fault) => {
    if (fault !== null) return;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        room.matrix[i * size + j] = samples.correlations[places[i]! * p + places[j]!]!;
      }
    }
    if (fitPaths(room, settings) !== null || !room.converged) return;
    rows.push(fitValues(modelFit(room, run, settings.consistent)).map(({ value }) => value));
  });
  return rows;
}

/** Every respondent's indicators of the last run, of mean 0 and variance 1. */
function indicatorColumns(
  answers: CountedAnswers,
  fitted: FittedData,
  own: readonly number[],
): Float64Array[] {
  const { plan, fits } = fitted.staged;
  const standardized = standardizedColumns(answers, fitted);
  const scores = itemWeightsOf(plan.runs.slice(0, 1), fits);
  const { sources } = plan.runs.at(-1)!;
  return own.map((i) => {
    const source = sources[i]!;
    return "item" in source ? standardized[source.item]! : scoreColumn(scores[source.score]!, standardized);
  });
}

/** Columns times a matrix. */
function transformed(columns: readonly Float64Array[], matrix: Float64Array): Float64Array[] {
  const p = columns.length;
  return columns.map((first, j) =>
    first.map((_, row) => columns.reduce((sum, column, i) => sum + column[row]! * matrix[i * p + j]!, 0)),
  );
}

/** V diag(λ^power) V'; `null` where an eigenvalue is not above 0. */
function symmetricPower(matrix: Float64Array, p: number, power: number): Float64Array | null {
  const { values, vectors } = symmetricEigen(matrix, p);
  if (!(values[p - 1]! > NOTHING * values[0]!)) return null;
  const root = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const factor = values[k]! ** power;
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) root[i * p + j]! += factor * vectors[k * p + i]! * vectors[k * p + j]!;
    }
  }
  return root;
}

function product(a: Float64Array, b: Float64Array, p: number): Float64Array {
  const result = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++)
      for (let k = 0; k < p; k++) result[i * p + j]! += a[i * p + k]! * b[k * p + j]!;
  }
  return result;
}
