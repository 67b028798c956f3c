import { realPairs } from "../../moments/real-pairs.ts";
import type { OutcomeAnswers } from "../outcome-answers.ts";

/** Covariances of the respondents of the given rows, up to a common factor: NaN where they have no weight. */
export function sampleCovariance(
  { columns, weights, missing }: OutcomeAnswers,
  rows: Uint32Array,
): Float64Array {
  const sample = columns.map((column) => drawn(column, rows));
  const sampleWeights = weights && drawn(weights, rows);
  return missing === "available"
    ? pairwiseCovariance(sample, sampleWeights)
    : completeCovariance(sample, sampleWeights);
}

function drawn(column: Float64Array, rows: Uint32Array): Float64Array {
  const sample = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) sample[i] = column[rows[i]!]!;
  return sample;
}

function pairwiseCovariance(columns: readonly Float64Array[], weights: Float64Array | null): Float64Array {
  const sources = columns.map((column) => ({ column, path: [], scale: null, reverse: false }));
  const pairs = realPairs(sources, "available", weights);
  return matrixOf(columns.length, (i, j) => pairs(i, j).covariance);
}

/** Σw(x − x̄)(y − ȳ). */
function completeCovariance(columns: readonly Float64Array[], weights: Float64Array | null): Float64Array {
  const centered = columns.map((column) => centeredColumn(column, weights));
  return matrixOf(columns.length, (i, j) => product(centered[i]!, centered[j]!));
}

/** √w (x − x̄), counted from the first value, so that equal values are exactly 0 from their mean. */
function centeredColumn(column: Float64Array, weights: Float64Array | null): Float64Array {
  const centered = new Float64Array(column.length);
  let total = 0;
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    const w = weights === null ? 1 : weights[i]!;
    centered[i] = column[i]! - column[0]!;
    total += w;
    sum += w * centered[i]!;
  }
  const mean = sum / total;
  for (let i = 0; i < column.length; i++) {
    centered[i] = (centered[i]! - mean) * (weights === null ? 1 : Math.sqrt(weights[i]!));
  }
  return centered;
}

/** Four sums run side by side, since an addition waits for the one before it. */
function product(x: Float64Array, y: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const quads = x.length - (x.length % 4);
  for (let i = 0; i < quads; i += 4) {
    a += x[i]! * y[i]!;
    b += x[i + 1]! * y[i + 1]!;
    c += x[i + 2]! * y[i + 2]!;
    d += x[i + 3]! * y[i + 3]!;
  }
  for (let i = quads; i < x.length; i++) a += x[i]! * y[i]!;
  return a + b + (c + d);
}

function matrixOf(width: number, of: (i: number, j: number) => number): Float64Array {
  const matrix = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) matrix[i * width + j] = matrix[j * width + i] = of(i, j);
  }
  return matrix;
}
