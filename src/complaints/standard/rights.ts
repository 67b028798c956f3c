import type { Condition } from "../conditions/expression.ts";
import type { RightSpec } from "../process/process.ts";

const DECIDED = { fact: "outcome", present: true } as const satisfies Condition;

const RESPONDED = { fact: "respondedAt", present: true } as const satisfies Condition;

/** What has not come up by then may still do so while the case goes on. */
const GOING_ON = { fact: "endedAt", present: false } as const satisfies Condition;

const NOT_DECIDED = { all: [{ not: DECIDED }, GOING_ON] } as const satisfies Condition;

const OBLIGATION_BROKEN = { fact: "obligationBroken", equals: true } as const satisfies Condition;

const REDRESS_PAID = { part: "redress", equals: "paid" } as const satisfies Condition;

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
    late: { clock: "final", breached: true },
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
    applies: { fact: "serviceLevel", present: true },
    honored: {
      any: [
        {
          all: [
            { clock: "serviceLevel", equals: "stopped" },
            { clock: "serviceLevel", breached: false },
          ],
        },
        REDRESS_PAID,
      ],
    },
  },
  obligationsMet: {
    label: "to have obligations met",
    applies: { any: [GOING_ON, { fact: "obligationBroken", present: true }] },
    honored: {
      any: [
        { fact: "obligationBroken", equals: false },
        { fact: "remedied", equals: true },
        { all: [OBLIGATION_BROKEN, REDRESS_PAID] },
      ],
    },
    late: { all: [OBLIGATION_BROKEN, { clock: "redress", breached: true }] },
  },
  timelyHelp: {
    label: "to timely, professional help",
    clock: "final",
    honored: {
      all: [{ part: "ack", equals: "sent" }, RESPONDED],
    },
    late: { clock: "ack", breached: true },
    broken: {
      all: [
        { part: "ack", equals: "due" },
        { clock: "ack", breached: true },
      ],
    },
  },
  accurateInformation: {
    label: "to accurate information on rules",
    applies: { any: [RESPONDED, GOING_ON] },
    honored: RESPONSE_COMPLETE,
    late: { clock: "final", breached: true },
    broken: {
      all: [RESPONDED, { any: [{ fact: "responseCorrected", equals: true }, { not: RESPONSE_COMPLETE }] }],
    },
  },
  toComplain: {
    label: "to complain",
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
    applies: { fact: "escalationAskedAt", present: true },
    honored: {
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
      any: [NOT_DECIDED, { all: [REDRESS_OWED, { not: { part: "redress", equals: "declined" } }] }],
    },
    honored: REDRESS_PAID,
    broken: {
      all: [{ fact: "endedAt", present: true }, REDRESS_OWED, { part: "redress", in: ["none", "offered"] }],
    },
  },
} as const satisfies Readonly<Record<string, RightSpec>>;
