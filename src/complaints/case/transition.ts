import type { ErrorPath } from "../../errors/error.ts";
import { otherwise, type Read, type Readers, readOptions } from "../../errors/options.ts";
import { objectAt } from "../../errors/read-argument.ts";
import { allCalendars, type Calendars, type CalendarsByName, calendarsAt } from "../clocks/calendars.ts";
import type { ComplaintEffect } from "../conditions/effect.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import type { ComplaintEvent } from "../process/event.ts";
import type { ComplaintState } from "../process/state.ts";

const NO_PREDICATES: GuardPredicates = Object.freeze({});

/** Predicates for the guards that a process leaves to the caller, by their names. They are to be pure. */
export type GuardPredicates = Readonly<
  Record<string, (state: ComplaintState, event: ComplaintEvent) => boolean>
>;

/** Options of `transitionComplaint` and `openComplaint`. */
export interface TransitionOptions {
  /** Predicates for the guards that the process leaves to the caller. */
  readonly guards?: GuardPredicates | undefined;
  /** Calendars that clocks name and the process does not have; one that it has is the process's. */
  readonly calendars?: CalendarsByName | undefined;
}

/** Readers of the options of whatever takes events. */
export const TRANSITION_OPTIONS = {
  guards: otherwise(predicatesAt, NO_PREDICATES),
  calendars: calendarsAt,
} satisfies Readers<TransitionOptions>;

/** What a process is given to decide about events. */
export interface Support {
  readonly guards: GuardPredicates;
  readonly calendars: Calendars;
}

/**
 * Why an event was refused: the process does not know it, it belongs to another case, its sender saw another
 * revision, it is earlier than the last event, the case has ended or is in a stage (a part has a value) that it
 * does not lead from, the role may not send it, data are missing, the redress is no amount of at least 0 or above the
 * limit of the role, or guards failed.
 */
export type RefusalReason =
  | "unknown-event"
  | "wrong-case"
  | "stale-revision"
  | "out-of-order"
  | "ended"
  | "not-allowed"
  | "role-not-permitted"
  | "missing-data"
  | "invalid-amount"
  | "over-redress-limit"
  | "guard-failed";

/** An event that was accepted. */
export interface ComplaintMoved<State = ComplaintState> {
  readonly kind: "moved";
  readonly state: State;
  /** In the order of the row that fired. */
  readonly effects: readonly ComplaintEffect[];
}

/** An event that was refused: the case stays as it is. */
export interface ComplaintRefused<State = ComplaintState> {
  readonly kind: "refused";
  /** The very state that was given. */
  readonly state: State;
  readonly reason: RefusalReason;
  /** What stood against it: a type, a case, a stage or part, roles, keys or guards, as the reason says. */
  readonly failed: readonly string[];
  /** The most redress that the role may grant, where that was exceeded. */
  readonly limit: number | null;
  /** What of that was left before the event: all of it, unless the event keeps a total. */
  readonly left: number | null;
}

/** What became of an event. */
export type ComplaintTransition<State = ComplaintState> = ComplaintMoved<State> | ComplaintRefused<State>;

/** What the options of a transition bring, and what the process has. */
export function supportOf(process: CompiledProcess, options: TransitionOptions | undefined): Support {
  if (options === undefined) return { guards: NO_PREDICATES, calendars: process.calendars };
  return supportBy(process, readOptions(options, TRANSITION_OPTIONS));
}

/** The same of options that were read. */
export function supportBy(
  process: CompiledProcess,
  { guards, calendars }: Read<typeof TRANSITION_OPTIONS>,
): Support {
  return { guards, calendars: allCalendars(process.calendars, calendars, null) };
}

/** Predicates by guard; whether one is a function is seen when it is asked. */
function predicatesAt(value: unknown, path: ErrorPath): GuardPredicates {
  return objectAt(value, path, "predicates by guard") as GuardPredicates;
}
