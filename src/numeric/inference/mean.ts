import type { SampledRows } from "../design/design-variance.ts";
import {
  addToUnits,
  type DesignError,
  designErrorOf,
  emptyUnitSums,
  type UnitSums,
} from "../design/unit-sums.ts";
import { ROUNDING } from "../ties.ts";

/** A mean of respondents' values with its sampling error. */
export interface Mean {
  /** Respondents with a value. */
  readonly n: number;
  readonly mean: number;
  /** Exactly 0 where nothing varies, `null` for one respondent. */
  readonly standardDeviation: number | null;
  /** Exactly 0 where nothing varies, `null` for one respondent. */
  readonly standardError: number | null;
  /** (Σw)² / Σw²; n without weights. */
  readonly effectiveN: number;
  /** The error under the design of the sample; absent without one. */
  readonly design?: DesignError;
}

/** What a mean is computed from, so that values can come block by block. Deviations are from `mean`. */
export interface MeanSums {
  n: number;
  mean: number;
  /** Σw, Σwx, Σw(x − mean)². */
  weight: number;
  total: number;
  squares: number;
  /** Σw², Σw²(x − mean), Σw²(x − mean)². */
  weight2: number;
  slope2: number;
  squares2: number;
  /** By unit of the sample, where it has a design. */
  readonly units?: UnitSums;
}

/** Sums of no values yet, of respondents of a sample where it has a design. */
export function emptySums(sample: SampledRows | null = null): MeanSums {
  const none = { n: 0, mean: 0, weight: 0, total: 0, squares: 0, weight2: 0, slope2: 0, squares2: 0 };
  return sample === null ? none : { ...none, units: emptyUnitSums(sample) };
}

/**
 * Adds a block of values, of the rows from `from` on; NaN is passed over. Deviations are counted from the block's
 * first value that has weight before they are moved to its mean, so that equal values have squares of exactly 0
 * and short blocks lose no digits to cancellation.
 */
export function addValues(
  sums: MeanSums,
  values: Float64Array,
  weights: Float64Array | null,
  from = 0,
): void {
  if (sums.units !== undefined) addToUnits(sums.units, values, weights, from);
  let start = 0;
  while (start < values.length && (Number.isNaN(values[start]!) || weights?.[start] === 0)) start++;
  mergeSums(sums, weights === null ? plainSums(values, start) : weightedSums(values, weights, start));
}

/**
 * The mean of all values added, `null` where there is none (or none with a positive weight).
 *
 * With sampling weights w: mean = Σwx / Σw, standardDeviation² = Σw(x − mean)² / Σw · n/(n − 1), and standardError² =
 * n/(n − 1) · Σw²(x − mean)² / (Σw)², the Taylor linearization for one stratum. Without weights both are the textbook
 * forms. The mean of integers is the quotient of their sum, in whatever order they came.
 *
 * Nothing varies where the deviation is below 10 ε of the mean, or of `magnitude`: the size of the figures that
 * the values are differences of, whose rounding the differences inherit.
 */
export function meanOf(sums: MeanSums, magnitude = 0): Mean | null {
  const estimate = plainMeanOf(sums, magnitude);
  if (estimate === null || sums.units === undefined) return estimate;
  return { ...estimate, design: designErrorOf(sums.units, { ...estimate, weight: sums.weight }, magnitude) };
}

function plainMeanOf(sums: MeanSums, magnitude: number): Mean | null {
  const { n, weight, total, squares, weight2, squares2 } = sums;
  if (weight === 0) return null;
  const mean = squares > 0 && Number.isSafeInteger(total) ? total / weight : sums.mean;
  const effectiveN = weight ** 2 / weight2;
  if (n === 1) return { n, mean, standardDeviation: null, standardError: null, effectiveN };
  if (Math.sqrt(squares / weight) <= ROUNDING * Math.max(Math.abs(mean), magnitude)) {
    return { n, mean, standardDeviation: 0, standardError: 0, effectiveN };
  }
  const inflation = n / (n - 1);
  const standardDeviation = Math.sqrt((inflation * squares) / weight);
  return { n, mean, standardDeviation, standardError: Math.sqrt(inflation * squares2) / weight, effectiveN };
}

