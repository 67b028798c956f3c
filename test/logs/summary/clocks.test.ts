import { describe, expect, it } from "vitest";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { collectComplaints } from "../../../src/logs/collected/collect-complaints.ts";
import { mergeComplaints } from "../../../src/logs/collected/merge-complaints.ts";
import type { ComplaintLogOptions } from "../../../src/logs/reading/log-settings.ts";
import { summarizeComplaints } from "../../../src/logs/summary/summarize-complaints.ts";
import { expectRefusal } from "../../refusal.ts";
import { HOUR, logOf } from "../event-logs.ts";

const asOf = "2026-03-02T18:00:00Z";

/** The clocks of a log, which those of its parts must equal. */
function clocksOf(log: readonly { case: string }[], options: ComplaintLogOptions) {
  const parts = ["A", "B"].map((first) =>
    collectComplaints(
      log.filter((row) => (row.case === "A") === (first === "A")),
      options,
    ),
  );
  const merged = JSON.parse(JSON.stringify(mergeComplaints(parts[1]!, parts[0]!)));
  const { clocks } = summarizeComplaints(log, { ...options, asOf });
  expect(summarizeComplaints(merged, { asOf }).clocks).toEqual(clocks);
  return clocks;
}

describe("a clock that starts anew with every message", () => {
  const log = logOf({
    A: [
      ["asked", "02 09:00"],
      ["answered", "02 12:00"],
      ["asked", "02 13:00"],
      ["answered", "02 13:30"],
    ],
    B: [
      ["asked", "02 09:00"],
      ["answered", "02 09:30"],
      ["asked", "02 17:00"],
    ],
  });
  const reply: Clock = {
    targetMs: 2 * HOUR,
    start: ["asked"],
    stop: ["answered"],
    reopenOn: ["asked"],
    reopen: "restart",
    alerts: [{ alert: "half", share: 0.25 }],
  };
  const options = { clocks: { reply }, closing: ["closed"] };

  it("counts every activation, and each case by its last", () => {
    expect(clocksOf(log, options)).toEqual([
      {
        clock: "reply",
        met: 1,
        breached: 0,
        pending: 1,
        idle: 0,
        noTarget: 0,
        share: 1,
        everBreached: 1,
        activations: { n: 4, met: 2, breached: 1, pending: 1, share: 2 / 3 },
        alerts: [{ alert: "half", reached: 2 }],
      },
    ]);
  });

  it("counts in a month the activations that were stopped in it", () => {
    const { flow } = summarizeComplaints(log, options);
    expect(flow[0]?.clocks).toEqual([{ clock: "reply", met: 2, breached: 1, share: 2 / 3 }]);
  });
});

