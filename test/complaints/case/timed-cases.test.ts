import { describe, expect, it } from "vitest";
import { type AllowedEventsOptions, allowedEvents } from "../../../src/complaints/case/allowed-events.ts";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import type { ClockRecord } from "../../../src/complaints/clocks/clock-record.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { expectRefusal } from "../../refusal.ts";
import { DAY, deskWith, HOUR, london, march, newYork, told } from "../timed-desk.ts";

const WAITS = ["waitCustomer", "waitSupplier"];
const ENDS = ["closed", "withdrawn"];

/** The records of clocks after events. */
function clocksAfter(
  clocks: Readonly<Record<string, Clock>>,
  events: readonly ComplaintEvent[],
  differs: Partial<ComplaintProcess> = {},
): Readonly<Record<string, ClockRecord>> {
  const { state, refusals } = replayComplaint(deskWith(clocks, differs), events);
  expect(refusals).toEqual([]);
  return state.clocks as Readonly<Record<string, ClockRecord>>;
}

const span = (from: string, to: string) => [march(from), march(to)];

describe("a clock moved by stages", () => {
  const clock: Clock = {
    targetMs: 8 * HOUR,
    start: ["Received"],
    pause: [{ entering: WAITS }],
    resume: [{ leaving: WAITS }],
    stop: [{ entering: ENDS }],
    reopenOn: [{ leaving: ENDS }],
  };

  it("waits while the case is in one of them, wherever it moves among them", () => {
    const events = ["Received 02T09:00", "Asked 02T10:00", "AskedSupplier 02T11:00", "Asked 02T12:00"].map(
      (text) => told(text),
    );
    const waiting = { state: "paused", spans: [span("02T09:00", "02T10:00")], since: null, stoppedAt: null };
    expect(clocksAfter({ clock }, events).clock).toEqual(waiting);
    expect(clocksAfter({ clock }, [...events, told("Replied 02T13:00")]).clock).toEqual({
      ...waiting,
      state: "running",
      since: march("02T13:00"),
    });
  });

  it("acts in two rounds: an event that starts it and enters a hold leaves it paused at 0", () => {
    expect(clocksAfter({ clock }, [told("Received 02T09:00", { wait: true })]).clock).toEqual({
      state: "paused",
      spans: [span("02T09:00", "02T09:00")],
      since: null,
      stoppedAt: null,
    });
    expect(clocksAfter({ clock }, [told("Received 02T09:00", { spam: true })]).clock).toMatchObject({
      state: "stopped",
      stoppedAt: march("02T09:00"),
    });
  });

  it("that an event stops and a stage reopens runs on", () => {
    const solve: Clock = {
      targetMs: HOUR,
      start: ["Received"],
      stop: ["FollowedUp"],
      reopenOn: [{ entering: "open" }],
    };
    const events = [told("Received 02T09:00"), told("Answered 02T10:00"), told("FollowedUp 02T11:00")];
    expect(clocksAfter({ solve }, events).solve).toMatchObject({
      state: "running",
      since: march("02T11:00"),
    });
    const happy = [...events.slice(0, 2), told("FollowedUp 02T11:00", { satisfied: true })];
    expect(clocksAfter({ solve }, happy).solve).toMatchObject({
      state: "stopped",
      stoppedAt: march("02T11:00"),
    });
  });

  it("is not moved by an event that only a part takes", () => {
    const before = clocksAfter({ clock }, [told("Received 02T09:00")]);
    expect(clocksAfter({ clock }, [told("Received 02T09:00"), told("Paid 02T10:00")])).toEqual(before);
  });

  it("is the same state, where nothing of it moves", () => {
    const desk = defineComplaintProcess(deskWith({ clock }));
    const { state } = openComplaint(desk, told("Received 02T09:00"));
    const next = transitionComplaint(desk, state, told("Changed 02T10:00"));
    expect(next.state.clocks).toBe(state.clocks);
  });
});

