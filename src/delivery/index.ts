export type { Note, NoteReason } from "../errors/note.ts";
export type { Counts } from "../errors/read-counts.ts";
export type { CountedShare } from "../numeric/inference/counted-share.ts";
export type { Spread } from "../numeric/inference/spread.ts";
export type { Interval } from "../numeric/inference/t-test.ts";
export type { Column } from "../survey/column.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export type { AuditOptions, CriticalRule } from "./audits/audit-options.ts";
export type { AuditCheck, AuditDocument, AuditSection } from "./audits/audit-section.ts";
export { formatAudit } from "./audits/format-audit.ts";
export { formatMysteryEnquiries } from "./audits/format-mystery-enquiries.ts";
export { type FormatMysteryVisitsOptions, formatMysteryVisits } from "./audits/format-mystery-visits.ts";
export { formatRankedShares } from "./audits/format-ranked-shares.ts";
export type { RankInterval } from "./audits/joint-ranks.ts";
export type { MysteryVisit } from "./audits/mystery-visit.ts";
export {
  type CountedUnit,
  type RankedShare,
  type RankedShares,
  type RankSharesOptions,
  rankShares,
} from "./audits/rank-shares.ts";
export {
  type AuditScore,
  type AuditSectionScore,
  type FailedCheck,
  scoreAudit,
} from "./audits/score-audit.ts";
export {
  type EnquiryFigures,
  type FirmEnquiries,
  type MysteryEnquiries,
  type MysteryEnquiry,
  type MysteryEnquiryOptions,
  scoreMysteryEnquiries,
} from "./audits/score-mystery-enquiries.ts";
export {
  type CheckCompliance,
  type MysteryVisits,
  type SiteScore,
  scoreMysteryVisits,
} from "./audits/score-mystery-visits.ts";
export type { VisitorAgreement } from "./audits/visitor-agreement.ts";
export { formatAvailability } from "./availability/format-availability.ts";
export {
  type Availability,
  type AvailabilityOptions,
  type AvailabilityPeriod,
  measureAvailability,
  type TimeStretch,
} from "./availability/measure-availability.ts";
export {
  type PenaltyBand,
  type PenaltyTerms,
  type ServicePenalty,
  type ServicePenaltyInput,
  servicePenalty,
} from "./availability/service-penalty.ts";
export { type AvailabilityBlock, systemAvailability } from "./availability/system-availability.ts";
export type {
  ChartSettings,
  ControlChartSpec,
  CountChartSpec,
  CusumChartSpec,
  DeviationChartSpec,
  EwmaChartSpec,
  IndividualsChartSpec,
  RangeChartSpec,
  RateChartSpec,
  RunChartSpec,
  ShareChartSpec,
  SubgroupSpread,
} from "./control-charts/chart-spec.ts";
export { controlChart } from "./control-charts/control-chart.ts";
export type {
  ChartPhase,
  ControlChart,
  ControlChartKind,
  ControlChartOf,
  ControlChartPoint,
  CusumPoint,
  EwmaPoint,
  SpreadChart,
  SpreadPoint,
} from "./control-charts/control-chart-result.ts";
export type { PhaseLimits } from "./control-charts/drawing/drawn-chart.ts";
export type { MovingRangeSpread } from "./control-charts/drawing/moving-ranges.ts";
export { type FormatControlChartOptions, formatControlChart } from "./control-charts/format-control-chart.ts";
export type { ChartSignal } from "./control-charts/signals/rule-signals.ts";
export type {
  AlternatingRule,
  BeyondRule,
  PlainRule,
  RunRule,
  RunRules,
  TrendRule,
  WithinRule,
} from "./control-charts/signals/run-rule.ts";
export { ANHOEJ, NELSON, SHEWHART, WESTERN_ELECTRIC } from "./control-charts/signals/run-rules.ts";
export type { ChartRuns } from "./control-charts/signals/runs.ts";
export {
  type CriterionShare,
  estimatePerfectOrders,
  type OrderCriteria,
  type PerfectOrderOptions,
  type PerfectOrders,
} from "./process/estimate-perfect-orders.ts";
export {
  type DefectCounts,
  estimateSigmaLevel,
  type SigmaLevelEstimate,
  type SigmaLevelOptions,
} from "./process/estimate-sigma-level.ts";
export { formatPerfectOrders } from "./process/format-perfect-orders.ts";
export { formatProcess } from "./process/format-process.ts";
export { formatSigmaLevel } from "./process/format-sigma-level.ts";
export type { ProcessStep } from "./process/process-step.ts";
export { rolledYield } from "./process/rolled-yield.ts";
export {
  type ProcessFigures,
  type ProcessOptions,
  type ProcessScore,
  type StepScore,
  scoreProcess,
} from "./process/score-process.ts";
export type { TimeQuantile } from "./quantile-shares.ts";
export { formatStandards } from "./standards/format-standards.ts";
export type { ServiceStandard, StandardsRegistry } from "./standards/service-standard.ts";
export type { StandardSign } from "./standards/standard-signs.ts";
export {
  type StandardStatus,
  type StandardsCoverage,
  type StandardsReport,
  type StandardsReportOptions,
  standardsReport,
} from "./standards/standards-report.ts";
export {
  estimateTrainingRetention,
  type RetentionParameter,
  type RetentionPoint,
  type TrainingRetentionEstimate,
  type TrainingRetentionOptions,
} from "./training/estimate-training-retention.ts";
export { formatTrainingPlan } from "./training/format-training-plan.ts";
export { formatTrainingRetention } from "./training/format-training-retention.ts";
export { planTraining, type TrainingPlan, type TrainingPlanInput } from "./training/plan-training.ts";
export type { RetentionMethod, RetentionParameterName } from "./training/retention-curves.ts";
export {
  type ForgettingCurve,
  type RefresherIntervalInput,
  refresherInterval,
  type TrainingRetentionInput,
  trainingRetention,
} from "./training/training-retention.ts";
export type { TrainingScore } from "./training/training-scores.ts";
export { type AgentsNeeded, type AgentsNeededInput, agentsNeeded } from "./waiting/agents-needed.ts";
export {
  erlangB,
  erlangC,
  type LinesNeededInput,
  linesNeeded,
  type OfferedTraffic,
} from "./waiting/erlang.ts";
export {
  estimateServiceLevel,
  type ServiceCounts,
  type ServiceLevelDefinition,
  type ServiceLevelEstimate,
  type ServiceLevelMethod,
  type ServiceLevelOptions,
} from "./waiting/estimate-service-level.ts";
export { formatQueue } from "./waiting/format-queue.ts";
export { formatServiceLevel } from "./waiting/format-service-level.ts";
export { formatStaffing, type StaffedInterval } from "./waiting/format-staffing.ts";
export { formatTimes } from "./waiting/format-times.ts";
export type { QueueLoad } from "./waiting/queue-load.ts";
export { type QueueInput, type QueueMeasures, queueMeasures } from "./waiting/queue-measures.ts";
export { type StaffedQueue, type StaffQueueInput, staffQueue } from "./waiting/staff-queue.ts";
export { summarizeTimes, type TimesOptions, type TimesSummary } from "./waiting/summarize-times.ts";
