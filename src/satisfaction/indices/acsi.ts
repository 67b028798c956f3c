import type { ErrorPath } from "../../errors/error.ts";
import { entriesOf, listOf, optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { isOnScale, scaleText } from "../../survey/answer.ts";

const TEN_POINTS = { min: 1, max: 10 };

/** Means of the questions that an index of satisfaction rests on. */
export interface AcsiInput {
  /** In points of the scale: overall satisfaction, expectations met, closeness to the ideal. */
  readonly means: readonly number[];
  /** One per mean, of any sum, not negative: unstandardized weights of the model. Equal by default. */
  readonly indicatorWeights?: readonly number[] | undefined;
  /** 1 to 10 by default. */
  readonly scale?: Scale | undefined;
}

const INPUT = {
  means: listOf(numberAt, "mean"),
  indicatorWeights: optional(entriesOf(amountAt, "weights, one per mean")),
  scale: otherwise(scaleAt, TEN_POINTS),
} satisfies Readers<AcsiInput>;

/**
 * The index of the American Customer Satisfaction Index and its relatives, 0..100: the weighted mean of
 * the indicators between the ends of their scale, 100 (Σwx / Σw − min) / (max − min).
 *
 * @throws `insufficient_data` without means; `invalid_input` for a mean off the scale and for weights that are
 * negative, all 0, or not one per mean.
 *
 * Source: Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index,
 * Journal of Marketing 60(4), 7–18, appendix.
 *
 * @example
 * ```ts
 * import { acsiIndex } from "service-quality/satisfaction";
 *
 * acsiIndex({ means: [8, 7, 7], indicatorWeights: [0.3885, 0.319, 0.2925] }); // => 70.98…
 * acsiIndex({ means: [10, 10, 10] }); // => 100
 * ```
 */
export function acsiIndex(input: AcsiInput): number {
  const { means, indicatorWeights, scale } = readRecord(input, INPUT, [], "means, weights and scale");
  const { min, max } = scale;
  means.forEach((mean, i) => {
    checkMean(mean, scale, ["means", i]);
  });
  if (indicatorWeights !== null && indicatorWeights.length !== means.length) {
    refuse("invalid_input", ["indicatorWeights"], `${means.length} weights, one per mean`, indicatorWeights);
  }
  const weights = indicatorWeights ?? means.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) refuse("invalid_input", ["indicatorWeights"], "weights whose sum is above 0", total);
  const above = means.reduce((sum, mean, i) => sum + (weights[i]! / total) * (mean - min), 0);
  return (100 * above) / (max - min);
}

/**
 * The index of the UK Customer Satisfaction Index: ten times a mean on 1 to 10, so 10..100; its floor is
 * not 0, unlike `acsiIndex`.
 *
 * @throws `invalid_input` for a mean off 1 to 10.
 *
 * Source: Institute of Customer Service, UK Customer Satisfaction Index.
 *
 * @example
 * ```ts
 * import { ukcsiIndex } from "service-quality/satisfaction";
 *
 * ukcsiIndex(7.75); // => 77.5
 * ```
 */
export function ukcsiIndex(mean: number): number {
  return 10 * checkMean(mean, TEN_POINTS, []);
}

function checkMean(mean: unknown, scale: Scale, path: ErrorPath): number {
  if (typeof mean === "number" && isOnScale(mean, scale)) return mean + 0;
  return refuse("invalid_input", path, scaleText(scale), mean);
}
