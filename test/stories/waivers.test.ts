import { describe, it } from "vitest";
import { answered, closed } from "./cases.ts";
import { type Step, tell } from "./tell.ts";

const reopens = (at: string, sees: Step["sees"]): Step => ({
  at,
  event: "ComplaintReopened",
  role: "agent",
  sees,
});

const waived = (at: string, guard: string, until: string, sees: Step["sees"] = {}): Step => ({
  at,
  event: "PolicyWaived",
  actor: "maria",
  role: "manager",
  data: { guard, until, why: "the customer was in hospital" },
  sees,
});

describe("rules bend when one customer's interest needs it", () => {
  it("a manager's leave of Monday is used by the agent on Tuesday, and ends", () => {
    const leave = waived("2026-04-20 10:00", "withinReopenWindow", "2026-04-30T17:00:00+03:00", {
      facts: {
        waivedGuard: "withinReopenWindow",
        waivedBy: "maria",
        waivedBecause: "the customer was in hospital",
      },
    });
    const refused: Step["sees"] = { stage: "closed", refused: ["guard-failed", "withinReopenWindow"] };
    tell([
      ...closed,
      reopens("2026-04-20 09:00", refused),
      leave,
      reopens("2026-04-21 10:00", { stage: "investigating" }),
    ]);
    tell([...closed, leave, reopens("2026-04-30 17:00", { stage: "investigating" })]);
    tell([...closed, leave, reopens("2026-04-30 17:01", refused)]);
  });

  it("an override of one event ends with its date too", () => {
    const override = { guards: ["withinReopenWindow"], by: "maria", why: "in hospital", until: "2026-04-10" };
    const reopened = (at: string, sees: Step["sees"]): Step => ({
      ...reopens(at, sees),
      role: "manager",
      override,
    });
    tell([...closed, reopened("2026-04-10 12:00", { stage: "investigating" })]);
    tell([...closed, reopened("2026-04-11 12:00", { refused: ["guard-failed", "withinReopenWindow"] })]);
  });

  it("a waiver is a supervisor's or a manager's, of the policy's rules, one at a time", () => {
    tell([
      ...answered,
      {
        ...waived("2026-03-05 10:00", "stagesLeft", "2026-04-30"),
        role: "agent",
        sees: { refused: ["role-not-permitted", "supervisor", "manager"] },
      },
      waived("2026-03-05 10:00", "redressSettled", "2026-04-30", {
        refused: ["guard-failed", "policyWaivable"],
      }),
      waived("2026-03-05 10:00", "stagesLeft", "2026-04-30"),
      waived("2026-03-05 11:00", "withinReopenWindow", "2026-04-30", {
        refused: ["guard-failed", "policyWaivable"],
      }),
      waived("2026-03-05 12:00", "stagesLeft", "2026-03-31"),
      waived("2026-04-01 12:00", "withinReopenWindow", "2026-04-30", {
        facts: { waivedGuard: "withinReopenWindow" },
      }),
    ]);
  });

  it("an agent grants this customer more than the hundred, after a manager has said so", () => {
    tell([
      ...answered,
      {
        at: "2026-03-04 12:00",
        event: "RedressLimitSet",
        role: "manager",
        data: { limit: 250, why: "twenty years a customer" },
        sees: { facts: { agentRedressLimit: 250 } },
      },
      { at: "2026-03-05 10:00", event: "RedressOffered", role: "agent", data: { amount: 250 } },
      {
        at: "2026-03-05 11:00",
        event: "RedressLimitSet",
        role: "supervisor",
        data: { limit: 5000, why: "no" },
        sees: { refused: ["role-not-permitted", "manager"] },
      },
    ]);
  });
});
