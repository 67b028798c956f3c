import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnyStateMachine, assign, createActor, createMachine } from "xstate";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { ComplaintTransition, GuardPredicates } from "../../../src/complaints/case/transition.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { toXStateConfig } from "../../../src/complaints/export/xstate-config.ts";
import { xstateImplementations } from "../../../src/complaints/export/xstate-implementations.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";
import { predicates, Random, randomEvent, randomProcess } from "../random-process.ts";
import { DAY, event, HOUR, instant } from "../standard/walks.ts";

interface Snapshot {
  readonly value: { readonly stage: string; readonly parts?: Readonly<Record<string, string>> };
  readonly context: { readonly case: ComplaintState };
}

/** A process that runs in XState, with the types of the effects that it asked for. */
interface Exported {
  readonly process: ComplaintProcess;
  readonly predicates: GuardPredicates;
  readonly machine: AnyStateMachine;
  readonly effects: string[];
}

function exported(process: ComplaintProcess, predicates: GuardPredicates = {}): Exported {
  const effects: string[] = [];
  const { guards, actions } = xstateImplementations(process, {
    assign: assign as never,
    guards: predicates,
  });
  const types = process.transitions.flatMap(({ effects = [] }) => effects.map(({ type }) => type));
  const wanted = types.map((type) => [`effect.${type}`, () => effects.push(type)]);
  const machine = createMachine(
    toXStateConfig(process) as never,
    { guards, actions: { ...actions, ...Object.fromEntries(wanted) } } as never,
  );
  return { process, predicates, machine, effects };
}

/** Sends the events to both; they must stand alike after each, and want the same effects. */
function runBoth(
  { process, predicates, machine, effects }: Exported,
  events: readonly ComplaintEvent[],
): ComplaintState {
  effects.length = 0;
  const actor = createActor(machine).start();
  const options = { guards: predicates };
  let state = (actor.getSnapshot() as unknown as Snapshot).context.case;
  const wanted: string[] = [];
  for (const given of events) {
    const result = (
      state.revision === 0
        ? openComplaint(process, given as never, options)
        : transitionComplaint(process, state as never, given as never, options)
    ) as ComplaintTransition;
    state = result.state;
    if (result.kind === "moved") wanted.push(...result.effects.map(({ type }) => type));
    actor.send(given as never);
    const { value, context } = actor.getSnapshot() as unknown as Snapshot;
    expect(value.stage).toBe(state.stage);
    expect(value.parts ?? {}).toStrictEqual(state.parts);
    expect(context.case).toStrictEqual(state);
  }
  expect(effects).toStrictEqual(wanted);
  actor.stop();
  return state;
}

const types = Object.keys(STANDARD_PROCESS.events);

/** What is worth saying in an event of the standard process, besides what is always said. */
const standardData: readonly ComplaintEvent["data"][] = [
  null,
  { satisfied: true },
  { satisfied: false, reviewer: "bob" },
  { score: 5 },
  { response: "stage-1" },
  { response: "summary-resolution", accepted: true },
  { amount: 5000 },
  { respondentConsents: true },
  { outcome: "rejected", obligationBroken: false },
  { level: 2, source: "complainant" },
  { remedyOrdered: true },
  { severity: null },
];

const standardEvent = fc.record({
  type: fc.constantFrom(...types, "Unheard"),
  wait: fc.constantFrom(0, HOUR, 3 * DAY, 40 * DAY, -HOUR),
  data: fc.constantFrom(...standardData),
  role: fc.constantFrom("agent", "supervisor", "manager", null),
  actor: fc.constantFrom("ann", "bob"),
  waives: fc.boolean(),
});

type Drawn = typeof standardEvent extends fc.Arbitrary<infer T> ? T : never;

/** Events one after another, most of which the stage that was reached allows. */
function eventsOf(drawn: readonly Drawn[], process: ComplaintProcess): ComplaintEvent[] {
  let at = 0;
  return drawn.map(({ type, wait, data, role, actor, waives }) => {
    at += wait;
    const guards = Object.keys(process.guards ?? {});
    const override = waives ? { guards: guards.slice(0, 4), by: "mia", why: "to try" } : null;
    return event(type, at, data, { role, actor, override });
  });
}

