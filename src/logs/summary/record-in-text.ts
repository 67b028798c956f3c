import { instantText } from "../../calendars/instant.ts";
import type {
  ClockActivation,
  ClockGoal,
  ClockRecord,
  ClockSpan,
} from "../../complaints/clocks/clock-record.ts";

/** A record as it stands in the state of a case. */
export function recordInText({
  state,
  since,
  stoppedAt,
  holds,
  past,
  ...lasting
}: ClockRecord<number>): ClockRecord {
  return {
    state,
    ...lastingInText(lasting),
    since: since === null ? null : instantText(since),
    stoppedAt: stoppedAt === null ? null : instantText(stoppedAt),
    ...(holds === undefined ? {} : { holds }),
    ...(past === undefined ? {} : { past: past.map(activationInText) }),
  };
}

function activationInText({ stoppedAt, ...lasting }: ClockActivation<number>): ClockActivation {
  return { ...lastingInText(lasting), stoppedAt: instantText(stoppedAt) };
}

/** What an activation has from its start on. */
function lastingInText({
  spans,
  goal,
}: Pick<ClockActivation<number>, "spans" | "goal">): Pick<ClockActivation, "spans" | "goal"> {
  return { spans: spans.map(spanInText), ...(goal === undefined ? {} : { goal: goalInText(goal) }) };
}

function spanInText([from, to, calendar]: ClockSpan<number>): ClockSpan {
  const span = [instantText(from), instantText(to)] as const;
  return calendar === undefined ? span : [...span, calendar];
}

function goalInText({ until, ...goal }: ClockGoal<number>): ClockGoal {
  return until === undefined ? goal : { ...goal, until: instantText(until) };
}
