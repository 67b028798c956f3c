import type { Term } from "../../calendars/due-date.ts";
import type { Clock } from "../clocks/clock.ts";
import type { PolicyMilestone, PolicyPeriod } from "./policy.ts";

/** What moves a clock and by when it is due. */
type MilestoneClock = Pick<Clock, "term" | "until" | "start" | "stop" | "reopenOn" | "reopen">;

/** A review begins by several events, and each time anew. */
const REVIEW = [{ entering: "reviewing" }] as const;

/** The clock of a milestone in the standard process; `null` where nothing there marks its start. */
export function milestoneClock(milestone: PolicyMilestone, period: PolicyPeriod): MilestoneClock | null {
  const { from, start, stop } = milestone;
  const due = dueOf(milestone, period);
  if (from === "escalation-request" && start.length === 0 && stop.length > 0) {
    return { ...due, start: REVIEW, stop, reopenOn: REVIEW, reopen: "restart" };
  }
  if (start.length === 0) return null;
  if (from === "stage-2-acknowledgement") {
    return { ...due, start, stop, reopenOn: start, reopen: "restart" };
  }
  return { ...due, start, stop };
}

/**
 * By when an answer is due: by the regime's term after a holding reply, if it has one, and by its extension once the
 * customer was told of it, both in time; by the instant that the customer agreed to before anything else.
 */
function dueOf(milestone: PolicyMilestone, { milestones }: PolicyPeriod): Pick<Clock, "term" | "until"> {
  const { id, term, extension } = milestone;
  if (!isAnswer(milestone)) return { term };
  const until = { fact: "extendedUntil" };
  const afterHolding = milestones.find((other) => other.id === `${id}AfterHolding`)?.term;
  const extended = extension === null ? undefined : sumOf(term, extension);
  if (afterHolding === undefined && extended === undefined) return { term, until };
  return {
    term: [
      ...(afterHolding === undefined ? [] : [{ when: presence("holdingSentAt"), value: afterHolding }]),
      ...(extended === undefined ? [] : [{ when: presence("notifiedUntil"), value: extended }]),
      { value: term },
    ],
    until,
  };
}

/** Whether the customer waits for an answer, which a summary in the first days is not. */
function isAnswer({ id, stop }: PolicyMilestone): boolean {
  return id !== "summaryResolution" && stop.includes("ResponseCommunicated");
}

/** A term made longer; `undefined` where the two are in different units. */
function sumOf(term: Term, extension: Term): Term | undefined {
  return term.unit === extension.unit ? { ...term, amount: term.amount + extension.amount } : undefined;
}

function presence(fact: string) {
  return { fact, present: true } as const;
}
