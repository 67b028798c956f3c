import { numberAt } from "../../errors/read-argument.ts";
import { type AttributesKept, type CaseAttributes, keepAttributes } from "./case-attributes.ts";
import { CLOSES, CONTACT, FOLLOW_UP, REFUSED, REOPENS } from "./case-run.ts";
import { cellNames } from "./cell-names.ts";
import { type DatedValues, keepDatedValues } from "./dated-values.ts";
import type { LogSource, NamedIds } from "./event-table.ts";
import { cellName, cellValues, filledValues, isEmptyCell, type LogCells } from "./log-cells.ts";
import type { LogSettings } from "./log-settings.ts";

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
  /** When it was opened again, with the closing that this ended (NaN for none); `null` where that is not known. */
  readonly reopened: DatedValues | null;
  readonly contacts: Int32Array;
  /** 1 for a case with a follow-up. */
  readonly followedUp: Uint8Array;
  /** 1 upheld, 0 rejected, −1 for no outcome. */
  readonly upheld: Int8Array;
  readonly cost: Float64Array;
  /** What rows cost that cost something; `null` where that is not known. */
  readonly costs: DatedValues | null;
  /** What was granted; `null` without a process. */
  readonly redress: DatedValues | null;
  /** By case: the first one that a row of it names. */
  readonly customer: NamedIds;
  readonly attributes: CaseAttributes;
}

/** What a case is found to be row by row; what a process says of it comes on top. */
export type RowFigures = Omit<CaseFigures, "redress">;

/** Reduces every case to a few figures, event by event. */
export interface CaseFiguring {
  /** `moves` is what the row does to its case; one that is refused is counted, no more. */
  meet(c: number, at: number, moves: number, row: number): void;
  total(cases: readonly string[]): RowFigures;
}

/** `columns` are those whose first value is kept of each case. */
export function figureCases(
  { cells, columns }: LogSource,
  settings: LogSettings,
  attributes: readonly string[],
): CaseFiguring {
  const closesWithLast = settings.closing === null && settings.process === null;
  const upheldBy = outcomeReader(cells, settings.outcome, columns.activity);
  const costOf = costReader(cells, settings.cost);
  const customers = cellNames(cellValues(cells, columns.customer));
  const kept: AttributesKept = keepAttributes(cells, attributes);
  const [reopenedAt, costs] = [keepDatedValues(), keepDatedValues()];
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
    everClosed.push(closesWithLast ? 1 : 0);
    upheld.push(-1);
    customer.push(-1);
    for (const counts of [events, reopenings, contacts, followedUp, cost]) counts.push(0);
  };

  return {
    meet(c, at, moves, row) {
      if (c === opened.length) open(at);
      events[c]!++;
      if (moves === REFUSED) return;
      const isClosed = !Number.isNaN(closed[c]!);
      if ((moves & REOPENS) !== 0 && (isClosed || closesWithLast)) {
        reopenedAt.add(c, at, closesWithLast ? Number.NaN : closed[c]!);
        closed[c] = Number.NaN;
        reopenings[c]!++;
      }
      if ((moves & CLOSES) !== 0 && !isClosed) {
        closed[c] = at;
        everClosed[c] = 1;
      }
      if (closesWithLast) closed[c] = at;
      if ((moves & CONTACT) !== 0) contacts[c]!++;
      if ((moves & FOLLOW_UP) !== 0) followedUp[c] = 1;
      const outcome = upheldBy(row);
      if (outcome >= 0) upheld[c] = outcome;
      const spent = costOf(row);
      if (spent !== 0) costs.add(c, at, spent);
      cost[c]! += spent;
      const id = customers.idOf(row);
      if (customer[c] === -1) customer[c] = id;
      kept.meet(c, row);
    },
    total: (cases) => ({
      cases,
      opened: Float64Array.from(opened),
      closed: Float64Array.from(closed),
      events: Int32Array.from(events),
      everClosed: Uint8Array.from(everClosed),
      reopenings: Int32Array.from(reopenings),
      reopened: reopenedAt.total(cases.length),
      contacts: Int32Array.from(contacts),
      followedUp: Uint8Array.from(followedUp),
      upheld: Int8Array.from(upheld),
      cost: Float64Array.from(cost),
      costs: costs.total(cases.length),
      customer: { names: customers.names, ids: Int32Array.from(customer) },
      attributes: kept.total(),
    }),
  };
}

/** By row 1 upheld, 0 rejected, −1 for no outcome. */
function outcomeReader(
  cells: LogCells,
  outcome: LogSettings["outcome"],
  activity: string,
): (row: number) => number {
  if (outcome === null) return () => -1;
  const { of, pathOf } = filledValues(cells, outcome.column ?? activity);
  const known = new Map([
    ...outcome.rejected.map((name) => [name, 0] as const),
    ...outcome.upheld.map((name) => [name, 1] as const),
  ]);
  return (row) => {
    const name = cellName(of(row), row, pathOf);
    return name === null ? -1 : (known.get(name) ?? -1);
  };
}

function costReader(cells: LogCells, column: string | null): (row: number) => number {
  if (column === null) return () => 0;
  const { of, pathOf } = filledValues(cells, column);
  return (row) => {
    const cell = of(row);
    return isEmptyCell(cell) ? 0 : numberAt(cell, pathOf(row));
  };
}
