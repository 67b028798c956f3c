export type { Note, NoteReason } from "../errors/note.ts";
export type { Scale } from "../instruments/instrument.ts";
export type { HeaderOptions } from "../survey/csv/csv-options.ts";
export type { CsvOptions } from "../survey/csv/csv-table.ts";
export type { Platform } from "../survey/csv/platforms.ts";
export type { ColumnSelection } from "../survey/keyed/column-selection.ts";
export type {
  Measure,
  MissingValues,
  SurveyTable,
  SurveyVariable,
  ValueLabel,
  ValueRange,
  VariableType,
} from "../survey/keyed/survey-table.ts";
export type { AffixForm } from "../survey/reading/affix.ts";
export type { HeaderRowsOptions } from "../survey/reading/header-rows.ts";
export type { LabelMap } from "../survey/reading/label-map.ts";
export type {
  AnswerColumns,
  FileSelection,
  ReadingOptions,
  ValueOptions,
} from "../survey/reading/value-options.ts";
export { type CsvHeader, type CsvHeaderColumn, csvHeader } from "./csv-header.ts";
export { type DecodedText, type DecodeOptions, decodeText } from "./decode-text.ts";
export { type ArrowColumn, type ArrowTable, readArrow } from "./read-arrow.ts";
export { type CellsOptions, readCells, type Sheet, type SheetCell } from "./read-cells.ts";
export { readCsv } from "./read-csv.ts";
export type { RowPlatform } from "./rows/platform-rows.ts";
export { type RowsReadOptions, readRows } from "./rows/read-rows.ts";
export { readSav, type SavOptions } from "./sav/read-sav.ts";