const story = (...names: readonly string[]): fc.Arbitrary<Drawn[]> =>
  fc.tuple(
    ...names.map((type) =>
      standardEvent.map((drawn) => ({ ...drawn, type, wait: HOUR, role: "manager" as const })),
    ),
  );

/** Mostly the way of a complaint, with anything in between. */
const standardLog = fc
  .tuple(
    story("ComplaintReceived", "ComplaintAssessed"),
    fc.array(standardEvent, { maxLength: 6 }),
    story("InvestigationStarted", "DecisionMade", "ResponseCommunicated"),
    fc.array(standardEvent, { maxLength: 6 }),
    fc.oneof(story("ResponseAccepted"), story("ResponseRejected", "DecisionMade", "ResponseCommunicated")),
    fc.array(standardEvent, { maxLength: 12 }),
  )
  .map((parts) => parts.flat());

/** Names that XState could take for paths or for its own. */
const odd: ComplaintProcess = {
  id: "odd.names",
  version: 3,
  initial: "a.b",
  states: { "a.b": {}, "x#": { hold: "us" }, constructor: { label: "made" }, "(machine)": { final: true } },
  facts: { n: 0 },
  guards: { record: { fact: "n", atLeast: 2 }, permitted: { data: "ok", equals: true }, own: null },
  events: { toString: {}, "e.*x": {}, valueOf: { requires: ["k"] }, bell: {} },
  transitions: [
    {
      from: "*",
      event: "toString",
      to: "x#",
      guards: ["record"],
      effects: [{ type: "record", n: { fact: "n" } }],
    },
    { from: "*", event: "toString", to: "constructor", guards: ["own", "permitted"] },
    { from: "*", event: "toString", add: { n: 1 } },
    { from: "x#", event: "e.*x", to: "a.b" },
    { from: ["x#", "constructor"], event: "valueOf", to: "(machine)" },
    { from: "(machine)", event: "e.*x", to: "a.b", set: { n: 0 } },
  ],
  parts: {
    stage: {
      initial: "x.y",
      transitions: [
        { from: "x.y", event: "bell", to: "z#" },
        { from: "z#", event: "valueOf", to: "x.y" },
      ],
    },
    other: { initial: "x.y", transitions: [{ from: "x.y", event: "valueOf", to: "end" }] },
  },
};

const plain: ComplaintProcess = {
  id: "plain",
  version: 1,
  initial: "open",
  states: { open: {}, closed: { final: true } },
  events: { Closed: { roles: ["boss"] }, Reopened: {} },
  transitions: [
    { from: "open", event: "Closed", to: "closed" },
    { from: "closed", event: "Reopened", to: "open" },
  ],
  roles: { boss: { mayOverride: true } },
};

function anyEvent(process: ComplaintProcess): fc.Arbitrary<ComplaintEvent> {
  return fc.record({
    type: fc.constantFrom(...Object.keys(process.events)),
    at: fc.constantFrom(instant(0), instant(HOUR)),
    data: fc.constantFrom(null, { ok: true }, { k: "v" }),
    role: fc.constantFrom("boss", null),
    case: fc.constantFrom(null, "C-1", "C-2"),
    revision: fc.constantFrom(null, 0, 1),
  });
}

