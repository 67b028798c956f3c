import type { TransitionSpec } from "../../process/process.ts";
import { ENDED, LESSONS } from "./marks.ts";

/** A reopened case has another life, in which nothing of the first one answers for it. */
const ANOTHER_LIFE = {
  set: {
    endedAt: null,
    outcome: null,
    contestedDecisionBy: null,
    reviewer: null,
    obligationBroken: null,
    standardMet: null,
    respondedAt: null,
    responseCorrected: false,
    remedyOrdered: null,
    remedyUntil: null,
    remedied: false,
    holdingSentAt: null,
    notifiedUntil: null,
    extendedUntil: null,
    redressAmount: null,
    satisfied: null,
    satisfiedWithProduct: null,
    satisfiedWithService: null,
    followUpScore: null,
  },
  add: { reopenCount: 1 },
} as const;

/** How a case is closed and reopened, and comes back from where it was forwarded. */
export const closing = (): readonly TransitionSpec[] => [
  ...[
    { from: "deadlock", guards: ["externalRightsNotified"] },
    { from: "externallyDecided", guards: ["noRemedyOrdered"] },
    { from: "followUp", guards: ["redressSettled", "followUpDone"] },
    { from: "followUp", guards: ["redressSettled", "attemptsExhausted"] },
    { from: "followUp", guards: ["redressSettled", "optedOut"] },
  ].map((row) => ({ ...row, event: "ComplaintClosed", to: "closed", set: ENDED, effects: LESSONS })),
  {
    from: "closed",
    event: "ComplaintReopened",
    to: "investigating",
    guards: ["withinReopenWindow", "reopenCount<max"],
    ...ANOTHER_LIFE,
  },
  {
    from: "withdrawn",
    event: "ComplaintReopened",
    to: "investigating",
    guards: ["withinReopenWindow"],
    ...ANOTHER_LIFE,
  },
  {
    from: "inadmissible",
    event: "ComplaintReopened",
    to: "received",
    guards: ["reasonNotified"],
    ...ANOTHER_LIFE,
    set: { ...ANOTHER_LIFE.set, inadmissible: false },
  },
  {
    from: "closed",
    event: "FollowUpComplaintLinked",
    to: "closed",
    guards: ["reopenWindowPassed"],
    set: { linkedCase: { data: "case" } },
  },
  {
    from: "forwarded",
    event: "ForwardReturned",
    to: "received",
    set: { endedAt: null, takenUp: false },
  },
];
