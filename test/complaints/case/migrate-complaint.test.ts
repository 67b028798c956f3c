import { describe, expect, it } from "vitest";
import { type MigrationOptions, migrateComplaint } from "../../../src/complaints/case/migrate-complaint.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import { transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import type { Clock } from "../../../src/complaints/clocks/clock.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { deepFrozen } from "../../../src/errors/read-argument.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, event, openCase } from "../desk.ts";
import { deskWith, HOUR, march, told } from "../timed-desk.ts";

const DAY = 86_400_000;

/** The version after that of the desk. */
const next: ComplaintProcess = defineComplaintProcess({
  id: "desk",
  version: 3,
  initial: "new",
  states: { new: {}, investigating: {}, closed: { final: true } },
  facts: { level: 1, severity: "normal" },
  events: { Received: {}, Asked: {}, Paid: {}, Closed: {} },
  transitions: [
    { from: "new", event: "Received", to: "investigating" },
    { from: "investigating", event: "Asked" },
    { from: "investigating", event: "Closed", to: "closed" },
  ],
  parts: {
    redress: { initial: "open", transitions: [{ from: "open", event: "Paid", to: "paid" }] },
    ack: { initial: "due", transitions: [{ from: "due", event: "Asked", to: "sent" }] },
  },
  clocks: {
    answer: { targetMs: DAY, start: ["Received"], stop: ["Closed"] },
    closing: { targetMs: 9 * DAY, start: ["Received"] },
  },
} as const);

const options = { from: 2, stages: { open: "investigating" }, parts: { redress: { none: "open" } } };
const migrate = (state: ComplaintState, differs: Partial<MigrationOptions> = {}) =>
  migrateComplaint(next, deepFrozen(state), { ...options, ...differs });

describe("a state carried over to another version", () => {
  it("keeps its history, renames stage and values, drops and adds facts, parts and clocks", () => {
    const before = openCase({ facts: { ...openCase().facts, level: 2 } });
    expect(migrate(before)).toEqual({
      ...before,
      version: 3,
      stage: "investigating",
      parts: { redress: "open", ack: "due" },
      facts: { level: 2, severity: "normal" },
      clocks: { ...before.clocks, closing: { state: "idle", spans: [], since: null, stoppedAt: null } },
    });
  });

  it("takes the facts that it is given in place of what they held or begin with", () => {
    expect(migrate(openCase(), { facts: { level: -0 } }).facts.level).toBe(0);
    expect(migrate(openCase(), { facts: { level: 5, severity: null } }).facts).toEqual({
      level: 5,
      severity: null,
    });
  });

  it("keeps names that stay, and goes on in the new version", () => {
    const closed = openCase({ stage: "closed", ended: true, parts: { redress: "paid" } });
    const carried = migrate(closed, { stages: undefined, parts: undefined });
    expect([carried.stage, carried.ended, carried.parts.redress]).toEqual(["closed", true, "paid"]);
    const moved = transitionComplaint(next, migrate(openCase()), event("Asked", "10:00"));
    expect(moved).toMatchObject({ kind: "moved", state: { revision: 2, parts: { ack: "sent" } } });
  });

  it("may end by it, where its stage does", () => {
    expect(migrate(openCase(), { stages: { open: "closed" } }).ended).toBe(true);
  });

  it("runs on where its clock was paused and has a term from now on", () => {
    const calendar = { timeZone: "UTC", hours: { mon: [["09:00", "17:00"]] } } as const;
    const term = { term: { amount: 9, unit: "day" }, start: ["Received"], calendar } as const;
    const termed = { ...next, clocks: { answer: term } } as ComplaintProcess;
    const span = [at("09:00"), at("09:30")] as const;
    const paused = openCase({
      updatedAt: at("10:00"),
      clocks: { answer: { state: "paused", spans: [span], since: null, stoppedAt: null } },
    });
    expect(migrateComplaint(termed, paused, options).clocks.answer).toEqual({
      state: "running",
      spans: [span],
      since: at("09:30"),
      stoppedAt: null,
    });
    expect(migrate(paused).clocks.answer).toEqual(paused.clocks.answer);
    expect(migrateComplaint(termed, openCase(), options).clocks.answer?.since).toBe(at("09:00"));
  });

  it("may be called what every object inherits", () => {
    const odd = defineComplaintProcess(
      JSON.parse(`{ "id": "odd", "version": 2, "initial": "__proto__", "states": { "__proto__": { "final": true } },
        "facts": { "__proto__": 1, "toString": 2 }, "events": { "E": {} }, "transitions": [{ "from": "__proto__", "event": "E" }] }`),
    ) as ComplaintProcess;
    const { severity: _, ...bare } = { ...openCase(), process: "odd", version: 1, severity: 1 };
    const state = { ...bare, stage: "constructor", facts: {}, parts: {}, clocks: {} };
    const stages = JSON.parse('{ "constructor": "__proto__" }');
    const carried = migrateComplaint(odd, state, { from: 1, stages });
    expect(carried.stage).toBe("__proto__");
    expect(Object.entries(carried.facts)).toEqual([
      ["__proto__", 1],
      ["toString", 2],
    ]);
  });
});

