import { businessTimeBetween } from "../../src/calendars/business-time.ts";
import type { CalendarSpec } from "../../src/calendars/calendar.ts";
import type { GuardPredicates } from "../../src/complaints/case/transition.ts";
import { measureClock } from "../../src/complaints/clocks/measure-clock.ts";
import type { Condition, Operand, Scalar } from "../../src/complaints/conditions/expression.ts";
import type { ComplaintEvent } from "../../src/complaints/process/event.ts";
import type { ComplaintProcess, TransitionSpec } from "../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../src/complaints/process/state.ts";

/** A case as the book keeps it: its state, and the events that were accepted. */
export interface Case {
  readonly process: ComplaintProcess;
  readonly state: ComplaintState;
  readonly accepted: readonly ComplaintEvent[];
}

type Given = Readonly<Record<string, unknown>>;
type Refusal = readonly [reason: string, failed: readonly string[], limit?: number, left?: number];

/** What becomes of an event, read off the specification sentence by sentence, with nothing compiled and no haste. */
export function byTheBook(given: Case, event: ComplaintEvent, predicates: GuardPredicates): Given {
  const { state } = given;
  const rows = rowsFor(given, event);
  const refusal = refusalOf(given, event, rows);
  if (refusal !== null) return refused(state, refusal);
  const failed: string[] = [];
  for (const row of rows) {
    const failing = [...new Set(row.guards ?? [])].filter((guard) => {
      const condition = given.process.guards![guard]!;
      return condition === null ? !predicates[guard]!(state, event) : !holds(given, event, condition);
    });
    const standing = failing.filter((guard) => !waivable(given, event).includes(guard));
    if (standing.length === 0) return moved(given, event, row, failing);
    failed.push(...standing);
  }
  return refused(state, ["guard-failed", [...new Set(failed)]]);
}

function refused(state: ComplaintState, [reason, failed, limit, left]: Refusal): Given {
  return { kind: "refused", state, reason, failed, limit: limit ?? null, left: left ?? null };
}

/** Rows that lead from the stage; one that stays where only parts name the event. */
function rowsFor({ process, state }: Case, { type }: ComplaintEvent): readonly TransitionSpec[] {
  const rows = process.transitions.filter((row) => row.event === type);
  if (rows.length === 0) return state.revision === 0 ? [] : [{ from: "*", event: type }];
  const isFinal = process.states[state.stage]!.final === true;
  return rows.filter(({ from }) => (from === "*" ? !isFinal : [from].flat().includes(state.stage)));
}

/** The parts that name the event, and where it leads each. */
function partsMoved({ process, state }: Case, { type }: ComplaintEvent): [name: string, to: string | null][] {
  return Object.entries(process.parts!).flatMap(([name, { transitions }]): [string, string | null][] => {
    const rows = transitions.filter((row) => row.event === type);
    const row = rows.find(({ from }) => [from].flat().includes(state.parts[name]!));
    return rows.length === 0 ? [] : [[name, row?.to ?? null]];
  });
}

/** The first reason against the event, guards apart. */
function refusalOf(given: Case, event: ComplaintEvent, rows: readonly TransitionSpec[]): Refusal | null {
  const { process, state } = given;
  const spec = Object.hasOwn(process.events, event.type) ? process.events[event.type]! : null;
  if (spec === null) return ["unknown-event", [event.type]];
  if (state.revision > 0 && event.case && event.case !== state.case) return ["wrong-case", [event.case]];
  if ((event.revision ?? state.revision) !== state.revision) return ["stale-revision", []];
  if (state.updatedAt !== null && Date.parse(event.at) < Date.parse(state.updatedAt))
    return ["out-of-order", []];
  const blocked = partsMoved(given, event).find(([, to]) => to === null);
  const obstacle = rows.length === 0 ? state.stage : blocked?.[0];
  if (obstacle !== undefined) return [state.ended ? "ended" : "not-allowed", [obstacle]];
  const role = event.role ?? "";
  if (spec.roles !== undefined && !spec.roles.includes(role)) return ["role-not-permitted", spec.roles];
  return dataRefusal(given, event, spec);
}

function dataRefusal(
  { process, state: { facts } }: Case,
  event: ComplaintEvent,
  { requires = [], redress }: ComplaintProcess["events"][string],
): Refusal | null {
  const key = typeof redress === "object" ? redress.amount : redress;
  const keys = [...new Set([...requires, ...(key === undefined ? [] : [key])])];
  const missing = keys.filter((one) => dataOf(event, one) === null);
  if (missing.length > 0) return ["missing-data", missing];
  if (key === undefined) return null;
  const amount = dataOf(event, key);
  if (typeof amount !== "number" || amount < 0) return ["invalid-amount", [key]];
  const role = process.roles![event.role ?? ""];
  const given = role === undefined ? 0 : (role.redressLimit ?? null);
  if (given === null || amount === 0) return null;
  const limit = typeof given === "number" ? given : Math.max(0, numberIn(facts[given.fact]!));
  const granted = typeof redress === "object" ? numberIn(facts[redress.total]!) : 0;
  if (granted + amount <= limit) return null;
  return ["over-redress-limit", [key], limit, Math.max(0, limit - granted)];
}

