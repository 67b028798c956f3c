import type { Condition } from "../conditions/expression.ts";

/** What is neither a wish nor a request is a complaint, so that no customer loses a right by a word. */
export const COMPLAINT = { not: { fact: "kind", in: ["wish", "request"] } } as const satisfies Condition;
