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
export type { Note, NoteReason } from "../errors/note.ts";
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
export { type BootstrapSurveyOptions, bootstrapSurvey } from "./survey/bootstrap-survey.ts";
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
export type { SurveyPart } from "./survey/parts/survey-part.ts";
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
