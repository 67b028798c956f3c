import type { Term, TermUnit } from "../../calendars/due-date.ts";
import type { PolicyMilestone, PolicyStart } from "./policy.ts";

const ENDINGS = ["Withdrawn", "DeclaredInadmissible", "Forwarded", "MergedInto", "ComplaintClosed"];

/** The events of the standard process that mark a start other than the receipt. */
const STARTS: Readonly<Partial<Record<PolicyStart, readonly string[]>>> = {
  acknowledgement: ["Acknowledged"],
  "sent-to-firm": ["SentToFirm"],
  // Several events lead to a review, and elsewhere too: `policyClocks` goes by the stage.
  "escalation-request": [],
  "stage-2-acknowledgement": ["ReviewAcknowledged"],
};

/** What is left out of a milestone where it has nothing to say. */
const DEFAULTS = { extension: null, rule: null, penalty: null } as const;

/** A term that ends on whatever date it ends. */
export function term(amount: number, unit: TermUnit): Required<Term> {
  return { amount, unit, roll: "none" };
}

/** From the receipt to an acknowledgement. */
export function acknowledgement(amount: number, unit: TermUnit): PolicyMilestone {
  return milestone("ack", "acknowledgement", "receipt", term(amount, unit), ["Acknowledged"]);
}

/** From the receipt, or its like, to an answer. */
export function answer(
  id: string,
  label: string,
  term: Term,
  rule: string | null = null,
  from: PolicyStart = "receipt",
): PolicyMilestone {
  return { ...milestone(id, label, from, term, ["ResponseCommunicated"]), rule };
}

/** A milestone that the events of the standard process mark; it ends with the case too. */
export function milestone(
  id: string,
  label: string,
  from: PolicyStart,
  term: Term,
  stop: readonly string[],
): PolicyMilestone {
  return {
    ...DEFAULTS,
    id,
    label,
    from,
    term,
    start: STARTS[from] ?? ["ComplaintReceived"],
    stop: [...stop, ...ENDINGS],
  };
}
