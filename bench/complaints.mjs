// One complaint moved from its receipt to its second closing, event by event, beside XState 5 in the same process:
// its pure `transition()`, and an actor that is sent the events. Both machines have the same states, guards and facts.
//
//   npm run build:js && node bench/complaints.mjs
import assert from "node:assert/strict";
import { defineComplaintProcess, openComplaint, transitionComplaint } from "service-quality/complaints";
import { assign, createActor, initialTransition, setup, transition } from "xstate";

const ROUNDS = 21;
const WARM_UP = 5;
const MONTH = 30 * 86_400_000;

const spec = {
  id: "desk",
  version: 1,
  initial: "new",
  states: {
    new: {},
    received: {},
    assessed: {},
    investigating: {},
    waiting: { hold: "complainant" },
    decided: {},
    communicated: {},
    reviewing: {},
    followUp: {},
    closed: { final: true },
    withdrawn: { final: true },
  },
  facts: {
    severity: null,
    outcome: null,
    handledBy: null,
    reviews: 0,
    owed: 0,
    satisfied: null,
    closedAt: null,
  },
  events: {
    Received: { requires: ["channel"] },
    Assessed: { requires: ["severity"] },
    Started: {},
    Asked: {},
    Answered: {},
    Decided: { requires: ["outcome"] },
    Told: {},
    Accepted: {},
    Rejected: {},
    FollowedUp: {},
    Closed: {},
    Reopened: {},
    Noted: {},
    Withdrawn: {},
  },
  guards: {
    plain: { data: "severity", equals: "plain" },
    otherHandler: {
      any: [
        { fact: "handledBy", present: false },
        { event: "actor", notEquals: { fact: "handledBy" } },
      ],
    },
    stagesLeft: { not: { fact: "reviews", atLeast: 1 } },
    satisfied: { data: "satisfied", equals: true },
    settled: { fact: "owed", atMost: 0 },
    withinWindow: { since: "closedAt", atMostMs: MONTH },
  },
  transitions: [
    { from: "new", event: "Received", to: "received" },
    {
      from: "received",
      event: "Assessed",
      to: "decided",
      guards: ["plain"],
      set: { severity: { data: "severity" } },
    },
    { from: "received", event: "Assessed", to: "assessed", set: { severity: { data: "severity" } } },
    { from: "assessed", event: "Started", to: "investigating" },
    { from: "investigating", event: "Asked", to: "waiting" },
    { from: "waiting", event: "Answered", to: "investigating" },
    {
      from: ["investigating", "reviewing"],
      event: "Decided",
      to: "decided",
      guards: ["otherHandler"],
      set: { outcome: { data: "outcome" }, handledBy: { event: "actor" } },
    },
    { from: "decided", event: "Told", to: "communicated" },
    { from: "communicated", event: "Accepted", to: "followUp" },
    { from: "communicated", event: "Rejected", to: "reviewing", guards: ["stagesLeft"], add: { reviews: 1 } },
    { from: "communicated", event: "Rejected", to: "followUp" },
    {
      from: "followUp",
      event: "FollowedUp",
      to: "closed",
      guards: ["satisfied", "settled"],
      set: { satisfied: true, closedAt: { event: "at" } },
    },
    { from: "followUp", event: "FollowedUp", set: { satisfied: { data: "satisfied" } } },
    {
      from: "followUp",
      event: "Closed",
      to: "closed",
      guards: ["settled"],
      set: { closedAt: { event: "at" } },
    },
    { from: "closed", event: "Reopened", to: "investigating", guards: ["withinWindow"] },
    { from: "*", event: "Noted" },
    { from: "*", event: "Withdrawn", to: "withdrawn" },
  ],
};