describe("an XState machine of a process", () => {
  it("stands where the engine does after every event of the standard process", () => {
    const reached = new Set<string>();
    const standard = exported(STANDARD_PROCESS);
    fc.assert(
      fc.property(standardLog, (drawn) => {
        reached.add(runBoth(standard, eventsOf(drawn, STANDARD_PROCESS)).stage);
      }),
      { numRuns: 100 },
    );
    expect(reached.size).toBeGreaterThan(5);
  });

  it.each([odd, plain])("stands where the engine does, whatever is called how (%#)", (process) => {
    const both = exported(process, { own: ({ revision }) => revision % 2 === 0 });
    fc.assert(
      fc.property(fc.array(anyEvent(process), { maxLength: 15 }), (events) => {
        runBoth(both, events);
      }),
      { numRuns: 150 },
    );
  });

  it("stands where the engine does in random processes", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed);
        const process = randomProcess(random);
        fc.pre(!/"__proto__"/.test(JSON.stringify(process)));
        let { state } = replayComplaint(process, []);
        const events = random.times(15, (i) => {
          const next = randomEvent(random, process, state as never, Date.parse(instant(i * DAY)));
          state = replayComplaint(process, [next] as never, { state, guards: predicates } as never).state;
          return next;
        });
        runBoth(exported(process, predicates), events);
      }),
      { numRuns: 80 },
    );
  });

  it("goes on from a snapshot that was stored", () => {
    const process = STANDARD_PROCESS;
    const { machine } = exported(process);
    const actor = createActor(machine).start();
    actor.send(event("ComplaintReceived", 0) as never);
    const snapshot = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const restored = createActor(machine, { snapshot }).start();
    restored.send(event("Acknowledged", HOUR) as never);
    expect(restored.getSnapshot().value).toStrictEqual({
      stage: "received",
      parts: { ack: "sent", redress: "none" },
    });
  });
});

describe("toXStateConfig", () => {
  it("is strictly JSON", () => {
    for (const process of [STANDARD_PROCESS, odd, plain]) {
      const config = toXStateConfig(process);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(config)), config)).toBe(true);
    }
  });

  it("has a region for the stage, and one for each part", () => {
    const { states, id, version } = toXStateConfig(odd);
    expect([id, version, states.stage.initial]).toStrictEqual(["odd.names", "3", "a.b"]);
    expect(Object.keys(states.parts!.states)).toStrictEqual(["stage", "other"]);
    expect(toXStateConfig(plain).states).not.toHaveProperty("parts");
  });

  it("tells labels, whom a stage waits for, and which ends the case, and keeps the order of rows", () => {
    const { states } = toXStateConfig(odd).states.stage;
    expect(states["x#"]?.meta).toStrictEqual({ label: null, hold: "us" });
    const made: string = "constructor";
    expect(states[made]?.meta).toStrictEqual({ label: "made", hold: null });
    expect(states["(machine)"]?.tags).toStrictEqual(["final"]);
    expect(states["a.b"]?.on.toString).toStrictEqual([
      {
        target: "#stage-2",
        guard: { type: "record", params: { guards: ["record"] } },
        actions: [{ type: "record" }, { type: "effect.record", params: { n: { fact: "n" } } }],
      },
      {
        target: "#stage-3",
        guard: { type: "own and permitted", params: { guards: ["own", "permitted"] } },
        actions: [{ type: "record" }],
      },
      { guard: { type: "permitted", params: { guards: [] } }, actions: [{ type: "record" }] },
    ]);
  });

  it.each(["*", "mail.*", "xstate.init"])(
    "refuses the event type %s, which XState keeps for itself",
    (type) => {
      const process = {
        ...plain,
        events: { ...plain.events, [type]: {} },
        transitions: [...plain.transitions, { from: "open", event: type }],
      };
      expect(() => toXStateConfig(process)).toThrow("a type of event that XState does not keep for itself");
    },
  );
});

describe("names that XState keeps for itself", () => {
  it.each<[string, Partial<ComplaintProcess>, readonly string[]]>([
    [
      "a stage",
      {
        states: { open: {}, closed: { final: true }, "#1": { final: true } },
        transitions: [...plain.transitions, { from: "open", event: "Reopened", to: "#1" }],
      },
      ["states", "#1"],
    ],
    [
      "a part",
      { parts: JSON.parse('{ "__proto__": { "initial": "x", "transitions": [] } }') },
      ["parts", "__proto__"],
    ],
    ["a value", { parts: { ack: { initial: "#due", transitions: [] } } }, ["parts", "ack"]],
  ])("are refused: %s", (_, change, path) => {
    const message = `a name that XState does not keep for itself`;
    expect(() => toXStateConfig({ ...plain, ...change })).toThrow(
      expect.objectContaining({ path, message: expect.stringContaining(message) }),
    );
  });
});

describe("xstateImplementations", () => {
  it("asks for XState's assign", () => {
    expect(() => xstateImplementations(plain, {} as never)).toThrow("XState's assign");
    expect(() => xstateImplementations(plain, undefined as never)).toThrow("XState's assign");
  });
});
