export type { Scale } from "../instruments/instrument.ts";
export type { Interval } from "../numeric/t-test.ts";
export type { Answers } from "./answer.ts";
export { answersFromLong, type LongOptions } from "./answers-from-long.ts";
export { answersFromRows, type RowsOptions } from "./answers-from-rows.ts";
export type { ScoreOptions } from "./batteries.ts";
export type { Column, Columns } from "./column.ts";
export type { CsvLayout } from "./csv-rows.ts";
export type { Estimation, Missing } from "./estimation.ts";
export type { ItemSelection } from "./item-selection.ts";
export { type PackedColumn, packColumns } from "./pack-columns.ts";
export { type AnswersCsvOptions, parseAnswersCsv } from "./parse-answers-csv.ts";
export { parseTextCsv, type TextCsvOptions } from "./parse-text-csv.ts";
export {
  type Groups,
  type Level,
  type RakedLevel,
  type RakedWeights,
  type RakeOptions,
  rakeWeights,
  type Targets,
} from "./rake-weights.ts";
export { reverseAnswers } from "./reverse-answers.ts";
export { type DimensionScore, type DimensionScores, scoreDimensions } from "./score-dimensions.ts";
export { type Screening, type ScreenOptions, screenRespondents } from "./screen-respondents.ts";
