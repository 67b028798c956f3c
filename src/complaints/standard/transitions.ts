import type { TransitionSpec } from "../process/process.ts";
import { anyStageTransitions } from "./any-stage.ts";

const HOLDS = ["awaitingComplainant", "awaitingThirdParty"];

const ENDED = { endedAt: { event: "at" } } as const;
const TAKEN_UP = { takenUp: true } as const;
const DEADLOCKED = { deadlockAt: { event: "at" } } as const;
const NOT_SATISFIED = {
  satisfied: false,
  followUpScore: { data: "score" },
  followUpDone: true,
} as const;
const SATISFIED = { satisfied: true, followUpScore: { data: "score" }, followUpDone: true } as const;
const FOLLOW_UP = { followUpAttempts: 0, followUpDone: false } as const;
const DECISION = {
  outcome: { data: "outcome" },
  obligationBroken: { data: "obligationBroken" },
  standardMet: { data: "standardMet" },
  decidedBy: { event: "actor" },
  decidedSinceEscalationBy: { event: "actor" },
} as const;
const RESPONSE = {
  response: { data: "response" },
  reasons: { data: "reasons" },
  externalBody: { data: "externalBody" },
  referralUntil: { data: "referralUntil" },
  respondedAt: { event: "at" },
} as const;
const NEXT_STAGE = { handlingStage: 1 } as const;

const CALL = [{ type: "call-customer", customer: { fact: "customer" } }] as const;
const REVIEW = [{ type: "assign-reviewer", reviewer: { data: "reviewer" } }] as const;
const DEADLOCK = [{ type: "notify-deadlock", customer: { fact: "customer" } }] as const;
const LESSONS = [{ type: "record-lessons", cause: { fact: "rootCause" } }] as const;

const intake = (): readonly TransitionSpec[] => [
  {
    from: "new",
    event: "ComplaintReceived",
    to: "received",
    set: {
      channel: { data: "channel" },
      kind: { data: "kind" },
      customer: { data: "customer" },
      rightClaimed: { data: "right" },
      admissibleUntil: { data: "admissibleUntil" },
      receivedAt: { event: "at" },
    },
    effects: [{ type: "acknowledge", customer: { fact: "customer" } }],
  },
  {
    from: "received",
    event: "ComplaintAssessed",
    to: "assessed",
    guards: ["withinAdmissionWindow"],
    set: { ...TAKEN_UP, severity: { data: "severity" }, urgency: { data: "urgency" } },
  },
  {
    from: ["received", "assessed"],
    event: "DeclaredInadmissible",
    to: "inadmissible",
    set: { ...ENDED, inadmissible: true, inadmissibleBecause: { data: "reasons" } },
  },
  {
    from: ["received", "assessed", "investigating"],
    event: "Forwarded",
    to: "forwarded",
    set: { ...TAKEN_UP, ...ENDED, forwardedTo: { data: "to" } },
  },
  {
    from: ["received", "assessed", "investigating"],
    event: "MergedInto",
    to: "merged",
    set: { ...TAKEN_UP, ...ENDED, mergedInto: { data: "into" } },
  },
  {
    from: [
      ...["received", "assessed", "investigating", ...HOLDS],
      ...["decided", "communicated", "reviewing"],
    ],
    event: "Withdrawn",
    to: "withdrawn",
    set: { ...TAKEN_UP, ...ENDED },
  },
];

const handling = (): readonly TransitionSpec[] => [
  { from: ["assessed", "decided"], event: "InvestigationStarted", to: "investigating" },
  { from: ["investigating", "reviewing"], event: "InformationRequested", to: "awaitingComplainant" },
  { from: "awaitingComplainant", event: "InformationReceived", to: "investigating" },
  { from: "awaitingComplainant", event: "InformationTimedOut", to: "investigating" },
  { from: "investigating", event: "ThirdPartyRequested", to: "awaitingThirdParty" },
  { from: "awaitingThirdParty", event: "ThirdPartyReplied", to: "investigating" },
  { from: "awaitingThirdParty", event: "ThirdPartyTimedOut", to: "investigating" },
  { from: ["assessed", "investigating", "reviewing"], event: "DecisionMade", to: "decided", set: DECISION },
];

