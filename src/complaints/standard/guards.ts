import type { Condition } from "../conditions/expression.ts";
import { unlessWaived, WAIVABLE, WAIVER_HOLDS } from "./standing-waiver.ts";

const DAY = 86_400_000;

/** One "no" is enough, to the product or to the service. */
const NO = {
  any: [
    { data: "satisfied", equals: false },
    { data: "product", equals: false },
    { data: "service", equals: false },
  ],
} as const satisfies Condition;

const YES = {
  any: [
    { data: "satisfied", equals: true },
    {
      all: [
        { data: "product", equals: true },
        { data: "service", equals: true },
      ],
    },
  ],
} as const satisfies Condition;

const SCORE_REACHED = { data: "score", atLeast: { fact: "satisfiedFrom" } } as const satisfies Condition;

const REDRESS_SETTLED = {
  part: "redress",
  in: ["none", "declined", "paid"],
} as const satisfies Condition;

const STAGES_LEFT = unlessWaived("stagesLeft", {
  not: { fact: "handlingStage", atLeast: { fact: "handlingStages" } },
});

const LEVEL_IN_FORCE = { clock: "serviceLevel", equals: "running" } as const satisfies Condition;

const WITHIN_REOPEN_WINDOW = {
  since: "endedAt",
  atMostMs: { fact: "reopenWindowMs" },
} as const satisfies Condition;

const ATTEMPTS_LEFT = {
  not: { fact: "followUpAttempts", atLeast: { fact: "maxFollowUpAttempts" } },
} as const satisfies Condition;

const LEVEL_GIVEN = { data: "level", present: true } as const satisfies Condition;

