import { describe, it } from "vitest";
import { answered, closed } from "./cases.ts";
import { type Step, tell } from "./tell.ts";

describe("what a regulator and an ombudsman ask", () => {
  it("a regulator's question has its date, in an open case or a closed one, and an alert before it", () => {
    const asked: Step = {
      at: "2026-03-16 10:00",
      event: "RegulatorAsked",
      data: { by: "financial supervision", until: "2026-03-23T17:00:00+02:00" },
      sees: {
        stage: "closed",
        effects: ["answer-regulator"],
        clocks: { regulator: { state: "running", dueAt: "2026-03-23 17:00", sounded: [] } },
      },
    };
    tell([
      ...closed,
      asked,
      { at: "2026-03-21 17:00", sees: { clocks: { regulator: { sounded: ["regulator-soon"] } } } },
      {
        at: "2026-03-23 16:00",
        event: "RegulatorAnswered",
        sees: { clocks: { regulator: { state: "stopped", breached: false } } },
      },
      {
        at: "2026-03-24 10:00",
        event: "RegulatorAnswered",
        sees: { refused: ["guard-failed", "regulatorWaits"] },
      },
    ]);
    tell([...closed, asked, { at: "2026-03-23 17:01", sees: { clocks: { regulator: { breached: true } } } }]);
  });

  it("an ombudsman waits for the file, and orders a remedy that has its time too", () => {
    tell([
      ...answered,
      {
        at: "2026-03-05 10:00",
        event: "ReferredExternally",
        sees: {
          stage: "external",
          clocks: { referralFile: { state: "running", dueAt: "2026-03-19 10:00" } },
        },
      },
      {
        at: "2026-03-06 10:00",
        event: "CaseFileSent",
        sees: { clocks: { referralFile: { state: "stopped" } } },
      },
      {
        at: "2026-04-01 10:00",
        event: "ExternalDecisionMade",
        data: { remedyOrdered: true, until: "2026-04-15" },
        sees: {
          stage: "externallyDecided",
          // The date to its end, in UTC.
          clocks: { remedy: { state: "running", dueAt: "2026-04-16 03:00" } },
          rights: { obligationsMet: "pending" },
        },
      },
      {
        at: "2027-04-01 10:00",
        sees: { clocks: { remedy: { breached: true } }, rights: { obligationsMet: "broken" } },
      },
      {
        at: "2027-04-01 11:00",
        event: "RemedyImplemented",
        sees: { stage: "followUp", effects: ["call-customer"], rights: { obligationsMet: "late" } },
      },
    ]);
  });

  it("a decision that orders nothing starts no clock", () => {
    tell([
      ...answered,
      { at: "2026-03-05 10:00", event: "ReferredExternally" },
      {
        at: "2026-04-01 10:00",
        event: "ExternalDecisionMade",
        data: { remedyOrdered: false },
        sees: { clocks: { remedy: { state: "idle" }, referralFile: { state: "stopped" } } },
      },
      { at: "2026-04-02 10:00", event: "ComplaintClosed", role: "agent", sees: { stage: "closed" } },
    ]);
  });
});
