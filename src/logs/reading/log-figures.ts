import type { GuardPredicates } from "../../complaints/case/transition.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import type { Read } from "../../errors/options.ts";
import { optionalAt } from "../../errors/read-argument.ts";
import { type ActivityCount, rankedActivities } from "../../numeric/ranking.ts";
import { partsOf, runByActivities } from "./activity-run.ts";
import { type CaseFigures, figureCases, type RowFigures } from "./case-figures.ts";
import {
  type CaseOutcomes,
  type CaseStanding,
  type ClockRecords,
  REFUSED,
  type RefusedRows,
} from "./case-run.ts";
import { cellNames } from "./cell-names.ts";
import type { ClockCounts } from "./clock-counts.ts";
import {
  COLUMNS,
  columnsAt,
  EVENT_COLUMNS,
  type EventTable,
  type LogSource,
  logReading,
  type NamedIds,
  namedIds,
  readEventTable,
  readLogSource,
} from "./event-table.ts";
import { attributeNames } from "./grouping.ts";
import { countHandovers } from "./handovers.ts";
import { cellValues, type EventLog } from "./log-cells.ts";
import {
  type COMPLAINT_LOG_OPTIONS,
  type LogRules,
  type LogSettings,
  logRules,
  logSettings,
} from "./log-settings.ts";
import { runByProcess } from "./process-run.ts";
import { countRework, type ReworkCounts } from "./rework.ts";

/** A log reduced to what a summary needs: counts, and a few figures of each case. */
export interface LogFigures {
  readonly settings: LogSettings;
  readonly rules: LogRules;
  readonly events: number;
  /** `null` without a process. */
  readonly refused: RefusedRows | null;
  /** Instants in milliseconds since 1970 UTC; `null` for no events. */
  readonly first: number | null;
  readonly last: number | null;
  readonly activities: readonly ActivityCount[];
  readonly rework: ReworkCounts;
  readonly handovers: number;
  readonly singleResourceCases: number;
  readonly resources: readonly string[];
  readonly clocks: readonly ClockRecords[];
  /** How cases stand, clocks apart; `null` where no alert asks. */
  readonly standings: readonly CaseStanding[] | null;
  /** In place of records, where it was read from parts of version 1; `null` otherwise. */
  readonly counted: readonly ClockCounts[] | null;
  readonly cases: CaseFigures;
}

const UNOPENED = -1;

/** What a log is reduced by. */
interface Reduction {
  readonly source: LogSource;
  readonly settings: LogSettings;
  readonly rules: LogRules;
  readonly guards: GuardPredicates;
}

/**
 * Reads a log and reduces it in one pass, which keeps a few numbers for each case and none for an event. A log in
 * which the rows of some case do not rise in time is sorted first.
 */
export function readLogFigures(log: EventLog, options: Read<typeof COMPLAINT_LOG_OPTIONS>): LogFigures {
  const { guards, columns } = options;
  const defaults = options.process === null ? COLUMNS : EVENT_COLUMNS;
  const reading = logReading({
    ...options,
    columns: optionalAt(columns, ["columns"], columnsAt(defaults)) ?? defaults,
  });
  const settings = logSettings({ ...options, asOf: reading.asOf });
  const source = readLogSource(log, reading);
  const reduction = { source, settings, rules: logRules(settings), guards };
  return (
    figuresOf(reduction, source.cells.length, (i) => i) ??
    figuresOfSorted(reduction, readEventTable(log, reading))
  );
}

function figuresOfSorted(reduction: Reduction, { rows }: EventTable): LogFigures {
  return figuresOf(reduction, rows.length, (i) => rows[i]!)!;
}

