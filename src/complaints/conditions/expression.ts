import type { ClockPhase } from "../clocks/clock-record.ts";

/** What facts, data and effects hold. */
export type Scalar = string | number | boolean | null;

/** What an event says besides its data. */
export type EventField = "at" | "type" | "actor" | "role";

/**
 * A value as it stands, or where it is found: in a fact, in the event's data, in the event; or what a clock's delay
 * costs when the event comes.
 */
export type Operand<Fact extends string = string> =
  | Scalar
  | { readonly fact: Fact }
  | { readonly data: string }
  | { readonly event: EventField }
  | { readonly penalty: string };

/** How a value is compared. Numbers compare with numbers, text with text by its code units; everything else fails. */
export type ValueTest<Fact extends string = string> =
  | { readonly equals: Operand<Fact> }
  | { readonly notEquals: Operand<Fact> }
  | { readonly in: readonly Operand<Fact>[] }
  | { readonly atLeast: Operand<Fact> }
  | { readonly atMost: Operand<Fact> }
  | { readonly present: boolean };

/** What must hold, as data. */
export type Condition<Fact extends string = string> =
  | { readonly all: readonly Condition<Fact>[] }
  | { readonly any: readonly Condition<Fact>[] }
  | { readonly not: Condition<Fact> }
  | (({ readonly fact: Fact } | { readonly data: string } | { readonly event: EventField }) & ValueTest<Fact>)
  | ({ readonly part: string } & ValueTest<Fact>)
  /** Every fact named equals the value, or one of the values: a row of a matrix. */
  | { readonly facts: { readonly [Name in Fact]?: Scalar | readonly Scalar[] } }
  /**
   * Real time from the instant that a fact holds, or the end of a date in UTC, to the event's; fails while there is
   * none.
   */
  | ({ readonly since: Fact } & (
      | { readonly atLeastMs: Operand<Fact> }
      | { readonly atMostMs: Operand<Fact> }
    ))
  /** How a clock stands before the event, or whether it is over its target when the event comes. */
  | ({ readonly clock: string } & ({ readonly equals: ClockPhase } | { readonly breached: boolean }));

/** What is left to the application to do, with what it needs to know. */
export type EffectSpec<Fact extends string = string> = { readonly type: string } & Readonly<
  Record<string, Operand<Fact>>
>;
