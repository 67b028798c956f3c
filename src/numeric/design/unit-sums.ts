import { ROUNDING } from "../ties.ts";
import { designErrors, figureOf, type LinearizedFigure, type SampledRows } from "./design-variance.ts";

/** The error of a mean under the design of its sample. */
export interface DesignError {
  /** √V; `null` where a stratum gave one unit, or no degree of freedom is left. */
  readonly standardError: number | null;
  readonly df: number;
  /** V / (s² / n); `null` where there is no V, and where nothing varies. */
  readonly designEffect: number | null;
  readonly figure: LinearizedFigure;
}

/** Σw and Σw(x − origin) by unit, so that values can come block by block. */
export interface UnitSums {
  readonly sample: SampledRows;
  /** The first value; NaN before it. */
  origin: number;
  readonly weights: Float64Array;
  readonly totals: Float64Array;
}

/** A mean as its error needs it. */
interface WeighedMean {
  readonly n: number;
  readonly mean: number;
  /** Σw. */
  readonly weight: number;
  readonly standardDeviation: number | null;
}

/** Sums of no values yet. */
export function emptyUnitSums(sample: SampledRows): UnitSums {
  const { length } = sample.units;
  return { sample, origin: Number.NaN, weights: new Float64Array(length), totals: new Float64Array(length) };
}

/** Adds the values of the rows from `from` on; NaN is passed over. */
export function addToUnits(
  sums: UnitSums,
  values: Float64Array,
  weights: Float64Array | null,
  from: number,
): void {
  const { places } = sums.sample;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    if (Number.isNaN(x)) continue;
    if (Number.isNaN(sums.origin)) sums.origin = x;
    const place = places[from + i]!;
    const w = weights === null ? 1 : weights[i]!;
    sums.weights[place]! += w;
    sums.totals[place]! += w * (x - sums.origin);
  }
}

/**
 * The error of the mean of all values added, where V is that of `designErrors`; exactly 0 where nothing varies, or
 * nothing but by rounding of figures of `magnitude`.
 */
export function designErrorOf(
  { sample, origin, weights, totals }: UnitSums,
  { n, mean, weight, standardDeviation }: WeighedMean,
  magnitude: number,
): DesignError {
  const center = mean - origin;
  const scores = totals.map((total, c) =>
    weights[c] === 0 ? Number.NaN : (total - center * weights[c]!) / weight,
  );
  const figure = figureOf(sample, scores);
  const { df, covariance } = designErrors(figure, [figure.scores]);
  if (covariance === null) return { standardError: null, df, designEffect: null, figure };
  // With a degree of freedom there are two respondents.
  const deviation = standardDeviation!;
  const standardError =
    deviation === 0 ? 0 : settledError(covariance[0]![0]!, Math.max(Math.abs(mean), magnitude));
  const designEffect = deviation === 0 ? null : n * (standardError / deviation) ** 2;
  return { standardError, df, designEffect, figure };
}

/** √V, or 0 where that is the rounding of figures of `magnitude`. */
export function settledError(variance: number, magnitude: number): number {
  const standardError = Math.sqrt(variance);
  return standardError <= ROUNDING * magnitude ? 0 : standardError;
}

/** The error of a mean in another unit: `factor` times it. */
export function scaledDesign({ standardError, figure, ...rest }: DesignError, factor: number): DesignError {
  const scores = figure.scores.map((score) => score * factor);
  return { ...rest, standardError: standardError && standardError * factor, figure: { ...figure, scores } };
}
