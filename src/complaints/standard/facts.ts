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
  sentToFirmAt: null,
  admissibleUntil: null,
  severity: null,
  urgency: null,
  priority: null,
  handledBy: null,
  assignee: null,
  handlingStage: 1,
  heldFrom: null,
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
  contestedDecisionBy: null,
  reviewer: null,
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
  remedyUntil: null,
  remedied: false,

  holdingSentAt: null,
  notifiedUntil: null,
  extendedUntil: null,

  serviceLevel: null,
  agreedMs: null,
  agreedPrice: null,
  restoredAt: null,
  penaltyPaid: 0,

  agentRedressLimit: 100,
  redressAmount: null,
  redressTotal: 0,
  redressAccepted: 0,

  waivedGuard: null,
  waivedUntil: null,
  waivedBy: null,
  waivedBecause: null,

  regulator: null,
  regulatorUntil: null,

  escalationLevel: 0,
  escalationAskedAt: null,
  escalatedFrom: null,
  decidedSinceEscalationBy: null,

  followUpAttempts: 0,
  lastAttemptAt: null,
  followUpDone: false,
  satisfied: null,
  satisfiedWithProduct: null,
  satisfiedWithService: null,
  followUpScore: null,
  optedOut: false,
} as const satisfies Readonly<Record<string, Scalar>>;
