import { instantAt } from "../../calendars/instant.ts";
import type { ClockRule } from "../../complaints/clocks/clock-rule.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  oneOf,
  optional,
  type Read,
  type Readers,
  readRecord,
  whole,
} from "../../errors/options.ts";
import { isPlainObject, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ActivityCount } from "../../numeric/ranking.ts";
import type { RefusedRows } from "../reading/case-run.ts";
import type { LogFigures } from "../reading/log-figures.ts";
import {
  LOG_SETTINGS,
  type LogRules,
  type LogSettings,
  logRules,
  logSettings,
} from "../reading/log-settings.ts";
import type { ReworkCounts } from "../reading/rework.ts";
import type { CollectedComplaints, CollectedComplaintsV1 } from "./collected-complaints.ts";
import { casesAt, casesAtV1 } from "./read-cases.ts";
import { clockCountsAt } from "./read-clocks.ts";
import { listOf } from "./stored-values.ts";

const countAt = whole(0);

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

const REFUSED = { events: countAt, cases: countAt } satisfies Readers<RefusedRows>;

const HEAD = {
  kind: oneOf("collected-complaints"),
  settings: (value, path) => readRecord(value, LOG_SETTINGS, path, "settings"),
  events: countAt,
  firstAt: optional(instantAt),
  lastAt: optional(instantAt),
  activities: activitiesAt,
  rework: (value, path) => readRecord(value, REWORK, path, "counts of rework"),
  handovers: (value, path) => readRecord(value, HANDOVERS, path, "counts of handovers"),
} satisfies Partial<Readers<CollectedComplaints>>;

const COLLECTED = {
  ...HEAD,
  version: oneOf(1, 2),
  refused: optional((value, path) => readRecord(value, REFUSED, path, "counts of refused rows")),
  cases: asGiven,
} satisfies Readers<CollectedComplaints>;

const COLLECTED_V1 = {
  ...HEAD,
  version: oneOf(1),
  clocks: asGiven,
  cases: asGiven,
} satisfies Readers<CollectedComplaintsV1>;

/** Whether something is a collected log rather than rows or columns. */
export function isCollected(log: unknown): log is CollectedComplaints | CollectedComplaintsV1 {
  return typeof log === "object" && log !== null && "kind" in log && log.kind === "collected-complaints";
}

/** Checks a collected log, and reads it back. */
export function readCollected(collected: unknown, path: ErrorPath): LogFigures {
  if (isPlainObject(collected) && collected.version === 1) return readVersionOne(collected, path);
  const given = readRecord(collected, COLLECTED, path, "a collected log");
  const head = headOf(given, path);
  if ((given.refused === null) !== (head.settings.process === null)) {
    refuse("invalid_input", [...path, "refused"], "counts with a process, null without", given.refused);
  }
  return {
    ...head,
    refused: given.refused,
    counted: null,
    ...casesAt(given.cases, [...path, "cases"], head.settings, head.rules),
  };
}

function readVersionOne(collected: unknown, path: ErrorPath): LogFigures {
  const given = readRecord(collected, COLLECTED_V1, path, "a collected log");
  const head = headOf(given, path);
  if (!isOfVersionOne(head.settings, head.rules)) {
    refuse("invalid_input", [...path, "version"], "2, as version 1 does not keep what the settings say", 1);
  }
  const cases = casesAtV1(given.cases, [...path, "cases"], head.settings);
  return {
    ...head,
    refused: null,
    clocks: [],
    standings: null,
    counted: clockCountsAt(given.clocks, [...path, "clocks"], head.rules, cases.cases.length),
    cases,
  };
}

function headOf(given: Read<typeof HEAD>, path: ErrorPath) {
  const settings = logSettings(given.settings, [...path, "settings"]);
  const { n, singleResourceCases, resources } = given.handovers;
  return {
    settings,
    rules: logRules(settings),
    events: given.events,
    first: given.firstAt,
    last: given.lastAt,
    activities: given.activities,
    rework: given.rework,
    handovers: n,
    singleResourceCases,
    resources,
  };
}

/** Whether version 1 keeps what the settings ask for: no groups, no replay, no clock but the plain ones. */
function isOfVersionOne({ by, process }: LogSettings, { clocks }: LogRules): boolean {
  return by.length === 0 && process === null && Array.from(clocks.values()).every(isPlain);
}

/** Whether a clock has one activation in a case, and nothing that facts or names decide. */
function isPlain({ choose, calendar, alerts, triggers, reopening }: ClockRule): boolean {
  const restarts = reopening === "restart" && triggers.some(({ list }) => list === "reopenOn");
  return (
    choose === null &&
    typeof calendar !== "string" &&
    alerts.length === 0 &&
    triggers.every(({ isText }) => isText) &&
    !restarts
  );
}
