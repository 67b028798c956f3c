import type { CalendarsByName } from "../clocks/calendars.ts";
import type { Clock } from "../clocks/clock.ts";
import type { Condition, EffectSpec, Operand, Scalar } from "../conditions/expression.ts";

/** A stage that a case can be in. */
export interface StageSpec {
  /** Whether the case has ended; `false` by default. */
  readonly final?: boolean | undefined;
  /** Whom the case waits for. */
  readonly hold?: string | undefined;
  readonly label?: string | undefined;
}

/** An event that a case can meet. */
export interface EventSpec {
  /** Keys of the data that must be there. */
  readonly requires?: readonly string[] | undefined;
  /** The roles that may send it; every one, and none, by default. */
  readonly roles?: readonly string[] | undefined;
  /**
   * The key of the data that holds an amount of redress, which is required and held to the role's limit; with a
   * `total`, the fact that sums the amounts of a case, the limit holds for all of them together.
   */
  readonly redress?: string | { readonly amount: string; readonly total: string } | undefined;
  readonly label?: string | undefined;
}

/** What is added to a fact: a number, or where it is found. */
export type Addend = number | { readonly fact: string } | { readonly data: string };

/** A row of the table: where an event leads from a stage. */
export interface TransitionSpec {
  /** One stage, several, or `"*"` for every one that is not final. */
  readonly from: string | readonly string[];
  readonly event: string;
  /** The stage stays without it. */
  readonly to?: string | undefined;
  /** All must hold; otherwise the next row for the same stage and event is tried. */
  readonly guards?: readonly string[] | undefined;
  /** Facts and what they become. */
  readonly set?: Readonly<Record<string, Operand>> | undefined;
  /** Facts and what is added to them; on either side, what is no number counts as 0. */
  readonly add?: Readonly<Record<string, Addend>> | undefined;
  readonly effects?: readonly EffectSpec[] | undefined;
}

/** A small machine that runs beside the stage on the same events. */
export interface PartSpec {
  readonly initial: string;
  readonly transitions: readonly {
    readonly from: string | readonly string[];
    readonly event: string;
    readonly to: string;
  }[];
}

/** A right of the customer, as conditions on facts, parts and clocks. */
export interface RightSpec {
  readonly label?: string | undefined;
  /** The clock by which it is late or broken. */
  readonly clock?: string | undefined;
  readonly honored: Condition;
  /** Whether it was honored late, besides by its clock. */
  readonly late?: Condition | undefined;
  readonly broken?: Condition | undefined;
  /** Whether it is at issue in the case; always by default. */
  readonly applies?: Condition | undefined;
}

/** What a role may decide alone. */
export interface RoleSpec {
  /** The most redress it may grant, or the fact that holds it; `null` or absent: no limit. */
  readonly redressLimit?: number | { readonly fact: string } | null | undefined;
  /** Whether it may waive guards; `false` by default. */
  readonly mayOverride?: boolean | undefined;
}

/** A complaint process as data, strictly JSON. `defineComplaintProcess` checks it. */
export interface ComplaintProcess {
  readonly kind?: "complaint-process" | undefined;
  readonly id: string;
  /** 1, 2, …; a state belongs to one version. */
  readonly version: number;
  readonly title?: string | undefined;
  /** The stage before the first event. */
  readonly initial: string;
  readonly states: Readonly<Record<string, StageSpec>>;
  /** Every fact with its first value. */
  readonly facts?: Readonly<Record<string, Scalar>> | undefined;
  readonly events: Readonly<Record<string, EventSpec>>;
  /** `null` is a predicate that the caller supplies. */
  readonly guards?: Readonly<Record<string, Condition | null>> | undefined;
  /** The first row for a stage and event whose guards all hold is the one that fires. */
  readonly transitions: readonly TransitionSpec[];
  readonly parts?: Readonly<Record<string, PartSpec>> | undefined;
  readonly clocks?: Readonly<Record<string, Clock>> | undefined;
  /** Those that its clocks name, or its facts; they go before the caller's of the same names. */
  readonly calendars?: CalendarsByName | undefined;
  readonly rights?: Readonly<Record<string, RightSpec>> | undefined;
  /** Without roles nobody is limited; where there are some, whoever has none of them may grant no redress. */
  readonly roles?: Readonly<Record<string, RoleSpec>> | undefined;
}
