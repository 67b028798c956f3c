import { describe, expect, it } from "vitest";
import { type AllowedEventsOptions, allowedEvents } from "../../../src/complaints/case/allowed-events.ts";
import { openComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Condition } from "../../../src/complaints/conditions/expression.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK, openCase } from "../desk.ts";

const desk: ComplaintProcess = defineComplaintProcess(DESK);
const allowed = (state: ComplaintState, options?: AllowedEventsOptions) =>
  allowedEvents(desk, state, options);

describe("what may come next", () => {
  it("is every event with a row, or only parts, that nothing known stands against", () => {
    expect(allowed(openCase())).toEqual([
      {
        event: "Asked",
        to: ["waiting"],
        undecided: [],
        requires: [],
        roles: null,
        redressLimit: null,
        redressLeft: null,
      },
      {
        event: "Decided",
        to: ["decided"],
        undecided: [],
        requires: ["uphold", "reasons"],
        roles: ["agent", "manager"],
        redressLimit: null,
        redressLeft: null,
      },
      {
        event: "Escalated",
        to: ["open"],
        undecided: [],
        requires: [],
        roles: null,
        redressLimit: null,
        redressLeft: null,
      },
      {
        event: "RedressOffered",
        to: ["open"],
        undecided: [],
        requires: ["amount"],
        roles: ["agent", "manager"],
        redressLimit: null,
        redressLeft: null,
      },
      {
        event: "Noted",
        to: ["open"],
        undecided: [],
        requires: [],
        roles: null,
        redressLimit: null,
        redressLeft: null,
      },
    ]);
  });

  it("before the case is open, is what opens it", () => {
    const process: ComplaintProcess = { ...DESK };
    const { state } = openComplaint(process, { type: "Closed", at: at("09:00") });
    expect(allowedEvents(process, state).map(({ event }) => event)).toEqual(["Received", "Noted"]);
  });

  it("leaves out what a role may not send, and tells the role's limit of redress", () => {
    const of = (role: string) =>
      Object.fromEntries(
        allowed(openCase(), { role }).map(({ event, redressLimit }) => [event, redressLimit]),
      );
    expect(of("agent")).toEqual({
      Asked: null,
      Decided: null,
      Escalated: null,
      RedressOffered: 50,
      Noted: null,
    });
    expect(of("manager").RedressOffered).toBe(null);
    expect(of("guest")).toEqual({ Asked: null, Escalated: null, Noted: null });
    const anybody: ComplaintProcess = {
      ...DESK,
      events: { ...DESK.events, RedressOffered: { redress: "amount" } },
    };
    const limitOf = (process: ComplaintProcess, role: string) =>
      allowedEvents(process, openCase(), { role }).find(({ event }) => event === "RedressOffered")
        ?.redressLimit;
    expect([limitOf(anybody, "agent"), limitOf(anybody, "clerk"), limitOf(anybody, "guest")]).toEqual([
      50,
      null,
      0,
    ]);
  });

  it("leaves out rows with a failed guard, and rows after one whose guards all hold", () => {
    const facts = { ...openCase().facts, level: 3 };
    expect(allowed(openCase({ facts })).map(({ event }) => event)).not.toContain("Decided");
    const decided = openCase({ stage: "decided" });
    const closing = (state: ComplaintState) => allowed(state).find(({ event }) => event === "Closed");
    expect(closing(decided)).toMatchObject({
      event: "Closed",
      to: ["closed", "decided"],
      undecided: ["satisfied"],
    });
    expect(closing(openCase({ stage: "decided", facts }))).toMatchObject({
      event: "Closed",
      to: ["closed"],
    });
  });

  it("is nothing before the last event, and decides what looks at the instant", () => {
    const closed = openCase({
      stage: "closed",
      ended: true,
      facts: { ...openCase().facts, closedAt: at("09:00") },
    });
    expect(allowed(closed, { at: at("08:59") })).toEqual([]);
    const reopened = (options: AllowedEventsOptions) =>
      allowed(closed, options).find(({ event }) => event === "Reopened")?.undecided;
    expect(reopened({})).toEqual(["soon"]);
    expect(reopened({ at: "2026-01-13T09:00:00Z" })).toEqual([]);
    expect(reopened({ at: "2026-01-13T09:00:00.001Z" })).toBe(undefined);
  });

  it("is asked with an instant with an offset, a role that is text, and a state of the process", () => {
    expectRefusal(() => allowed(openCase(), { at: "2026-01-12" }), "invalid_input", ["at"]);
    expectRefusal(() => allowed(openCase(), { role: "" }), "invalid_input", ["role"]);
    expectRefusal(() => allowed(openCase({ version: 3 })), "invalid_input", ["state", "version"]);
  });
});