describe("conditions of clocks", () => {
  it("see facts and parts after the event", () => {
    const start = (when: object): Clock => ({
      targetMs: HOUR,
      start: [{ event: ["Received", "Paid"], when }] as never,
    });
    const clocks = {
      high: start({ facts: { priority: ["high", "urgent"] } }),
      low: start({ not: { facts: { priority: ["high", "urgent"] } } }),
      paid: start({ part: "payment", equals: "paid" }),
    };
    const events = [told("Received 02T09:00", { priority: "high" }), told("Paid 02T10:00")];
    const { high, low, paid } = clocksAfter(clocks, events);
    expect([high?.since, low?.state, paid?.since]).toEqual([march("02T09:00"), "idle", march("02T10:00")]);
  });

  it("see other clocks as they stood before the event, in whatever order, also while a replay grows their lists", () => {
    const held = (since: string): Clock => ({
      targetMs: HOUR,
      start: ["Received"],
      pause: ["Asked"],
      resume: ["Replied"],
      stop: [{ event: "Answered", when: { clock: since, breached: true } }],
      reopenOn: ["Reopened"],
    });
    const events = [
      told("Received 02T09:00"),
      told("Asked 02T09:20"),
      told("Replied 02T09:30"),
      told("Answered 02T10:00"),
    ];
    const { a, b } = clocksAfter({ a: held("b"), b: held("a") }, events);
    expect([a?.state, b?.state]).toEqual(["running", "running"]);
    const late = [...events.slice(0, 3), told("Answered 02T10:20")];
    const both = clocksAfter({ a: held("b"), b: held("a") }, late);
    expect([both.a?.state, both.b?.state]).toEqual(["stopped", "stopped"]);
    const b2: Clock = {
      targetMs: HOUR,
      start: [{ event: "Answered", when: { clock: "a", breached: true } }],
    };
    const a2: Clock = {
      targetMs: 50 * 60_000,
      start: ["Received"],
      pause: ["Answered", "Asked"],
      resume: ["Replied"],
    };
    expect(clocksAfter({ a: a2, b: b2 }, events).b?.state).toBe("idle");
    expect(clocksAfter({ a: a2, b: b2 }, late).b?.state).toBe("running");
  });

  it("find a clock without a target never breached", () => {
    const clocks: Record<string, Clock> = {
      slow: { targetMs: { fact: "region" }, start: ["Received"] },
      late: { targetMs: HOUR, start: [{ event: "Changed", when: { clock: "slow", breached: true } }] },
    };
    const events = [told("Received 02T09:00"), told("Changed 09T09:00")];
    expect(clocksAfter(clocks, events).late?.state).toBe("idle");
  });

  it("can ask what a delay costs when the event comes", () => {
    const slow: Clock = {
      targetMs: HOUR,
      start: ["Received"],
      penalty: { base: { fact: "price" }, share: 0.1, perMs: HOUR },
    };
    const guards = { paid: { fact: "paid", atLeast: { penalty: "slow" } } } as const;
    const { transitions, guards: known } = deskWith({});
    const desk = deskWith(
      { slow },
      {
        guards: { ...known, ...guards },
        transitions: transitions.map((row) =>
          row.event === "Withdrawn"
            ? { ...row, guards: ["paid"], effects: [{ type: "told", owed: { penalty: "slow" } }] }
            : row,
        ),
      },
    );
    const { state } = openComplaint(desk, told("Received 02T09:00"));
    expect(transitionComplaint(desk, state, told("Withdrawn 02T11:30")).kind).toBe("refused");
    expect(transitionComplaint(desk, state, told("Withdrawn 02T10:00"))).toMatchObject({
      kind: "moved",
      effects: [{ type: "told", owed: 0 }],
    });
    const withdrawn = (options: AllowedEventsOptions) =>
      allowedEvents(desk, state, options).find((allowed) => allowed.event === "Withdrawn")?.undecided;
    expect(withdrawn({})).toEqual(["paid"]);
    expect(withdrawn({ at: march("02T10:00") })).toEqual([]);
    expect(withdrawn({ at: march("02T11:30") })).toBe(undefined);
  });
});

describe("holds", () => {
  const clock: Clock = {
    targetMs: 8 * HOUR,
    start: ["Received"],
    pause: [
      { event: "Asked", hold: "customer" },
      { event: "AskedSupplier", hold: "supplier" },
      { event: "Changed" },
    ],
    resume: [{ event: "Paid", hold: "customer" }, "Replied"],
    stop: [{ entering: "withdrawn" }],
  };
  const events = ["Received 02T09:00", "Asked 02T10:00", "AskedSupplier 02T11:00", "Changed 02T11:30"].map(
    (text) => told(text),
  );

  it("stand in the state in the order opened, but for the one without a name alone", () => {
    expect(clocksAfter({ clock }, events).clock?.holds).toEqual(["customer", "supplier", ""]);
    expect(clocksAfter({ clock }, [...events, told("Paid 02T12:00")]).clock?.holds).toEqual(["supplier", ""]);
    const unnamed = clocksAfter({ clock }, [told("Received 02T09:00"), told("Changed 02T10:00")]).clock;
    expect(unnamed).toMatchObject({ state: "paused" });
    expect(unnamed).not.toHaveProperty("holds");
  });

  it("all end by a resume without a name, and by a stop", () => {
    const replied = clocksAfter({ clock }, [...events, told("Replied 02T12:00")]).clock;
    expect([replied?.state, replied?.holds]).toEqual(["running", undefined]);
    const stopped = clocksAfter({ clock }, [...events, told("Withdrawn 02T12:00")]).clock;
    expect([stopped?.state, stopped?.holds]).toEqual(["stopped", undefined]);
  });

  it("are not opened twice, nor ended where they are not open", () => {
    const desk = defineComplaintProcess(deskWith({ clock }));
    const { state } = replayComplaint(desk, [told("Received 02T09:00"), told("AskedSupplier 02T10:00")]);
    expect(transitionComplaint(desk, state, told("Paid 02T11:00")).state.clocks).toBe(state.clocks);
    const changed = transitionComplaint(desk, state, told("Changed 02T11:00")).state;
    expect(transitionComplaint(desk, changed, told("Changed 02T12:00")).state.clocks).toBe(changed.clocks);
  });
});

