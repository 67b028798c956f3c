import type { FactorGroup } from "../../numeric/latent/factor-likelihood.ts";
import {
  type FactorModel,
  fitFactorModel,
  type LowestMinimum,
} from "../../numeric/latent/fit-factor-model.ts";
import { startingValues, startsOf } from "../../numeric/latent/starting-values.ts";
import { type ConstructItems, confirmatoryModel, type ModelSettings } from "./confirmatory-model.ts";

/** A model with no loading fixed, and where its discrepancy is the lowest. */
export interface FittedModel {
  readonly free: FactorModel;
  readonly minimum: LowestMinimum;
}

/** Fits the constructs to one group, whose means are not modeled. */
export function fitAlone(
  group: FactorGroup,
  constructs: readonly ConstructItems[],
  { residualCovariances = [] }: Pick<ModelSettings, "residualCovariances">,
  maxIterations: number,
): FittedModel {
  const free = confirmatoryModel([group], constructs, { residualCovariances });
  const items = constructs.map((construct) => construct.items);
  const starts = startsOf(startingValues(group.covariances, items), (one) => [one]);
  return { free, minimum: fitFactorModel([group], free, starts, maxIterations) };
}
