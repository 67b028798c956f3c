import { refuse } from "../../errors/refuse.ts";
import type { Append } from "../clocks/append.ts";
import { effectsAt } from "../conditions/effect.ts";
import type { Moment } from "../conditions/moment.ts";
import type { CompiledProcess } from "../process/compile-process.ts";
import { dataOf, type EventData, type KnownEvent } from "../process/event.ts";
import type { EventRule } from "../process/event-rule.ts";
import { holdsAt } from "../process/override.ts";
import type { ComplaintState } from "../process/state.ts";
import type { Guard, TransitionRow } from "../process/transition-row.ts";
import { nextState } from "./next-state.ts";
import { allowanceOf, isAmount, isBeyond } from "./redress.ts";
import type {
  ComplaintRefused,
  ComplaintTransition,
  GuardPredicates,
  RefusalReason,
  Support,
} from "./transition.ts";

const NONE: readonly string[] = Object.freeze([]);
const NO_LIMIT = Object.freeze({ limit: null, left: null });

/** What fires where only parts name an event. */
const STAYING: readonly TransitionRow[] = [
  { index: -1, from: [], event: "", to: null, ends: false, guards: [], writes: [], effects: [] },
];

/**
 * Takes a state and an event that were checked. In a fold over many events, `append` lets what a case gathers grow
 * in place.
 */
export function step(
  compiled: CompiledProcess,
  state: ComplaintState,
  event: KnownEvent,
  { guards, calendars }: Support,
  append?: Append,
): ComplaintTransition {
  const rule = compiled.events.get(event.type);
  if (rule === undefined) return refused(state, "unknown-event", [event.type]);
  if (state.revision > 0 && event.case !== null && event.case !== state.case) {
    return refused(state, "wrong-case", [event.case]);
  }
  if (event.revision !== null && event.revision !== state.revision)
    return refused(state, "stale-revision", []);
  if (state.updatedAt !== null && event.at < state.updatedAt) return refused(state, "out-of-order", []);
  const rows = rowsFor(rule, state);
  const obstacle = rows === null ? state.stage : partInTheWay(rule, state);
  if (rows === null || obstacle !== null)
    return refused(state, state.ended ? "ended" : "not-allowed", [obstacle!]);
  if (!maySend(rule, event.role)) return refused(state, "role-not-permitted", [...rule.roles!]);
  const missing = missingKeys(rule, event.data);
  if (missing.length > 0) return refused(state, "missing-data", missing);
  if (rule.redress !== null) {
    const key = rule.redress.amount;
    const amount = dataOf(event.data, key);
    if (!isAmount(amount)) return refused(state, "invalid-amount", [key]);
    const allowance = allowanceOf(compiled, rule.redress, state, event.role);
    if (allowance !== null && isBeyond(allowance, amount)) {
      return refused(state, "over-redress-limit", [key], allowance);
    }
  }
  const moment: Moment = { state, event, calendars };
  const waivable = event.override === null ? NONE : waivableGuards(compiled, event);
  const failed: string[] = [];
  for (const row of rows) {
    const waived = passing(row, state, moment, event, guards, waivable, failed);
    if (waived === null) continue;
    const next = nextState(compiled, rule, row, state, moment, event, waived, append);
    return { kind: "moved", state: next, effects: effectsAt(row.effects, next, moment) };
  }
  return refused(state, "guard-failed", failed);
}

/** The rows for an event in the stage; `null` where it does not lead from there. */
export function rowsFor(
  rule: EventRule,
  { stage, revision }: ComplaintState,
): readonly TransitionRow[] | null {
  if (rule.rows.size === 0) return revision > 0 ? STAYING : null;
  return rule.rows.get(stage) ?? null;
}

/** The first part that the event does not lead from its present value. */
export function partInTheWay({ moves }: EventRule, { parts }: ComplaintState): string | null {
  for (const { part, targets } of moves) if (!targets.has(parts[part]!)) return part;
  return null;
}

/** Whether an event may come of a role, or of none. */
export function maySend({ roles }: EventRule, role: string | null): boolean {
  return roles === null || (role !== null && roles.includes(role));
}

/** The keys that the data of an event lack. */
function missingKeys({ requires }: EventRule, data: EventData): readonly string[] {
  return requires.filter((key) => dataOf(data, key) === null);
}

/** The guards that an event's override asks to waive, if its role may and it still holds. */
function waivableGuards({ roles }: CompiledProcess, { role, override, at }: KnownEvent): readonly string[] {
  const mayOverride = role !== null && roles?.get(role)?.mayOverride === true;
  return mayOverride && override !== null && holdsAt(override, at) ? override.guards : NONE;
}

/** The guards of a row that had to be waived; `null` where some fail, which `failed` gains. */
function passing(
  { guards }: TransitionRow,
  state: ComplaintState,
  moment: Moment,
  event: KnownEvent,
  predicates: GuardPredicates,
  waivable: readonly string[],
  failed: string[],
): readonly string[] | null {
  let waived = NONE;
  let passes = true;
  for (const guard of guards) {
    if (holds(guard, state, moment, event, predicates)) continue;
    if (waivable.includes(guard.name)) {
      if (!waived.includes(guard.name)) waived = [...waived, guard.name];
    } else {
      passes = false;
      if (!failed.includes(guard.name)) failed.push(guard.name);
    }
  }
  return passes ? waived : null;
}

function holds(
  { name, test }: Guard,
  state: ComplaintState,
  moment: Moment,
  event: KnownEvent,
  predicates: GuardPredicates,
): boolean {
  if (test !== null) return test(moment) === true;
  const predicate = Object.hasOwn(predicates, name) ? predicates[name] : undefined;
  if (typeof predicate !== "function") {
    refuse(
      "invalid_input",
      ["guards", name],
      "a predicate, which the process leaves to the caller",
      predicate,
    );
  }
  const verdict: unknown = predicate(state, event.given);
  if (typeof verdict !== "boolean")
    refuse("invalid_input", ["guards", name], "a predicate that gives true or false", verdict);
  return verdict;
}

function refused(
  state: ComplaintState,
  reason: RefusalReason,
  failed: readonly string[],
  { limit, left }: Pick<ComplaintRefused, "limit" | "left"> = NO_LIMIT,
): ComplaintRefused {
  return { kind: "refused", state, reason, failed, limit, left };
}
