import { quotient } from "../../numeric/quotient.ts";

/** How many cases were closed within a time. */
export interface TargetAttainment {
  targetMs: number;
  /** Closed within it. */
  met: number;
  /** Closed later, or open and older. */
  missed: number;
  /** Open and not older. */
  pending: number;
  /** met / (met + missed); `null` where all are pending. */
  share: number | null;
}

export function attainmentOf(
  throughput: Float64Array,
  ages: Float64Array,
  targetMs: number,
): TargetAttainment {
  const met = countUpTo(throughput, targetMs);
  const pending = countUpTo(ages, targetMs);
  const missed = throughput.length + ages.length - met - pending;
  return { targetMs, met, missed, pending, share: quotient(met, met + missed) };
}

function countUpTo(durations: Float64Array, target: number): number {
  let n = 0;
  for (let i = 0; i < durations.length; i++) if (durations[i]! <= target) n++;
  return n;
}
