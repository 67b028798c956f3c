import { realPairs } from "../moments/real-pairs.ts";
import type { PathAnswers } from "./path-answers.ts";

/** Rows that are gathered at a time, so that they stay near. */
const BLOCK_ROWS = 512;

/** A variance below this share of the squares it is left from is rounding. */
const NOTHING = 1e-12;

/** Covariances (up to a common factor) and means of samples of respondents; filled anew by every sample. */
export interface SampledCovariances {
  readonly respondents: number;
  readonly covariances: Float64Array;
  readonly means: Float64Array;
  /** Takes every respondent as often as counted. */
  sample(counts: Uint32Array): void;
  /** Takes every respondent but one, once. */
  omit(row: number): void;
}

/** Room to sample the respondents' answers. */
export function sampledCovariances(answers: PathAnswers): SampledCovariances {
  return answers.missing === "available" ? pairwiseSamples(answers) : completeSamples(answers);
}

/**
 * Sums are taken of answers less a whole number near their mean, so that those of whole answers are exact in whatever order, and
 * the covariances lose no digits.
 */
function completeSamples({ columns, weights }: PathAnswers): SampledCovariances {
  const p = columns.length;
  const n = columns[0]!.length;
  const origins = columns.map((column) => Math.round(column.reduce((sum, x) => sum + x / n, 0)));
  const centered = columns.map((column, j) => column.map((x) => x - origins[j]!));
  const covariances = new Float64Array(p * p);
  const means = new Float64Array(p);
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
      for (let b = a; b < p; b++) products[a * p + b]! += product(plain[a]!, scaled[b]!, count);
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

  function finish(): void {
    for (let a = 0; a < p; a++) {
      means[a] = origins[a]! + sums[a]! / weight;
      for (let b = a; b < p; b++) {
        const square = products[a * p + b]!;
        const rest = square - (sums[a]! * sums[b]!) / weight;
        const value = a === b && rest <= NOTHING * square ? 0 : rest / weight;
        covariances[a * p + b] = value;
        covariances[b * p + a] = value;
      }
    }
  }

  return {
    respondents: n,
    covariances,
    means,
    sample(counts) {
      collect(counts);
      finish();
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
      finish();
    },
  };
}

/** Four sums run side by side, since an addition waits for the one before it. */
function product(x: Float64Array, y: Float64Array, count: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const quads = count - (count % 4);
  for (let i = 0; i < quads; i += 4) {
    a += x[i]! * y[i]!;
    b += x[i + 1]! * y[i + 1]!;
    c += x[i + 2]! * y[i + 2]!;
    d += x[i + 3]! * y[i + 3]!;
  }
  for (let i = quads; i < count; i++) a += x[i]! * y[i]!;
  return a + b + (c + d);
}

/** Of every pair of items over the respondents sampled who answered both; NaN where they are too few. */
function pairwiseSamples({ columns, weights }: PathAnswers): SampledCovariances {
  const p = columns.length;
  const n = columns[0]!.length;
  const covariances = new Float64Array(p * p);
  const means = new Float64Array(p);
  const counts = new Uint32Array(n);

  function sample(taken: Uint32Array): void {
    const rows = new Uint32Array(taken.reduce((sum, count) => sum + count, 0));
    let filled = 0;
    for (let i = 0; i < n; i++) {
      rows.fill(i, filled, filled + taken[i]!);
      filled += taken[i]!;
    }
    const drawn = (column: Float64Array) => Float64Array.from(rows, (i) => column[i]!);
    const sources = columns.map((column) => ({
      column: drawn(column),
      path: [],
      scale: null,
      reverse: false,
    }));
    const pairs = realPairs(sources, "available", weights && drawn(weights));
    for (let a = 0; a < p; a++) {
      for (let b = a; b < p; b++) {
        const { mean, covariance } = pairs(a, b);
        if (a === b) means[a] = mean;
        covariances[a * p + b] = covariance;
        covariances[b * p + a] = covariance;
      }
    }
  }

  return {
    respondents: n,
    covariances,
    means,
    sample,
    omit(row) {
      counts.fill(1)[row] = 0;
      sample(counts);
    },
  };
}