const machine = setup({
  guards: {
    plain: ({ event }) => event.data.severity === "plain",
    otherHandler: ({ context, event }) => context.handledBy === null || event.actor !== context.handledBy,
    stagesLeft: ({ context }) => !(context.reviews >= 1),
    satisfied: ({ event }) => event.data.satisfied === true,
    settled: ({ context }) => context.owed <= 0,
    satisfiedAndSettled: ({ context, event }) => event.data.satisfied === true && context.owed <= 0,
    withinWindow: ({ context, event }) =>
      context.closedAt !== null && Date.parse(event.at) - Date.parse(context.closedAt) <= MONTH,
  },
  actions: {
    setSeverity: assign({ severity: ({ event }) => event.data.severity }),
    setOutcome: assign({ outcome: ({ event }) => event.data.outcome, handledBy: ({ event }) => event.actor }),
    countReview: assign({ reviews: ({ context }) => context.reviews + 1 }),
    setSatisfied: assign({ satisfied: ({ event }) => event.data.satisfied }),
    setClosed: assign({ satisfied: true, closedAt: ({ event }) => event.at }),
    setClosedAt: assign({ closedAt: ({ event }) => event.at }),
  },
}).createMachine({
  id: "desk",
  initial: "new",
  context: spec.facts,
  states: {
    new: { on: { Received: "received", ...inEvery() } },
    received: {
      on: {
        Assessed: [
          { guard: "plain", target: "decided", actions: "setSeverity" },
          { target: "assessed", actions: "setSeverity" },
        ],
        ...inEvery(),
      },
    },
    assessed: { on: { Started: "investigating", ...inEvery() } },
    investigating: {
      on: {
        Asked: "waiting",
        Decided: { guard: "otherHandler", target: "decided", actions: "setOutcome" },
        ...inEvery(),
      },
    },
    waiting: { on: { Answered: "investigating", ...inEvery() } },
    decided: { on: { Told: "communicated", ...inEvery() } },
    communicated: {
      on: {
        Accepted: "followUp",
        Rejected: [
          { guard: "stagesLeft", target: "reviewing", actions: "countReview" },
          { target: "followUp" },
        ],
        ...inEvery(),
      },
    },
    reviewing: {
      on: { Decided: { guard: "otherHandler", target: "decided", actions: "setOutcome" }, ...inEvery() },
    },
    followUp: {
      on: {
        FollowedUp: [
          { guard: "satisfiedAndSettled", target: "closed", actions: "setClosed" },
          { actions: "setSatisfied" },
        ],
        Closed: { guard: "settled", target: "closed", actions: "setClosedAt" },
        ...inEvery(),
      },
    },
    closed: { on: { Reopened: { guard: "withinWindow", target: "investigating" } } },
    withdrawn: {},
  },
});

function inEvery() {
  return { Noted: {}, Withdrawn: "withdrawn" };
}

const moves = [
  { type: "Received", data: { channel: "phone" } },
  { type: "Assessed", data: { severity: "high" } },
  { type: "Started" },
  { type: "Noted" },
  { type: "Asked" },
  { type: "Answered" },
  { type: "Decided", actor: "ann", data: { outcome: "rejected" } },
  { type: "Told" },
  { type: "Rejected" },
  { type: "Decided", actor: "ann", data: { outcome: "upheld" } },
  { type: "Decided", actor: "bob", data: { outcome: "upheld" } },
  { type: "Told" },
  { type: "Accepted" },
  { type: "FollowedUp", data: { satisfied: false } },
  { type: "FollowedUp", data: { satisfied: true } },
  { type: "Reopened" },
  { type: "Decided", actor: "eve", data: { outcome: "upheld" } },
  { type: "Told" },
  { type: "Accepted" },
  { type: "Closed" },
];
const events = moves.map((move, i) => ({ ...move, at: new Date(Date.UTC(2026, 0, 5, 9 + i)).toISOString() }));

const process = defineComplaintProcess(spec);
const clocked = defineComplaintProcess({
  ...spec,
  id: "clocked",
  clocks: {
    answer: {
      targetMs: 20 * 86_400_000,
      start: ["Received"],
      pause: ["Asked"],
      resume: ["Answered"],
      stop: ["Told"],
      reopenOn: ["Rejected", "Reopened"],
    },
    closing: {
      targetMs: 2 * MONTH,
      start: ["Received"],
      stop: ["Closed", { event: "FollowedUp" }],
      reopenOn: ["Reopened"],
    },
  },
});

