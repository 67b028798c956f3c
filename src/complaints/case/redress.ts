import { compareFigures } from "../../numeric/ties.ts";
import type { Scalar } from "../conditions/expression.ts";
import { numberIn } from "../conditions/operand.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import type { Redress } from "../process/event-rule.ts";
import type { ComplaintState } from "../process/state.ts";

/** A sum this close to the limit of a role lies on it. */
const ON_THE_LIMIT = 1e-9;

/** What a role may grant alone in a case. */
export interface Allowance {
  readonly limit: number;
  /** What the case was granted; `null` where no total is kept, and each amount has the limit to itself. */
  readonly granted: number | null;
  /** At least 0. */
  readonly left: number;
}

/**
 * What a role, or whoever has none, may grant alone in a case; `null`: any amount. Where a process declares roles, an
 * undeclared or absent one may grant nothing.
 */
export function allowanceOf(
  { roles }: CompiledProcess,
  { total }: Redress,
  { facts }: ComplaintState,
  name: string | null,
): Allowance | null {
  if (roles === null) return null;
  const role = name === null ? undefined : roles.get(name);
  const given = role === undefined ? 0 : role.redressLimit;
  if (given === null) return null;
  const limit = typeof given === "number" ? given : Math.max(0, numberIn(facts[given.fact]));
  if (total === null) return { limit, granted: null, left: limit };
  const granted = numberIn(facts[total]);
  return { limit, granted, left: Math.max(0, limit - granted) };
}

/** Whether an amount is more than may be granted; an amount of 0 never is. */
export function isBeyond({ limit, granted }: Allowance, amount: number): boolean {
  if (granted === null) return amount > limit;
  return amount > 0 && compareFigures(granted + amount, limit + ON_THE_LIMIT) > 0;
}

/** Whether a value of an event's data is an amount of redress. */
export function isAmount(value: Scalar): value is number {
  return typeof value === "number" && value >= 0;
}
