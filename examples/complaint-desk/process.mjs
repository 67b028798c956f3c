import { defineComplaintProcess } from "service-quality/complaints";

const HOUR = 3_600_000;

/** Where somebody of the desk works on it, or waits for the customer to go on. */
const WORK = ["received", "investigating", "waiting"];
const OPEN = [...WORK, "answered"];
const STAFF = ["agent", "lead"];

export const PRIORITIES = ["urgent", "high", "normal"];
export const KINDS = ["outage", "billing", "conduct"];
export const OUTCOMES = ["upheld", "partly", "rejected"];

/**
 * How a complaint goes through the desk, as data. How soon it is answered depends on its priority, its kind and the customer, whose
 * contract is bound to the case as facts: a new customer needs no new process.
 */
export const process = defineComplaintProcess({
  id: "complaint-desk",
  version: 1,
  initial: "new",
  states: {
    new: {},
    received: {},
    investigating: {},
    waiting: { hold: "customer" },
    answered: { hold: "customer" },
    closed: { final: true },
    withdrawn: { final: true },
  },
  facts: {
    customer: null,
    kind: null,
    priority: null,
    summary: null,
    contract: null,
    calendar: null,
    urgentMs: null,
    highMs: null,
    normalMs: null,
    agentLimit: 100,
    assignee: null,
    agreedUntil: null,
    outcome: null,
    answeredBy: null,
    closedAt: null,
    reopened: 0,
    granted: 0,
    paid: 0,
  },
  events: {
    Received: { requires: ["customer", "kind", "priority", "summary"] },
    ContractBound: { requires: ["contract"], roles: ["desk"] },
    Acknowledged: { roles: STAFF },
    Assigned: { requires: ["assignee"], roles: STAFF },
    CustomerAsked: { requires: ["question"], roles: STAFF },
    CustomerWrote: { requires: ["text"] },
    ReplySent: { requires: ["text"], roles: STAFF },
    DateAgreed: { requires: ["until"], roles: STAFF },
    PriorityChanged: { requires: ["priority", "reason"], roles: STAFF },
    RedressGranted: { redress: { amount: "amount", total: "granted" }, roles: STAFF },
    RedressPaid: { requires: ["amount"], roles: STAFF },
    Answered: { requires: ["outcome", "answer"], roles: STAFF },
    CustomerSatisfied: { roles: STAFF },
    CustomerDissatisfied: { requires: ["reason"] },
    Withdrawn: { requires: ["reason"] },
    Reopened: { requires: ["reason"] },
    Noted: { requires: ["note"] },
  },
  guards: {
    knownKind: { data: "kind", in: KINDS },
    knownPriority: { data: "priority", in: PRIORITIES },
    knownOutcome: { data: "outcome", in: OUTCOMES },
    anotherPerson: {
      any: [
        { fact: "answeredBy", present: false },
        { event: "actor", notEquals: { fact: "answeredBy" } },
      ],
    },
    notAcknowledged: { not: { clock: "acknowledgement", equals: "stopped" } },
    redressOwed: { not: { fact: "paid", atLeast: { fact: "granted" } } },
    redressPaid: { fact: "paid", atLeast: { fact: "granted" } },
    withinMonth: { since: "closedAt", atMostMs: 30 * 24 * HOUR },
  },
  transitions: [
    {
      from: "new",
      event: "Received",
      to: "received",
      guards: ["knownKind", "knownPriority"],
      set: {
        customer: { data: "customer" },
        kind: { data: "kind" },
        priority: { data: "priority" },
        summary: { data: "summary" },
      },
      effects: [{ type: "confirm", customer: { fact: "customer" } }],
    },
    {
      from: OPEN,
      event: "ContractBound",
      set: {
        contract: { data: "contract" },
        calendar: { data: "calendar" },
        urgentMs: { data: "urgentMs" },
        highMs: { data: "highMs" },
        normalMs: { data: "normalMs" },
        agentLimit: { data: "agentLimit" },
      },
    },
    { from: OPEN, event: "Acknowledged", guards: ["notAcknowledged"] },
    { from: "received", event: "Assigned", to: "investigating", set: { assignee: { data: "assignee" } } },
    { from: ["investigating", "waiting"], event: "Assigned", set: { assignee: { data: "assignee" } } },
    {
      from: "investigating",
      event: "CustomerAsked",
      to: "waiting",
      effects: [{ type: "write", customer: { fact: "customer" }, text: { data: "question" } }],
    },
    { from: "waiting", event: "CustomerWrote", to: "investigating" },
    { from: OPEN, event: "CustomerWrote" },
    {
      from: OPEN,
      event: "ReplySent",
      effects: [{ type: "write", customer: { fact: "customer" }, text: { data: "text" } }],
    },
    { from: WORK, event: "DateAgreed", set: { agreedUntil: { data: "until" } } },
    {
      from: WORK,
      event: "PriorityChanged",
      guards: ["knownPriority"],
      set: { priority: { data: "priority" } },
      effects: [{ type: "notify", who: { fact: "assignee" }, priority: { fact: "priority" } }],
    },
    { from: OPEN, event: "RedressGranted", add: { granted: { data: "amount" } } },
    { from: OPEN, event: "RedressPaid", guards: ["redressOwed"], add: { paid: { data: "amount" } } },
    {
      from: "investigating",
      event: "Answered",
      to: "answered",
      guards: ["knownOutcome", "anotherPerson"],
      set: { outcome: { data: "outcome" }, answeredBy: { event: "actor" } },
      effects: [{ type: "write", customer: { fact: "customer" }, text: { data: "answer" } }],
    },
    {
      from: "answered",
      event: "CustomerSatisfied",
      to: "closed",
      guards: ["redressPaid"],
      set: { closedAt: { event: "at" } },
    },
    { from: "answered", event: "CustomerDissatisfied", to: "investigating", set: { agreedUntil: null } },
    { from: OPEN, event: "Withdrawn", to: "withdrawn" },
    {
      from: "closed",
      event: "Reopened",
      to: "investigating",
      guards: ["withinMonth"],
      set: { agreedUntil: null },
      add: { reopened: 1 },
    },
    { from: [...OPEN, "closed", "withdrawn"], event: "Noted" },
  ],
  clocks: {
    acknowledgement: {
      start: ["Received"],
      stop: ["Acknowledged", { leaving: WORK }],
      calendar: { fact: "calendar" },
      targetMs: [{ when: { facts: { priority: "urgent" } }, value: HOUR }, { value: 8 * HOUR }],
      alerts: [
        { alert: "due", share: 1, effects: [{ type: "notify", who: "team-lead", why: "not acknowledged" }] },
      ],
    },
    answer: {
      start: [{ entering: WORK }],
      pause: [{ entering: "waiting", hold: "customer" }],
      resume: [{ leaving: "waiting", hold: "customer" }],
      stop: [{ leaving: WORK }],
      reopenOn: [{ entering: WORK }],
      reopen: "restart",
      calendar: { fact: "calendar" },
      until: { fact: "agreedUntil" },
      targetMs: [
        ...PRIORITIES.map((priority) => {
          const agreed = `${priority}Ms`;
          return {
            when: { all: [{ facts: { priority } }, { fact: agreed, present: true }] },
            value: { fact: agreed },
          };
        }),
        { when: { facts: { priority: "urgent", kind: "outage" } }, value: 4 * HOUR },
        { when: { facts: { priority: "urgent" } }, value: 8 * HOUR },
        { when: { facts: { priority: "high", kind: ["outage", "conduct"] } }, value: 16 * HOUR },
        { when: { facts: { priority: "high" } }, value: 24 * HOUR },
        { value: 80 * HOUR },
      ],
      alerts: [
        { alert: "soon", share: 0.8, effects: [{ type: "remind", who: { fact: "assignee" } }] },
        { alert: "due", share: 1, effects: [{ type: "notify", who: "team-lead", why: "not answered" }] },
        {
          alert: "late",
          afterMs: 8 * HOUR,
          when: { facts: { priority: ["urgent", "high"] } },
          effects: [
            { type: "notify", who: "director", customer: { fact: "customer" }, since: { event: "at" } },
          ],
        },
      ],
    },
    reply: {
      start: ["CustomerWrote"],
      stop: ["ReplySent", { event: "CustomerAsked" }, { leaving: OPEN }, { entering: "answered" }],
      reopenOn: ["CustomerWrote"],
      reopen: "restart",
      calendar: { fact: "calendar" },
      targetMs: [{ when: { facts: { priority: "urgent" } }, value: 2 * HOUR }, { value: 8 * HOUR }],
      alerts: [{ alert: "due", share: 1, effects: [{ type: "remind", who: { fact: "assignee" } }] }],
    },
    payment: {
      start: ["RedressGranted"],
      stop: [{ event: "RedressPaid", when: { fact: "paid", atLeast: { fact: "granted" } } }],
      reopenOn: ["RedressGranted"],
      reopen: "restart",
      term: { amount: 10, unit: "business-day" },
      alerts: [
        { alert: "due", share: 1, effects: [{ type: "notify", who: "accounts", owed: { fact: "granted" } }] },
      ],
    },
  },
  rights: {
    timelyHelp: { clock: "answer", honored: { clock: "answer", equals: "stopped" } },
    reply: {
      clock: "reply",
      applies: { not: { clock: "reply", equals: "idle" } },
      honored: { clock: "reply", equals: "stopped" },
    },
    redress: {
      clock: "payment",
      applies: { not: { clock: "payment", equals: "idle" } },
      honored: { fact: "paid", atLeast: { fact: "granted" } },
    },
  },
  roles: {
    agent: { redressLimit: { fact: "agentLimit" } },
    lead: { redressLimit: 1000, mayOverride: true },
    desk: { redressLimit: 0 },
  },
});
