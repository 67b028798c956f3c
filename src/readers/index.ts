export type { CsvOptions } from "../survey/csv/csv-table.ts";
export { type CsvHeader, type CsvHeaderColumn, csvHeader } from "./csv-header.ts";
export { type DecodedText, type DecodeOptions, decodeText } from "./decode-text.ts";
export { type ArrowColumn, type ArrowTable, readArrow } from "./read-arrow.ts";
export { type CellsOptions, readCells, type Sheet, type SheetCell } from "./read-cells.ts";
export { readCsv } from "./read-csv.ts";
export { type RowsReadOptions, readRows } from "./rows/read-rows.ts";
export { readSav, type SavOptions } from "./sav/read-sav.ts";