/** `null` where the rows, in the order of `rowAt`, do not rise in time within each case. */
function figuresOf(
  { source, settings, rules, guards }: Reduction,
  length: number,
  rowAt: (i: number) => number,
): LogFigures | null {
  const { cells, columns } = source;
  const { process } = rules;
  const limit = source.asOf ?? Number.POSITIVE_INFINITY;
  const cases = cellNames(cellValues(cells, columns.case));
  const activities = cellNames(cellValues(cells, columns.activity));
  const resources = cellNames(cellValues(cells, columns.resource));
  const attributes = attributeNames(settings.by);
  const isFact = (name: string) => process !== null && Object.hasOwn(process.before.facts, name);
  const figures = figureCases(
    source,
    settings,
    attributes.filter((name) => !isFact(name)),
  );
  const run =
    process === null
      ? runByActivities(source, settings, rules, activities.names)
      : runByProcess(source, rules, process, guards, partsOf(settings), cases.names, activities.names);
  const rework = countRework();
  const handovers = countHandovers();
  const counts: number[] = [];
  const before: number[] = [];
  const rowBefore: number[] = [];
  const opened: number[] = [];
  const placeOf: number[] = [];
  /** Rows that were refused before their case was opened: they count once it is. */
  const waiting = new Map<number, number[]>();
  let [events, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  const meet = (c: number, at: number, activity: number, moves: number, row: number) => {
    counts[activity] = (counts[activity] ?? 0) + 1;
    rework.meet(c, activity);
    handovers.meet(c, resources.idOf(row));
    figures.meet(placeOf[c]!, at, moves, row);
  };

  for (let i = 0; i < length; i++) {
    const row = rowAt(i);
    const at = source.instantOf(row);
    if (at > limit) continue;
    const c = cases.requiredIdOf(row);
    if (c === placeOf.length) placeOf.push(UNOPENED);
    else if (at < before[c]! || (at === before[c] && source.compareWithin(row, rowBefore[c]!) < 0))
      return null;
    before[c] = at;
    rowBefore[c] = row;
    events++;
    first = Math.min(first, at);
    last = Math.max(last, at);
    const activity = activities.requiredIdOf(row);
    const moves = run.meet(c, at, activity, row);
    if (placeOf[c] === UNOPENED) {
      const early = waiting.get(c) ?? [];
      if (moves === REFUSED) {
        waiting.set(c, early);
        early.push(row);
        continue;
      }
      placeOf[c] = opened.push(c) - 1;
      for (const refused of early) meet(c, at, activities.requiredIdOf(refused), REFUSED, refused);
    }
    meet(c, at, activity, moves, row);
  }
  const outcomes = run.total(opened, [...attributes, columns.customer].filter(isFact));
  return {
    settings,
    rules,
    events,
    refused: outcomes.refused,
    first: events === 0 ? null : first,
    last: events === 0 ? null : last,
    activities: rankedActivities(activities.names, counts),
    rework: rework.total(activities.names),
    ...handovers.total(),
    resources: resources.names,
    clocks: outcomes.clocks,
    standings: outcomes.standings,
    counted: null,
    cases: withOutcomes(
      figures.total(opened.map((c) => cases.names[c]!)),
      outcomes,
      attributes,
      columns.customer,
    ),
  };
}

/** The figures of cases with what a process says of them: facts go before columns, and name customers no row names. */
function withOutcomes(
  { attributes, customer, ...figures }: RowFigures,
  { redress, facts }: CaseOutcomes,
  names: readonly string[],
  customerColumn: string,
): CaseFigures {
  const kept = names.flatMap((name) => {
    const values = facts.get(name) ?? attributes.get(name);
    return values === undefined ? [] : [[name, values] as const];
  });
  const named = facts.get(customerColumn);
  return {
    ...figures,
    redress,
    customer: named === undefined ? customer : filledNames(customer, named),
    attributes: new Map(kept),
  };
}

/** Names where there is one, else the text or number that a case has instead. */
function filledNames({ names, ids }: NamedIds, values: readonly Scalar[]): NamedIds {
  const named = Array.from(ids, (id, c) => {
    const value = values[c]!;
    if (id >= 0) return names[id]!;
    return typeof value === "number" || (typeof value === "string" && value !== "") ? String(value) : null;
  });
  return namedIds(named);
}