const OPEN = ["received", "assessed", "investigating", "reviewing", "decided"];
const HOUR = 3_600_000;
const staged = defineComplaintProcess({
  ...spec,
  id: "staged",
  clocks: {
    answer: {
      targetMs: [
        { when: { facts: { severity: "grave", handledBy: "eve" } }, value: 8 * HOUR },
        { when: { facts: { severity: ["grave", "plain"] } }, value: 40 * HOUR },
        { value: 160 * HOUR },
      ],
      start: [{ entering: OPEN }],
      pause: [{ entering: "waiting" }],
      resume: [{ leaving: "waiting" }],
      stop: [{ entering: "communicated" }],
      reopenOn: [{ entering: OPEN }],
      reopen: "restart",
    },
    closing: {
      targetMs: 2 * MONTH,
      start: [{ leaving: "new" }],
      stop: [{ entering: ["closed", "withdrawn"] }],
      reopenOn: [{ leaving: "closed" }],
    },
  },
});

assertSameWay();
const rounds = measured({
  ours: [() => moveThrough(process), 5000],
  withClocks: [() => moveThrough(clocked), 5000],
  withStages: [() => moveThrough(staged), 5000],
  pure: [moveByTransition, 200],
  actor: [moveByActor, 500],
});

console.log(`transitionComplaint: ${line("ours")}`);
console.log(`  with two clocks: ${line("withClocks")}`);
console.log(
  `  with two clocks by stages, one with a matrix of targets: ${line("withStages")}; XState's transition() ${ratio("pure", "withStages")} times that (target: at least 20)`,
);
console.log(`  XState 5, transition(): ${line("pure")}; ratio ${ratio("pure")} (target: at least 30)`);
console.log(
  `  XState 5, createActor().send: ${line("actor")}; ratio ${ratio("actor")} (target: at least 10)`,
);

function moveThrough(moved) {
  let { state } = openComplaint(moved, events[0]);
  for (let i = 1; i < events.length; i++) ({ state } = transitionComplaint(moved, state, events[i]));
  return state;
}

function moveByTransition() {
  let [snapshot] = initialTransition(machine);
  for (const event of events) [snapshot] = transition(machine, snapshot, event);
  return snapshot;
}

function moveByActor() {
  const running = createActor(machine).start();
  for (const event of events) running.send(event);
  return running.getSnapshot();
}

/** The two machines say the same after every event, or there is nothing to compare. */
function assertSameWay() {
  let { state } = openComplaint(process, events[0]);
  let [snapshot] = transition(machine, initialTransition(machine)[0], events[0]);
  const running = createActor(machine).start();
  running.send(events[0]);
  for (const event of events.slice(1)) {
    ({ state } = transitionComplaint(process, state, event));
    [snapshot] = transition(machine, snapshot, event);
    running.send(event);
    for (const peer of [snapshot, running.getSnapshot()]) {
      assert.deepEqual([peer.value, peer.context], [state.stage, state.facts]);
    }
  }
}

/** Rounds in which each has its turn, so that what else the machine does slows all of them; in nanoseconds an event. */
function measured(runs) {
  const round = () =>
    Object.fromEntries(
      Object.entries(runs).map(([name, [run, repeats]]) => {
        const start = performance.now();
        for (let i = 0; i < repeats; i++) run();
        return [name, ((performance.now() - start) * 1e6) / (repeats * events.length)];
      }),
    );
  for (let i = 0; i < WARM_UP; i++) round();
  return Array.from({ length: ROUNDS }, round);
}

function median(figures) {
  return figures.sort((a, b) => a - b)[(ROUNDS - 1) / 2];
}

function ratio(name, of = "ours") {
  return median(rounds.map((round) => round[name] / round[of])).toFixed(1);
}

function line(name) {
  const ns = median(rounds.map((round) => round[name]));
  return `${ns.toFixed(0)} ns an event, ${Math.round(1e6 / ns).toLocaleString("en")} thousand events a second`;
}
