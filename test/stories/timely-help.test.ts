import { describe, it } from "vitest";
import { type Step, tell } from "./tell.ts";

const received: Step = {
  at: "2026-03-02 11:00",
  event: "ComplaintReceived",
  actor: "iva",
  data: { channel: "letter", kind: "complaint", customer: "K-7" },
};
const acknowledged: Step = {
  at: "2026-03-02 11:30",
  event: "Acknowledged",
  sees: { parts: { ack: "sent" } },
};
const assessed: Step = { at: "2026-03-02 12:00", event: "ComplaintAssessed", data: { severity: "high" } };

describe("timely, professional help", () => {
  it("an answer within the statutory time keeps it, one after it is late, and silence breaks it", () => {
    tell([
      received,
      acknowledged,
      assessed,
      {
        at: "2026-04-27 12:00",
        sees: { rights: { timelyHelp: "pending" }, clocks: { final: { breached: false } } },
      },
      {
        at: "2026-04-28 12:00",
        sees: { rights: { timelyHelp: "broken" }, clocks: { final: { breached: true } } },
      },
      {
        at: "2026-04-28 13:00",
        event: "DecisionMade",
        actor: "zoe",
        role: "agent",
        data: { outcome: "rejected" },
      },
      {
        at: "2026-04-28 14:00",
        event: "ResponseCommunicated",
        role: "agent",
        data: { response: "final", reasons: "as agreed" },
        sees: { stage: "communicated", rights: { timelyHelp: "late", accurateInformation: "late" } },
      },
    ]);
  });

  it("an alert sounds when four fifths of the time for the answer have passed", () => {
    tell([
      received,
      acknowledged,
      assessed,
      // Sixty days from 2 March 11:00 are 1 May 12:00, since the clocks went forward; four fifths of them 48 days.
      {
        at: "2026-04-19 11:59",
        sees: { clocks: { reply: { dueAt: "2026-05-01 12:00", sounded: [] } } },
      },
      { at: "2026-04-19 12:00", sees: { clocks: { reply: { sounded: ["answer-at-risk"] } } } },
    ]);
  });

  it.each<[string, Step]>([
    ["withdrawn", { at: "2026-03-02 13:00", event: "Withdrawn" }],
    ["merged into another", { at: "2026-03-02 13:00", event: "MergedInto", data: { into: "C-2" } }],
    [
      "not admitted, with reasons",
      { at: "2026-03-02 13:00", event: "DeclaredInadmissible", role: "agent", data: { reasons: "not ours" } },
    ],
  ])("a case that is %s in good time is not at issue", (_, ending) => {
    tell([
      received,
      acknowledged,
      { ...ending, sees: { rights: { timelyHelp: "not-applicable", toComplain: "honored" } } },
    ]);
  });

  it("an ending does not mend what was late before it", () => {
    tell([
      received,
      { at: "2026-03-10 11:00", event: "Withdrawn", sees: { rights: { timelyHelp: "broken" } } },
    ]);
    tell([
      received,
      { at: "2026-03-10 11:00", event: "Acknowledged" },
      { at: "2026-03-10 12:00", event: "Withdrawn", sees: { rights: { timelyHelp: "late" } } },
    ]);
    tell([
      received,
      acknowledged,
      assessed,
      { at: "2026-06-01 12:00", event: "Withdrawn", sees: { rights: { timelyHelp: "broken" } } },
    ]);
  });

  it("a date that the customer agreed to moves the answer, until the end of that day", () => {
    tell([
      received,
      acknowledged,
      assessed,
      {
        at: "2026-03-20 12:00",
        event: "ExtensionAgreed",
        data: { until: "2026-12-31T17:00:00+02:00" },
        sees: {
          clocks: {
            final: { dueAt: "2026-12-31 17:00" },
            reply: { dueAt: "2026-12-31 17:00" },
            answer: { dueAt: "2026-12-31 17:00" },
          },
        },
      },
      { at: "2026-06-01 12:00", sees: { rights: { timelyHelp: "pending" } } },
      { at: "2026-12-31 17:01", sees: { rights: { timelyHelp: "broken" } } },
    ]);
  });

  it("a date that the customer was only told of moves nothing", () => {
    tell([
      received,
      acknowledged,
      assessed,
      {
        at: "2026-03-20 12:00",
        event: "ExtensionNotified",
        data: { until: "2026-12-31T17:00:00+02:00" },
        sees: { facts: { notifiedUntil: "2026-12-31T17:00:00+02:00", extendedUntil: null } },
      },
      { at: "2026-05-02 12:00", sees: { rights: { timelyHelp: "broken" } } },
    ]);
  });

  it("a hold moves the firm's own time, and never the statutory one", () => {
    tell([
      received,
      acknowledged,
      assessed,
      { at: "2026-03-02 12:00", event: "InvestigationStarted", sees: { stage: "investigating" } },
      {
        at: "2026-03-02 13:00",
        event: "InformationRequested",
        sees: {
          stage: "awaitingComplainant",
          clocks: { answer: { state: "paused", dueAt: null }, final: { state: "running" } },
        },
      },
      {
        at: "2026-03-04 13:00",
        event: "InformationReceived",
        sees: {
          stage: "investigating",
          // Twenty working days from 2 March 11:00, and the two of the hold.
          clocks: {
            answer: { state: "running", dueAt: "2026-04-01 11:00" },
            final: { dueAt: "2026-04-27 12:00" },
          },
        },
      },
    ]);
  });
});

describe("wishes and requests", () => {
  it("a wish has its own time, and the rights of complaints are not at issue", () => {
    tell([
      { ...received, data: { channel: "web", kind: "wish" } },
      acknowledged,
      {
        ...assessed,
        sees: {
          clocks: { final: { state: "idle" }, reply: { dueAt: "2026-05-31 12:00" } },
          rights: {
            toComplain: "not-applicable",
            obligationsMet: "not-applicable",
            materialRedress: "not-applicable",
            timelyHelp: "pending",
          },
        },
      },
      { at: "2026-05-01 12:00", sees: { rights: { timelyHelp: "pending", excellentService: "pending" } } },
      { at: "2026-05-31 12:01", sees: { rights: { timelyHelp: "broken" } } },
    ]);
  });

  it("a request is answered sooner than a complaint", () => {
    tell([
      { ...received, data: { channel: "web", kind: "request" } },
      acknowledged,
      { at: "2026-03-30 11:00", sees: { clocks: { reply: { dueAt: "2026-03-30 12:00" } } } },
      { at: "2026-03-30 12:01", sees: { rights: { timelyHelp: "broken" } } },
    ]);
  });

  it("a word that the process does not know is a complaint", () => {
    tell([
      {
        ...received,
        data: { channel: "web", kind: "claim" },
        sees: { clocks: { final: { state: "running" } }, rights: { toComplain: "pending" } },
      },
    ]);
  });
});
