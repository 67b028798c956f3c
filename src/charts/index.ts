export type { Scalar } from "../complaints/conditions/expression.ts";
export type { QualityCostCategory, ServiceCostKind } from "../cost/ledger/category.ts";
export type { LedgerBases } from "../cost/ledger/ledger.ts";
export type { QualityCostTrend, ShareShift, TrendPeriod } from "../cost/report/quality-cost-trend.ts";
export type {
  CategoryCost,
  CostShare,
  QualityCostFigures,
  QualityCostRatios,
  ServiceCost,
} from "../cost/report/quality-costs.ts";
export type { CriticalRule } from "../delivery/audits/audit-options.ts";
export type { RankInterval } from "../delivery/audits/joint-ranks.ts";
export type { CheckCompliance, MysteryVisits, SiteScore } from "../delivery/audits/score-mystery-visits.ts";
export type { VisitorAgreement } from "../delivery/audits/visitor-agreement.ts";
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
} from "../delivery/control-charts/chart-spec.ts";
export type {
  ChartPhase,
  ControlChart,
  ControlChartKind,
  ControlChartPoint,
  SpreadChart,
  SpreadPoint,
} from "../delivery/control-charts/control-chart-result.ts";
export type { PhaseLimits } from "../delivery/control-charts/drawing/drawn-chart.ts";
export type { MovingRangeSpread } from "../delivery/control-charts/drawing/moving-ranges.ts";
export type { ChartSignal } from "../delivery/control-charts/signals/rule-signals.ts";
export type {
  AlternatingRule,
  BeyondRule,
  PlainRule,
  RunRule,
  RunRules,
  TrendRule,
  WithinRule,
} from "../delivery/control-charts/signals/run-rule.ts";
export type { ChartRuns } from "../delivery/control-charts/signals/runs.ts";
export type { TrainingPlan } from "../delivery/training/plan-training.ts";
export type { Note, NoteReason } from "../errors/note.ts";
export type {
  FactorExtraction,
  FactorRotation,
  FactorsEstimate,
  ItemFactors,
} from "../factors/exploratory/estimate-factors.ts";
export type { FactorFit } from "../factors/exploratory/likelihood-fit.ts";
export type { ParallelAnalysis, ParallelEigenvalue } from "../factors/exploratory/parallel-analysis.ts";
export type { FiveGaps, GapName, GapOnDimension, ScoredGap } from "../gaps/five-gaps/five-gaps.ts";
export type { Gap, GapTest } from "../gaps/gap.ts";
export type { PairReliability } from "../gaps/pair-reliability.ts";
export type { DimensionGap, ItemGap, OverallServqual, ServqualScores } from "../gaps/servqual.ts";
export type { ToleranceBand } from "../gaps/tolerance-zone.ts";
export type { DimensionZone, ItemZone, ToleranceScores, ZoneRow } from "../gaps/zone-scores.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { RefusedRows } from "../logs/reading/case-run.ts";
export type { ReworkCounts } from "../logs/reading/rework.ts";
export type { CauseSummary, RankedCause } from "../logs/summarize-causes.ts";
export type { DirectSuccession, ProcessVariant, VariantSummary } from "../logs/summarize-variants.ts";
export type { ComplaintBacklog } from "../logs/summary/backlog.ts";
export type { CaseSetFigures } from "../logs/summary/case-set.ts";
export type { ActivationCounts, ClockAttainment } from "../logs/summary/clock-attainment.ts";
export type { FirstContactResolution, RepeatComplainers } from "../logs/summary/customer-openings.ts";
export type { ComplaintGroup } from "../logs/summary/groups.ts";
export type { ChartPoint, ComplaintChart } from "../logs/summary/monthly/complaint-charts.ts";
export type { ComplaintRate } from "../logs/summary/monthly/complaint-rate.ts";
export type { MonthlyClock, MonthlyFlow } from "../logs/summary/monthly/monthly-flow.ts";
export type { CaseCost, FollowUps, GrantedRedress, UpholdShare } from "../logs/summary/outcomes.ts";
export type { ReopeningCounts } from "../logs/summary/reopenings.ts";
export type { ComplaintSummary, HandoverCounts } from "../logs/summary/summarize-complaints.ts";
export type { TargetAttainment } from "../logs/summary/target-attainment.ts";
export type { ClosingStep, TimeToClose, TimeToCloseCurve } from "../logs/summary/time-to-close.ts";
export type { LifetimeValueStep } from "../loyalty/lifetime/explain-lifetime-value.ts";
export type {
  RetentionAtTime,
  RetentionEstimate,
  RetentionTies,
} from "../loyalty/retention/estimate-retention.ts";
export type { RetentionCurve, RetentionStep } from "../loyalty/retention/retention-curve.ts";
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { CountedShare } from "../numeric/inference/counted-share.ts";
export type { ZeroDifferences } from "../numeric/inference/signed-rank-test.ts";
export type { Spread } from "../numeric/inference/spread.ts";
export type { SurvivalIntervalMethod } from "../numeric/inference/survival-intervals.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { ActivityCount } from "../numeric/ranking.ts";
export type { PathBasis, PathScheme, PathSettings } from "../paths/fit/fit-options.ts";
export type { FitMeasures, FittedModel, ModelFit } from "../paths/fit/model-fit.ts";
export type { InteractionMethod, PathInteraction, PathMode } from "../paths/model/path-model.ts";
export type { BootstrapFigure, BootstrapIntervalMethod } from "../paths/resampling/bootstrap-figures.ts";
export type {
  ChainBootstrapRow,
  ConstructBootstrapRow,
  EffectBootstrapRow,
  FitBootstrapRow,
  HigherOrderBootstrapRow,
  IndicatorBootstrapRow,
  LoadingBootstrapRow,
  PathBootstrap,
  PathBootstrapRow,
  RatioBootstrapRow,
  ReplicateFailure,
  SignHandling,
  VafBootstrapRow,
} from "../paths/resampling/path-bootstrap.ts";
export type {
  ConstructEstimate,
  ConstructPair,
  HeterotraitMonotraitPair,
  HigherOrderRow,
  PathChain,
  PathEffect,
  PathEstimate,
  PathIndicator,
  PathModelEstimate,
  PathStageEstimate,
} from "../paths/tables/path-estimate.ts";
export type { CrosshairMethod, CrosshairOrigin } from "../priorities/crosshair.ts";
export type { Driver, DriverEstimate } from "../priorities/drivers/driver-estimate.ts";
export type { DriverMethod } from "../priorities/drivers/driver-importance.ts";
export type {
  AttributeImpact,
  PenaltyRewardCoefficients,
  PenaltyRewardEstimate,
  SatisfactionFactor,
} from "../priorities/estimate-penalty-reward.ts";
export type {
  AttributePosition,
  ImportancePerformanceGrid,
  Quadrant,
} from "../priorities/importance-performance.ts";
export type { ContinuousKano } from "../priorities/kano/classify-kano.ts";
export type { KanoFeature } from "../priorities/kano/format-kano.ts";
export type { KanoCategory } from "../priorities/kano/kano-category.ts";
export type { KanoCounts, KanoRule } from "../priorities/kano/kano-rule.ts";
export type { FongTest, KanoSummary, TimkoPoint } from "../priorities/kano/summarize-kano.ts";
export type { AsymmetryClass, ImpactIndices } from "../priorities/penalty-reward-indices.ts";
export type {
  DepartmentAssessment,
  DepartmentPrinciple,
  ManagementDisagreement,
  NextStep,
  OverallMaturity,
  PrincipleScore,
  ProgrammeAssessment,
  ProgrammeFlag,
  QuestionScore,
} from "../programme/assessment/programme-assessment.ts";
export type { FrameworkPolarity } from "../programme/framework.ts";
export type {
  MeasureComparison,
  MeasureDifference,
  SampleMeasure,
} from "../satisfaction/comparison/compare-measures.ts";
export type {
  UnitComparison,
  UnitPosition,
} from "../satisfaction/comparison/compare-units.ts";
export type { FunnelPosition } from "../satisfaction/comparison/funnel.ts";
export type {
  MeanRatingOptions,
  MeasuredDifference,
  MeasureEffect,
  MeasureName,
  Measures,
  MeasureTest,
} from "../satisfaction/comparison/measure.ts";
export type { CompositeSurvey } from "../satisfaction/indices/composite-answers.ts";
export type { CompositeIndexMethod, CompositeIndexOptions } from "../satisfaction/indices/composite-index.ts";
export type { CesOptions, CesVersion } from "../satisfaction/measures/ces.ts";
export type { CsatOptions } from "../satisfaction/measures/csat.ts";
export type {
  DirectDisconfirmation,
  DisconfirmationOptions,
  DisconfirmationSurvey,
  InferredDisconfirmation,
} from "../satisfaction/measures/disconfirmation.ts";
export type { NpsEstimate, NpsOptions } from "../satisfaction/measures/nps.ts";
export type { NpsCounts } from "../satisfaction/measures/nps-counts.ts";
export type { RatingAnswers, RatingCount } from "../satisfaction/measures/rating-tally.ts";
export type { NpsMethod } from "../satisfaction/wald.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Figure, Missing, SampleFigure, SurveyEstimation } from "../survey/estimation.ts";
export type { SampleDesign } from "../survey/sample-design.ts";
export type { GroupScores } from "../survey/score-groups.ts";
export type { Language } from "../text/language.ts";
export type { EconomicValue, WaterfallStep } from "../value/economic-value.ts";
export type { MappedOffer, ValueMap, ValueZone } from "../value/value-map.ts";
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
export type { AnyControlChart, SpreadPart } from "./lines/control/control-chart-parts.ts";
export { type ControlChartPlotOptions, controlChartPlot } from "./lines/control/control-chart-plot.ts";
export type { ControlChartPlotRow, CusumPlotRow } from "./lines/control/control-chart-rows.ts";
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