function numberIn(value: Scalar): number {
  return typeof value === "number" ? value : 0;
}

function waivable({ process }: Case, { role, override, at }: ComplaintEvent): readonly string[] {
  const { guards = [], until = null } = override ?? {};
  const end = until?.length === 10 ? `${until}T24:00:00Z` : until;
  const isExpired = end !== null && Date.parse(end) < Date.parse(at);
  return process.roles![role ?? ""]?.mayOverride === true && !isExpired ? guards : [];
}

function moved(given: Case, event: ComplaintEvent, row: TransitionSpec, failing: readonly string[]): Given {
  const { process, state } = given;
  const at = new Date(event.at).toISOString();
  const stage = row.to ?? state.stage;
  const facts = Object.fromEntries(
    Object.entries(state.facts).map(([fact, value]) => {
      if (Object.hasOwn(row.set ?? {}, fact)) return [fact, found(state.facts, event, row.set![fact]!)];
      if (!Object.hasOwn(row.add ?? {}, fact)) return [fact, value];
      return [fact, unsigned(numberIn(value) + numberIn(found(state.facts, event, row.add![fact]!)))];
    }),
  );
  const { by, why, until = null } = event.override ?? {};
  const override = { at, event: event.type, guards: failing, by, why, until };
  return {
    kind: "moved",
    state: {
      ...state,
      case: state.revision === 0 ? (event.case ?? null) : state.case,
      revision: state.revision + 1,
      stage,
      ended: process.states[stage]!.final === true,
      openedAt: state.openedAt ?? at,
      updatedAt: at,
      parts: { ...state.parts, ...Object.fromEntries(partsMoved(given, event)) },
      facts,
      overrides: failing.length === 0 ? state.overrides : [...state.overrides, override],
    },
    effects: (row.effects ?? []).map((effect) =>
      Object.fromEntries(Object.entries(effect).map(([key, value]) => [key, found(facts, event, value)])),
    ),
  };
}

function holds(given: Case, event: ComplaintEvent, condition: Condition): boolean {
  const { facts, parts, clocks } = given.state;
  const inner = (one: Condition): boolean => holds(given, event, one);
  if ("all" in condition) return condition.all.every(inner);
  if ("any" in condition) return condition.any.some(inner);
  if ("not" in condition) return !inner(condition.not);
  const read = (operand: Operand): Scalar => found(facts, event, operand);
  if ("since" in condition) {
    const passed = Date.parse(event.at) - Date.parse(String(facts[condition.since]));
    const atLeast = "atLeastMs" in condition;
    const bound = read(atLeast ? condition.atLeastMs : condition.atMostMs);
    return typeof bound === "number" && (atLeast ? passed >= bound : passed <= bound);
  }
  if ("clock" in condition) {
    if ("equals" in condition) return clocks[condition.clock]!.state === condition.equals;
    return isBreached(given, condition.clock, event.at) === condition.breached;
  }
  return compares("part" in condition ? parts[condition.part]! : read(condition as Operand), condition, read);
}

function compares(value: Scalar, test: Given, read: (operand: Operand) => Scalar): boolean {
  if ("present" in test) return (value !== null) === test.present;
  if ("in" in test) return (test.in as Operand[]).some((one) => value === read(one));
  if ("equals" in test) return value === read(test.equals as Operand);
  if ("notEquals" in test) return value !== read(test.notEquals as Operand);
  const atLeast = "atLeast" in test;
  const bound = read((atLeast ? test.atLeast : test.atMost) as Operand);
  if (typeof value !== typeof bound || (typeof value !== "number" && typeof value !== "string")) return false;
  return atLeast ? value >= bound! : value <= bound!;
}

function isBreached({ process, state, accepted }: Case, name: string, at: string): boolean {
  const clock = process.clocks![name]!;
  const { spans, since } = state.clocks[name]!;
  if (clock.term !== undefined) return measureClock({ events: accepted, clock }, { asOf: at }).breached;
  const calendar = clock.calendar as CalendarSpec | null | undefined;
  const between = (from: string, to: string): number =>
    calendar ? businessTimeBetween(calendar, from, to) : Date.parse(to) - Date.parse(from);
  const open = since === null ? [] : [[since, at] as const];
  return (
    [...spans, ...open].reduce((sum, [from, to]) => sum + between(from, to), 0) > (clock.targetMs as number)
  );
}

function found(facts: Readonly<Record<string, Scalar>>, event: ComplaintEvent, operand: Operand): Scalar {
  if (typeof operand !== "object" || operand === null) return unsigned(operand);
  if ("fact" in operand) return facts[operand.fact]!;
  if ("data" in operand) return dataOf(event, operand.data);
  if ("penalty" in operand) throw new Error("no random process asks for a penalty");
  return operand.event === "at" ? new Date(event.at).toISOString() : (event[operand.event] ?? null);
}

function dataOf({ data }: ComplaintEvent, key: string): Scalar {
  return data && Object.hasOwn(data, key) ? unsigned(data[key]!) : null;
}

/** JSON knows one 0. */
function unsigned(value: Scalar): Scalar {
  return value === 0 ? 0 : value;
}
