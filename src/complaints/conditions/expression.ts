import type { ClockPhase } from "../clocks/clock-record.ts";

/** What facts, data and effects hold. */
export type Scalar = string | number | boolean | null;

/** What an event says besides its data. */
export type EventField = "at" | "type" | "actor" | "role";

/** A value as it stands, or where it is found: in a fact, in the event's data, in the event. */
export type Operand =
  | Scalar
  | { readonly fact: string }
  | { readonly data: string }
  | { readonly event: EventField };

/** How a value is compared. Numbers compare with numbers, text with text by its code units; everything else fails. */
export type ValueTest =
  | { readonly equals: Operand }
  | { readonly notEquals: Operand }
  | { readonly in: readonly Operand[] }
  | { readonly atLeast: Operand }
  | { readonly atMost: Operand }
  | { readonly present: boolean };

/** What must hold, as data. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | (({ readonly fact: string } | { readonly data: string } | { readonly event: EventField }) & ValueTest)
  | ({ readonly part: string } & ValueTest)
  /** Real time from the instant that a fact holds to the event's; fails while there is none. */
  | ({ readonly since: string } & ({ readonly atLeastMs: Operand } | { readonly atMostMs: Operand }))
  /** How a clock stands before the event, or whether it is over its target when the event comes. */
  | ({ readonly clock: string } & ({ readonly equals: ClockPhase } | { readonly breached: boolean }));

/** What is left to the application to do, with what it needs to know. */
export type EffectSpec = { readonly type: string } & Readonly<Record<string, Operand>>;
