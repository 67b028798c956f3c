import { describe, it } from "vitest";
import { answered, closed, toBeCalled } from "./cases.ts";
import { type Step, tell } from "./tell.ts";

describe("a case that goes well", () => {
  it("honors every right that is at issue, from the receipt to the call", () => {
    tell([
      ...closed,
      {
        at: "2026-03-10 10:00",
        sees: {
          rights: {
            excellentService: "honored",
            serviceLevel: "not-applicable",
            obligationsMet: "honored",
            timelyHelp: "honored",
            accurateInformation: "honored",
            toComplain: "honored",
            customerCentre: "not-applicable",
            materialRedress: "honored",
          },
        },
      },
    ]);
  });
});

describe("obligations and redress", () => {
  it("a broken obligation without redress by the end breaks both rights", () => {
    tell([
      ...toBeCalled,
      {
        at: "2026-03-06 10:00",
        event: "FollowUpAnswered",
        data: { satisfied: true },
        sees: { stage: "closed", rights: { obligationsMet: "broken", materialRedress: "broken" } },
      },
    ]);
  });

  it("redress that was accepted and not paid in four weeks is broken, and late once it is paid", () => {
    tell([
      ...answered,
      { at: "2026-03-04 11:00", event: "RedressOffered", role: "agent", data: { amount: 40 } },
      { at: "2026-03-05 10:00", event: "RedressAccepted", sees: { rights: { materialRedress: "pending" } } },
      { at: "2026-04-03 10:00", sees: { rights: { materialRedress: "broken" } } },
      {
        at: "2026-04-03 11:00",
        event: "RedressPaid",
        sees: { rights: { materialRedress: "late", obligationsMet: "late" } },
      },
    ]);
  });

  it("an agent grants a hundred in all, a supervisor more, and what is declined is free again", () => {
    const offer = (at: string, role: "agent" | "supervisor", amount: number): Step => {
      return { at, event: "RedressOffered", role, data: { amount } };
    };
    tell([
      ...answered,
      offer("2026-03-04 11:00", "agent", 60),
      { ...offer("2026-03-04 11:10", "agent", 60), sees: { refused: ["over-redress-limit", "amount"] } },
      { at: "2026-03-04 11:20", event: "RedressDeclined", sees: { facts: { redressTotal: 0 } } },
      offer("2026-03-04 11:30", "agent", 100),
      { at: "2026-03-04 11:40", event: "RedressAccepted" },
      { at: "2026-03-04 11:50", event: "RedressPaid" },
      { ...offer("2026-03-04 12:00", "agent", 1), sees: { refused: ["over-redress-limit", "amount"] } },
      { ...offer("2026-03-04 12:10", "supervisor", 900), sees: { facts: { redressTotal: 1000 } } },
      { at: "2026-03-04 12:20", event: "RedressDeclined", sees: { facts: { redressTotal: 100 } } },
      { ...offer("2026-03-04 12:30", "agent", -1), sees: { refused: ["invalid-amount", "amount"] } },
    ]);
  });
});

describe("accurate information", () => {
  it("is broken by a correction of the answer, not by one of a note", () => {
    tell([
      ...answered,
      {
        at: "2026-03-05 10:00",
        event: "Corrected",
        data: { what: "note" },
        sees: { rights: { accurateInformation: "honored" } },
      },
      {
        at: "2026-03-05 11:00",
        event: "Corrected",
        data: { what: "response" },
        sees: { rights: { accurateInformation: "broken" } },
      },
    ]);
  });
});

describe("the right to complain", () => {
  it("is broken by a refusal without reasons, and kept by one that gives them", () => {
    const turnedAway = (reasons: string | null, status: "broken" | "honored"): void =>
      tell([
        answered[0]!,
        {
          at: "2026-03-02 12:00",
          event: "DeclaredInadmissible",
          role: "agent",
          data: { reasons },
          sees: { stage: "inadmissible", rights: { toComplain: status } },
        },
      ]);
    turnedAway(null, "broken");
    turnedAway("older than the policy admits", "honored");
  });
});

describe("the customer centre, when the first employee did not help", () => {
  const asked: readonly Step[] = [
    ...answered.slice(0, 3),
    {
      at: "2026-03-02 14:00",
      event: "Escalated",
      data: { source: "complainant" },
      sees: {
        facts: { escalationLevel: 1, escalatedFrom: "iva" },
        rights: { customerCentre: "pending" },
        clocks: { escalation: { state: "running", dueAt: "2026-03-04 14:00" } },
      },
    },
  ];

  it("is reached when another person takes the case", () => {
    tell([
      ...asked,
      {
        at: "2026-03-03 10:00",
        event: "Assigned",
        data: { assignee: "zoe" },
        sees: { rights: { customerCentre: "honored" }, clocks: { escalation: { state: "stopped" } } },
      },
    ]);
  });

  it("is not reached when the one who received the complaint is assigned to it, or decides it", () => {
    tell([
      ...asked,
      {
        at: "2026-03-03 10:00",
        event: "Assigned",
        data: { assignee: "iva" },
        sees: { rights: { customerCentre: "pending" }, clocks: { escalation: { state: "running" } } },
      },
      {
        at: "2026-03-03 11:00",
        event: "DecisionMade",
        actor: "iva",
        role: "agent",
        data: { outcome: "rejected" },
        sees: { rights: { customerCentre: "broken" } },
      },
    ]);
  });

  it("stays open while nobody knows who the first employee was", () => {
    tell([
      { ...answered[0]!, actor: null },
      { at: "2026-03-02 12:00", event: "ComplaintAssessed", data: { severity: "high" } },
      { at: "2026-03-02 14:00", event: "Escalated", data: { source: "complainant" } },
      {
        at: "2026-03-03 10:00",
        event: "DecisionMade",
        actor: "iva",
        role: "agent",
        data: { outcome: "rejected" },
        sees: { rights: { customerCentre: "pending" } },
      },
      { at: "2026-03-03 11:00", event: "Withdrawn", sees: { rights: { customerCentre: "not-applicable" } } },
    ]);
  });
});
