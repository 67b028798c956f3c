import { termAt } from "../../../calendars/due-date.ts";
import type { ErrorPath } from "../../../errors/error.ts";
import { oneOf } from "../../../errors/options.ts";
import {
  amountAt,
  type Given,
  isPlainObject,
  recordAt,
  textAt,
  wholeAt,
} from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { NO_CLOCKS, type Scope } from "../../conditions/operand.ts";
import { calendarAt } from "../calendars.ts";
import type { ClockPenalty } from "../clock.ts";
import type { ClockGoal } from "../clock-record.ts";
import { type Choose, type ClockRule, TRIGGER_LISTS } from "../clock-rule.ts";
import { type Declared, declaredAt } from "../declared.ts";
import { alertsAt } from "./alert-at.ts";
import {
  agreedAt,
  type Choice,
  chosenCalendarAt,
  chosenTargetAt,
  chosenTermAt,
  isTermByFact,
} from "./chosen-at.ts";
import { roundsByEvent } from "./rounds.ts";
import { triggersAt } from "./trigger-at.ts";

const KEYS = ["targetMs", "term", "until", ...TRIGGER_LISTS, "reopen", "calendar", "penalty", "alerts"];
const reopeningAt = oneOf("continue", "restart", "keep-first", "count-closed");

/** Where a clock is defined. */
export interface ClockScope extends Scope {
  /** Names of the calendars of the process; `null` where it declares none, and the caller has them all. */
  readonly calendars: ReadonlySet<string> | null;
}

/** Where there is no process: any event, and every key of the data as a fact. */
export const ANYWHERE: ClockScope = {
  declared: null,
  place: "transition",
  clocks: NO_CLOCKS,
  calendars: null,
};

/** Checks a clock; in a process, what it names must be declared. */
export function clockAt(value: unknown, path: ErrorPath, scope: ClockScope): ClockRule {
  const given = recordAt(value, path, "a clock", KEYS);
  const { reopen = "continue", calendar, penalty, alerts = [] } = given;
  const [hasTarget, inDates] = [given.targetMs !== undefined, given.term !== undefined];
  if (hasTarget === inDates) refuse("invalid_input", path, "a clock with either targetMs or a term", value);
  if (inDates && calendar === null) {
    refuse("invalid_input", [...path, "calendar"], "a calendar, which a term needs", calendar);
  }
  const byFacts = whatFactsChoose(given);
  const triggers = triggersAt(given, path, scope);
  const hold = triggers.find(({ list }) => list === "pause" || list === "resume");
  if (inDates && hold !== undefined) {
    refuse("invalid_input", hold.path, `no ${hold.list}, as a term is never paused`, given[hold.list]);
  }
  return {
    inDates,
    targetMs: hasTarget && !byFacts.target ? wholeAt(given.targetMs, [...path, "targetMs"], 0) : null,
    term: inDates && !byFacts.term ? termAt(given.term, [...path, "term"]) : null,
    calendar: byFacts.calendar ? undefined : fixedCalendarAt(calendar, [...path, "calendar"], scope),
    calendarByFacts: byFacts.calendar,
    choose: chooseAt(given, byFacts, path, scope),
    reopening: reopeningAt(reopen, [...path, "reopen"]),
    penalty: penalty === undefined ? null : penaltyAt(penalty, [...path, "penalty"], scope.declared),
    alerts: alertsAt(alerts, [...path, "alerts"], scope),
    triggers,
    rounds: roundsByEvent(triggers),
  };
}

/** What of a clock is left to facts. */
interface ByFacts {
  readonly target: boolean;
  readonly term: boolean;
  readonly until: boolean;
  readonly calendar: boolean;
}

function whatFactsChoose({ targetMs, term, until, calendar }: Given): ByFacts {
  return {
    target: typeof targetMs === "object" && targetMs !== null,
    term: Array.isArray(term) || isTermByFact(term),
    until: until !== undefined,
    calendar: Array.isArray(calendar) || (isPlainObject(calendar) && Object.hasOwn(calendar, "fact")),
  };
}

/** A calendar or the name of one; `null` is real time, and none leaves it to the caller. */
function fixedCalendarAt(value: unknown, path: ErrorPath, scope: ClockScope): ClockRule["calendar"] {
  if (value === undefined) return undefined;
  return typeof value === "string" ? calendarNameAt(value, path, scope) : calendarAt(value, path);
}

/** A name that the process has, if it has calendars: those of a process that has none are the caller's. */
function calendarNameAt(value: unknown, path: ErrorPath, { calendars }: ClockScope): string {
  const name = textAt(value, path);
  if (calendars !== null && !calendars.has(name)) {
    refuse("invalid_input", path, `a calendar of the process: ${[...calendars].join(", ")}`, name);
  }
  return name;
}

function chooseAt(given: Given, byFacts: ByFacts, path: ErrorPath, scope: ClockScope): Choose | null {
  const at = (key: string) => [given[key], [...path, key], scope] as const;
  const targetMs = byFacts.target ? chosenTargetAt(...at("targetMs")) : null;
  const term = byFacts.term ? chosenTermAt(...at("term")) : null;
  const until = byFacts.until ? agreedAt(...at("until")) : null;
  const calendar = byFacts.calendar
    ? chosenCalendarAt(...at("calendar"), (name, here) => calendarNameAt(name, here, scope))
    : null;
  if (targetMs === null && term === null && until === null && calendar === null) return null;
  return (moment) => {
    const chosen = <T>(choice: Choice<T> | null) => choice?.(moment);
    return goalOf({
      targetMs: chosen(targetMs),
      term: chosen(term),
      until: chosen(until),
      calendar: chosen(calendar),
    });
  };
}

/** What was chosen, without what was not; `undefined` where nothing was. */
function goalOf({
  targetMs,
  term,
  until,
  calendar,
}: { readonly [Key in keyof ClockGoal]: ClockGoal[Key] | undefined }): ClockGoal | undefined {
  const isNone =
    targetMs === undefined && term === undefined && until === undefined && calendar === undefined;
  if (isNone) return undefined;
  const goal: { -readonly [Key in keyof ClockGoal]: ClockGoal[Key] } = {};
  if (targetMs !== undefined) goal.targetMs = targetMs;
  if (term !== undefined) goal.term = term;
  if (until !== undefined) goal.until = until;
  if (calendar !== undefined) goal.calendar = calendar;
  return goal;
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
  return { fact: declaredAt(fact, [...path, "fact"], declared, "facts") };
}
