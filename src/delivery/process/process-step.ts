import type { ErrorPath } from "../../errors/error.ts";
import { optional, otherwise, type Readers, readRecord, whole } from "../../errors/options.ts";
import { amountAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** A step of a process, with what went through it. */
export interface ProcessStep {
  readonly step: string;
  /** Who does it; a change of department from one step to the next is a hand-over. */
  readonly department?: string | null | undefined;
  /** Whole: units that came in. */
  readonly units: number;
  /** Whole: right the first time, at most `units`. */
  readonly firstTimeRight: number;
  /** Whole: lost; 0 by default. What was neither right the first time nor lost was reworked. */
  readonly scrapped?: number | undefined;
  /** Whole: defects found, at most units × opportunities. */
  readonly defects?: number | null | undefined;
  /** Ways in which a unit can be defective, whole; 1 by default. */
  readonly opportunities?: number | undefined;
  /** Milliseconds of work on a unit. */
  readonly workMs?: number | null | undefined;
  /** Milliseconds that a unit waits; 0 by default. */
  readonly waitMs?: number | null | undefined;
  /** Milliseconds of work that the customer would pay for; all of it by default. */
  readonly valueAddedMs?: number | null | undefined;
  /** Of all units. */
  readonly cost?: number | null | undefined;
}

const STEP = {
  step: textAt,
  department: optional(textAt),
  units: whole(0),
  firstTimeRight: whole(0),
  scrapped: otherwise(whole(0), 0),
  defects: optional(whole(0)),
  opportunities: otherwise(whole(1), 1),
  workMs: optional(amountAt),
  waitMs: otherwise(amountAt, 0),
  valueAddedMs: optional(amountAt),
  cost: optional(amountAt),
} satisfies Readers<ProcessStep>;

/** A step that was checked. */
export type ReadStep = ReturnType<typeof stepAt>;

/** Checks a step. */
export function stepAt(value: unknown, path: ErrorPath) {
  const step = readRecord(value, STEP, path, "a step with its units");
  const { units, firstTimeRight, scrapped, defects, opportunities, workMs, valueAddedMs } = step;
  checkPart(firstTimeRight, units, "as many as came in", [...path, "firstTimeRight"]);
  checkPart(scrapped, units - firstTimeRight, "those not right the first time", [...path, "scrapped"]);
  checkPart(defects, units * opportunities, "units × opportunities", [...path, "defects"]);
  checkPart(valueAddedMs, workMs, "the work", [...path, "valueAddedMs"]);
  return step;
}

function checkPart(part: number | null, whole: number | null, name: string, path: ErrorPath): void {
  if (part === null || whole === null || part <= whole) return;
  refuse("invalid_input", path, `at most ${name}, ${whole}`, part);
}
