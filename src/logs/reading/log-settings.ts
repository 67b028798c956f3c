import type { Calendar, CalendarSpec } from "../../calendars/calendar.ts";
import { defineCalendar } from "../../calendars/define-calendar.ts";
import { instantAt, instantText } from "../../calendars/instant.ts";
import { type Clock, clockAt } from "../../complaints/clocks/clock.ts";
import { jsonCopy } from "../../complaints/process/json-copy.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { amountAt, objectAt, optionalAt, recordAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import type { LogOptions } from "./event-table.ts";

/** How it shows in a log whether a complaint was upheld. */
export interface Outcome {
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
  outcome?: Outcome | undefined;
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

/** Checks the options that say how a log is understood. */
export function logSettings(options: ComplaintLogOptions): LogSettings {
  const closing = optionalAt(options.closing, ["closing"], namesAt);
  const reopening = optionalAt(options.reopening, ["reopening"], namesAt) ?? [];
  reopening.forEach((name, i) => {
    if (closing?.includes(name))
      refuse("invalid_input", ["reopening", i], "an activity that does not close", name);
  });
  return {
    asOf: optionalAt(options.asOf, ["asOf"], (value, path) => instantText(instantAt(value, path))),
    closing,
    reopening,
    calendar: optionalAt(options.calendar, ["calendar"], calendarAt),
    clocks: clocksAt(options.clocks ?? {}, ["clocks"]),
    firstContact: optionalAt(options.firstContact, ["firstContact"], firstContactAt),
    followUp: optionalAt(options.followUp, ["followUp"], namesAt),
    outcome: optionalAt(options.outcome, ["outcome"], outcomeAt),
    cost: optionalAt(options.cost, ["cost"], textAt),
  };
}

function namesAt(value: unknown, path: ErrorPath): string[] {
  if (!Array.isArray(value)) return refuse("invalid_input", path, "a list of names", value);
  return Array.from(value, (name: unknown, i) => textAt(name, [...path, i]));
}

function calendarAt(value: unknown, path: ErrorPath): Calendar {
  return underPath(path, () => defineCalendar(value as CalendarSpec));
}

function clocksAt(value: unknown, path: ErrorPath): LogSettings["clocks"] {
  const given = objectAt(value, path, "clocks by name");
  for (const [name, clock] of Object.entries(given)) clockAt(clock, [...path, name], null);
  return jsonCopy(given, path) as LogSettings["clocks"];
}

function firstContactAt(value: unknown, path: ErrorPath): LogSettings["firstContact"] {
  const given = recordAt(value, path, "what a first contact is", ["contacts", "repeatWithinMs"]);
  return {
    contacts: namesAt(given.contacts, [...path, "contacts"]),
    repeatWithinMs: optionalAt(given.repeatWithinMs, [...path, "repeatWithinMs"], amountAt),
  };
}

function outcomeAt(value: unknown, path: ErrorPath): LogSettings["outcome"] {
  const given = recordAt(value, path, "what an outcome is", ["column", "upheld", "rejected"]);
  const upheld = namesAt(given.upheld, [...path, "upheld"]);
  const rejected = namesAt(given.rejected, [...path, "rejected"]);
  rejected.forEach((name, i) => {
    if (upheld.includes(name))
      refuse("invalid_input", [...path, "rejected", i], "an outcome that is not upheld", name);
  });
  return { column: optionalAt(given.column, [...path, "column"], textAt), upheld, rejected };
}