describe("what facts choose", () => {
  const clock: Clock = {
    targetMs: [{ when: { facts: { priority: "high" } }, value: 2 * HOUR }, { value: { fact: "price" } }],
    calendar: { fact: "region" },
    until: { fact: "agreed" },
    start: ["Received"],
    stop: ["Answered"],
    reopenOn: ["Changed"],
    reopen: "count-closed",
  };
  const calendars = { london, newYork };

  it("stands in the state, and is decided again after every event, which cuts a span where the calendar changes", () => {
    const received = told("Received 02T12:00", { region: "london", priority: "high" });
    const first = clocksAfter({ clock }, [received], { calendars }).clock;
    expect(first).toEqual({
      state: "running",
      spans: [],
      since: march("02T12:00"),
      stoppedAt: null,
      goal: { targetMs: 2 * HOUR, calendar: "london" },
    });
    const moved = told("Changed 02T16:00", { region: "newYork", agreed: "2026-03-05T12:00:00+01:00" });
    expect(clocksAfter({ clock }, [received, moved], { calendars }).clock).toEqual({
      state: "running",
      spans: [[...span("02T12:00", "02T16:00"), "london"]],
      since: march("02T16:00"),
      stoppedAt: null,
      goal: { targetMs: 100, until: march("05T11:00"), calendar: "newYork" },
    });
    const back = told("Changed 02T16:00", { region: "london", priority: "high" });
    expect(clocksAfter({ clock }, [received, moved, back], { calendars }).clock).toMatchObject({
      spans: [[...span("02T12:00", "02T16:00"), "london"]],
      since: march("02T16:00"),
      goal: { targetMs: 2 * HOUR, calendar: "london" },
    });
  });

  it("is kept from before a stop, and counts the closed time; a reopened clock chooses again", () => {
    const events = [told("Received 02T12:00", { region: "london" }), told("Answered 02T13:00")];
    const goal = { targetMs: 100, calendar: "london" };
    expect(clocksAfter({ clock }, events, { calendars }).clock).toMatchObject({ state: "stopped", goal });
    expect(
      clocksAfter({ clock }, [...events, told("Changed 02T15:00", { region: "newYork" })], { calendars })
        .clock,
    ).toEqual({
      state: "running",
      spans: [
        [...span("02T12:00", "02T13:00"), "london"],
        [...span("02T13:00", "02T15:00"), "london"],
      ],
      since: march("02T15:00"),
      stoppedAt: null,
      goal: { targetMs: 100, calendar: "newYork" },
    });
  });

  it("is chosen by the event that both starts and stops", () => {
    const atOnce: Clock = { ...clock, stop: [{ entering: "closed" }], reopenOn: [] };
    const { transitions } = deskWith({});
    const set = { region: { data: "region" } } as const;
    const spam = transitions.map((row) => (row.guards?.[0] === "spam" ? { ...row, set } : row));
    const event = told("Received 02T12:00", { spam: true, region: "london" });
    expect(clocksAfter({ clock: atOnce }, [event], { calendars, transitions: spam }).clock).toEqual({
      state: "stopped",
      spans: [[...span("02T12:00", "02T12:00"), "london"]],
      since: null,
      stoppedAt: march("02T12:00"),
      goal: { targetMs: 100, calendar: "london" },
    });
  });

  it("changes a paused clock too, and leaves an idle one", () => {
    const paused: Clock = { ...clock, pause: ["Asked"], reopenOn: [], stop: [] };
    const events = [told("Received 02T12:00", { region: "london" }), told("Asked 02T13:00")];
    const record = clocksAfter(
      { clock: paused },
      [...events, told("Changed 02T14:00", { region: "newYork" })],
      {
        calendars,
      },
    );
    expect(record.clock).toEqual({
      state: "paused",
      spans: [[...span("02T12:00", "02T13:00"), "london"]],
      since: null,
      stoppedAt: null,
      goal: { targetMs: 100, calendar: "newYork" },
    });
    const idle = clocksAfter({ clock: { ...paused, start: ["Asked"] } }, [told("Received 02T12:00")], {
      calendars,
    }).clock;
    expect(idle).toEqual({ state: "idle", spans: [], since: null, stoppedAt: null });
  });

  it("is a term, whose amount a fact holds", () => {
    const term: Clock = {
      term: [
        { when: { facts: { priority: "high" } }, value: { amount: 1, unit: "business-day" } },
        { value: { amount: { fact: "days" }, unit: "day", roll: "next-business-day" } },
      ],
      start: ["Received"],
    };
    const desk = deskWith({ term });
    const read = (data: ComplaintEvent["data"]) => {
      const { state } = openComplaint(desk, told("Received 06T12:00", data));
      return complaintDeadlines(desk, state, { asOf: march("06T13:00"), calendar: london })[0];
    };
    expect(read({ priority: "high" })).toMatchObject({ dueAt: march("10T00:00"), targetMs: null, notes: [] });
    expect(read({ days: 1 })).toMatchObject({ dueAt: march("10T00:00"), elapsedMs: HOUR });
    expect(read({ days: "soon" })).toMatchObject({
      dueAt: null,
      projectedDueAt: null,
      remainingMs: null,
      notes: [{ path: ["dueAt"], reason: "no-target" }],
    });
    const { state } = openComplaint(desk, told("Received 06T12:00", { days: 2 }));
    expect(state.clocks.term?.goal).toEqual({ term: { amount: 2, unit: "day", roll: "next-business-day" } });
    const more = transitionComplaint(desk, state, told("Changed 07T12:00", { days: 3 })).state;
    expect(more.clocks.term).toMatchObject({ since: march("06T12:00"), goal: { term: { amount: 3 } } });
  });

  it("is an agreed date, to its end by the calendar in force, UTC without one", () => {
    const until: Clock = { targetMs: HOUR, start: ["Received"], until: { fact: "agreed" } };
    const desk = deskWith({ until });
    const due = (agreed: string, calendar: typeof newYork | null) => {
      const { state } = openComplaint(desk, told("Received 02T12:00", { agreed }));
      return complaintDeadlines(desk, state, { asOf: march("02T12:00"), calendar })[0];
    };
    expect(due("2026-03-05", null)?.dueAt).toBe(march("06T00:00"));
    expect(due("2026-03-05", newYork)?.dueAt).toBe(march("06T05:00"));
    expect(due("2026-03-05T10:00:00-05:00", newYork)?.dueAt).toBe(march("05T15:00"));
    expect(due("2026-02-30", null)).toMatchObject({ dueAt: march("02T13:00"), targetMs: HOUR });
    expect(due("9999-12-31", null)).toMatchObject({ dueAt: null, notes: [{ reason: "after-year-9999" }] });
  });
});

