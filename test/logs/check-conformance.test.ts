import { describe, expect, it } from "vitest";
import { defineComplaintProcess } from "../../src/complaints/process/define-process.ts";
import { checkConformance } from "../../src/logs/check-conformance.ts";
import { expectRefusal } from "../refusal.ts";
import { logOf } from "./event-logs.ts";

const process = defineComplaintProcess({
  id: "desk",
  version: 3,
  initial: "new",
  states: { new: {}, open: {}, done: { final: true } },
  facts: { severity: null },
  events: { received: {}, answered: { roles: ["agent"], requires: ["text"] }, paid: { redress: "amount" } },
  guards: { polite: null },
  roles: { agent: { redressLimit: 50 } },
  transitions: [
    { from: "new", event: "received", to: "open", set: { severity: { data: "severity" } } },
    { from: "open", event: "paid" },
    { from: "open", event: "answered", to: "done", guards: ["polite"] },
  ],
});
const guards = {
  polite: (_: unknown, event: { data?: unknown }) => (event.data as { text: string }).text !== "no",
};

describe("a log beside a process", () => {
  const log = logOf({
    A: [
      ["received", "02 09:00"],
      ["answered", "02 10:00", { role: "agent", text: "yes" }],
    ],
    B: [["received", "02 09:00"]],
    C: [
      ["paid", "02 09:00", { amount: 60 }],
      ["received", "02 10:00"],
      ["paid", "02 11:00", { role: "agent", amount: 60 }],
    ],
    D: [
      ["received", "02 09:00"],
      ["answered", "02 10:00", { role: "agent", text: "no" }],
    ],
  });

  it("conforms, is unfinished or deviates, case by case", () => {
    expect(checkConformance(log, process, { guards })).toEqual({
      model: "replay",
      process: "desk",
      version: 3,
      asOf: "2026-03-02T11:00:00.000Z",
      cases: 4,
      events: 8,
      accepted: 5,
      fitness: 0.625,
      conforming: 1,
      unfinished: 1,
      deviating: 2,
      share: 0.5,
      deviations: [
        { activity: "answered", stage: "open", reason: "guard-failed", n: 1 },
        { activity: "paid", stage: "new", reason: "not-allowed", n: 1 },
        { activity: "paid", stage: "open", reason: "over-redress-limit", n: 1 },
      ],
      deviatingCases: [
        {
          case: "C",
          refused: 2,
          first: { activity: "paid", at: "2026-03-02T09:00:00.000Z", stage: "new", reason: "not-allowed" },
        },
        {
          case: "D",
          refused: 1,
          first: {
            activity: "answered",
            at: "2026-03-02T10:00:00.000Z",
            stage: "open",
            reason: "guard-failed",
          },
        },
      ],
      notes: [],
    });
  });

  it("may call its columns and activities otherwise; every other column is data", () => {
    const columns = {
      ticket: ["A", "A", "A"],
      what: ["in", "out", "in"],
      when: ["2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"],
      role: [null, "agent", ""],
      text: ["", "yes", Number.NaN],
    };
    const options = {
      columns: { case: "ticket", activity: "what", at: "when" },
      activities: { in: "received", out: "answered" },
      guards,
    };
    const { accepted, deviations } = checkConformance(columns, process, options);
    expect(accepted).toBe(2);
    expect(deviations).toEqual([{ activity: "in", stage: "done", reason: "ended", n: 1 }]);
  });

  it("refuses amounts without a finite sum, at the row's data", () => {
    const summing = {
      ...process,
      facts: { ...process.facts, sum: 0 },
      guards: {},
      transitions: process.transitions.map((row) => ({
        ...row,
        guards: [],
        add: { sum: { data: "amount" } },
      })),
    };
    const huge = logOf({
      A: [
        ["received", "02 09:00", { amount: Number.MAX_VALUE }],
        ["answered", "02 10:00", { role: "agent", text: "x", amount: Number.MAX_VALUE }],
      ],
    });
    expectRefusal(() => checkConformance(huge, summing), "invalid_input", [1, "data"]);
  });

  it("counts a deviation that comes again, and puts ties in order of activity, stage and reason", () => {
    const again = logOf({
      A: [
        ["answered", "02 09:00"],
        ["answered", "02 09:00"],
        ["x", "02 09:00"],
        ["received", "02 10:00"],
        ["x", "02 11:00"],
      ],
      C: [
        ["received", "02 10:00"],
        ["y", "02 11:00"],
        ["y", "02 11:00"],
      ],
      B: [
        ["received", "02 10:00"],
        ["answered", "02 11:00"],
        ["answered", "02 11:00", { role: "agent" }],
      ],
    });
    const { deviations, deviatingCases } = checkConformance(again, process, { guards });
    expect(
      deviations.map(({ n, activity, stage, reason }) => [n, activity, stage, reason].join(" ")),
    ).toEqual([
      "2 answered new not-allowed",
      "2 y open unknown-event",
      "1 answered open missing-data",
      "1 answered open role-not-permitted",
      "1 x new unknown-event",
      "1 x open unknown-event",
    ]);
    expect(deviatingCases.map(({ case: name, refused }) => [name, refused])).toEqual([
      ["A", 4],
      ["B", 2],
      ["C", 2],
    ]);
  });

  it("says nothing of no events", () => {
    expect(checkConformance([], process)).toMatchObject({
      asOf: null,
      cases: 0,
      fitness: null,
      share: null,
      deviations: [],
      deviatingCases: [],
    });
  });

  it("is refused with a cell that is no data, a role that is no text, a missing guard, a type that is none", () => {
    const row = { case: "A", activity: "received", at: "2026-03-02T09:00:00Z" };
    const refused = (more: object, path: (string | number)[], options = {}) =>
      expectRefusal(() => checkConformance([{ ...row, ...more }], process, options), "invalid_input", path);
    refused({ note: {} }, [0, "note"]);
    refused({ role: true }, [0, "role"]);
    refused({}, ["activities", "received"], { activities: { received: 5 } });
    refused({}, ["activities"], { activities: [] });
    refused({}, ["color"], { color: 1 });
    expectRefusal(() => checkConformance([row], { ...process, initial: "lost" } as never), "invalid_input", [
      "process",
      "initial",
    ]);
    expectRefusal(() => checkConformance(log, process), "invalid_input", ["guards", "polite"]);
  });
});
