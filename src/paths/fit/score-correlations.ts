import type { PathFit } from "./path-fit.ts";

/** A sum of loadings below this is rounding: the sign does not hang on it. */
const NO_SUM = 1e-8;

/** Correlations of the items with the scores, and of the scores with each other. */
export function correlateScores({ structure, matrix, weights, cross, correlations }: PathFit): void {
  const { starts } = structure;
  const p = weights.length;
  const k = starts.length - 1;
  for (let i = 0; i < p; i++) {
    for (let b = 0; b < k; b++) {
      let sum = 0;
      for (let j = starts[b]!; j < starts[b + 1]!; j++) sum += matrix[i * p + j]! * weights[j]!;
      cross[i * k + b] = sum;
    }
  }
  for (let a = 0; a < k; a++) {
    correlations[a * k + a] = 1;
    for (let b = a + 1; b < k; b++) {
      let sum = 0;
      for (let i = starts[a]!; i < starts[a + 1]!; i++) sum += weights[i]! * cross[i * k + b]!;
      correlations[a * k + b] = sum;
      correlations[b * k + a] = sum;
    }
  }
}

/** Turns the scores whose loadings sum to less than 0, taken with the reference loadings where there are any. */
export function orientScores({ structure, weights, cross }: PathFit, reference: Float64Array | null): void {
  const { starts } = structure;
  const k = starts.length - 1;
  for (let b = 0; b < k; b++) {
    let sum = 0;
    let first = 0;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      const loading = cross[i * k + b]! * (reference === null ? 1 : reference[i]!);
      if (Math.abs(first) <= NO_SUM) first = loading;
      sum += loading;
    }
    if ((Math.abs(sum) > NO_SUM ? sum : first) >= 0) continue;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) weights[i] = -weights[i]!;
  }
}