const answer = (): readonly TransitionSpec[] => [
  {
    from: "decided",
    event: "ResponseCommunicated",
    to: "communicated",
    guards: ["noticeComplete", "summaryResolutionEligible", "responseFinal"],
    set: { ...RESPONSE, finalResponseAt: { event: "at" } },
  },
  {
    from: "decided",
    event: "ResponseCommunicated",
    to: "communicated",
    guards: ["noticeComplete", "summaryResolutionEligible"],
    set: RESPONSE,
  },
  {
    from: ["communicated", "deadlock"],
    event: "ResponseAccepted",
    to: "followUp",
    set: FOLLOW_UP,
    effects: CALL,
  },
  {
    from: "communicated",
    event: "ResponseLapsed",
    to: "followUp",
    guards: ["referralOrReplyWindowPassed"],
    set: FOLLOW_UP,
    effects: CALL,
  },
  {
    from: "communicated",
    event: "ResponseRejected",
    to: "reviewing",
    guards: ["stagesLeft", "reviewerIndependent"],
    add: NEXT_STAGE,
    effects: REVIEW,
  },
  {
    from: "communicated",
    event: "ResponseRejected",
    to: "deadlock",
    guards: ["noStagesLeft"],
    set: DEADLOCKED,
    effects: DEADLOCK,
  },
];

const external = (): readonly TransitionSpec[] => [
  {
    from: ["investigating", ...HOLDS, "decided", "reviewing", "inadmissible"],
    event: "ReferredExternally",
    to: "external",
    guards: ["externalEligible"],
    set: { endedAt: null },
  },
  {
    from: "communicated",
    event: "ReferredExternally",
    to: "external",
    guards: ["externalEligible", "withinReferralWindow"],
  },
  {
    from: ["deadlock", "followUp", "closed"],
    event: "ReferredExternally",
    to: "external",
    guards: ["withinReferralWindow"],
    set: { endedAt: null },
  },
  {
    from: "external",
    event: "ExternalDecisionMade",
    to: "externallyDecided",
    set: { remedyOrdered: { data: "remedyOrdered" } },
  },
  {
    from: "external",
    event: "ExternalCaseWithdrawn",
    to: "followUp",
    set: FOLLOW_UP,
    effects: CALL,
  },
  {
    from: "external",
    event: "SettledDuringExternal",
    to: "followUp",
    set: FOLLOW_UP,
    effects: CALL,
  },
  {
    from: "externallyDecided",
    event: "RemedyImplemented",
    to: "followUp",
    set: { ...FOLLOW_UP, remedied: true },
    effects: CALL,
  },
];

const followUp = (): readonly TransitionSpec[] => [
  {
    from: "followUp",
    event: "FollowUpAttempted",
    to: "followUp",
    guards: ["attempts<max", "contactDeclined"],
    set: { optedOut: true },
    add: { followUpAttempts: 1 },
  },
  {
    from: "followUp",
    event: "FollowUpAttempted",
    to: "followUp",
    guards: ["attempts<max"],
    add: { followUpAttempts: 1 },
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "closed",
    guards: ["satisfied", "redressSettled"],
    set: { ...SATISFIED, ...ENDED },
    effects: LESSONS,
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "followUp",
    guards: ["satisfied", "redressOutstanding"],
    set: SATISFIED,
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "reviewing",
    guards: ["dissatisfied", "stagesLeft", "reviewerIndependent"],
    set: NOT_SATISFIED,
    add: NEXT_STAGE,
    effects: REVIEW,
  },
  {
    from: "followUp",
    event: "FollowUpAnswered",
    to: "deadlock",
    guards: ["dissatisfied", "noStagesLeft"],
    set: { ...NOT_SATISFIED, ...DEADLOCKED },
    effects: DEADLOCK,
  },
];

const closing = (): readonly TransitionSpec[] => [
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
    set: { endedAt: null, satisfied: null },
    add: { reopenCount: 1 },
  },
  {
    from: "withdrawn",
    event: "ComplaintReopened",
    to: "investigating",
    guards: ["withinReopenWindow"],
    set: { endedAt: null },
    add: { reopenCount: 1 },
  },
  {
    from: "inadmissible",
    event: "ComplaintReopened",
    to: "received",
    guards: ["reasonNotified"],
    set: { endedAt: null, inadmissible: false },
    add: { reopenCount: 1 },
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

/** The table of the standard process: where its stages lead, and what may come in any of them. */
export const standardTransitions = (): readonly TransitionSpec[] => [
  ...intake(),
  ...handling(),
  ...answer(),
  ...external(),
  ...followUp(),
  ...closing(),
  ...anyStageTransitions(),
];
