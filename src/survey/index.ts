export type { Note, NoteReason } from "../errors/note.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { Interval } from "../numeric/inference/t-test.ts";
export type { Answers } from "./answer.ts";
export type { ScoreOptions } from "./batteries.ts";
export { batteryColumns } from "./battery-columns.ts";
export type { Column, Columns } from "./column.ts";
export type { Estimation, Missing } from "./estimation.ts";
export type { ItemSelection } from "./item-selection.ts";
export type { ColumnSelection } from "./keyed/column-selection.ts";
export { defineSurveyTable } from "./keyed/define-survey-table.ts";
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
export type { RakeGroups, RakeLevel, RakeTargets } from "./margins.ts";
export { type PackedColumn, packColumns } from "./pack-columns.ts";
export { type RakedLevel, type RakedWeights, type RakeOptions, rakeWeights } from "./rake-weights.ts";
export { reverseAnswers } from "./reverse-answers.ts";
export { type DimensionScore, type DimensionScores, scoreDimensions } from "./score-dimensions.ts";
export { type Screening, type ScreenOptions, screenRespondents } from "./screen-respondents.ts";
export { answersFromLong, type LongOptions } from "./tables/answers-from-long.ts";
export { answersFromRows, type RowsOptions } from "./tables/answers-from-rows.ts";
export type { CsvLayout } from "./tables/csv-rows.ts";
export { type AnswersCsvOptions, parseAnswersCsv } from "./tables/parse-answers-csv.ts";
export { parseTextCsv, type TextCsvOptions } from "./tables/parse-text-csv.ts";
export { type ToCsvOptions, toCsv } from "./tables/to-csv.ts";
