import { optional, otherwise, type Read, type Readers, whole } from "../../errors/options.ts";
import type { Moments } from "../../moments/moments.ts";
import type { Parameters } from "../../numeric/latent/factor-likelihood.ts";
import type { FactorMatrices, FactorSize } from "../../numeric/latent/factor-matrices.ts";
import type { LowestMinimum } from "../../numeric/latent/fit-factor-model.ts";
import type { Columns } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, missingAt } from "../../survey/estimation.ts";
import { type CfaData, readCfaData } from "./cfa-data.ts";
import type { CfaModel } from "./cfa-model.ts";
import { structureOf } from "./cfa-structure.ts";
import { confirmatoryModel, degreesOfFreedom, withMarkers } from "./confirmatory-model.ts";
import { fitAlone } from "./fit-alone.ts";

/** Options of `modificationIndices`. */
export interface MeasurementOptions extends Estimation {
  /** The most steps of a search for the estimates; 200 by default. */
  maxIterations?: number | undefined;
}

export const MEASUREMENT_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  missing: optional(missingAt),
  maxIterations: otherwise(whole(1), 200),
} satisfies Readers<MeasurementOptions>;

/** A measurement model of one group, fitted. */
export interface MeasurementFit {
  readonly read: CfaData;
  readonly confidence: number;
  readonly size: FactorSize;
  /** All but the loadings of the markers, which are 1. */
  readonly parameters: Parameters;
  readonly matrices: FactorMatrices;
  readonly minimum: LowestMinimum;
  readonly df: number;
  /** Whether respondents count unequally, so that nothing is known of the estimates' distribution. */
  readonly isWeighted: boolean;
}

/** Fits constructs that covary, and nothing else, by maximum likelihood. */
export function fitMeasurement(
  data: Columns | Moments,
  { constructs: named, ...model }: CfaModel,
  { confidence, maxIterations, ...respondents }: Read<typeof MEASUREMENT_OPTIONS>,
): MeasurementFit {
  const read = readCfaData(data, named, respondents);
  const { n, effectiveN } = read.covariances;
  const { group, constructs } = read;
  const { residualCovariances } = structureOf({ constructs: named, ...model }).structure;
  const settings = { residualCovariances };
  const df = degreesOfFreedom([group], confirmatoryModel([group], constructs, settings));
  const { free, minimum } = fitAlone(group, constructs, settings, maxIterations);
  const { parameters, matrices } = withMarkers(free, minimum.matrices, constructs);
  const isWeighted = effectiveN !== n;
  return { read, confidence, size: free.size, parameters, matrices: matrices[0]!, minimum, df, isWeighted };
}
