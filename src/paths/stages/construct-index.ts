import type { Scale } from "../../instruments/instrument.ts";
import type { ItemWeights } from "./item-weights.ts";

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
  own: ItemWeights,
  { means, deviations }: ItemMoments,
  { min, max }: Scale,
): number {
  let above = 0;
  own.columns.forEach((item, i) => {
    above += (own.weights[i]! / deviations[item]!) * (means[item]! - min);
  });
  return (100 * above) / answerWeight(own, deviations) / (max - min);
}

/** The deviation of the index over respondents: a score's is 1 by definition. */
export function indexDeviation(own: ItemWeights, deviations: Float64Array, { min, max }: Scale): number {
  return 100 / answerWeight(own, deviations) / (max - min);
}

/** Whether a score has an index: it is of items, not of their products, and none counts against it. */
export function hasIndex({ columns, weights }: ItemWeights, items: number): boolean {
  return columns.every((column) => column < items) && weights.every((weight) => weight >= 0);
}

/** Σw of weights on answers as given. */
function answerWeight({ columns, weights }: ItemWeights, deviations: Float64Array): number {
  return columns.reduce((sum, item, i) => sum + weights[i]! / deviations[item]!, 0);
}
