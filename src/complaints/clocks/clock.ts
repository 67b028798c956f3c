import type { CalendarSpec } from "../../calendars/calendar.ts";
import type { Term } from "../../calendars/due-date.ts";
import type { Condition, EffectSpec } from "../conditions/expression.ts";

/**
 * What a reopening does to a stopped clock: `"continue"` goes on from what had elapsed, `"restart"` forgets it,
 * `"keep-first"` leaves the clock stopped, `"count-closed"` goes on and counts the time that it was stopped too.
 */
export type ClockReopening = "continue" | "restart" | "keep-first" | "count-closed";

/** The names that a clock may use: any, or those that a process declares. */
export interface ClockNames {
  readonly stage: string;
  readonly event: string;
  readonly fact: string;
  readonly hold: string;
  readonly calendar: string;
}

/**
 * What moves a clock: an event of a type; or what an object names, all of it: the type of the event, stages that the
 * case enters or leaves by it, and a condition on the case after it.
 */
export type ClockTrigger<Names extends ClockNames = ClockNames> =
  | Names["event"]
  | {
      readonly event?: Names["event"] | readonly Names["event"][] | undefined;
      /** The case comes from a stage outside the set into one inside. */
      readonly entering?: Names["stage"] | readonly Names["stage"][] | undefined;
      /** The case goes from a stage inside the set to one outside. */
      readonly leaving?: Names["stage"] | readonly Names["stage"][] | undefined;
      /** On facts, parts, data and the event after it, and on other clocks as they stood before it. */
      readonly when?: Condition<Names["fact"]> | undefined;
      /**
       * In `pause` the hold that it opens, in `resume` the one that it ends; without it the one without a name, and
       * all.
       */
      readonly hold?: Names["hold"] | undefined;
    };

/** What a fact holds, or the value of the first row whose condition holds. */
export type ChosenValue<T, Fact extends string = string> =
  | { readonly fact: Fact }
  | readonly {
      readonly when?: Condition<Fact> | undefined;
      readonly value: T | { readonly fact: Fact };
    }[];

/** A term whose amount a fact may hold. */
export type ChosenTerm<Fact extends string = string> = Omit<Term, "amount"> & {
  readonly amount: number | { readonly fact: Fact };
};

/** What is owed when a clock is breached: a share of a base for each started period of the delay. */
export interface ClockPenalty<Fact extends string = string> {
  /** At least 0; or the fact that holds it. */
  readonly base: number | { readonly fact: Fact };
  /** Of the base, at least 0. */
  readonly share: number;
  /** The period in milliseconds; once for the whole delay without it. */
  readonly perMs?: number | undefined;
  /** The most that is owed, as a share of the base. */
  readonly cap?: number | undefined;
}

/**
 * Something to be told of at a point of a clock: at a share of the target, before it or after it (exactly one of the
 * three). The clock's own time counts, so that holds and closed hours move it; for a term or an agreed instant real
 * time.
 */
export interface ClockAlert<Fact extends string = string> {
  /** Its name, unique in its clock. */
  readonly alert: string;
  /** Above 0; 1 is when the clock is due. */
  readonly share?: number | undefined;
  /** Whole; at the start where the target is shorter. */
  readonly beforeMs?: number | undefined;
  readonly afterMs?: number | undefined;
  /** On the case as it stands then; always by default. */
  readonly when?: Condition<Fact> | undefined;
  /** What is left to the application to do, which `nextInstant` tells. */
  readonly effects?: readonly EffectSpec<Fact>[] | undefined;
}

/** A clock over events: what moves it, and when it is due. It has either a target or a term. */
export interface Clock<Names extends ClockNames = ClockNames> {
  /** A whole number of milliseconds, in the calendar's business time; in real time without a calendar. */
  readonly targetMs?: number | ChosenValue<number, Names["fact"]> | undefined;
  /** Dates, to the end of a local date. Needs a calendar, is counted in real time, and is never paused. */
  readonly term?:
    | ChosenTerm<Names["fact"]>
    | readonly {
        readonly when?: Condition<Names["fact"]> | undefined;
        readonly value: ChosenTerm<Names["fact"]>;
      }[]
    | undefined;
  /**
   * The fact that may hold an agreed instant, which goes before the target or term while it does; or an agreed date,
   * `YYYY-MM-DD`, to its end in the zone of the calendar in force (UTC without one). Anything else is none.
   */
  readonly until?: { readonly fact: Names["fact"] } | undefined;
  /** Act on an idle clock; at least one. */
  readonly start: readonly ClockTrigger<Names>[];
  /** Open holds of a running or paused clock; it runs when none is open. */
  readonly pause?: readonly ClockTrigger<Names>[] | undefined;
  /** End holds of a paused clock. */
  readonly resume?: readonly ClockTrigger<Names>[] | undefined;
  /** Act on a running or paused clock. */
  readonly stop?: readonly ClockTrigger<Names>[] | undefined;
  /** Act on a stopped clock. */
  readonly reopenOn?: readonly ClockTrigger<Names>[] | undefined;
  /** `"continue"` by default. */
  readonly reopen?: ClockReopening | undefined;
  /** Goes before the caller's; a name is one of `calendars`, `null` is real time. */
  readonly calendar?:
    | CalendarSpec
    | Names["calendar"]
    | ChosenValue<Names["calendar"] | null, Names["fact"]>
    | null
    | undefined;
  readonly penalty?: ClockPenalty<Names["fact"]> | undefined;
  readonly alerts?: readonly ClockAlert<Names["fact"]>[] | undefined;
}
