import { compareBelowMillisecond, instantAt, instantOf } from "../../calendars/instant.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { optional, otherwise, type Read, type Readers, readRecord } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { cellNames } from "./cell-names.ts";
import { type EventLog, type LogCells, readCells } from "./log-cells.ts";

const COLUMNS: Required<{ [Column in keyof LogColumns]: string }> = {
  case: "case",
  activity: "activity",
  at: "at",
  resource: "resource",
  customer: "customer",
};

/** What a log's five columns are called in it; each has its own name by default. */
export interface LogColumns {
  readonly case?: string | undefined;
  readonly activity?: string | undefined;
  readonly at?: string | undefined;
  readonly resource?: string | undefined;
  readonly customer?: string | undefined;
}

/** What every reading of a log can be told. */
export interface LogOptions {
  /** What the log calls its columns. */
  columns?: LogColumns | undefined;
  /** Rows after this instant are left out; the last row's instant by default. */
  asOf?: string | undefined;
}

const LOG_COLUMNS = {
  case: otherwise(textAt, COLUMNS.case),
  activity: otherwise(textAt, COLUMNS.activity),
  at: otherwise(textAt, COLUMNS.at),
  resource: otherwise(textAt, COLUMNS.resource),
  customer: otherwise(textAt, COLUMNS.customer),
} satisfies Readers<LogColumns>;

/** Readers of what every reading of a log can be told. */
export const LOG_OPTIONS = {
  columns: otherwise(columnsAt, COLUMNS),
  asOf: optional(instantAt),
} satisfies Readers<LogOptions>;

/** The same, read. */
export type LogReading = Read<typeof LOG_OPTIONS>;

/** Names by number, in order of first appearance. */
export interface NamedIds {
  readonly names: readonly string[];
  /** An index into `names` for each event; −1 for none. */
  readonly ids: Int32Array;
}

/** The events of a log up to `asOf`, case by case, in each case by time. */
export interface EventTable {
  readonly cells: LogCells;
  readonly columns: typeof COLUMNS;
  readonly cases: readonly string[];
  /** Events of case c are those from `starts[c]` to before `starts[c + 1]`. */
  readonly starts: Int32Array;
  /** The row of the log that an event is. */
  readonly rows: Int32Array;
  readonly at: Float64Array;
  readonly activity: NamedIds;
  /** The instant given, else that of the last row; `null` for no row. */
  readonly asOf: number | null;
}

/** A log as it is read row by row. */
export interface LogSource {
  readonly cells: LogCells;
  readonly columns: typeof COLUMNS;
  /** The instant of a row; refuses one without. */
  instantOf(row: number): number;
  /** The order of two rows of one millisecond, by the digits beyond it. */
  compareWithin(row: number, other: number): number;
  /** The instant after which rows are left out; `null` for none. */
  readonly asOf: number | null;
}

export function readLogSource(log: EventLog, { columns, asOf }: LogReading): LogSource {
  const cells = readCells(log, columns.case);
  const read = cells.cellsOf(columns.at);
  return {
    cells,
    columns,
    instantOf(row) {
      const cell = read(row);
      const instant = instantOf(cell);
      return Number.isNaN(instant) ? instantAt(cell, cells.pathOf(row, columns.at)) : instant;
    },
    compareWithin: (row, other) => compareBelowMillisecond(read(row) as string, read(other) as string),
    asOf,
  };
}

/** Reads and sorts a log; refuses a row that lacks its case, its activity or an instant with an offset. */
export function readEventTable(log: EventLog, reading: LogReading): EventTable {
  const source = readLogSource(log, reading);
  const { cells, columns, asOf } = source;
  const instants = Float64Array.from({ length: cells.length }, (_, row) => source.instantOf(row));
  const kept = rowsUntil(instants, asOf ?? Number.POSITIVE_INFINITY);
  const caseOf = requiredIds(cells, columns.case, kept);
  const starts = startsOf(caseOf);
  const rows = sortedRows(kept, caseOf.ids, starts, instants, source);
  const at = Float64Array.from(rows, (row) => instants[row]!);
  return {
    cells,
    columns,
    cases: caseOf.names,
    starts,
    rows,
    at,
    activity: requiredIds(cells, columns.activity, rows),
    asOf: asOf ?? (at.length === 0 ? null : at.reduce((a, b) => Math.max(a, b))),
  };
}

/** The names in a column of the given rows; refuses an empty cell. */
function requiredIds(cells: LogCells, column: string, rows: Int32Array): NamedIds {
  const { names, requiredIdOf } = cellNames(cells, column);
  return { names, ids: rows.map(requiredIdOf) };
}

function columnsAt(value: unknown, path: ErrorPath): typeof COLUMNS {
  return readRecord(value, LOG_COLUMNS, path, "names of columns");
}

function rowsUntil(instants: Float64Array, limit: number): Int32Array {
  const rows = new Int32Array(instants.length);
  let n = 0;
  for (let row = 0; row < instants.length; row++) if (instants[row]! <= limit) rows[n++] = row;
  return rows.subarray(0, n);
}

function startsOf({ names, ids }: NamedIds): Int32Array {
  const starts = new Int32Array(names.length + 1);
  for (let i = 0; i < ids.length; i++) starts[ids[i]! + 1]!++;
  for (let c = 0; c < names.length; c++) starts[c + 1]! += starts[c]!;
  return starts;
}

/** Rows by case, and by instant within a case; rows of one instant stay as given. */
function sortedRows(
  kept: Int32Array,
  caseOf: Int32Array,
  starts: Int32Array,
  instants: Float64Array,
  source: LogSource,
): Int32Array {
  const inTime = (a: number, b: number) => instants[a]! - instants[b]! || source.compareWithin(a, b);
  const rows = new Int32Array(kept.length);
  const next = starts.slice();
  for (let i = 0; i < kept.length; i++) rows[next[caseOf[i]!]!++] = kept[i]!;
  for (let c = 0; c + 1 < starts.length; c++) {
    const [from, to] = [starts[c]!, starts[c + 1]!];
    let i = from + 1;
    while (i < to && inTime(rows[i - 1]!, rows[i]!) <= 0) i++;
    if (i < to) rows.subarray(from, to).sort((a, b) => inTime(a, b) || a - b);
  }
  return rows;
}