describe("what cannot be carried over", () => {
  const refused = (state: unknown, differs: object, ...path: (string | number)[]): void =>
    expectRefusal(() => migrate(state as ComplaintState, differs), "invalid_input", path);

  it("is a state of another process or version, or none", () => {
    refused(null, {}, "state");
    refused(openCase({ process: "other" }), {}, "state", "process");
    refused(openCase(), { from: 1 }, "state", "version");
    refused({ ...openCase(), stage: 7 }, {}, "state", "stage");
    refused({ ...openCase(), facts: null }, {}, "state", "facts");
    refused({ ...openCase(), more: 1 }, {}, "state", "more");
    refused({ ...openCase(), revision: -1 }, {}, "state", "revision");
  });

  it("is a stage or value that the new version does not declare", () => {
    refused(openCase(), { stages: {} }, "state", "stage");
    refused(openCase(), { parts: {} }, "state", "parts", "redress");
  });

  it("is anything by options that name what it does not declare", () => {
    refused(openCase(), { from: "2" }, "from");
    refused(openCase(), { color: 1 }, "color");
    refused(openCase(), { stages: { open: "lost" } }, "stages", "open");
    refused(openCase(), { stages: { open: 7 } }, "stages", "open");
    refused(openCase(), { stages: 7 }, "stages");
    refused(openCase(), { facts: { price: 1 } }, "facts", "price");
    refused(openCase(), { facts: { level: {} } }, "facts", "level");
    refused(openCase(), { facts: 7 }, "facts");
    refused(openCase(), { parts: { lost: {} } }, "parts", "lost");
    refused(openCase(), { parts: { redress: { none: "lost" } } }, "parts", "redress", "none");
    refused(openCase(), { parts: 7 }, "parts");
    expectRefusal(() => migrateComplaint(next, openCase(), undefined as never), "invalid_input", ["from"]);
  });
});

describe("a clock carried over", () => {
  const waiting: Clock = {
    targetMs: 8 * HOUR,
    start: ["Received"],
    pause: [
      { event: "Asked", hold: "customer" },
      { event: "AskedSupplier", hold: "supplier" },
    ],
    resume: ["Replied"],
  };
  const old = deskWith({ c: waiting });
  const asked = [told("Received 02T09:00", { priority: "high" }), told("Asked 02T10:00")];
  const { state } = replayComplaint(old, asked);
  const carried = (clock: Clock, from = state) =>
    migrateComplaint(deskWith({ c: clock }, { version: 2 }), from, { from: 1 }).clocks.c;

  it("loses the holds that the new version does not open, and runs on since the pause where none is left", () => {
    const supplier: Clock = { ...waiting, pause: [{ event: "AskedSupplier", hold: "supplier" }] };
    expect(carried(waiting)).toEqual(state.clocks.c);
    const { holds: _, ...record } = state.clocks.c!;
    expect(carried(supplier)).toEqual({ ...record, state: "running", since: march("02T10:00") });
    const both = replayComplaint(old, [...asked, told("AskedSupplier 02T11:00")]).state;
    expect(carried(supplier, both)?.holds).toEqual(["supplier"]);
    const unnamed = {
      ...both,
      clocks: { c: { ...both.clocks.c!, holds: ["", "customer"] } },
    } as ComplaintState;
    expect(carried(supplier, unnamed)?.holds).toEqual([""]);
  });

  it("is held to what facts choose by the new version, as of the last event", () => {
    const chosen: Clock = {
      ...waiting,
      targetMs: [{ when: { facts: { priority: "high" } }, value: HOUR }],
      calendar: { fact: "region" },
    };
    expect(carried(chosen)?.goal).toEqual({ targetMs: HOUR });
    const running = replayComplaint(old, asked.slice(0, 1)).state;
    expect(carried(chosen, running)).toMatchObject({ since: march("02T09:00"), goal: { targetMs: HOUR } });
    const region = migrateComplaint(deskWith({ c: chosen }, { version: 2 }), running, {
      from: 1,
      facts: { region: "london" },
    });
    expect(region.clocks.c?.goal).toEqual({ targetMs: HOUR, calendar: "london" });
    const back = migrateComplaint(deskWith({ c: waiting }, { version: 3 }), region, { from: 2 });
    expect(back.clocks.c).not.toHaveProperty("goal");
    expect(carried(chosen, replayComplaint(old, []).state)?.state).toBe("idle");
  });
});
