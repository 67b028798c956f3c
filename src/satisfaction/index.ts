export type { Note, NoteReason } from "../errors/note.ts";
export type { Scale } from "../instruments/instrument.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { DrawOptions } from "../numeric/draws.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { PathBasis, PathScheme } from "../paths/fit/fit-options.ts";
export type { EcsiConstruct } from "../paths/model/ecsi-model.ts";
export type { BootstrapIntervalMethod } from "../paths/resampling/bootstrap-figures.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Missing, SampleFigure, SurveyEstimation } from "../survey/estimation.ts";
export type { SampleDesign } from "../survey/sample-design.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export type { BannerColumn } from "./banner/banner-columns.ts";
export type { BannerMeasureRow, BannerRowSpec, BannerSharesRow } from "./banner/banner-rows.ts";
export {
  type BannerCell,
  type BannerRow,
  type BannerTable,
  type BannerTableOptions,
  bannerTable,
} from "./banner/banner-table.ts";
export { formatBanner } from "./banner/format-banner.ts";
export {
  type CompareMeasureGroupsOptions,
  type CompareMeasureWavesOptions,
  compareMeasureGroups,
  compareMeasureWaves,
  type MeasureComparison,
  type MeasureDifference,
  type MeasuredWave,
  type SampleMeasure,
} from "./comparison/compare-measures.ts";
export {
  type CompareUnitsOptions,
  compareUnits,
  type MeasuredUnit,
  type UnitComparison,
  type UnitPosition,
} from "./comparison/compare-units.ts";
export { formatMeasureComparison } from "./comparison/format-measure-comparison.ts";
export type { FunnelPosition } from "./comparison/funnel.ts";
export type {
  MeanRatingOptions,
  MeasureAnswers,
  MeasuredDifference,
  MeasureEffect,
  MeasureName,
  MeasureOptions,
  Measures,
  MeasureTest,
} from "./comparison/measure.ts";
export {
  type EstimateTrendOptions,
  estimateTrend,
  type TrendErrors,
  type TrendEstimate,
  type TrendWave,
} from "./comparison/trend.ts";
export { type AcsiInput, acsiIndex, ukcsiIndex } from "./indices/acsi.ts";
export type { CompositeSurvey } from "./indices/composite-answers.ts";
export {
  type CompositeIndex,
  type CompositeIndexMethod,
  type CompositeIndexOptions,
  type CompositeItem,
  scoreCompositeIndex,
} from "./indices/composite-index.ts";
export {
  type EcsiEstimate,
  type EcsiIndex,
  type EcsiIndicator,
  type EcsiOptions,
  type EcsiPath,
  estimateEcsi,
} from "./indices/ecsi.ts";
export {
  type AttributeScore,
  type RatedAttribute,
  type SatisfactionClass,
  type SatisfactionIndex,
  type SatisfactionIndexMethod,
  type SatisfactionIndexOptions,
  scoreSatisfactionIndex,
} from "./indices/satisfaction-index.ts";
export {
  type CesDirection,
  type CesEstimate,
  type CesOptions,
  type CesVersion,
  estimateCes,
} from "./measures/ces.ts";
export {
  type CompareNpsOptions,
  compareNps,
  type NpsComparison,
  type NpsSample,
  type NpsSide,
  type WeightedRatings,
} from "./measures/compare-nps.ts";
export { type CsatEstimate, type CsatOptions, estimateCsat } from "./measures/csat.ts";
export {
  type DirectDisconfirmation,
  type DisconfirmationOptions,
  type DisconfirmationScore,
  type DisconfirmationSurvey,
  type InferredDisconfirmation,
  scoreDisconfirmation,
} from "./measures/disconfirmation.ts";
export { formatCes } from "./measures/format-ces.ts";
export { formatCsat } from "./measures/format-csat.ts";
export { type FormatNpsOptions, formatNps } from "./measures/format-nps.ts";
export { estimateNps, type NpsEstimate, type NpsOptions, netPromoterScore } from "./measures/nps.ts";
export type { NpsCounts } from "./measures/nps-counts.ts";
export { type NpsSampleSizeInput, npsSampleSize } from "./measures/nps-sample-size.ts";
export type { RatingAnswers, RatingCount, RatingShare } from "./measures/rating-tally.ts";
export type { NpsMethod } from "./wald.ts";