describe("what columns say", () => {
  const log = logOf({
    A: [
      ["in", "02 09:00", { sla: 2 * HOUR, tier: "gold", promised: "2026-03-02 11:00:00", hours: "night" }],
      ["held", "02 10:00", { why: "customer" }],
      ["resumed", "02 12:00", { sla: "" }],
      ["out", "02 13:30", { sla: null }],
    ],
    B: [["in", "02 09:00", { tier: "std" }]],
    C: [["in", "02 09:00", { data: { sla: 8 * HOUR, tier: "std" }, sla: 1 }]],
  });
  const plain = { start: ["in"], stop: ["out"] };
  const holding = { ...plain, pause: ["held"], resume: ["resumed"] };

  it("is a target, or none", () => {
    const [own] = clocksOf(log, { clocks: { own: { ...holding, targetMs: { fact: "sla" } } } });
    expect(own).toMatchObject({ met: 0, breached: 2, pending: 0, idle: 0, noTarget: 1 });
    expect(own?.activations).toEqual({ n: 3, met: 0, breached: 2, pending: 0, share: 0 });
  });

  it("is a condition of a trigger", () => {
    const pause = [{ event: "held", when: { fact: "why", equals: "customer" } } as const];
    const [clock] = clocksOf(log, { clocks: { c: { ...holding, targetMs: 3 * HOUR, pause } } });
    expect(clock).toMatchObject({ met: 1, breached: 2 });
    const other = [{ event: "held", when: { fact: "why", equals: "supplier" } } as const];
    const [unheld] = clocksOf(log, { clocks: { c: { ...holding, targetMs: 3 * HOUR, pause: other } } });
    expect(unheld).toMatchObject({ met: 0, breached: 3 });
  });

  it("is an agreed instant, without an offset that of the zone naive", () => {
    const clock: Clock = { ...plain, targetMs: 12 * HOUR, until: { fact: "promised" } };
    const [kept] = clocksOf(log, { clocks: { c: clock } });
    expect(kept).toMatchObject({ met: 1, breached: 0, pending: 2 });
    const [promised] = clocksOf(log, { clocks: { c: clock }, naive: "Europe/London" });
    expect(promised).toMatchObject({ met: 0, breached: 1, pending: 2 });
    const [later] = clocksOf(log, { clocks: { c: clock }, naive: "America/New_York" });
    expect(later).toMatchObject({ met: 1, breached: 0 });
  });

  it("is a calendar of the caller's, by name", () => {
    const night = { timeZone: "UTC", hours: { mon: [["00:00", "09:30"]] } } as const;
    const clock: Clock = { ...plain, targetMs: HOUR, calendar: { fact: "hours" } };
    const [c] = clocksOf(log, { clocks: { c: clock }, calendars: { night } });
    expect(c).toMatchObject({ met: 1, breached: 2 });
    expectRefusal(() => clocksOf(log, { clocks: { c: clock } }), "invalid_input", ["calendars", "night"]);
    expectRefusal(
      () => summarizeComplaints(log, { calendars: { night: { timeZone: "nowhere" } } } as never),
      "invalid_input",
      ["calendars", "night", "timeZone"],
    );
  });

  it("is a condition of an alert, on how the case stands in the end", () => {
    const alerts = [
      { alert: "gold", share: 0.5, when: { facts: { tier: "gold" } } },
      { alert: "all", share: 0.5 },
    ];
    const [clock] = clocksOf(log, { clocks: { c: { ...plain, targetMs: 4 * HOUR, alerts } } });
    expect(clock?.alerts).toEqual([
      { alert: "gold", reached: 1 },
      { alert: "all", reached: 3 },
    ]);
  });

  it("is who acted, and in what role", () => {
    const rows = logOf({
      A: [
        ["in", "02 09:00", { resource: "ann", role: "agent" }],
        ["out", "02 10:00", { resource: "bot", role: "system" }],
      ],
      B: [
        ["in", "02 09:00", { resource: "ann" }],
        ["out", "02 10:00", { resource: "bob", role: "agent" }],
      ],
    });
    const by = (event: "actor" | "role", equals: string): Clock => ({
      targetMs: 2 * HOUR,
      start: ["in"],
      stop: [{ event: "out", when: { event, equals } }],
    });
    const [actor, role] = clocksOf(rows, {
      clocks: { actor: by("actor", "bob"), role: by("role", "system") },
    });
    expect([actor?.met, role?.met]).toEqual([1, 1]);
  });
});

