import { dotProduct } from "../../numeric/algebra/dot-product.ts";
import { diagonalRoots } from "../../numeric/algebra/square-matrix.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { standardized } from "../correlations.ts";
import { type AnswerSamples, type SampleFault, settledRest } from "./answer-samples.ts";

/** Rows that are gathered at a time, so that they stay near. */
const BLOCK_ROWS = 512;

/**
 * Samples of answers without gaps. Sums are taken of answers less a whole number near their mean, so that those of
 * whole answers are exact in whatever order, and the correlations lose no digits.
 */
export function completeSamples({ columns, weights }: CountedAnswers): AnswerSamples {
  const p = columns.length;
  const n = columns[0]!.length;
  const origins = columns.map((column) => Math.round(column.reduce((sum, x) => sum + x / n, 0)));
  const centered = columns.map((column, j) => column.map((x) => x - origins[j]!));
  const means = new Float64Array(p);
  const deviations = new Float64Array(p);
  const correlations = new Float64Array(p * p);
  const products = new Float64Array(p * p);
  const sums = new Float64Array(p);
  let whole: {
    readonly products: Float64Array;
    readonly sums: Float64Array;
    readonly weight: number;
  } | null = null;
  const rows = new Uint32Array(BLOCK_ROWS);
  const times = new Float64Array(BLOCK_ROWS);
  const plain = columns.map(() => new Float64Array(BLOCK_ROWS));
  const scaled = columns.map(() => new Float64Array(BLOCK_ROWS));
  let weight = 0;

  function addRows(count: number): void {
    for (let j = 0; j < p; j++) {
      const from = centered[j]!;
      const x = plain[j]!;
      const y = scaled[j]!;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        x[i] = from[rows[i]!]!;
        y[i] = times[i]! * x[i]!;
        sum += y[i]!;
      }
      sums[j]! += sum;
    }
    for (let a = 0; a < p; a++) {
      for (let b = a; b < p; b++) products[a * p + b]! += dotProduct(plain[a]!, scaled[b]!, count);
    }
  }

  function collect(counts: Uint32Array): void {
    products.fill(0);
    sums.fill(0);
    weight = 0;
    let filled = 0;
    for (let i = 0; i < n; i++) {
      const time = weights === null ? counts[i]! : counts[i]! * weights[i]!;
      if (time === 0) continue;
      weight += time;
      rows[filled] = i;
      times[filled++] = time;
      if (filled === BLOCK_ROWS) {
        addRows(filled);
        filled = 0;
      }
    }
    addRows(filled);
  }

  function finish(): SampleFault | null {
    for (let a = 0; a < p; a++) {
      means[a] = origins[a]! + sums[a]! / weight;
      for (let b = a; b < p; b++) {
        const square = products[a * p + b]!;
        const rest = square - (sums[a]! * sums[b]!) / weight;
        const covariance = (a === b ? settledRest(rest, square) : rest) / weight;
        correlations[a * p + b] = covariance;
        correlations[b * p + a] = covariance;
      }
    }
    diagonalRoots(correlations, p, deviations);
    if (deviations.includes(0)) return "no-variance";
    standardized(correlations, deviations, correlations);
    return null;
  }

  return {
    respondents: n,
    means,
    deviations,
    correlations,
    sample(counts) {
      collect(counts);
      return finish();
    },
    omit(row) {
      if (whole === null) {
        collect(new Uint32Array(n).fill(1));
        whole = { products: products.slice(), sums: sums.slice(), weight };
      }
      const time = weights === null ? 1 : weights[row]!;
      weight = whole.weight - time;
      for (let a = 0; a < p; a++) {
        const y = time * centered[a]![row]!;
        sums[a] = whole.sums[a]! - y;
        for (let b = a; b < p; b++) products[a * p + b] = whole.products[a * p + b]! - y * centered[b]![row]!;
      }
      return finish();
    },
  };
}
