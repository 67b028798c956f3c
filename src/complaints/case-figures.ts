import { numberAt } from "../errors/read-argument.ts";
import { type EventTable, type NamedIds, namedIds } from "./event-table.ts";
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

/** Reduces every case of a log to a few figures. */
export function figuresOfCases(table: EventTable, settings: LogSettings): CaseFigures {
  const { cases, starts, at, activity } = table;
  const parts = partsOf(activity.names, settings);
  const figures = emptyFigures(table);
  for (let c = 0; c < cases.length; c++) {
    const [from, to] = [starts[c]!, starts[c + 1]!];
    let closed = Number.NaN;
    for (let i = from; i < to; i++) {
      const part = parts[activity.ids[i]!]!;
      if (part === 0) continue;
      const isClosed = !Number.isNaN(closed);
      if ((part & CLOSES) !== 0 && !isClosed) {
        closed = at[i]!;
        figures.everClosed[c] = 1;
      }
      if ((part & REOPENS) !== 0 && (isClosed || settings.closing === null)) {
        closed = Number.NaN;
        figures.reopenings[c]!++;
      }
      if ((part & CONTACT) !== 0) figures.contacts[c]!++;
      if ((part & FOLLOW_UP) !== 0) figures.followedUp[c] = 1;
    }
    figures.opened[c] = at[from]!;
    figures.closed[c] = settings.closing === null ? at[to - 1]! : closed;
    figures.events[c] = to - from;
  }
  if (settings.closing === null) figures.everClosed.fill(1);
  if (settings.outcome !== null) readOutcomes(table, settings.outcome, figures.upheld);
  if (settings.cost !== null) readCosts(table, settings.cost, figures.cost);
  return figures;
}

function emptyFigures(table: EventTable): CaseFigures {
  const n = table.cases.length;
  return {
    cases: table.cases,
    opened: new Float64Array(n),
    closed: new Float64Array(n),
    events: new Int32Array(n),
    everClosed: new Uint8Array(n),
    reopenings: new Int32Array(n),
    contacts: new Int32Array(n),
    followedUp: new Uint8Array(n),
    upheld: new Int8Array(n).fill(-1),
    cost: new Float64Array(n),
    customer: customersOf(table),
  };
}

/** The parts that each activity plays, as bits. */
function partsOf(
  activities: readonly string[],
  { closing, reopening, firstContact, followUp }: LogSettings,
): Uint8Array {
  const parts = new Uint8Array(activities.length);
  const idOf = new Map(activities.map((activity, id) => [activity, id]));
  const mark = (names: readonly string[] | null, part: number) => {
    for (const name of names ?? []) {
      const id = idOf.get(name);
      if (id !== undefined) parts[id]! |= part;
    }
  };
  mark(closing, CLOSES);
  mark(reopening, REOPENS);
  mark(firstContact?.contacts ?? null, CONTACT);
  mark(followUp, FOLLOW_UP);
  return parts;
}

function customersOf({ cells, columns, cases, starts, rows }: EventTable): NamedIds {
  const { names, ids } = namedIds(cells, columns.customer, rows);
  const first = new Int32Array(cases.length).fill(-1);
  for (let c = 0; c < cases.length; c++) {
    for (let i = starts[c]!; i < starts[c + 1]! && first[c] === -1; i++) first[c] = ids[i]!;
  }
  return { names, ids: first };
}

/** The last outcome in a case stands. */
function readOutcomes(
  { cells, columns, cases, starts, rows }: EventTable,
  outcome: NonNullable<LogSettings["outcome"]>,
  upheld: Int8Array,
): void {
  const { names, ids } = namedIds(cells, outcome.column ?? columns.activity, rows);
  const known = new Map([
    ...outcome.rejected.map((name) => [name, 0] as const),
    ...outcome.upheld.map((name) => [name, 1] as const),
  ]);
  const upheldBy = Int8Array.from(names, (name) => known.get(name) ?? -1);
  for (let c = 0; c < cases.length; c++) {
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const decided = ids[i]! < 0 ? -1 : upheldBy[ids[i]!]!;
      if (decided >= 0) upheld[c] = decided;
    }
  }
}

function readCosts({ cells, cases, starts, rows }: EventTable, column: string, cost: Float64Array): void {
  const read = cells.cellsOf(column);
  for (let c = 0; c < cases.length; c++) {
    for (let i = starts[c]!; i < starts[c + 1]!; i++) {
      const cell = read(rows[i]!);
      if (cell === null || cell === undefined || cell === "") continue;
      cost[c]! += numberAt(cell, cells.pathOf(rows[i]!, column));
    }
  }
}
