import { describe, expect, it } from "vitest";
import { replayComplaint } from "../../src/complaints/case/replay-complaint.ts";
import { transitionComplaint } from "../../src/complaints/case/transition-complaint.ts";
import { measureClock } from "../../src/complaints/clocks/measure-clock.ts";
import type { Condition } from "../../src/complaints/conditions/expression.ts";
import { defineComplaintProcess } from "../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../src/complaints/process/process.ts";
import { expectRefusal } from "../refusal.ts";

/** So many that what grows with the square of them would not end within a test's time. */
const MANY = 200_000;
const SECOND = 1000;

const at = (second: number) => new Date(Date.UTC(2026, 0, 12) + second * SECOND).toISOString();

/** Opened, then paused and resumed second by second. */
const pauses = Array.from({ length: MANY }, (_, i) => ({
  type: i === 0 ? "Opened" : i % 2 === 1 ? "Paused" : "Resumed",
  at: at(i),
}));
const clock = { targetMs: MANY * SECOND, start: ["Opened"], pause: ["Paused"], resume: ["Resumed"] };

const process: ComplaintProcess = {
  id: "pausing",
  version: 1,
  initial: "new",
  states: { new: {}, open: {}, closed: { final: true } },
  events: { Opened: {}, Paused: {}, Resumed: {}, Waived: {}, Closed: {} },
  guards: { inTime: { clock: "answer", breached: false }, never: { fact: "no", equals: true } },
  facts: { no: false },
  transitions: [
    { from: "new", event: "Opened", to: "open" },
    { from: "open", event: "Paused", guards: ["inTime"] },
    { from: "open", event: "Resumed", guards: ["inTime"] },
    { from: "open", event: "Waived", guards: ["never"] },
    { from: "open", event: "Closed", to: "closed" },
  ],
  clocks: { answer: clock },
  roles: { lead: { mayOverride: true } },
};

describe("a clock that was paused many times", () => {
  it("is measured in time that grows with its pauses", () => {
    const { state, elapsedMs } = measureClock({ events: pauses, clock }, { asOf: at(MANY) });
    expect([state, elapsedMs]).toEqual(["paused", (MANY / 2) * SECOND]);
  });

  it("is replayed so, asked before every event whether it is breached", () => {
    const { accepted, state } = replayComplaint(process, pauses);
    expect([accepted, state.clocks.answer?.spans.length]).toEqual([MANY, MANY / 2]);
    const late = replayComplaint(
      { ...process, clocks: { answer: { ...clock, targetMs: 10 * SECOND } } },
      pauses,
    );
    // It has run for eleven seconds at its eleventh pause.
    expect(late.refusals[0]).toMatchObject({ index: 21, reason: "guard-failed", failed: ["inTime"] });
  });

  it("leaves alone the states that a replay was given and that it gave", () => {
    const desk = defineComplaintProcess(process);
    const first = replayComplaint(desk, pauses.slice(0, 4));
    const text = JSON.stringify(first.state);
    const more = replayComplaint(desk, pauses.slice(4, 10), { state: first.state });
    const again = replayComplaint(desk, pauses.slice(4, 6), { state: first.state });
    expect(JSON.stringify(first.state)).toBe(text);
    expect(more.state.clocks.answer?.spans).toHaveLength(5);
    expect(again.state.clocks.answer?.spans).toHaveLength(3);
    const one = pauses
      .slice(4, 10)
      .reduce((state, event) => transitionComplaint(desk, state, event).state, first.state);
    expect(one).toEqual(more.state);
  });
});

it("a case gathers waivers in time that grows with them", () => {
  const override = { guards: ["never"], by: "mo", why: "asked to" };
  const waived = Array.from({ length: MANY }, (_, i) => ({
    type: "Waived",
    at: at(i + 1),
    role: "lead",
    override,
  }));
  const { state } = replayComplaint(process, [{ type: "Opened", at: at(0) }, ...waived]);
  expect(state.overrides).toHaveLength(MANY);
});

describe("a process with many rows", () => {
  it('is compiled in time that grows with its rows of "*"', () => {
    const states = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, {}]));
    const rows = Array.from({ length: 20_000 }, (_, i) => ({
      from: "*",
      event: "Moved",
      to: `s${i % 20}`,
      guards: ["sure"],
    }));
    const wide = defineComplaintProcess({
      id: "wide",
      version: 1,
      initial: "s0",
      states: { ...states, closed: { final: true } },
      events: { Moved: {}, Closed: {} },
      guards: { sure: null },
      transitions: [...rows, { from: "*", event: "Closed", to: "closed" }],
    });
    const { path } = replayComplaint(wide, [{ type: "Moved", at: at(0) }], { guards: { sure: () => true } });
    expect(path).toHaveLength(1);
  });

  it("is compiled in time that grows with its facts and its states, and so is a state of it checked", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `n${i}`);
    const long: ComplaintProcess = defineComplaintProcess({
      id: "long",
      version: 1,
      initial: "n0",
      states: { ...Object.fromEntries(names.map((name) => [name, {}])), closed: { final: true } },
      facts: Object.fromEntries(names.map((name) => [name, 0])),
      events: { Moved: {} },
      transitions: names.map((name, i) => ({ from: name, event: "Moved", to: names[i + 1] ?? "closed" })),
    });
    const { state } = replayComplaint(long, names.map(() => ({ type: "Moved", at: at(0) })).slice(0, 10));
    expect(replayComplaint(long, [], { state: { ...state } }).state.stage).toBe("n10");
  });
});

describe("a condition whose parts are shared", () => {
  const guarded = (condition: Condition): ComplaintProcess => ({
    ...process,
    guards: { ...process.guards, never: condition },
  });
  const doubled = (times: number): Condition => {
    let condition: Condition = { fact: "no", equals: true };
    for (let i = 0; i < times; i++) condition = { all: [condition, condition] };
    return condition;
  };

  it("is asked part by part", () => {
    expect(defineComplaintProcess(guarded(doubled(12))).guards?.never).toEqual(doubled(12));
  });

  it("is refused where it comes to more than ten thousand parts", () => {
    expectRefusal(
      () => defineComplaintProcess(guarded(doubled(14))),
      "invalid_input",
      ["guards", "never"],
      /a condition of at most 10000 parts/,
    );
  });

  it("is refused where the document would never end", () => {
    expectRefusal(
      () => defineComplaintProcess(guarded(doubled(25))),
      "invalid_input",
      [],
      /a document of at most 1000000 values/,
    );
  });
});
