import type { Read } from "../../errors/options.ts";
import { type ActivityCount, rankedActivities } from "../../numeric/ranking.ts";
import { type CaseFigures, figureCases } from "./case-figures.ts";
import { cellNames } from "./cell-names.ts";
import { type ClockCounts, countClocks } from "./clock-counts.ts";
import { type EventTable, type LogSource, readEventTable, readLogSource } from "./event-table.ts";
import { countHandovers } from "./handovers.ts";
import type { EventLog } from "./log-cells.ts";
import { type COMPLAINT_LOG_OPTIONS, type LogSettings, logSettings } from "./log-settings.ts";
import { countRework, type ReworkCounts } from "./rework.ts";

/** A log reduced to what a summary needs: counts, and a few figures of each case. */
export interface LogFigures {
  readonly settings: LogSettings;
  readonly events: number;
  /** Instants in milliseconds since 1970 UTC; `null` for no events. */
  readonly first: number | null;
  readonly last: number | null;
  readonly activities: readonly ActivityCount[];
  readonly rework: ReworkCounts;
  readonly handovers: number;
  readonly singleResourceCases: number;
  readonly resources: readonly string[];
  readonly clocks: readonly ClockCounts[];
  readonly cases: CaseFigures;
}

/**
 * Reads a log and reduces it in one pass, which keeps a few numbers for each case and none for an event. A log in
 * which the rows of some case do not rise in time is sorted first.
 */
export function readLogFigures(log: EventLog, options: Read<typeof COMPLAINT_LOG_OPTIONS>): LogFigures {
  const settings = logSettings(options);
  const source = readLogSource(log, options);
  const { length } = source.cells;
  return (
    figuresOf(source, settings, length, (i) => i) ??
    figuresOfSorted(source, settings, readEventTable(log, options))
  );
}

function figuresOfSorted(source: LogSource, settings: LogSettings, { rows }: EventTable): LogFigures {
  return figuresOf(source, settings, rows.length, (i) => rows[i]!)!;
}

/** `null` where the rows, in the order of `rowAt`, do not rise in time within each case. */
function figuresOf(
  source: LogSource,
  settings: LogSettings,
  length: number,
  rowAt: (i: number) => number,
): LogFigures | null {
  const { cells, columns } = source;
  const limit = source.asOf ?? Number.POSITIVE_INFINITY;
  const cases = cellNames(cells, columns.case);
  const activities = cellNames(cells, columns.activity);
  const resources = cellNames(cells, columns.resource);
  const figures = figureCases(source, settings, activities.names);
  const rework = countRework();
  const handovers = countHandovers();
  const clocks = countClocks(settings, activities.names);
  const counts: number[] = [];
  const before: number[] = [];
  const rowBefore: number[] = [];
  let [events, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < length; i++) {
    const row = rowAt(i);
    const at = source.instantOf(row);
    if (at > limit) continue;
    const c = cases.requiredIdOf(row);
    if (at < before[c]! || (at === before[c] && source.compareWithin(row, rowBefore[c]!) < 0)) return null;
    before[c] = at;
    rowBefore[c] = row;
    const activity = activities.requiredIdOf(row);
    counts[activity] = (counts[activity] ?? 0) + 1;
    figures.meet(c, at, activity, row);
    rework.meet(c, activity);
    handovers.meet(c, resources.idOf(row));
    for (const clock of clocks) clock.meet(c, at, activity);
    events++;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return {
    settings,
    events,
    first: events === 0 ? null : first,
    last: events === 0 ? null : last,
    activities: rankedActivities(activities.names, counts),
    rework: rework.total(activities.names),
    ...handovers.total(),
    resources: resources.names,
    clocks: clocks.map((clock) => clock.total()),
    cases: figures.total(cases.names),
  };
}
