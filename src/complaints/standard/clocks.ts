import type { Clock } from "../clocks/clock.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day of the business time that a calendar counts. */
const WORKING_DAY = 8 * HOUR;

const ENDINGS = ["Withdrawn", "DeclaredInadmissible", "Forwarded", "MergedInto", "ComplaintClosed"] as const;
const REQUESTS = ["InformationRequested", "ThirdPartyRequested"] as const;
const REPLIES = [
  "InformationReceived",
  "InformationTimedOut",
  "ThirdPartyReplied",
  "ThirdPartyTimedOut",
] as const;

/**
 * The clocks of the standard process: the firm's own in the business time of the caller's calendar, the others
 * around the clock. Those named as a policy's milestones are put in their place (`policyClocks`).
 */
export const standardClocks = () =>
  ({
    /** Until the complaint is acknowledged. */
    ack: {
      targetMs: 5 * WORKING_DAY,
      start: ["ComplaintReceived"],
      stop: ["Acknowledged", ...ENDINGS],
    },
    /** Until it is known what will become of the complaint. */
    assessment: {
      targetMs: 5 * WORKING_DAY,
      start: ["ComplaintReceived", "ForwardReturned"],
      stop: ["ComplaintAssessed", ...ENDINGS],
      reopenOn: ["ForwardReturned"],
      reopen: "restart",
    },
    /** Until the customer first hears of the matter itself. */
    firstContact: {
      targetMs: 10 * WORKING_DAY,
      start: ["ComplaintReceived"],
      stop: [
        "ProgressUpdateSent",
        "HoldingResponseSent",
        "InformationRequested",
        "ResponseCommunicated",
        ...ENDINGS,
      ],
    },
    /** Until the complaint can be resolved by a summary: ends with the answer. */
    summaryResolution: {
      targetMs: 3 * DAY,
      calendar: null,
      start: ["ComplaintReceived"],
      stop: ["ResponseCommunicated", ...ENDINGS],
    },
    /** The statutory time for an answer, which nothing pauses. */
    final: {
      targetMs: 56 * DAY,
      calendar: null,
      start: ["ComplaintReceived"],
      stop: ["ResponseCommunicated", ...ENDINGS],
      reopenOn: ["ForwardReturned"],
      reopen: "count-closed",
    },
    /** The firm's own time for an answer: waits while others are asked, and starts anew when the case is reopened. */
    answer: {
      targetMs: 20 * WORKING_DAY,
      start: ["ComplaintReceived"],
      pause: REQUESTS,
      resume: REPLIES,
      stop: ["ResponseCommunicated", "ReferredExternally", ...ENDINGS],
      reopenOn: ["ComplaintReopened", "ForwardReturned"],
      reopen: "restart",
    },
    /** From the agreement on a service level to the answer, around the clock. */
    serviceLevel: {
      targetMs: 2 * HOUR,
      calendar: null,
      start: ["ServiceLevelAgreed"],
      stop: ["ResponseCommunicated", "RemedyImplemented", ...ENDINGS],
    },
    /** Until another person handles what was escalated. */
    escalation: {
      targetMs: 2 * WORKING_DAY,
      start: ["Escalated"],
      stop: ["Assigned", "DecisionMade", ...ENDINGS],
      reopenOn: ["Escalated"],
      reopen: "restart",
    },
    /** From accepted redress to its payment. */
    redress: {
      targetMs: 28 * DAY,
      calendar: null,
      start: ["RedressAccepted"],
      stop: ["RedressPaid"],
      reopenOn: ["RedressReversed", "RedressAccepted"],
    },
    /** Until the customer is asked how it ended. */
    followUp: {
      targetMs: 7 * WORKING_DAY,
      start: ["ResponseAccepted", "ResponseLapsed", "RemedyImplemented", "SettledDuringExternal"],
      stop: [{ event: "FollowUpAnswered" }, ...ENDINGS],
      reopenOn: ["ResponseAccepted", "ResponseLapsed", "RemedyImplemented", "SettledDuringExternal"],
      reopen: "restart",
    },
  }) as const satisfies Readonly<Record<string, Clock>>;
