import { instantText } from "../../../calendars/instant.ts";
import type { Note } from "../../../errors/note.ts";
import type { Moment, Standing } from "../../conditions/moment.ts";
import type { Calendars } from "../calendars.ts";
import { type ClockPhase, type ClockRecord, holdsOf } from "../clock-record.ts";
import type { AlertRule, ClockRule } from "../clock-rule.ts";
import { activationsOf, type ClockActivations } from "./activations.ts";
import { alertInstant } from "./alert-instants.ts";
import type { ClockFigures } from "./clock-figures.ts";
import { runningOn } from "./own-time.ts";

/** How a clock stands. */
export interface ClockReading {
  state: ClockPhase;
  /** In the calendar's business time; in real time without one, and for a term. */
  elapsedMs: number;
  /**
   * The first instant at which the target is reached, the end of the term, or the instant agreed on; `null` where that
   * is not known yet.
   */
  dueAt: string | null;
  /** Whether more has elapsed than the target. */
  breached: boolean;
  /** Below 0 when breached; `null` without a target, and for a term that has not begun. */
  remainingMs: number | null;
  /**
   * Whether the clock ran on, in whatever time, after it was due: a clock due at closing time is overdue in the evening
   * and breached from the next opening.
   */
  overdue: boolean;
  /** When it is due if it runs on: from now where it is paused, from its stop where it is stopped. */
  projectedDueAt: string | null;
  /** The target in force; `null` for a term or an agreed instant. */
  targetMs: number | null;
  /** The holds that are open, in the order opened; `""` is the one without a name. */
  holds: string[];
  /** Of the case, the present one included. */
  activations: ClockActivations;
  /** In the order of the clock. */
  alerts: AlertReading[];
}

/** How an alert of a clock stands. */
export interface AlertReading {
  alert: string;
  /** `null` where it is not known whether it will be reached, and where its condition fails. */
  at: string | null;
  reached: boolean;
}

/** A clock that was read, in a case or in a log. */
export interface ReadClock {
  readonly rule: ClockRule;
  readonly record: ClockRecord<number>;
  readonly figures: ClockFigures;
  readonly asOf: number;
  readonly calendars: Calendars;
  readonly standing: Standing;
}

/** The figures as they are told. */
export function readingOf(clock: ReadClock): ClockReading {
  const { rule, record, figures, calendars } = clock;
  const { state, elapsed, goal, due, breached, overdue, remaining } = figures;
  return {
    state,
    elapsedMs: elapsed,
    dueAt: textOrNull(due),
    breached,
    remainingMs: remaining,
    overdue,
    projectedDueAt: textOrNull(due ?? projectedDue(clock)),
    targetMs: goal !== null && "targetMs" in goal ? goal.targetMs : null,
    holds: [...holdsOf(record)],
    activations: activationsOf(rule, record, figures, calendars),
    alerts: rule.alerts.map((alert) => alertReading(alert, clock)),
  };
}

/** Why a figure is `null` that should not be. */
export function clockNotes({ state, goal, due }: ClockFigures): Note[] {
  if (goal === null) return state === "idle" ? [] : [{ path: ["dueAt"], reason: "no-target" }];
  return state === "running" && due === null ? [{ path: ["dueAt"], reason: "after-year-9999" }] : [];
}

/** What the conditions of an alert see at an instant: the case as it stands, and no event. */
export function alertMoment(at: number, { standing, calendars }: ReadClock): Moment {
  const event = { type: null, at: instantText(at), actor: null, role: null, data: {} };
  return { state: standing, event, calendars };
}

function projectedDue({ rule, record, figures, asOf, calendars }: ReadClock): number | null {
  const { state, goal, remaining } = figures;
  if (state === "idle" || goal === null || !("targetMs" in goal)) return null;
  return runningOn(remaining!, record.stoppedAt ?? asOf, rule, record.goal, calendars);
}

function alertReading(rule: AlertRule, clock: ReadClock): AlertReading {
  const { record, figures, asOf, calendars } = clock;
  const at = alertInstant(rule, clock.rule, record, figures, calendars);
  const holds = at !== null && (rule.when === null || rule.when(alertMoment(asOf, clock)) === true);
  return {
    alert: rule.alert,
    at: holds ? instantText(at) : null,
    reached: holds && at <= (record.stoppedAt ?? asOf),
  };
}

function textOrNull(instant: number | null): string | null {
  return instant === null ? null : instantText(instant);
}
