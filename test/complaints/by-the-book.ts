import { businessTimeBetween } from "../../src/calendars/business-time.ts";
import type { ComplaintEvent } from "../../src/complaints/event.ts";
import { measureClock } from "../../src/complaints/measure-clock.ts";
import type {
  ComplaintProcess,
  Condition,
  Operand,
  Scalar,
  TransitionSpec,
} from "../../src/complaints/process.ts";
import type { ComplaintState } from "../../src/complaints/state.ts";
import type { Predicates } from "../../src/complaints/transition.ts";

/** A case as the book keeps it: its state, and the events that were accepted. */
export interface Case {
  readonly process: ComplaintProcess;
  readonly state: ComplaintState;
  readonly accepted: readonly ComplaintEvent[];
}

type Given = Readonly<Record<string, unknown>>;

/** What becomes of an event, read off the specification sentence by sentence, with nothing compiled and no haste. */
export function byTheBook(
  { process, state, accepted }: Case,
  event: ComplaintEvent,
  predicates: Predicates,
): Given {
  const { type, data = {}, role = null, override } = event;
  const at = new Date(event.at).toISOString();
  const refused = (reason: string, failed: readonly string[] = [], limit: number | null = null) => {
    return { kind: "refused", state, reason, failed, limit };
  };
  const valueOf = (operand: Operand, facts = state.facts): Scalar => {
    if (typeof operand !== "object" || operand === null) return operand;
    if ("fact" in operand) return facts[operand.fact]!;
    if ("data" in operand) return Object.hasOwn(data!, operand.data) ? data![operand.data]! : null;
    return operand.event === "at" ? at : (event[operand.event] ?? null);
  };
  const holds = (condition: Condition): boolean => {
    if ("all" in condition) return condition.all.every(holds);
    if ("any" in condition) return condition.any.some(holds);
    if ("not" in condition) return !holds(condition.not);
    if ("since" in condition) {
      const since = Date.parse(String(state.facts[condition.since]));
      const bound = valueOf("atLeastMs" in condition ? condition.atLeastMs : condition.atMostMs);
      if (Number.isNaN(since) || typeof bound !== "number") return false;
      return "atLeastMs" in condition ? Date.parse(at) - since >= bound : Date.parse(at) - since <= bound;
    }
    if ("clock" in condition) {
      if ("equals" in condition) return state.clocks[condition.clock]!.state === condition.equals;
      return isBreached(condition.clock) === condition.breached;
    }
    const value = "part" in condition ? state.parts[condition.part]! : valueOf(condition as Operand);
    const test = condition as Given;
    if ("present" in test) return (value !== null) === test.present;
    if ("in" in test) return (test.in as Operand[]).some((one) => same(value, valueOf(one)));
    if ("equals" in test) return same(value, valueOf(test.equals as Operand));
    if ("notEquals" in test) return !same(value, valueOf(test.notEquals as Operand));
    const bound = valueOf((test.atLeast ?? test.atMost ?? null) as Operand);
    const comparable = ["number", "string"].includes(typeof value) && typeof value === typeof bound;
    return comparable && ("atLeast" in test ? value! >= bound! : value! <= bound!);
  };
  const isBreached = (name: string): boolean => {
    const clock = process.clocks![name]!;
    const { spans, since } = state.clocks[name]!;
    if (clock.term !== undefined) return measureClock({ events: accepted, clock }, { asOf: at }).breached;
    const between = (from: string, to: string) =>
      clock.calendar ? businessTimeBetween(clock.calendar, from, to) : Date.parse(to) - Date.parse(from);
    const open = since === null ? [] : [[since, at] as const];
    return [...spans, ...open].reduce((sum, [from, to]) => sum + between(from, to), 0) > clock.targetMs!;
  };
  const passes = (guard: string): boolean => {
    const condition = process.guards![guard]!;
    return condition === null ? predicates[guard]!(state, event) : holds(condition);
  };

  if (!Object.hasOwn(process.events, type)) return refused("unknown-event", [type]);
  const spec = process.events[type]!;
  if (state.revision > 0 && event.case && event.case !== state.case)
    return refused("wrong-case", [event.case]);
  if ((event.revision ?? state.revision) !== state.revision) return refused("stale-revision");
  if (state.updatedAt !== null && at < state.updatedAt) return refused("out-of-order");

  const rows = process.transitions.filter(
    (row) => row.event === type && leadsFrom(row, state.stage, process),
  );
  const onlyParts = process.transitions.every((row) => row.event !== type);
  const parts = Object.entries(process.parts!).filter(([, part]) =>
    part.transitions.some((row) => row.event === type),
  );
  const moves = parts.map(([name, part]) => {
    const row = part.transitions.find(
      (one) => one.event === type && [one.from].flat().includes(state.parts[name]!),
    );
    return { name, to: row?.to ?? null };
  });
  const blocked = moves.find(({ to }) => to === null);
  const notAllowed = state.ended ? "ended" : "not-allowed";
  if (onlyParts ? state.revision === 0 : rows.length === 0) return refused(notAllowed, [state.stage]);
  if (blocked !== undefined) return refused(notAllowed, [blocked.name]);

  if (spec.roles !== undefined && !spec.roles.includes(role!))
    return refused("role-not-permitted", spec.roles);
  const amount = spec.redress === undefined ? null : valueOf({ data: spec.redress });
  const missing = [...new Set([...(spec.requires ?? []), ...(spec.redress ? [spec.redress] : [])])].filter(
    (key) =>
      key === spec.redress ? typeof amount !== "number" || amount < 0 : valueOf({ data: key }) === null,
  );
  if (missing.length > 0) return refused("missing-data", missing);
  const limit = process.roles?.[role!]?.redressLimit ?? null;
  if (limit !== null && Number(amount) > limit) return refused("over-redress-limit", [spec.redress!], limit);

  const mayWaive = process.roles?.[role!]?.mayOverride === true ? (override?.guards ?? []) : [];
  const failed: string[] = [];
  for (const row of onlyParts ? [{ from: "*", event: type } as TransitionSpec] : rows) {
    const failing = [...new Set(row.guards ?? [])].filter((guard) => !passes(guard));
    const standing = failing.filter((guard) => !mayWaive.includes(guard));
    failed.push(...standing);
    if (standing.length > 0) continue;
    const facts = Object.fromEntries(
      Object.entries(state.facts).map(([fact, value]) => {
        if (Object.hasOwn(row.set ?? {}, fact)) return [fact, positive(valueOf(row.set![fact]!))];
        const added = Object.hasOwn(row.add ?? {}, fact) ? row.add![fact]! : null;
        return [fact, added === null ? value : positive((typeof value === "number" ? value : 0) + added)];
      }),
    );
    const stage = row.to ?? state.stage;
    const { guards: _, until = null, ...request } = override ?? { guards: [], by: "", why: "" };
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
        parts: { ...state.parts, ...Object.fromEntries(moves.map(({ name, to }) => [name, to])) },
        facts,
        overrides:
          failing.length === 0
            ? state.overrides
            : [...state.overrides, { at, event: type, guards: failing, ...request, until }],
      },
      effects: (row.effects ?? []).map((effect) =>
        Object.fromEntries(
          Object.entries(effect).map(([key, value]) => [key, positive(valueOf(value, facts))]),
        ),
      ),
    };
  }
  return refused("guard-failed", [...new Set(failed)]);
}

function leadsFrom({ from }: TransitionSpec, stage: string, { states }: ComplaintProcess): boolean {
  return from === "*" ? states[stage]!.final !== true : [from].flat().includes(stage);
}

function same(a: Scalar, b: Scalar): boolean {
  return a === b;
}

/** JSON knows one 0. */
function positive(value: Scalar): Scalar {
  return value === 0 ? 0 : value;
}
