import type { ComplaintEvent } from "../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../src/complaints/process/state.ts";

/** A small process with everything that a process can have. */
export const DESK = {
  id: "desk",
  version: 2,
  initial: "new",
  states: { new: {}, open: {}, waiting: { hold: "complainant" }, decided: {}, closed: { final: true } },
  facts: { level: 0, decidedBy: null, closedAt: null, price: 200, kind: "complaint" },
  events: {
    Received: { requires: ["channel"] },
    Asked: {},
    Answered: {},
    Decided: { requires: ["uphold", "reasons"], roles: ["agent", "manager"] },
    Escalated: {},
    RedressOffered: { redress: "amount", roles: ["agent", "manager"] },
    RedressPaid: {},
    Closed: {},
    Reopened: {},
    Noted: {},
  },
  guards: {
    other: {
      any: [
        { fact: "decidedBy", present: false },
        { event: "actor", notEquals: { fact: "decidedBy" } },
      ],
    },
    calm: { not: { fact: "level", atLeast: 3 } },
    settled: { part: "redress", in: ["none", "paid"] },
    satisfied: { data: "satisfied", equals: true },
    soon: { since: "closedAt", atMostMs: 86_400_000 },
  },
  transitions: [
    {
      from: "new",
      event: "Received",
      to: "open",
      set: { price: { data: "price" } },
      effects: [
        { type: "acknowledge", channel: { data: "channel" }, at: { event: "at" }, price: { fact: "price" } },
      ],
    },
    { from: "open", event: "Asked", to: "waiting" },
    { from: "waiting", event: "Answered", to: "open" },
    {
      from: "open",
      event: "Decided",
      to: "decided",
      guards: ["other", "calm"],
      set: { decidedBy: { event: "actor" } },
    },
    { from: ["open", "waiting"], event: "Escalated", add: { level: 1 } },
    { from: "*", event: "Noted" },
    {
      from: "decided",
      event: "Closed",
      to: "closed",
      guards: ["satisfied", "settled"],
      set: { closedAt: { event: "at" } },
    },
    { from: "decided", event: "Closed", guards: ["calm", "settled"], add: { level: 1 } },
    { from: "closed", event: "Reopened", to: "open", guards: ["soon"], set: { closedAt: null } },
  ],
  parts: {
    redress: {
      initial: "none",
      transitions: [
        { from: "none", event: "RedressOffered", to: "offered" },
        { from: ["offered"], event: "RedressPaid", to: "paid" },
      ],
    },
  },
  clocks: {
    answer: {
      targetMs: 7_200_000,
      start: ["Received"],
      pause: ["Asked"],
      resume: ["Answered"],
      stop: ["Decided"],
      reopenOn: ["Reopened"],
      penalty: { base: { fact: "price" }, share: 0.01, perMs: 3_600_000, cap: 0.05 },
    },
  },
  rights: {
    answer: { clock: "answer", honored: { fact: "decidedBy", present: true } },
    redress: {
      honored: { part: "redress", equals: "paid" },
      broken: { part: "redress", equals: "declined" },
      applies: { part: "redress", notEquals: "none" },
    },
  },
  roles: { agent: { redressLimit: 50 }, manager: { mayOverride: true }, clerk: { redressLimit: null } },
} as const satisfies ComplaintProcess;

/** An instant of 12 January 2026 in UTC: `at("09:30")`. */
export function at(time: string): string {
  return `2026-01-12T${time}:00.000Z`;
}

/** An event of that day. */
export function event(type: string, time: string, more: Partial<ComplaintEvent> = {}): ComplaintEvent {
  return { type, at: at(time), ...more };
}

/** A case opened at nine, with what differs from that. */
export function openCase(differs: Partial<ComplaintState> = {}): ComplaintState {
  return {
    process: "desk",
    version: 2,
    case: "C-1",
    revision: 1,
    stage: "open",
    ended: false,
    openedAt: at("09:00"),
    updatedAt: at("09:00"),
    parts: { redress: "none" },
    facts: { level: 0, decidedBy: null, closedAt: null, price: 200, kind: "complaint" },
    overrides: [],
    clocks: { answer: { state: "running", spans: [], since: at("09:00"), stoppedAt: null } },
    ...differs,
  };
}
