import { allowedEvents } from "../../src/complaints/case/allowed-events.ts";
import type { GuardPredicates } from "../../src/complaints/case/transition.ts";
import type { Clock } from "../../src/complaints/clocks/clock.ts";
import type { Condition, Operand, Scalar } from "../../src/complaints/conditions/expression.ts";
import { defineComplaintProcess } from "../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../src/complaints/process/event.ts";
import type {
  Addend,
  ComplaintProcess,
  PartSpec,
  RightSpec,
  TransitionSpec,
} from "../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../src/complaints/process/state.ts";

const HOUR = 3_600_000;
const ROLES = ["agent", "lead", "director"];
const KEYS = ["k", "score", "into", "__proto__"];
const ODD = ["__proto__", "constructor", "toString", "a name with spaces", "жалоба"];
const CALENDAR = {
  timeZone: "Europe/London",
  hours: { mon: [["09:00", "17:00"]], thu: [["08:00", "12:00"]] },
} as const;
const PHASES = ["idle", "running", "paused", "stopped"] as const;

/** The caller's share in processes that leave a guard to it. */
export const predicates: GuardPredicates = { asked: ({ revision }) => revision % 3 !== 0 };

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to below 1 (Mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** So many draws. */
  times<T>(n: number, draw: (i: number) => T): T[] {
    return Array.from({ length: n }, (_, i) => draw(i));
  }

  /** Distinct names, one of them odd at times. */
  names(prefix: string, n: number): string[] {
    const odd = this.chance(0.2) ? this.below(n) : -1;
    return this.times(n, (i) => (i === odd ? this.pick(ODD) : `${prefix}${i}`));
  }
}

/**
 * A valid process: a chain of stages to a final one, with detours, notes, merging and reopening, and guards, facts, parts,
 * clocks, rights and roles of every kind.
 */
export function randomProcess(random: Random): ComplaintProcess {
  const stages = random.names("stage", 3 + random.below(4));
  const types = random.names("Event", stages.length + random.below(4));
  const clocks = random.names("clock", random.below(3));
  const parts = random.names("part", random.below(3));
  const last = stages.at(-1)!;
  const open = stages.slice(0, random.chance(0.2) ? -2 : -1);
  const targets = [...stages, "merged"];
  const guardNames = ["asked", ...random.names("guard", 3)];
  const facts = {
    level: 0,
    total: random.below(5),
    flag: random.chance(0.5),
    who: null,
    begunAt: null,
    windowMs: 48 * HOUR,
  };
  const write = (): Pick<TransitionSpec, "set" | "add" | "effects"> => ({
    ...(random.chance(0.4)
      ? { set: { [random.pick(["flag", "who"])]: operand(random), begunAt: { event: "at" } } }
      : {}),
    ...(random.chance(0.3) ? { add: { [random.pick(["level", "total"])]: addend(random) } } : {}),
    ...(random.chance(0.3)
      ? { effects: [{ type: "told", what: operand(random), level: { fact: "level" } }] }
      : {}),
  });
  const guards = () => random.times(1 + random.below(2), () => random.pick(guardNames));
  const detours = random.times(random.below(7), (): TransitionSpec => {
    const from = random.pick([random.pick(stages), [random.pick(stages), random.pick(stages)], "*"] as const);
    return {
      from,
      event: random.pick(types),
      guards: guards(),
      ...(random.chance(0.6) ? { to: random.pick(targets) } : {}),
      ...write(),
    };
  });
  const chain = stages
    .slice(1)
    .map((to, i): TransitionSpec => ({ from: stages[i]!, event: types[i]!, to, ...write() }));
  const transitions: TransitionSpec[] = [
    ...detours,
    ...chain,
    { from: "*", event: "Noted", ...write() },
    { from: "*", event: "Granted", ...write(), add: { total: { data: "amount" } } },
    { from: "*", event: "MergedInto", to: "merged", effects: [{ type: "merge", into: { data: "into" } }] },
    {
      from: [last, "merged"],
      event: "Reopened",
      to: stages[1]!,
      ...(random.chance(0.5) ? { guards: guards() } : {}),
    },
  ];
  const partSpecs = named(parts, (i) => randomPart(random, `Part${i}`, types));
  const used = new Set([
    ...transitions.map(({ event }) => event),
    ...Object.values(partSpecs).flatMap((part) => part.transitions.map(({ event }) => event)),
  ]);
  const clockSpecs = named(clocks, () => randomClock(random, [...used]));
  const scope = { facts: Object.keys(facts), parts, clocks };
  return defineComplaintProcess({
    id: "random",
    version: 1 + random.below(3),
    initial: stages[0]!,
    states: {
      ...named(stages, (i) => (open.includes(stages[i]!) ? {} : { final: true })),
      merged: { final: true },
    },
    facts,
    events: named([...used], (i) => eventSpec(random, [...used][i]!)),
    guards: { ...named(guardNames, () => randomCondition(random, scope, 3)), asked: null },
    transitions,
    parts: partSpecs,
    clocks: clockSpecs,
    rights: named(random.names("right", 2), () => randomRight(random, { ...scope, data: false })),
    roles: {
      agent: { redressLimit: 50 },
      lead: { mayOverride: true, redressLimit: random.pick([null, 100, { fact: "level" }, { fact: "who" }]) },
      director: { redressLimit: null },
    },
  });
}

