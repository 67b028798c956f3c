import { describe, expect, it } from "vitest";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK, event, openCase } from "../desk.ts";
import { deskWith, HOUR } from "../timed-desk.ts";

const desk: ComplaintProcess = defineComplaintProcess(DESK);
const move = (state: unknown) => transitionComplaint(desk, state as ComplaintState, event("Noted", "12:00"));
const refused = (state: unknown, ...path: (string | number)[]): void =>
  expectRefusal(() => move(state), "invalid_input", ["state", ...path]);

/** The clock as it is given, in a case at noon. */
const withClock = (answer: unknown) => ({ ...openCase({ updatedAt: at("12:00") }), clocks: { answer } });

describe("a state", () => {
  it("that was stored and loaded is as good as one that was not", () => {
    const { state } = openComplaint(desk, event("Received", "09:00", { data: { channel: "phone" } }));
    expect(move(JSON.parse(JSON.stringify(state)))).toEqual(move(state));
    expect(move({ ...state, parts: { ...state.parts } })).toEqual(move(state));
  });

  it("is looked at again where something was put in its place", () => {
    const { state } = openComplaint(desk, event("Received", "09:00", { data: { channel: "phone" } }));
    refused({ ...state, stage: "lost" }, "stage");
    const later = defineComplaintProcess({ ...DESK, version: 3 }) as ComplaintProcess;
    const other = defineComplaintProcess({ ...DESK, id: "other" }) as ComplaintProcess;
    for (const [process, key] of [
      [later, "version"],
      [other, "process"],
    ] as const) {
      expectRefusal(() => transitionComplaint(process, state, event("Noted", "12:00")), "invalid_input", [
        "state",
        key,
      ]);
    }
  });

  it("is looked at again by another process of the same name and version", () => {
    const { state } = openComplaint(desk, event("Received", "09:00", { data: { channel: "phone" } }));
    const clocks = { ...DESK.clocks, closing: { targetMs: 1, start: ["Received"] } };
    const other = defineComplaintProcess({ ...DESK, clocks }) as ComplaintProcess;
    expectRefusal(() => transitionComplaint(other, state, event("Noted", "12:00")), "invalid_input", [
      ...["state", "clocks", "closing"],
    ]);
  });

  it("is an object with its keys, of this process and version", () => {
    for (const none of [null, undefined, 7, []]) refused(none);
    refused({ ...openCase(), more: 1 }, "more");
    refused(openCase({ process: "other" }), "process");
    refused(openCase({ version: 1 }), "version");
  });

  it("has no history before its first event, and one after it", () => {
    const none = { revision: 0, case: null, openedAt: null, updatedAt: null, stage: "new" };
    const idle = { state: "idle", spans: [], since: null, stoppedAt: null } as const;
    expect(move(openCase({ ...none, clocks: { answer: idle } })).state.revision).toBe(1);
    for (const key of ["case", "openedAt", "updatedAt"] as const) {
      refused({ ...openCase({ ...none, clocks: { answer: idle } }), [key]: at("09:00") }, key);
    }
    refused(openCase(none), "clocks", "answer", "state");
    refused(openCase({ revision: -1 }), "revision");
    refused(openCase({ revision: 1.5 }), "revision");
    refused({ ...openCase(), case: 7 }, "case");
    refused(openCase({ openedAt: null }), "openedAt");
    refused(openCase({ openedAt: "2026-01-12T09:00:00Z" }), "openedAt");
    refused(openCase({ openedAt: "2026-13-12T09:00:00.000Z" }), "openedAt");
    refused(openCase({ openedAt: "2026-01-12T24:00:00.000Z" }), "openedAt");
    refused(openCase({ updatedAt: at("08:59") }), "updatedAt");
    expect(move(openCase({ case: null })).kind).toBe("moved");
  });

  it("is in a declared stage, ended as that is", () => {
    refused({ ...openCase(), stage: 7 }, "stage");
    refused(openCase({ stage: "toString" }), "stage");
    refused(openCase({ ended: true }), "ended");
  });

  it("has a value for every part, fact and clock, and for nothing else", () => {
    for (const key of ["parts", "facts", "clocks"]) {
      refused({ ...openCase(), [key]: null }, key);
      refused({ ...openCase(), [key]: { ...openCase()[key as "facts"], lost: 1 } }, key, "lost");
    }
    refused(openCase({ parts: {} }), "parts", "redress");
    refused(openCase({ parts: { redress: "lost" } }), "parts", "redress");
    const { kind: _, ...facts } = openCase().facts;
    refused(openCase({ facts }), "facts", "kind");
    for (const kind of [Number.NaN, -0]) refused(openCase({ facts: { ...facts, kind } }), "facts", "kind");
    refused(openCase({ clocks: {} }), "clocks", "answer");
  });

  it("has overrides as they are recorded", () => {
    const override = { at: at("09:00"), event: "Noted", guards: ["calm"], by: "mo", why: "x", until: null };
    expect(
      move(openCase({ overrides: [override, { ...override, until: "later" }] })).state.overrides,
    ).toHaveLength(2);
    refused({ ...openCase(), overrides: {} }, "overrides");
    refused({ ...openCase(), overrides: [7] }, "overrides", 0);
    for (const key of ["at", "event", "by", "why", "until", "guards"]) {
      refused({ ...openCase(), overrides: [override, { ...override, [key]: 7 }] }, "overrides", 1, key);
    }
    refused({ ...openCase(), overrides: [{ ...override, guards: [7] }] }, "overrides", 0, "guards", 0);
    refused({ ...openCase(), overrides: [{ ...override, more: 1 }] }, "overrides", 0, "more");
  });
});

