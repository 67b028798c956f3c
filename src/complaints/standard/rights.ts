import type { Condition } from "../conditions/expression.ts";
import type { RightSpec } from "../process/process.ts";
import { COMPLAINT } from "./kinds.ts";

const DECIDED = { fact: "outcome", present: true } as const satisfies Condition;

const RESPONDED = { fact: "respondedAt", present: true } as const satisfies Condition;

/** What has not come up by then may still do so while the case goes on. */
const GOING_ON = { fact: "endedAt", present: false } as const satisfies Condition;

const ENDED = { not: GOING_ON } as const satisfies Condition;

const NOT_DECIDED = { all: [{ not: DECIDED }, GOING_ON] } as const satisfies Condition;

const OBLIGATION_BROKEN = { fact: "obligationBroken", equals: true } as const satisfies Condition;

const REMEDY_ORDERED = { fact: "remedyOrdered", equals: true } as const satisfies Condition;

const REMEDIED = { fact: "remedied", equals: true } as const satisfies Condition;

/** Redress that was offered in this life of the case; what an earlier one still owed answers for that alone. */
const REDRESS_PAID = {
  all: [
    { part: "redress", equals: "paid" },
    { fact: "redressAmount", present: true },
  ],
} as const satisfies Condition;

/** Redress is owed for an obligation that was broken, unless the complaint was rejected. */
const REDRESS_OWED = {
  all: [OBLIGATION_BROKEN, { fact: "outcome", notEquals: "rejected" }],
} as const satisfies Condition;

const RESPONSE_COMPLETE = {
  all: [
    { fact: "reasons", present: true },
    {
      any: [
        { fact: "externalBodyRequired", equals: false },
        {
          all: [
            { fact: "externalBody", present: true },
            { fact: "referralUntil", present: true },
          ],
        },
      ],
    },
  ],
} as const satisfies Condition;

/** The service was restored, by which the clock of the level agreed stopped. */
const RESTORED = {
  all: [
    { clock: "serviceLevel", equals: "stopped" },
    { fact: "restoredAt", present: true },
  ],
} as const satisfies Condition;

const LEVEL_MISSED = { clock: "serviceLevel", breached: true } as const satisfies Condition;

const ACK_BREACHED = { clock: "ack", breached: true } as const satisfies Condition;

/** The statutory time is for complaints, whichever regime's clock is in its place. */
const FINAL_BREACHED = {
  all: [COMPLAINT, { clock: "final", breached: true }],
} as const satisfies Condition;

const STAGE_2_BREACHED = { clock: "stage2", breached: true } as const satisfies Condition;

/** The answer came after the time for what was asked. */
const LATE_ANSWER = {
  any: [{ clock: "reply", breached: true }, FINAL_BREACHED],
} as const satisfies Condition;

/** What came too late, besides the answer by its own clock. */
const OVERDUE = [ACK_BREACHED, FINAL_BREACHED, STAGE_2_BREACHED] as const satisfies readonly Condition[];

