import { quotient } from "../../numeric/quotient.ts";
import { type DatedValues, valuesOfCases } from "../reading/dated-values.ts";
import { BREACHED, type ClockReadings, IDLE, MET, NO_TARGET, PENDING } from "./clock-readings.ts";

/** How many activations of a clock did well. */
export interface ActivationCounts {
  /** All of them; those without a target are in none of the others. */
  n: number;
  /** Stopped in time. */
  met: number;
  /** Over the target, whether stopped or not. */
  breached: number;
  /** Not stopped, and not over the target. */
  pending: number;
  /** met / (met + breached); `null` where there is neither. */
  share: number | null;
}

/** How cases did against a clock; each counts by its last activation. */
export interface ClockAttainment {
  clock: string;
  /** Stopped in time. */
  met: number;
  /** Over the target, whether stopped or not. */
  breached: number;
  /** Started, not stopped, and not over the target. */
  pending: number;
  /** Never started. */
  idle: number;
  /** Started, where no target holds: in none of the others. */
  noTarget: number;
  /** met / (met + breached); `null` where there is neither. */
  share: number | null;
  /** Cases with an activation over its target. */
  everBreached: number;
  /** Over all activations: one for each start, and for each reopening that restarts the clock. */
  activations: ActivationCounts;
  /** Cases in which an alert was reached, in the order of the clock. */
  alerts: { alert: string; reached: number }[];
}

/** How some of the cases did. */
export function attainmentOfClock(
  { clock, verdicts, alerts, activations }: ClockReadings,
  cases: Int32Array,
): ClockAttainment {
  const counts = countsOf(cases.map((c) => verdicts[c]!));
  return {
    clock,
    met: counts[MET]!,
    breached: counts[BREACHED]!,
    pending: counts[PENDING]!,
    idle: counts[IDLE]!,
    noTarget: counts[NO_TARGET]!,
    share: quotient(counts[MET]!, counts[MET]! + counts[BREACHED]!),
    everBreached: cases.filter((c) => isEverBreached(activations, c)).length,
    activations: activationCounts(valuesOfCases(activations, cases)),
    alerts: alerts.map(({ alert, reached }) => ({
      alert,
      reached: cases.reduce((n, c) => n + reached[c]!, 0),
    })),
  };
}

/** How activations did, by their verdicts. */
export function activationCounts(verdicts: ArrayLike<number>): ActivationCounts {
  const { [MET]: met, [BREACHED]: breached, [PENDING]: pending } = countsOf(verdicts);
  return {
    n: verdicts.length,
    met: met!,
    breached: breached!,
    pending: pending!,
    share: quotient(met!, met! + breached!),
  };
}

function isEverBreached({ starts, values }: DatedValues, c: number): boolean {
  return values.subarray(starts[c], starts[c + 1]).includes(BREACHED);
}

function countsOf(verdicts: ArrayLike<number>): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (let i = 0; i < verdicts.length; i++) counts[verdicts[i]!]!++;
  return counts;
}
