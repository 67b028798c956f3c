import fc from "fast-check";
import { allowedEvents } from "../../../src/complaints/case/allowed-events.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";

const HOUR = 3_600_000;
const WAITS = ["waitCustomer", "waitSupplier"];
const ENDS = ["closed", "withdrawn"];
export const OFFICE = {
  timeZone: "Europe/London",
  hours: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]] },
};

const fact = { fact: "priority" };
const isHigh = { facts: { priority: ["high", "urgent"], region: "north" } };
const agreedOn = { any: [{ fact: "agreed", present: true }, { not: isHigh }] };
const rowsOf = (...values: unknown[]) =>
  fc.constant(values.map((value, i) => ({ when: i === 0 ? isHigh : agreedOn, value })));

const target = fc.oneof(
  fc.constantFrom<unknown>(0, 8 * HOUR, { fact: "limitMs" }),
  rowsOf(4 * HOUR, { fact: "limitMs" }),
  fc.constant([{ value: HOUR }]),
);
const term = fc.oneof(
  fc.constantFrom<unknown>(
    { amount: 3, unit: "business-day", roll: null },
    { amount: { fact: "limitMs" }, unit: "day" },
  ),
  rowsOf({ amount: 1, unit: "week" }, { amount: { fact: "limitMs" }, unit: "month", roll: "none" }),
);
const calendar = fc.oneof(
  fc.constantFrom<unknown>(OFFICE, "north", { fact: "region" }),
  rowsOf("north", { fact: "region" }, null),
);
const effects = [
  { type: "notify", who: { fact: "region" }, at: { event: "at" }, note: { data: "note" }, n: 1 },
];
const alerts = fc.subarray<unknown>([
  { alert: "warn", share: 0.8, effects },
  { alert: "soon", beforeMs: HOUR, when: isHigh },
  { alert: "late", afterMs: 0, effects: [] },
]);

/** What every clock may have; a term has no holds. */
const common = {
  until: fc.constant({ fact: "agreed" }),
  alerts,
  penalty: fc.constantFrom(
    { base: 100, share: 0.01, perMs: HOUR },
    { base: { fact: "limitMs" }, share: 1, cap: 2 },
  ),
};

const reopening = fc.constantFrom("restart", "restart", "continue", "keep-first", "count-closed");
const byEvents = {
  start: fc.constantFrom<unknown>(
    ["Received"],
    [
      { event: "Received", when: isHigh },
      { event: ["Asked", "Agreed"], when: { data: "note", equals: { fact: "region" } } },
    ],
  ),
  stop: fc.constantFrom<unknown>(
    [],
    ["Answered"],
    [{ event: ["Answered"], when: { event: "role", in: ["agent"] } }],
  ),
  reopenOn: fc.constantFrom<unknown>([], ["FollowedUp"], [{ event: ["FollowedUp", "Reopened"] }]),
  reopen: reopening,
};
const byStages = {
  start: fc.constantFrom<unknown>(["Received"], [{ entering: "open", when: isHigh }, { leaving: ["new"] }]),
  stop: fc.constantFrom<unknown>([], [{ entering: ENDS }], [{ event: "Answered", entering: "answered" }]),
  reopenOn: fc.constantFrom<unknown>([], [{ leaving: ENDS }], [{ event: ["Reopened"], entering: "open" }]),
  reopen: reopening,
};

const holdsByEvents = fc.constantFrom<object>(
  {},
  { pause: ["Asked"], resume: ["Replied"] },
  {
    pause: [
      { event: "Asked", hold: "customer" },
      { event: ["AskedSupplier"], hold: "supplier", when: isHigh },
    ],
    resume: [{ event: "Replied", hold: "customer" }, { event: "Replied", hold: "supplier" }, "Agreed"],
  },
);
const holdsByStages = fc.constantFrom<object>(
  {},
  { pause: [{ entering: WAITS }], resume: [{ leaving: WAITS }] },
  {
    pause: [
      { entering: "waitCustomer", hold: "customer" },
      { event: "Asked", entering: WAITS, hold: "any" },
    ],
    resume: [{ leaving: "waitCustomer", hold: "customer" }, { leaving: WAITS }],
  },
);

function clockOf(
  lists: Record<string, fc.Arbitrary<unknown>>,
  holds: fc.Arbitrary<object>,
): fc.Arbitrary<object> {
  const { start, ...others } = lists;
  const more = fc.record({ start: start!, ...others, ...common }, { requiredKeys: ["start"] });
  const aimed = fc
    .tuple(fc.record({ targetMs: target, calendar }, { requiredKeys: ["targetMs"] }), holds)
    .map(([span, lists]) => ({ ...span, ...lists }));
  const dated = fc.record({ term, calendar: fc.constant(OFFICE) });
  return fc.tuple(fc.oneof(aimed, dated), more).map((parts) => Object.assign({}, ...parts));
}

