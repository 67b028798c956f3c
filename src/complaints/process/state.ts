import type { ClockRecord } from "../clocks/clock-record.ts";
import type { Scalar } from "../conditions/expression.ts";

/** A guard that was waived. */
export interface RecordedOverride {
  readonly at: string;
  /** The type of the event that it let through. */
  readonly event: string;
  readonly guards: readonly string[];
  readonly by: string;
  readonly why: string;
  readonly until: string | null;
}

/** Where a case stands: strictly JSON, to be stored as it is. It belongs to one version of a process. */
export interface ComplaintState {
  /** Id of the process. */
  readonly process: string;
  readonly version: number;
  /** What the first event says; `null` where it says nothing. */
  readonly case: string | null;
  /** How many events were accepted. */
  readonly revision: number;
  readonly stage: string;
  /** Whether the stage is final. */
  readonly ended: boolean;
  /** The instant of the first event; `null` before it. */
  readonly openedAt: string | null;
  /** The instant of the last event. */
  readonly updatedAt: string | null;
  readonly parts: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, Scalar>>;
  readonly overrides: readonly RecordedOverride[];
  readonly clocks: Readonly<Record<string, ClockRecord>>;
}
