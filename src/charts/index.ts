export type { Note, NoteReason } from "../errors/note.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { ComplaintBacklog } from "../logs/summary/backlog.ts";
export type { TimeToClose } from "../logs/summary/time-to-close.ts";
export type { Spread } from "../numeric/inference/spread.ts";
export type { Language } from "../text/language.ts";
export type {
  Chart,
  ChartChannel,
  ChartColumn,
  ChartLayer,
  ChartMark,
  ChartName,
  ChartSpec,
  ChartTransform,
  ChartValue,
} from "./chart.ts";
export type { ChartOptions } from "./chart-options.ts";
export {
  type ComplaintFlowChartOptions,
  type ComplaintFlowChartRow,
  complaintFlowChart,
} from "./graph/complaint-flow-chart.ts";
export { type PathChartOptions, type PathChartRow, pathChart } from "./graph/path-chart.ts";
export {
  type ChartCorrelations,
  type CorrelationChartOptions,
  type CorrelationChartRow,
  correlationChart,
} from "./heat/correlation-chart.ts";
export {
  type DeadlineChartOptions,
  type DeadlineChartRow,
  type DeadlineDay,
  type Deadlines,
  deadlineChart,
} from "./heat/deadline-chart.ts";
export { type LoadingChartOptions, type LoadingChartRow, loadingChart } from "./heat/loading-chart.ts";
export type { AnyControlChart, SpreadPart } from "./lines/control-chart-parts.ts";
export { type ControlChartPlotOptions, controlChartPlot } from "./lines/control-chart-plot.ts";
export type { ControlChartPlotRow, CusumPlotRow } from "./lines/control-chart-rows.ts";
export {
  type ConformancePoint,
  type OptimalConformanceChartInput,
  optimalConformanceChart,
} from "./lines/optimal-conformance-chart.ts";
export { type RetentionGroup, retentionChart } from "./lines/retention-chart.ts";
export { screeChart } from "./lines/scree-chart.ts";
export type { CurveChartRow, StepChartRow } from "./lines/series-rows.ts";
export { type StaffingChartOptions, type StaffingRow, staffingChart } from "./lines/staffing-chart.ts";
export {
  type LossMark,
  type LossPoint,
  type TaguchiChartInput,
  type ToleranceLimits,
  taguchiChart,
} from "./lines/taguchi-chart.ts";
export {
  type ClosingStep,
  type ClosingSummary,
  type TimeToCloseChartOptions,
  timeToCloseChart,
} from "./lines/time-to-close-chart.ts";
export { type TrainingChartInput, type TrainingPoint, trainingChart } from "./lines/training-chart.ts";
export {
  type WaveChartOptions,
  type WaveChartRow,
  type WaveLimits,
  waveChart,
} from "./lines/wave-chart.ts";
export {
  type ImportancePerformanceChartOptions,
  type ImportancePerformanceChartRow,
  importancePerformanceChart,
} from "./plane/importance-performance-chart.ts";
export {
  type KanoChartFeature,
  type KanoChartOptions,
  type KanoChartRow,
  kanoChart,
} from "./plane/kano-chart.ts";
export {
  type UnitFunnelChartOptions,
  type UnitFunnelChartRow,
  unitFunnelChart,
} from "./plane/unit-funnel-chart.ts";
export {
  type ValueMapChartOptions,
  type ValueMapChartRow,
  valueMapChart,
} from "./plane/value-map-chart.ts";
export { type AuditChartOptions, type AuditChartRow, auditChart } from "./rows/audit-chart.ts";
export { type BacklogChartOptions, type BacklogChartRow, backlogChart } from "./rows/backlog-chart.ts";
export { type DriverChartRow, driverChart } from "./rows/driver-chart.ts";
export { type GapChartOptions, type GapChartRow, gapChart } from "./rows/gap-chart.ts";
export {
  type ChartEstimate,
  type IntervalChartOptions,
  type IntervalChartRow,
  intervalChart,
} from "./rows/interval-chart.ts";
export { type NpsChartRow, npsChart } from "./rows/nps-chart.ts";
export type { NpsGroup } from "./rows/nps-rows.ts";
export { type PenaltyRewardChartRow, penaltyRewardChart } from "./rows/penalty-reward-chart.ts";
export { type ProfileChartOptions, type ProfileChartRow, profileChart } from "./rows/profile-chart.ts";
export { type ProgrammeChartRow, programmeChart } from "./rows/programme-chart.ts";
export type { ServqualLevel } from "./rows/servqual-rows.ts";
export {
  type ToleranceZoneChartOptions,
  type ToleranceZoneChartRow,
  toleranceZoneChart,
} from "./rows/tolerance-zone-chart.ts";
export type { AnswerDistribution, AnswerShare } from "./stacks/answer-shares.ts";
export type { CostMeasure, QualityCostChartRow, StackedCost } from "./stacks/cost-columns.ts";
export { type KanoCategoryChartRow, kanoCategoryChart } from "./stacks/kano-category-chart.ts";
export { type LikertChartOptions, likertChart } from "./stacks/likert-chart.ts";
export type { LikertChartRow, NeutralPlace } from "./stacks/likert-stack.ts";
export { type ParetoChartRow, paretoChart } from "./stacks/pareto-chart.ts";
export { type QualityCostChartOptions, qualityCostChart } from "./stacks/quality-cost-chart.ts";
export { CHART_THEMES, type ChartTheme } from "./theme/chart-theme.ts";
export { type ChartThemeSpec, defineChartTheme } from "./theme/define-chart-theme.ts";
export {
  type EconomicValueChartOptions,
  economicValueChart,
} from "./waterfall/economic-value-chart.ts";
export { type FiveGapChartOptions, fiveGapChart } from "./waterfall/five-gap-chart.ts";
export { type LifetimeValueChartOptions, lifetimeValueChart } from "./waterfall/lifetime-value-chart.ts";
export type { WaterfallChartRow } from "./waterfall/waterfall-rows.ts";
