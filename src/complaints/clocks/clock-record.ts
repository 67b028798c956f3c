import type { CheckedTerm } from "../../calendars/due-date.ts";

/** How a clock stands. */
export type ClockPhase = "idle" | "running" | "paused" | "stopped";

export const PHASES: readonly ClockPhase[] = ["idle", "running", "paused", "stopped"];

/**
 * A time that a clock ran and that is over; with the calendar, by name, that facts had chosen for it, where they had
 * (`null` is real time).
 */
export type ClockSpan<Instant = string> =
  | readonly [from: Instant, to: Instant]
  | readonly [from: Instant, to: Instant, calendar: string | null];

/** What facts chose for a clock; what they do not choose is not there. */
export interface ClockGoal<Instant = string> {
  readonly targetMs?: number;
  readonly term?: CheckedTerm;
  /** In canonical form, or a date. */
  readonly until?: Instant;
  /** By name; `null` is real time. */
  readonly calendar?: string | null;
}

/** What a clock went through from a start to the stop that ended it. */
export interface ClockActivation<Instant = string> {
  readonly spans: readonly ClockSpan<Instant>[];
  readonly stoppedAt: Instant;
  /** What was in force at the stop. */
  readonly goal?: ClockGoal<Instant>;
}

/** What a clock has been through, with instants as milliseconds or in canonical form. */
export interface ClockRecord<Instant = string> {
  readonly state: ClockPhase;
  /** The times that it ran and that are over. */
  readonly spans: readonly ClockSpan<Instant>[];
  /** Since when it runs; `null` where it does not. */
  readonly since: Instant | null;
  /** When it was stopped; `null` where it is not. */
  readonly stoppedAt: Instant | null;
  /**
   * The holds that are open, in the order opened; of a paused clock that has none here it is the one without a name.
   */
  readonly holds?: readonly string[];
  /** What is in force of what facts choose; of a stopped clock, what was at its stop. */
  readonly goal?: ClockGoal<Instant>;
  /** The activations before this one, where a reopening starts anew. */
  readonly past?: readonly ClockActivation<Instant>[];
}

/** The hold of a pause that names none. */
export const UNNAMED = "";

const UNNAMED_ALONE: readonly string[] = Object.freeze([UNNAMED]);
const NO_HOLDS: readonly string[] = Object.freeze([]);

/** A clock before its first event. */
export const IDLE: ClockRecord<never> = Object.freeze({
  state: "idle",
  spans: Object.freeze([]),
  since: null,
  stoppedAt: null,
});

/** The holds of a clock that are open. */
export function holdsOf({ state, holds }: Pick<ClockRecord, "state" | "holds">): readonly string[] {
  return state === "paused" ? (holds ?? UNNAMED_ALONE) : NO_HOLDS;
}

/** When a clock's present activation started; `null` of an idle one. */
export function startOf<Instant>({
  spans,
  since,
}: Pick<ClockRecord<Instant>, "spans" | "since">): Instant | null {
  return spans[0]?.[0] ?? since;
}
