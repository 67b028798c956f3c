import { numberAt } from "../../errors/read-argument.ts";
import { cellNames } from "./cell-names.ts";
import type { LogSource, NamedIds } from "./event-table.ts";
import { cellName, isEmptyCell, type LogCells } from "./log-cells.ts";
import type { LogSettings } from "./log-settings.ts";

const CLOSES = 1;
const REOPENS = 2;
const CONTACT = 4;
const FOLLOW_UP = 8;

/** What remains of each case of a log. */
export interface CaseFigures {
  readonly cases: readonly string[];
  /** Instants in milliseconds since 1970 UTC; NaN for a case that is open. */
  readonly opened: Float64Array;
  readonly closed: Float64Array;
  readonly events: Int32Array;
  /** 1 for a case that was closed once, whether or not it was opened again. */
  readonly everClosed: Uint8Array;
  readonly reopenings: Int32Array;
  readonly contacts: Int32Array;
  /** 1 for a case with a follow-up. */
  readonly followedUp: Uint8Array;
  /** 1 upheld, 0 rejected, −1 for no outcome. */
  readonly upheld: Int8Array;
  readonly cost: Float64Array;
  /** By case: the first one that a row of it names. */
  readonly customer: NamedIds;
}

/** Reduces every case to a few figures, event by event. */
export interface CaseFiguring {
  meet(c: number, at: number, activity: number, row: number): void;
  total(cases: readonly string[]): CaseFigures;
}

/** `activities` are names by number; they may grow. */
export function figureCases(
  { cells, columns }: LogSource,
  settings: LogSettings,
  activities: readonly string[],
): CaseFiguring {
  const { closing } = settings;
  const parts = partsOf(settings);
  const upheldBy = outcomeReader(cells, settings.outcome, columns.activity);
  const costOf = costReader(cells, settings.cost);
  const customers = cellNames(cells, columns.customer);
  const opened: number[] = [];
  const closed: number[] = [];
  const events: number[] = [];
  const everClosed: number[] = [];
  const reopenings: number[] = [];
  const contacts: number[] = [];
  const followedUp: number[] = [];
  const upheld: number[] = [];
  const cost: number[] = [];
  const customer: number[] = [];

  const open = (at: number) => {
    opened.push(at);
    closed.push(Number.NaN);
    everClosed.push(closing === null ? 1 : 0);
    upheld.push(-1);
    customer.push(-1);
    for (const counts of [events, reopenings, contacts, followedUp, cost]) counts.push(0);
  };

  return {
    meet(c, at, activity, row) {
      if (c === opened.length) open(at);
      events[c]!++;
      const part = parts.get(activities[activity]!) ?? 0;
      const isClosed = !Number.isNaN(closed[c]!);
      if ((part & REOPENS) !== 0 && (isClosed || closing === null)) {
        closed[c] = Number.NaN;
        reopenings[c]!++;
      }
      if ((part & CLOSES) !== 0 && !isClosed) {
        closed[c] = at;
        everClosed[c] = 1;
      }
      if (closing === null) closed[c] = at;
      if ((part & CONTACT) !== 0) contacts[c]!++;
      if ((part & FOLLOW_UP) !== 0) followedUp[c] = 1;
      const outcome = upheldBy(row);
      if (outcome >= 0) upheld[c] = outcome;
      cost[c]! += costOf(row);
      const id = customers.idOf(row);
      if (customer[c] === -1) customer[c] = id;
    },
    total: (cases) => ({
      cases,
      opened: Float64Array.from(opened),
      closed: Float64Array.from(closed),
      events: Int32Array.from(events),
      everClosed: Uint8Array.from(everClosed),
      reopenings: Int32Array.from(reopenings),
      contacts: Int32Array.from(contacts),
      followedUp: Uint8Array.from(followedUp),
      upheld: Int8Array.from(upheld),
      cost: Float64Array.from(cost),
      customer: { names: customers.names, ids: Int32Array.from(customer) },
    }),
  };
}

/** The parts that an activity plays, as bits. */
function partsOf({ closing, reopening, firstContact, followUp }: LogSettings): Map<string, number> {
  const parts = new Map<string, number>();
  const mark = (names: readonly string[] | null, part: number) => {
    for (const name of names ?? []) parts.set(name, (parts.get(name) ?? 0) | part);
  };
  mark(closing, CLOSES);
  mark(reopening, REOPENS);
  mark(firstContact?.contacts ?? null, CONTACT);
  mark(followUp, FOLLOW_UP);
  return parts;
}

/** By row 1 upheld, 0 rejected, −1 for no outcome. */
function outcomeReader(
  cells: LogCells,
  outcome: LogSettings["outcome"],
  activity: string,
): (row: number) => number {
  if (outcome === null) return () => -1;
  const column = outcome.column ?? activity;
  const read = cells.cellsOf(column);
  const known = new Map([
    ...outcome.rejected.map((name) => [name, 0] as const),
    ...outcome.upheld.map((name) => [name, 1] as const),
  ]);
  return (row) => {
    const name = cellName(read(row), cells, row, column);
    return name === null ? -1 : (known.get(name) ?? -1);
  };
}

function costReader(cells: LogCells, column: string | null): (row: number) => number {
  if (column === null) return () => 0;
  const read = cells.cellsOf(column);
  return (row) => {
    const cell = read(row);
    return isEmptyCell(cell) ? 0 : numberAt(cell, cells.pathOf(row, column));
  };
}