/** Clocks by themselves, which know no stages. */
export const clocksByEvents = clockOf(byEvents, holdsByEvents);

/** A process with clocks of every kind, a total of redress and a limit by a fact. */
export const timedProcesses: fc.Arbitrary<ComplaintProcess> = fc
  .record({
    clocks: fc.dictionary(
      fc.constantFrom("work", "answer", "__proto__"),
      fc.oneof(clockOf(byEvents, holdsByEvents), clockOf(byStages, holdsByStages)),
    ),
    redress: fc.constantFrom("amount", { amount: "amount", total: "total" }),
    limit: fc.constantFrom(50, null, { fact: "limitMs" }),
    guard: fc.constantFrom(isHigh, agreedOn, null),
  })
  .map(({ clocks, redress, limit, guard }) => {
    const process = {
      id: "timed",
      version: 1,
      initial: "new",
      states: {
        ...{ new: {}, open: {}, waitCustomer: { hold: "customer" }, waitSupplier: {}, answered: {} },
        ...{ closed: { final: true }, withdrawn: { final: true } },
      },
      facts: { priority: null, region: "north", limitMs: 4 * HOUR, agreed: null, total: 0 },
      calendars: { north: OFFICE, [`${fact.fact}`]: { ...OFFICE, timeZone: "America/New_York" } },
      events: {
        ...{
          Received: {},
          Asked: {},
          AskedSupplier: {},
          Replied: {},
          Answered: {},
          FollowedUp: {},
          Reopened: {},
        },
        ...{ Withdrawn: {}, Agreed: { requires: ["until"] }, Granted: { redress } },
      },
      guards: { sure: guard },
      transitions: [
        { from: "new", event: "Received", to: "open", set: { priority: { data: "priority" } } },
        { from: ["open", "waitSupplier"], event: "Asked", to: "waitCustomer" },
        { from: ["open", "waitCustomer"], event: "AskedSupplier", to: "waitSupplier" },
        { from: WAITS, event: "Replied", to: "open" },
        { from: "open", event: "Answered", to: "answered" },
        { from: "answered", event: "FollowedUp", to: "closed", guards: ["sure"] },
        { from: "answered", event: "FollowedUp", to: "open" },
        { from: "closed", event: "Reopened", to: "open" },
        { from: "*", event: "Withdrawn", to: "withdrawn" },
        { from: "*", event: "Agreed", set: { agreed: { data: "until" }, priority: { data: "priority" } } },
        { from: "*", event: "Granted", add: { total: { data: "amount" }, limitMs: { fact: "total" } } },
      ],
      clocks,
      rights: { paid: { honored: { fact: "total", atLeast: { penalty: "work" } } } },
      roles: { agent: { redressLimit: limit } },
    };
    const { rights, ...others } = process;
    const isOwed = Object.hasOwn(clocks, "work");
    return JSON.parse(JSON.stringify(isOwed ? { ...others, rights } : others));
  });

/** A process with the events of a case that was walked through it, most of them accepted. */
export const timedWalks = fc
  .tuple(
    timedProcesses,
    fc.array(
      fc.record({
        pick: fc.nat(),
        hours: fc.integer({ min: 0, max: 30 }),
        until: fc.constantFrom<string | number>("2026-03-09T12:00:00Z", "2026-03-10", "soon", 7),
        priority: fc.constantFrom("high", "low", null),
      }),
      { maxLength: 20 },
    ),
  )
  .map(([spec, steps]) => {
    const process = defineComplaintProcess(spec);
    let at = Date.UTC(2026, 2, 2, 9);
    const options = { guards: { sure: () => at % (2 * HOUR) === 0 } };
    const received = { type: "Received", at: new Date(at).toISOString(), data: { priority: "high" } };
    const events: ComplaintEvent[] = [received];
    let { state } = openComplaint(process, received, options);
    for (const { pick, hours, until, priority } of steps) {
      at += hours * HOUR;
      const types = allowedEvents(process, state).flatMap(({ event }) =>
        event === "Withdrawn" ? [] : [event],
      );
      const event: ComplaintEvent = {
        type: types[pick % types.length] ?? "Noted",
        at: new Date(at).toISOString(),
        role: "agent",
        data: { until, priority, amount: 10 },
      };
      events.push(event);
      ({ state } = transitionComplaint(process, state, event, options));
    }
    return { process, events, state: JSON.parse(JSON.stringify(state)) };
  });
