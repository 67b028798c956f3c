import { type CaseFigures, figuresOfCases } from "./case-figures.ts";
import { type ClockCounts, countClocks } from "./clock-counts.ts";
import { namedIds, readEventTable } from "./event-table.ts";
import { countHandovers } from "./handovers.ts";
import type { EventLog } from "./log-cells.ts";
import { type ComplaintLogOptions, type LogSettings, logSettings } from "./log-settings.ts";
import { type ActivityCount, rankedActivities } from "./ranking.ts";
import { countRework, type Rework } from "./rework.ts";

/** A log reduced to what a summary needs: counts, and a few figures of each case. */
export interface LogFigures {
  readonly settings: LogSettings;
  readonly events: number;
  /** Instants in milliseconds since 1970 UTC; `null` for no events. */
  readonly first: number | null;
  readonly last: number | null;
  readonly activities: readonly ActivityCount[];
  readonly rework: Rework;
  readonly handovers: number;
  readonly singleResourceCases: number;
  readonly resources: readonly string[];
  readonly clocks: readonly ClockCounts[];
  readonly cases: CaseFigures;
}

/** Reads a log and reduces it, in one pass over its sorted cases for each kind of figure. */
export function readLogFigures(log: EventLog, options: ComplaintLogOptions): LogFigures {
  const settings = logSettings(options);
  const table = readEventTable(log, options);
  const { at, activity, cells, columns, rows } = table;
  const resource = namedIds(cells, columns.resource, rows);
  const counts = new Int32Array(activity.names.length);
  for (let i = 0; i < activity.ids.length; i++) counts[activity.ids[i]!]!++;
  return {
    settings,
    events: at.length,
    first: at.length === 0 ? null : at.reduce((a, b) => Math.min(a, b)),
    last: at.length === 0 ? null : at.reduce((a, b) => Math.max(a, b)),
    activities: rankedActivities(activity.names, counts),
    rework: countRework(table),
    ...countHandovers(table, resource),
    resources: resource.names,
    clocks: countClocks(table, settings),
    cases: figuresOfCases(table, settings),
  };
}
