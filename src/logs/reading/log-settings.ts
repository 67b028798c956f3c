import type { Calendar, CalendarSpec } from "../../calendars/calendar.ts";
import { defineCalendar } from "../../calendars/define-calendar.ts";
import { instantAt, instantText } from "../../calendars/instant.ts";
import { type GuardPredicates, TRANSITION_OPTIONS } from "../../complaints/case/transition.ts";
import {
  allCalendars,
  type Calendars,
  NO_CALENDARS,
  calendarsAt as namedCalendarsAt,
  calendarAt as openTimeAt,
} from "../../complaints/clocks/calendars.ts";
import type { Clock } from "../../complaints/clocks/clock.ts";
import type { ClockRule } from "../../complaints/clocks/clock-rule.ts";
import { ANYWHERE, clockAt } from "../../complaints/clocks/definition/clock-at.ts";
import type { CompiledProcess } from "../../complaints/process/compile-process.ts";
import { compiledProcess, readProcess } from "../../complaints/process/define-process.ts";
import { jsonCopy } from "../../complaints/process/json-copy.ts";
import type { PlainProcess } from "../../complaints/process/plain-process.ts";
import type { ComplaintProcess } from "../../complaints/process/process.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, optional, otherwise, type Read, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, entriesAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { LOG_OPTIONS, type LogOptions } from "./event-table.ts";
import { groupingAt } from "./grouping.ts";

/** How it shows in a log whether a complaint was upheld. */
export interface OutcomeRule {
  /** The column of the outcome; that of the activity by default. */
  readonly column?: string | undefined;
  /** What stands there when it was upheld, partly too, or settled by goodwill without enough information to decide. */
  readonly upheld: readonly string[];
  /** What stands there when it was rejected, with a goodwill payment too. */
  readonly rejected: readonly string[];
}

/** When a case counts as resolved at the first contact. */
export interface FirstContact {
  /** Activities that are a contact with the customer. */
  readonly contacts: readonly string[];
  /** How soon after closing another case of the same customer tells that it was not, in real time. */
  readonly repeatWithinMs?: number | undefined;
}

/** How events of a log are understood. */
export interface ComplaintLogOptions extends LogOptions {
  /** Activities that close a case; without them every case closes with its last row. */
  closing?: readonly string[] | undefined;
  /** Activities that open a closed case again. */
  reopening?: readonly string[] | undefined;
  /** Durations are in its business time; in real time without one. */
  calendar?: CalendarSpec | undefined;
  /** Calendars by the names that clocks call them. */
  calendars?: Readonly<Record<string, CalendarSpec>> | undefined;
  /** Clocks over each case's activities, by name. */
  clocks?: Readonly<Record<string, Clock>> | undefined;
  /**
   * The process whose events the rows are: each case is replayed through it, and it says when cases open and close and
   * how its clocks stand. Goes without `closing`, `reopening` and `clocks`.
   */
  process?: PlainProcess | undefined;
  /** Predicates for the guards that the process leaves to the caller. */
  guards?: GuardPredicates | undefined;
  firstContact?: FirstContact | undefined;
  /** Activities that are a follow-up answered by the customer. */
  followUp?: readonly string[] | undefined;
  outcome?: OutcomeRule | undefined;
  /** The column of what a row cost; a case costs the sum of its rows, an empty cell nothing. */
  cost?: string | undefined;
  /** What `groups` are by: facts, columns, `"openedMonth"`, `"closedMonth"`, or lists of them, which are crossed. */
  by?: readonly (string | readonly string[])[] | undefined;
}

/** The same, checked and as it is stored; what was not given is `null`. */
export interface LogSettings {
  /** The instant given. */
  readonly asOf: string | null;
  readonly closing: readonly string[] | null;
  readonly reopening: readonly string[];
  readonly calendar: Calendar | null;
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly firstContact: {
    readonly contacts: readonly string[];
    readonly repeatWithinMs: number | null;
  } | null;
  readonly followUp: readonly string[] | null;
  readonly outcome: {
    readonly column: string | null;
    readonly upheld: readonly string[];
    readonly rejected: readonly string[];
  } | null;
  readonly cost: string | null;
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly process: ComplaintProcess | null;
  /** A name alone is a list of one. */
  readonly by: readonly (readonly string[])[];
}

/** What cases are run and clocks read by. */
export interface LogRules {
  /** That of durations is `fallback`. */
  readonly calendars: Calendars;
  readonly clocks: ReadonlyMap<string, ClockRule>;
  /** `null` without a process. */
  readonly process: CompiledProcess | null;
  /** Whether there is a process in which some event grants redress. */
  readonly grantsRedress: boolean;
}

const FIRST_CONTACT = {
  contacts: activitiesAt,
  repeatWithinMs: optional(amountAt),
} satisfies Readers<FirstContact>;

