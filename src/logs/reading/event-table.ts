import { compareBelowMillisecond, instantOf } from "../../calendars/instant.ts";
import { instantNaiveAt, naiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import {
  asGiven,
  optional,
  otherwise,
  type Read,
  type Reader,
  type Readers,
  readRecord,
} from "../../errors/options.ts";
import { optionalAt, textAt } from "../../errors/read-argument.ts";
import { cellNames } from "./cell-names.ts";
import { cellValues, type EventLog, type LogCells, readCells } from "./log-cells.ts";

/** The names of columns, each its own. */
export const COLUMNS: ColumnNames = {
  case: "case",
  activity: "activity",
  at: "at",
  resource: "resource",
  customer: "customer",
};

/** The names that they have in events of a process. */
export const EVENT_COLUMNS: ColumnNames = { ...COLUMNS, activity: "type", resource: "actor" };

/** What the columns of a log are called in it. */
export type ColumnNames = Readonly<Record<keyof LogColumns, string>>;

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
  /** The IANA zone of instants without an offset, which are refused without it. */
  naive?: string | undefined;
}

const LOG_COLUMNS = {
  case: optional(textAt),
  activity: optional(textAt),
  at: optional(textAt),
  resource: optional(textAt),
  customer: optional(textAt),
} satisfies Readers<LogColumns>;

/** Readers of what every reading of a log can be told. */
export const LOG_OPTIONS = {
  columns: otherwise(columnsAt(COLUMNS), COLUMNS),
  asOf: asGiven,
  naive: naiveAt,
} satisfies Readers<LogOptions>;

/** How a log is to be read. */
export interface LogReading {
  readonly columns: ColumnNames;
  /** The instant after which rows are left out; `null` for none. */
  readonly asOf: number | null;
  /** The zone of instants without an offset; `null` for none. */
  readonly naive: TimeZone | null;
}

/** What the options say of the reading. */
export function logReading({ columns, asOf, naive }: Read<typeof LOG_OPTIONS>): LogReading {
  return {
    columns,
    asOf: optionalAt(asOf, ["asOf"], (value, path) => instantNaiveAt(value, path, naive)),
    naive,
  };
}

/** Names by number, in order of first appearance. */
export interface NamedIds {
  readonly names: readonly string[];
  /** An index into `names` for each event; −1 for none. */
  readonly ids: Int32Array;
}

/** Names that each event or case has, numbered; `null` for none. */
export function namedIds(given: readonly (string | null)[]): NamedIds {
  const names = Array.from(new Set(given.filter((name) => name !== null)));
  const idOf = new Map(names.map((name, id) => [name, id]));
  return { names, ids: Int32Array.from(given, (name) => (name === null ? -1 : idOf.get(name)!)) };
}

/** The events of a log up to `asOf`, case by case, in each case by time. */
export interface EventTable {
  readonly cells: LogCells;
  readonly columns: ColumnNames;
  readonly naive: TimeZone | null;
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
  readonly columns: ColumnNames;
  /** The zone of instants without an offset; `null` for none. */
  readonly naive: TimeZone | null;
  /** The instant of a row; refuses one without. */
  instantOf(row: number): number;
  /** The order of two rows of one millisecond, by the digits beyond it. */
  compareWithin(row: number, other: number): number;
  /** The instant after which rows are left out; `null` for none. */
  readonly asOf: number | null;
}

export function readLogSource(log: EventLog, { columns, asOf, naive }: LogReading): LogSource {
  const cells = readCells(log, columns.case);
  const read = cells.cellsOf(columns.at);
  return {
    cells,
    columns,
    naive,
    instantOf(row) {
      const cell = read(row);
      const instant = instantOf(cell, naive);
      return Number.isNaN(instant) ? instantNaiveAt(cell, cells.pathOf(row, columns.at), naive) : instant;
    },
    compareWithin: (row, other) => compareBelowMillisecond(read(row) as string, read(other) as string),
    asOf,
  };
}

/** Reads the names of columns; those that are not given are the default ones. */
export function columnsAt(defaults: ColumnNames): Reader<ColumnNames> {
  return (value, path) => {
    const {
      case: name,
      activity,
      at,
      resource,
      customer,
    } = readRecord(value, LOG_COLUMNS, path, "names of columns");
    return {
      case: name ?? defaults.case,
      activity: activity ?? defaults.activity,
      at: at ?? defaults.at,
      resource: resource ?? defaults.resource,
      customer: customer ?? defaults.customer,
    };
  };
}

/** Reads and sorts a log; refuses a row that lacks its case, its activity or an instant with an offset. */
export function readEventTable(log: EventLog, reading: LogReading): EventTable {
  const source = readLogSource(log, reading);
  const { cells, columns, naive, asOf } = source;
  const instants = Float64Array.from({ length: cells.length }, (_, row) => source.instantOf(row));
  const kept = rowsUntil(instants, asOf ?? Number.POSITIVE_INFINITY);
  const caseOf = requiredIds(cells, columns.case, kept);
  const starts = startsOf(caseOf);
  const rows = sortedRows(kept, caseOf.ids, starts, instants, source);
  const at = Float64Array.from(rows, (row) => instants[row]!);
  return {
    cells,
    columns,
    naive,
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
  const { names, requiredIdOf } = cellNames(cellValues(cells, column));
  return { names, ids: rows.map(requiredIdOf) };
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
