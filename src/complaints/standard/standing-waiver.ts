import type { Condition } from "../conditions/expression.ts";

/** The guards that a policy sets against the customer, which `PolicyWaived` waives for one case. */
export const WAIVABLE = [
  "withinAdmissionWindow",
  "summaryResolutionEligible",
  "externalEligible",
  "withinReferralWindow",
  "stagesLeft",
  "withinReopenWindow",
  "reopenCount<max",
] as const;

/** A rule of the policy, or a waiver of it for the case that has not ended. */
export const unlessWaived = <const Rule extends Condition>(guard: (typeof WAIVABLE)[number], rule: Rule) =>
  ({ any: [rule, { all: [{ fact: "waivedGuard", equals: guard }, WAIVER_HOLDS] }] }) as const;

/** Not later than the end of the waiver. */
export const WAIVER_HOLDS = { since: "waivedUntil", atMostMs: 0 } as const satisfies Condition;
