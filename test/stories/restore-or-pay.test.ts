import { describe, it } from "vitest";
import { type Step, tell } from "./tell.ts";

const HOUR = 3_600_000;

/** A line is down on Friday evening; the customer's contract says two hours, around the clock, or a tenth of 1,000 an hour. */
const lineDown: readonly Step[] = [
  {
    at: "2026-03-06 18:00",
    event: "ComplaintReceived",
    actor: "iva",
    data: { channel: "phone", kind: "complaint", customer: "K-7" },
    sees: { stage: "received", effects: ["acknowledge"], rights: { serviceLevel: "not-applicable" } },
  },
  {
    at: "2026-03-06 18:00",
    event: "ServiceLevelAgreed",
    data: { level: "restore in two hours", targetMs: 2 * HOUR, price: 1000 },
    sees: {
      facts: { serviceLevel: "restore in two hours", agreedPrice: 1000 },
      clocks: { serviceLevel: { state: "running", dueAt: "2026-03-06 20:00", penalty: 0 } },
      rights: { serviceLevel: "pending" },
    },
  },
];

describe("restore in two hours, around the clock, or pay", () => {
  it("a service that is restored in the evening, in time, keeps the level, whenever the answer goes out", () => {
    tell([
      ...lineDown,
      { at: "2026-03-06 18:30", event: "ComplaintAssessed", data: { severity: "high" } },
      {
        at: "2026-03-06 19:00",
        event: "ServiceRestored",
        sees: {
          stage: "assessed",
          clocks: { serviceLevel: { state: "stopped", breached: false, penalty: 0 } },
          rights: { serviceLevel: "honored" },
        },
      },
      {
        at: "2026-03-07 00:00",
        event: "DecisionMade",
        actor: "zoe",
        role: "agent",
        data: { outcome: "upheld", standardMet: true },
      },
      {
        at: "2026-03-07 00:10",
        event: "ResponseCommunicated",
        role: "agent",
        data: { response: "final", reasons: "a cable", redress: "none" },
        sees: { rights: { serviceLevel: "honored" } },
      },
    ]);
  });

  it("a decision and an answer restore nothing", () => {
    tell([
      ...lineDown,
      { at: "2026-03-06 18:30", event: "ComplaintAssessed", data: { severity: "high" } },
      {
        at: "2026-03-06 19:00",
        event: "DecisionMade",
        actor: "zoe",
        role: "agent",
        data: { outcome: "upheld", standardMet: false },
      },
      {
        at: "2026-03-06 19:30",
        event: "ResponseCommunicated",
        role: "agent",
        data: { response: "final", reasons: "a cable", redress: "none" },
        sees: { clocks: { serviceLevel: { state: "running" } }, rights: { serviceLevel: "pending" } },
      },
      {
        at: "2026-03-06 20:01",
        sees: {
          clocks: { serviceLevel: { breached: true, penalty: 100 } },
          rights: { serviceLevel: "broken" },
        },
      },
    ]);
  });

  it("a breach that is paid in full is a right kept late, and less than that is a right broken", () => {
    tell([
      ...lineDown,
      {
        at: "2026-03-06 22:30",
        event: "ServiceRestored",
        sees: {
          // Two and a half hours late: three started hours, a tenth of 1,000 each.
          clocks: { serviceLevel: { state: "stopped", breached: true, penalty: 300 } },
          rights: { serviceLevel: "broken" },
        },
      },
      {
        at: "2026-03-09 10:00",
        event: "RedressOffered",
        role: "agent",
        data: { amount: 50 },
      },
      { at: "2026-03-09 10:05", event: "RedressAccepted" },
      // Redress for something else is no penalty.
      { at: "2026-03-09 10:10", event: "RedressPaid", sees: { rights: { serviceLevel: "broken" } } },
      {
        at: "2026-03-09 11:00",
        event: "PenaltyPaid",
        data: { amount: 299 },
        sees: { facts: { penaltyPaid: 299 }, rights: { serviceLevel: "broken" } },
      },
      {
        at: "2026-03-09 12:00",
        event: "PenaltyPaid",
        data: { amount: 1 },
        sees: { facts: { penaltyPaid: 300 }, rights: { serviceLevel: "late" } },
      },
    ]);
  });

  it("what is owed grows by the hour, to the price, until the service is restored", () => {
    tell([
      ...lineDown,
      { at: "2026-03-06 20:00", sees: { clocks: { serviceLevel: { breached: false, penalty: 0 } } } },
      { at: "2026-03-06 21:30", sees: { clocks: { serviceLevel: { breached: true, penalty: 200 } } } },
      { at: "2026-03-09 09:00", sees: { clocks: { serviceLevel: { penalty: 1000 } } } },
    ]);
  });

  it("a level without a price cannot be enforced, and its breach stays one", () => {
    tell([
      lineDown[0]!,
      {
        at: "2026-03-06 18:00",
        event: "ServiceLevelAgreed",
        data: { level: "restore in four hours", targetMs: 4 * HOUR },
        sees: { clocks: { serviceLevel: { dueAt: "2026-03-06 22:00", penalty: 0 } } },
      },
      { at: "2026-03-06 21:30", sees: { rights: { serviceLevel: "pending" } } },
      {
        at: "2026-03-06 22:30",
        event: "ServiceRestored",
        sees: { clocks: { serviceLevel: { breached: true, penalty: null } } },
      },
      {
        at: "2026-03-07 10:00",
        event: "PenaltyPaid",
        data: { amount: 500 },
        sees: { rights: { serviceLevel: "broken" } },
      },
    ]);
  });

  it("the level is the one agreed, in milliseconds, and a second one waits until the first is settled", () => {
    tell([
      ...lineDown,
      {
        at: "2026-03-06 18:10",
        event: "ServiceLevelAgreed",
        data: { level: "tomorrow will do", targetMs: 24 * HOUR },
        sees: {
          refused: ["guard-failed", "levelAgreeable"],
          facts: { serviceLevel: "restore in two hours" },
        },
      },
      {
        at: "2026-03-06 20:30",
        event: "ServiceRestored",
        sees: { clocks: { serviceLevel: { penalty: 100 } } },
      },
      {
        at: "2026-03-06 21:00",
        event: "ServiceLevelAgreed",
        data: { level: "restore in an hour", targetMs: HOUR, price: 1000 },
        sees: { refused: ["guard-failed", "levelAgreeable"] },
      },
      { at: "2026-03-06 21:05", event: "PenaltyPaid", data: { amount: 100 } },
      {
        at: "2026-03-06 21:10",
        event: "ServiceLevelAgreed",
        data: { level: "restore in an hour", targetMs: HOUR, price: 1000 },
        sees: {
          clocks: { serviceLevel: { state: "running", dueAt: "2026-03-06 22:10", activations: 2 } },
          rights: { serviceLevel: "pending" },
        },
      },
      {
        at: "2026-03-06 21:20",
        event: "ServiceLevelAgreed",
        data: { level: "two hours", targetMs: "2h" },
        sees: { refused: ["guard-failed", "levelAgreeable"] },
      },
    ]);
  });

  it("an ending in time leaves the level out of issue, one after the breach does not", () => {
    tell([
      ...lineDown,
      {
        at: "2026-03-06 19:00",
        event: "Withdrawn",
        sees: { clocks: { serviceLevel: { state: "stopped" } }, rights: { serviceLevel: "not-applicable" } },
      },
    ]);
    tell([
      ...lineDown,
      { at: "2026-03-06 21:00", event: "Withdrawn", sees: { rights: { serviceLevel: "broken" } } },
    ]);
  });
});
