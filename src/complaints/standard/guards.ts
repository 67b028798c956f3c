import type { Condition } from "../process.ts";

const SATISFIED = {
  any: [
    { data: "satisfied", equals: true },
    { data: "score", atLeast: { fact: "satisfiedFrom" } },
  ],
} as const satisfies Condition;

const REDRESS_SETTLED = {
  part: "redress",
  in: ["none", "declined", "paid"],
} as const satisfies Condition;

const STAGES_LEFT = {
  not: { fact: "handlingStage", atLeast: { fact: "handlingStages" } },
} as const satisfies Condition;

const WITHIN_REOPEN_WINDOW = {
  since: "endedAt",
  atMostMs: { fact: "reopenWindowMs" },
} as const satisfies Condition;

const ATTEMPTS_LEFT = {
  not: { fact: "followUpAttempts", atLeast: { fact: "maxFollowUpAttempts" } },
} as const satisfies Condition;

const BELOW_MAX_LEVEL = {
  not: { fact: "escalationLevel", atLeast: { fact: "maxEscalationLevel" } },
} as const satisfies Condition;

const LEVEL_GIVEN = { data: "level", present: true } as const satisfies Condition;
const BY_COMPLAINANT = { data: "source", equals: "complainant" } as const satisfies Condition;

/** What the standard process asks before a case moves. */
export const STANDARD_GUARDS = {
  /** Every field that the policy requires of the response is there. */
  noticeComplete: {
    all: [
      { data: "response", in: ["summary-resolution", "stage-1", "stage-2", "final"] },
      { data: "reasons", present: true },
      { any: [{ fact: "outcome", equals: "rejected" }, { data: "redress", present: true }] },
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
  /** An answer was sent or refused for good, the statutory time has passed without one, or the firm consents. */
  externalEligible: {
    any: [
      { fact: "finalResponseAt", present: true },
      { fact: "deadlockAt", present: true },
      { clock: "statutory", breached: true },
      { data: "respondentConsents", equals: true },
    ],
  },
  /** Not later than the date that the response named, or else the policy's window after it. */
  withinReferralWindow: {
    any: [
      { event: "at", atMost: { fact: "referralUntil" } },
      {
        all: [
          { fact: "referralUntil", present: false },
          { since: "finalResponseAt", atMostMs: { fact: "referralWindowMs" } },
        ],
      },
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
  withinReopenWindow: WITHIN_REOPEN_WINDOW,
  reopenWindowPassed: { not: WITHIN_REOPEN_WINDOW },
  "reopenCount<max": { not: { fact: "reopenCount", atLeast: { fact: "maxReopenings" } } },
  /** Nothing is owed that was offered and accepted. */
  redressSettled: REDRESS_SETTLED,
  redressOutstanding: { not: REDRESS_SETTLED },
  /** The customer says so, or gives a score from the policy's threshold on. */
  satisfied: SATISFIED,
  dissatisfied: { not: SATISFIED },
  /** A summary resolution is what the complainant accepted in time; other responses need no such thing. */
  summaryResolutionEligible: {
    any: [
      { data: "response", notEquals: "summary-resolution" },
      {
        all: [
          { data: "accepted", equals: true },
          { event: "at", atMost: { fact: "summaryUntil" } },
        ],
      },
    ],
  },
  /** The matter is not older than the policy admits. */
  withinAdmissionWindow: {
    any: [
      { fact: "admissibleUntil", present: false },
      { fact: "receivedAt", atMost: { fact: "admissibleUntil" } },
    ],
  },
  /** The customer has not replied in the policy's time, or can no longer go to the external body. */
  referralOrReplyWindowPassed: {
    any: [
      { since: "finalResponseAt", atLeastMs: { fact: "replyWindowMs" } },
      { event: "at", atLeast: { fact: "referralUntil" } },
    ],
  },
  /** The response named the external body, where the policy requires one. */
  externalRightsNotified: {
    any: [
      { fact: "externalBodyRequired", equals: false },
      { fact: "externalBody", present: true },
    ],
  },
  /** The external decision orders nothing. */
  noRemedyOrdered: { fact: "remedyOrdered", equals: false },
  "attempts<max": ATTEMPTS_LEFT,
  attemptsExhausted: { not: ATTEMPTS_LEFT },
  /** The customer answered the follow-up. */
  followUpDone: { fact: "satisfied", present: true },
  /** The customer asked not to be contacted. */
  optedOut: { fact: "optedOut", equals: true },
  /** The complainant was told why the complaint was not admitted. */
  reasonNotified: { fact: "inadmissibleBecause", present: true },
  /** Nobody has been in substantive contact with the customer yet. */
  noContactYet: { fact: "firstContactAt", present: false },
  responseSent: { fact: "finalResponseAt", present: true },
  /** The level asked for is above the present one and not above the policy's highest. */
  levelPermitted: {
    all: [
      LEVEL_GIVEN,
      { data: "level", atLeast: { fact: "escalationLevel" } },
      { data: "level", atMost: { fact: "maxEscalationLevel" } },
    ],
  },
  nextLevelPermitted: { all: [{ not: LEVEL_GIVEN }, BELOW_MAX_LEVEL] },
  askedByComplainant: BY_COMPLAINANT,
  aboveLowestLevel: { fact: "escalationLevel", atLeast: 1 },
} as const satisfies Readonly<Record<string, Condition>>;
