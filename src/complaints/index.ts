export type {
  CalendarBreaks,
  CalendarSpec,
  IntervalsByDate,
  LocalInterval,
  Weekday,
} from "../calendars/calendar.ts";
export type { CheckedTerm, Term, TermUnit } from "../calendars/due-date.ts";
export type { Note, NoteReason } from "../errors/note.ts";
export { type AllowedEvent, type AllowedEventsOptions, allowedEvents } from "./case/allowed-events.ts";
export { type AssessedRight, assessRights, type RightStatus } from "./case/assess-rights.ts";
export type { AsOfOptions } from "./case/case-clocks.ts";
export { type ComplaintDeadline, complaintDeadlines } from "./case/deadlines.ts";
export { type MigrationOptions, migrateComplaint } from "./case/migrate-complaint.ts";
export { type ClockTurn, type NextInstant, nextInstant } from "./case/next-instant.ts";
export {
  type ComplaintReplay,
  type PathStep,
  type ReplayOptions,
  type ReplayRefusal,
  replayComplaint,
} from "./case/replay-complaint.ts";
export type {
  ComplaintMoved,
  ComplaintRefused,
  ComplaintTransition,
  GuardPredicates,
  RefusalReason,
  TransitionOptions,
} from "./case/transition.ts";
export { openComplaint, transitionComplaint } from "./case/transition-complaint.ts";
export type { CalendarsByName } from "./clocks/calendars.ts";
export type {
  ChosenTerm,
  ChosenValue,
  Clock,
  ClockAlert,
  ClockNames,
  ClockPenalty,
  ClockReopening,
  ClockTrigger,
} from "./clocks/clock.ts";
export type {
  ClockActivation,
  ClockGoal,
  ClockPhase,
  ClockRecord,
  ClockSpan,
} from "./clocks/clock-record.ts";
export {
  type ClockLog,
  type ClockMeasure,
  type ClockOptions,
  measureClock,
} from "./clocks/measure-clock.ts";
export type { ClockActivations } from "./clocks/reading/activations.ts";
export type { AlertReading, ClockReading } from "./clocks/reading/clock-reading.ts";
export type { ComplaintEffect } from "./conditions/effect.ts";
export type {
  Condition,
  EffectSpec,
  EventField,
  Operand,
  Scalar,
  ValueTest,
} from "./conditions/expression.ts";
export { type MermaidOptions, processToMermaid } from "./export/mermaid.ts";
export {
  toXStateConfig,
  type XStateAction,
  type XStateConfig,
  type XStateGuard,
  type XStateNode,
  type XStateRegion,
  type XStateTransition,
} from "./export/xstate-config.ts";
export {
  type XStateArguments,
  type XStateImplementations,
  type XStateOptions,
  xstateImplementations,
} from "./export/xstate-implementations.ts";
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
export {
  type MilestoneEvents,
  type PolicyClockOptions,
  policyClocks,
} from "./policies/policy-clocks.ts";
export { defineComplaintProcess } from "./process/define-process.ts";
export type { ComplaintEvent, EventData } from "./process/event.ts";
export type {
  ClockEventOf,
  ClockHoldOf,
  ClockNamesOf,
  ClockOf,
  ClocksInNamesOf,
  ComplaintEventOf,
  ComplaintStateOf,
  DeclaredNameOf,
  EventNeedsOf,
  PartValueOf,
  RedressKeyOf,
  RequiredKeyOf,
  RightOf,
} from "./process/inferred.ts";
export type { GuardOverride } from "./process/override.ts";
export type { PlainProcess } from "./process/plain-process.ts";
export type {
  Addend,
  ComplaintProcess,
  EventSpec,
  PartSpec,
  RightSpec,
  RoleSpec,
  StageSpec,
  TransitionSpec,
} from "./process/process.ts";
export type { ComplaintState, RecordedOverride } from "./process/state.ts";
export { STANDARD_PROCESS, type StandardProcess } from "./standard/standard-process.ts";
