/** A mean of respondents' values with its sampling error. */
export interface Mean {
  /** Respondents with a value. */
  readonly n: number;
  readonly mean: number;
  /** `null` for one respondent. */
  readonly standardDeviation: number | null;
  /** `null` for one respondent. */
  readonly standardError: number | null;
  /** (Σw)² / Σw²; n without weights. */
  readonly effectiveN: number;
}

/**
 * Mean of the values that are not NaN, or `null` where none is left (or none with a positive weight).
 *
 * With sampling weights w: mean = Σwx / Σw, standardDeviation² = Σw(x − mean)² / Σw · n/(n − 1), and
 * standardError² = n/(n − 1) · Σw²(x − mean)² / (Σw)², the Taylor linearization for one stratum.
 * Without weights both are the textbook forms. Equal values have a deviation of exactly 0, because
 * the sum runs over distances from the first of them.
 */
export function estimateMean(values: Float64Array, weights: Float64Array | null): Mean | null {
  const start = values.findIndex((x) => x === x);
  if (start < 0) return null;
  return weights === null
    ? plainMean(values, values[start]!)
    : weightedMean(values, weights, values[start]!);
}

function plainMean(values: Float64Array, first: number): Mean {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i]! - first;
    if (d === d) {
      n++;
      sum += d;
    }
  }
  const mean = first + sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i]! - mean;
    if (d === d) squares += d * d;
  }
  const variance = n > 1 ? squares / (n - 1) : null;
  return {
    n,
    mean,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    standardError: variance === null ? null : Math.sqrt(variance / n),
    effectiveN: n,
  };
}

function weightedMean(values: Float64Array, weights: Float64Array, first: number): Mean | null {
  let n = 0;
  let total = 0;
  let totalOfSquares = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i]! - first;
    const w = weights[i]!;
    if (d === d) {
      n++;
      total += w;
      totalOfSquares += w * w;
      sum += w * d;
    }
  }
  if (total === 0) return null;
  const mean = first + sum / total;
  let squares = 0;
  let linearized = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i]! - mean;
    const w = weights[i]!;
    if (d === d) {
      squares += w * d * d;
      linearized += w * w * d * d;
    }
  }
  const inflation = n > 1 ? n / (n - 1) : null;
  return {
    n,
    mean,
    standardDeviation: inflation === null ? null : Math.sqrt((inflation * squares) / total),
    standardError: inflation === null ? null : Math.sqrt(inflation * linearized) / total,
    effectiveN: total ** 2 / totalOfSquares,
  };
}
