export type { AnswerFault } from "../errors/answer-fault.ts";
export type { Note, NoteReason } from "../errors/note.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { Interval } from "../numeric/inference/t-test.ts";
export type { Answers } from "./answer.ts";
export type { ScoreOptions, SurveyScoreOptions } from "./batteries.ts";
export { batteryColumns } from "./battery-columns.ts";
export {
  type AnswersByItem,
  type AnswersOptions,
  type CheckedAnswers,
  checkAnswers,
  type PostedAnswers,
} from "./check-answers.ts";
export type { Column, Columns, GroupColumn } from "./column.ts";
export type { HeaderOptions } from "./csv/csv-options.ts";
export { type AnswersCsvOptions, parseAnswersCsv } from "./csv/parse-answers-csv.ts";
export { parseTextCsv, type TextCsvOptions } from "./csv/parse-text-csv.ts";
export type { Platform } from "./csv/platforms.ts";
export { type ToCsvOptions, toCsv } from "./csv/to-csv.ts";
export type { Estimation, Figure, Missing, SampleFigure, SurveyEstimation } from "./estimation.ts";
export type { ItemSelection } from "./item-selection.ts";
export type { ColumnSelection } from "./keyed/column-selection.ts";
export { defineSurveyTable } from "./keyed/define-survey-table.ts";
export { type JoinOptions, joinTables } from "./keyed/join-tables.ts";
export type { SurveyFromLongOptions } from "./keyed/long-options.ts";
export type { Survey } from "./keyed/survey.ts";
export { surveyFromLong } from "./keyed/survey-from-long.ts";
export type {
  Measure,
  MissingValues,
  SurveyTable,
  SurveyTableSpec,
  SurveyVariable,
  SurveyVariableSpec,
  ValueLabel,
  ValueRange,
  VariableType,
} from "./keyed/survey-table.ts";
export { type SurveySelection, takeSurvey } from "./keyed/take-survey.ts";
export type { RakeGroups, RakeLevel, RakeTargets } from "./margins.ts";
export { type PackedColumn, packColumns } from "./pack-columns.ts";
export { type RakedLevel, type RakedWeights, type RakeOptions, rakeWeights } from "./rake-weights.ts";
export type { AffixForm } from "./reading/affix.ts";
export type { HeaderRowsOptions } from "./reading/header-rows.ts";
export type { LabelMap } from "./reading/label-map.ts";
export type { ReadingOptions } from "./reading/value-options.ts";
export { reverseAnswers } from "./reverse-answers.ts";
export type { SampleDesign } from "./sample-design.ts";
export { type DimensionScore, type DimensionScores, scoreDimensions } from "./score-dimensions.ts";
export {
  type GroupScores,
  type ScoredGroups,
  type ScoreGroupsOptions,
  scoreGroups,
} from "./score-groups.ts";
export { type Screening, type ScreenOptions, screenRespondents } from "./screen-respondents.ts";
export {
  type AnswersOfGroup,
  type PlainColumns,
  type SplitAnswers,
  type SplitOptions,
  splitAnswers,
} from "./split-answers.ts";
export { answersFromLong, type LongOptions } from "./tables/answers-from-long.ts";
export { answersFromRows, type RowsOptions } from "./tables/answers-from-rows.ts";
export type { LongRecord } from "./tables/record-keys.ts";
