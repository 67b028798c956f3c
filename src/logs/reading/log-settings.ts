import type { Calendar, CalendarSpec } from "../../calendars/calendar.ts";
import { defineCalendar } from "../../calendars/define-calendar.ts";
import { instantText } from "../../calendars/instant.ts";
import type { Clock } from "../../complaints/clocks/clock.ts";
import { ANYWHERE, clockAt } from "../../complaints/clocks/definition/clock-at.ts";
import { jsonCopy } from "../../complaints/process/json-copy.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { optional, otherwise, type Read, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, entriesAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { LOG_OPTIONS, type LogOptions } from "./event-table.ts";

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
  /** Clocks over each case's activities, by name. */
  clocks?: Readonly<Record<string, Clock>> | undefined;
  firstContact?: FirstContact | undefined;
  /** Activities that are a follow-up answered by the customer. */
  followUp?: readonly string[] | undefined;
  outcome?: OutcomeRule | undefined;
  /** The column of what a row cost; a case costs the sum of its rows, an empty cell nothing. */
  cost?: string | undefined;
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
  asOf: LOG_OPTIONS.asOf,
  closing: optional(activitiesAt),
  reopening: otherwise(activitiesAt, []),
  calendar: optional(calendarAt),
  clocks: otherwise(clocksAt, {}),
  firstContact: optional((value, path) => readRecord(value, FIRST_CONTACT, path, "what a first contact is")),
  followUp: optional(activitiesAt),
  outcome: optional(outcomeAt),
  cost: optional(textAt),
} satisfies Readers<Omit<ComplaintLogOptions, "columns">>;

/** Readers of the options that say how a log is understood. */
export const COMPLAINT_LOG_OPTIONS = {
  columns: LOG_OPTIONS.columns,
  ...LOG_SETTINGS,
} satisfies Readers<ComplaintLogOptions>;

/** The settings as they are stored; refuses an activity that closes and reopens. */
export function logSettings(given: Read<typeof LOG_SETTINGS>, path: ErrorPath = []): LogSettings {
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
  };
}

function activitiesAt(value: unknown, path: ErrorPath): string[] {
  return entriesAt(value, path, "a list of names", textAt);
}

function calendarAt(value: unknown, path: ErrorPath): Calendar {
  return underPath(path, () => defineCalendar(value as CalendarSpec));
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
