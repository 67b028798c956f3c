import { termAt } from "../../calendars/due-date.ts";
import {
  type ClockActivation,
  type ClockGoal,
  type ClockRecord,
  type ClockSpan,
  PHASES,
} from "../../complaints/clocks/clock-record.ts";
import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  nullable,
  oneOf,
  optional,
  type Reader,
  type Readers,
  readRecord,
  whole,
} from "../../errors/options.ts";
import { entriesAt, nameAt, objectAt, recordAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { ClockRecords } from "../reading/case-run.ts";
import type { ClockCounts } from "../reading/clock-counts.ts";
import type { LogRules } from "../reading/log-settings.ts";
import { listOf, millisecondAt } from "./stored-values.ts";

const CLOCK_RECORD = {
  state: oneOf(...PHASES),
  spans: listOf(spanAt),
  since: optional(millisecondAt),
  stoppedAt: optional(millisecondAt),
  holds: optional(listOf(nameAt)),
  goal: optional(goalAt),
  past: optional(listOf(activationAt)),
} satisfies Readers<ClockRecord<number>>;

const ACTIVATION = {
  spans: listOf(spanAt),
  stoppedAt: millisecondAt,
  goal: optional(goalAt),
} satisfies Readers<ClockActivation<number>>;

const GOAL = {
  targetMs: whole(0),
  term: termAt,
  // The end of a date may lie beyond the last instant.
  until: (value, path) => wholeAt(value, path, -Number.MAX_SAFE_INTEGER),
  calendar: nullable(nameAt),
} satisfies Readers<ClockGoal<number>>;

const CLOCK_COUNTS = {
  clock: asGiven,
  idle: whole(0),
  met: whole(0),
  breached: whole(0),
  undecided: listOf(undecidedAt),
} satisfies Readers<ClockCounts>;

/** A record of every clock for each of `n` cases, in the order in which the settings name clocks. */
export function clockRecordsAt(
  value: unknown,
  path: ErrorPath,
  { clocks }: LogRules,
  n: number,
): ClockRecords[] {
  const given = objectAt(value, path, "records by clock");
  const stranger = Object.keys(given).find((name) => !clocks.has(name));
  if (stranger !== undefined)
    refuse("invalid_input", [...path, stranger], "a clock of the settings", stranger);
  return Array.from(clocks.keys(), (clock) => {
    const here = [...path, clock];
    const records = listOf(clockRecordAt)(Object.hasOwn(given, clock) ? given[clock] : undefined, here);
    if (records.length === n) return { clock, records };
    return refuse("invalid_input", here, `${n} entries, one per case`, records.length);
  });
}

/** The counts of every clock over `n` cases, in the order in which the settings name them. */
export function clockCountsAt(
  value: unknown,
  path: ErrorPath,
  { clocks }: LogRules,
  n: number,
): ClockCounts[] {
  const names = Array.from(clocks.keys());
  const counts = entriesAt(value, path, "a list", (entry, here) =>
    readRecord(entry, CLOCK_COUNTS, here, "counts of a clock"),
  );
  if (counts.length !== names.length) {
    refuse("invalid_input", path, `${names.length} entries, one per clock`, counts.length);
  }
  return counts.map((given, i) => {
    const { idle, met, breached, undecided } = given;
    const cases = idle + met + breached + undecided.length;
    if (cases !== n) refuse("invalid_input", [...path, i], `counts of ${n} cases`, cases);
    return { ...given, clock: oneOf(names[i]!)(given.clock, [...path, i, "clock"]) };
  });
}

function undecidedAt(value: unknown, path: ErrorPath): ClockRecord<number> {
  const record = clockRecordAt(value, path);
  oneOf("running", "paused")(record.state, [...path, "state"]);
  return record;
}

function clockRecordAt(value: unknown, path: ErrorPath): ClockRecord<number> {
  const { holds, goal, past, ...record } = readRecord(value, CLOCK_RECORD, path, "how a clock stands");
  const { state, spans, since, stoppedAt } = record;
  const refuseAt = (key: string, expected: string, given: unknown) =>
    refuse("invalid_input", [...path, key], expected, given);
  if ((state === "running") === (since === null)) {
    refuseAt("since", "an instant while it runs, null while not", since);
  }
  if ((state === "stopped") === (stoppedAt === null)) {
    refuseAt("stoppedAt", "an instant while it is stopped, null while not", stoppedAt);
  }
  if (state === "idle" ? spans.length > 0 : state !== "running" && spans.length === 0) {
    refuseAt("spans", `spans as a clock has that is ${state}`, spans);
  }
  if (holds !== null && (state !== "paused" || holds.length === 0)) {
    refuseAt("holds", "open holds of a clock that is paused", holds);
  }
  return {
    ...record,
    ...(holds === null ? {} : { holds }),
    ...(goal === null ? {} : { goal }),
    ...(past === null ? {} : { past }),
  };
}

function activationAt(value: unknown, path: ErrorPath): ClockActivation<number> {
  const { goal, ...activation } = readRecord(value, ACTIVATION, path, "an activation of a clock");
  return goal === null ? activation : { ...activation, goal };
}

/** What is not there was not chosen. */
function goalAt(value: unknown, path: ErrorPath): ClockGoal<number> {
  const given = recordAt(value, path, "what facts chose", Object.keys(GOAL));
  const readers: Readonly<Record<string, Reader<unknown>>> = GOAL;
  return Object.fromEntries(
    Object.entries(given).map(([key, chosen]) => [key, readers[key]!(chosen, [...path, key])]),
  );
}

/** Two instants, and the calendar by name if facts had chosen one. */
function spanAt(value: unknown, path: ErrorPath): ClockSpan<number> {
  const [from, to, calendar, ...more] = entriesAt(value, path, "a span [from, to]", asGiven);
  const span = [millisecondAt(from, [...path, 0]), millisecondAt(to, [...path, 1])] as const;
  if (span[0] > span[1] || more.length > 0) refuse("invalid_input", path, "a span [from, to]", value);
  return calendar === undefined ? span : [...span, nullable(nameAt)(calendar, [...path, 2])];
}
