export type {
  CalendarBreaks,
  CalendarSpec,
  IntervalsByDate,
  LocalInterval,
  Weekday,
} from "../calendars/calendar.ts";
export type { CheckedTerm, Term, TermUnit } from "../calendars/due-date.ts";
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
export type {
  ComplaintEventOf,
  ComplaintStateOf,
  EventNeedsOf,
  PartValueOf,
  RedressKeyOf,
  RequiredKeyOf,
} from "../complaints/process/inferred.ts";
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
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { AnswersByItem, AnswersOptions, PostedAnswers } from "../survey/check-answers.ts";
export { answersJsonSchema, answersSchema } from "./answers-schema.ts";
export { calendarJsonSchema, calendarSchema } from "./calendar-schema.ts";
export {
  cfaModelJsonSchema,
  cfaModelSchema,
  definedCfaModelJsonSchema,
  definedCfaModelSchema,
} from "./cfa-model-schema.ts";
export { clockJsonSchema, clockSchema } from "./complaints/clock-schema.ts";
export {
  collectedComplaintsJsonSchema,
  collectedComplaintsSchema,
} from "./complaints/collected-complaints-schema.ts";
export { complaintEventJsonSchema, complaintEventSchema } from "./complaints/complaint-event-schema.ts";
export { complaintPolicyJsonSchema, complaintPolicySchema } from "./complaints/complaint-policy-schema.ts";
export { complaintProcessJsonSchema, complaintProcessSchema } from "./complaints/complaint-process-schema.ts";
export { complaintStateJsonSchema, complaintStateSchema } from "./complaints/complaint-state-schema.ts";
export { auditJsonSchema, auditSchema } from "./delivery/audit-schema.ts";
export { runRulesJsonSchema, runRulesSchema } from "./delivery/run-rules-schema.ts";
export {
  standardsRegistryJsonSchema,
  standardsRegistrySchema,
} from "./delivery/standards-registry-schema.ts";
export { driverBootstrapJsonSchema, driverBootstrapSchema } from "./driver-bootstrap-schema.ts";
export { frameworkJsonSchema, frameworkSchema } from "./framework-schema.ts";
export {
  definedInstrumentJsonSchema,
  definedInstrumentSchema,
  instrumentJsonSchema,
  instrumentSchema,
} from "./instrument-schema.ts";
export { jointCountsJsonSchema, jointCountsSchema } from "./joint-counts-schema.ts";
export type { JsonSchema } from "./json-schema.ts";
export { momentsJsonSchema, momentsSchema } from "./moments-schema.ts";
export { offerJsonSchema, offerSchema } from "./offer-schema.ts";
export { pathBootstrapJsonSchema, pathBootstrapSchema } from "./path-bootstrap-schema.ts";
export {
  definedPathModelJsonSchema,
  definedPathModelSchema,
  pathModelJsonSchema,
  pathModelSchema,
} from "./path-model-schema.ts";
export { qualityLedgerJsonSchema, qualityLedgerSchema } from "./quality-ledger-schema.ts";
export { qualityPlanJsonSchema, qualityPlanSchema } from "./quality-plan-schema.ts";
export { surveyTableJsonSchema, surveyTableSchema } from "./survey-table-schema.ts";
