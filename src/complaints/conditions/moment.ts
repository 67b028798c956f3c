import type { Calendars } from "../clocks/calendars.ts";
import type { EventData } from "../process/event.ts";
import type { ComplaintState } from "../process/state.ts";
import type { Scalar } from "./expression.ts";

/** What conditions and operands read. */
export interface Moment {
  readonly state: Standing;
  readonly event: EventAsKnown;
  /** What clocks go by that have no calendar of their own, or one by name. */
  readonly calendars: Calendars;
}

/** What they see of a case. */
export type Standing = Pick<ComplaintState, "facts" | "parts" | "clocks">;

/** An event as far as it is known: `undefined` is not known yet, `null` is not there. */
export interface EventAsKnown {
  readonly type: string | null | undefined;
  /** In canonical form. */
  readonly at: string | undefined;
  readonly actor: string | null | undefined;
  readonly role: string | null | undefined;
  readonly data: EventData | undefined;
}

/** Whether a condition holds; `undefined` where that is not known yet (Kleene's three values). */
export type Test = (moment: Moment) => boolean | undefined;

/** Finds a value; `undefined` where it is not known yet. */
export type Read = (moment: Moment) => Scalar | undefined;

/** An effect that was checked: its keys, and where their values are found. */
export type EffectRule = readonly (readonly [key: string, read: Read])[];
