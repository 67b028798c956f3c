import type { Scale } from "../../instruments/instrument.ts";
import type { PathFit } from "./path-fit.ts";

/**
 * Answers are looked at in this unit: an item's weight is per deviation, so that per answer it is weight / deviation.
 */
export interface ItemMoments {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * The mean of a construct's items with their weights on answers as given, between the ends of the scale, 0..100: 100
 * (Σwx̄/Σw − min)/(max − min), w = weight / deviation. Negative weights can drive it off, and with Σw = 0 it is not
 * finite.
 *
 * Source: Fornell, Johnson, Anderson, Cha & Bryant (1996), Journal of Marketing 60(4), 7–18, appendix.
 */
export function constructIndex(
  fit: PathFit,
  construct: number,
  { means, deviations }: ItemMoments,
  { min, max }: Scale,
): number {
  const { starts } = fit.structure;
  let above = 0;
  for (let i = starts[construct]!; i < starts[construct + 1]!; i++) {
    above += (fit.weights[i]! / deviations[i]!) * (means[i]! - min);
  }
  return (100 * above) / answerWeight(fit, construct, deviations) / (max - min);
}

/** The deviation of the index over respondents: a score's is 1 by definition. */
export function indexDeviation(
  fit: PathFit,
  construct: number,
  deviations: Float64Array,
  { min, max }: Scale,
): number {
  return 100 / answerWeight(fit, construct, deviations) / (max - min);
}

/** Whether a construct has an index: no item counts against it. */
export function hasIndex({ structure, weights }: PathFit, construct: number): boolean {
  const own = weights.subarray(structure.starts[construct], structure.starts[construct + 1]);
  return own.every((weight) => weight >= 0);
}

/** Σw of weights on answers as given. */
function answerWeight({ structure, weights }: PathFit, construct: number, deviations: Float64Array): number {
  let sum = 0;
  for (let i = structure.starts[construct]!; i < structure.starts[construct + 1]!; i++) {
    sum += weights[i]! / deviations[i]!;
  }
  return sum;
}