const OUTCOME = {
  column: optional(textAt),
  upheld: activitiesAt,
  rejected: activitiesAt,
} satisfies Readers<OutcomeRule>;

/** Readers of what is stored of the options. */
export const LOG_SETTINGS = {
  asOf: optional(instantAt),
  closing: optional(activitiesAt),
  reopening: otherwise(activitiesAt, []),
  calendar: optional(calendarAt),
  clocks: otherwise(clocksAt, {}),
  firstContact: optional((value, path) => readRecord(value, FIRST_CONTACT, path, "what a first contact is")),
  followUp: optional(activitiesAt),
  outcome: optional(outcomeAt),
  cost: optional(textAt),
  calendars: otherwise(calendarsAt, {}),
  process: optional((value, path) => readProcess(value as PlainProcess, path).document),
  by: otherwise(groupingAt, []),
} satisfies Readers<Omit<ComplaintLogOptions, "columns" | "naive" | "guards">>;

/** Readers of the options that say how a log is understood. */
export const COMPLAINT_LOG_OPTIONS = {
  ...LOG_SETTINGS,
  ...LOG_OPTIONS,
  guards: TRANSITION_OPTIONS.guards,
  columns: asGiven,
} satisfies Readers<ComplaintLogOptions>;

/** The settings as they are stored; refuses those that do not go together. */
export function logSettings(given: Read<typeof LOG_SETTINGS>, path: ErrorPath = []): LogSettings {
  refuseBesideProcess(given, path);
  const closing = new Set(given.closing);
  given.reopening.forEach((name, i) => {
    if (closing.has(name)) {
      refuse("invalid_input", [...path, "reopening", i], "an activity that does not close", name);
    }
  });
  const { asOf, reopening, calendar, clocks, firstContact, followUp, outcome, cost } = given;
  return {
    asOf: asOf === null ? null : instantText(asOf),
    closing: given.closing,
    reopening,
    calendar,
    clocks,
    firstContact,
    followUp,
    outcome,
    cost,
    calendars: given.calendars,
    process: given.process,
    by: given.by,
  };
}

/** The settings made ready to run. */
export function logRules({ calendar, calendars, clocks, process }: LogSettings): LogRules {
  const compiled = process === null ? null : compiledProcess(process, ["process"]);
  const own = new Map(
    Object.entries(clocks).map(([name, clock]) => [name, clockAt(clock, ["clocks", name], ANYWHERE)]),
  );
  const fallback = openTimeAt(calendar, ["calendar"]);
  return {
    calendars: allCalendars(
      compiled?.calendars ?? NO_CALENDARS,
      namedCalendarsAt(calendars, ["calendars"]),
      fallback,
    ),
    clocks: compiled?.clocks ?? own,
    process: compiled,
    grantsRedress: Array.from(compiled?.events.values() ?? []).some(({ redress }) => redress !== null),
  };
}

/** What a process says is not said beside it. */
function refuseBesideProcess(
  { process, closing, reopening, clocks }: Read<typeof LOG_SETTINGS>,
  path: ErrorPath,
): void {
  if (process === null) return;
  const given = {
    closing: closing !== null,
    reopening: reopening.length > 0,
    clocks: Object.keys(clocks).length > 0,
  };
  for (const [key, isGiven] of Object.entries(given)) {
    if (isGiven) refuse("invalid_input", [...path, key], "nothing that the process says", key);
  }
}

function activitiesAt(value: unknown, path: ErrorPath): string[] {
  return entriesAt(value, path, "a list of names", textAt);
}

function calendarAt(value: unknown, path: ErrorPath): Calendar {
  return underPath(path, () => defineCalendar(value as CalendarSpec));
}

function calendarsAt(value: unknown, path: ErrorPath): LogSettings["calendars"] {
  const given = objectAt(value, path, "calendars by name");
  return Object.fromEntries(
    Object.entries(given).map(([name, calendar]) => [name, calendarAt(calendar, [...path, name])]),
  );
}

function clocksAt(value: unknown, path: ErrorPath): LogSettings["clocks"] {
  const given = objectAt(value, path, "clocks by name");
  for (const [name, clock] of Object.entries(given)) clockAt(clock, [...path, name], ANYWHERE);
  return jsonCopy(given, path) as LogSettings["clocks"];
}

function outcomeAt(value: unknown, path: ErrorPath): LogSettings["outcome"] {
  const outcome = readRecord(value, OUTCOME, path, "what an outcome is");
  const upheld = new Set(outcome.upheld);
  outcome.rejected.forEach((name, i) => {
    if (upheld.has(name)) {
      refuse("invalid_input", [...path, "rejected", i], "an outcome that is not upheld", name);
    }
  });
  return outcome;
}
