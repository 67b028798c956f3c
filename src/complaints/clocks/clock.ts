import type { CalendarSpec } from "../../calendars/calendar.ts";
import { type CheckedTerm, type Term, termAt } from "../../calendars/due-date.ts";
import { type OpenTime, openTimeOf } from "../../calendars/open-time.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { oneOf } from "../../errors/options.ts";
import { amountAt, entriesAt, type Given, recordAt, textAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { type Declared, declaredAt } from "./declared.ts";

const KEYS = [
  "targetMs",
  "term",
  "start",
  "pause",
  "resume",
  "stop",
  "reopenOn",
  "reopen",
  "calendar",
  "penalty",
];
const LISTS = ["start", "pause", "resume", "stop", "reopenOn"] as const;
const NO_ACTION = { start: false, pause: false, resume: false, stop: false, reopenOn: false };
const reopeningAt = oneOf("continue", "restart", "keep-first", "count-closed");

/**
 * What a reopening does to a stopped clock: `"continue"` goes on from what had elapsed, `"restart"` forgets it,
 * `"keep-first"` leaves the clock stopped, `"count-closed"` goes on and counts the time that it was stopped too.
 */
export type ClockReopening = "continue" | "restart" | "keep-first" | "count-closed";

/** What is owed when a clock is breached: a share of a base for each started period of the delay. */
export interface ClockPenalty {
  /** At least 0; or the fact that holds it. */
  readonly base: number | { readonly fact: string };
  /** Of the base, at least 0. */
  readonly share: number;
  /** The period in milliseconds; once for the whole delay without it. */
  readonly perMs?: number | undefined;
  /** The most that is owed, as a share of the base. */
  readonly cap?: number | undefined;
}

/** A clock over events: which of their types move it, and when it is due. It has either a target or a term. */
export interface Clock {
  /** A whole number of milliseconds, in the calendar's business time; in real time without a calendar. */
  readonly targetMs?: number | undefined;
  /** Dates, to the end of a local date. Needs a calendar, is counted in real time, and is never paused. */
  readonly term?: Term | undefined;
  /** Act on an idle clock; at least one. */
  readonly start: readonly string[];
  /** Act on a running clock. */
  readonly pause?: readonly string[] | undefined;
  /** Act on a paused clock. */
  readonly resume?: readonly string[] | undefined;
  /** Act on a running or paused clock. */
  readonly stop?: readonly string[] | undefined;
  /** Act on a stopped clock. */
  readonly reopenOn?: readonly string[] | undefined;
  /** `"continue"` by default. */
  readonly reopen?: ClockReopening | undefined;
  /** Goes before the caller's; `null` is real time. */
  readonly calendar?: CalendarSpec | null | undefined;
  readonly penalty?: ClockPenalty | undefined;
}

/** A clock that was checked. */
export interface ClockRule {
  /** `null` where there is a term. */
  readonly targetMs: number | null;
  readonly term: CheckedTerm | null;
  readonly reopening: ClockReopening;
  /** `undefined` leaves it to the caller, `null` is real time. */
  readonly calendar: OpenTime | null | undefined;
  readonly penalty: ClockPenalty | null;
  /** What an event of a type does. */
  readonly actions: ReadonlyMap<string, ClockActions>;
}

/** What an event does to a clock: one of these, as the clock stands. */
export type ClockActions = Readonly<Record<(typeof LISTS)[number], boolean>>;

/** Checks a clock; in a process its events and facts must be declared. */
export function clockAt(value: unknown, path: ErrorPath, declared: Declared | null): ClockRule {
  const given = recordAt(value, path, "a clock", KEYS);
  const { reopen = "continue", calendar } = given;
  const [hasTarget, hasTerm] = [given.targetMs !== undefined, given.term !== undefined];
  if (hasTarget === hasTerm) refuse("invalid_input", path, "a clock with either targetMs or a term", value);
  if (hasTerm && calendar === null) {
    refuse("invalid_input", [...path, "calendar"], "a calendar, which a term needs", calendar);
  }
  return {
    targetMs: hasTarget ? wholeAt(given.targetMs, [...path, "targetMs"], 0) : null,
    term: hasTerm ? termAt(given.term, [...path, "term"]) : null,
    reopening: reopeningAt(reopen, [...path, "reopen"]),
    calendar: calendar === undefined ? undefined : calendarAt(calendar, [...path, "calendar"]),
    penalty: given.penalty === undefined ? null : penaltyAt(given.penalty, [...path, "penalty"], declared),
    actions: actionsAt(given, path, declared, hasTerm),
  };
}

/** The open time of a calendar; `null`, which is real time, of none. */
export function calendarAt(value: unknown, path: ErrorPath): OpenTime | null {
  if (value === null || value === undefined) return null;
  return underPath(path, () => openTimeOf(value as CalendarSpec));
}

function penaltyAt(value: unknown, path: ErrorPath, declared: Declared | null): ClockPenalty {
  const { base, share, perMs, cap } = recordAt(value, path, "a penalty", ["base", "share", "perMs", "cap"]);
  return {
    base: amountOrFactAt(base, [...path, "base"], declared),
    share: amountAt(share, [...path, "share"]),
    ...(perMs === undefined ? {} : { perMs: wholeAt(perMs, [...path, "perMs"], 1) }),
    ...(cap === undefined ? {} : { cap: amountAt(cap, [...path, "cap"]) }),
  };
}

/** An amount of at least 0, or the fact that holds it. */
export function amountOrFactAt(
  value: unknown,
  path: ErrorPath,
  declared: Declared | null,
): number | { readonly fact: string } {
  if (typeof value === "number") return amountAt(value, path);
  const { fact } = recordAt(value, path, "an amount or { fact }", ["fact"]);
  const here = [...path, "fact"];
  return { fact: declared === null ? textAt(fact, here) : declaredAt(fact, here, declared, "facts") };
}

function actionsAt(
  given: Given,
  path: ErrorPath,
  declared: Declared | null,
  hasTerm: boolean,
): ClockRule["actions"] {
  const actions = new Map<string, ClockActions>();
  const holds = new Set<string>();
  for (const list of LISTS) {
    const here = [...path, list];
    const types = given[list] === undefined && list !== "start" ? [] : given[list];
    const isHold = list === "pause" || list === "resume";
    entriesAt(types, here, "a list of event types", (entry, there) => {
      const type = declared === null ? textAt(entry, there) : declaredAt(entry, there, declared, "events");
      if (isHold) holds.add(type);
      if (list === "stop" && holds.has(type)) {
        refuse("invalid_input", there, "an event that does not pause or resume the clock too", type);
      }
      // A term is never paused.
      actions.set(type, { ...(actions.get(type) ?? NO_ACTION), [list]: !(isHold && hasTerm) });
    });
    if (list === "start" && actions.size === 0) refuse("invalid_input", here, "at least one event", types);
  }
  return actions;
}
