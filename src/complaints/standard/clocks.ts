import type { Clock } from "../clocks/clock.ts";
import { COMPLAINT } from "./kinds.ts";
import { outsideClocks } from "./outside-clocks.ts";
import { FINAL_STAGES, HOLDS } from "./states.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day of the business time that a calendar counts. */
const WORKING_DAY = 8 * HOUR;

const ENDED = { entering: FINAL_STAGES } as const;
const HELD = { entering: HOLDS } as const;
const GOES_ON = { leaving: HOLDS } as const;
const EXTENDED = { fact: "extendedUntil" } as const;

/**
 * The clocks of the standard process: the firm's own in the business time of the caller's calendar, the others
 * around the clock. They follow the stages; those named as a policy's milestones are put in their place
 * (`policyClocks`).
 */
export const standardClocks = () =>
  ({
    /** Until the complaint is acknowledged. */
    ack: {
      targetMs: 5 * WORKING_DAY,
      start: ["ComplaintReceived"],
      stop: ["Acknowledged", ENDED],
    },
    /** Until it is known what will become of the complaint. */
    assessment: {
      targetMs: 5 * WORKING_DAY,
      start: [{ entering: "received" }],
      stop: ["ComplaintAssessed", ENDED],
      reopenOn: [{ entering: "received" }],
      reopen: "restart",
    },
    /** Until the customer first hears of the matter itself. */
    firstContact: {
      targetMs: 10 * WORKING_DAY,
      start: ["ComplaintReceived"],
      stop: [
        ...["ProgressUpdateSent", "HoldingResponseSent", "InformationRequested", "ResponseCommunicated"],
        ENDED,
      ],
    },
    /** Until the complaint can be resolved by a summary: ends with the answer. */
    summaryResolution: {
      targetMs: 3 * DAY,
      calendar: null,
      start: ["ComplaintReceived"],
      stop: ["ResponseCommunicated", ENDED],
    },
    /** The statutory time for an answer to a complaint, which nothing pauses and the customer may extend. */
    final: {
      targetMs: 56 * DAY,
      until: EXTENDED,
      calendar: null,
      start: [{ event: "ComplaintReceived", when: COMPLAINT }],
      stop: ["ResponseCommunicated", ENDED],
      reopenOn: ["ForwardReturned"],
      reopen: "count-closed",
    },
    /** Until the customer has an answer, by what was asked, in every life of the case anew. */
    reply: {
      targetMs: [
        { when: { facts: { kind: "request" } }, value: 28 * DAY },
        { when: { facts: { kind: "wish" } }, value: 90 * DAY },
        // The longest that a regime here leaves for a complaint; the statutory time itself is the clock above.
        { value: 60 * DAY },
      ],
      until: EXTENDED,
      calendar: null,
      start: ["ComplaintReceived", "ComplaintReopened", "ForwardReturned"],
      stop: ["ResponseCommunicated", { entering: [...FINAL_STAGES, "external"] }],
      reopenOn: ["ComplaintReopened", "ForwardReturned"],
      reopen: "restart",
      alerts: [
        {
          alert: "answer-at-risk",
          share: 0.8,
          effects: [{ type: "notify", assignee: { fact: "assignee" } }],
        },
      ],
    },
    /** The firm's own time for an answer: waits while others are asked, and starts anew when the case is reopened. */
    answer: {
      targetMs: 20 * WORKING_DAY,
      until: EXTENDED,
      start: ["ComplaintReceived"],
      pause: [HELD],
      resume: [GOES_ON],
      stop: ["ResponseCommunicated", { entering: [...FINAL_STAGES, "external"] }],
      reopenOn: ["ComplaintReopened", "ForwardReturned"],
      reopen: "restart",
    },
    /** Until the second stage is answered, by another person. */
    stage2: {
      targetMs: 20 * WORKING_DAY,
      until: EXTENDED,
      start: [{ entering: "reviewing" }],
      pause: [HELD],
      resume: [GOES_ON],
      stop: ["ResponseCommunicated", { entering: [...FINAL_STAGES, "external"] }],
      reopenOn: [{ entering: "reviewing" }],
      reopen: "restart",
    },
    /** From the agreement on a service level until the service is restored, around the clock, or the price is due. */
    serviceLevel: {
      targetMs: { fact: "agreedMs" },
      calendar: null,
      start: ["ServiceLevelAgreed"],
      stop: ["ServiceRestored", ENDED],
      reopenOn: ["ServiceLevelAgreed"],
      reopen: "restart",
      penalty: { base: { fact: "agreedPrice" }, share: 0.1, perMs: HOUR, cap: 1 },
    },
    /** Until another person handles what was escalated. */
    escalation: {
      targetMs: 2 * WORKING_DAY,
      start: ["Escalated"],
      stop: [
        { event: "Assigned", when: { fact: "assignee", notEquals: { fact: "escalatedFrom" } } },
        { event: "DecisionMade", when: { fact: "decidedBy", notEquals: { fact: "escalatedFrom" } } },
        ENDED,
      ],
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
      start: [{ entering: "followUp" }],
      stop: [{ event: "FollowUpAnswered" }, { leaving: "followUp" }],
      reopenOn: [{ entering: "followUp" }],
      reopen: "restart",
    },
    ...outsideClocks(),
  }) as const satisfies Readonly<Record<string, Clock>>;