/** Mean of the values that are not NaN, as `meanOf` gives it; under the design of `sample` where it has one. */
export function estimateMean(
  values: Float64Array,
  weights: Float64Array | null,
  magnitude?: number,
  sample: SampledRows | null = null,
): Mean | null {
  const sums = emptySums(sample);
  addValues(sums, values, weights);
  return meanOf(sums, magnitude);
}

function plainSums(values: Float64Array, start: number): MeanSums {
  const first = values[start] ?? 0;
  const known = start === 0 ? values : values.subarray(start);
  const sums = completeSums(known, first);
  const { n, sum, squares } = Number.isNaN(sums.sum) ? knownSums(known, first) : sums;
  const about = Math.max(0, squares - sum ** 2 / n);
  return {
    n,
    mean: first + sum / n,
    weight: n,
    total: n * first + sum,
    squares: about,
    weight2: n,
    slope2: 0,
    squares2: about,
  };
}

/**
 * Σ(x − from) and Σ(x − from)², NaN where a value is. Four sums run side by side, since an addition waits for the one
 * before it.
 */
function completeSums(values: Float64Array, from: number): { n: number; sum: number; squares: number } {
  let [a, b, c, d] = [0, 0, 0, 0];
  let [aa, bb, cc, dd] = [0, 0, 0, 0];
  const quads = values.length - (values.length % 4);
  for (let i = 0; i < quads; i += 4) {
    const p = values[i]! - from;
    const q = values[i + 1]! - from;
    const r = values[i + 2]! - from;
    const s = values[i + 3]! - from;
    a += p;
    b += q;
    c += r;
    d += s;
    aa += p * p;
    bb += q * q;
    cc += r * r;
    dd += s * s;
  }
  for (let i = quads; i < values.length; i++) {
    const p = values[i]! - from;
    a += p;
    aa += p * p;
  }
  return { n: values.length, sum: a + b + (c + d), squares: aa + bb + (cc + dd) };
}

/** The same over the values that are not NaN. */
function knownSums(values: Float64Array, from: number): { n: number; sum: number; squares: number } {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const p = values[i]! - from;
    if (!Number.isNaN(p)) {
      n++;
      sum += p;
      squares += p * p;
    }
  }
  return { n, sum, squares };
}

function weightedSums(values: Float64Array, weights: Float64Array, start: number): MeanSums {
  const first = values[start] ?? 0;
  const sums = emptySums();
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const d = values[i]! - first;
    const w = weights[i]!;
    if (!Number.isNaN(d)) {
      sums.n++;
      sums.weight += w;
      sums.weight2 += w * w;
      sum += w * d;
    }
  }
  if (sums.weight === 0) return sums;
  sums.mean = first + sum / sums.weight;
  sums.total = sums.weight * first + sum;
  for (let i = start; i < values.length; i++) {
    const d = values[i]! - sums.mean;
    const w = weights[i]!;
    if (!Number.isNaN(d)) {
      sums.squares += w * d * d;
      sums.slope2 += w * w * d;
      sums.squares2 += w * w * d * d;
    }
  }
  return sums;
}

/**
 * Adds the sums of a block to those of all blocks before it (Chan, Golub & LeVeque 1983), moving both to the common
 * mean.
 */
function mergeSums(sums: MeanSums, block: MeanSums): void {
  sums.n += block.n;
  if (block.weight === 0) return;
  const weight = sums.weight + block.weight;
  const step = block.mean - sums.mean;
  const mean = sums.weight === 0 ? block.mean : sums.mean + (step * block.weight) / weight;
  sums.squares += block.squares + (step ** 2 * sums.weight * block.weight) / weight;
  sums.squares2 = movedSquares2(sums, mean) + movedSquares2(block, mean);
  sums.slope2 += block.slope2 + (sums.mean - mean) * sums.weight2 + (block.mean - mean) * block.weight2;
  sums.weight2 += block.weight2;
  sums.weight = weight;
  sums.total += block.total;
  sums.mean = mean;
}

/** Σw²(x − to)² of values whose sums are about their own mean. */
function movedSquares2({ mean, weight2, slope2, squares2 }: MeanSums, to: number): number {
  const move = mean - to;
  return Math.max(0, squares2 + 2 * move * slope2 + move ** 2 * weight2);
}
