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
} from "../charts/chart.ts";
export type { ChartOptions } from "../charts/chart-options.ts";
export type { ChartTheme } from "../charts/theme/chart-theme.ts";
export type { ErrorCode, ErrorPath } from "../errors/error.ts";
export type { Note, NoteReason } from "../errors/note.ts";
export type {
  FactorExtraction,
  FactorRotation,
  FactorsEstimate,
  ItemFactors,
} from "../factors/exploratory/estimate-factors.ts";
export type { FactorFit } from "../factors/exploratory/likelihood-fit.ts";
export type { ParallelAnalysis, ParallelEigenvalue } from "../factors/exploratory/parallel-analysis.ts";
export type {
  ItemAdequacy,
  SamplingAdequacy,
  SphericityTest,
} from "../factors/exploratory/sampling-adequacy.ts";
export type { SampleComparison, SampleDifference, SampleScore } from "../gaps/compare.ts";
export type { Gap, GapTest } from "../gaps/gap.ts";
export type { PairReliability } from "../gaps/pair-reliability.ts";
export type {
  DimensionPerformance,
  ItemPerformance,
  OverallPerformance,
  PerformanceRow,
  ServperfScores,
} from "../gaps/servperf.ts";
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
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { GroupDifference } from "../numeric/inference/group-comparison.ts";
export type { ZeroDifferences } from "../numeric/inference/signed-rank-test.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { PathBasis, PathScheme, PathSettings } from "../paths/fit/fit-options.ts";
export type { FitMeasures, FittedModel, ModelFit } from "../paths/fit/model-fit.ts";
export type {
  HigherOrderMethod,
  HigherOrderSpec,
  InteractionMethod,
  PathArrow,
  PathConstructSpec,
  PathInteraction,
  PathInteractionSpec,
  PathMode,
  PathModelSpec,
} from "../paths/model/path-model.ts";
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
  DriverReplicateFailure,
  DriverReplicates,
} from "../priorities/drivers/resampling/draw-drivers.ts";
export type { DriverBootstrap } from "../priorities/drivers/resampling/driver-bootstrap.ts";
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
export type { KanoFeature } from "../priorities/kano/format-kano.ts";
export type { KanoCategory } from "../priorities/kano/kano-category.ts";
export type { KanoCounts, KanoRule } from "../priorities/kano/kano-rule.ts";
export type { FongTest, KanoSummary, TimkoPoint } from "../priorities/kano/summarize-kano.ts";
export type { AsymmetryClass, ImpactIndices } from "../priorities/penalty-reward-indices.ts";
export type { AlphaEstimate } from "../reliability/estimate-alpha.ts";
export type { ItemStatistics } from "../reliability/item-statistics.ts";
export type { FactorLoading, GeneralLoading, OmegaEstimate } from "../reliability/omega.ts";
export type {
  MeasureComparison,
  MeasureDifference,
  SampleMeasure,
} from "../satisfaction/comparison/compare-measures.ts";
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
export type { CesDirection, CesEstimate, CesOptions, CesVersion } from "../satisfaction/measures/ces.ts";
export type { CsatEstimate, CsatOptions } from "../satisfaction/measures/csat.ts";
export type {
  DirectDisconfirmation,
  DisconfirmationOptions,
  DisconfirmationSurvey,
  InferredDisconfirmation,
} from "../satisfaction/measures/disconfirmation.ts";
export type { NpsEstimate, NpsOptions } from "../satisfaction/measures/nps.ts";
export type { NpsCounts } from "../satisfaction/measures/nps-counts.ts";
export type { RatingAnswers, RatingCount, RatingShare } from "../satisfaction/measures/rating-tally.ts";
export type { NpsMethod } from "../satisfaction/wald.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Figure, Missing, SampleFigure, SurveyEstimation } from "../survey/estimation.ts";
export type {
  Measure,
  SurveyTableSpec,
  SurveyVariableSpec,
  ValueLabel,
  VariableType,
} from "../survey/keyed/survey-table.ts";
export type { SampleDesign } from "../survey/sample-design.ts";
export type { Screening } from "../survey/screen-respondents.ts";
export type { Language } from "../text/language.ts";
export {
  type ChartRenderer,
  renderChart,
  type VegaLiteModule,
  type VegaModule,
  type VegaView,
} from "./render-chart.ts";
export type {
  ChartBlock,
  CodeBlock,
  FiguresBlock,
  ListBlock,
  ReportBlock,
  ReportFigure,
  ReportSection,
  TableBlock,
  TextBlock,
} from "./report-block.ts";
export { type ReportOptions, reportHtml } from "./report-html.ts";
export { type AnalyzeSurveyOptions, analyzeSurvey } from "./survey/analyze-survey.ts";
export {
  type BootstrapSurveyOptions,
  bootstrapSurvey,
  type SurveyBootstraps,
} from "./survey/bootstrap-survey.ts";
export { defineSurveyAnalysis } from "./survey/define-survey-analysis.ts";
export type {
  ColumnGroup,
  GuessCode,
  GuessConfidence,
  GuessFacts,
  GuessReason,
} from "./survey/guess/column-group.ts";
export type { ColumnCount, ColumnSummary } from "./survey/guess/column-summary.ts";
export { type ExplainGuessOptions, explainGuess } from "./survey/guess/explain-guess.ts";
export { type GuessMappingOptions, guessMapping, type MappingGuess } from "./survey/guess/guess-mapping.ts";
export { joinAnalyses } from "./survey/join-analyses.ts";
export { defineSurveyMapping } from "./survey/mapping/define-survey-mapping.ts";
export type {
  ColumnUse,
  MappedColumn,
  MappedColumnSpec,
  MappingOptions,
  SurveyMapping,
  SurveyMappingSpec,
} from "./survey/mapping/survey-mapping.ts";
export type { BootstrappedPart, SurveyPart } from "./survey/parts/survey-part.ts";
export { type AnalysisScriptOptions, analysisScript } from "./survey/script/analysis-script.ts";
export { reportCommand } from "./survey/script/report-command.ts";
export { partSection } from "./survey/sections/part-section.ts";
export type { SectionOptions } from "./survey/sections/section-context.ts";
export { type SurveySectionsOptions, surveySections } from "./survey/sections/survey-sections.ts";
export type {
  AnalyzedPart,
  AnsweredBattery,
  GroupComparison,
  GroupComposition,
  Refusal,
  ScaleReliability,
  SurveyAnalysis,
  SurveyResults,
} from "./survey/survey-analysis.ts";
export { type SurveyPartState, type SurveyPartsOptions, surveyParts } from "./survey/survey-parts.ts";