/** An event that may come next, or at times anything else; not before `now` but seldom. */
export function randomEvent(
  random: Random,
  process: ComplaintProcess,
  state: ComplaintState,
  now: number,
): ComplaintEvent {
  const allowed = allowedEvents(process, state);
  const expected = allowed.length > 0 && random.chance(0.85) ? random.pick(allowed) : null;
  const type = expected?.event ?? random.pick([...Object.keys(process.events), "Unheard"]);
  const roles = expected?.roles ?? ROLES;
  const needed = random.chance(0.95) ? (expected?.requires ?? []) : [];
  const data = Object.fromEntries([
    ...KEYS.filter(() => random.chance(0.3)).map((key) => [key, scalar(random)]),
    ...needed.map((key) => [key, key === "amount" ? amount(random) : random.pick([1, "x", true])]),
  ]);
  const seen = random.chance(0.03) ? state.revision + 1 : state.revision;
  const guards = Object.keys(process.guards!).filter(() => random.chance(0.6));
  return {
    type,
    at: instant(now + (random.chance(0.03) ? -30 : random.below(30)) * random.pick([0, 60_000, HOUR])),
    ...(random.chance(0.3)
      ? { case: state.revision === 0 ? "C-1" : random.chance(0.95) ? state.case : "C-2" }
      : {}),
    ...(random.chance(0.3) ? { actor: random.pick(["ann", "bob"]) } : {}),
    ...(random.chance(0.9) ? { role: random.pick(roles) } : {}),
    ...(random.chance(0.3) ? { revision: seen } : {}),
    ...(random.chance(0.9) ? { data } : {}),
    ...(random.chance(0.3)
      ? {
          override: {
            guards,
            by: "mo",
            why: "asked to",
            until: random.pick([null, instant(now), instant(now).slice(0, 10), instant(now - 2 * HOUR)]),
          },
        }
      : {}),
  };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}

interface Names {
  readonly facts: readonly string[];
  readonly parts: readonly string[];
  readonly clocks: readonly string[];
  /** Rights see no data. */
  readonly data?: false;
}

function named<T>(names: readonly string[], draw: (i: number) => T): Record<string, T> {
  return Object.fromEntries(names.map((name, i) => [name, draw(i)]));
}

function scalar(random: Random): Scalar {
  return random.pick([null, true, false, 0, -0, 1, 2.5, 7, "", "x", "ann", "2026-01-12T09:00:00+01:00"]);
}

function operand(random: Random): Operand {
  return random.pick<Operand>([
    scalar(random),
    { fact: random.pick(["level", "total", "flag", "who", "begunAt"]) },
    { data: random.pick(KEYS) },
    { event: random.pick(["at", "type", "actor", "role"] as const) },
  ]);
}

function addend(random: Random): Addend {
  return random.pick<Addend>([
    1,
    0.5,
    -1,
    { fact: random.pick(["total", "who"]) },
    { data: random.pick(KEYS) },
  ]);
}

function amount(random: Random): Scalar {
  return random.chance(0.9) ? random.below(60) : random.pick([-1, "5", true, 0]);
}

