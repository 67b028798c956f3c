import type { Read, Readers } from "../../errors/options.ts";
import type { SurveyTable } from "../keyed/survey-table.ts";
import { type FileRules, fileRules } from "../reading/column-rules.ts";
import type { RawTable } from "../reading/raw-table.ts";
import { tableOfColumns } from "../reading/table-of-columns.ts";
import { VALUE_OPTIONS, type ValueOptions } from "../reading/value-options.ts";
import { csvColumns } from "./csv-columns.ts";
import { HEADER_OPTIONS, type HeaderOptions } from "./csv-options.ts";
import { formatOf } from "./platforms.ts";

/** How a CSV text is laid out and read. */
export interface CsvOptions extends ValueOptions, HeaderOptions {}

/** Readers of the options. */
export const CSV_OPTIONS = { ...VALUE_OPTIONS, ...HEADER_OPTIONS } satisfies Readers<CsvOptions>;

/** The survey table of a CSV text. */
export function tableOfCsv(text: string, options: Read<typeof CSV_OPTIONS>): SurveyTable {
  const { keys, missing } = formatOf(options.platform);
  const { layout, rows, cellsAt, lineOf, plan } = csvColumns(text, options, options.rename, (columns) => {
    const rules = fileRules(columns, options, keys, missing);
    return { positions: positionsOf(rules), plan: { columns, rules } };
  });
  const raw: RawTable = {
    source: options.platform ?? "csv",
    columns: plan.columns,
    rows,
    lineOf,
    columnAt: (position) => {
      const { column, label } = layout.columns[position]!;
      return { column, label, cells: cellsAt(position) };
    },
  };
  return tableOfColumns(raw, plan.rules);
}

/** The positions of the columns that are read. */
export function positionsOf({ key, keys, columns }: FileRules): number[] {
  return [...(key === null ? keys : [key]), ...columns.map(({ position }) => position)];
}
