import { describe, it } from "vitest";
import { answered } from "./cases.ts";
import { type Step, tell } from "./tell.ts";

const decides = (at: string, actor: string | undefined, sees: Step["sees"] = {}): Step => {
  const data = { outcome: "rejected" };
  return { at, event: "DecisionMade", role: "agent", data, ...(actor === undefined ? {} : { actor }), sees };
};

/** The customer does not accept the answer; ann is to look at it anew. */
const contested: readonly Step[] = [
  ...answered,
  {
    at: "2026-03-05 10:00",
    event: "ResponseRejected",
    data: { reviewer: "zoe" },
    sees: { stage: "communicated", refused: ["guard-failed", "reviewerIndependent", "noStagesLeft"] },
  },
  {
    at: "2026-03-05 10:00",
    event: "ResponseRejected",
    data: { reviewer: "ann" },
    sees: {
      stage: "reviewing",
      effects: ["assign-reviewer"],
      facts: { reviewer: "ann", contestedDecisionBy: "zoe", handlingStage: 2 },
      // Twenty working days.
      clocks: { stage2: { state: "running", dueAt: "2026-04-02 10:00" } },
    },
  },
];

const independent: Step["sees"] = { stage: "reviewing", refused: ["guard-failed", "deciderIndependent"] };

describe("a review by another person", () => {
  it("is not decided by whoever took the decision that is contested", () => {
    tell([
      ...contested,
      decides("2026-03-06 10:00", "zoe", independent),
      decides("2026-03-06 11:00", "ann", { stage: "decided", facts: { decidedBy: "ann" } }),
    ]);
  });

  it("waits for information and is a review again, not a first investigation", () => {
    tell([
      ...contested,
      {
        at: "2026-03-06 10:00",
        event: "InformationRequested",
        sees: { stage: "awaitingComplainant", clocks: { stage2: { state: "paused" } } },
      },
      {
        at: "2026-03-09 10:00",
        event: "InformationReceived",
        // One working day of hold.
        sees: { stage: "reviewing", clocks: { stage2: { state: "running", dueAt: "2026-04-03 10:00" } } },
      },
      decides("2026-03-09 11:00", "zoe", independent),
    ]);
  });

  it("stays one when new facts lead back to the investigation", () => {
    tell([
      ...contested,
      decides("2026-03-06 11:00", "ann"),
      { at: "2026-03-06 12:00", event: "InvestigationStarted", sees: { stage: "investigating" } },
      decides("2026-03-09 10:00", "zoe", { ...independent, stage: "investigating" }),
    ]);
  });

  it("that takes longer than its clock breaks the right to timely help", () => {
    tell([
      ...contested,
      { at: "2026-04-02 10:00", sees: { rights: { timelyHelp: "honored" } } },
      { at: "2026-04-02 10:01", sees: { rights: { timelyHelp: "broken" } } },
      decides("2026-04-03 10:00", "ann"),
      {
        at: "2026-04-03 11:00",
        event: "ResponseCommunicated",
        actor: "ann",
        role: "agent",
        data: { response: "stage-2", reasons: "read anew" },
        sees: { rights: { timelyHelp: "late" } },
      },
    ]);
  });

  it("needs to know who decided in the first place", () => {
    tell([
      ...answered.slice(0, 3),
      decides("2026-03-04 10:00", undefined, {
        stage: "assessed",
        refused: ["guard-failed", "deciderKnown"],
      }),
    ]);
  });
});
