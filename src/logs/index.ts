export type {
  Calendar,
  CalendarBreaks,
  CalendarSpec,
  IntervalsByDate,
  LocalInterval,
  Weekday,
  WeeklyHours,
} from "../calendars/calendar.ts";
export type { CheckedTerm, Term, TermUnit } from "../calendars/due-date.ts";
export type { GuardPredicates, RefusalReason, TransitionOptions } from "../complaints/case/transition.ts";
export type { CalendarsByName } from "../complaints/clocks/calendars.ts";
export type {
  ChosenTerm,
  ChosenValue,
  Clock,
  ClockAlert,
  ClockNames,
  ClockPenalty,
  ClockReopening,
  ClockTrigger,
} from "../complaints/clocks/clock.ts";
export type {
  ClockActivation,
  ClockGoal,
  ClockPhase,
  ClockRecord,
  ClockSpan,
} from "../complaints/clocks/clock-record.ts";
export type {
  Condition,
  EffectSpec,
  EventField,
  Operand,
  Scalar,
  ValueTest,
} from "../complaints/conditions/expression.ts";
export type { ComplaintEvent, EventData } from "../complaints/process/event.ts";
export type { GuardOverride } from "../complaints/process/override.ts";
export type { PlainProcess } from "../complaints/process/plain-process.ts";
export type {
  Addend,
  ComplaintProcess,
  EventSpec,
  PartSpec,
  RightSpec,
  RoleSpec,
  StageSpec,
  TransitionSpec,
} from "../complaints/process/process.ts";
export type { ComplaintState, RecordedOverride } from "../complaints/process/state.ts";
export type { Note, NoteReason } from "../errors/note.ts";
export type { Spread } from "../numeric/inference/spread.ts";
export type { Interval } from "../numeric/inference/t-test.ts";
export type { ActivityCount } from "../numeric/ranking.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export {
  type ConformanceOptions,
  checkConformance,
  type DeviatingCase,
  type ProcessConformance,
  type ProcessDeviation,
} from "./check-conformance.ts";
export { collectComplaints, emptyComplaints } from "./collected/collect-complaints.ts";
export type {
  CollectedCases,
  CollectedComplaints,
  CollectedComplaintsV1,
} from "./collected/collected-complaints.ts";
export { mergeComplaints } from "./collected/merge-complaints.ts";
export type {
  OcelDocument,
  OcelEvent,
  OcelObject,
  OcelRelationship,
  OcelType,
  OcelValueType,
} from "./ocel/ocel-document.ts";
export { type ParsedOcel, type ParseOcelOptions, parseOcel } from "./ocel/parse-ocel.ts";
export { type ToOcelOptions, toOcel } from "./ocel/to-ocel.ts";
export type { CaseStanding, RefusedRows } from "./reading/case-run.ts";
export type { ClockCounts } from "./reading/clock-counts.ts";
export type { LogColumns, LogOptions } from "./reading/event-table.ts";
export type { EventLog } from "./reading/log-cells.ts";
export type { ComplaintLogOptions, FirstContact, LogSettings, OutcomeRule } from "./reading/log-settings.ts";
export type { ReworkCounts } from "./reading/rework.ts";
export { LOG_FORMATS } from "./rows/log-formats.ts";
export { logFromRows } from "./rows/log-from-rows.ts";
export type { ChangedField, LogMapping } from "./rows/log-mapping.ts";
export type { LogRow } from "./rows/log-row.ts";
export type { LogDates } from "./rows/mapped-dates.ts";
export {
  type CauseOptions,
  type CauseSummary,
  type RankedCause,
  summarizeCauses,
} from "./summarize-causes.ts";
export {
  type DirectSuccession,
  type ProcessVariant,
  summarizeVariants,
  type VariantOptions,
  type VariantSummary,
} from "./summarize-variants.ts";
export type { ComplaintBacklog } from "./summary/backlog.ts";
export type { CaseSetFigures } from "./summary/case-set.ts";
export type { ActivationCounts, ClockAttainment } from "./summary/clock-attainment.ts";
export type { FirstContactResolution, RepeatComplainers } from "./summary/customer-openings.ts";
export type { ComplaintGroup } from "./summary/groups.ts";
export type { ChartPoint, ComplaintChart } from "./summary/monthly/complaint-charts.ts";
export type { ComplaintRate } from "./summary/monthly/complaint-rate.ts";
export type { MonthlyClock, MonthlyFlow } from "./summary/monthly/monthly-flow.ts";
export type { CaseCost, FollowUps, GrantedRedress, UpholdShare } from "./summary/outcomes.ts";
export type { ReopeningCounts } from "./summary/reopenings.ts";
export { type FormatComplaintsOptions, formatComplaints } from "./summary/report/format-complaints.ts";
export {
  type ComplaintOptions,
  type ComplaintSummary,
  type HandoverCounts,
  summarizeComplaints,
} from "./summary/summarize-complaints.ts";
export type { ComplaintSummaryOptions } from "./summary/summary-settings.ts";
export type { TargetAttainment } from "./summary/target-attainment.ts";
export type { ClosingStep, TimeToClose, TimeToCloseCurve } from "./summary/time-to-close.ts";
export { type ParsedXes, type ParseXesOptions, parseXes } from "./xes/parse-xes.ts";
export type { XesClassifier } from "./xes/read-xes.ts";
export { type ToXesOptions, toXes } from "./xes/to-xes.ts";
