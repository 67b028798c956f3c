import { instantOf } from "../../../calendars/instant.ts";
import type { Scalar } from "../../conditions/expression.ts";
import type { Moment } from "../../conditions/moment.ts";
import type { ClockPenalty } from "../clock.ts";
import type { ClockRule } from "../clock-rule.ts";
import { type ClockFigures, readClock } from "./clock-figures.ts";
import { inMilliseconds } from "./in-milliseconds.ts";

/** Amounts are numbers up to here, so that their products are numbers too. */
const LARGEST = 1e100;

type Facts = Readonly<Record<string, Scalar>>;

/** What a clock's delay costs: 0 without one, `null` without a clause or a base. */
export function penaltyOf(
  { penalty }: ClockRule,
  { breached, remaining }: ClockFigures,
  facts: Facts,
): number | null {
  if (penalty === null) return null;
  return breached ? owed(penalty, startedPeriods(penalty, -remaining!), facts) : 0;
}

/** What the delay of a clock of a case costs when an event comes; `undefined` while that is not known. */
export function owedAt(
  rule: ClockRule,
  clock: string,
  { state, event: { at }, calendars }: Moment,
): number | null | undefined {
  if (at === undefined) return undefined;
  const record = inMilliseconds(rule, state.clocks[clock]!, calendars);
  return penaltyOf(rule, readClock(rule, record, instantOf(at), calendars), state.facts);
}

/** What so many periods of delay cost; `null` without a base. */
export function owed(penalty: ClockPenalty, periods: number, facts: Facts): number | null {
  const base = typeof penalty.base === "number" ? penalty.base : facts[penalty.base.fact];
  if (typeof base !== "number" || base < 0 || base > LARGEST) return null;
  const sum = base * penalty.share * periods;
  return penalty.cap === undefined ? sum : Math.min(sum, penalty.cap * base);
}

/** The periods that have begun in a delay. */
export function startedPeriods({ perMs }: ClockPenalty, overdueMs: number): number {
  return perMs === undefined ? 1 : Math.ceil(overdueMs / perMs);
}