describe("a clock of a state", () => {
  const span = [at("09:00"), at("10:00")];
  const running = { state: "running", spans: [span], since: at("11:00"), stoppedAt: null };
  const paused = { ...running, state: "paused", since: null };
  const stopped = { ...paused, state: "stopped", stoppedAt: at("10:00") };
  const idle = { state: "idle", spans: [], since: null, stoppedAt: null };

  it("is idle, running, paused or stopped", () => {
    for (const clock of [running, { ...running, spans: [] }, paused, stopped, idle]) {
      expect(move(withClock(clock)).kind).toBe("moved");
    }
  });

  it("has what it has as it stands, and nothing else", () => {
    const here = ["clocks", "answer"];
    refused(withClock(null), ...here);
    refused(withClock({ ...idle, more: 1 }), ...here, "more");
    refused(withClock({ ...idle, state: "late" }), ...here, "state");
    refused(withClock({ ...running, spans: {} }), ...here, "spans");
    refused(withClock({ ...idle, spans: [span] }), ...here, "spans");
    refused(withClock({ ...paused, spans: [] }), ...here, "spans");
    refused(withClock({ ...stopped, spans: [] }), ...here, "spans");
    refused(withClock({ ...running, since: null }), ...here, "since");
    refused(withClock({ ...paused, since: at("11:00") }), ...here, "since");
    refused(withClock({ ...stopped, stoppedAt: null }), ...here, "stoppedAt");
    refused(withClock({ ...running, stoppedAt: at("11:00") }), ...here, "stoppedAt");
  });

  it("has been through spans of two instants, all in order, up to the last event", () => {
    const spans = (...entries: unknown[]) => withClock({ ...running, spans: entries });
    const here = ["clocks", "answer", "spans"];
    refused(spans(span, 7), ...here, 1);
    refused(spans([at("09:00")]), ...here, 0);
    refused(spans([...span, 7]), ...here, 0, 2);
    refused(spans([...span, "ldn", "ldn"]), ...here, 0);
    refused(spans([7, at("10:00")]), ...here, 0, 0);
    refused(spans([at("10:00"), at("09:00")]), ...here, 0, 1);
    refused(spans(span, [at("09:30"), at("10:30")]), ...here, 1, 0);
    refused(withClock({ ...running, since: at("09:30") }), "clocks", "answer", "since");
    refused(withClock({ ...running, since: at("12:01") }), "clocks", "answer", "since");
    refused(withClock({ ...stopped, stoppedAt: at("09:30") }), "clocks", "answer", "stoppedAt");
  });

  it("keeps the holds of a pause, each once, that its pauses open", () => {
    const paused = { state: "paused", spans: [[at("09:00"), at("10:00")]], since: null, stoppedAt: null };
    const desk = deskWith({
      c: {
        targetMs: HOUR,
        start: ["Received"],
        pause: [{ event: "Asked", hold: "customer" }],
        resume: ["Replied"],
      },
    });
    const timed = (record: object) => stateOf(desk, { c: record });
    const check = (record: object) => () => complaintDeadlines(desk, timed(record), { asOf: at("12:00") });
    const path = ["state", "clocks", "c"];
    expect(check({ ...paused, holds: ["", "customer"] })()[0]?.holds).toEqual(["", "customer"]);
    for (const [holds, ...place] of [
      [[]],
      ["customer"],
      [["customer", "customer"], 1],
      [["supplier"], 0],
      [[7], 0],
    ] as const) {
      expectRefusal(check({ ...paused, holds }), "invalid_input", [...path, "holds", ...place]);
    }
    const running = { state: "running", spans: [], since: at("09:00"), stoppedAt: null };
    expectRefusal(check({ ...running, holds: ["customer"] }), "invalid_input", [...path, "holds"]);
  });

  it("keeps what facts chose, and activations that are over, in order", () => {
    const desk = deskWith({ c: { targetMs: HOUR, start: ["Received"], until: { fact: "agreed" } } });
    const running = { state: "running", spans: [], since: at("11:00"), stoppedAt: null };
    const check = (record: object) => () =>
      complaintDeadlines(desk, stateOf(desk, { c: { ...running, ...record } }), { asOf: at("12:00") });
    const path = ["state", "clocks", "c"];
    const past = [
      { spans: [[at("09:00"), at("10:00"), null]], stoppedAt: at("10:30"), goal: { targetMs: 7 } },
    ];
    const goal = { targetMs: 1, term: { amount: 1, unit: "day" }, until: "2026-03-01", calendar: null };
    expect(check({ past, goal })()[0]?.activations).toEqual({ n: 2, breached: 1, worstMs: HOUR });
    expect(check({ goal: { until: at("13:00") } })()[0]?.dueAt).toBe(at("13:00"));
    const refusedAt = (record: object, ...place: (string | number)[]) =>
      expectRefusal(check(record), "invalid_input", [...path, ...place]);
    refusedAt({ goal: 7 }, "goal");
    refusedAt({ goal: { share: 1 } }, "goal", "share");
    refusedAt({ goal: { targetMs: -1 } }, "goal", "targetMs");
    refusedAt({ goal: { term: { amount: 1 } } }, "goal", "term", "unit");
    refusedAt({ goal: { until: "2026-02-30" } }, "goal", "until");
    refusedAt({ goal: { until: "2026-03-01T09:00:00Z" } }, "goal", "until");
    refusedAt({ goal: { calendar: 7 } }, "goal", "calendar");
    refusedAt({ past: {} }, "past");
    refusedAt({ past: [{ ...past[0], spans: [] }] }, "past", 0, "spans");
    refusedAt({ past: [{ spans: past[0]?.spans }] }, "past", 0, "stoppedAt");
    refusedAt({ past: [{ ...past[0], stoppedAt: at("09:30") }] }, "past", 0, "stoppedAt");
    refusedAt({ past: [{ ...past[0], stoppedAt: at("11:30") }] }, "since");
    refusedAt({ past: [{ ...past[0], spans: [[at("09:00"), at("08:00")]] }] }, "past", 0, "spans", 0, 1);
    const idle = { state: "idle", since: null };
    refusedAt({ ...idle, goal: {} }, "goal");
    refusedAt({ ...idle, past: [] }, "past");
  });
});

/** A case opened at nine, last seen at twelve. */
function stateOf(desk: ComplaintProcess, clocks: object): ComplaintState {
  const { facts, parts } = openComplaint(desk, { type: "Received", at: at("09:00") }).state;
  return {
    process: "desk",
    version: 1,
    case: null,
    revision: 2,
    stage: "open",
    ended: false,
    openedAt: at("09:00"),
    updatedAt: at("12:00"),
    parts,
    facts,
    overrides: [],
    clocks: clocks as ComplaintState["clocks"],
  };
}
