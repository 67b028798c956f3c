import { describe, expect, it } from "vitest";
import { allowedEvents } from "../../../src/complaints/case/allowed-events.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintProcess, RoleSpec } from "../../../src/complaints/process/process.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { at, event } from "../desk.ts";

type Limit = RoleSpec["redressLimit"];

/** A desk whose `granted` sums what was granted in a case, with the limit of an agent. */
function granting(redressLimit: Limit, redress: "amount" | { amount: string; total: string } = SUMMED) {
  const process: ComplaintProcess = {
    id: "granting",
    version: 1,
    initial: "open",
    states: { open: {}, closed: { final: true } },
    facts: { granted: 0, limit: null },
    events: { Granted: { redress, requires: ["why"] }, Set: {}, Closed: {} },
    transitions: [
      { from: "open", event: "Granted", add: { granted: { data: "amount" } } },
      { from: "open", event: "Set", set: { granted: { data: "granted" }, limit: { data: "limit" } } },
      { from: "open", event: "Closed", to: "closed" },
    ],
    roles: { agent: { redressLimit } },
  };
  return defineComplaintProcess(process);
}

const SUMMED = { amount: "amount", total: "granted" } as const;

function grant(amount: unknown, more: Partial<ComplaintEvent> = {}): ComplaintEvent {
  return event("Granted", "10:00", { role: "agent", data: { amount, why: "late" } as never, ...more });
}

/** An open case in which `granted` and `limit` are set. */
function caseOf(process: ComplaintProcess, granted: unknown, limit: unknown = null): ComplaintState {
  return openComplaint(process, event("Set", "09:00", { data: { granted, limit } as never })).state;
}

/** What becomes of a grant: what was granted after it, or the refusal. */
function outcome(process: ComplaintProcess, state: ComplaintState, next: ComplaintEvent): unknown {
  const result = transitionComplaint(process, state, next);
  if (result.kind === "moved") return result.state.facts.granted;
  const { reason, failed, limit, left } = result;
  return [reason, ...failed, limit, left];
}

/** With the limit and what was granted before. */
function granted(limit: Limit, before: unknown, amount: unknown, fact: unknown = null): unknown {
  const process = granting(limit);
  return outcome(process, caseOf(process, before, fact), grant(amount));
}

