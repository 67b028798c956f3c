export { type AllowedEvent, type AllowedEventsOptions, allowedEvents } from "./allowed-events.ts";
export { type AssessedRight, assessRights, type RightStatus } from "./assess-rights.ts";
export type { Backlog } from "./backlog.ts";
export type { AsOfOptions } from "./case-clocks.ts";
export {
  type Conformance,
  type ConformanceOptions,
  checkConformance,
  type DeviatingCase,
  type Deviation,
} from "./check-conformance.ts";
export type { Clock, Penalty, Reopening } from "./clock.ts";
export type { ClockAttainment, ClockCounts } from "./clock-counts.ts";
export type { ClockPhase, ClockRecord } from "./clock-record.ts";
export { collectComplaints } from "./collect-complaints.ts";
export type { CollectedCases, CollectedComplaints } from "./collected-complaints.ts";
export type { ChartPoint, ComplaintChart } from "./complaint-charts.ts";
export type { ComplaintRate } from "./complaint-rate.ts";
export type { FirstContactResolution, RepeatComplainers } from "./customer-openings.ts";
export { type ComplaintDeadline, complaintDeadlines, nextInstant } from "./deadlines.ts";
export { defineComplaintProcess } from "./define-process.ts";
export type { ComplaintEvent, EventData, Override } from "./event.ts";
export type { LogColumns, LogOptions } from "./event-table.ts";
export type {
  ClockOf,
  ComplaintEventOf,
  ComplaintStateOf,
  EventNeedsOf,
  PartValueOf,
  RequiredKeyOf,
  RightOf,
} from "./inferred.ts";
export type { JusticeDimension, JusticeImportance, JusticeItem, JusticeOptions } from "./justice-options.ts";
export type { JusticeCoefficient, JusticeRegression } from "./justice-regression.ts";
export type { EventLog } from "./log-cells.ts";
export type { ComplaintLogOptions, FirstContact, LogSettings, Outcome } from "./log-settings.ts";
export {
  type ClockLog,
  type ClockMeasure,
  type ClockOptions,
  type ClockReading,
  measureClock,
} from "./measure-clock.ts";
export { mergeComplaints } from "./merge-complaints.ts";
export { toMermaid } from "./mermaid.ts";
export { type MigrationOptions, migrateComplaint } from "./migrate-complaint.ts";
export type { MonthlyFlow } from "./monthly-flow.ts";
export {
  type OutcomeGroup,
  type OutcomeRow,
  type OutcomeSatisfaction,
  type OutcomeSatisfactionOptions,
  type OutcomeScore,
  summarizeOutcomeSatisfaction,
} from "./outcome-satisfaction.ts";
export type { CaseCost, FollowUps, Uphold } from "./outcomes.ts";
export { defineComplaintPolicy } from "./policies/define-policy.ts";
export { POLICIES, type PolicyId } from "./policies/policies.ts";
export type {
  ComplaintPolicy,
  PolicyMilestone,
  PolicyPenalty,
  PolicyPeriod,
  PolicyRedress,
  PolicyReferral,
  PolicySource,
  PolicyStart,
  PolicyWindow,
} from "./policies/policy.ts";
export { type MilestoneEvents, type PolicyClockOptions, policyClocks } from "./policies/policy-clocks.ts";
export type {
  ComplaintProcess,
  Condition,
  EffectSpec,
  EventField,
  EventSpec,
  Operand,
  PartSpec,
  RightSpec,
  RoleSpec,
  Scalar,
  StageSpec,
  TransitionSpec,
  ValueTest,
} from "./process.ts";
export type { ActivityCount } from "./ranking.ts";
export {
  type RecoveryAnswers,
  type RecoveryGroup,
  type RecoveryParadox,
  type RecoveryParadoxOptions,
  testRecoveryParadox,
} from "./recovery-paradox.ts";
export {
  type ComplaintReplay,
  type PathStep,
  type Refusal,
  type ReplayOptions,
  replayComplaint,
} from "./replay-complaint.ts";
export type { Rework } from "./rework.ts";
export {
  type JusticeMean,
  type JusticeScore,
  type JusticeScores,
  scoreJustice,
} from "./score-justice.ts";
export type { Spread } from "./spread.ts";
export { STANDARD_PROCESS } from "./standard/standard-process.ts";
export type { ComplaintState, RecordedOverride } from "./state.ts";
export { type Cause, type CauseOptions, type CauseSummary, summarizeCauses } from "./summarize-causes.ts";
export {
  type ComplaintOptions,
  type ComplaintSummary,
  type Handovers,
  type Reopenings,
  summarizeComplaints,
} from "./summarize-complaints.ts";
export {
  type DirectSuccession,
  summarizeVariants,
  type Variant,
  type VariantOptions,
  type VariantSummary,
} from "./summarize-variants.ts";
export type { ComplaintSummaryOptions } from "./summary-settings.ts";
export type { TargetAttainment } from "./target-attainment.ts";
export type { TimeToClose } from "./time-to-close.ts";
export type {
  Effect,
  Moved,
  Predicates,
  RefusalReason,
  Refused,
  Transition,
  TransitionOptions,
} from "./transition.ts";
export { openComplaint, transitionComplaint } from "./transition-complaint.ts";
export {
  toXStateConfig,
  type XStateAction,
  type XStateConfig,
  type XStateGuard,
  type XStateNode,
  type XStateRegion,
  type XStateTransition,
} from "./xstate-config.ts";
export {
  type XStateArguments,
  type XStateImplementations,
  type XStateOptions,
  xstateImplementations,
} from "./xstate-implementations.ts";
