import type { ComplaintProcess } from "service-quality/complaints";

const HOUR_MS = 3_600_000;

/** A desk in a page of JSON, for whoever begins a process of their own with it. */
export const SMALL_PROCESS = {
  id: "small-desk",
  version: 1,
  initial: "new",
  states: {
    new: {},
    open: {},
    asked: { label: "customer asked", hold: "customer" },
    answered: {},
    closed: { final: true },
  },
  facts: { closedAt: null, reopened: 0 },
  events: {
    Received: { requires: ["channel"] },
    Asked: { requires: ["question"] },
    Replied: {},
    Answered: { roles: ["agent", "lead"] },
    RedressGranted: { redress: "amount", roles: ["agent", "lead"] },
    FollowedUp: { requires: ["satisfied"] },
    Reopened: {},
  },
  guards: {
    satisfied: { data: "satisfied", equals: true },
    withinMonth: { since: "closedAt", atMostMs: 30 * 24 * HOUR_MS },
  },
  transitions: [
    {
      from: "new",
      event: "Received",
      to: "open",
      effects: [{ type: "acknowledge", by: { data: "channel" } }],
    },
    { from: "open", event: "Asked", to: "asked" },
    { from: "asked", event: "Replied", to: "open" },
    { from: "open", event: "RedressGranted" },
    { from: "open", event: "Answered", to: "answered" },
    {
      from: "answered",
      event: "FollowedUp",
      to: "closed",
      guards: ["satisfied"],
      set: { closedAt: { event: "at" } },
    },
    { from: "answered", event: "FollowedUp", to: "open" },
    { from: "closed", event: "Reopened", to: "open", guards: ["withinMonth"], add: { reopened: 1 } },
  ],
  clocks: {
    answer: {
      targetMs: 16 * HOUR_MS,
      start: [{ entering: "open" }],
      pause: [{ entering: "asked" }],
      resume: [{ leaving: "asked" }],
      stop: [{ entering: ["answered", "closed"] }],
      reopenOn: [{ entering: "open" }],
      reopen: "restart",
      alerts: [{ alert: "soon", share: 0.75, effects: [{ type: "notify", who: "team lead" }] }],
    },
  },
  rights: {
    timelyAnswer: {
      label: "to an answer in time",
      clock: "answer",
      honored: { any: [{ clock: "answer", equals: "stopped" }] },
    },
  },
  roles: { agent: { redressLimit: 50 }, lead: { mayOverride: true } },
} as const satisfies ComplaintProcess;