describe("a guard has three values", () => {
  /** `null` undecided. */
  function verdict(when: Condition | null, options: AllowedEventsOptions = {}): boolean | null {
    const process: ComplaintProcess = {
      id: "one",
      version: 1,
      initial: "a",
      states: { a: {}, b: { final: true } },
      facts: { zero: 0, never: null, begunAt: at("09:00") },
      events: { Asked: {}, Begun: {} },
      guards: { when },
      transitions: [
        { from: "a", event: "Begun" },
        { from: "a", event: "Asked", to: "b", guards: ["when"] },
      ],
      clocks: { c: { targetMs: 3_600_000, start: ["Begun"] } },
    };
    const { state } = openComplaint(process, { type: "Begun", at: at("09:00") });
    const asked = allowedEvents(process, state, options).find(({ event }) => event === "Asked");
    if (asked === undefined) return false;
    return asked.undecided.length === 0 ? true : null;
  }
  const unknown: Condition = { data: "x", present: true };
  const yes: Condition = { fact: "zero", equals: 0 };
  const no: Condition = { fact: "zero", equals: 1 };

  it("undecided on the event's data and actor, and the instant and role where they are not given", () => {
    expect(verdict(unknown)).toBe(null);
    expect(verdict({ event: "actor", equals: "ann" })).toBe(null);
    expect(verdict({ event: "role", equals: "agent" })).toBe(null);
    expect(verdict({ event: "role", equals: "agent" }, { role: "agent" })).toBe(true);
    expect(verdict({ event: "at", atLeast: { fact: "begunAt" } })).toBe(null);
    expect(verdict({ event: "at", atLeast: { fact: "begunAt" } }, { at: at("09:00") })).toBe(true);
    expect(verdict({ event: "type", equals: "Asked" })).toBe(true);
    expect(verdict({ fact: "zero", atMost: { data: "x" } })).toBe(null);
  });

  it("undecided where it is left to the caller, whether the caller says or not", () => {
    expect(verdict(null)).toBe(null);
    expect(verdict(null, { guards: { when: () => false } })).toBe(null);
  });

  it("in all, any and not as Kleene's", () => {
    expect(verdict({ all: [unknown, no] })).toBe(false);
    expect(verdict({ all: [unknown, yes] })).toBe(null);
    expect(verdict({ any: [unknown, yes] })).toBe(true);
    expect(verdict({ any: [unknown, no] })).toBe(null);
    expect(verdict({ not: unknown })).toBe(null);
    expect(verdict({ fact: "zero", in: [{ data: "x" }, 0] })).toBe(true);
    expect(verdict({ fact: "zero", in: [{ data: "x" }, 1] })).toBe(null);
  });

  it("in since, which fails without a fact whatever is unknown", () => {
    expect(verdict({ since: "never", atMostMs: { data: "x" } })).toBe(false);
    expect(verdict({ since: "begunAt", atMostMs: 1 })).toBe(null);
    expect(verdict({ since: "begunAt", atMostMs: { data: "x" } }, { at: at("09:00") })).toBe(null);
    expect(verdict({ since: "begunAt", atMostMs: 1 }, { at: at("09:00") })).toBe(true);
  });

  it("in the breach of a clock, not in how it stands", () => {
    expect(verdict({ clock: "c", equals: "running" })).toBe(true);
    expect(verdict({ clock: "c", breached: true })).toBe(null);
    expect(verdict({ clock: "c", breached: true }, { at: at("10:00") })).toBe(false);
  });
});
