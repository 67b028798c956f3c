import { instantAt } from "../../calendars/instant.ts";
import type { ClockRecord } from "../../complaints/clocks/clock-record.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  type Given,
  numberAt,
  objectAt,
  oneAt,
  optionalAt,
  recordAt,
  textAt,
  wholeAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { ActivityCount } from "../../numeric/ranking.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { NamedIds } from "../reading/event-table.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import { type ComplaintLogOptions, logSettings } from "../reading/log-settings.ts";
import type { Rework } from "../reading/rework.ts";
import type { CollectedComplaints } from "./collected-complaints.ts";

const KEYS = [
  "kind",
  "version",
  "settings",
  "events",
  "firstAt",
  "lastAt",
  "activities",
  "rework",
  "handovers",
  "clocks",
  "cases",
];

type Read<T> = (value: unknown, path: ErrorPath) => T;

/** Whether something is a collected log rather than rows or columns. */
export function isCollected(log: unknown): log is CollectedComplaints {
  return typeof log === "object" && log !== null && "kind" in log && log.kind === "collected-complaints";
}

/** Checks a collected log, and reads it back. */
export function readCollected(collected: unknown, path: ErrorPath): LogFigures {
  const given = recordAt(collected, path, "a collected log", KEYS);
  oneAt(given.kind, [...path, "kind"], ["collected-complaints"]);
  oneAt(given.version, [...path, "version"], [1]);
  const settings = underPath([...path, "settings"], () => {
    return logSettings(objectAt(given.settings, [], "settings") as ComplaintLogOptions);
  });
  const handovers = objectAt(given.handovers, [...path, "handovers"], "handovers");
  return {
    settings,
    events: countAt(given.events, [...path, "events"]),
    first: optionalAt(given.firstAt, [...path, "firstAt"], instantAt),
    last: optionalAt(given.lastAt, [...path, "lastAt"], instantAt),
    activities: entriesAt(given.activities, [...path, "activities"], activityAt),
    rework: reworkAt(given.rework, [...path, "rework"]),
    handovers: countAt(handovers.n, [...path, "handovers", "n"]),
    singleResourceCases: countAt(handovers.singleResourceCases, [
      ...path,
      "handovers",
      "singleResourceCases",
    ]),
    resources: entriesAt(handovers.resources, [...path, "handovers", "resources"], textAt),
    clocks: clocksAt(given.clocks, [...path, "clocks"], Object.keys(settings.clocks)),
    cases: casesAt(given.cases, [...path, "cases"]),
  };
}

function casesAt(value: unknown, path: ErrorPath): CaseFigures {
  const given = objectAt(value, path, "columns of cases");
  const cases = entriesAt(given.case, [...path, "case"], textAt);
  cases.forEach((name, i) => {
    if (i > 0 && !(name > cases[i - 1]!))
      refuse("invalid_input", [...path, "case", i], "cases in order, each once", name);
  });
  const column = <T>(key: string, read: Read<T>) => {
    const cells = entriesAt(given[key], [...path, key], read);
    if (cells.length === cases.length) return cells;
    return refuse("invalid_input", [...path, key], `${cases.length} entries, one per case`, cells.length);
  };
  const flagAt: Read<number> = (flag, here) => oneAt(flag, here, [0, 1]);
  const orNone = (read: Read<number>, none: number): Read<number> => {
    return (cell, here) => (cell === null ? none : read(cell, here));
  };
  const opened = Float64Array.from(column("openedMs", numberAt));
  const closed = Float64Array.from(column("closedMs", orNone(numberAt, Number.NaN)));
  closed.forEach((at, i) => {
    if (at < opened[i]!) refuse("invalid_input", [...path, "closedMs", i], "a closing after the opening", at);
  });
  return {
    cases,
    opened,
    closed,
    events: Int32Array.from(column("events", countAt)),
    everClosed: Uint8Array.from(column("everClosed", flagAt)),
    reopenings: Int32Array.from(column("reopenings", countAt)),
    contacts: Int32Array.from(column("contacts", countAt)),
    followedUp: Uint8Array.from(column("followedUp", flagAt)),
    upheld: Int8Array.from(column("upheld", orNone(flagAt, -1))),
    cost: Float64Array.from(column("cost", numberAt)),
    customer: idsOf(column("customer", (name, here) => (name === null ? null : textAt(name, here)))),
  };
}

function idsOf(names: readonly (string | null)[]): NamedIds {
  const distinct = Array.from(new Set(names.filter((name) => name !== null)));
  const idOf = new Map(distinct.map((name, id) => [name, id]));
  return { names: distinct, ids: Int32Array.from(names, (name) => (name === null ? -1 : idOf.get(name)!)) };
}

/** The counts of every clock, in the order in which the settings name them. */
function clocksAt(value: unknown, path: ErrorPath, names: readonly string[]): ClockCounts[] {
  const counts = entriesAt(value, path, (entry, here) => objectAt(entry, here, "counts of a clock"));
  if (counts.length !== names.length) {
    refuse("invalid_input", path, `${names.length} entries, one per clock`, counts.length);
  }
  return counts.map((given, i) => ({
    clock: oneAt(given.clock, [...path, i, "clock"], [names[i]!]),
    ...countsAt(given, [...path, i], ["idle", "met", "breached"]),
    undecided: entriesAt(given.undecided, [...path, i, "undecided"], clockRecordAt),
  }));
}

function clockRecordAt(value: unknown, path: ErrorPath): ClockRecord<number> {
  const given = objectAt(value, path, "how a clock stands");
  const state = oneAt(given.state, [...path, "state"], ["running", "paused"]);
  return {
    state,
    spans: entriesAt(given.spans, [...path, "spans"], (span, here) => {
      const [from, to] = entriesAt(span, here, numberAt);
      if (from !== undefined && to !== undefined && from <= to) return [from, to];
      return refuse("invalid_input", here, "a span [from, to]", span);
    }),
    since: state === "running" ? numberAt(given.since, [...path, "since"]) : null,
    stoppedAt: null,
  };
}

function reworkAt(value: unknown, path: ErrorPath): Rework {
  const given = objectAt(value, path, "counts of rework");
  return {
    ...countsAt(given, path, ["cases", "repetitions", "selfLoops", "selfLoopCases"]),
    activities: entriesAt(given.activities, [...path, "activities"], activityAt),
  };
}

function activityAt(value: unknown, path: ErrorPath): ActivityCount {
  const given = objectAt(value, path, "an activity with its count");
  return { activity: textAt(given.activity, [...path, "activity"]), n: countAt(given.n, [...path, "n"]) };
}

function countsAt<Key extends string>(
  given: Given,
  path: ErrorPath,
  keys: readonly Key[],
): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, countAt(given[key], [...path, key])])) as Record<
    Key,
    number
  >;
}

function countAt(value: unknown, path: ErrorPath): number {
  return wholeAt(value, path, 0);
}

function entriesAt<T>(value: unknown, path: ErrorPath, read: Read<T>): T[] {
  if (!Array.isArray(value)) return refuse("invalid_input", path, "a list", value);
  return Array.from(value, (entry: unknown, i) => read(entry, [...path, i]));
}
