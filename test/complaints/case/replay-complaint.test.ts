import { describe, expect, it } from "vitest";
import { replayComplaint } from "../../../src/complaints/case/replay-complaint.ts";
import { openComplaint, transitionComplaint } from "../../../src/complaints/case/transition-complaint.ts";
import { defineComplaintProcess } from "../../../src/complaints/process/define-process.ts";
import type { ComplaintProcess } from "../../../src/complaints/process/process.ts";
import { expectRefusal } from "../../refusal.ts";
import { at, DESK, event, openCase } from "../desk.ts";

const desk: ComplaintProcess = defineComplaintProcess(DESK);
const received = event("Received", "09:00", { case: "C-1", data: { channel: "phone" } });
const events = [
  received,
  event("Closed", "09:10"),
  event("Escalated", "09:20"),
  event("Asked", "09:20"),
  event("Answered", "09:15"),
  event("Answered", "09:30"),
  event("RedressOffered", "09:40", { role: "agent", data: { amount: 60 } }),
];

describe("a replay", () => {
  it("tells the state, what was refused and why, effects and the path, each with its event's place", () => {
    const replay = replayComplaint(desk, events);
    expect(replay).toMatchObject({
      model: "complaint-replay",
      accepted: 4,
      refusals: [
        {
          index: 1,
          event: "Closed",
          at: at("09:10"),
          stage: "open",
          reason: "not-allowed",
          failed: ["open"],
          limit: null,
        },
        { index: 4, event: "Answered", stage: "waiting", reason: "out-of-order", failed: [], limit: null },
        { index: 6, reason: "over-redress-limit", failed: ["amount"], limit: 50 },
      ],
      effects: [{ index: 0, effect: { type: "acknowledge", channel: "phone" } }],
      path: [
        { index: null, event: null, at: null, stage: "new" },
        { index: 0, event: "Received", at: at("09:00"), stage: "open" },
        { index: 3, event: "Asked", at: at("09:20"), stage: "waiting" },
        { index: 5, event: "Answered", at: at("09:30"), stage: "open" },
      ],
      notes: [],
    });
    let { state } = openComplaint(desk, received);
    for (const next of events.slice(1)) ({ state } = transitionComplaint(desk, state, next));
    expect(replay.state).toEqual(state);
  });

  it("goes on from a state", () => {
    const state = openCase();
    const replay = replayComplaint(desk, events.slice(2), { state });
    expect([replay.accepted, replay.state.revision]).toEqual([3, 4]);
    expect(replay.path[0]).toEqual({ index: null, event: null, at: null, stage: "open" });
    expect(state).toEqual(openCase());
  });

  it("of no events is the state before them", () => {
    expect(replayComplaint(desk, [])).toMatchObject({
      accepted: 0,
      refusals: [],
      state: { revision: 0, stage: "new" },
    });
    const state = openCase();
    expect(replayComplaint(desk, [], { state }).state).toBe(state);
  });

  it("asks the caller's predicates", () => {
    const process: ComplaintProcess = { ...DESK, guards: { ...DESK.guards, calm: null } };
    const decided = event("Decided", "10:00", { role: "agent", data: { uphold: true, reasons: "x" } });
    const guards = { calm: () => false };
    expect(replayComplaint(process, [received, decided], { guards }).refusals[0]?.failed).toEqual(["calm"]);
  });

  it("is of a list of events and a state of the process", () => {
    expectRefusal(() => replayComplaint(desk, {} as never), "invalid_input", ["events"]);
    expectRefusal(() => replayComplaint(desk, [received, { type: "Asked" } as never]), "invalid_input", [
      "events",
      1,
      "at",
    ]);
    expectRefusal(() => replayComplaint(desk, new Array(1)), "invalid_input", ["events", 0]);
    const state = openCase({ version: 1 });
    expectRefusal(() => replayComplaint(desk, [], { state }), "invalid_input", ["state", "version"]);
  });
});
