import { instantAt, isInstant } from "../../calendars/instant.ts";
import type { ClockRecord } from "../../complaints/clocks/clock-record.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  oneOf,
  optional,
  type Reader,
  type Readers,
  readRecord,
  whole,
} from "../../errors/options.ts";
import { entriesAt, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ActivityCount } from "../../numeric/ranking.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { NamedIds } from "../reading/event-table.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import { LOG_SETTINGS, logSettings } from "../reading/log-settings.ts";
import type { ReworkCounts } from "../reading/rework.ts";
import type { CollectedCases, CollectedComplaints } from "./collected-complaints.ts";

const countAt = whole(0);
const countOfCaseAt = whole(0, 2 ** 31 - 1);
const flagAt = oneOf(0, 1);

const ACTIVITY_COUNT = { activity: textAt, n: countAt } satisfies Readers<ActivityCount>;
const activitiesAt = listOf((value, path) => {
  return readRecord(value, ACTIVITY_COUNT, path, "an activity with its count");
});

const REWORK = {
  cases: countAt,
  repetitions: countAt,
  selfLoops: countAt,
  selfLoopCases: countAt,
  activities: activitiesAt,
} satisfies Readers<ReworkCounts>;

const HANDOVERS = {
  n: countAt,
  singleResourceCases: countAt,
  resources: listOf(textAt),
} satisfies Readers<CollectedComplaints["handovers"]>;

const CLOCK_RECORD = {
  state: oneOf("running", "paused"),
  spans: listOf(spanAt),
  since: optional(millisecondAt),
  stoppedAt: optional(nothingAt),
} satisfies Readers<Pick<ClockRecord, "state" | "spans" | "since" | "stoppedAt">>;

const CLOCK_COUNTS = {
  clock: asGiven,
  idle: countAt,
  met: countAt,
  breached: countAt,
  undecided: listOf(clockRecordAt),
} satisfies Readers<ClockCounts>;

const CASES = {
  case: listOf(textAt),
  openedMs: listOf(millisecondAt),
  closedMs: listOf(optional(millisecondAt)),
  events: listOf(countOfCaseAt),
  everClosed: listOf(flagAt),
  reopenings: listOf(countOfCaseAt),
  contacts: listOf(countOfCaseAt),
  followedUp: listOf(flagAt),
  upheld: listOf(optional(flagAt)),
  cost: listOf(numberAt),
  customer: listOf(optional(textAt)),
} satisfies Readers<CollectedCases>;

const COLLECTED = {
  kind: oneOf("collected-complaints"),
  version: oneOf(1),
  settings: (value, path) => readRecord(value, LOG_SETTINGS, path, "settings"),
  events: countAt,
  firstAt: optional(instantAt),
  lastAt: optional(instantAt),
  activities: activitiesAt,
  rework: (value, path) => readRecord(value, REWORK, path, "counts of rework"),
  handovers: (value, path) => readRecord(value, HANDOVERS, path, "counts of handovers"),
  clocks: asGiven,
  cases: asGiven,
} satisfies Readers<CollectedComplaints>;

/** Whether something is a collected log rather than rows or columns. */
export function isCollected(log: unknown): log is CollectedComplaints {
  return typeof log === "object" && log !== null && "kind" in log && log.kind === "collected-complaints";
}

/** Checks a collected log, and reads it back. */
export function readCollected(collected: unknown, path: ErrorPath): LogFigures {
  const given = readRecord(collected, COLLECTED, path, "a collected log");
  const settings = logSettings(given.settings, [...path, "settings"]);
  const { n, singleResourceCases, resources } = given.handovers;
  return {
    settings,
    events: given.events,
    first: given.firstAt,
    last: given.lastAt,
    activities: given.activities,
    rework: given.rework,
    handovers: n,
    singleResourceCases,
    resources,
    clocks: clocksAt(given.clocks, [...path, "clocks"], Object.keys(settings.clocks)),
    cases: casesAt(given.cases, [...path, "cases"]),
  };
}

function casesAt(value: unknown, path: ErrorPath): CaseFigures {
  const given = readRecord(value, CASES, path, "columns of cases");
  const cases = given.case;
  cases.forEach((name, i) => {
    if (i > 0 && !(name > cases[i - 1]!))
      refuse("invalid_input", [...path, "case", i], "cases in order, each once", name);
  });
  for (const [key, cells] of Object.entries(given)) {
    if (cells.length === cases.length) continue;
    refuse("invalid_input", [...path, key], `${cases.length} entries, one per case`, cells.length);
  }
  const opened = Float64Array.from(given.openedMs);
  const closed = Float64Array.from(given.closedMs, (at) => at ?? Number.NaN);
  closed.forEach((at, i) => {
    if (at < opened[i]!) refuse("invalid_input", [...path, "closedMs", i], "a closing after the opening", at);
  });
  return {
    cases,
    opened,
    closed,
    events: Int32Array.from(given.events),
    everClosed: Uint8Array.from(given.everClosed),
    reopenings: Int32Array.from(given.reopenings),
    contacts: Int32Array.from(given.contacts),
    followedUp: Uint8Array.from(given.followedUp),
    upheld: Int8Array.from(given.upheld, (outcome) => outcome ?? -1),
    cost: Float64Array.from(given.cost),
    customer: idsOf(given.customer),
  };
}

function idsOf(names: readonly (string | null)[]): NamedIds {
  const distinct = Array.from(new Set(names.filter((name) => name !== null)));
  const idOf = new Map(distinct.map((name, id) => [name, id]));
  return { names: distinct, ids: Int32Array.from(names, (name) => (name === null ? -1 : idOf.get(name)!)) };
}

/** The counts of every clock, in the order in which the settings name them. */
function clocksAt(value: unknown, path: ErrorPath, names: readonly string[]): ClockCounts[] {
  const counts = listOf((entry, here) => readRecord(entry, CLOCK_COUNTS, here, "counts of a clock"))(
    value,
    path,
  );
  if (counts.length !== names.length) {
    refuse("invalid_input", path, `${names.length} entries, one per clock`, counts.length);
  }
  return counts.map((given, i) => ({
    ...given,
    clock: oneOf(names[i]!)(given.clock, [...path, i, "clock"]),
  }));
}

function clockRecordAt(value: unknown, path: ErrorPath): ClockRecord<number> {
  const record = readRecord(value, CLOCK_RECORD, path, "how a clock stands");
  if ((record.state === "running") === (record.since !== null)) return record;
  return refuse(
    "invalid_input",
    [...path, "since"],
    "an instant while it runs, null while not",
    record.since,
  );
}

function nothingAt(value: unknown, path: ErrorPath): null {
  return refuse("invalid_input", path, "null, as the clock is not stopped", value);
}

function spanAt(value: unknown, path: ErrorPath): readonly [number, number] {
  const [from, to, ...more] = entriesAt(value, path, "a span [from, to]", millisecondAt);
  if (from !== undefined && to !== undefined && from <= to && more.length === 0) return [from, to];
  return refuse("invalid_input", path, "a span [from, to]", value);
}

/** An instant in whole milliseconds since 1970 UTC. */
function millisecondAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && Number.isInteger(value) && isInstant(value)) return value + 0;
  return refuse("invalid_input", path, "milliseconds since 1970 UTC, years 1 to 9999", value);
}

function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value, path) => entriesAt(value, path, "a list", read);
}
