import type { TransitionSpec } from "../../process/process.ts";
import { STANDARD_STAGES } from "../states.ts";

/** What is granted and waived for one customer. */
export const freedomToAct = (): readonly TransitionSpec[] =>
  (
    [
      {
        event: "PolicyWaived",
        guards: ["policyWaivable"],
        set: {
          waivedGuard: { data: "guard" },
          waivedUntil: { data: "until" },
          waivedBy: { event: "actor" },
          waivedBecause: { data: "why" },
        },
      },
      { event: "RedressLimitSet", guards: ["limitGiven"], set: { agentRedressLimit: { data: "limit" } } },
      {
        event: "RedressOffered",
        set: { redressAmount: { data: "amount" } },
        add: { redressTotal: { data: "amount" } },
      },
      {
        event: "RedressAccepted",
        set: { redressAccepted: { fact: "redressTotal" } },
        effects: [{ type: "pay-redress", customer: { fact: "customer" }, amount: { fact: "redressAmount" } }],
      },
      // What is declined no longer counts toward the limit.
      { event: "RedressDeclined", set: { redressTotal: { fact: "redressAccepted" } } },
    ] satisfies Omit<TransitionSpec, "from">[]
  ).map((row) => ({ from: STANDARD_STAGES, ...row }));
