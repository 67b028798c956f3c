import type { ClockRecord } from "../../complaints/clocks/clock-record.ts";
import type { ComplaintState } from "../../complaints/process/state.ts";
import type { CaseAttributes } from "./case-attributes.ts";
import type { DatedValues } from "./dated-values.ts";

/** What a row does to its case, as bits; `REFUSED` where it does nothing. */
export const [CLOSES, REOPENS, CONTACT, FOLLOW_UP] = [1, 2, 4, 8] as const;
export const REFUSED = -1;

/** The records of a clock, one for each case, with instants in milliseconds since 1970 UTC. */
export interface ClockRecords {
  readonly clock: string;
  readonly records: readonly ClockRecord<number>[];
}

/** How rows move their cases, event by event: by what activities mean, or by a process. */
export interface CaseRun {
  meet(c: number, at: number, activity: number, row: number): number;
  /** What has become of the given cases, in their order, with some of their facts. */
  total(cases: readonly number[], facts: readonly string[]): CaseOutcomes;
}

/** What conditions see of a case besides its clocks. */
export type CaseStanding = Pick<ComplaintState, "facts" | "parts">;

/** What has become of cases. */
export interface CaseOutcomes {
  readonly clocks: readonly ClockRecords[];
  /** How cases stand in the end, clocks apart; `null` where no alert asks. */
  readonly standings: readonly CaseStanding[] | null;
  /** What was granted; `null`, like `refused`, without a process. */
  readonly redress: DatedValues | null;
  /** By name, of the facts asked for: what each is in each case. */
  readonly facts: CaseAttributes;
  readonly refused: RefusedRows | null;
}

/** Rows that the process refused. */
export interface RefusedRows {
  events: number;
  /** Cases with such a row. */
  cases: number;
}