describe("calendars by name", () => {
  const clock: Clock = {
    targetMs: 8 * HOUR,
    start: ["Received"],
    calendar: "london",
    stop: [{ entering: "closed" }],
  };
  const due = (desk: ComplaintProcess, calendars: object = {}) => {
    const { state } = openComplaint(desk, told("Received 02T12:00"));
    return complaintDeadlines(desk, state, { asOf: march("02T12:00"), calendars: calendars as never })[0]
      ?.dueAt;
  };

  it("are the process's, or else the caller's", () => {
    expect(due(deskWith({ clock }, { calendars: { london } }))).toBe(march("03T12:00"));
    expect(due(deskWith({ clock }, { calendars: { london } }), { london: newYork })).toBe(march("03T12:00"));
    expect(due(deskWith({ clock }), { london: newYork })).toBe(march("02T22:00"));
  });

  it("are asked for when a clock is read, also by a guard", () => {
    expectRefusal(() => due(deskWith({ clock })), "invalid_input", ["calendars", "london"]);
    const { transitions, guards } = deskWith({});
    const late = { late: { clock: "clock", breached: true } } as const;
    const desk = deskWith(
      { clock },
      {
        guards: { ...guards, ...late },
        transitions: transitions.map((row) =>
          row.event === "Withdrawn" ? { ...row, guards: ["late"] } : row,
        ),
      },
    );
    const { state } = openComplaint(desk, told("Received 02T12:00"));
    const withdrawn = (options?: object) =>
      transitionComplaint(desk, state, told("Withdrawn 03T11:00"), options).kind;
    expectRefusal(() => withdrawn(), "invalid_input", ["calendars", "london"]);
    expect(withdrawn({ calendars: { london } })).toBe("refused");
    expect(withdrawn({ calendars: { london: { ...london, hours: { mon: [["00:00", "24:00"]] } } } })).toBe(
      "moved",
    );
  });

  it("of facts that hold no text are named by what they hold", () => {
    const byFact: Clock = { ...clock, calendar: { fact: "region" } };
    const desk = deskWith({ clock: byFact });
    const { state } = openComplaint(desk, told("Received 02T12:00", { region: 7 }));
    const read = (calendars: object) =>
      complaintDeadlines(desk, state, { asOf: march("02T12:00"), calendars: calendars as never });
    expectRefusal(() => read({}), "invalid_input", ["calendars", "7"]);
    expect(read({ 7: newYork })[0]?.dueAt).toBe(march("02T22:00"));
  });
});

