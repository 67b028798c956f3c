import { describe, it } from "vitest";
import { toBeCalled } from "./cases.ts";
import { type Step, tell } from "./tell.ts";

const attempted = (at: string, count: number): Step => {
  return { at, event: "FollowUpAttempted", sees: { facts: { followUpAttempts: count } } };
};

describe("the closing call: are you satisfied with the product and the service?", () => {
  it('a "no" is recorded although nobody has named a reviewer, who is still to be found', () => {
    tell([
      ...toBeCalled,
      {
        at: "2026-03-06 10:00",
        event: "FollowUpAnswered",
        data: { satisfied: false },
        sees: {
          stage: "reviewing",
          effects: ["assign-reviewer"],
          facts: { satisfied: false, followUpDone: true, reviewer: null, handlingStage: 2 },
          clocks: { followUp: { state: "stopped" }, stage2: { state: "running" } },
          rights: { excellentService: "pending" },
        },
      },
      {
        at: "2026-03-06 11:00",
        event: "ReviewerAssigned",
        data: { reviewer: "zoe" },
        sees: { refused: ["guard-failed", "reviewerIndependent"] },
      },
      {
        at: "2026-03-06 11:10",
        event: "ReviewerAssigned",
        data: { reviewer: "ann" },
        sees: { facts: { reviewer: "ann" } },
      },
    ]);
  });

  it("the product was right and the service was not: that is a no", () => {
    tell([
      ...toBeCalled,
      {
        at: "2026-03-06 10:00",
        event: "FollowUpAnswered",
        data: { product: true, service: false, score: 5, reviewer: "ann" },
        sees: {
          stage: "reviewing",
          effects: ["assign-reviewer"],
          facts: {
            satisfied: false,
            satisfiedWithProduct: true,
            satisfiedWithService: false,
            reviewer: "ann",
          },
        },
      },
    ]);
  });

  it("half an answer is none", () => {
    tell([
      ...toBeCalled,
      {
        at: "2026-03-06 10:00",
        event: "FollowUpAnswered",
        data: { product: true },
        sees: {
          stage: "followUp",
          refused: [
            "guard-failed",
            ...["satisfied", "redressOutstanding", "dissatisfied", "reviewerIndependent", "noStagesLeft"],
          ],
        },
      },
    ]);
  });

  it("three attempts within three minutes are one, and the case is not closed for want of an answer", () => {
    tell([
      ...toBeCalled,
      attempted("2026-03-06 10:00", 1),
      attempted("2026-03-06 10:01", 1),
      attempted("2026-03-06 10:02", 1),
      {
        at: "2026-03-06 10:03",
        event: "ComplaintClosed",
        role: "agent",
        sees: {
          stage: "followUp",
          refused: ["guard-failed", "followUpDone", "attemptsExhausted", "optedOut"],
        },
      },
      attempted("2026-03-07 10:00", 2),
      attempted("2026-03-09 10:00", 3),
      {
        at: "2026-03-09 10:01",
        event: "ComplaintClosed",
        role: "agent",
        sees: { stage: "closed", facts: { followUpDone: false }, rights: { excellentService: "broken" } },
      },
    ]);
  });

  it("in the last stage a no is deadlock, and breaks the right to excellent service", () => {
    tell([
      ...toBeCalled,
      { at: "2026-03-06 10:00", event: "FollowUpAnswered", data: { satisfied: false, reviewer: "ann" } },
      {
        at: "2026-03-09 10:00",
        event: "DecisionMade",
        actor: "ann",
        role: "agent",
        data: { outcome: "rejected" },
      },
      {
        at: "2026-03-09 11:00",
        event: "ResponseCommunicated",
        actor: "ann",
        role: "agent",
        data: { response: "stage-2", reasons: "read anew" },
      },
      { at: "2026-03-10 10:00", event: "ResponseAccepted" },
      {
        at: "2026-03-11 10:00",
        event: "FollowUpAnswered",
        data: { satisfied: false },
        sees: { stage: "deadlock", effects: ["notify-deadlock"], rights: { excellentService: "broken" } },
      },
    ]);
  });
});
