import type { ClockPenalty, ClockRule } from "../clocks/clock.ts";
import type { ClockFigures } from "../clocks/clock-reading.ts";
import type { Scalar } from "../conditions/expression.ts";

/** Amounts are numbers up to here, so that their products are numbers too. */
const LARGEST = 1e100;

/** What a clock's delay costs: 0 without one, `null` without a clause or a base. */
export function penaltyOf(
  { penalty }: ClockRule,
  { breached, remaining }: ClockFigures,
  facts: Readonly<Record<string, Scalar>>,
): number | null {
  if (penalty === null) return null;
  if (!breached) return 0;
  const base = typeof penalty.base === "number" ? penalty.base : facts[penalty.base.fact];
  if (typeof base !== "number" || base < 0 || base > LARGEST) return null;
  const owed = base * penalty.share * startedPeriods(penalty, -remaining!);
  return penalty.cap === undefined ? owed : Math.min(owed, penalty.cap * base);
}

/** The periods that have begun in a delay. */
export function startedPeriods({ perMs }: ClockPenalty, overdueMs: number): number {
  return perMs === undefined ? 1 : Math.ceil(overdueMs / perMs);
}