function randomCondition(random: Random, names: Names, depth: number): Condition {
  const inner = () => random.times(random.below(3), () => randomCondition(random, names, depth - 1));
  const kind = random.below(depth > 0 ? 8 : 5);
  if (kind === 5) return { all: inner() };
  if (kind === 6) return { any: inner() };
  if (kind === 7) return { not: randomCondition(random, names, depth - 1) };
  const seen = names.data !== false;
  const value = (): Operand =>
    seen ? operand(random) : random.pick<Operand>([scalar(random), { fact: "level" }]);
  if (kind === 4 && names.clocks.length > 0) {
    const clock = random.pick(names.clocks);
    return random.chance(0.5)
      ? { clock, equals: random.pick(PHASES) }
      : { clock, breached: random.chance(0.5) };
  }
  if (kind === 3) {
    const bound = random.pick<Operand>([48 * HOUR, { fact: "windowMs" }, value()]);
    return random.chance(0.5)
      ? { since: "begunAt", atLeastMs: bound }
      : { since: "begunAt", atMostMs: bound };
  }
  const subject = random.pick([
    { fact: random.pick(names.facts) },
    ...(names.parts.length > 0 ? [{ part: random.pick(names.parts) }] : []),
    ...(seen
      ? [{ data: random.pick(KEYS) }, { event: random.pick(["at", "type", "actor", "role"] as const) }]
      : []),
  ]);
  const test = random.pick([
    { equals: value() },
    { notEquals: value() },
    { in: random.times(random.below(4), value) },
    { atLeast: value() },
    { atMost: value() },
    { present: random.chance(0.5) },
  ]);
  return { ...subject, ...test } as Condition;
}

/** A cycle of values by events of its own, or by one that moves stages too. */
function randomPart(random: Random, prefix: string, types: readonly string[]): PartSpec {
  const values = random.names("value", 2 + random.below(3));
  return {
    initial: values[0]!,
    transitions: values.map((from, i) => ({
      from: random.chance(0.5) ? from : [from],
      event: random.chance(0.15) ? random.pick(types) : `${prefix}${i % 2}`,
      to: values[(i + 1) % values.length]!,
    })),
  };
}

function randomClock(random: Random, types: readonly string[]): Clock {
  const some = (n: number) => random.times(n, () => random.pick(types));
  const stop = some(random.below(3));
  const isTerm = random.chance(0.3);
  const holds = (n: number) => some(n).filter((type) => !stop.includes(type));
  const span: Pick<Clock, "targetMs" | "term" | "calendar"> = isTerm
    ? {
        term: { amount: random.below(9), unit: random.pick(["day", "business-day", "month"] as const) },
        calendar: CALENDAR,
      }
    : {
        targetMs: random.pick([0, HOUR, 24 * HOUR]),
        ...random.pick([{}, { calendar: null }, { calendar: CALENDAR }]),
      };
  return {
    ...span,
    start: [types[0]!, ...some(1)],
    ...(isTerm ? {} : { pause: holds(2), resume: holds(2) }),
    // As objects: many a random event ends a case and leads back, too.
    stop: stop.map((type) => ({ event: type })),
    reopenOn: ["Reopened", ...some(1)],
    reopen: random.pick(["continue", "restart", "keep-first", "count-closed"] as const),
    ...(random.chance(0.5)
      ? {
          penalty: {
            base: random.pick([100, { fact: "total" }]),
            share: 0.01,
            ...random.pick([{}, { perMs: HOUR }, { cap: 0.02 }]),
          },
        }
      : {}),
  };
}

function eventSpec(random: Random, type: string): ComplaintProcess["events"][string] {
  return {
    ...(type === "MergedInto" ? { requires: ["into"] } : random.chance(0.2) ? { requires: ["k"] } : {}),
    ...(random.chance(0.2) ? { roles: ROLES.slice(random.below(2)) } : {}),
    ...(type === "Granted" ? { redress: random.pick(["amount", { amount: "amount", total: "total" }]) } : {}),
    ...(random.chance(0.15) ? { redress: "amount" } : {}),
  };
}

function randomRight(random: Random, names: Names): RightSpec {
  const condition = () => randomCondition(random, names, 2);
  return {
    honored: condition(),
    ...(random.chance(0.5) ? { broken: condition() } : {}),
    ...(random.chance(0.5) ? { applies: condition() } : {}),
    ...(random.chance(0.5) ? { late: condition() } : {}),
    ...(names.clocks.length > 0 ? { clock: random.pick(names.clocks) } : {}),
  };
}
