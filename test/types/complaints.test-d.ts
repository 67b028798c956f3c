import {
  type AllowedEvent,
  type AssessedRight,
  allowedEvents,
  assessRights,
  type ClockOf,
  type ComplaintDeadline,
  type ComplaintEvent,
  type ComplaintEventOf,
  type ComplaintProcess,
  type ComplaintState,
  type ComplaintStateOf,
  type ComplaintTransition,
  complaintDeadlines,
  defineComplaintProcess,
  migrateComplaint,
  openComplaint,
  type RightOf,
  replayComplaint,
  transitionComplaint,
} from "service-quality/complaints";
import { expectTypeOf } from "vitest";

const desk = defineComplaintProcess({
  id: "desk",
  version: 2,
  initial: "new",
  states: { new: {}, open: { label: "open" }, closed: { final: true } },
  facts: { level: 0, who: null },
  events: {
    Received: { requires: ["channel"] },
    Decided: { requires: ["uphold"], roles: ["agent", "manager"] },
    Paid: { redress: "amount" },
    Granted: { redress: { amount: "sum", total: "level" }, requires: ["why"] },
    Noted: {},
  },
  transitions: [
    { from: "new", event: "Received", to: "open" },
    { from: "open", event: "Decided", to: "closed" },
    { from: "*", event: "Paid" },
    { from: "*", event: "Granted", add: { level: { data: "sum" } } },
    { from: "*", event: "Noted" },
  ],
  parts: {
    redress: {
      initial: "none",
      transitions: [{ from: ["none", "declined"], event: "Paid", to: "paid" }],
    },
  },
  clocks: { answer: { targetMs: 1, start: ["Received"] }, closing: { targetMs: 2, start: ["Received"] } },
  rights: { timely: { honored: { clock: "answer", breached: false } } },
  roles: { agent: {}, manager: {} },
});
type Desk = typeof desk;
type Event = ComplaintEventOf<Desk>;
type State = ComplaintStateOf<Desk>;

const at = "2026-01-12T09:00:00Z";

expectTypeOf<Event["type"]>().toEqualTypeOf<"Received" | "Decided" | "Paid" | "Granted" | "Noted">();
expectTypeOf<Extract<Event, { type: "Decided" }>["role"]>().toEqualTypeOf<"agent" | "manager">();
expectTypeOf<Extract<Event, { type: "Paid" }>["data"]["amount"]>().toEqualTypeOf<number>();
expectTypeOf<Extract<Event, { type: "Granted" }>["data"]["sum"]>().toEqualTypeOf<number>();
expectTypeOf<Extract<Event, { type: "Granted" }>["data"]["why"]>().toEqualTypeOf<string | number | boolean>();
expectTypeOf<Extract<Event, { type: "Received" }>["data"]["channel"]>().toEqualTypeOf<
  string | number | boolean
>();

export const events: Event[] = [
  { type: "Received", at, data: { channel: "phone", more: null } },
  { type: "Decided", at, role: "agent", data: { uphold: true } },
  { type: "Paid", at, data: { amount: 50 } },
  { type: "Noted", at, actor: "ann", role: "guest", revision: 3, case: "C-1", data: { text: "…" } },
];

// @ts-expect-error The process has no such event.
export const unheard: Event = { type: "Closed", at };

// @ts-expect-error What an event requires must be in its data.
export const withoutData: Event = { type: "Received", at };

// @ts-expect-error A key of the data that is required holds a value.
export const emptyData: Event = { type: "Received", at, data: { channel: null } };

// @ts-expect-error An event with roles needs one of them.
export const withoutRole: Event = { type: "Decided", at, data: { uphold: true } };

// @ts-expect-error Redress is an amount.
export const redressAsText: Event = { type: "Paid", at, data: { amount: "50" } };

// @ts-expect-error So is redress that is summed, and it is required.
export const redressWithoutAmount: Event = { type: "Granted", at, data: { why: "late" } };

expectTypeOf<State["stage"]>().toEqualTypeOf<"new" | "open" | "closed">();
expectTypeOf<State["process"]>().toEqualTypeOf<"desk">();
expectTypeOf<State["version"]>().toEqualTypeOf<2>();
expectTypeOf<Extract<State, { ended: true }>["stage"]>().toEqualTypeOf<"closed">();
expectTypeOf<State["parts"]["redress"]>().toEqualTypeOf<"none" | "declined" | "paid">();
expectTypeOf<keyof State["facts"]>().toEqualTypeOf<"level" | "who">();
expectTypeOf<keyof State["clocks"]>().toEqualTypeOf<"answer" | "closing">();

const opened = openComplaint(desk, { type: "Received", at, data: { channel: "phone" } });
expectTypeOf(opened).toEqualTypeOf<ComplaintTransition<State>>();
if (opened.kind === "refused") expectTypeOf(opened.left).toEqualTypeOf<number | null>();
else expectTypeOf(opened.effects).items.toHaveProperty("type");
if (opened.state.stage === "closed") expectTypeOf(opened.state.ended).toEqualTypeOf<true>();

