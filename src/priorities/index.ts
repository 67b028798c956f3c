export type { Note, NoteReason } from "../errors/note.ts";
export type { Scale } from "../instruments/instrument.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { DrawPartOptions } from "../numeric/draw-parts.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type {
  AgreementTableOptions,
  RaterCategories,
  RaterCategory,
} from "../reliability/agreement/agreement-table.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Figure, Missing } from "../survey/estimation.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export type { AttributeRating, ImportancePerformanceSurvey } from "./attribute-ratings.ts";
export {
  type AttributeImportance,
  type ComparedImportance,
  compareImportance,
  type ImportanceComparisonOptions,
  type ImportanceFactor,
  type ImportanceGrid,
} from "./compare-importance.ts";
export type { CrosshairChoice, CrosshairMethod, CrosshairOrigin } from "./crosshair.ts";
export type { Driver, DriverEstimate } from "./drivers/driver-estimate.ts";
export type { DriverMethod } from "./drivers/driver-importance.ts";
export type { DriverFitOptions } from "./drivers/driver-options.ts";
export { type DriverOptions, estimateDrivers } from "./drivers/estimate-drivers.ts";
export { formatDrivers } from "./drivers/format-drivers.ts";
export { bootstrapDrivers, type DriverBootstrapOptions } from "./drivers/resampling/bootstrap-drivers.ts";
export { defineDriverBootstrap } from "./drivers/resampling/define-driver-bootstrap.ts";
export type { DriverReplicateFailure, DriverReplicates } from "./drivers/resampling/draw-drivers.ts";
export type { DriverBootstrap } from "./drivers/resampling/driver-bootstrap.ts";
export { mergeDriverBootstraps } from "./drivers/resampling/merge-driver-bootstraps.ts";
export {
  type AttributeImpact,
  estimatePenaltyReward,
  type PenaltyRewardCoefficients,
  type PenaltyRewardEstimate,
  type PenaltyRewardOptions,
  type SatisfactionFactor,
} from "./estimate-penalty-reward.ts";
export { formatImportancePerformance } from "./format-importance-performance.ts";
export { formatPenaltyReward } from "./format-penalty-reward.ts";
export {
  type AttributePosition,
  type ImportancePerformanceGrid,
  type ImportancePerformanceOptions,
  type Quadrant,
  scoreImportancePerformance,
} from "./importance-performance.ts";
export {
  type Incident,
  type IncidentCategory,
  type IncidentClass,
  type IncidentCounts,
  type IncidentGroup,
  type IncidentSummary,
  type IncidentTest,
  summarizeIncidents,
} from "./incidents.ts";
export {
  estimateJudgeAgreement,
  type JudgeAgreement,
  type JudgeAgreementOptions,
} from "./judge-agreement.ts";
export {
  type ContinuousKano,
  classifyKano,
  type KanoClassification,
  type SelfStatedImportance,
} from "./kano/classify-kano.ts";
export {
  compareKano,
  type KanoComparison,
  type KanoComparisonOptions,
  type KanoSegment,
} from "./kano/compare-kano.ts";
export { formatKano, type KanoFeature } from "./kano/format-kano.ts";
export type { KanoOptions } from "./kano/kano-answers.ts";
export {
  type KanoCategory,
  type KanoCategoryOptions,
  type KanoTable,
  kanoCategory,
} from "./kano/kano-category.ts";
export type { KanoCounts, KanoRule } from "./kano/kano-rule.ts";
export {
  type FongTest,
  type KanoSummary,
  type KanoSummaryOptions,
  summarizeKano,
  type TimkoPoint,
} from "./kano/summarize-kano.ts";
export {
  type Opportunity,
  type OpportunityBand,
  type OpportunityOptions,
  type OpportunityScores,
  type OpportunitySurvey,
  opportunityScore,
  scoreOpportunities,
} from "./opportunity.ts";
export {
  type AsymmetryClass,
  type ImpactIndices,
  type PenaltyReward,
  type PenaltyRewardIndices,
  penaltyRewardIndices,
} from "./penalty-reward-indices.ts";