/** The customer's eight rights in the standard process. */
export const STANDARD_RIGHTS = {
  excellentService: {
    label: "to excellent service",
    applies: {
      any: [GOING_ON, { fact: "standardMet", present: true }, { fact: "satisfied", present: true }],
    },
    honored: {
      any: [
        { fact: "standardMet", equals: true },
        { fact: "satisfied", equals: true },
      ],
    },
    late: LATE_ANSWER,
    broken: {
      all: [
        { fact: "satisfied", equals: false },
        { fact: "deadlockAt", present: true },
      ],
    },
  },
  serviceLevel: {
    label: "to set the service level and have it enforced",
    clock: "serviceLevel",
    applies: { any: [{ clock: "serviceLevel", equals: "running" }, RESTORED, LEVEL_MISSED] },
    honored: {
      any: [
        { all: [RESTORED, { not: LEVEL_MISSED }] },
        { all: [LEVEL_MISSED, { fact: "penaltyPaid", atLeast: { penalty: "serviceLevel" } }] },
      ],
    },
  },
  obligationsMet: {
    label: "to have obligations met",
    clock: "remedy",
    applies: {
      all: [COMPLAINT, { any: [GOING_ON, { fact: "obligationBroken", present: true }, REMEDY_ORDERED] }],
    },
    honored: {
      any: [
        REMEDIED,
        {
          all: [
            { not: REMEDY_ORDERED },
            {
              any: [{ fact: "obligationBroken", equals: false }, { all: [OBLIGATION_BROKEN, REDRESS_PAID] }],
            },
          ],
        },
      ],
    },
    late: { all: [OBLIGATION_BROKEN, { clock: "redress", breached: true }] },
  },
  timelyHelp: {
    label: "to timely, professional help",
    clock: "reply",
    applies: { any: [GOING_ON, RESPONDED, { clock: "reply", breached: true }, ...OVERDUE] },
    honored: {
      all: [
        { part: "ack", equals: "sent" },
        { any: [RESPONDED, { all: [ENDED, { clock: "reply", breached: false }] }] },
      ],
    },
    late: { any: OVERDUE },
    broken: {
      any: [
        { all: [{ part: "ack", equals: "due" }, ACK_BREACHED] },
        { all: [{ clock: "final", equals: "running" }, FINAL_BREACHED] },
        { all: [{ clock: "stage2", equals: "running" }, STAGE_2_BREACHED] },
      ],
    },
  },
  accurateInformation: {
    label: "to accurate information on rules",
    applies: { any: [RESPONDED, GOING_ON] },
    honored: { all: [RESPONDED, RESPONSE_COMPLETE] },
    late: LATE_ANSWER,
    broken: {
      all: [RESPONDED, { any: [{ fact: "responseCorrected", equals: true }, { not: RESPONSE_COMPLETE }] }],
    },
  },
  toComplain: {
    label: "to complain",
    applies: COMPLAINT,
    honored: {
      any: [
        { fact: "takenUp", equals: true },
        { fact: "inadmissibleBecause", present: true },
      ],
    },
    late: { clock: "assessment", breached: true },
    broken: {
      all: [
        { fact: "inadmissible", equals: true },
        { fact: "inadmissibleBecause", present: false },
      ],
    },
  },
  customerCentre: {
    label: "to reach the customer centre when the first employee did not help",
    clock: "escalation",
    // Where nobody knows who the first employee was, and another person took the case in time, nobody can say.
    applies: {
      all: [
        { fact: "escalationAskedAt", present: true },
        {
          any: [GOING_ON, { fact: "escalatedFrom", present: true }, { clock: "escalation", breached: true }],
        },
      ],
    },
    honored: {
      all: [
        { fact: "escalatedFrom", present: true },
        {
          any: [
            {
              all: [
                { fact: "assignee", present: true },
                { fact: "assignee", notEquals: { fact: "escalatedFrom" } },
              ],
            },
            {
              all: [
                { fact: "decidedSinceEscalationBy", present: true },
                { fact: "decidedSinceEscalationBy", notEquals: { fact: "escalatedFrom" } },
              ],
            },
          ],
        },
      ],
    },
    broken: {
      all: [
        { fact: "decidedSinceEscalationBy", present: true },
        { fact: "decidedSinceEscalationBy", equals: { fact: "escalatedFrom" } },
      ],
    },
  },
  materialRedress: {
    label: "to material redress when obligations are broken",
    clock: "redress",
    applies: {
      all: [
        COMPLAINT,
        { any: [NOT_DECIDED, { all: [REDRESS_OWED, { not: { part: "redress", equals: "declined" } }] }] },
      ],
    },
    honored: REDRESS_PAID,
    broken: {
      all: [{ fact: "endedAt", present: true }, REDRESS_OWED, { part: "redress", in: ["none", "offered"] }],
    },
  },
} as const satisfies Readonly<Record<string, RightSpec>>;
