import { describe, it } from "vitest";
import { closed } from "./cases.ts";
import { type Step, tell } from "./tell.ts";

const reopened: readonly Step[] = [
  ...closed,
  {
    at: "2026-03-12 10:00",
    event: "ComplaintReopened",
    sees: {
      stage: "investigating",
      parts: { ack: "sent", redress: "none" },
      facts: {
        reopenCount: 1,
        outcome: null,
        respondedAt: null,
        obligationBroken: null,
        standardMet: null,
        redressAmount: null,
        responseCorrected: false,
        satisfied: null,
      },
      clocks: {
        final: { state: "stopped" },
        reply: { state: "running", activations: 2, dueAt: "2026-05-11 11:00" },
        answer: { state: "running", activations: 2 },
      },
      rights: {
        excellentService: "pending",
        obligationsMet: "pending",
        timelyHelp: "pending",
        accurateInformation: "pending",
        toComplain: "honored",
        materialRedress: "pending",
      },
    },
  },
];

describe("the second life of a case", () => {
  it("that nobody takes up breaks the right to timely help, whatever the first one was", () => {
    tell([
      ...reopened,
      { at: "2026-05-11 11:01", sees: { rights: { timelyHelp: "broken" } } },
      {
        at: "2027-01-06 10:00",
        sees: { rights: { timelyHelp: "broken", obligationsMet: "pending", accurateInformation: "pending" } },
      },
    ]);
  });

  it("has obligations and redress of its own, for which the first payment does not answer", () => {
    tell([
      ...reopened,
      {
        at: "2026-03-16 10:00",
        event: "DecisionMade",
        actor: "ann",
        role: "agent",
        data: { outcome: "upheld", obligationBroken: true },
      },
      {
        at: "2026-03-16 11:00",
        event: "ResponseCommunicated",
        actor: "ann",
        role: "agent",
        data: { response: "final", reasons: "misread again", redress: "none" },
        sees: {
          rights: { timelyHelp: "honored", materialRedress: "pending" },
          clocks: { reply: { state: "stopped", breached: false } },
        },
      },
      { at: "2026-03-17 10:00", event: "ResponseAccepted" },
      {
        at: "2026-03-18 10:00",
        event: "FollowUpAnswered",
        data: { satisfied: true },
        sees: { stage: "closed", rights: { obligationsMet: "broken", materialRedress: "broken" } },
      },
    ]);
  });

  it("still owes what was accepted in the first, which does not answer for the second", () => {
    tell([
      ...closed.slice(0, 5),
      { at: "2026-03-04 12:00", event: "RedressOffered", role: "agent", data: { amount: 40 } },
      { at: "2026-03-05 10:00", event: "RedressAccepted" },
      { at: "2026-03-05 11:00", event: "Withdrawn", sees: { stage: "withdrawn" } },
      {
        at: "2026-03-06 10:00",
        event: "ComplaintReopened",
        sees: { parts: { redress: "accepted" }, clocks: { redress: { state: "running" } } },
      },
      { at: "2026-03-09 10:00", event: "RedressPaid", sees: { parts: { redress: "paid" } } },
      {
        at: "2026-03-10 10:00",
        event: "DecisionMade",
        actor: "ann",
        role: "agent",
        data: { outcome: "upheld", obligationBroken: true },
        sees: { rights: { materialRedress: "pending", obligationsMet: "pending" } },
      },
      { at: "2026-03-10 11:00", event: "RedressOffered", role: "agent", data: { amount: 20 } },
      { at: "2026-03-11 10:00", event: "RedressAccepted" },
      {
        at: "2026-03-12 10:00",
        event: "RedressPaid",
        sees: {
          facts: { redressTotal: 60 },
          rights: { materialRedress: "honored", obligationsMet: "honored" },
        },
      },
    ]);
  });

  it("of one that was not admitted begins with its assessment", () => {
    tell([
      closed[0]!,
      { at: "2026-03-02 12:00", event: "DeclaredInadmissible", role: "agent", data: { reasons: "too old" } },
      {
        at: "2026-03-03 12:00",
        event: "ComplaintReopened",
        sees: {
          stage: "received",
          clocks: { assessment: { state: "running", activations: 2 }, reply: { activations: 2 } },
        },
      },
    ]);
  });
});
