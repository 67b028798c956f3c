export type { Scale } from "../instruments/instrument.ts";
export type { Moments } from "../moments/moments.ts";
export type { Interval, Test } from "../numeric/t-test.ts";
export type { BootstrapInterval } from "../paths/bootstrap-figures.ts";
export type { EcsiConstruct } from "../paths/ecsi-model.ts";
export type { PathBasis } from "../paths/item-correlations.ts";
export type { PathScheme } from "../paths/path-fit.ts";
export type { Column, Columns } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export type { GroupColumn } from "../survey/grouping.ts";
export { type AcsiInput, acsiIndex, ukcsiIndex } from "./acsi.ts";
export { type CesDirection, type CesEstimate, type CesOptions, type CesVersion, estimateCes } from "./ces.ts";
export {
  compareGroups,
  compareWaves,
  type GroupBy,
  type MeasureComparison,
  type MeasureDifference,
  type MeasuredWave,
  type SampleMeasure,
  type WavePairs,
} from "./compare-measures.ts";
export {
  type CompareNpsOptions,
  compareNps,
  type NpsComparison,
  type NpsSample,
  type NpsSide,
  type WeightedRatings,
} from "./compare-nps.ts";
export {
  compareUnits,
  type FunnelOptions,
  type FunnelPosition,
  type MeasuredUnit,
  type UnitComparison,
  type UnitPosition,
} from "./compare-units.ts";
export type { CompositeSurvey } from "./composite-answers.ts";
export {
  type CompositeIndex,
  type CompositeIndexMethod,
  type CompositeIndexOptions,
  type CompositeItem,
  scoreCompositeIndex,
} from "./composite-index.ts";
export { type CsatEstimate, type CsatOptions, estimateCsat } from "./csat.ts";
export {
  type DirectDisconfirmation,
  type DisconfirmationOptions,
  type DisconfirmationScore,
  type DisconfirmationSurvey,
  type InferredDisconfirmation,
  scoreDisconfirmation,
} from "./disconfirmation.ts";
export {
  type EcsiEstimate,
  type EcsiIndex,
  type EcsiIndicator,
  type EcsiOptions,
  type EcsiPath,
  estimateEcsi,
} from "./ecsi.ts";
export { type FormatNpsOptions, formatNps } from "./format-nps.ts";
export type {
  MeanRatingOptions,
  MeasureAnswers,
  MeasuredDifference,
  MeasureEffect,
  MeasureName,
  MeasureOptions,
  Measures,
  MeasureTest,
} from "./measure.ts";
export { estimateNps, type NpsEstimate, type NpsOptions, netPromoterScore } from "./nps.ts";
export type { NpsCounts } from "./nps-counts.ts";
export { type NpsSampleSizeInput, npsSampleSize } from "./nps-sample-size.ts";
export type { RatingAnswers, RatingCount, RatingShare } from "./rating-tally.ts";
export {
  type AttributeScore,
  type RatedAttribute,
  type SatisfactionClass,
  type SatisfactionIndex,
  type SatisfactionIndexMethod,
  type SatisfactionIndexOptions,
  scoreSatisfactionIndex,
} from "./satisfaction-index.ts";
export {
  estimateTrend,
  type TimedWave,
  type TrendErrors,
  type TrendErrorsOption,
  type TrendEstimate,
  type TrendWave,
} from "./trend.ts";
export type { NpsMethod } from "./wald.ts";
