import { correctForReliability } from "./consistent-correlations.ts";
import type { PathSettings } from "./fit-options.ts";
import { fitInnerModel } from "./inner-model.ts";
import { iterateWeights } from "./outer-weights.ts";
import type { FitFailure, PathFit } from "./path-fit.ts";
import { correlateScores, orientScores } from "./score-correlations.ts";

/**
 * Fits the model to `fit.matrix`. Signs: the sum of a construct's loadings is not negative; or, with loadings
 * to refer to, the sum of their products with them.
 */
export function fitPaths(
  fit: PathFit,
  settings: PathSettings,
  reference: Float64Array | null = null,
): FitFailure | null {
  const failure = iterateWeights(fit, settings);
  if (failure !== null) return failure;
  orientScores(fit, reference);
  correlateScores(fit);
  const uncorrectable = correctForReliability(fit, settings.consistent);
  return uncorrectable ?? fitInnerModel(fit);
}