describe("a clock that restarts", () => {
  const clock: Clock = {
    targetMs: HOUR,
    start: ["Received"],
    stop: ["Answered"],
    reopenOn: [{ event: "FollowedUp", entering: "open" }],
    reopen: "restart",
  };
  const round = (day: string) => [told(`Answered ${day}T12:00`), told(`FollowedUp ${day}T13:00`)];

  it("keeps the activations that are over, with what was in force at their stops", () => {
    const events = [told("Received 02T09:00"), ...round("02"), ...round("03")];
    const { state } = replayComplaint(deskWith({ clock }), events);
    expect(state.clocks.clock?.past).toEqual([
      { spans: [span("02T09:00", "02T12:00")], stoppedAt: march("02T12:00") },
      { spans: [span("02T13:00", "03T12:00")], stoppedAt: march("03T12:00") },
    ]);
    const [reading] = complaintDeadlines(deskWith({ clock }), state, { asOf: march("03T13:30") });
    expect(reading?.activations).toEqual({ n: 3, breached: 2, worstMs: 23 * HOUR });
    const chosen: Clock = { ...clock, targetMs: { fact: "price" } };
    expect(clocksAfter({ chosen }, events.slice(0, 3)).chosen?.past?.[0]?.goal).toEqual({ targetMs: 100 });
  });

  it("folds ten thousand activations in linear time", () => {
    const desk = defineComplaintProcess(deskWith({ clock }));
    const at = (n: number) => new Date(Date.parse(march("02T09:00")) + n * 60_000).toISOString();
    const rounds = (n: number) => [
      { type: "Received", at: at(0) },
      ...Array.from({ length: n }, (_, i) => [
        { type: "Answered", at: at(2 * i + 1) },
        { type: "FollowedUp", at: at(2 * i + 2) },
      ]).flat(),
    ];
    const [few, many] = [rounds(1000), rounds(10_000)];
    const time = (events: ComplaintEvent[]) => {
      const begun = performance.now();
      const { state } = replayComplaint(desk, events);
      return { ms: performance.now() - begun, past: state.clocks.clock?.past?.length };
    };
    const best = (events: ComplaintEvent[]) => Math.min(...[1, 2, 3].map(() => time(events).ms));
    expect(time(many).past).toBe(10_000);
    expect(best(many) / best(few)).toBeLessThan(40);
  });
});

describe("readings of a case", () => {
  it("say by what real time an agreed instant is missed, and what that costs", () => {
    const clock: Clock = {
      targetMs: HOUR,
      until: { fact: "agreed" },
      start: ["Received"],
      pause: ["Asked"],
      penalty: { base: 100, share: 0.1, perMs: DAY },
    };
    const desk = deskWith({ clock });
    const events = [told("Received 02T09:00", { agreed: march("03T12:00") }), told("Asked 02T10:00")];
    const { state } = replayComplaint(desk, events);
    const read = (asOf: string) =>
      complaintDeadlines(desk, state, { asOf: march(asOf), calendar: london })[0];
    expect(read("03T12:00")).toMatchObject({ breached: false, overdue: false, remainingMs: 0, penalty: 0 });
    expect(read("04T13:00")).toMatchObject({
      state: "paused",
      elapsedMs: HOUR,
      dueAt: march("03T12:00"),
      projectedDueAt: march("03T12:00"),
      breached: true,
      overdue: true,
      remainingMs: -25 * HOUR,
      targetMs: null,
      penalty: 20,
    });
  });
});
