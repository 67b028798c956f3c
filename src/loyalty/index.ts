export type { GroupDifference } from "../numeric/group-comparison.ts";
export type { SurvivalIntervalMethod } from "../numeric/survival-intervals.ts";
export type { Interval, Test } from "../numeric/t-test.ts";
export type { Column } from "../survey/column.ts";
export type { Missing } from "../survey/estimation.ts";
export {
  type Cohort,
  type CohortRates,
  type CohortRetention,
  type CohortRetentionOptions,
  scoreCohortRetention,
} from "./cohort-retention.ts";
export {
  type CompareMarginsOptions,
  compareMargins,
  type GroupMargin,
  type MarginComparison,
  type MarginUnit,
} from "./compare-margins.ts";
export { type ConvertRateOptions, convertRate, type RateKind } from "./convert-rate.ts";
export { type CustomerEquity, type CustomerEquityInput, customerEquity } from "./customer-equity.ts";
export { defineQualityPlan } from "./define-quality-plan.ts";
export {
  type CustomerTenures,
  type EstimateRetentionOptions,
  estimateRetention,
  type RetentionAtTime,
  type RetentionEstimate,
} from "./estimate-retention.ts";
export {
  explainLifetimeValue,
  type LifetimeElasticities,
  type LifetimeValueExplanation,
} from "./explain-lifetime-value.ts";
export { type FormatReturnOptions, formatReturnOnQuality } from "./format-return-on-quality.ts";
export type { LifetimeConvention, LifetimeInput } from "./lifetime-terms.ts";
export {
  customerLifetimeValue,
  expectedLifetime,
  expectedRepurchases,
  type LifetimeValueInput,
  type RetentionElasticityInput,
  retentionElasticity,
} from "./lifetime-value.ts";
export {
  type LifetimeValueGrid,
  type LifetimeValueGridOptions,
  lifetimeValueGrid,
} from "./lifetime-value-grid.ts";
export {
  type MigrationInput,
  type MigrationSegment,
  type MigrationValue,
  migrationValue,
  type SegmentValue,
} from "./migration-value.ts";
export type { RatePeriod } from "./period.ts";
export {
  type PricedUnit,
  type PricePremium,
  type PricePremiumOptions,
  pricePremium,
  type QualityTercile,
  type RelativeQualityInput,
  relativePerceivedQuality,
} from "./price-premium.ts";
export {
  type ProjectReturnOptions,
  projectReturnOnQuality,
  type ReturnParts,
  type ReturnProjection,
} from "./project-return-on-quality.ts";
export type { ProjectedPeriod } from "./quality-course.ts";
export type {
  PlannedAttribute,
  PlannedMarket,
  PlannedStaff,
  QualityPlan,
  QualityPlanSpec,
} from "./quality-plan.ts";
export {
  type RetentionChange,
  type RetentionChangeOptions,
  type RetentionSegment,
  type SegmentRetentionChange,
  scoreRetentionChange,
} from "./retention-change.ts";
export type { RetentionCurve, RetentionStep } from "./retention-curve.ts";
export {
  type ReturnOnQuality,
  type ReturnOnQualityFigures,
  type ReturnOnQualityInput,
  returnOnQuality,
} from "./return-on-quality.ts";
export type { SensitivityInput, SensitivityRow } from "./return-sensitivity.ts";
export {
  type ComplaintOutcome,
  type OutcomeLoss,
  type RevenueAtRisk,
  type RevenueAtRiskInput,
  revenueAtRisk,
} from "./revenue-at-risk.ts";
export {
  assessImprovement,
  type ImprovementAssessment,
  type ServiceImprovement,
} from "./service-improvement.ts";
export type { ServiceTier } from "./service-tier.ts";
export {
  assignServiceTiers,
  type ServiceTierOptions,
  type ServiceTiers,
  type TieredCustomer,
  type TierSummary,
  type ValuedCustomer,
} from "./service-tiers.ts";
export {
  type StaffTurnoverCost,
  type StaffTurnoverInput,
  staffTurnoverCost,
  type TurnoverCostPart,
  type TurnoverEffect,
  type TurnoverEffectInput,
} from "./staff-turnover.ts";
export { type WordOfMouth, type WordOfMouthInput, wordOfMouth } from "./word-of-mouth.ts";
