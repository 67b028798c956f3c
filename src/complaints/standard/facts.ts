import type { Scalar } from "../conditions/expression.ts";

const DAY = 86_400_000;

/**
 * What the standard process remembers, with its first values; the first ones are the policy's and are set by
 * `PolicyApplied`.
 */
export const STANDARD_FACTS = {
  policy: null,
  handlingStages: 2,
  externalBodyRequired: false,
  replyWindowMs: 56 * DAY,
  referralWindowMs: 180 * DAY,
  reopenWindowMs: 30 * DAY,
  maxReopenings: 2,
  maxFollowUpAttempts: 3,
  maxEscalationLevel: 3,
  satisfiedFrom: 4,

  channel: null,
  kind: null,
  customer: null,
  rightClaimed: null,
  receivedAt: null,
  admissibleUntil: null,
  severity: null,
  urgency: null,
  priority: null,
  assignee: null,
  handlingStage: 1,
  takenUp: false,
  inadmissible: false,
  inadmissibleBecause: null,
  forwardedTo: null,
  mergedInto: null,
  endedAt: null,
  reopenCount: 0,
  linkedCase: null,

  rootCause: null,
  outcome: null,
  decidedBy: null,
  obligationBroken: null,
  standardMet: null,

  response: null,
  respondedAt: null,
  finalResponseAt: null,
  reasons: null,
  externalBody: null,
  referralUntil: null,
  responseCorrected: false,
  deadlockAt: null,
  remedyOrdered: null,
  remedied: false,

  holdingSentAt: null,
  extendedUntil: null,
  extensionAgreed: false,
  serviceLevel: null,
  redressAmount: null,

  escalationLevel: 0,
  escalationAskedAt: null,
  escalatedFrom: null,
  decidedSinceEscalationBy: null,

  followUpAttempts: 0,
  followUpDone: false,
  satisfied: null,
  followUpScore: null,
  optedOut: false,
} as const satisfies Readonly<Record<string, Scalar>>;