describe("clocks of a process", () => {
  const process: ComplaintProcess = {
    id: "desk",
    version: 1,
    initial: "new",
    states: { new: {}, open: {}, waiting: {}, closed: { final: true } },
    facts: { tier: "std", due: null },
    parts: { money: { initial: "none", transitions: [{ from: "none", event: "Waited", to: "asked" }] } },
    events: { Received: {}, Waited: {}, Resumed: {}, Closed: {} },
    transitions: [
      { from: "new", event: "Received", to: "open", set: { tier: { data: "tier" }, due: { data: "due" } } },
      { from: "open", event: "Waited", to: "waiting" },
      { from: "waiting", event: "Resumed", to: "open" },
      { from: "open", event: "Closed", to: "closed" },
    ],
    clocks: {
      answer: {
        targetMs: [{ when: { facts: { tier: "gold" } }, value: HOUR }, { value: 4 * HOUR }],
        until: { fact: "due" },
        start: ["Received"],
        pause: [{ entering: "waiting", hold: "customer" }],
        resume: [{ leaving: "waiting", hold: "customer" }],
        stop: [{ entering: "closed" }],
      },
      watch: {
        targetMs: 6 * HOUR,
        start: ["Received"],
        stop: ["Closed"],
        calendar: "day",
        alerts: [
          { alert: "asked", share: 0.1, when: { part: "money", equals: "asked" } },
          { alert: "late", share: 0.1, when: { clock: "answer", breached: true } },
          { alert: "paused", share: 0.1, when: { clock: "answer", equals: "paused" } },
        ],
      },
    },
  };
  const day = { timeZone: "UTC", hours: { mon: [["08:00", "18:00"]] } } as const;
  const at = (time: string) => `2026-03-02T${time}:00Z`;
  const log = [
    { case: "A", type: "Received", at: at("09:00"), data: { tier: "gold" } },
    { case: "A", type: "Waited", at: at("09:30") },
    { case: "A", type: "Resumed", at: at("12:00") },
    { case: "A", type: "Closed", at: at("12:20") },
    { case: "B", type: "Received", at: at("09:00"), data: { tier: "std", due: "2026-03-02 10:00" } },
    { case: "C", type: "Received", at: at("09:00") },
    { case: "C", type: "Waited", at: at("10:00") },
  ];

  it("see stages, facts, parts and one another, as parts of the log do", () => {
    const [answer, watch] = clocksOf(log, { process, calendars: { day }, naive: "UTC" });
    expect(answer).toMatchObject({ met: 1, breached: 1, pending: 1, noTarget: 0 });
    expect(watch).toMatchObject({ met: 1, breached: 2 });
    expect(watch?.alerts).toEqual([
      { alert: "asked", reached: 2 },
      { alert: "late", reached: 1 },
      { alert: "paused", reached: 1 },
    ]);
  });

  it("remember what was chosen for activations that are over, and the calendars of times that ran", () => {
    const anew: ComplaintProcess = {
      ...process,
      transitions: [...process.transitions, { from: "closed", event: "Resumed", to: "open" }],
      clocks: {
        answer: {
          targetMs: { fact: "due" },
          calendar: [{ when: { facts: { tier: "gold" } }, value: null }, { value: "day" }],
          start: ["Received"],
          pause: [{ entering: "waiting" }],
          resume: [{ leaving: "waiting" }],
          stop: [{ entering: "closed" }],
          reopenOn: [{ leaving: "closed" }],
          reopen: "restart",
          alerts: [{ alert: "asked", share: 0.5, when: { part: "money", equals: "asked" } }],
        },
      },
    };
    const rows = [
      { case: "A", type: "Received", at: at("09:00"), data: { tier: "gold", due: HOUR } },
      { case: "A", type: "Waited", at: at("09:30") },
      { case: "A", type: "Resumed", at: at("12:00") },
      { case: "A", type: "Closed", at: at("12:40") },
      { case: "A", type: "Resumed", at: at("13:00") },
      { case: "B", type: "Received", at: at("09:00"), data: { tier: "gold" } },
      { case: "B", type: "Closed", at: at("10:00") },
    ];
    const [answer] = clocksOf(rows, { process: anew, calendars: { day } });
    expect(answer).toMatchObject({ breached: 1, noTarget: 1, everBreached: 1, alerts: [{ reached: 1 }] });
    expect(answer?.activations).toEqual({ n: 3, met: 0, breached: 2, pending: 0, share: 0 });
    const { past, goal } = collectComplaints(rows, { process: anew, calendars: { day } }).cases.clocks
      .answer![0]!;
    expect(past?.[0]?.goal).toEqual(goal);
    expect(past?.[0]?.spans[0]?.[2]).toBe(null);
  });

  it("keep in a part what they hold and what was chosen", () => {
    const { clocks, standing } = collectComplaints(log, { process, calendars: { day }, naive: "UTC" }).cases;
    expect(clocks.answer?.map(({ holds, goal }) => [holds, goal])).toEqual([
      [undefined, { targetMs: HOUR }],
      [undefined, { targetMs: 4 * HOUR, until: Date.UTC(2026, 2, 2, 10) }],
      [["customer"], { targetMs: 4 * HOUR }],
    ]);
    expect(standing?.map(({ parts }) => parts.money)).toEqual(["asked", "none", "asked"]);
  });
});
