export type { Note, NoteReason } from "../errors/note.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export {
  QUALITY_COST_CATEGORIES,
  type QualityCostCategory,
  type ServiceCostKind,
} from "./ledger/category.ts";
export { defineQualityLedger } from "./ledger/define-quality-ledger.ts";
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
} from "./ledger/ledger.ts";
export type { CostSelection, QualityCosts } from "./ledger/ledger-source.ts";
export {
  type ActivityCostInput,
  type ActivityCosts,
  type AssignedActivity,
  type AssignedPool,
  assignActivityCosts,
  type CostedActivity,
  type ResourcePool,
} from "./models/activity-costs.ts";
export { type ComplaintCost, type ComplaintCostInput, complaintCost } from "./models/complaint-cost.ts";
export {
  type EscalatedCosts,
  type EscalatedStage,
  type EscalationInput,
  type EscalationStage,
  escalatedCosts,
} from "./models/escalation.ts";
export {
  type ExpectedTaguchiLossInput,
  expectedTaguchiLoss,
  type MomentsWithLoss,
  type ValuesWithLoss,
} from "./models/expected-taguchi-loss.ts";
export {
  type HiddenFailure,
  type HiddenFailureCost,
  type HiddenFailureInput,
  hiddenFailureCost,
  type MultiplierRange,
} from "./models/hidden-failure.ts";
export {
  type ConformanceLevel,
  type OptimalConformance,
  type OptimalConformanceInput,
  type OptimalConformanceLevel,
  type OptimumKind,
  optimalConformance,
  optimalConformanceLevel,
  type TotaledLevel,
} from "./models/optimal-conformance.ts";
export {
  type CostParts,
  type ProcessActivity,
  type ProcessActivityCost,
  type ProcessCosts,
  scoreProcessCosts,
} from "./models/process-costs.ts";
export {
  type LossConstant,
  type LossFunctionSpec,
  type LossKind,
  type SidedLossConstant,
  type TaguchiConstantInput,
  type TaguchiLossInput,
  type TaguchiToleranceInput,
  taguchiConstant,
  taguchiLoss,
  taguchiTolerance,
} from "./models/taguchi.ts";
export {
  type CostZone,
  classifyQualityCosts,
  type QualityCostZone,
  type ZonedCosts,
} from "./report/cost-zone.ts";
export { formatQualityCostTrend } from "./report/format-quality-cost-trend.ts";
export { type FormatQualityCostsOptions, formatQualityCosts } from "./report/format-quality-costs.ts";
export {
  type QualityCostTrend,
  type QualityCostTrendOptions,
  qualityCostTrend,
  type ShareShift,
  type TrendPeriod,
  type TrendPeriodInput,
} from "./report/quality-cost-trend.ts";
export {
  type CategoryCost,
  type CostShare,
  type QualityCostFigures,
  type QualityCostOptions,
  type QualityCostRatios,
  type QualityCostReport,
  type ServiceCost,
  scoreQualityCosts,
} from "./report/quality-costs.ts";
export {
  type CostElementRanking,
  type RankCostElementsOptions,
  type RankedCostElement,
  rankCostElements,
} from "./report/rank-cost-elements.ts";
export {
  type CostGroup,
  type CostGrouping,
  type QualityCostSummary,
  type SummarizeQualityCostsOptions,
  summarizeQualityCosts,
} from "./report/summarize-quality-costs.ts";