describe("a limit of redress over a case", () => {
  it("holds for what was granted before and the amount together", () => {
    expect(granted(150, 100, 50)).toBe(150);
    expect(granted(150, 100, 51)).toEqual(["over-redress-limit", "amount", 150, 50]);
    expect(granted(150, 0, 151)).toEqual(["over-redress-limit", "amount", 150, 150]);
    expect(granted(null, 1e9, 1e9)).toBe(2e9);
  });

  it("is reached, not exceeded, by a sum within 1e-9 of it, or within its rounding where it is large", () => {
    expect(0.1 + 0.2 > 0.3).toBe(true);
    expect(granted(0.3, 0.1, 0.2)).toBe(0.1 + 0.2);
    expect(granted(150, 100, 50 + 9e-10)).toBe(100 + (50 + 9e-10));
    expect(granted(150, 100, 50 + 2e-9)).toEqual(["over-redress-limit", "amount", 150, 50]);
    const [before, amount, limit] = [187_934.72, 9_095_644.72, 9_283_579.44];
    expect(before + amount - limit).toBeGreaterThan(1e-9);
    expect(granted(limit, before, amount)).toBe(before + amount);
    expect(granted(limit, before, amount + 0.01)).toEqual([
      "over-redress-limit",
      "amount",
      limit,
      limit - before,
    ]);
  });

  it("refuses no redress of 0, not even where more was granted than the limit", () => {
    expect(granted(150, 150, 0)).toBe(150);
    expect(granted(150, 200, 0)).toBe(200);
    expect(granted(150, 200, 0.01)).toEqual(["over-redress-limit", "amount", 150, 0]);
  });

  it("counts a total that is no number as 0", () => {
    for (const before of [null, "150", true]) {
      expect(granted(150, before, 150)).toBe(150);
      expect(granted(150, before, 151)).toEqual(["over-redress-limit", "amount", 150, 150]);
    }
  });

  it("is that of each amount without a total, exactly, and all of it is left", () => {
    const process = granting(150, "amount");
    const state = caseOf(process, 100);
    expect(outcome(process, state, grant(150))).toBe(250);
    expect(outcome(process, state, grant(150 + 1e-10))).toEqual(["over-redress-limit", "amount", 150, 150]);
  });

  it("is the value of a fact; 0 where that holds no number, or one below 0", () => {
    const limit = { fact: "limit" };
    expect(granted(limit, 10, 40, 50)).toBe(50);
    expect(granted(limit, 10, 41, 50)).toEqual(["over-redress-limit", "amount", 50, 40]);
    for (const none of [null, "50", false, -1]) {
      expect(granted(limit, 0, 0.01, none)).toEqual(["over-redress-limit", "amount", 0, 0]);
      expect(granted(limit, 0, 0, none)).toBe(0);
    }
  });

  it("is 0 for an undeclared or absent role, and there is none without roles", () => {
    const process = granting(150);
    const state = caseOf(process, 0);
    for (const role of ["guest", null]) {
      expect(outcome(process, state, grant(1, { role }))).toEqual(["over-redress-limit", "amount", 0, 0]);
    }
    const { roles: _, ...limitless } = process;
    expect(outcome(limitless, state, grant(1e9, { role: "guest" }))).toBe(1e9);
  });

  it("ends a row of grants in a replay, which tells what was left", () => {
    const times = ["10:00", "11:00", "12:00", "13:00"];
    const { state, refusals } = replayComplaint(
      granting(120),
      times.map((time) => grant(50, { at: at(time) })),
    );
    expect(state.facts.granted).toBe(100);
    expect(refusals.map(({ index, limit, left }) => [index, limit, left])).toEqual([
      [2, 120, 20],
      [3, 120, 20],
    ]);
  });

  it("shows in the menu of a role, with what is left of it", () => {
    const menu = (process: ComplaintProcess, before: number, role?: string) =>
      allowedEvents(process, caseOf(process, before), { role }).flatMap((row) =>
        row.event === "Granted" ? [row.redressLimit, row.redressLeft] : [],
      );
    expect(menu(granting(150), 100, "agent")).toEqual([150, 50]);
    expect(menu(granting(150), 200, "agent")).toEqual([150, 0]);
    expect(menu(granting(150, "amount"), 100, "agent")).toEqual([150, 150]);
    expect(menu(granting(150), 100, "guest")).toEqual([0, 0]);
    expect(menu(granting(null), 100, "agent")).toEqual([null, null]);
    expect(menu(granting(150), 100)).toEqual([null, null]);
  });
});

describe("an amount of redress", () => {
  it("is missing-data where it is absent or null, with whatever else is missing", () => {
    const process = granting(150);
    const state = caseOf(process, 0);
    const without = (data: ComplaintEvent["data"]) => outcome(process, state, grant(null, { data }));
    expect(without({ why: "late" })).toEqual(["missing-data", "amount", null, null]);
    expect(without({ why: "late", amount: null })).toEqual(["missing-data", "amount", null, null]);
    expect(without({ amount: -1 })).toEqual(["missing-data", "why", null, null]);
  });

  it("is invalid-amount where it is no number of at least 0, whatever the limit", () => {
    for (const amount of ["50", true, -0.01, -1e300]) {
      expect(granted(0, 0, amount)).toEqual(["invalid-amount", "amount", null, null]);
      expect(granted(null, 0, amount)).toEqual(["invalid-amount", "amount", null, null]);
    }
    expect(granted(0, 0, -0)).toBe(0);
  });
});