/** What the standard process asks before a case moves. */
export const STANDARD_GUARDS = {
  /** Every field that the policy requires of the response is there. */
  noticeComplete: {
    all: [
      { data: "response", in: ["summary-resolution", "stage-1", "stage-2", "final"] },
      { data: "reasons", present: true },
      {
        any: [
          { fact: "outcome", equals: "rejected" },
          { data: "redress", present: true },
        ],
      },
      {
        any: [
          { fact: "externalBodyRequired", equals: false },
          {
            all: [
              { data: "externalBody", present: true },
              { data: "referralUntil", present: true },
            ],
          },
        ],
      },
    ],
  },
  /** No stage of the firm's own is to follow the response. */
  responseFinal: { data: "response", in: ["summary-resolution", "stage-2", "final"] },
  /** A summary resolution is what the complainant accepted in time; other responses need no such thing. */
  summaryResolutionEligible: unlessWaived("summaryResolutionEligible", {
    any: [
      { data: "response", notEquals: "summary-resolution" },
      {
        all: [
          { data: "accepted", equals: true },
          { clock: "summaryResolution", breached: false },
        ],
      },
    ],
  }),
  /** The matter is not older than the policy admits. */
  withinAdmissionWindow: unlessWaived("withinAdmissionWindow", {
    any: [{ fact: "admissibleUntil", present: false }, { not: { since: "admissibleUntil", atLeastMs: 1 } }],
  }),
  /** A final answer was sent or refused for good, the statutory time has passed without one, or the firm consents. */
  externalEligible: unlessWaived("externalEligible", {
    any: [
      { fact: "finalResponseAt", present: true },
      { fact: "deadlockAt", present: true },
      { clock: "final", breached: true },
      { data: "respondentConsents", equals: true },
    ],
  }),
  /** Not later than the instant that the response named, or else the policy's window after it. */
  withinReferralWindow: unlessWaived("withinReferralWindow", {
    any: [
      { since: "referralUntil", atMostMs: 0 },
      {
        all: [
          { fact: "referralUntil", present: false },
          { since: "finalResponseAt", atMostMs: { fact: "referralWindowMs" } },
        ],
      },
    ],
  }),
  /** The customer has not replied in the policy's time, or can no longer go to the external body. */
  referralOrReplyWindowPassed: {
    any: [
      {
        all: [
          { fact: "respondedAt", present: true },
          { not: { since: "respondedAt", atMostMs: { fact: "replyWindowMs" } } },
        ],
      },
      { since: "referralUntil", atLeastMs: 1 },
    ],
  },
  /** The policy has another stage. */
  stagesLeft: STAGES_LEFT,
  noStagesLeft: { not: STAGES_LEFT },
  /** The reviewer is named, and did not take the earlier decision. */
  reviewerIndependent: {
    all: [
      { data: "reviewer", present: true },
      { data: "reviewer", notEquals: { fact: "decidedBy" } },
    ],
  },
  /** It is known who decides. */
  deciderKnown: { event: "actor", present: true },
  /** Whoever took the decision that the customer contests does not decide again. */
  deciderIndependent: {
    any: [
      { fact: "contestedDecisionBy", present: false },
      { event: "actor", notEquals: { fact: "contestedDecisionBy" } },
    ],
  },
  /** The review waits for an answer, not the first investigation. */
  heldInReview: { fact: "heldFrom", equals: "reviewing" },
  /** The response named the external body, where the policy requires one. */
  externalRightsNotified: {
    any: [
      { fact: "externalBodyRequired", equals: false },
      { fact: "externalBody", present: true },
    ],
  },
  /** The external decision orders nothing. */
  noRemedyOrdered: { fact: "remedyOrdered", equals: false },
  /** The customer says so of product and service, or says nothing but gives a score from the threshold on. */
  satisfied: { all: [{ not: NO }, { any: [YES, SCORE_REACHED] }] },
  dissatisfied: {
    any: [NO, { all: [{ not: YES }, { data: "score", present: true }, { not: SCORE_REACHED }] }],
  },
  /** Nothing is owed that was offered and not declined. */
  redressSettled: REDRESS_SETTLED,
  redressOutstanding: { not: REDRESS_SETTLED },
  "attempts<max": ATTEMPTS_LEFT,
  attemptsExhausted: { not: ATTEMPTS_LEFT },
  /** Calls count once a day. */
  attemptCounts: {
    any: [
      { fact: "lastAttemptAt", present: false },
      { since: "lastAttemptAt", atLeastMs: DAY },
    ],
  },
  /** The customer answered the follow-up. */
  followUpDone: { fact: "followUpDone", equals: true },
  /** The customer asks not to be contacted. */
  contactDeclined: { data: "optedOut", equals: true },
  /** The customer asked not to be contacted. */
  optedOut: { fact: "optedOut", equals: true },
  withinReopenWindow: unlessWaived("withinReopenWindow", WITHIN_REOPEN_WINDOW),
  reopenWindowPassed: { not: WITHIN_REOPEN_WINDOW },
  "reopenCount<max": unlessWaived("reopenCount<max", {
    not: { fact: "reopenCount", atLeast: { fact: "maxReopenings" } },
  }),
  /** The complainant was told why the complaint was not admitted. */
  reasonNotified: { fact: "inadmissibleBecause", present: true },
  /** There is an answer that can be corrected. */
  responseSent: { fact: "respondedAt", present: true },
  correctsResponse: { data: "what", equals: "response" },
  /** The statutory time for an answer has not run out. */
  finalInTime: { clock: "final", breached: false },
  /** What was agreed is a time, and an earlier level is neither still to be restored nor still owed for. */
  levelAgreeable: {
    all: [
      { data: "targetMs", atLeast: 0 },
      { not: LEVEL_IN_FORCE },
      {
        any: [
          { clock: "serviceLevel", breached: false },
          { fact: "agreedPrice", present: false },
          { fact: "penaltyPaid", atLeast: { penalty: "serviceLevel" } },
        ],
      },
    ],
  },
  /** A service level was agreed, and the service is not yet restored. */
  levelInForce: LEVEL_IN_FORCE,
  amountPaid: { data: "amount", atLeast: 0 },
  limitGiven: { data: "limit", atLeast: 0 },
  /** The policy's rules can be waived, one at a time: no other waiver holds. */
  policyWaivable: {
    all: [
      { data: "guard", in: WAIVABLE },
      {
        any: [
          { fact: "waivedGuard", present: false },
          { fact: "waivedGuard", equals: { data: "guard" } },
          { not: WAIVER_HOLDS },
        ],
      },
    ],
  },
  /** A question of a regulator or an ombudsman waits for its answer. */
  regulatorWaits: { clock: "regulator", equals: "running" },
  /** The level asked for is above the present one and not above the policy's highest. */
  levelPermitted: {
    all: [
      { data: "level", atMost: { fact: "maxEscalationLevel" } },
      { not: { data: "level", atMost: { fact: "escalationLevel" } } },
    ],
  },
  /** No level is asked for, and the policy has a higher one. */
  nextLevelPermitted: {
    all: [
      { not: LEVEL_GIVEN },
      { not: { fact: "escalationLevel", atLeast: { fact: "maxEscalationLevel" } } },
    ],
  },
  askedByComplainant: { data: "source", equals: "complainant" },
  aboveLowestLevel: { fact: "escalationLevel", atLeast: 1 },
} as const satisfies Readonly<Record<string, Condition>>;
