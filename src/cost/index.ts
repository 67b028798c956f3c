export type { Note, NoteReason } from "../errors/note.ts";
export {
  type ActivityCostInput,
  type ActivityCosts,
  type AssignedActivity,
  type AssignedPool,
  assignActivityCosts,
  type CostedActivity,
  type ResourcePool,
} from "./activity-costs.ts";
export { QUALITY_COST_CATEGORIES, type QualityCostCategory, type ServiceCostKind } from "./category.ts";
export { type ComplaintCost, type ComplaintCostInput, complaintCost } from "./complaint-cost.ts";
export { type CostZone, classifyQualityCosts, type QualityCostZone, type ZonedCosts } from "./cost-zone.ts";
export { defineQualityLedger } from "./define-quality-ledger.ts";
export {
  type EscalatedCosts,
  type EscalatedStage,
  type EscalationInput,
  type EscalationStage,
  escalatedCosts,
} from "./escalation.ts";
export {
  type ExpectedLossFunction,
  type ExpectedTaguchiLossInput,
  expectedTaguchiLoss,
} from "./expected-taguchi-loss.ts";
export { type FormatQualityCostsOptions, formatQualityCosts } from "./format-quality-costs.ts";
export {
  type HiddenFailure,
  type HiddenFailureCost,
  type HiddenFailureInput,
  hiddenFailureCost,
  type MultiplierRange,
} from "./hidden-failure.ts";
export type {
  CostBasis,
  LedgerBases,
  LedgerEntry,
  LedgerPeriod,
  LedgerPeriodSpec,
  QualityCostBases,
  QualityCostEntry,
  QualityLedger,
  QualityLedgerSpec,
} from "./ledger.ts";
export type { CostSelection, QualityCosts } from "./ledger-source.ts";
export {
  type ConformanceLevel,
  type OptimalConformance,
  type OptimalConformanceInput,
  type OptimalConformanceLevel,
  type OptimumKind,
  optimalConformance,
  optimalConformanceLevel,
} from "./optimal-conformance.ts";
export {
  type CostParts,
  type ProcessActivity,
  type ProcessActivityCost,
  type ProcessCosts,
  scoreProcessCosts,
} from "./process-costs.ts";
export {
  type QualityCostTrend,
  type QualityCostTrendOptions,
  qualityCostTrend,
  type ShareShift,
  type TrendPeriod,
  type TrendPeriodInput,
} from "./quality-cost-trend.ts";
export {
  type CategoryCost,
  type CostShare,
  type QualityCostFigures,
  type QualityCostOptions,
  type QualityCostRatios,
  type QualityCostReport,
  type ServiceCost,
  scoreQualityCosts,
} from "./quality-costs.ts";
export {
  type CostElementRanking,
  type RankCostElementsOptions,
  type RankedCostElement,
  rankCostElements,
} from "./rank-cost-elements.ts";
export {
  type CostGroup,
  type CostGrouping,
  type QualityCostSummary,
  type SummarizeQualityCostsOptions,
  summarizeQualityCosts,
} from "./summarize-quality-costs.ts";
export {
  type LossConstant,
  type LossKind,
  type TaguchiConstantInput,
  type TaguchiLossInput,
  type TaguchiToleranceInput,
  taguchiConstant,
  taguchiLoss,
  taguchiTolerance,
} from "./taguchi.ts";
