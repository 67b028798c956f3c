export type { Note, NoteReason } from "../errors/note.ts";
export type { GroupDifference } from "../numeric/inference/group-comparison.ts";
export type { SurvivalIntervalMethod } from "../numeric/inference/survival-intervals.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column } from "../survey/column.ts";
export type { Missing } from "../survey/estimation.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export { type CustomerEquity, type CustomerEquityInput, customerEquity } from "./lifetime/customer-equity.ts";
export {
  explainLifetimeValue,
  type LifetimeElasticities,
  type LifetimeValueExplanation,
  type LifetimeValueStep,
} from "./lifetime/explain-lifetime-value.ts";
export { formatLifetimeValue } from "./lifetime/format-lifetime-value.ts";
export type { LifetimeConvention, LifetimeInput } from "./lifetime/lifetime-terms.ts";
export {
  customerLifetimeValue,
  expectedLifetime,
  expectedRepurchases,
  type LifetimeValueInput,
  type RetentionElasticityInput,
  retentionElasticity,
} from "./lifetime/lifetime-value.ts";
export {
  type LifetimeGridInput,
  type LifetimeValueGrid,
  type LifetimeValueGridOptions,
  lifetimeValueGrid,
} from "./lifetime/lifetime-value-grid.ts";
export {
  type MigrationInput,
  type MigrationSegment,
  type MigrationValue,
  migrationValue,
  type SegmentValue,
} from "./lifetime/migration-value.ts";
export {
  type CompareMarginsOptions,
  compareMargins,
  type GroupMargin,
  type MarginComparison,
  type MarginUnit,
} from "./market/compare-margins.ts";
export {
  type PricedUnit,
  type PricePremium,
  type PricePremiumOptions,
  pricePremium,
  type QualityTercile,
  type RelativeQualityInput,
  relativePerceivedQuality,
} from "./market/price-premium.ts";
export {
  type ComplaintOutcome,
  type OutcomeLoss,
  type RevenueAtRisk,
  type RevenueAtRiskInput,
  revenueAtRisk,
} from "./market/revenue-at-risk.ts";
export type { ServiceTier } from "./market/service-tier.ts";
export {
  assignServiceTiers,
  type ServiceTierOptions,
  type ServiceTiers,
  type TieredCustomer,
  type TierSummary,
  type ValuedCustomer,
} from "./market/service-tiers.ts";
export {
  type StaffTurnoverCost,
  type StaffTurnoverInput,
  staffTurnoverCost,
  type TurnoverCostPart,
  type TurnoverEffect,
  type TurnoverEffectInput,
} from "./market/staff-turnover.ts";
export { type WordOfMouth, type WordOfMouthInput, wordOfMouth } from "./market/word-of-mouth.ts";
export {
  type Cohort,
  type CohortRates,
  type CohortRetention,
  type CohortRetentionOptions,
  scoreCohortRetention,
} from "./retention/cohort-retention.ts";
export {
  type ConvertiblePeriod,
  type ConvertRateOptions,
  convertRate,
  type RateKind,
} from "./retention/convert-rate.ts";
export {
  type CustomerTenures,
  type EstimateRetentionOptions,
  estimateRetention,
  type RetentionAtTime,
  type RetentionEstimate,
  type RetentionTies,
} from "./retention/estimate-retention.ts";
export type { RatePeriod } from "./retention/period.ts";
export {
  type RetentionChange,
  type RetentionChangeOptions,
  type RetentionSegment,
  type SegmentRetentionChange,
  scoreRetentionChange,
} from "./retention/retention-change.ts";
export type { RetentionCurve, RetentionStep } from "./retention/retention-curve.ts";
export { defineQualityPlan } from "./return/define-quality-plan.ts";
export {
  type FormatReturnOnQualityOptions,
  formatReturnOnQuality,
} from "./return/format-return-on-quality.ts";
export {
  type ProjectReturnOptions,
  projectReturnOnQuality,
  type RateChange,
  type ReturnParts,
  type ReturnProjection,
} from "./return/project-return-on-quality.ts";
export type { ProjectedPeriod } from "./return/quality-course.ts";
export type {
  DefinedMarket,
  PlannedAttribute,
  PlannedMarket,
  PlannedStaff,
  QualityPlan,
  QualityPlanSpec,
} from "./return/quality-plan.ts";
export {
  type ReturnOnQuality,
  type ReturnOnQualityFigures,
  type ReturnOnQualityInput,
  returnOnQuality,
} from "./return/return-on-quality.ts";
export type { MovedReturn, SensitivityInput, SensitivityRow } from "./return/return-sensitivity.ts";
export {
  assessImprovement,
  type ImprovementAssessment,
  type ServiceImprovement,
} from "./return/service-improvement.ts";