expectTypeOf(transitionComplaint(desk, opened.state, events[0]!)).toEqualTypeOf<ComplaintTransition<State>>();
expectTypeOf(replayComplaint(desk, events).state).toEqualTypeOf<State>();

// @ts-expect-error The state of another process.
transitionComplaint({ ...desk, id: "other" }, opened.state, events[0]!);

// @ts-expect-error An event of no process.
replayComplaint(desk, [{ type: "Closed", at }]);

expectTypeOf(allowedEvents(desk, opened.state)).toEqualTypeOf<AllowedEvent<Desk>[]>();
expectTypeOf<AllowedEvent<Desk>["event"]>().toEqualTypeOf<Event["type"]>();
expectTypeOf(complaintDeadlines(desk, opened.state, { asOf: at })).toEqualTypeOf<ComplaintDeadline<Desk>[]>();
expectTypeOf<ComplaintDeadline<Desk>["clock"]>().toEqualTypeOf<"answer" | "closing">();
expectTypeOf(assessRights(desk, opened.state, { asOf: at })).toEqualTypeOf<AssessedRight<Desk>[]>();
expectTypeOf<AssessedRight<Desk>["right"]>().toEqualTypeOf<"timely">();
expectTypeOf<ClockOf<Desk>>().toEqualTypeOf<"answer" | "closing">();
expectTypeOf<RightOf<Desk>>().toEqualTypeOf<"timely">();

const next = { ...desk, version: 3 } as const;
expectTypeOf(migrateComplaint(next, opened.state, { from: 2 }).version).toEqualTypeOf<3>();

// A process that was loaded as data: everything by name.
declare const loaded: ComplaintProcess;
declare const stored: ComplaintState;
declare const event: ComplaintEvent;
expectTypeOf(transitionComplaint(loaded, stored, event).state.stage).toEqualTypeOf<string>();
expectTypeOf(transitionComplaint(loaded, stored, event).state.ended).toEqualTypeOf<boolean>();
expectTypeOf<ClockOf<ComplaintProcess>>().toEqualTypeOf<string>();

// @ts-expect-error An event has an instant.
openComplaint(desk, { type: "Noted" });

// @ts-expect-error A process has states.
defineComplaintProcess({ id: "x", version: 1, initial: "a", events: {}, transitions: [] });

// The names in a clock are those of its process.
defineComplaintProcess({
  id: "timed",
  version: 1,
  initial: "new",
  states: { new: {}, open: {}, waiting: {}, closed: { final: true } },
  facts: { priority: null, agreed: null, region: null },
  events: { Received: {}, Asked: {}, Replied: {}, Closed: {} },
  transitions: [
    { from: "new", event: "Received", to: "open" },
    { from: "open", event: "Asked", to: "waiting" },
    { from: "waiting", event: "Replied", to: "open" },
    { from: "*", event: "Closed", to: "closed" },
  ],
  calendars: { london: { timeZone: "Europe/London", hours: { mon: [["09:00", "17:00"]] } } },
  clocks: {
    work: {
      targetMs: [
        { when: { facts: { priority: ["high", "urgent"] } }, value: 3_600_000 },
        { value: { fact: "priority" } },
      ],
      until: { fact: "agreed" },
      calendar: "london",
      start: ["Received", { event: ["Received", "Replied"], entering: "open" }],
      pause: [
        { event: "Asked", hold: "customer" },
        { entering: ["waiting"], hold: "stage" },
      ],
      resume: [
        { event: "Replied", hold: "customer" },
        { leaving: "waiting", hold: "stage" },
      ],
      stop: [{ entering: "closed", when: { fact: "agreed", present: false } }],
      alerts: [{ alert: "warn", share: 0.8, effects: [{ type: "notify", who: { fact: "region" } }] }],
    },
    region: { targetMs: 1, start: ["Received"], calendar: { fact: "region" }, stop: ["Closed"] },
    // @ts-expect-error No such stage.
    stage: { targetMs: 1, start: ["Received"], stop: [{ entering: "clsoed" }] },
    // @ts-expect-error No such event.
    event: { targetMs: 1, start: ["Recieved"] },
    // @ts-expect-error No such event in an object.
    trigger: { targetMs: 1, start: [{ event: "Recieved" }] },
    // @ts-expect-error No such fact in a condition.
    condition: { targetMs: 1, start: [{ event: "Received", when: { facts: { prioritty: "high" } } }] },
    // @ts-expect-error No such fact for a target.
    target: { targetMs: { fact: "prioritty" }, start: ["Received"] },
    // @ts-expect-error No such fact for an agreed instant.
    agreed: { targetMs: 1, until: { fact: "agred" }, start: ["Received"] },
    hold: {
      targetMs: 1,
      start: ["Received"],
      pause: [{ event: "Asked", hold: "a" }],
      // @ts-expect-error No pause opens this hold.
      resume: [{ event: "Replied", hold: "b" }],
    },
    // @ts-expect-error The process has no such calendar.
    calendar: { targetMs: 1, start: ["Received"], calendar: "londn" },
  },
});
