import type { Chart, ChartColumn, ChartValue } from "../charts/chart.ts";
import type { ErrorPath } from "../errors/error.ts";
import {
  entriesOf,
  fields,
  namedListOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  record,
  whole,
} from "../errors/options.ts";
import { finiteAt, isPlainObject, nameAt, positiveAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { taggedLanguageAt } from "../text/language.ts";
import { MOST_DIGITS } from "../text/number-text.ts";
import { readableTable } from "./grid-table.ts";

const COLUMN = {
  name: nameAt,
  title: nameAt,
  type: oneOf("name", "text", "number", "share", "count", "time", "money"),
  digits: optional(whole(0, MOST_DIGITS)),
} satisfies Readers<ChartColumn>;

/** Reads the columns of a table, of which there is at least one. */
export const columnsAt = namedListOf("name", record(COLUMN, "a column"), "column");

/** The columns of a table with its rows, each a list of their cells. */
export interface ReadTable {
  readonly columns: readonly Read<typeof COLUMN>[];
  readonly rows: readonly (readonly ChartValue[])[];
}

/** Reads the rows of a table: a value, or `null`, for each column, and no more. */
export function rowsAt(value: unknown, path: ErrorPath, columns: ReadTable["columns"]): ReadTable["rows"] {
  const names = new Set(columns.map(({ name }) => name));
  return entriesOf((row, here) => {
    if (!isPlainObject(row)) return refuse("invalid_input", here, "a row of the table", row);
    const stranger = Object.keys(row).find((key) => !names.has(key));
    if (stranger !== undefined)
      refuse("invalid_input", [...here, stranger], "the name of a column", stranger);
    return columns.map(({ name }) =>
      cellAt(Object.hasOwn(row, name) ? row[name] : undefined, [...here, name]),
    );
  }, "rows of the table")(value, path);
}

function cellAt(value: unknown, path: ErrorPath): ChartValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return finiteAt(value, path);
  return refuse("invalid_input", path, "text, a number, true, false or null", value);
}

const CHART = {
  kind: oneOf("chart"),
  version: oneOf(1),
  alt: textAt,
  language: taggedLanguageAt,
  width: positiveAt,
  height: positiveAt,
  columns: columnsAt,
} satisfies Partial<Readers<Chart>>;

const chartFieldsAt = fields(CHART, "a chart of service-quality/charts");

/** What a report needs of a chart. */
export type ReadChart = Read<typeof CHART> & ReadTable;

/** Reads a chart: its text, its size and its table. */
export function chartAt(value: unknown, path: ErrorPath): ReadChart {
  const chart = chartFieldsAt(value, path);
  const { data } = value as Chart;
  const cells = rowsAt(data, [...path, "data"], chart.columns);
  const { columns, rows } = readableTable({ columns: chart.columns, data });
  return { ...chart, columns, rows: rows === data ? cells : rowsAt(rows, [...path, "data"], columns) };
}
