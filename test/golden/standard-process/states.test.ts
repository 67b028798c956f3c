import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assessRights } from "../../../src/complaints/case/assess-rights.ts";
import { complaintDeadlines } from "../../../src/complaints/case/deadlines.ts";
import { migrateComplaint } from "../../../src/complaints/case/migrate-complaint.ts";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import type { ComplaintEvent } from "../../../src/complaints/process/event.ts";
import type { ComplaintState } from "../../../src/complaints/process/state.ts";
import { STANDARD_PROCESS } from "../../../src/complaints/standard/standard-process.ts";

const HOUR = 3_600_000;
const { states } = JSON.parse(readFileSync(new URL("states.json", import.meta.url), "utf8")) as {
  states: Readonly<Record<string, ComplaintState>>;
};

/** The call of the guide to complaints. */
function toVersion2(state: ComplaintState) {
  const { facts, parts, clocks, stage } = state;
  const isAgreed = facts.extensionAgreed === true;
  const until = facts.extendedUntil ?? null;
  const isAccepted = parts.redress === "accepted" || parts.redress === "paid";
  return migrateComplaint(STANDARD_PROCESS, state, {
    from: 1,
    facts: {
      handledBy: facts.assignee ?? null,
      contestedDecisionBy: stage === "reviewing" ? (facts.decidedBy ?? null) : null,
      extendedUntil: isAgreed ? until : null,
      notifiedUntil: isAgreed ? null : until,
      agreedMs: facts.serviceLevel === null ? null : 2 * HOUR,
      restoredAt: clocks.serviceLevel?.stoppedAt ?? null,
      redressTotal: facts.redressAmount ?? 0,
      redressAccepted: isAccepted ? (facts.redressAmount ?? 0) : 0,
    },
  });
}

const workday = [["09:00", "17:00"]] as const;
const calendar = {
  timeZone: "UTC",
  hours: { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday },
};

/** A state of version 1 carried over, and the case after more events, all of which must be accepted. */
function goOn(name: string, events: readonly ComplaintEvent[] = []) {
  const { state, refusals } = replayComplaint(STANDARD_PROCESS, events as never, {
    state: toVersion2(states[name]!),
  });
  expect(refusals).toStrictEqual([]);
  return state;
}

function seen(name: string, asOf: string, events: readonly ComplaintEvent[] = []) {
  const state = goOn(name, events);
  const rights = assessRights(STANDARD_PROCESS, state, { asOf, calendar });
  const clocks = complaintDeadlines(STANDARD_PROCESS, state, { asOf, calendar });
  return {
    state,
    rights: Object.fromEntries(rights.map(({ right, status }) => [right, status])),
    clocks: Object.fromEntries(clocks.map(({ clock, ...reading }) => [clock, reading])),
  };
}

const event = (
  type: string,
  at: string,
  data: ComplaintEvent["data"] = null,
  actor = "iva",
): ComplaintEvent => {
  return { type, at, data, actor, role: "manager" };
};

describe("states of version 1 of the standard process", () => {
  it.each(Object.keys(states))("%s: keeps its stage, its clocks and its history", (name) => {
    const before = states[name]!;
    const after = toVersion2(before);
    expect(after).toMatchObject({
      version: 2,
      stage: before.stage,
      revision: before.revision,
      parts: before.parts,
      clocks: before.clocks,
    });
    expect(Object.keys(after.facts)).toStrictEqual(Object.keys(STANDARD_PROCESS.facts));
    expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
  });

  it("a held case comes back to its investigation, and its clock goes on", () => {
    const { state, clocks } = seen("held", "2026-03-06T09:00:00Z", [
      event("InformationReceived", "2026-03-06T09:00:00Z"),
    ]);
    expect(state).toMatchObject({
      stage: "investigating",
      facts: { extendedUntil: null, notifiedUntil: "2026-06-30" },
    });
    // Twenty working days from 2 March, and two of the hold.
    expect(clocks.answer).toMatchObject({ state: "running", dueAt: "2026-03-31T17:00:00.000Z" });
  });

  it("a date that the customer agreed to moves the answer from now on", () => {
    const { rights } = seen("extended", "2026-06-01T09:00:00Z");
    expect(rights.timelyHelp).toBe("pending");
  });

  it("a service level goes on with its two hours, and one that was met stays so", () => {
    expect(seen("leveled", "2026-03-02T10:00:00Z").clocks.serviceLevel).toMatchObject({
      state: "running",
      dueAt: "2026-03-02T11:00:00.000Z",
    });
    expect(seen("kept", "2026-03-06T09:00:00Z").rights.serviceLevel).toBe("honored");
  });

  it("what was offered counts toward the limit, until it is declined", () => {
    const declined = goOn("offered", [event("RedressDeclined", "2026-03-06T09:00:00Z")]);
    expect(goOn("offered").facts.redressTotal).toBe(40);
    expect(declined.facts.redressTotal).toBe(0);
    expect(goOn("followUp").facts).toMatchObject({ redressTotal: 40, redressAccepted: 40 });
  });

  it("a review is decided by another person than the decision that is contested", () => {
    const decided = (actor: string) =>
      replayComplaint(
        STANDARD_PROCESS,
        [event("DecisionMade", "2026-03-09T09:00:00Z", { outcome: "rejected" }, actor)] as never,
        { state: toVersion2(states.reviewing!) },
      );
    expect(decided("zoe").refusals[0]?.failed).toStrictEqual(["deciderIndependent"]);
    expect(decided("bob").state.stage).toBe("decided");
  });

  it("a closed case that is reopened has a second life in which something is at stake", () => {
    const reopened = [event("ComplaintReopened", "2026-03-12T09:00:00Z")];
    expect(seen("closed", "2026-03-12T09:00:00Z").rights.materialRedress).toBe("honored");
    const { state, rights, clocks } = seen("closed", "2026-07-01T09:00:00Z", reopened);
    expect(state.parts.redress).toBe("none");
    expect(clocks.reply).toMatchObject({ state: "running", breached: true });
    expect(rights).toMatchObject({ timelyHelp: "broken", materialRedress: "pending" });
  });
});
