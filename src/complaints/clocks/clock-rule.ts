import type { CheckedTerm } from "../../calendars/due-date.ts";
import type { OpenTime } from "../../calendars/open-time.ts";
import type { ErrorPath } from "../../errors/error.ts";
import type { EffectRule, Moment, Test } from "../conditions/moment.ts";
import type { ClockPenalty, ClockReopening } from "./clock.ts";
import type { ClockGoal } from "./clock-record.ts";

export const TRIGGER_LISTS = ["start", "pause", "resume", "stop", "reopenOn"] as const;

/** A clock that was checked. */
export interface ClockRule {
  /** Whether it has a term, and so counts dates, in real time. */
  readonly inDates: boolean;
  /** `null` where there is a term, or facts choose it. */
  readonly targetMs: number | null;
  /** `null` where there is a target, or facts choose it. */
  readonly term: CheckedTerm | null;
  /** By name where it has one, `null` is real time; `undefined` leaves it to facts, or to the caller. */
  readonly calendar: OpenTime | string | null | undefined;
  /** Whether facts choose the calendar. */
  readonly calendarByFacts: boolean;
  /** What facts choose of all this; `null` where nothing is left to them. */
  readonly choose: Choose | null;
  readonly reopening: ClockReopening;
  readonly penalty: ClockPenalty | null;
  readonly alerts: readonly AlertRule[];
  readonly triggers: readonly TriggerRule[];
  /** What an event does, by its type, by the triggers that name no stage. */
  readonly rounds: ReadonlyMap<string, ClockRound>;
}

/** What facts choose for a clock; `undefined` where they choose nothing. */
export type Choose = (moment: Moment) => ClockGoal | undefined;

/** A trigger that was checked; `null` where it names nothing of a kind. */
export interface TriggerRule {
  readonly list: (typeof TRIGGER_LISTS)[number];
  readonly path: ErrorPath;
  /** Whether it is but the type of an event. */
  readonly isText: boolean;
  readonly events: ReadonlySet<string> | null;
  readonly entering: ReadonlySet<string> | null;
  readonly leaving: ReadonlySet<string> | null;
  readonly when: Test | null;
  readonly hold: string | null;
}

/** What an event does to a clock: one of these, as the clock stands. */
export interface ClockActions {
  readonly start: boolean;
  readonly stop: boolean;
  readonly reopenOn: boolean;
  /** The holds that it opens. */
  readonly pause: readonly string[];
  /** The holds that it ends; `null` among them is all. */
  readonly resume: readonly (string | null)[];
}

/** The same, where conditions have a say. */
export type ClockRound = ClockActions | ((moment: Moment) => ClockActions);

/** An alert that was checked. */
export interface AlertRule {
  readonly alert: string;
  readonly length: { readonly share: number } | { readonly beforeMs: number } | { readonly afterMs: number };
  readonly when: Test | null;
  readonly effects: readonly EffectRule[];
}
